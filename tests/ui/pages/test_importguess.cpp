// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/stage.h"
#include "ui/pages/importguess.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;

class TestImportGuess final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    const QDate m_today{2026, 11, 21};

    QString write(const QString& name, const QByteArray& content)
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(content);
        return file.fileName();
    }

private Q_SLOTS:
    void datesInNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QDate>("date");
        QTest::newRow("iso") << u"institutions_shenzhen_2024-10-31"_s << QDate(2024, 10, 31);
        QTest::newRow("digits") << u"名单20241031"_s << QDate(2024, 10, 31);
        QTest::newRow("chinese") << u"定点名单（2024年9月5日）"_s << QDate(2024, 9, 5);
        QTest::newRow("last of two") << u"2023-01-01_2024-02-29"_s << QDate(2024, 2, 29);
        QTest::newRow("none") << u"list"_s << QDate();
        QTest::newRow("no such day") << u"2024-02-31"_s << QDate();
        QTest::newRow("to come") << u"2027-01-01"_s << QDate();
        QTest::newRow("a longer number") << u"120241031999"_s << QDate();
    }
    void datesInNames()
    {
        QFETCH(QString, name);
        QFETCH(QDate, date);
        QCOMPARE(dateInName(name, m_today), date);
    }

    void kinds_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("dataset");
        QTest::newRow("hospitals by their columns")
            << u"name\tdistrict\tcode\ttype\taddress\n甲\t宝安区\tH44030602454\t中医诊所\t深圳市宝安区新安街道\n"_s
            << u"designated-hospitals"_s;
        QTest::newRow("pharmacies by their codes")
            << u"name\tdistrict\tcode\taddress\n甲药店\t南山区\tP44030504506\t深圳市南山区\n"_s
            << u"designated-pharmacies"_s;
        QTest::newRow("hospitals by their codes")
            << u"name\tdistrict\tcode\taddress\n甲医院\t南山区\tH44030504506\t深圳市南山区\n"_s
            << u"designated-hospitals"_s;
        QTest::newRow("openings") << u"统筹地区,参保地开通标志,就医地开通标志,住院开通标志\n北京市,开通,开通,开通\n"_s
                                  << u"pool-area-openings"_s;
        QTest::newRow("drugs") << u"药品名称,剂型,甲乙类,备注\n阿司匹林,片剂,甲,\n"_s << u"drugs"_s;
    }
    void kinds()
    {
        QFETCH(QString, content);
        QFETCH(QString, dataset);
        const auto guess = guessImport(stage::catalogue(), write(u"list.tsv"_s, content.toUtf8()), {}, m_today);
        QVERIFY(!guess.error);
        QCOMPARE(guess.dataset, dataset);
        QVERIFY(guess.preview && guess.preview->missing.isEmpty());
    }

    void nameDateAndPlace()
    {
        const QString file = write(u"深圳市定点医疗机构名单_2024-10-31.tsv"_s,
                                   u"name\tdistrict\tcode\ttype\taddress\n"
                                   "甲\t宝安区\tH44030602454\t中医诊所\t深圳市宝安区新安街道海裕社区83区\n"
                                   "乙\t南山区\tH44030502454\t中医诊所\t深圳市南山区桃园路89号\n"
                                   "丙\t福田区\tH44030402454\t中医诊所\t深圳市福田区海园一路1号\n"_s.toUtf8());
        const auto guess = guessImport(stage::catalogue(), file, {}, m_today);
        QCOMPARE(guess.source, u"深圳市定点医疗机构名单"_s);
        QCOMPARE(guess.asOf, QDate(2024, 10, 31));
        QCOMPARE(guess.region.toString(), u"440300"_s);
    }

    void aListOfSeveralCitiesHasNoPlace()
    {
        const QString file = write(u"all.csv"_s, u"医疗机构名称,所在地,机构编码,联系地址\n"
                                                 "甲,北京市,H11010100001,北京市东城区某路1号\n"
                                                 "乙,上海市,H31010100001,上海市黄浦区某路1号\n"
                                                 "丙,深圳市,H44030500001,深圳市南山区某路1号\n"_s.toUtf8());
        QVERIFY(guessImport(stage::catalogue(), file, {}, m_today).region.isNull());
    }

    void unreadableFilesAreErrors_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("neither encoding") << QByteArray("name,code\n\xff\xff\xff\xff,\xff\xff\n");
    }
    void unreadableFilesAreErrors()
    {
        QFETCH(QByteArray, content);
        QVERIFY(guessImport(stage::catalogue(), write(u"bad.csv"_s, content), {}, m_today).error);
        QVERIFY(guessImport(stage::catalogue(), m_dir.filePath(u"not there.csv"_s), {}, m_today).error);
    }
};

QTEST_GUILESS_MAIN(TestImportGuess)
#include "test_importguess.moc"
