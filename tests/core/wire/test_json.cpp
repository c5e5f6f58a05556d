// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/json.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::wire;

namespace {

// JSON with single quotes, for moc does not understand raw strings with quotes and braces.
QByteArray quoted(const char* text)
{
    return QByteArray(text).replace('\'', '"');
}

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsComeBackUnchanged_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QList<QByteArray> texts{"null",
                                      "true",
                                      "false",
                                      "0",
                                      "-0",
                                      "1.50",
                                      "1e3",
                                      "-1.25E-10",
                                      "12345678901234567890123",
                                      "0.10000000000000000000001",
                                      "\"\"",
                                      "[]",
                                      "{}",
                                      "[[],{},[[]]]",
                                      quoted("{'z':1,'a':2,'m':{'y':'2','b':'1'}}"),
                                      quoted("{'10':1,'9':2,'':3}"),
                                      quoted("['\\'\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f']")};
        for (const QByteArray& text : texts)
            QTest::newRow(text.constData()) << text;
        QTest::newRow("Chinese") << u"{\"名称\":\"北京协和医院（东单）\"}"_s.toUtf8();
        QTest::newRow("emoji") << u"[\"🏥👩‍⚕️\"]"_s.toUtf8();
        QTest::newRow("mark inside") << u"[\"\ufeffa\ufeff\ufeff\"]"_s.toUtf8();
        QTest::newRow("separators") << u"[\"\u2028\u2029\"]"_s.toUtf8();
        QTest::newRow("alone") << QByteArray(quoted("['\\ud83c','\\udfe5x','\\udfe5\\ud83c']"));
    }
    void textsComeBackUnchanged()
    {
        QFETCH(QByteArray, text);
        const auto json = Json::parse(text);
        QVERIFY2(json, json ? "" : qPrintable(json.error().detail));
        QCOMPARE(json->toUtf8(), text);
    }

    void blanksAndEscapesAreRead()
    {
        const auto json = Json::parse("\xef\xbb\xbf \t\r\n{ \"a\" : [ 1 , \"\\u5317\\u4eAC\\/\" ] , \"b\" : null } \n");
        QVERIFY(json);
        QCOMPARE(json->toText(), u"{\"a\":[1,\"北京/\"],\"b\":null}"_s);
        QCOMPARE(Json::parse(quoted("'\\ud83c\\udfe5'"))->text(), u"🏥"_s);
    }

    void malformedTextIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QList<QByteArray> texts{"",
                                      " ",
                                      "{",
                                      "[",
                                      "]",
                                      "}",
                                      "[1,]",
                                      "[,1]",
                                      "{,}",
                                      "{\"a\"}",
                                      "{\"a\":}",
                                      "{\"a\":1,}",
                                      "{a:1}",
                                      "{'a':1}",
                                      "[1 2]",
                                      "{\"a\":1 \"b\":2}",
                                      "\"",
                                      "\"a",
                                      "\"\\",
                                      "\"\\u",
                                      "\"\\u12\"",
                                      "\"\\u12g4\"",
                                      "\"\\u 123\"",
                                      "\"\\u+123\"",
                                      "\"\\x41\"",
                                      "\"\\",
                                      "\"\n\"",
                                      "\"\x01\"",
                                      "01",
                                      "+1",
                                      "-",
                                      ".5",
                                      "1.",
                                      "1e",
                                      "1e+",
                                      "0x10",
                                      "1_000",
                                      "NaN",
                                      "Infinity",
                                      "-Infinity",
                                      "nul",
                                      "nullx",
                                      "True",
                                      "undefined",
                                      "// c\n1",
                                      "/* c */1",
                                      "1 2",
                                      "{}{}",
                                      "[1]x",
                                      "\xff",
                                      "\"\xc3\"",
                                      "\"\xc0\x80\"",
                                      "\"\xe5\x8c\"",
                                      "\"\xed\xa0\xbc\"",
                                      "\"\xf8\x88\x80\x80\x80\"",
                                      "\xff\xfe{\0}",
                                      "<html></html>"};
        for (qsizetype i = 0; i < texts.size(); ++i)
            QTest::newRow(qPrintable(QString::number(i) + u' ' + QString::fromLatin1(texts[i].toPercentEncoding())))
                << texts[i];
        QTest::newRow("zero byte") << QByteArray("[1\0]", 4);
        QTest::newRow("zero byte at the end") << QByteArray("[1]\0", 4);
        QTest::newRow("zero byte in a string") << QByteArray("\"\0\"", 3);
        QTest::newRow("zero byte in an escape") << QByteArray("\"\\\0\"", 4);
        QTest::newRow("endless number") << QByteArray(100'000, '1');
    }
    void malformedTextIsRefused()
    {
        QFETCH(QByteArray, text);
        const auto json = Json::parse(text);
        QVERIFY(!json);
        QCOMPARE(json.error().code, ErrorCode::BadResponse);
        QCOMPARE(json.error().supportId, u"ENV-JSON-01"_s);
        QVERIFY(json.error().detail.contains(u"at byte "_s));
    }

    void positionsAreTold()
    {
        QVERIFY(Json::parse("{\"a\":1,\n \"b\":x}").error().detail.endsWith(u"at byte 13"_s));
        QVERIFY(Json::parse("[\"ok\",\"\xff\"]").error().detail.endsWith(u"at byte 7"_s));
    }

    void theLastOfEqualNamesWinsInTheFirstPlace()
    {
        QCOMPARE(Json::parse(quoted("{'a':1,'b':2,'a':3}"))->toText(), u"{\"a\":3,\"b\":2}"_s);
        QByteArray many("{");
        for (int round = 0; round < 2; ++round) {
            for (int i = 0; i < 40; ++i)
                many += "\"k" + QByteArray::number(i) + "\":" + QByteArray::number(i + 100 * round) + ",";
        }
        many.back() = '}';
        const auto json = Json::parse(many);
        QVERIFY(json);
        QCOMPARE(json->size(), 40);
        QCOMPARE(json->members().front().name, u"k0"_s);
        QCOMPARE(json->members().back().value.text(), u"139"_s);
    }

    void manyMembersAreReadInTime()
    {
        QByteArray text("{");
        for (int i = 0; i < 200'000; ++i)
            text += "\"k" + QByteArray::number(i) + "\":0,";
        text.back() = '}';
        const auto json = Json::parse(text);
        QVERIFY(json);
        QCOMPARE(json->size(), 200'000);
    }

    void depthIsLimited()
    {
        const auto nested = [](int depth, char open, char close) {
            return QByteArray(depth, open) + QByteArray(depth, close);
        };
        QVERIFY(Json::parse(nested(64, '[', ']')));
        const auto deep = Json::parse(nested(65, '[', ']'));
        QVERIFY(!deep);
        QCOMPARE(deep.error().supportId, u"ENV-DEPTH-02"_s);
        QCOMPARE(Json::parse(QByteArray(10'000'000, '[')).error().supportId, u"ENV-DEPTH-02"_s);
        QCOMPARE(Json::parse(QByteArray("{\"a\":").repeated(1'000'000)).error().supportId, u"ENV-DEPTH-02"_s);
    }

    void sizeIsLimited()
    {
        Json::ParseOptions options;
        options.maxBytes = 10;
        QCOMPARE(Json::parse("[1,2,3,4,5]", options).error().code, ErrorCode::ReplyTooLarge);
        QVERIFY(Json::parse("[1,2,3,45]", options));
        options = {};
        options.maxValues = 5;
        QCOMPARE(Json::parse("[1,2,3,4,5]", options).error().code, ErrorCode::ReplyTooLarge);
        QVERIFY(Json::parse("[1,2,3,4]", options));
    }

    void cesu8IsReadWhereAllowed()
    {
        const QByteArray text = "[\"\xed\xa0\xbc\xed\xbf\xa5\",\"" + u"协和"_s.toUtf8() + "\"]";
        QVERIFY(!Json::parse(text));
        Json::ParseOptions options;
        options.allowCesu8 = true;
        const auto json = Json::parse(text, options);
        QVERIFY(json);
        QCOMPARE(json->toText(), u"[\"🏥\",\"协和\"]"_s);
        for (const QByteArray& broken :
             {QByteArray("\"\xed\xa0\xbc\""), QByteArray("\"\xed\xbf\xa5\xed\xa0\xbc\""),
              QByteArray("\"\xed\xa0\xbc\xed\xbf"), QByteArray("\"\xed\xa0"), QByteArray("\xed")})
            QCOMPARE(Json::parse(broken, options).error().supportId, u"ENV-JSON-01"_s);
    }

    void asciiEscapesEveryUnit()
    {
        const Json json = Json::object({{u"名"_s, u"é🏥\u007f\n"_s}});
        QCOMPARE(json.toAscii(), QByteArray("{\"\\u540d\":\"\\u00e9\\ud83c\\udfe5\x7f\\n\"}"));
        QCOMPARE(*Json::parse(json.toAscii()), json);
    }

    void valuesAreReadLeniently()
    {
        const Json json = *Json::parse(
            quoted("{'n':12,'s':'34','f':1.5,'big':99999999999999999999,'w':'x','b':true,'z':null,'neg':'-7'}"));
        QCOMPARE(json[u"n"].integer(), std::optional<qint64>(12));
        QCOMPARE(json[u"s"].integer(), std::optional<qint64>(34));
        QCOMPARE(json[u"neg"].integer(), std::optional<qint64>(-7));
        QCOMPARE(json[u"f"].real(), std::optional<double>(1.5));
        for (const QString& name : {u"f"_s, u"big"_s, u"w"_s, u"b"_s, u"z"_s, u"none"_s})
            QVERIFY2(!json[name].integer(), qPrintable(name));
        QVERIFY(!json[u"w"].real());
        QCOMPARE(json[u"b"].text(), u"true"_s);
        QCOMPARE(json[u"z"].text(), QString());
        QVERIFY(json[u"none"][u"deeper"].isNull());
        QVERIFY(json[u"n"].items().empty());
        QVERIFY(json[u"b"].toBool());
        QVERIFY(!json[u"n"].toBool());
    }

    void buildersKeepOrder()
    {
        Json json = Json::object({{u"b"_s, 1}, {u"a"_s, true}, {u"c"_s, u"x"_s}});
        json.set(u"b"_s, Json::array({1, u"two"_s, Json()}));
        json.remove(u"a");
        json.set(u"a"_s, qint64(-9007199254740993));
        QCOMPARE(json.toText(), u"{\"b\":[1,\"two\",null],\"c\":\"x\",\"a\":-9007199254740993}"_s);
        Json list;
        list.append(Json::number(0.1));
        list.append(Json::number(u"1.00"_s));
        list.append(Json::number(u"1,0"_s));
        list.append(Json::number(std::numeric_limits<double>::infinity()));
        QCOMPARE(list.toText(), u"[0.1,1.00,null,null]"_s);
        QCOMPARE(Json(std::numeric_limits<quint64>::max()).text(), u"18446744073709551615"_s);
    }

    // Mutations of honest texts: whatever comes out, it is a value that survives its own writing, or an error.
    void mutationsNeverCrash()
    {
        QRandomGenerator random(20261121);
        const QList<QByteArray> seeds{
            quoted("{'code':0,'data':{'list':[{'medinsName':'北京','lnt':116.4,'open':true},{}],'total':4574},'message'"
                   ":'成功','type':'success'}"),
            quoted("[[[1,-2.5e10,'\\u5317\\ud83c\\udfe5\\'\\\\'],null,true,false,{'a':{'b':{'c':''}}}]]")};
        static constexpr char letters[] = "{}[]\",:\\u0123456789eE+-.tfn \n\x00\xff\xed\xa0\xc3";
        const QByteArray alphabet(letters, sizeof letters - 1);
        int read = 0;
        for (int round = 0; round < 20'000; ++round) {
            QByteArray text = seeds[round % seeds.size()];
            for (quint32 changes = 1 + random.bounded(4U); changes > 0; --changes) {
                const qsizetype at = random.bounded(int(text.size()));
                switch (random.bounded(4)) {
                case 0:
                    text[at] = char(random.bounded(256));
                    break;
                case 1:
                    text[at] = alphabet[random.bounded(int(alphabet.size()))];
                    break;
                case 2:
                    text.remove(at, 1 + random.bounded(5));
                    break;
                default:
                    text.insert(at, alphabet[random.bounded(int(alphabet.size()))]);
                    break;
                }
                if (text.isEmpty())
                    break;
            }
            Json::ParseOptions options;
            options.allowCesu8 = round % 3 == 0;
            const auto json = Json::parse(text, options);
            if (!json) {
                QVERIFY(json.error().code == ErrorCode::BadResponse);
                continue;
            }
            ++read;
            QCOMPARE(*Json::parse(json->toUtf8()), *json);
            QCOMPARE(*Json::parse(json->toAscii()), *json);
        }
        QVERIFY2(read > 500, "the mutations must reach the inside of the parser");
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "test_json.moc"
