// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/catalog/catalog.h"
#include "core/wire/portalprofile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::wire;

namespace {

QJsonObject sound()
{
    const QJsonObject call{{u"path"_s, u"/nthl/list"_s},
                           {u"pageParameter"_s, u"pageNum"_s},
                           {u"sizeParameter"_s, u"pageSize"_s},
                           {u"rows"_s, u"list|organization"_s},
                           {u"filters"_s, QJsonObject{{u"name"_s, u"medinsName"_s}}},
                           {u"fixed"_s, QJsonObject{{u"drugType"_s, u""_s}}},
                           {u"fields"_s, QJsonObject{{u"name"_s, u"medinsName|hisName"_s}}}};
    return {{u"titles"_s, QJsonObject{{u"zh_CN"_s, u"省平台"_s}, {u"en"_s, u"Province"_s}}},
            {u"baseUrl"_s, u"https://portal.example/ebus/fuwu/api/"_s},
            {u"envelope"_s, u"plain"_s},
            {u"provenance"_s, QJsonObject{{u"en"_s, u"Province portal"_s}}},
            {u"services"_s, QJsonObject{{u"drugs"_s, call}}},
            {u"paths"_s, QJsonObject{{u"regions"_s, u"/nthl/tree"_s}}}};
}

QByteArray json(const QJsonObject& object)
{
    return QJsonDocument(object).toJson();
}

QJsonObject with(const QString& member, const QJsonValue& value)
{
    QJsonObject object = sound();
    if (value.isUndefined())
        object.remove(member);
    else
        object.insert(member, value);
    return object;
}

QJsonObject withCall(const QString& member, const QJsonValue& value)
{
    QJsonObject object = sound();
    QJsonObject call = object.value(u"services"_s).toObject().value(u"drugs"_s).toObject();
    if (value.isUndefined())
        call.remove(member);
    else
        call.insert(member, value);
    object.insert(u"services"_s, QJsonObject{{u"drugs"_s, call}});
    return object;
}

} // namespace

class TestPortalProfile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsWhatItNeeds()
    {
        const auto profile = PortalProfile::fromJson(json(sound()), u"province"_s);
        QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
        QCOMPARE(profile->name, u"province"_s);
        QCOMPARE(profile->baseUrl, QUrl(u"https://portal.example/ebus/fuwu/api"_s));
        QCOMPARE(profile->envelope, Envelope::Plain);
        QCOMPARE(profile->title(u"zh_CN"_s), u"省平台"_s);
        QCOMPARE(profile->title(u"de_DE"_s), u"Province"_s);
        QCOMPARE(profile->source(u"zh_CN"_s), u"Province portal"_s);
        QCOMPARE(profile->maxPageSize, 100);
        QCOMPARE(profile->version, u"1.0.0"_s);
        const ServiceCall call = profile->services.value(u"drugs"_s);
        QCOMPARE(call.path, u"/nthl/list"_s);
        QCOMPARE(call.rows, u"list|organization"_s);
        QCOMPARE(call.total, u"total"_s);
        QCOMPARE(call.filters.value(u"name"_s), u"medinsName"_s);
        QVERIFY(call.fixed.contains(u"drugType"_s));
        QCOMPARE(profile->paths.value(u"regions"_s), u"/nthl/tree"_s);
    }

    void ignoresWhatItDoesNotKnow()
    {
        QVERIFY(PortalProfile::fromJson(json(with(u"futureMember"_s, QJsonArray{1, 2})), u"x"_s));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("not json") << QByteArray("{\"envelope\": ") << u"byte "_s;
        QTest::newRow("array") << QByteArray("[]") << u"expected an object"_s;
        QTest::newRow("empty") << QByteArray() << u"byte "_s;
        QTest::newRow("deep") << QByteArray(5000, '[') << u"byte "_s;
        QTest::newRow("no envelope") << json(with(u"envelope"_s, QJsonValue::Undefined))
                                     << u"envelope: expected text"_s;
        QTest::newRow("unknown envelope") << json(with(u"envelope"_s, u"cbc"_s)) << u"envelope: expected none"_s;
        QTest::newRow("http") << json(with(u"baseUrl"_s, u"http://portal.example/api"_s))
                              << u"baseUrl: neither https"_s;
        QTest::newRow("ftp") << json(with(u"baseUrl"_s, u"ftp://127.0.0.1/api"_s)) << u"baseUrl: neither https"_s;
        QTest::newRow("loopback look-alike")
            << json(with(u"baseUrl"_s, u"http://127.0.0.1.example/"_s)) << u"baseUrl: neither https"_s;
        QTest::newRow("password") << json(with(u"baseUrl"_s, u"https://a:b@portal.example/api"_s)) << u"baseUrl: "_s;
        QTest::newRow("query") << json(with(u"baseUrl"_s, u"https://portal.example/api?x=1"_s)) << u"baseUrl: "_s;
        QTest::newRow("no host") << json(with(u"baseUrl"_s, u"https:///api"_s)) << u"baseUrl: "_s;
        QTest::newRow("no address") << json(with(u"baseUrl"_s, QJsonValue::Undefined)) << u"baseUrl: "_s;
        QTest::newRow("address is number") << json(with(u"baseUrl"_s, 5)) << u"baseUrl: expected text"_s;
        QTest::newRow("negative pace") << json(with(u"minIntervalMs"_s, -1)) << u"minIntervalMs: expected 0"_s;
        QTest::newRow("half a call") << json(with(u"maxConcurrent"_s, 1.5)) << u"maxConcurrent: expected a whole"_s;
        QTest::newRow("no calls") << json(with(u"maxConcurrent"_s, 0)) << u"maxConcurrent: expected 1"_s;
        QTest::newRow("page size text") << json(with(u"maxPageSize"_s, u"100"_s)) << u"maxPageSize: expected a whole"_s;
        QTest::newRow("absurd page") << json(with(u"maxPageSize"_s, 1e12)) << u"maxPageSize: expected 1"_s;
        QTest::newRow("absurd reply") << json(with(u"maxReplyBytes"_s, 1e15)) << u"maxReplyBytes: expected"_s;
        QTest::newRow("no time") << json(with(u"timeoutMs"_s, 0)) << u"timeoutMs: expected"_s;
        QTest::newRow("bulk text") << json(with(u"bulk"_s, u"no"_s)) << u"bulk: expected true or false"_s;
        QTest::newRow("key short") << json(with(u"serverPublicKey"_s, u"04aa"_s)) << u"serverPublicKey: "_s;
        QTest::newRow("key not hex") << json(with(u"serverPublicKey"_s, u"zz"_s)) << u"serverPublicKey: "_s;
        QTest::newRow("sealed without appCode")
            << json(with(u"envelope"_s, u"webHall"_s)) << u"appCode: expected text"_s;
        QTest::newRow("program elsewhere")
            << json(with(u"startOnDemand"_s, u"/bin/sh"_s)) << u"startOnDemand: expected the name"_s;
        QTest::newRow("program not ours")
            << json(with(u"startOnDemand"_s, u"sh"_s)) << u"startOnDemand: expected the name"_s;
        QTest::newRow("official page") << json(with(u"officialUrl"_s, u"javascript:alert(1)"_s)) << u"officialUrl: "_s;
        QTest::newRow("no provenance") << json(with(u"provenance"_s, QJsonValue::Undefined)) << u"provenance: "_s;
        QTest::newRow("title number") << json(with(u"titles"_s, QJsonObject{{u"en"_s, 1}}))
                                      << u"titles.en: expected text"_s;
        QTest::newRow("title control") << json(with(u"titles"_s, QJsonObject{{u"en"_s, QString(QChar(7))}}))
                                       << u"titles.en: control"_s;
        QTest::newRow("title long") << json(with(u"titles"_s, QJsonObject{{u"en"_s, QString(5000, u'x')}}))
                                    << u"titles.en: longer"_s;
        QTest::newRow("services text") << json(with(u"services"_s, u"all"_s)) << u"services: expected an object"_s;
        QTest::newRow("service text") << json(with(u"services"_s, QJsonObject{{u"drugs"_s, u"/x"_s}}))
                                      << u"services.drugs: expected an object"_s;
        QTest::newRow("path number") << json(withCall(u"path"_s, 1)) << u"services.drugs.path: expected text"_s;
        QTest::newRow("path missing") << json(withCall(u"path"_s, QJsonValue::Undefined))
                                      << u"services.drugs.path: expected text"_s;
        QTest::newRow("path away") << json(withCall(u"path"_s, u"//evil.example/x"_s)) << u"services.drugs.path: "_s;
        QTest::newRow("path up") << json(withCall(u"path"_s, u"/../admin"_s)) << u"services.drugs.path: "_s;
        QTest::newRow("path query") << json(withCall(u"path"_s, u"/x?y=1"_s)) << u"services.drugs.path: "_s;
        QTest::newRow("page alone") << json(withCall(u"sizeParameter"_s, QJsonValue::Undefined))
                                    << u"services.drugs.sizeParameter: "_s;
        QTest::newRow("no fields") << json(withCall(u"fields"_s, QJsonValue::Undefined))
                                   << u"services.drugs.fields: expected an object"_s;
        QTest::newRow("field number") << json(withCall(u"fields"_s, QJsonObject{{u"name"_s, 1}}))
                                      << u"services.drugs.fields.name: expected text"_s;
        QTest::newRow("field hole") << json(withCall(u"fields"_s, QJsonObject{{u"name"_s, u"a||b"_s}}))
                                    << u"services.drugs.fields.name: expected the name"_s;
        QTest::newRow("other path") << json(with(u"paths"_s, QJsonObject{{u"regions"_s, u"tree"_s}}))
                                    << u"paths.regions: expected a path"_s;
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        const auto profile = PortalProfile::fromJson(text, u"x"_s);
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, ErrorCode::FileFormat);
        QCOMPARE(profile.error().supportId, u"PRO-FORMAT-02"_s);
        QVERIFY2(profile.error().detail.startsWith(place), qPrintable(profile.error().detail));
    }

    void loadsWhatShips_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : PortalProfile::shipped())
            QTest::newRow(qPrintable(name)) << name;
    }
    void loadsWhatShips()
    {
        QFETCH(QString, name);
        const auto profile = PortalProfile::load(name);
        QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
        QCOMPARE(profile->name, name);
        QVERIFY(!profile->title(u"zh_CN"_s).isEmpty());
        QVERIFY(profile->title(u"zh_CN"_s) != profile->title(u"en"_s));
        if (profile->envelope == Envelope::None) {
            QVERIFY(profile->baseUrl.isEmpty());
            QVERIFY(profile->services.isEmpty());
            return;
        }
        // Whatever is declared can be asked, with names that the catalogue knows.
        const auto catalog = catalog::Catalog::load();
        QVERIFY(catalog);
        for (const catalog::Service& service : catalog->services()) {
            // A person's own data come from the demonstration only; the platform's are opened on its page.
            const bool offered = service.access == catalog::Access::Open ||
                                 (service.access == catalog::Access::SignedIn && profile->synthetic);
            QCOMPARE(profile->services.contains(service.id), offered);
            if (!offered)
                continue;
            const ServiceCall call = profile->services.value(service.id);
            for (auto it = call.filters.cbegin(); it != call.filters.cend(); ++it)
                QVERIFY2(service.filter(it.key()) != nullptr, qPrintable(service.id + u' ' + it.key()));
            const catalog::Dataset& dataset = catalog->datasetOf(service);
            for (auto it = call.fields.cbegin(); it != call.fields.cend(); ++it) {
                const QString field = it.key().endsWith(u"Text"_s) ? it.key().chopped(4) : it.key();
                QVERIFY2(dataset.field(field) != nullptr, qPrintable(service.id + u' ' + it.key()));
            }
            for (const catalog::Field& field : dataset.fields)
                QVERIFY2(!field.required || call.fields.contains(field.id), qPrintable(service.id + u' ' + field.id));
        }
        for (const auto& [id, call] : profile->services.asKeyValueRange())
            QVERIFY2(catalog->service(id) != nullptr, qPrintable(id));
    }

    void nationalIsPolite()
    {
        const auto profile = PortalProfile::load(u"national"_s);
        QVERIFY(profile);
        QCOMPARE(profile->envelope, Envelope::Plain);
        QCOMPARE(profile->baseUrl.scheme(), u"https"_s);
        QVERIFY(profile->appCode.isEmpty() && profile->keySet.isEmpty());
        QVERIFY(profile->minIntervalMs >= 1000);
        QCOMPARE(profile->maxConcurrent, 1);
        QVERIFY(!profile->bulk && !profile->synthetic);
    }

    void sandboxSaysThatItIsSynthetic()
    {
        const auto profile = PortalProfile::load(u"sandbox"_s);
        QVERIFY(profile);
        QVERIFY(profile->synthetic);
        QCOMPARE(profile->source(u"zh_CN"_s), u"合成演示数据"_s);
        QCOMPARE(profile->serverPublicKey.size(), 65);
        QCOMPARE(profile->startOnDemand, u"yibao-sandbox"_s);
    }

    void loadsFiles()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"province.v2.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json(sound()));
        file.close();
        const auto profile = PortalProfile::load(path);
        QVERIFY(profile);
        QCOMPARE(profile->name, u"province.v2"_s);

        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(2 * 1024 * 1024, ' '));
        file.close();
        const auto large = PortalProfile::load(path);
        QVERIFY(!large);
        QCOMPARE(large.error().supportId, u"PRO-FORMAT-02"_s);

        for (const QString& missing :
             {folder.filePath(u"missing.json"_s), folder.path(), u"documentation-sample"_s, QString()}) {
            const auto none = PortalProfile::load(missing);
            QVERIFY(!none);
            QCOMPARE(none.error().supportId, u"PRO-READ-01"_s);
        }
    }

    void movesToAnotherAddress_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("expected");
        QTest::newRow("keeps the prefix") << u"http://127.0.0.1:8080"_s << u"http://127.0.0.1:8080/ebus/fuwu/api"_s;
        QTest::newRow("bare slash") << u"http://127.0.0.1:8080/"_s << u"http://127.0.0.1:8080/ebus/fuwu/api"_s;
        QTest::newRow("own prefix") << u"https://portal.example/gateway/"_s << u"https://portal.example/gateway"_s;
        QTest::newRow("six") << u"http://[::1]:9/x"_s << u"http://[::1]:9/x"_s;
        QTest::newRow("name") << u"http://localhost:9"_s << u"http://localhost:9/ebus/fuwu/api"_s;
        QTest::newRow("not safe") << u"http://portal.example"_s << QString();
        QTest::newRow("nonsense") << u"portal"_s << QString();
        QTest::newRow("secret in it") << u"https://u:p@portal.example"_s << QString();
    }
    void movesToAnotherAddress()
    {
        QFETCH(QString, address);
        QFETCH(QString, expected);
        const auto sandbox = PortalProfile::load(u"sandbox"_s);
        QVERIFY(sandbox);
        const auto moved = sandbox->withBaseUrl(QUrl(address));
        QCOMPARE(moved.has_value(), !expected.isEmpty());
        if (!moved) {
            QCOMPARE(moved.error().supportId, u"NET-SCHEME-10"_s);
            return;
        }
        QCOMPARE(moved->baseUrl, QUrl(expected));
        QVERIFY(moved->startOnDemand.isEmpty());
        QCOMPARE(moved->services.size(), sandbox->services.size());
    }

    void offlineStaysOffline()
    {
        const auto moved = PortalProfile::load(u"offline"_s)->withBaseUrl(QUrl(u"https://portal.example"_s));
        QVERIFY(!moved);
        QCOMPARE(moved.error().supportId, u"NET-OFFLINE-01"_s);
    }
};

QTEST_GUILESS_MAIN(TestPortalProfile)
#include "test_portalprofile.moc"
