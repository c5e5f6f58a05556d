// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/settings.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;

class TestSettings final : public QObject
{
    Q_OBJECT

    static void put(const QString& file, const QByteArray& content)
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(content);
    }

private Q_SLOTS:
    void aMissingFileGivesDefaults()
    {
        QTemporaryDir dir;
        const auto settings = Settings::open(dir.filePath(u"settings.ini"_s));
        QCOMPARE(settings->value(Setting::Profile), u"offline"_s);
        QCOMPARE(settings->value(Setting::Theme), u"system"_s);
        QCOMPARE(settings->value(Setting::TextSize), u"standard"_s);
        QCOMPARE(settings->value(Setting::Language), QString());
        QVERIFY(!settings->notice());
        QVERIFY(settings->recentRegions().isEmpty());
        QVERIFY(!QFile::exists(dir.filePath(u"settings.ini"_s)));
    }

    void valuesSurviveAStart()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(u"settings.ini"_s);
        {
            const auto settings = Settings::open(file);
            QVERIFY(settings->setValue(Setting::Profile, u"/opt/门户, 一.json"_s));
            QVERIFY(settings->setValue(Setting::Theme, u"dark"_s));
            settings->setWindowGeometry(QByteArray("\x01\x00\xff geometry", 12));
            settings->addRecentRegion(u"440300"_s);
            settings->addRecentRegion(u"130100"_s);
            settings->setColumns(u"designated-hospitals"_s, {u"name"_s, u"address"_s});
            QVERIFY(settings->sync());
        }
        const auto again = Settings::open(file);
        QVERIFY(!again->notice());
        QCOMPARE(again->value(Setting::Profile), u"/opt/门户, 一.json"_s);
        QCOMPARE(again->value(Setting::Theme), u"dark"_s);
        QCOMPARE(again->windowGeometry(), QByteArray("\x01\x00\xff geometry", 12));
        QCOMPARE(again->recentRegions(), (QStringList{u"130100"_s, u"440300"_s}));
        QCOMPARE(again->columns(u"designated-hospitals"_s), (QStringList{u"name"_s, u"address"_s}));
    }

    void wrongValuesAreRefused_data()
    {
        QTest::addColumn<int>("setting");
        QTest::addColumn<QString>("value");
        QTest::newRow("theme") << int(Setting::Theme) << u"pink"_s;
        QTest::newRow("size") << int(Setting::TextSize) << u"huge"_s;
        QTest::newRow("language") << int(Setting::Language) << u"../../etc"_s;
        QTest::newRow("empty profile") << int(Setting::Profile) << QString();
        QTest::newRow("line break") << int(Setting::Profile) << u"a\nb"_s;
        QTest::newRow("control") << int(Setting::DataDir) << u"a\u0007b"_s;
        QTest::newRow("too long") << int(Setting::DataDir) << QString(5000, u'x');
    }
    void wrongValuesAreRefused()
    {
        QFETCH(int, setting);
        QFETCH(QString, value);
        QTemporaryDir dir;
        const auto settings = Settings::open(dir.filePath(u"settings.ini"_s));
        QSignalSpy changed(settings.get(), &Settings::changed);
        QVERIFY(!settings->setValue(Setting(setting), value));
        QCOMPARE(settings->value(Setting(setting)), Settings::fallback(Setting(setting)));
        QVERIFY(changed.isEmpty());
    }

    void changesAreToldOnce()
    {
        QTemporaryDir dir;
        const auto settings = Settings::open(dir.filePath(u"settings.ini"_s));
        QSignalSpy changed(settings.get(), &Settings::changed);
        QVERIFY(settings->setValue(Setting::Theme, u"dark"_s));
        QVERIFY(settings->setValue(Setting::Theme, u"dark"_s));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().value<Setting>(), Setting::Theme);
    }

    void handWrittenNonsenseReadsAsDefault()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(u"settings.ini"_s);
        put(file, "[look]\ntheme=pink\ntextSize=elder, extra\nlanguage=fr\n[portal]\nprofile=\n"
                  "[regions]\nrecent=440300, drop table, 440300, 12, 130100\n"
                  "[window]\ngeometry=%%%\n[columns]\nagencies=name, ../x, name, phone\n");
        const auto settings = Settings::open(file);
        QVERIFY(!settings->notice());
        QCOMPARE(settings->value(Setting::Theme), u"system"_s);
        QCOMPARE(settings->value(Setting::TextSize), u"standard"_s);
        QCOMPARE(settings->value(Setting::Language), QString());
        QCOMPARE(settings->value(Setting::Profile), u"offline"_s);
        QCOMPARE(settings->recentRegions(), (QStringList{u"440300"_s, u"130100"_s}));
        QCOMPARE(settings->columns(u"agencies"_s), (QStringList{u"name"_s, u"phone"_s}));
        QVERIFY(settings->columns(u"../agencies"_s).isEmpty());
    }

    void aDamagedFileIsMovedAsideAndTold_data()
    {
        QTest::addColumn<QByteArray>("content");
        QByteArray noise(4096, '\0');
        for (char& c : noise)
            c = char(QRandomGenerator(7).bounded(256));
        QTest::newRow("zeros") << QByteArray(300, '\0');
        QTest::newRow("noise") << noise;
        QTest::newRow("not utf-8") << QByteArray("[look]\ntheme=\xff\xfe\n");
        QTest::newRow("no ini") << QByteArray("{\"theme\":\"dark\"}\n");
        QTest::newRow("cut and mixed") << QByteArray("[look]\ntheme=dark\n<html>");
        QTest::newRow("huge") << QByteArray(2 * 1024 * 1024, 'a');
    }
    void aDamagedFileIsMovedAsideAndTold()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir dir;
        const QString file = dir.filePath(u"settings.ini"_s);
        put(file, content);
        const auto settings = Settings::open(file);
        QVERIFY(settings->notice());
        QCOMPARE(settings->notice()->code, ErrorCode::StorageCorrupt);
        QCOMPARE(settings->value(Setting::Theme), u"system"_s);
        QFile aside(settings->quarantined());
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), content);
        QVERIFY(settings->setValue(Setting::Theme, u"dark"_s));
        QVERIFY(settings->sync());
        QCOMPARE(Settings::open(file)->value(Setting::Theme), u"dark"_s);
    }

    void twoDamagedFilesDoNotOverwriteEachOther()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(u"settings.ini"_s);
        QStringList names;
        for (int i = 0; i < 3; ++i) {
            put(file, "rubbish " + QByteArray::number(i));
            names.append(Settings::open(file)->quarantined());
        }
        names.removeDuplicates();
        QCOMPARE(names.size(), 3);
    }

    void aFolderInItsPlaceIsToldAndSurvived()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(u"settings.ini"_s);
        QVERIFY(QDir().mkpath(file));
        const auto settings = Settings::open(file);
        QVERIFY(settings->notice());
        QVERIFY(settings->setValue(Setting::Theme, u"dark"_s));
        QCOMPARE(settings->value(Setting::Theme), u"dark"_s);
        QVERIFY(!settings->sync());
    }

    void recentRegionsAreFewAndNew()
    {
        QTemporaryDir dir;
        const auto settings = Settings::open(dir.filePath(u"settings.ini"_s));
        for (int i = 0; i < 12; ++i)
            settings->addRecentRegion(QString::number(110100 + i));
        settings->addRecentRegion(u"110105"_s);
        settings->addRecentRegion(u"nowhere"_s);
        QCOMPARE(settings->recentRegions().size(), 8);
        QCOMPARE(settings->recentRegions().first(), u"110105"_s);
        QCOMPARE(settings->recentRegions().count(u"110105"_s), 1);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "test_settings.moc"
