// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/cli/commands.h"
#include "app/cli/exitcodes.h"
#include "app/cli/terminaltable.h"
#include "core/base/whendone.h"
#include "core/guides/guidebook.h"
#include "core/services/globalsearch.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace yibao::cli {

namespace {

constexpr int mostHits = 30;

QString words(const char* source)
{
    return QCoreApplication::translate("cli", source);
}

QString kindName(catalog::MatchKind kind)
{
    switch (kind) {
    case catalog::MatchKind::Exact:
        return u"exact"_s;
    case catalog::MatchKind::Alias:
        return u"alias"_s;
    case catalog::MatchKind::Suffix:
        return u"suffix"_s;
    case catalog::MatchKind::Prefix:
        return u"prefix"_s;
    case catalog::MatchKind::Initials:
        return u"initials"_s;
    case catalog::MatchKind::Substring:
        return u"substring"_s;
    case catalog::MatchKind::Address:
        return u"address"_s;
    case catalog::MatchKind::Near:
        return u"near"_s;
    }
    return {};
}

QJsonArray marks(const QList<text::Range>& ranges)
{
    QJsonArray array;
    for (const text::Range& range : ranges)
        array.append(QJsonArray{qint64(range.start), qint64(range.length)});
    return array;
}

QString dateOf(const services::SearchHit& hit)
{
    return hit.source.asOf.isValid() ? hit.source.asOf.toString(Qt::ISODate) : QString();
}

QJsonArray json(const services::SearchResult& result)
{
    QJsonArray array;
    for (const services::SearchGroup& group : result.groups) {
        for (const services::SearchHit& hit : group.hits) {
            array.append(QJsonObject{{u"group"_s, group.title},
                                     {u"groupTotal"_s, group.total},
                                     {u"groupNear"_s, group.near},
                                     {u"title"_s, hit.title},
                                     {u"titleMarks"_s, marks(hit.titleMarks)},
                                     {u"detail"_s, hit.detail},
                                     {u"detailMarks"_s, marks(hit.detailMarks)},
                                     {u"match"_s, kindName(hit.kind)},
                                     {u"reason"_s, hit.reason},
                                     {u"service"_s, hit.service},
                                     {u"key"_s, hit.rowKey},
                                     {u"source"_s, hit.source.title},
                                     {u"asOf"_s, dateOf(hit)}});
        }
    }
    return array;
}

/// What the letters themselves do not say needs a word of its own; elsewhere the kind of match is told in plain.
QString reasonWord(const services::SearchHit& hit)
{
    if (!hit.reason.isEmpty())
        return hit.reason;
    // A code stands in the second column of a hit, never in its name.
    const bool byCode = hit.titleMarks.isEmpty() && !hit.detailMarks.isEmpty();
    switch (hit.kind) {
    case catalog::MatchKind::Exact:
        return byCode ? words(QT_TRANSLATE_NOOP("cli", "whole code")) : words(QT_TRANSLATE_NOOP("cli", "whole name"));
    case catalog::MatchKind::Suffix:
        return words(QT_TRANSLATE_NOOP("cli", "end of the name"));
    case catalog::MatchKind::Prefix:
        return byCode ? words(QT_TRANSLATE_NOOP("cli", "beginning of the code"))
                      : words(QT_TRANSLATE_NOOP("cli", "beginning"));
    case catalog::MatchKind::Substring:
        return words(QT_TRANSLATE_NOOP("cli", "within the name"));
    case catalog::MatchKind::Alias:
    case catalog::MatchKind::Initials:
    case catalog::MatchKind::Address:
    case catalog::MatchKind::Near:
        break;
    }
    return {};
}

QString table(const services::SearchResult& result)
{
    QString text;
    for (const services::SearchGroup& group : result.groups) {
        QList<QStringList> rows;
        for (const services::SearchHit& hit : group.hits) {
            const QString date = dateOf(hit);
            rows.append({hit.title, reasonWord(hit), hit.detail,
                         hit.source.title + (date.isEmpty() ? QString() : u" · "_s + date)});
        }
        QString counted = group.counted;
        if (group.near > 0)
            counted += u" · "_s + words(QT_TRANSLATE_NOOP("cli", "%1 of them only similar")).arg(group.near);
        text += (text.isEmpty() ? u""_s : u"\n"_s) +
                terminalTable({group.title, words(QT_TRANSLATE_NOOP("cli", "Reason")), counted, QString()}, rows);
    }
    return text;
}

/// Guides are found by their titles and by what people call their subjects.
QList<services::GlobalSearch::Page> guidePages(const guides::Guidebook& book)
{
    QList<services::GlobalSearch::Page> pages;
    for (const guides::Guide& guide : book.guides())
        pages.append({.id = u"guide:"_s + guide.id,
                      .title = guide.title.here(),
                      .hint = guide.summary.here(),
                      .icon = guide.icon,
                      .keywords = guide.keywords});
    return pages;
}

} // namespace

void runFind(Session& session, const Done& done)
{
    const auto book = guides::Guidebook::load(session.catalog());
    if (!book)
        return done(refuse(book.error()));
    auto* search = new services::GlobalSearch(
        session.catalog(), [&session](const catalog::Question& question) { return session.queries().local(question); },
        &session);
    search->setPages([pages = guidePages(*book)] { return pages; });
    whenDone(
        search->search(session.arguments().words.join(u' '), mostHits), &session,
        [&session, done](const services::SearchResult& result) {
            if (session.arguments().json)
                print(QString::fromUtf8(QJsonDocument(json(result)).toJson()));
            else
                print(table(result));
            for (const QString& failed : result.failedGroups)
                printError(u"yibao: "_s + words(QT_TRANSLATE_NOOP("cli", "Could not be looked up: %1")).arg(failed));
            if (result.groups.isEmpty())
                printError(u"yibao: "_s + words(QT_TRANSLATE_NOOP(
                                              "cli", "Nothing held on this computer fits. Try fewer words, or ask a "
                                                     "portal with 'yibao query'.")));
            done(result.groups.isEmpty() ? exitNoRows : exitAnswered);
        });
}

} // namespace yibao::cli
