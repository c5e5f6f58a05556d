// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/guides/guidereader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::guides;

namespace {

QJsonObject text(const QString& chinese, const QString& english)
{
    return {{u"zh_CN"_s, chinese}, {u"en"_s, english}};
}

QJsonObject result(const QString& id)
{
    return {{u"id"_s, id},
            {u"source"_s, u"A"_s},
            {u"label"_s, text(u"结果"_s, u"Result"_s)},
            {u"title"_s, text(u"办好了"_s, u"Done"_s)},
            {u"mood"_s, u"good"_s}};
}

QJsonObject sound()
{
    QJsonObject question = result(u"ask"_s);
    question.remove(u"mood"_s);
    const auto choice = [](const QString& to) {
        return QJsonObject{
            {u"label"_s, text(u"是"_s, u"Yes"_s)}, {u"answer"_s, text(u"是"_s, u"Yes"_s)}, {u"to"_s, to}};
    };
    question[u"choices"_s] = QJsonArray{choice(u"one"_s), choice(u"two"_s)};
    return {{u"id"_s, u"sound"_s},
            {u"title"_s, text(u"好指南"_s, u"A sound guide"_s)},
            {u"summary"_s, text(u"没有毛病"_s, u"Nothing wrong"_s)},
            {u"keywords"_s, QJsonArray{u"好"_s}},
            {u"icon"_s, u"book"_s},
            {u"group"_s, u"help"_s},
            {u"order"_s, 1},
            {u"sources"_s, QJsonArray{QJsonObject{
                               {u"id"_s, u"A"_s}, {u"title"_s, text(u"来源"_s, u"Source"_s)}, {u"asOf"_s, QString()}}}},
            {u"verifiedOn"_s, u"2026-11-29"_s},
            {u"reviewDays"_s, 90},
            {u"start"_s, u"ask"_s},
            {u"steps"_s, QJsonArray{question, result(u"one"_s), result(u"two"_s)}}};
}

using Spoil = std::function<void(QJsonObject& guide)>;

void inStep(QJsonObject& guide, int step, const QString& member, const QJsonValue& value)
{
    QJsonArray steps = guide[u"steps"_s].toArray();
    QJsonObject one = steps[step].toObject();
    if (value.isUndefined())
        one.remove(member);
    else
        one[member] = value;
    steps[step] = one;
    guide[u"steps"_s] = steps;
}

} // namespace

Q_DECLARE_METATYPE(Spoil)

class TestGuideReader final : public QObject
{
    Q_OBJECT

    std::optional<catalog::Catalog> m_catalog;

    [[nodiscard]] QString faults(const QJsonObject& guide) const
    {
        const auto read = readGuide(QJsonDocument(guide).toJson(), *m_catalog);
        return read ? QString() : read.error().detail;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = catalog::Catalog::load();
        QVERIFY(catalog);
        m_catalog = *std::move(catalog);
    }

    void aSoundGuideIsRead()
    {
        const auto guide = readGuide(QJsonDocument(sound()).toJson(), *m_catalog);
        QVERIFY2(guide.has_value(), guide ? "" : qPrintable(guide.error().detail));
        QCOMPARE(guide->steps.size(), 3);
        QVERIFY(!guide->isDue(QDate(2027, 2, 27)));
        QVERIFY(guide->isDue(QDate(2027, 2, 28)));
    }

    void everyFaultIsTold_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const QString& told, Spoil spoil) {
            QTest::newRow(name) << std::move(spoil) << told;
        };
        row("a dead end", u"leads to nowhere"_s, [](QJsonObject& guide) {
            inStep(guide, 1, u"mood"_s, QJsonValue::Undefined);
            inStep(guide, 1, u"next"_s, QJsonObject{{u"label"_s, text(u"去"_s, u"Go"_s)}, {u"to"_s, u"nowhere"_s}});
        });
        row("a missing language", u"in both languages"_s, [](QJsonObject& guide) {
            inStep(guide, 1, u"title"_s, QJsonObject{{u"zh_CN"_s, u"只有中文"_s}});
        });
        row("an empty language", u"in both languages"_s,
            [](QJsonObject& guide) { inStep(guide, 2, u"label"_s, text(u"好"_s, u" "_s)); });
        row("a step without a source", u"source is missing"_s,
            [](QJsonObject& guide) { inStep(guide, 1, u"source"_s, QJsonValue::Undefined); });
        row("an unknown source", u"unknown source B"_s,
            [](QJsonObject& guide) { inStep(guide, 1, u"source"_s, u"B"_s); });
        row("an unknown region", u"unknown region 999999"_s,
            [](QJsonObject& guide) { guide[u"region"_s] = u"999999"_s; });
        row("a region that is none", u"unknown region"_s,
            [](QJsonObject& guide) { inStep(guide, 1, u"region"_s, u"Zhejiang"_s); });
        row("a circle", u"a circle"_s, [](QJsonObject& guide) {
            inStep(guide, 1, u"mood"_s, QJsonValue::Undefined);
            inStep(guide, 1, u"next"_s, QJsonObject{{u"label"_s, text(u"去"_s, u"Go"_s)}, {u"to"_s, u"ask"_s}});
        });
        row("a step nobody reaches", u"step three is never reached"_s, [](QJsonObject& guide) {
            QJsonArray steps = guide[u"steps"_s].toArray();
            steps.append(result(u"three"_s));
            guide[u"steps"_s] = steps;
        });
        row("a step twice", u"stands twice"_s, [](QJsonObject& guide) {
            QJsonArray steps = guide[u"steps"_s].toArray();
            steps.append(result(u"two"_s));
            guide[u"steps"_s] = steps;
        });
        row("a result that does not say how it is meant", u"how it is meant"_s,
            [](QJsonObject& guide) { inStep(guide, 1, u"mood"_s, QJsonValue::Undefined); });
        row("a mood nobody knows", u"unknown mood"_s,
            [](QJsonObject& guide) { inStep(guide, 1, u"mood"_s, u"jolly"_s); });
        row("a member nobody knows", u"unknown member colour"_s,
            [](QJsonObject& guide) { inStep(guide, 1, u"colour"_s, 1); });
        row("a date that is none", u"verifiedOn is no date"_s,
            [](QJsonObject& guide) { guide[u"verifiedOn"_s] = u"2026-02-30"_s; });
        row("no review", u"reviewDays"_s, [](QJsonObject& guide) { guide[u"reviewDays"_s] = 0; });
        row("no place in its group", u"order"_s, [](QJsonObject& guide) { guide.remove(u"order"_s); });
        row("no start", u"no step gone"_s, [](QJsonObject& guide) { guide[u"start"_s] = u"gone"_s; });
        row("a code to a strange address", u"no official address"_s, [](QJsonObject& guide) {
            inStep(guide, 1, u"qr"_s,
                   QJsonObject{{u"content"_s, u"https://fuwu.nhsa.gov.cn.example.test"_s},
                               {u"caption"_s, text(u"码"_s, u"Code"_s)}});
        });
        row("a code that is not ASCII", u"no official address"_s, [](QJsonObject& guide) {
            inStep(guide, 1, u"qr"_s,
                   QJsonObject{{u"content"_s, u"https://fuwu.nhsa.gov.cn/医保"_s},
                               {u"caption"_s, text(u"码"_s, u"Code"_s)}});
        });
        row("a service that does not exist", u"unknown service"_s, [](QJsonObject& guide) {
            inStep(guide, 1, u"links"_s,
                   QJsonArray{QJsonObject{{u"label"_s, text(u"去"_s, u"Go"_s)}, {u"service"_s, u"vaccination"_s}}});
        });
        row("too many choices on a way", u"more than 6 choices"_s, [](QJsonObject& guide) {
            QJsonArray steps = guide[u"steps"_s].toArray();
            for (int i = 0; i < 8; ++i) {
                QJsonObject step = steps[0].toObject();
                step[u"id"_s] = u"deep%1"_s.arg(i);
                QJsonArray choices = step[u"choices"_s].toArray();
                QJsonObject first = choices[0].toObject();
                first[u"to"_s] = i == 7 ? u"one"_s : u"deep%1"_s.arg(i + 1);
                choices[0] = first;
                step[u"choices"_s] = choices;
                steps.append(step);
            }
            QJsonObject start = steps[0].toObject();
            QJsonArray choices = start[u"choices"_s].toArray();
            QJsonObject first = choices[0].toObject();
            first[u"to"_s] = u"deep0"_s;
            choices[0] = first;
            start[u"choices"_s] = choices;
            steps[0] = start;
            guide[u"steps"_s] = steps;
        });
    }
    void everyFaultIsTold()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QString, told);
        QJsonObject guide = sound();
        QCOMPARE(faults(guide), QString());
        spoil(guide);
        const QString found = faults(guide);
        QVERIFY2(found.contains(told), qPrintable(found));
    }

    void whatIsNoGuideIsRefused()
    {
        for (const QByteArray& bytes : {QByteArray(), QByteArray("{"), QByteArray("[]"), QByteArray("\0\1\2", 3),
                                        QByteArray(2 << 20, ' '), QByteArray(10'000, '[')}) {
            const auto read = readGuide(bytes, *m_catalog);
            QVERIFY(!read);
            QCOMPARE(read.error().code, ErrorCode::FileFormat);
            QCOMPARE(read.error().supportId, u"GDE-FILE-01"_s);
        }
    }

    void linksBetweenGuidesAreLookedAt()
    {
        QJsonObject one = sound();
        inStep(one, 1, u"links"_s,
               QJsonArray{QJsonObject{
                   {u"label"_s, text(u"去"_s, u"Go"_s)}, {u"guide"_s, u"other"_s}, {u"step"_s, u"gone"_s}}});
        QJsonObject other = sound();
        other[u"id"_s] = u"other"_s;
        other[u"order"_s] = 2;
        const auto a = readGuide(QJsonDocument(one).toJson(), *m_catalog);
        const auto b = readGuide(QJsonDocument(other).toJson(), *m_catalog);
        QVERIFY(a && b);
        QCOMPARE(linkFaults({*a}).size(), 1);
        QCOMPARE(linkFaults({*a, *b}).size(), 1);
        QCOMPARE(linkFaults({*b}).size(), 0);
        QCOMPARE(linkFaults({*b, *b}).size(), 2);
        QJsonObject crowded = other;
        crowded[u"id"_s] = u"crowded"_s;
        const auto c = readGuide(QJsonDocument(crowded).toJson(), *m_catalog);
        QVERIFY(c);
        QCOMPARE(linkFaults({*b, *c}).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestGuideReader)
#include "test_guidereader.moc"
