// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// yibaodesk when the system wants it to end. What a person who is signed in leaves behind then, the black-box tests see.
class TestEnding final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSignalEndsItLikeAQuit_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addColumn<QString>("page");
        for (const auto& [name, number] : {std::pair("terminate", SIGTERM), std::pair("hang up", SIGHUP), std::pair("interrupt", SIGINT)}) {
            QTest::addRow("%s", name) << number << QString();
            QTest::addRow("%s on a page", name) << number << u"designated-hospitals"_s;
        }
    }
    void aSignalEndsItLikeAQuit()
    {
        QFETCH(int, signal);
        QFETCH(QString, page);
        QTemporaryDir dir;
        const QString settings = dir.filePath(u"settings.ini"_s);
        QProcess desk;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        desk.setProcessEnvironment(environment);
        QStringList arguments{u"--data-dir"_s, dir.path(), u"--profile"_s, u"offline"_s};
        if (!page.isEmpty())
            arguments += {u"--page"_s, page};
        desk.start(QStringLiteral(YIBAO_BIN_DIR "/yibaodesk"), arguments);
        QVERIFY(desk.waitForStarted());
        // The lists are opened before the window comes.
        QVERIFY(QTest::qWaitFor([&] { return QFile::exists(dir.filePath(u"directory.db"_s)); }, 20'000));
        QTest::qWait(1500);
        QCOMPARE(desk.state(), QProcess::Running);
        QVERIFY(!QFile::exists(settings));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(::kill(static_cast<pid_t>(desk.processId()), signal), 0);
        QVERIFY(desk.waitForFinished(15'000));
        QCOMPARE(desk.exitStatus(), QProcess::NormalExit);
        QCOMPARE(desk.exitCode(), 0);
        QVERIFY2(timer.elapsed() < 8000, qPrintable(QString::number(timer.elapsed())));
        // What a window that is closed keeps is kept.
        QVERIFY(QFile::exists(settings));
    }
};

QTEST_GUILESS_MAIN(TestEnding)
#include "test_ending.moc"
