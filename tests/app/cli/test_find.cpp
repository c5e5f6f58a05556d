// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "clirun.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What people type, over a list of a few rows: best first, and each row with its reason.
class TestFind final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    CliRun run(const QStringList& arguments) { return CliRun::of(m_dir.path(), arguments); }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_dir.filePath(u"list.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(u"机构编码,机构名称,又名,所在地,地址\n"
                   "H11010100001,北京协和医院,,110101,帅府园1号\n"
                   "H11010800002,中国人民解放军总医院,301医院,110108,复兴路28号\n"
                   "H11010800003,北京市海淀区中医医院,,110108,海淀路1号\n"
                   "H35040200004,三明市第一医院,,350402,列东街\n"
                   "H44030401662,深圳演示门诊部,,440304,协和路8号\n"
                   "H35040300005,三明市人民医院,,350403,东街\n"
                   "H35040300006,演示人民医院有限公司,,350403,西街\n"_s.toUtf8());
        file.close();
        const CliRun imported = run({u"import"_s, file.fileName(), u"--dataset"_s, u"designated-hospitals"_s,
                                     u"--source"_s, u"合成演示数据"_s, u"--as-of"_s, u"2026-11-01"_s});
        QVERIFY2(imported.exitCode == 0, qPrintable(imported.error));
    }

    void whatPeopleTypeIsFoundFirst_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("match");
        QTest::newRow("what people call it") << QStringList{u"301医院"_s} << u"中国人民解放军总医院"_s << u"alias"_s;
        QTest::newRow("in other digits") << QStringList{u"三〇一医院"_s} << u"中国人民解放军总医院"_s << u"alias"_s;
        QTest::newRow("initials") << QStringList{u"bjxh"_s} << u"北京协和医院"_s << u"initials"_s;
        QTest::newRow("a wrong character") << QStringList{u"协合医院"_s} << u"北京协和医院"_s << u"near"_s;
        QTest::newRow("place and word") << QStringList{u"海淀"_s, u"中医"_s} << u"北京市海淀区中医医院"_s << QString();
        QTest::newRow("code") << QStringList{u"H44030401662"_s} << u"深圳演示门诊部"_s << u"exact"_s;
        QTest::newRow("beginning") << QStringList{u"三明市第一"_s} << u"三明市第一医院"_s
                                   << u"exact"_s; // 医院 may be left out
        QTest::newRow("half a syllable") << QStringList{u"ren min yi y"_s} << u"三明市人民医院"_s << QString();
        QTest::newRow("full width") << QStringList{u"ｂｊｘｈ"_s} << u"北京协和医院"_s << u"initials"_s;
        QTest::newRow("address") << QStringList{u"帅府园"_s} << u"北京协和医院"_s << u"address"_s;
    }
    void whatPeopleTypeIsFoundFirst()
    {
        QFETCH(QStringList, typed);
        QFETCH(QString, first);
        QFETCH(QString, match);
        const CliRun result = run(QStringList{u"--json"_s, u"find"_s} + typed);
        QCOMPARE(result.exitCode, 0);
        QJsonObject hit;
        for (const QJsonValue& value : result.json().array()) {
            if (value.toObject().value(u"service"_s).toString() == u"designated-hospitals" && hit.isEmpty())
                hit = value.toObject();
        }
        QCOMPARE(hit.value(u"title"_s).toString(), first);
        if (!match.isEmpty())
            QCOMPARE(hit.value(u"match"_s).toString(), match);
        QVERIFY(hit.value(u"groupTotal"_s).toInt() > 0);
        if (match == u"alias")
            QVERIFY2(hit.value(u"reason"_s).toString().contains(u"301医院"_s),
                     "the badge says which other name it was");
    }

    void theTableHasAReasonAndCounts()
    {
        const CliRun result = run({u"find"_s, u"301医院"_s});
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.out.contains(u"301医院"_s));
        QVERIFY(result.out.trimmed().contains(u'\n'));
    }

    void aCodeIsNotTakenForAName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("reason");
        QTest::newRow("whole") << u"H44030401662"_s << u"完整编码"_s;
        QTest::newRow("beginning") << u"H440304"_s << u"编码开头"_s;
        QTest::newRow("name") << u"深圳演示门诊部"_s << u"全名"_s;
    }
    void aCodeIsNotTakenForAName()
    {
        QFETCH(QString, typed);
        QFETCH(QString, reason);
        const CliRun result = run({u"find"_s, typed});
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.out.contains(reason), qPrintable(result.out));
    }

    void guidesAreFoundByWhatPeopleCallThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("page");
        QTest::newRow("title") << u"亲情账户"_s << u"guide:family-account"_s;
        QTest::newRow("another word") << u"绑定孩子"_s << u"guide:family-account"_s;
        QTest::newRow("letters") << u"qqz"_s << u"guide:family-account"_s;
        QTest::newRow("filing") << u"备案"_s << u"guide:filing-elsewhere"_s;
    }
    void guidesAreFoundByWhatPeopleCallThem()
    {
        QFETCH(QString, typed);
        QFETCH(QString, page);
        const CliRun result = run({u"--json"_s, u"find"_s, typed});
        QCOMPARE(result.exitCode, 0);
        QStringList pages;
        for (const QJsonValue& value : result.json().array()) {
            const QJsonObject hit = value.toObject();
            pages.append(hit.value(u"service"_s).toString());
            // Where nothing is marked in the title, it is another word that was typed, and that one is told.
            if (pages.last().startsWith(u"guide:"_s) && hit.value(u"titleMarks"_s).toArray().isEmpty()) {
                QCOMPARE(hit.value(u"match"_s).toString(), u"alias"_s);
                QVERIFY(!hit.value(u"reason"_s).toString().isEmpty());
            }
        }
        QVERIFY2(pages.contains(page), qPrintable(pages.join(u' ')));
    }

    void nothingHasACodeOfItsOwn_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("nothing like it") << u"饕餮龘龘龘"_s;
        QTest::newRow("blanks") << u"   "_s;
        QTest::newRow("marks") << u"%_*'\""_s;
        QTest::newRow("half a surrogate") << u"\U00020BB7\U00020BB7\U00020BB7"_s;
        QTest::newRow("very long") << QString(10'000, u'龘');
    }
    void nothingHasACodeOfItsOwn()
    {
        QFETCH(QString, typed);
        const CliRun result = run({u"--json"_s, u"find"_s, typed});
        QCOMPARE(result.exitCode, 1);
        QVERIFY(result.json().array().isEmpty());
        QCOMPARE(result.error.trimmed().count(u'\n'), 0);
    }

    void aServiceIsAskedByFreeTextToo()
    {
        const QStringList query{u"query"_s, u"designated-hospitals"_s, u"--text"_s};
        const CliRun table = run(query + QStringList{u"bjxh"_s});
        QCOMPARE(table.exitCode, 0);
        QVERIFY(table.out.contains(u"北京协和医院"_s));
        const CliRun json = run(QStringList{u"--json"_s} + query + QStringList{u"海淀 中医"_s});
        QCOMPARE(json.exitCode, 0);
        QCOMPARE(json.json().object().value(u"rows"_s).toArray().at(0).toObject().value(u"name"_s).toString(),
                 u"北京市海淀区中医医院"_s);
        const CliRun both = run(query + QStringList{u"人民医院"_s, u"--filter"_s, u"region=三明市"_s});
        QCOMPARE(both.exitCode, 0);
        QVERIFY(both.out.contains(u"三明市人民医院"_s));
        QVERIFY(!both.out.contains(u"北京"_s));
        QCOMPARE(run(query + QStringList{u"饕餮龘龘龘"_s}).exitCode, 1);
        QCOMPARE(run(query + QStringList{u"x"_s, u"--online"_s}).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestFind)
#include "test_find.moc"
