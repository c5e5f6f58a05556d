// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/cli/commands.h"
#include "app/cli/errorline.h"
#include "app/cli/exitcodes.h"
#include "app/cli/terminaltable.h"
#include "core/base/whendone.h"

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

void printJson(const QJsonArray& array)
{
    print(QString::fromUtf8(QJsonDocument(array).toJson()));
}

QString accessName(catalog::Access access)
{
    switch (access) {
    case catalog::Access::Open:
        return u"open"_s;
    case catalog::Access::SignedIn:
        return u"signed-in"_s;
    case catalog::Access::Link:
        return u"link"_s;
    }
    return {};
}

QString originName(catalog::Origin origin)
{
    switch (origin) {
    case catalog::Origin::Import:
        return u"import"_s;
    case catalog::Origin::Portal:
        return u"portal"_s;
    case catalog::Origin::Sample:
        return u"sample"_s;
    case catalog::Origin::Synthetic:
        return u"synthetic"_s;
    }
    return {};
}

QString isoOrNothing(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

bool isSealed(const Session& session)
{
    const wire::Envelope envelope = session.profile().envelope;
    return envelope == wire::Envelope::WebHall || envelope == wire::Envelope::MobilePayment;
}

/// The check was an exchange like any other: a signature that did not fit would have been an error.
bool verifies(const Session& session)
{
    return isSealed(session) && session.knowsServerKey();
}

QString keysOf(const Session& session)
{
    if (!isSealed(session))
        return u"none"_s;
    return account::KeyRing::isNeeded(session.profile()) ? u"keychain"_s : u"sample"_s;
}

QString keysInWords(const Session& session)
{
    if (!isSealed(session))
        return words(QT_TRANSLATE_NOOP("cli", "Plain questions; no keys are needed and no signatures are there."));
    const QString keys =
        account::KeyRing::isNeeded(session.profile())
            ? words(QT_TRANSLATE_NOOP("cli", "Keys: “%1” of the keychain.")).arg(session.profile().keySet)
            : words(QT_TRANSLATE_NOOP("cli", "Keys: the published sample."));
    return keys + u' ' +
           (verifies(session)
                ? words(QT_TRANSLATE_NOOP("cli", "The envelope was opened and its signature is right."))
                : words(QT_TRANSLATE_NOOP(
                      "cli",
                      "The envelope was opened; without the server's public key its signature is not checked.")));
}

} // namespace

int refuse(const Error& error)
{
    printError(errorLine(error));
    return exitCode(error.code);
}

void runServices(Session& session, const Done& done)
{
    const catalog::Catalog& catalog = session.catalog();
    QJsonArray array;
    QList<QStringList> rows;
    for (const catalog::Service& service : catalog.services()) {
        QJsonArray filters;
        QStringList filterNames;
        for (const catalog::Filter& filter : service.filters) {
            filterNames.append(filter.id);
            filters.append(QJsonObject{{u"name"_s, filter.id},
                                       {u"label"_s, catalog::translated(filter.label)},
                                       {u"dictionary"_s, filter.dictionary}});
        }
        QStringList columns;
        for (const catalog::Column& column : service.columns)
            columns.append(column.field);
        array.append(QJsonObject{{u"name"_s, service.id},
                                 {u"title"_s, catalog::translated(service.title)},
                                 {u"access"_s, accessName(service.access)},
                                 {u"group"_s, catalog::groupTitle(service.group)},
                                 {u"dataset"_s, service.dataset},
                                 {u"filters"_s, filters},
                                 {u"columns"_s, QJsonArray::fromStringList(columns)}});
        rows.append(
            {service.id, accessName(service.access), catalog::translated(service.title), filterNames.join(u", "_s)});
    }
    if (session.arguments().json)
        printJson(array);
    else
        print(terminalTable({words(QT_TRANSLATE_NOOP("cli", "Service")), words(QT_TRANSLATE_NOOP("cli", "Access")),
                             words(QT_TRANSLATE_NOOP("cli", "Title")), words(QT_TRANSLATE_NOOP("cli", "Filters"))},
                            rows));
    done(exitAnswered);
}

void runDataStatus(Session& session, const Done& done)
{
    whenDone(
        session.directory().holdings(), &session, [&session, done](const Result<QList<directory::Holding>>& holdings) {
            if (!holdings)
                return done(refuse(holdings.error()));
            QJsonArray array;
            QList<QStringList> rows;
            for (const directory::Holding& holding : *holdings) {
                const catalog::Provenance& source = holding.source;
                array.append(QJsonObject{{u"dataset"_s, source.dataset},
                                         {u"source"_s, source.title},
                                         {u"origin"_s, originName(source.origin)},
                                         {u"portal"_s, source.portal},
                                         {u"asOf"_s, isoOrNothing(source.asOf)},
                                         {u"heldSince"_s, source.heldSince.toString(Qt::ISODate)},
                                         {u"rows"_s, holding.rows}});
                rows.append({source.dataset, QString::number(holding.rows), isoOrNothing(source.asOf),
                             catalog::freshnessText(source.asOf, session.clock().today()), source.title});
            }
            if (session.arguments().json) {
                printJson(array);
            } else {
                print(terminalTable({words(QT_TRANSLATE_NOOP("cli", "List")), words(QT_TRANSLATE_NOOP("cli", "Rows")),
                                     words(QT_TRANSLATE_NOOP("cli", "As of")), words(QT_TRANSLATE_NOOP("cli", "Age")),
                                     words(QT_TRANSLATE_NOOP("cli", "Source"))},
                                    rows));
            }
            done(rows.isEmpty() ? exitNoRows : exitAnswered);
        });
}

void runPortalCheck(Session& session, const Done& done)
{
    whenDone(session.reachPortal(), &session, [&session, done](const Status& reached) {
        if (!reached)
            return done(refuse(reached.error()));
        whenDone(session.portal()->check(), &session, [&session, done](const Result<wire::PortalHealth>& health) {
            if (!health)
                return done(refuse(health.error()));
            if (session.arguments().json) {
                const QJsonObject object{{u"profile"_s, session.profile().name},
                                         {u"roundTripMs"_s, health->roundTripMs},
                                         {u"serverTime"_s, health->serverTime.toString(Qt::ISODate)},
                                         {u"clockSkew"_s, health->clockSkew},
                                         {u"address"_s, session.profile().baseUrl.toString()},
                                         {u"keys"_s, keysOf(session)},
                                         {u"answersVerified"_s, verifies(session)}};
                print(QString::fromUtf8(QJsonDocument(object).toJson()));
            } else {
                print(words(QT_TRANSLATE_NOOP("cli", "%1 answers at %2 in %3 ms; its clock and ours differ by %4 s."))
                          .arg(session.profile().title(QLocale().name()), session.profile().baseUrl.toString())
                          .arg(health->roundTripMs)
                          .arg(health->clockSkew) +
                      u'\n' + keysInWords(session) + u'\n');
            }
            done(exitAnswered);
        });
    });
}

} // namespace yibao::cli
