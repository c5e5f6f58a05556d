// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/app/cli/sandboxprocess.h"
#include "tests/app/desk/deskrun.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <memory>

using namespace Qt::StringLiterals;

/// yibaodesk from outside: what it says, what it leaves behind, what a picture of it shows.
class TestDesk final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QByteArray m_mark;

    QString path(const QString& name) const { return m_dir->filePath(name); }
    QString picture() const { return path(u"shot.png"_s); }
    QStringList common() const
    {
        return {u"--data-dir"_s, path(u"data"_s), u"--lang"_s,       u"zh_CN"_s,
                u"--size"_s,     u"1366x738"_s,   u"--screenshot"_s, picture()};
    }
    QImage image() const { return QImage(picture()); }
    void put(const QString& name, const QByteArray& content) const
    {
        QVERIFY(QDir().mkpath(path(u"data"_s)));
        QFile file(path(u"data/"_s + name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    static QByteArray noise(int size)
    {
        QRandomGenerator generator(11);
        QByteArray bytes(size, '\0');
        for (char& c : bytes)
            c = char(generator.bounded(256));
        return bytes;
    }
    /// How many pixels of two pictures differ, in a thousandth of all.
    static int difference(const QImage& a, const QImage& b, const QRect& part)
    {
        int differing = 0;
        for (int y = part.top(); y <= part.bottom(); ++y) {
            for (int x = part.left(); x <= part.right(); ++x)
                differing += a.pixel(x, y) != b.pixel(x, y);
        }
        return differing * 1000 / (part.width() * part.height());
    }
    /// Sandboxes that a desk of this test started: they bear the mark of its environment. Other tests run theirs
    /// meanwhile.
    int sandboxes() const
    {
        int count = 0;
        const QStringList processes = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
        for (const QString& process : processes) {
            QFile environment(u"/proc/"_s + process + u"/environ"_s);
            QFile line(u"/proc/"_s + process + u"/cmdline"_s);
            if (environment.open(QIODevice::ReadOnly) && line.open(QIODevice::ReadOnly) &&
                environment.readAll().contains(m_mark) && line.readAll().contains("--exit-with-stdin"))
                ++count;
        }
        return count;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_mark = "YIBAO_TEST_RUN=" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
        qputenv("YIBAO_TEST_RUN", m_mark.mid(m_mark.indexOf('=') + 1));
    }

    void wrongUsageIsCodeTwoAndALine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown option") << QStringList{u"--frobnicate"_s};
        QTest::newRow("theme") << QStringList{u"--theme"_s, u"pink"_s};
        QTest::newRow("size") << QStringList{u"--size"_s, u"big"_s};
        QTest::newRow("tiny size") << QStringList{u"--size"_s, u"1x1"_s};
        QTest::newRow("huge size") << QStringList{u"--size"_s, u"99999999x1000"_s};
        QTest::newRow("language") << QStringList{u"--lang"_s, u"fr"_s};
        QTest::newRow("plain http elsewhere") << QStringList{u"--portal-url"_s, u"http://example.org"_s};
        QTest::newRow("no url") << QStringList{u"--portal-url"_s, u"not an address"_s};
        QTest::newRow("filter without page") << QStringList{u"--filter"_s, u"region=440300"_s};
        QTest::newRow("filter without value") << QStringList{u"--page"_s, u"drugs"_s, u"--filter"_s, u"name"_s};
        QTest::newRow("page") << QStringList{u"--page"_s, u"no-such-service"_s};
        QTest::newRow("filter") << QStringList{u"--page"_s, u"drugs"_s, u"--filter"_s, u"region=440300"_s};
        QTest::newRow("place of a pair") << QStringList{u"--page"_s, u"region-pair"_s, u"--filter"_s,
                                                        u"insured=阿特兰蒂斯市"_s};
        QTest::newRow("care of a pair") << QStringList{u"--page"_s, u"region-pair"_s, u"--filter"_s, u"care=dental"_s};
        QTest::newRow("filter of a pair")
            << QStringList{u"--page"_s, u"region-pair"_s, u"--filter"_s, u"region=130100"_s};
        QTest::newRow("value") << QStringList{u"--page"_s, u"agencies"_s, u"--filter"_s, u"region=阿特兰蒂斯市"_s};
    }
    void wrongUsageIsCodeTwoAndALine()
    {
        QFETCH(QStringList, arguments);
        const DeskRun run(common() + arguments);
        QVERIFY(!run.crashed);
        QCOMPARE(run.code, 2);
        QVERIFY(!run.error.trimmed().isEmpty());
        QVERIFY(!QFile::exists(picture()));
    }

    void helpAndVersionNeedNoScreen()
    {
        const DeskRun help({u"--help"_s}, {u"QT_QPA_PLATFORM=nowhere"_s});
        QCOMPARE(help.code, 0);
        for (const QString& option :
             {u"--profile"_s, u"--portal-url"_s, u"--data-dir"_s, u"--lang"_s, u"--mode"_s, u"--page"_s, u"--filter"_s,
              u"--search"_s, u"--theme"_s, u"--text-size"_s, u"--size"_s, u"--screenshot"_s})
            QVERIFY2(help.out.contains(option), qPrintable(option));
        QCOMPARE(DeskRun({u"--version"_s}, {u"QT_QPA_PLATFORM=nowhere"_s}).code, 0);
    }

    void aPictureShowsTheWindow()
    {
        const DeskRun run(common());
        QVERIFY2(run.code == 0, qPrintable(run.error));
        QCOMPARE(image().size(), QSize(1366, 738));
        QVERIFY(QFile::exists(path(u"data/directory.db"_s)));
    }

    void themesDiffer()
    {
        QVERIFY(DeskRun(common()).code == 0);
        const QImage light = image();
        QCOMPARE(DeskRun(common() + QStringList{u"--theme"_s, u"dark"_s}).code, 0);
        QVERIFY(difference(light, image(), light.rect()) > 900);
        // The command line holds for one start only.
        QCOMPARE(DeskRun(common()).code, 0);
        QVERIFY(difference(light, image(), light.rect()) < 5);
    }

    void aPictureThatCannotBeWrittenIsSaid()
    {
        const DeskRun run({u"--data-dir"_s, path(u"data"_s), u"--screenshot"_s, path(u"no/such/folder/x.png"_s)});
        QCOMPARE(run.code, 4);
        QVERIFY(run.error.contains(u"x.png"_s));
    }

    void damagedFilesDoNotKeepItFromStarting_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        for (const QString& file : {u"settings.ini"_s, u"directory.db"_s, u"recent.json"_s}) {
            QTest::addRow("%s noise", qPrintable(file)) << file << noise(20000);
            QTest::addRow("%s empty", qPrintable(file)) << file << QByteArray();
            QTest::addRow("%s words", qPrintable(file)) << file << QByteArray("<html>not what it should be</html>");
        }
    }
    void damagedFilesDoNotKeepItFromStarting()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        QVERIFY(DeskRun(common()).code == 0);
        const QImage before = image();
        QVERIFY(QDir(path(u"data"_s)).removeRecursively());
        put(file, content);
        const DeskRun run(common());
        QVERIFY2(!run.crashed && run.code == 0, qPrintable(run.error));
        // A damaged database or settings file is told at the head of the home page; the other starts as ever.
        const bool told = difference(before, image(), QRect(252, 60, 800, 60)) > 20;
        QCOMPARE(told, file != "recent.json"_L1 && !content.isEmpty());
        const QStringList kept = QDir(path(u"data"_s)).entryList({file + u'*'}, QDir::Files);
        if (!told)
            return;
        QFile aside(path(u"data/"_s + kept.filter(file + u'.').value(0)));
        QVERIFY2(aside.open(QIODevice::ReadOnly), "the damaged file is kept aside");
        QVERIFY(aside.readAll() == content);
    }

    void aFolderThatCannotBeWrittenStillStarts()
    {
        // A file where the folder should be: root may write anywhere else.
        QFile file(path(u"data"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const DeskRun run(common());
        QVERIFY2(!run.crashed && run.code == 0, qPrintable(run.error));
        QCOMPARE(image().size(), QSize(1366, 738));
    }

    void aProfileThatIsNoneLeavesItOffline()
    {
        const DeskRun run(common() + QStringList{u"--profile"_s, u"no-such-profile"_s});
        QVERIFY2(!run.crashed && run.code == 0, qPrintable(run.error));
    }

    void theSandboxIsStartedUsedAndEnded()
    {
        const QStringList page{u"--page"_s, u"designated-hospitals"_s, u"--filter"_s, u"region=深圳市"_s};
        QVERIFY(DeskRun(common() + page).code == 0);
        const QImage offline = image();
        const DeskRun run(common() + page + QStringList{u"--profile"_s, u"sandbox"_s});
        QVERIFY2(run.code == 0, qPrintable(run.error));
        QVERIFY2(difference(offline, image(), QRect(252, 220, 1080, 440)) > 20, "rows have come");
        QTRY_COMPARE(sandboxes(), 0);
        // What came is there without the portal too.
        SandboxProcess gone;
        gone.stop();
        QCOMPARE(DeskRun(common() + page + QStringList{u"--portal-url"_s, gone.url()}).code, 0);
        QVERIFY(difference(offline, image(), QRect(252, 220, 1080, 440)) > 20);
    }

    void aPairOfPlacesIsAnswered()
    {
        const QStringList page{u"--page"_s, u"region-pair"_s};
        QVERIFY(DeskRun(common() + page).code == 0);
        const QImage empty = image();
        const DeskRun run(common() + page +
                          QStringList{u"--filter"_s, u"insured=石家庄市"_s, u"--filter"_s, u"treatment=北京市"_s});
        QVERIFY2(run.code == 0, qPrintable(run.error));
        QVERIFY2(difference(empty, image(), QRect(252, 220, 1080, 440)) > 20, "the answer has come");
    }

    void anotherAddressStartsNothing()
    {
        SandboxProcess sandbox;
        QVERIFY(sandbox.isReady());
        const QStringList page{u"--page"_s, u"designated-hospitals"_s, u"--filter"_s, u"region=440300"_s};
        QVERIFY(DeskRun(common() + page).code == 0);
        const QImage offline = image();
        // A loopback address without a profile means the sandbox.
        const DeskRun run(common() + page + QStringList{u"--portal-url"_s, sandbox.url()});
        QVERIFY2(run.code == 0, qPrintable(run.error));
        QCOMPARE(sandboxes(), 0);
        QVERIFY(difference(offline, image(), QRect(252, 220, 1080, 440)) > 20);
    }

    void aPortalThatNeverAnswersDoesNotHoldTheWindow()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        QElapsedTimer timer;
        timer.start();
        const DeskRun run(common() + QStringList{u"--portal-url"_s, u"http://127.0.0.1:%1"_s.arg(silent.serverPort())});
        QCOMPARE(run.code, 0);
        QVERIFY2(timer.elapsed() < 25000, qPrintable(QString::number(timer.elapsed())));
    }

    void aSearchIsInThePicture()
    {
        QVERIFY(DeskRun(common()).code == 0);
        const QImage plain = image();
        QCOMPARE(DeskRun(common() + QStringList{u"--search"_s, u"石家庄"_s}).code, 0);
        QVERIFY(difference(plain, image(), QRect(360, 60, 800, 120)) > 100);
    }
};

QTEST_GUILESS_MAIN(TestDesk)
#include "test_desk.moc"
