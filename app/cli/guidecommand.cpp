// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/cli/commands.h"
#include "app/cli/exitcodes.h"
#include "app/cli/terminaltable.h"
#include "core/guides/guidebook.h"
#include "core/guides/guidetext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace yibao::cli {

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("cli", source);
}

QJsonArray idsOf(const guides::Guide& guide)
{
    QJsonArray ids;
    for (const guides::Step& step : guide.steps)
        ids.append(step.id);
    return ids;
}

void list(const guides::Guidebook& book, bool json)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (const guides::Guide& guide : book.guides()) {
        array.append(QJsonObject{{u"id"_s, guide.id},
                                 {u"title"_s, guide.title.here()},
                                 {u"summary"_s, guide.summary.here()},
                                 {u"comparedOn"_s, guide.verifiedOn.toString(Qt::ISODate)},
                                 {u"start"_s, guide.start},
                                 {u"steps"_s, idsOf(guide)}});
        rows.append({guide.id, guide.title.here(), guide.summary.here()});
    }
    if (json)
        print(QString::fromUtf8(QJsonDocument(array).toJson()));
    else
        print(terminalTable({words(QT_TRANSLATE_NOOP("cli", "Guide")), words(QT_TRANSLATE_NOOP("cli", "Title")),
                             words(QT_TRANSLATE_NOOP("cli", "What it is for"))},
                            rows));
}

void tell(const guides::Guide& guide, const guides::Step& step, bool json)
{
    const QString text = guides::plainText(guide, step);
    QStringList following = step.following();
    following.removeDuplicates();
    if (json) {
        print(QString::fromUtf8(QJsonDocument(QJsonObject{{u"guide"_s, guide.id},
                                                          {u"step"_s, step.id},
                                                          {u"title"_s, step.title.here()},
                                                          {u"text"_s, text},
                                                          {u"following"_s, QJsonArray::fromStringList(following)}})
                                    .toJson()));
        return;
    }
    QString page = text + u'\n';
    if (!following.isEmpty())
        page += u'\n' + words(QT_TRANSLATE_NOOP("cli", "It goes on with:")) + u'\n';
    for (const QString& id : std::as_const(following)) {
        const guides::Step* next = guide.step(id);
        page += u"  yibao guide %1 %2"_s.arg(guide.id, id) + (next == nullptr ? u""_s : u"   "_s + next->title.here()) +
                u'\n';
    }
    print(page);
}

} // namespace

void runGuide(Session& session, const Done& done)
{
    const auto book = guides::Guidebook::load(session.catalog());
    if (!book)
        return done(refuse(book.error()));
    const Arguments& arguments = session.arguments();
    if (arguments.guide.isEmpty()) {
        list(*book, arguments.json);
        return done(exitAnswered);
    }
    const guides::Guide* guide = book->guide(arguments.guide);
    if (guide == nullptr) {
        printError(
            u"yibao: "_s +
            words(QT_TRANSLATE_NOOP("cli", "There is no guide “%1”; 'yibao guide' lists them.")).arg(arguments.guide));
        return done(exitUsage);
    }
    const guides::Step* step = guide->step(arguments.step.isEmpty() ? guide->start : arguments.step);
    if (step == nullptr) {
        printError(u"yibao: "_s +
                   words(QT_TRANSLATE_NOOP("cli", "The guide “%1” has no step “%2”.")).arg(guide->id, arguments.step));
        return done(exitUsage);
    }
    tell(*guide, *step, arguments.json);
    done(exitAnswered);
}

} // namespace yibao::cli
