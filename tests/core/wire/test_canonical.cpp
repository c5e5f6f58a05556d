// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/canonical.h"

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

QString quoted(QString text)
{
    return text.replace(u'\'', u'"');
}

} // namespace

class TestCanonical : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void webHallData_data()
    {
        QTest::addColumn<QString>("data");
        QTest::addColumn<QString>("expected");
        QTest::newRow("empty") << u"{}"_s << u"{}"_s;
        QTest::newRow("sorted, scalars as texts")
            << quoted(u"{'b':1,'a':'x','d':0,'c':false,'e':true,'f':-1.50}"_s)
            << quoted(u"{'a':'x','b':'1','c':'false','d':'0','e':'true','f':'-1.50'}"_s);
        QTest::newRow("empties go") << quoted(u"{'a':'','b':null,'c':[],'d':'0','e':{}}"_s)
                                    << quoted(u"{'d':'0','e':{}}"_s);
        QTest::newRow("nested objects stay as they are")
            << quoted(u"{'o':{'z':1,'a':'','m':[],'n':null,'b':{'y':2,'x':true}}}"_s)
            << quoted(u"{'o':{'z':1,'a':'','m':[],'n':null,'b':{'y':2,'x':true}}}"_s);
        QTest::newRow("elements are sorted one level deep")
            << quoted(u"{'l':[{'b':1,'a':{'z':'','y':0}},{}]}"_s) << quoted(u"{'l':[{'a':{'z':'','y':0},'b':1},{}]}"_s);
        QTest::newRow("plain elements are mangled")
            << quoted(u"{'l':['abc',5,true,null,['x']]}"_s)
            << quoted(u"{'l':[{'0':'a','1':'b','2':'c'},{},{},{},{'0':'x'}]}"_s);
        QTest::newRow("an index comes first, by number") << quoted(u"{'b':'1','10':'2','9':'3','09':'4','a':'5'}"_s)
                                                         << quoted(u"{'9':'3','10':'2','09':'4','a':'5','b':'1'}"_s);
        QTest::newRow("order is that of UTF-16") << quoted(u"{'é':'1','z':'2','Z':'3','_':'4','名':'5'}"_s)
                                                 << quoted(u"{'Z':'3','_':'4','z':'2','é':'1','名':'5'}"_s);
        QTest::newRow("texts are not escaped")
            << quoted(u"{'a':'北京/\\'\\\\\\n\\u0001🏥'}"_s) << quoted(u"{'a':'北京/\\'\\\\\\n\\u0001🏥'}"_s);
        QTest::newRow("a list") << quoted(u"[{'b':1,'a':''},{'z':[],'y':{'d':1,'c':2}}]"_s)
                                << quoted(u"[{'a':'','b':1},{'y':{'d':1,'c':2},'z':[]}]"_s);
        QTest::newRow("an empty list") << u"[]"_s << u"[]"_s;
    }
    void webHallData()
    {
        QFETCH(QString, data);
        QFETCH(QString, expected);
        QCOMPARE(canonical(Envelope::WebHall, data), u"data="_s + expected);
    }

    void mobileData_data()
    {
        QTest::addColumn<QString>("data");
        QTest::addColumn<QString>("expected");
        QTest::newRow("empty") << u"{}"_s << u"{}"_s;
        QTest::newRow("sorted at every depth")
            << quoted(u"{'b':{'z':'1','a':{'y':'2','x':'3'}},'a':[{'d':'4','c':'5'}]}"_s)
            << quoted(u"{'a':[{'c':'5','d':'4'}],'b':{'a':{'x':'3','y':'2'},'z':'1'}}"_s);
        QTest::newRow("empties go at every depth")
            << quoted(u"{'a':{'b':'','c':{'d':null}},'e':[{},{'f':[]},{'g':'1','h':''}],'i':'2'}"_s)
            << quoted(u"{'e':[{'g':'1'}],'i':'2'}"_s);
        QTest::newRow("scalars keep their kind")
            << quoted(u"{'b':1,'a':false,'c':{'d':2.50}}"_s) << quoted(u"{'a':false,'b':1,'c':{'d':2.50}}"_s);
        QTest::newRow("names are no indexes") << quoted(u"{'9':'1','10':'2'}"_s) << quoted(u"{'10':'2','9':'1'}"_s);
    }
    void mobileData()
    {
        QFETCH(QString, data);
        QFETCH(QString, expected);
        QCOMPARE(canonical(Envelope::MobilePayment, data), u"data="_s + expected);
    }

    void mobileScalarsCanBeReadAsTexts()
    {
        const Json envelope = Json::object({{u"data"_s, *Json::parse(quoted("{'b':1,'a':{'c':true,'d':['x']}}"))}});
        QCOMPARE(*canonicalText(Envelope::MobilePayment, envelope, ScalarReading::Text),
                 quoted(u"data={'a':{'c':'true','d':['x']},'b':'1'}"_s));
    }

    void envelopesAreJoinedByName()
    {
        const Json envelope = *Json::parse(
            quoted("{'version':'1.0.0','signData':'s','timestamp':1645207936,'extra':'e','encData':'c','data':"
                   "{},'appCode':'A','empty':'','none':null,'zero':0,'no':false}"));
        QCOMPARE(*canonicalText(Envelope::WebHall, envelope),
                 u"appCode=A&data={}&no=false&timestamp=1645207936&version=1.0.0&zero=0"_s);
    }

    void envelopesHoldNoObjectsButData()
    {
        const auto text = canonicalText(Envelope::WebHall, *Json::parse(quoted("{'data':{},'appCode':{'a':1}}")));
        QVERIFY(!text);
        QCOMPARE(text.error().supportId, u"ENV-SHAPE-03"_s);
    }

    void aHugePlainElementCostsNoMore()
    {
        const Json data = Json::object({{u"l"_s, Json::array({QString(2'000'000, u'x')})}});
        const auto text = canonicalText(Envelope::WebHall, Json::object({{u"data"_s, data}}));
        QVERIFY(text);
        QVERIFY(text->size() < 2'000'100);
    }

    void arraysOfPlainValuesAreSeen_data()
    {
        QTest::addColumn<QString>("data");
        QTest::addColumn<bool>("webHall");
        QTest::addColumn<bool>("mobile");
        QTest::newRow("objects") << quoted(u"{'a':[{'b':1}],'c':{'d':[{}]}}"_s) << false << false;
        QTest::newRow("texts") << quoted(u"{'a':['b']}"_s) << true << true;
        QTest::newRow("mixed") << quoted(u"{'a':[{},1]}"_s) << true << true;
        QTest::newRow("null") << quoted(u"{'a':[null]}"_s) << true << true;
        QTest::newRow("arrays") << quoted(u"{'a':[[{}]]}"_s) << true << false;
        QTest::newRow("nested") << quoted(u"{'a':{'b':['c']}}"_s) << false << true;
        QTest::newRow("within elements") << quoted(u"{'a':[{'b':['c']}]}"_s) << false << true;
        QTest::newRow("a list") << quoted(u"['a']"_s) << true << true;
        QTest::newRow("empty") << quoted(u"{'a':[]}"_s) << false << false;
    }
    void arraysOfPlainValuesAreSeen()
    {
        QFETCH(QString, data);
        QFETCH(bool, webHall);
        QFETCH(bool, mobile);
        const Json json = *Json::parse(data.toUtf8());
        QCOMPARE(holdsUncarriableArray(Envelope::WebHall, json), webHall);
        QCOMPARE(holdsUncarriableArray(Envelope::MobilePayment, json), mobile);
    }

private:
    static QString canonical(Envelope form, const QString& data)
    {
        const auto json = Json::parse(data.toUtf8());
        return json ? *canonicalText(form, Json::object({{u"data"_s, *json}})) : json.error().detail;
    }
};

QTEST_GUILESS_MAIN(TestCanonical)
#include "test_canonical.moc"
