// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/settingsmemory.h"
#include "ui/shell/textsize.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;

class TestSettingsMemory final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Settings> m_settings;

    void restart()
    {
        m_settings.reset();
        m_settings = Settings::open(m_dir->filePath(u"settings.ini"_s));
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        restart();
    }

    void columnsAndTwoLinesAreKept_data()
    {
        QTest::addColumn<QStringList>("fields");
        QTest::addColumn<bool>("twoLines");
        QTest::newRow("declared") << QStringList() << false;
        QTest::newRow("declared, two lines") << QStringList() << true;
        QTest::newRow("one") << QStringList{u"name"_s} << false;
        QTest::newRow("some") << QStringList{u"name"_s, u"address"_s, u"phone"_s} << true;
    }
    void columnsAndTwoLinesAreKept()
    {
        QFETCH(QStringList, fields);
        QFETCH(bool, twoLines);
        SettingsColumnMemory(*m_settings)
            .setColumns(u"designated-hospitals"_s, {.fields = fields, .twoLines = twoLines});
        restart();
        const auto choice = SettingsColumnMemory(*m_settings).columns(u"designated-hospitals"_s);
        QCOMPARE(choice.fields, fields);
        QCOMPARE(choice.twoLines, twoLines);
        QVERIFY(SettingsColumnMemory(*m_settings).columns(u"drugs"_s).fields.isEmpty());
    }

    void theDeclaredColumnsLeaveNothingBehind()
    {
        SettingsColumnMemory memory(*m_settings);
        memory.setColumns(u"drugs"_s, {.fields = {u"name"_s}, .twoLines = true});
        memory.setColumns(u"drugs"_s, {});
        QVERIFY(m_settings->columns(u"drugs"_s).isEmpty());
    }

    void placesComeBackInTheirOrder()
    {
        {
            const auto regions = recentRegionsOf(*m_settings);
            QVERIFY(regions->codes().isEmpty());
            for (const int code : {130100, 440300, 110000})
                regions->add(catalog::RegionCode::fromNumber(code));
        }
        restart();
        const auto again = recentRegionsOf(*m_settings);
        QCOMPARE(again->codes(), (QList<catalog::RegionCode>{catalog::RegionCode::fromNumber(110000),
                                                             catalog::RegionCode::fromNumber(440300),
                                                             catalog::RegionCode::fromNumber(130100)}));
    }

    void sizesAndThemesHaveTheirWords()
    {
        QCOMPARE(textStepOf(u"standard"_s), TextStep::Standard);
        QCOMPARE(textStepOf(u"large"_s), TextStep::Large);
        QCOMPARE(textStepOf(u"elder"_s), TextStep::Elder);
        QCOMPARE(textStepOf(u"extra"_s), TextStep::Extra);
        QCOMPARE(textStepOf(u"nonsense"_s), TextStep::Standard);
        QCOMPARE(themeKindOf(u"system"_s, true), ThemeKind::Dark);
        QCOMPARE(themeKindOf(u"system"_s, false), ThemeKind::Light);
        QCOMPARE(themeKindOf(u"light"_s, true), ThemeKind::Light);
        QCOMPARE(themeKindOf(u"dark"_s, false), ThemeKind::Dark);
        QCOMPARE(themeKindOf(u"contrast"_s, false), ThemeKind::HighContrast);
    }

    void theElderVersionGoesBackToWhatWas_data()
    {
        QTest::addColumn<QString>("before");
        for (const QString& size : {u"standard"_s, u"large"_s, u"extra"_s})
            QTest::newRow(qPrintable(size)) << size;
    }
    void theElderVersionGoesBackToWhatWas()
    {
        QFETCH(QString, before);
        m_settings->setValue(Setting::TextSize, before);
        toggleElder(*m_settings);
        QVERIFY(isElder(*m_settings));
        restart();
        QVERIFY(isElder(*m_settings));
        toggleElder(*m_settings);
        QCOMPARE(m_settings->value(Setting::TextSize), before);
    }

    void elderFromTheSettingsGoesBackToStandard()
    {
        m_settings->setValue(Setting::TextSizeBefore, u"elder"_s);
        m_settings->setValue(Setting::TextSize, u"elder"_s);
        toggleElder(*m_settings);
        QCOMPARE(m_settings->value(Setting::TextSize), u"standard"_s);
    }

    void whatTheCommandLineSaidIsNotKept()
    {
        QVERIFY(m_settings->override(Setting::TextSize, u"extra"_s));
        QVERIFY(!m_settings->override(Setting::TextSize, u"gigantic"_s));
        QCOMPARE(m_settings->value(Setting::TextSize), u"extra"_s);
        restart();
        QCOMPARE(m_settings->value(Setting::TextSize), u"standard"_s);
        QVERIFY(m_settings->override(Setting::TextSize, u"extra"_s));
        stepTextSize(*m_settings, -1);
        QCOMPARE(m_settings->value(Setting::TextSize), u"elder"_s);
        restart();
        QCOMPARE(m_settings->value(Setting::TextSize), u"elder"_s);
    }
};

QTEST_GUILESS_MAIN(TestSettingsMemory)
#include "test_settingsmemory.moc"
