// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "livecli.h"
#include "phone.h"
#include "sandboxprocess.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

const QString python = u"/usr/bin/python3"_s;

qint64 fen(const QJsonValue& yuan)
{
    return qRound64(yuan.toString().toDouble() * 100);
}

} // namespace

/// The program against a portal that others could have written: a person signs in there, reads what it holds, and goes.
class TestIndependentHall final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QTemporaryDir m_runtime;
    std::unique_ptr<SandboxProcess> m_hall;
    std::unique_ptr<Phone> m_phone;
    QJsonObject m_held;

    QStringList question(const QString& service, const QString& way, const QStringList& more = {})
    {
        return QStringList{u"--data-dir"_s, m_dir.path(), u"--profile"_s, u"sandbox"_s, u"--portal-url"_s, m_hall->url(),
                           u"--lang"_s,     u"en"_s,      u"query"_s,     service,      u"--sign-in"_s,    way,
                           u"--format"_s,   u"json"_s,    u"--all"_s} +
               more;
    }
    void answer(LiveCli& cli, const QString& person, const QString& password = {})
    {
        QJsonObject who;
        for (const QJsonValue& one : m_phone->get(u"/sandbox/people"_s).value(u"people"_s).toArray()) {
            if (one.toObject().value(u"person"_s) == person)
                who = one.toObject();
        }
        cli.type(who.value(u"mobile"_s).toString().toUtf8() + '\n');
        const QString uid = QFileInfo(cli.find(u"Picture: (\\S+\\.png)"_s)).completeBaseName().mid(8);
        cli.type(m_phone->characters(uid).toUtf8() + '\n');
        cli.type((password.isEmpty() ? who.value(u"password"_s).toString() : password).toUtf8() + '\n');
    }
    static QJsonArray rowsOf(const LiveCli& cli) { return QJsonDocument::fromJson(cli.out()).object().value(u"rows"_s).toArray(); }
    static qint64 sum(const QJsonArray& rows, const QString& member)
    {
        qint64 result = 0;
        for (const QJsonValue& row : rows)
            result += fen(row.toObject().value(member));
        return result;
    }
    /// How often a path was called with this outcome.
    int calls(const QString& end, int code)
    {
        int count = 0;
        for (const QJsonValue& call : m_phone->get(u"/sandbox/calls"_s).value(u"calls"_s).toArray())
            count += call.toObject().value(u"path"_s).toString().endsWith(end) && call.toObject().value(u"code"_s).toInt() == code;
        return count;
    }
    int sessions() { return m_phone->get(u"/sandbox/calls"_s).value(u"sessions"_s).toInt(-1); }

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFileInfo(python).isExecutable())
            QSKIP("no /usr/bin/python3 on this machine");
        m_hall = std::make_unique<SandboxProcess>(
            python, QStringList{u"-B"_s, QStringLiteral(YIBAO_SOURCE_DIR "/tests/app/sandbox/independent_hall.py")});
        QVERIFY(m_hall->isReady());
        m_phone = std::make_unique<Phone>(m_hall->url());
        m_held = m_phone->get(u"/sandbox/holdings"_s);
        QVERIFY(!m_held.isEmpty());
    }
    void cleanup() { QVERIFY(QDir(m_runtime.path()).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot)); }

    void eachServiceTellsWhatTheHallHolds_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<int>("count");
        QTest::addColumn<QMap<QString, qint64>>("sums");
        const auto sums = [&](const QString& list, const QMap<QString, QString>& members) {
            QMap<QString, qint64> result;
            for (auto at = members.cbegin(); at != members.cend(); ++at)
                result.insert(at.key(), fen(m_held.value(list).toObject().value(at.value())));
            return result;
        };
        const auto count = [&](const QString& list) { return m_held.value(list).toObject().value(u"count"_s).toInt(); };
        QTest::newRow("enrolment") << u"my-enrolment"_s << m_held.value(u"insurances"_s).toInt() << QMap<QString, qint64>();
        QTest::newRow("filings") << u"my-filings"_s << m_held.value(u"filings"_s).toInt() << QMap<QString, qint64>();
        QTest::newRow("contributions") << u"my-contributions"_s << count(u"contributions"_s)
                                       << sums(u"contributions"_s, {{u"employerPart"_s, u"empPayAmt"_s},
                                                                    {u"personalPart"_s, u"psnPayAmt"_s},
                                                                    {u"intoAccount"_s, u"intoAcctAmt"_s}});
        QTest::newRow("settlements") << u"my-settlements"_s << count(u"settlements"_s)
                                     << sums(u"settlements"_s, {{u"total"_s, u"medfeeSumamt"_s},
                                                                {u"funds"_s, u"fundPaySumamt"_s},
                                                                {u"accountPay"_s, u"acctPay"_s},
                                                                {u"cashPay"_s, u"cashPayamt"_s},
                                                                {u"personalPart"_s, u"psnPay"_s}});
        QTest::newRow("elsewhere") << u"my-cross-province-settlements"_s << count(u"elsewhere"_s)
                                   << sums(u"elsewhere"_s, {{u"total"_s, u"medfeeSumamt"_s},
                                                            {u"funds"_s, u"fundPaySumamt"_s},
                                                            {u"accountPay"_s, u"acctPay"_s},
                                                            {u"cashPay"_s, u"psnCashPay"_s}});
    }
    void eachServiceTellsWhatTheHallHolds()
    {
        QFETCH(QString, service);
        QFETCH(int, count);
        using Sums = QMap<QString, qint64>;
        QFETCH(Sums, sums);
        const int goodbyes = calls(u"/login/logout"_s, 0);
        LiveCli cli(question(service, u"password"_s), m_runtime.path());
        answer(cli, u"normal"_s);
        QVERIFY2(cli.end(60'000) == 0, qPrintable(cli.said()));
        const QJsonArray rows = rowsOf(cli);
        QCOMPARE(rows.size(), count);
        for (auto at = sums.cbegin(); at != sums.cend(); ++at) {
            QCOMPARE(sum(rows, at.key()), at.value());
            QVERIFY(at.value() > 0);
        }
        // The session ended with the command, and the hall knows it.
        QCOMPARE(calls(u"/login/logout"_s, 0), goodbyes + 1);
        QCOMPARE(sessions(), 0);
    }

    void theAccountOfTwoYears()
    {
        qint64 in = 0;
        qint64 out = 0;
        int count = 0;
        const int now = QDateTime::currentDateTimeUtc().date().year();
        for (const QString& year : {QString::number(now - 1), QString::number(now)}) {
            LiveCli cli(question(u"my-account"_s, u"password"_s, {u"--filter"_s, u"year="_s + year}), m_runtime.path());
            answer(cli, u"normal"_s);
            QVERIFY2(cli.end() == 0, qPrintable(cli.said()));
            const QJsonArray rows = rowsOf(cli);
            count += static_cast<int>(rows.size());
            for (const QJsonValue& row : rows) {
                const QJsonObject entry = row.toObject();
                (entry.value(u"direction"_s).toString() == u"IN"_s ? in : out) += fen(entry.value(u"amount"_s));
            }
        }
        const QJsonObject held = m_held.value(u"account"_s).toObject();
        const QJsonObject heldIn = held.value(u"in"_s).toObject();
        const QJsonObject heldOut = held.value(u"out"_s).toObject();
        QCOMPARE(count, heldIn.value(u"count"_s).toInt() + heldOut.value(u"count"_s).toInt());
        QCOMPARE(in, fen(heldIn.value(u"amt"_s)));
        QCOMPARE(out, fen(heldOut.value(u"amt"_s)));
        QVERIFY(in > 0 && out > 0);
    }

    void byCode()
    {
        LiveCli cli(question(u"my-enrolment"_s, u"qr"_s), m_runtime.path());
        const QString content = cli.code();
        QVERIFY2(content.startsWith(u"https://independent.invalid/"_s), qPrintable(cli.said()));
        QCOMPARE(m_phone->does(u"confirm"_s, content), QString()); // nothing to confirm yet
        QCOMPARE(m_phone->does(u"scan"_s, content), u"SCANNED"_s);
        QVERIFY(cli.hears(u"Confirm on the phone"_s));
        QCOMPARE(m_phone->does(u"confirm"_s, content), u"CONFIRMED"_s);
        QVERIFY2(cli.end() == 0, qPrintable(cli.said()));
        QCOMPARE(rowsOf(cli).size(), m_held.value(u"insurances"_s).toInt());
        QCOMPARE(sessions(), 0);
    }

    void refusals()
    {
        LiveCli wrong(question(u"my-enrolment"_s, u"password"_s), m_runtime.path());
        answer(wrong, u"normal"_s, u"wrong9999"_s);
        QCOMPARE(wrong.end(), 3);
        QCOMPARE(calls(u"/acct/login"_s, 600101), 1);
        LiveCli inactive(question(u"my-enrolment"_s, u"password"_s), m_runtime.path());
        answer(inactive, u"not-activated"_s);
        QCOMPARE(inactive.end(), 3);
        QVERIFY(inactive.said().contains(u"is not activated yet"_s));
        QVERIFY(inactive.said().contains(u"  3. "_s));
        QCOMPARE(sessions(), 0);
    }
};

QTEST_GUILESS_MAIN(TestIndependentHall)
#include "test_independenthall.moc"
