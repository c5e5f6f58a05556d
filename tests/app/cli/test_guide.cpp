// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "clirun.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Guides on a terminal: which there are, and what a step of one says.
class TestGuide final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    CliRun run(const QStringList& arguments) { return CliRun::of(m_dir.path(), arguments); }

private Q_SLOTS:
    void theyAreListed()
    {
        const CliRun json = run({u"--json"_s, u"guide"_s});
        QCOMPARE(json.exitCode, 0);
        QStringList ids;
        for (const QJsonValue& guide : json.json().array())
            ids.append(guide.toObject().value(u"id"_s).toString());
        QCOMPARE(ids.size(), 11);
        QCOMPARE(ids.first(), u"family-account"_s);
        QVERIFY(run({u"guide"_s}).out.contains(u"亲情账户"_s));
        QVERIFY(run({u"--lang"_s, u"en"_s, u"guide"_s}).out.contains(u"Family account"_s));
    }

    void aStepSaysWhatToBringAndWhatComesNext()
    {
        const CliRun first = run({u"guide"_s, u"family-account"_s});
        QCOMPARE(first.exitCode, 0);
        QVERIFY(first.out.contains(u"您想办什么？"_s));
        QVERIFY(first.out.contains(u"把家人的医保码绑到我这里"_s));
        QVERIFY(first.out.contains(u"yibao guide family-account who"_s));
        const CliRun step = run({u"guide"_s, u"family-account"_s, u"child-ready"_s});
        QCOMPARE(step.exitCode, 0);
        QVERIFY(step.out.contains(u"□ 个人承诺书"_s));
        QVERIFY(step.out.contains(u"https://fuwu.nhsa.gov.cn"_s));
        const QJsonObject json = run({u"--json"_s, u"guide"_s, u"family-account"_s, u"child-ready"_s}).json().object();
        QCOMPARE(json.value(u"step"_s).toString(), u"child-ready"_s);
        QCOMPARE(json.value(u"following"_s).toArray().first().toString(), u"child-phone"_s);
        QVERIFY(step.out.contains(json.value(u"title"_s).toString()));
    }

    void whatIsNotThereIsAMistake()
    {
        const CliRun guide = run({u"guide"_s, u"no-such"_s});
        QCOMPARE(guide.exitCode, 2);
        QVERIFY(guide.error.contains(u"no-such"_s));
        const CliRun step = run({u"guide"_s, u"complaint"_s, u"no-such"_s});
        QCOMPARE(step.exitCode, 2);
        QVERIFY(step.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestGuide)
#include "test_guide.moc"
