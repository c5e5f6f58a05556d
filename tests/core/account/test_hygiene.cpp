// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/auditlog.h"
#include "core/account/clipboardkeeper.h"
#include "core/account/consentrecord.h"
#include "core/account/idlelock.h"
#include "core/account/processguard.h"
#include "core/account/spoolfolder.h"
#include "core/wire/secret.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>
#include <cstring>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::account;

namespace {

class FakeClipboard final : public ClipboardPort
{
public:
    [[nodiscard]] QString text() const override { return held; }
    void setText(const QString& text) override { held = text; }
    void clear() override { held.clear(); }
    QString held;
};

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestHygiene final : public QObject
{
    Q_OBJECT

    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC)};

    void pass(int seconds) { m_clock.set(m_clock.now().addSecs(seconds)); }

private Q_SLOTS:
    void theWiperCallsEverybodyLastFirst()
    {
        Wiper wiper;
        QStringList called;
        const auto first = wiper.add(u"first"_s, [&](WipeCause) { called.append(u"first"_s); });
        std::optional<Wiper::Registration> middle;
        {
            auto last = wiper.add(u"last"_s, [&](WipeCause cause) {
                called.append(u"last"_s);
                QCOMPARE(cause, WipeCause::Idle);
                middle.reset(); // ends another's registration meanwhile
            });
            middle = wiper.add(u"middle"_s, [&](WipeCause) { called.append(u"middle"_s); });
            std::swap(last, *middle);
            wiper.wipe(WipeCause::Idle);
            QCOMPARE(wiper.names().size(), 2);
        }
        QCOMPARE(called.constLast(), u"first"_s);
        QCOMPARE(wiper.names(), QStringList{u"first"_s});
        wiper.wipe(WipeCause::Exit);
        QCOMPARE(called.count(u"first"_s), 2);
    }

    void theClipboardIsClearedWhileItIsOurs()
    {
        Wiper wiper;
        FakeClipboard clipboard;
        ClipboardKeeper keeper(clipboard, wiper, 50);
        keeper.put(u"110101********0011"_s);
        QCOMPARE(clipboard.held, u"110101********0011"_s);
        QTRY_VERIFY(clipboard.held.isEmpty());
        keeper.put(u"ours"_s);
        wiper.wipe(WipeCause::Lock);
        QVERIFY(clipboard.held.isEmpty());
        keeper.put(u"ours"_s);
        clipboard.held = u"theirs"_s;
        wiper.wipe(WipeCause::SignOut);
        QCOMPARE(clipboard.held, u"theirs"_s);
        clipboard.held = u"ours"_s;
        wiper.wipe(WipeCause::SignOut);
        QCOMPARE(clipboard.held, u"ours"_s);
    }

    void spoolFilesGoWithThePerson()
    {
        QTemporaryDir dir;
        const QString outside = dir.filePath(u"outside.txt"_s);
        QFile file(outside);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("stays");
        file.close();
        const QString folder = dir.filePath(u"spool"_s);
        Wiper wiper;
        SpoolFolder spool(folder, wiper);
        const QString path = spool.newFile(u"pdf"_s).value();
        QVERIFY(path.endsWith(u".pdf"_s));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QFile written(path);
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write("PLANTED");
        written.close();
        // A second name for the same bytes: after the wipe they are gone under it too.
        const QString twin = dir.filePath(u"twin"_s);
        std::system(qPrintable(u"ln '%1' '%2'"_s.arg(path, twin)));
        QFile::link(outside, folder + u"/link"_s);
        wiper.wipe(WipeCause::CrashRestart);
        QVERIFY(!QFile::exists(folder));
        QVERIFY(!contents(twin).contains("PLANTED"));
        QCOMPARE(contents(outside), QByteArray("stays"));
        wiper.wipe(WipeCause::Exit);
    }

    void theAuditLogHoldsNoContent()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"audit.log"_s);
        AuditLog log(path, m_clock);
        QVERIFY(log.note(AuditKind::SignIn));
        QVERIFY(log.note(AuditKind::Export, u"my-settlements"_s, false));
        for (const QString& content : {u"13800138000"_s, u"张三"_s, u"my settlements"_s, u"a\tb"_s, u"x\n"_s})
            QVERIFY(!log.note(AuditKind::View, content));
        const QByteArray when = m_clock.now().toString(Qt::ISODate).toLatin1();
        QCOMPARE(contents(path), when + "\tsign-in\t-\tdone\n" + when + "\texport\tmy-settlements\trefused\n");
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(!AuditLog(dir.filePath(u"no/such/folder/log"_s), m_clock).note(AuditKind::Lock));
    }

    void consentIsForOnePurposeAndOnePerson()
    {
        QTemporaryDir dir;
        AuditLog log(dir.filePath(u"audit.log"_s), m_clock);
        Wiper wiper;
        ConsentRecord consent(log, wiper);
        QVERIFY(!consent.isGiven(Purpose::Export, u"my-account"_s));
        QVERIFY(consent.give(Purpose::Export, u"my-account"_s));
        QVERIFY(consent.isGiven(Purpose::Export, u"my-account"_s));
        QVERIFY(!consent.isGiven(Purpose::Print, u"my-account"_s));
        QVERIFY(!consent.isGiven(Purpose::Export, u"my-settlements"_s));
        wiper.wipe(WipeCause::SignOut);
        QVERIFY(!consent.isGiven(Purpose::Export, u"my-account"_s));
        AuditLog broken(dir.filePath(u"none/x"_s), m_clock);
        ConsentRecord unheard(broken, wiper);
        QVERIFY(!unheard.give(Purpose::Print, u"my-account"_s));
        QVERIFY(!unheard.isGiven(Purpose::Print, u"my-account"_s));
    }

    void idleTimeLocksByMode_data()
    {
        QTest::addColumn<StationMode>("mode");
        QTest::addColumn<int>("warnAt");
        QTest::addColumn<int>("lockAt");
        QTest::newRow("home") << StationMode::Home << 14 * 60 << 15 * 60;
        QTest::newRow("window") << StationMode::Window << 9 * 60 << 10 * 60;
        QTest::newRow("kiosk") << StationMode::Kiosk << 40 << 60;
    }
    void idleTimeLocksByMode()
    {
        QFETCH(StationMode, mode);
        QFETCH(int, warnAt);
        QFETCH(int, lockAt);
        IdleLock lock(IdleLimits::forMode(mode), m_clock);
        QSignalSpy warned(&lock, &IdleLock::warned);
        QSignalSpy relieved(&lock, &IdleLock::relieved);
        QSignalSpy due(&lock, &IdleLock::lockDue);
        lock.start();
        pass(warnAt - 2);
        lock.check();
        QCOMPARE(warned.size(), 0);
        pass(2);
        lock.check();
        lock.check();
        QCOMPARE(warned.size(), 1);
        QVERIFY(warned.constFirst().constFirst().toInt() >= 20 - 1);
        lock.touch();
        QCOMPARE(relieved.size(), 1);
        pass(lockAt - 2);
        lock.check();
        QCOMPARE(due.size(), 0);
        pass(2);
        lock.check();
        QCOMPARE(due.size(), 1);
        QCOMPARE(due.constFirst().constFirst().value<IdleLock::Reason>(), IdleLock::Reason::Idle);
        QVERIFY(!lock.isRunning());
        lock.check();
        QCOMPARE(due.size(), 1);
    }

    void nobodyStaysForEver()
    {
        IdleLock lock(IdleLimits::forMode(StationMode::Kiosk), m_clock);
        QSignalSpy due(&lock, &IdleLock::lockDue);
        lock.start();
        for (int i = 0; i < 30 * 60 / 10; ++i) {
            pass(10);
            lock.touch();
        }
        QCOMPARE(due.size(), 1);
        QCOMPARE(due.constFirst().constFirst().value<IdleLock::Reason>(), IdleLock::Reason::Absolute);
    }

    void aClockThatJumpsWinsNothing()
    {
        IdleLock lock({.idleSeconds = 2, .warningSeconds = 1}, m_clock);
        QSignalSpy due(&lock, &IdleLock::lockDue);
        lock.start();
        m_clock.set(m_clock.now().addDays(-10));
        // The machine's own running time counts on.
        QTRY_COMPARE_WITH_TIMEOUT(due.size(), 1, 6000);
        // Asleep for a night: the touch that wakes it comes too late.
        lock.start();
        pass(8 * 3600);
        lock.touch();
        QCOMPARE(due.size(), 2);
    }

    void administratorsCanOnlyTighten()
    {
        const IdleLimits window = IdleLimits::forMode(StationMode::Window);
        QCOMPARE(window.tightened({.idleSeconds = 120}).idleSeconds, 120);
        QCOMPARE(window.tightened({.idleSeconds = 3600}).idleSeconds, 600);
        QCOMPARE(window.tightened({}).absoluteSeconds, 8 * 3600);
        QCOMPARE(window.tightened({.idleSeconds = 30}).warningSeconds, 30);
    }

    void secretsAreOverwritten()
    {
        QString typed = u"abcd"_s + u"1234"_s;
        typed.detach();
        const QChar* buffer = typed.constData();
        wire::Secret secret = wire::Secret::take(std::move(typed));
        Q_UNUSED(buffer)
        QVERIFY(typed.isEmpty()); // NOLINT(bugprone-use-after-move): emptied, as it promises
        const wire::Secret shared = secret;
        const char* bytes = secret.view().data();
        QCOMPARE(shared.view(), QByteArrayView("abcd1234"));
        secret.wipe();
        QVERIFY(shared.isEmpty());
        QVERIFY(std::all_of(bytes, bytes + 8, [](char c) { return c == 0; }));
    }

    void noDumpsWhileAGuardIsHeld()
    {
#ifdef Q_OS_LINUX
        const int before = prctl(PR_GET_DUMPABLE);
        {
            const ProcessGuard one;
            {
                const ProcessGuard two;
                QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
            }
            QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
            rlimit limit{};
            getrlimit(RLIMIT_CORE, &limit);
            QCOMPARE(limit.rlim_cur, rlim_t(0));
        }
        QCOMPARE(prctl(PR_GET_DUMPABLE), before);
        QVERIFY(!ProcessGuard::isHeld());
#else
        QSKIP("prctl is Linux");
#endif
    }

    void freedMemoryIsOverwritten()
    {
        if (!ProcessGuard::overwritesFreed())
            QSKIP("this C library, or a sanitizer, does not let us");
        const ProcessGuard guard;
        // Large blocks stay mapped in the arena below the mapping limit, so what is left can be looked for.
        for (const std::size_t size : {24UL, 200UL, 5000UL, 60000UL}) {
            auto* block = static_cast<char*>(std::malloc(size));
            auto* behind = static_cast<char*>(std::malloc(64)); // keeps the block from going back to the system
            std::memset(block, 'S', size);
            auto* volatile kept = block;
            std::free(block);
            // The first words are the allocator's own once the block is free.
            std::size_t left = 0;
            for (std::size_t i = 32; i < size; ++i)
                left += kept[i] == 'S' ? 1 : 0;
            QCOMPARE(left, std::size_t(0));
            std::free(behind);
        }
        QString text(1000, u'S');
        for (int i = 0; i < 2000; ++i)
            text += u'S'; // grows by realloc
        QCOMPARE(text.size(), 3000);
        QCOMPARE(text.count(u'S'), 3000);
    }
};

QTEST_GUILESS_MAIN(TestHygiene)
#include "test_hygiene.moc"
