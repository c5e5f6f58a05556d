// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/servicecodec.h"
#include "core/wire/wiretext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::wire;
using catalog::Page;
using catalog::Question;
using catalog::Row;

class TestServiceCodec final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<catalog::Catalog> m_catalog;
    PortalProfile m_profile;

    [[nodiscard]] const catalog::Dataset& dataset(const QString& service) const
    {
        return m_catalog->datasetOf(*m_catalog->service(service));
    }
    [[nodiscard]] Result<DecodedPage> decode(const QString& service, const QByteArray& data, Page page = {}) const
    {
        const auto json = Json::parse(data);
        if (!json)
            return fail(json.error());
        return decodePage(m_profile.services.value(service), dataset(service), *m_catalog, page, *json);
    }
    /// The one row of an answer that holds `row`.
    [[nodiscard]] Row decodeRow(const QString& service, const QByteArray& row) const
    {
        const auto page = decode(service, "{\"list\":[" + row + "],\"total\":1}");
        return page && page->rows.size() == 1 ? page->rows.constFirst() : Row();
    }
    [[nodiscard]] QString cell(const QString& service, const Row& row, const QString& field) const
    {
        const int at = dataset(service).indexOf(field);
        return at >= 0 && at < row.cells.size() ? row.cells.at(at) : u"no such cell"_s;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = catalog::Catalog::load();
        QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().detail));
        m_catalog = std::make_unique<catalog::Catalog>(std::move(*catalog));
        const auto profile = PortalProfile::load(u"sandbox"_s);
        QVERIFY(profile);
        m_profile = *profile;
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void asks_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QMap<QString, QString>>("filters");
        QTest::addColumn<Page>("page");
        QTest::addColumn<QByteArray>("expected");
        using Filters = QMap<QString, QString>;
        QTest::newRow("hospitals, nothing set")
            << u"designated-hospitals"_s << Filters() << Page{0, 10}
            << QByteArray(
                   R"({"queryDataSource":"es","addr":"","medinsName":"","outMedOpenFlag":"","regnCode":"","medinsLvCode":"","medinsTypeCode":"","pageNum":1,"pageSize":10})");
        QTest::newRow("hospitals, all set")
            << u"designated-hospitals"_s
            << Filters{{u"name"_s, u"人民"_s},         {u"region"_s, u"440300"_s},
                       {u"type"_s, u"A100"_s},         {u"settlementGrade"_s, u"3"_s},
                       {u"address"_s, u"路"_s},        {u"outpatientCrossRegionOpen"_s, u"1"_s},
                       {u"hospitalGrade"_s, QString()}}
            << Page{40, 20}
            << QByteArray(
                   R"({"queryDataSource":"es","addr":"路","medinsName":"人民","outMedOpenFlag":"1","regnCode":"440300","medinsLvCode":"3","medinsTypeCode":"A100","pageNum":3,"pageSize":20})");
        QTest::newRow("agencies") << u"agencies"_s << Filters{{u"region"_s, u"120000"_s}} << Page{0, 50}
                                  << QByteArray(
                                         R"({"addr":"","optinsName":"","areaCode":"120000","pageNo":1,"pageSize":50})");
        QTest::newRow("drugs")
            << u"drugs"_s << Filters{{u"name"_s, u"青霉素"_s}} << Page{0, 50}
            << QByteArray(R"({"drugType":"","medListCodg":"","keyWords":"青霉素","pageNo":1,"pageSize":50})");
        QTest::newRow("networked")
            << u"networked-hospitals"_s << Filters{{u"hospitalGrade"_s, u"3A"_s}} << Page{0, 1}
            << QByteArray(
                   R"({"fixmedinsType":"1","hospLv":"3A","hisName":"","areaCode":"","medinsLvCode":"","medinsTypeCode":"","pageNo":1,"pageSize":1})");
        QTest::newRow("count alone") << u"pool-area-openings"_s << Filters{{u"region"_s, u"130000"_s}} << Page{0, 0}
                                     << QByteArray(R"({"regnCode":"130000","pageNum":1,"pageSize":1})");
    }
    void asks()
    {
        QFETCH(QString, service);
        using Filters = QMap<QString, QString>;
        QFETCH(Filters, filters);
        QFETCH(Page, page);
        QFETCH(QByteArray, expected);
        const Question question{.service = service, .filters = filters, .page = page};
        const auto parameters = requestParameters(m_profile.services.value(service), question, 100);
        QVERIFY2(parameters, parameters ? "" : qPrintable(parameters.error().detail));
        // The order of members is nobody's business here.
        const auto wanted = Json::parse(expected);
        QVERIFY(wanted);
        QCOMPARE(parameters->size(), wanted->size());
        for (const Json::Member& member : wanted->members())
            QCOMPARE((*parameters)[member.name].toText(), member.value.toText());
    }

    void refusesFiltersThatWouldBeIgnored()
    {
        const Question question{
            .service = u"designated-hospitals"_s,
            .filters = {{u"hospitalGrade"_s, u"3A"_s}, {u"name"_s, u"x"_s}, {u"colour"_s, u"red"_s}}};
        const auto parameters = requestParameters(m_profile.services.value(question.service), question, 100);
        QVERIFY(!parameters);
        QCOMPARE(parameters.error().code, ErrorCode::Validation);
        QCOMPARE(parameters.error().supportId, u"POR-FILTER-14"_s);
        QCOMPARE(parameters.error().fieldErrors.keys(), (QStringList{u"colour"_s, u"hospitalGrade"_s}));
    }

    void refusesPages_data()
    {
        QTest::addColumn<Page>("page");
        QTest::newRow("not a multiple") << Page{15, 10};
        QTest::newRow("too large") << Page{0, 101};
        QTest::newRow("negative limit") << Page{0, -1};
        QTest::newRow("negative offset") << Page{-10, 10};
    }
    void refusesPages()
    {
        QFETCH(Page, page);
        const Question question{.service = u"drugs"_s, .page = page};
        const auto parameters = requestParameters(m_profile.services.value(u"drugs"_s), question, 100);
        QVERIFY(!parameters);
        QCOMPARE(parameters.error().supportId, u"POR-PAGE-13"_s);
    }

    void readsAHospital()
    {
        const auto s = u"designated-hospitals"_s;
        const Row row = decodeRow(s, R"({"medinsCode":"H44030700123","medinsName":" 深圳示例医院 ","medinsType":"A100",
            "medinsTypeName":"综合医院","medinsLv":3,"medinsLvName":"三级","hospLv":"03","hospLvName":"三级甲等","uscc":null,
            "addr":"深南大道1号","lnt":114.06,"lat":"22.54","openElec":"1","businessLvOutMedOtp":"2","businessLvMpc":"1",
            "medinsNatu":"1","medinsNatuName":"公立","seq":{"a":[1,2]},"empty":""})");
        QCOMPARE(cell(s, row, u"code"_s), u"H44030700123"_s);
        QCOMPARE(cell(s, row, u"name"_s), u"深圳示例医院"_s);
        QCOMPARE(cell(s, row, u"type"_s), u"A100"_s);
        QCOMPARE(cell(s, row, u"settlementGrade"_s), u"3"_s);
        // Grades are numbered differently everywhere: the words decide, the number stays beside.
        QCOMPARE(cell(s, row, u"hospitalGrade"_s), u"3A"_s);
        QCOMPARE(row.extra.value(u"hospLv"_s), u"03"_s);
        QVERIFY(cell(s, row, u"uscc"_s).isNull());
        QVERIFY(cell(s, row, u"phone"_s).isNull());
        QCOMPARE(cell(s, row, u"longitude"_s), u"114.06"_s);
        QCOMPARE(cell(s, row, u"latitude"_s), u"22.54"_s);
        QCOMPARE(cell(s, row, u"acceptsECertificate"_s), u"1"_s);
        QCOMPARE(cell(s, row, u"outpatientCrossRegionOpen"_s), u"0"_s);
        QCOMPARE(cell(s, row, u"nature"_s), u"公立"_s);
        // No area in the row: the code of the institution knows.
        QCOMPARE(cell(s, row, u"region"_s), u"440307"_s);
        QCOMPARE(row.extra.value(u"businessLvMpc"_s), u"1"_s);
        QCOMPARE(row.extra.value(u"seq"_s), u"{\"a\":[1,2]}"_s);
        QVERIFY(row.extra.contains(u"empty"_s));
        QCOMPARE(row.key, u"H44030700123"_s);
        QCOMPARE(row.source, 0);
    }

    void readsBusinessStates_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("outpatient");
        QTest::newRow("open") << QByteArray(R"("businessLvCfc":"1","businessLvOutMedOtp":"1")") << u"1"_s << u"1"_s;
        QTest::newRow("quiet") << QByteArray(R"("businessLvCfc":2,"businessLvOutMedOtp":2)") << u"1"_s << u"0"_s;
        QTest::newRow("not open") << QByteArray(R"("businessLvCfc":"3","businessLvOutMedOtp":"3")") << u"0"_s << u"0"_s;
        QTest::newRow("zero") << QByteArray(R"("businessLvCfc":0,"businessLvOutMedOtp":0)") << u"0"_s << u"0"_s;
        QTest::newRow("truth values") << QByteArray(R"("openElec":true,"outMedOpenFlag":false)") << u"1"_s << u"0"_s;
        QTest::newRow("unknown") << QByteArray(R"("businessLvCfc":"7","businessLvOutMedOtp":"x")") << u"7"_s << u"x"_s;
        QTest::newRow("missing") << QByteArray(R"("a":1)") << QString() << QString();
        QTest::newRow("wrong type") << QByteArray(R"("openElec":["1"],"businessLvOutMedOtp":{})") << QString()
                                    << QString();
    }
    void readsBusinessStates()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, certificate);
        QFETCH(QString, outpatient);
        const auto s = u"designated-hospitals"_s;
        const Row row = decodeRow(s, R"({"medinsCode":"H44030700123","medinsName":"x",)" + json + "}");
        QCOMPARE(cell(s, row, u"acceptsECertificate"_s), certificate);
        QCOMPARE(cell(s, row, u"acceptsECertificate"_s).isNull(), certificate.isNull());
        QCOMPARE(cell(s, row, u"outpatientCrossRegionOpen"_s), outpatient);
    }

    void readsChoices_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("code and words") << QByteArray(R"("medinsType":"A100","medinsTypeName":"综合医院")") << u"A100"_s
                                        << QString();
        QTest::newRow("code alone") << QByteArray(R"("medinsType":"A100")") << u"A100"_s << QString();
        QTest::newRow("words alone") << QByteArray(R"("medinsTypeName":"综合医院")") << u"A100"_s << QString();
        QTest::newRow("words as code") << QByteArray(R"("medinsType":"综合医院")") << u"A100"_s << QString();
        QTest::newRow("unknown both") << QByteArray(R"("medinsType":"Z9","medinsTypeName":"太空医院")") << u"Z9"_s
                                      << u"太空医院"_s;
        QTest::newRow("unknown code") << QByteArray(R"("medinsType":"Z9")") << u"Z9"_s << QString();
        QTest::newRow("unknown words") << QByteArray(R"("medinsTypeName":"太空医院")") << u"太空医院"_s << QString();
        QTest::newRow("dash") << QByteArray(R"("medinsType":"-","medinsTypeName":"-")") << QString() << QString();
        QTest::newRow("null") << QByteArray(R"("medinsType":null)") << QString() << QString();
    }
    void readsChoices()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, code);
        QFETCH(QString, words);
        const auto s = u"networked-hospitals"_s;
        const Row row = decodeRow(s, R"({"medinsName":"x",)" + json + "}");
        QCOMPARE(cell(s, row, u"type"_s), code);
        QCOMPARE(row.extra.value(u"typeText"_s), words);
    }

    void readsPlaces_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("code") << QByteArray(R"("admdvs":"130100","admdvsName":"河北省石家庄市")") << u"130100"_s
                              << QString();
        QTest::newRow("number") << QByteArray(R"("admdvs":130100)") << u"130100"_s << QString();
        QTest::newRow("words") << QByteArray(R"("admdvsName":"河北省唐山市")") << u"130200"_s << QString();
        QTest::newRow("node of its own") << QByteArray(R"("admdvs":"130299","admdvsName":"河北省唐山市市本级")")
                                         << u"130200"_s << u"市本级"_s;
        QTest::newRow("unknown") << QByteArray(R"("admdvs":"999999","admdvsName":"某某油田")") << u"999999"_s
                                 << u"某某油田"_s;
        QTest::newRow("words as code") << QByteArray(R"("admdvs":"河北省")") << u"130000"_s << QString();
        QTest::newRow("nonsense") << QByteArray(R"("admdvs":"x1","insuplcOpenFlag":"1")") << QString() << u"x1"_s;
    }
    void readsPlaces()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, code);
        QFETCH(QString, words);
        const auto s = u"pool-area-openings"_s;
        const Row row = decodeRow(s, "{" + json + "}");
        QCOMPARE(cell(s, row, u"region"_s), code);
        QCOMPARE(row.extra.value(u"regionText"_s), words);
        QVERIFY(!row.key.isEmpty());
    }

    void readsNamesThatWereReported()
    {
        const auto s = u"networked-hospitals"_s;
        const auto page = decode(s, R"({"organization":[{"hisCode":"H12010100001","hisName":"天津示例医院",
            "contactAddress":"和平区1号","areaName":"天津市"}],"total":"1"})");
        QVERIFY(page);
        QCOMPARE(page->total, 1);
        const Row row = page->rows.constFirst();
        QCOMPARE(cell(s, row, u"code"_s), u"H12010100001"_s);
        QCOMPARE(cell(s, row, u"name"_s), u"天津示例医院"_s);
        QCOMPARE(cell(s, row, u"address"_s), u"和平区1号"_s);
        QCOMPARE(cell(s, row, u"region"_s), u"120000"_s);
    }

    void readsTheOthers()
    {
        const Row drug =
            decodeRow(u"drugs"_s, R"({"medListCodg":"XJ01CAP","regName":"阿莫西林胶囊","drugGenname":"阿莫西林",
            "regDosform":"胶囊剂","natHiDruglistChrgitmLv":"甲","natHiDruglistMemo":"","natDrugNo":12})");
        QCOMPARE(cell(u"drugs"_s, drug, u"reimbursementClass"_s), u"01"_s);
        QCOMPARE(cell(u"drugs"_s, drug, u"genericName"_s), u"阿莫西林"_s);
        QCOMPARE(cell(u"drugs"_s, drug, u"number"_s), u"12"_s);
        QVERIFY(!cell(u"drugs"_s, drug, u"restriction"_s).isNull() &&
                cell(u"drugs"_s, drug, u"restriction"_s).isEmpty());

        const Row area = decodeRow(
            u"pilot-areas"_s, R"({"admdvs":"310000","piltGroup":"CSJ","insutypeOpen":"310,390","otpOpenFlag":"1"})");
        QCOMPARE(cell(u"pilot-areas"_s, area, u"insuranceOpen"_s), u"310,390"_s);
        const Row words =
            decodeRow(u"pilot-areas"_s, R"({"admdvs":"310000","insutypeOpen":"职工医保、城乡居民，999"})");
        QCOMPARE(cell(u"pilot-areas"_s, words, u"insuranceOpen"_s), u"310,390,999"_s);
        const Row list = decodeRow(u"pilot-areas"_s, R"({"admdvs":"310000","insutypeOpen":["310",390,{"a":1}]})");
        QCOMPARE(cell(u"pilot-areas"_s, list, u"insuranceOpen"_s), u"310,390"_s);

        const Row shop = decodeRow(u"pilot-institutions"_s, R"({"medinsCode":"P31010100003","medinsName":"示例药店"})");
        QCOMPARE(cell(u"pilot-institutions"_s, shop, u"kind"_s), u"2"_s);
        QCOMPARE(cell(u"pilot-institutions"_s, shop, u"region"_s), u"310101"_s);
    }

    void pages_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<Page>("page");
        QTest::addColumn<qint64>("total");
        QTest::addColumn<QStringList>("names");
        const auto rows = [](int from, int to) {
            QByteArrayList list;
            for (int i = from; i < to; ++i)
                list.append("{\"optinsName\":\"n" + QByteArray::number(i) + "\"}");
            return "[" + list.join(',') + "]";
        };
        QTest::newRow("paging A")
            << QByteArray(R"({"startRow":0,"total":4574,"pages":2287,"pageNum":1,"size":0,"list":)" + rows(0, 2) + "}")
            << Page{0, 2} << 4574LL << QStringList{u"n0"_s, u"n1"_s};
        QTest::newRow("paging B") << QByteArray(R"({"organization":)" + rows(0, 2) + R"(,"total":2})") << Page{0, 50}
                                  << 2LL << QStringList{u"n0"_s, u"n1"_s};
        QTest::newRow("no total") << QByteArray(R"({"list":)" + rows(0, 2) + "}") << Page{50, 50} << 52LL
                                  << QStringList{u"n0"_s, u"n1"_s};
        QTest::newRow("total zero, rows there")
            << QByteArray(R"({"total":0,"list":)" + rows(0, 1) + "}") << Page{0, 50} << 1LL << QStringList{u"n0"_s};
        QTest::newRow("nothing") << QByteArray(R"({"total":0,"list":[]})") << Page{0, 50} << 0LL << QStringList();
        QTest::newRow("nothing, null") << QByteArray(R"({"total":0,"list":null})") << Page{0, 50} << 0LL
                                       << QStringList();
        QTest::newRow("beyond the end") << QByteArray(R"({"total":7,"list":[]})") << Page{50, 50} << 7LL
                                        << QStringList();
        QTest::newRow("pages ignored, first") << QByteArray(R"({"total":5,"list":)" + rows(0, 5) + "}") << Page{0, 2}
                                              << 5LL << QStringList{u"n0"_s, u"n1"_s};
        QTest::newRow("pages ignored, last")
            << QByteArray(R"({"list":)" + rows(0, 5) + "}") << Page{4, 2} << 5LL << QStringList{u"n4"_s};
        QTest::newRow("pages ignored, beyond")
            << QByteArray(R"({"list":)" + rows(0, 5) + "}") << Page{6, 2} << 5LL << QStringList();
        QTest::newRow("more than asked") << QByteArray(R"({"total":100,"list":)" + rows(10, 15) + "}") << Page{10, 2}
                                         << 100LL << QStringList{u"n10"_s, u"n11"_s};
        QTest::newRow("count alone") << QByteArray(R"({"total":100,"list":)" + rows(0, 1) + "}") << Page{0, 0} << 100LL
                                     << QStringList();
    }
    void pages()
    {
        QFETCH(QByteArray, data);
        QFETCH(Page, page);
        QFETCH(qint64, total);
        QFETCH(QStringList, names);
        const auto decoded = decode(u"agencies"_s, data, page);
        QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().detail));
        QCOMPARE(decoded->total, total);
        QStringList seen;
        for (const Row& row : decoded->rows)
            seen.append(cell(u"agencies"_s, row, u"name"_s));
        QCOMPARE(seen, names);
    }

    void skipsWhatIsNoRow()
    {
        const auto decoded =
            decode(u"agencies"_s, R"({"list":[1,"x",null,[],{},{"unknown":1},{"optinsName":"n"},true],"total":8})");
        QVERIFY(decoded);
        QCOMPARE(decoded->rows.size(), 1);
        QCOMPARE(decoded->skipped, 7);
        QCOMPARE(decoded->total, 8);
    }

    void refusesAnswers_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("list is object") << QByteArray(R"({"list":{},"total":1})");
        QTest::newRow("list is text") << QByteArray(R"({"list":"[]","total":1})");
        QTest::newRow("list missing") << QByteArray(R"({"total":5})");
        QTest::newRow("both missing") << QByteArray("{}");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("total negative") << QByteArray(R"({"list":[],"total":-1})");
        QTest::newRow("total absurd") << QByteArray(R"({"list":[],"total":1000000001})");
        QTest::newRow("total beyond 64 bits") << QByteArray(R"({"list":[],"total":99999999999999999999})");
        QTest::newRow("total object") << QByteArray(R"({"list":[],"total":{}})");
        QTest::newRow("total words") << QByteArray(R"({"list":[],"total":"many"})");
        QTest::newRow("total fraction") << QByteArray(R"({"list":[],"total":1.5})");
        QTest::newRow("rows are numbers") << QByteArray(R"({"list":[1,2,3],"total":3})");
    }
    void refusesAnswers()
    {
        QFETCH(QByteArray, data);
        const auto decoded = decode(u"agencies"_s, data);
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().code, ErrorCode::BadResponse);
        QCOMPARE(decoded.error().supportId, u"POR-ROWS-10"_s);
    }

    void takesWhatCouldHarmOutOfTexts_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"  北京 大学 "_s << u"北京 大学"_s;
        QTest::newRow("terminal") << u"a\u001b[31mb\u0007"_s << u"a[31mb"_s;
        QTest::newRow("direction") << u"a\u202Eb\u200Bc\uFEFF"_s << u"abc"_s;
        QTest::newRow("lines") << u"a\nb\tc"_s << u"a\nb\tc"_s;
        QTest::newRow("half a pair") << QString(QChar(0xD840)) + u"x"_s << QString(QChar(0xFFFD)) + u"x"_s;
        QTest::newRow("a pair") << u"𠮷野"_s << u"𠮷野"_s;
        QTest::newRow("long") << QString(30'000, u'x') << QString(20'000, u'x') + u"…"_s;
    }
    void takesWhatCouldHarmOutOfTexts()
    {
        QFETCH(QString, given);
        QFETCH(QString, expected);
        QCOMPARE(harmless(given), expected);
    }

    void nullStaysNull()
    {
        QVERIFY(harmless(QString()).isNull());
        QVERIFY(!harmless(u""_s).isNull());
        QVERIFY(!harmless(u" \u0007 "_s).isNull());
    }

    void dictionaries()
    {
        const auto entries =
            decodeDictionary(*Json::parse(R"([{"text":"一级","value":"1"},{"text":"未定级","value":9},{"x":1},5])"));
        QVERIFY(entries);
        QCOMPARE(*entries, (QList<std::pair<QString, QString>>{{u"1"_s, u"一级"_s}, {u"9"_s, u"未定级"_s}}));
        QVERIFY(decodeDictionary(*Json::parse("[]")));
        for (const char* bad : {"{}", "[1,2]", "{\"list\":5}"})
            QCOMPARE(decodeDictionary(*Json::parse(bad)).error().supportId, u"POR-ROWS-10"_s);
    }

    void regionTree()
    {
        const auto tree = decodeRegions(*Json::parse(R"([
            {"code":"130000","name":"河北省","prntCode":"100000","admdvsLv":"1","list":[
              {"code":"130200","name":"唐山市","prntCode":"130000","admdvsLv":2,"list":[{"code":"130299","name":"市本级","admdvsLv":"3","list":null}]},
              {"code":"","name":"无编码","list":[{"code":"139900","name":"华油"}]},
              {"code":"130200","name":"又一个唐山"}, 5, null]},
            {"code":"120000","name":"天津市","prntCode":"100000"}])"));
        QVERIFY2(tree, tree ? "" : qPrintable(tree.error().detail));
        using catalog::RegionCode;
        QCOMPARE(tree->size(), 5);
        QCOMPARE(tree->roots(), (QList<RegionCode>{RegionCode::fromNumber(130000), RegionCode::fromNumber(120000)}));
        QCOMPARE(tree->path(RegionCode::fromNumber(130299)), (QStringList{u"河北省"_s, u"唐山市"_s, u"市本级"_s}));
        QCOMPARE(tree->node(RegionCode::fromNumber(139900))->parent, RegionCode::fromNumber(130000));
        QCOMPARE(tree->name(RegionCode::fromNumber(130200)), u"唐山市"_s);
    }

    void regionTreeRefuses()
    {
        QByteArray deep;
        for (int i = 0; i < 12; ++i)
            deep += "[{\"code\":\"" + QByteArray::number(100001 + i) + "\",\"name\":\"n\",\"list\":";
        deep += "[]" + QByteArray("}]").repeated(12);
        QByteArray wide = "[";
        for (int i = 0; i < 200'001; ++i)
            wide += "{\"c\":1},";
        wide += "1]";
        for (
            const QByteArray& bad :
            {deep, wide, QByteArray("{}"), QByteArray("[]"), QByteArray("[{\"code\":\"x\"}]"),
             QByteArray(
                 R"([{"code":"110001","name":"a","prntCode":"110002"},{"code":"110002","name":"b","prntCode":"110001"}])")}) {
            const auto json = Json::parse(bad);
            QVERIFY(json);
            const auto tree = decodeRegions(*json);
            QVERIFY(!tree);
            QCOMPARE(tree.error().code, ErrorCode::BadResponse);
            QCOMPARE(tree.error().supportId, u"POR-ROWS-10"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestServiceCodec)
#include "test_servicecodec.moc"
