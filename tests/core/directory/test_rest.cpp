// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/physicalmemory.h"
#include "tests/core/directory/scratchdirectory.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::directory;
using test::Scratch;

namespace {

const QString hospitals = u"designated-hospitals"_s;
constexpr int rows = 12'000;

/// Bytes of a file that lie in the memory of this process; -1 where the system does not tell.
qint64 mappedBytesOf(const QString& path)
{
    QFile maps(u"/proc/self/smaps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        return -1;
    qint64 bytes = 0;
    bool ours = false;
    for (QByteArray line = maps.readLine(); !line.isEmpty(); line = maps.readLine()) {
        if (line.contains('/'))
            ours = line.trimmed().endsWith(path.toUtf8());
        else if (ours && line.startsWith("Rss:"))
            bytes += line.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return bytes;
}

} // namespace

/// What is done between questions.
class TestRest final : public QObject
{
    Q_OBJECT
private:
    static void fill(const Scratch& scratch, const QString& suffix = {})
    {
        const auto report = scratch.import(scratch.job(hospitals, scratch.list(test::manyHospitals(rows, suffix))));
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    }

private Q_SLOTS:
    void rowsComeIntoMemoryAfterTheFirstQuestion()
    {
        if (mappedBytesOf({}) < 0)
            QSKIP("this system does not tell what lies in memory");
        Scratch scratch;
        fill(scratch);
        scratch.reopen();
        const qint64 size = QFileInfo(scratch.file()).size();
        QVERIFY(hasPlentyFor(static_cast<quint64>(size)));
        QVERIFY(mappedBytesOf(scratch.file()) < size / 2);
        QCOMPARE(scratch.total(hospitals, {{u"name"_s, u"第11999医院"_s}}), 1);
        QTRY_VERIFY_WITH_TIMEOUT(mappedBytesOf(scratch.file()) > size / 2, 20'000);
    }

    void questionsAndChangesMeanwhile()
    {
        Scratch scratch;
        fill(scratch);
        for (int round = 0; round < 6; ++round) {
            const QString suffix = QString(QChar(u'甲' + char16_t(round)));
            QVERIFY(scratch.find(hospitals));
            // The rest begins some tenths of a second after a question, a change falls before, into and after it.
            QTest::qWait(40 * round);
            fill(scratch, suffix);
            QCOMPARE(scratch.total(hospitals, {{u"name"_s, u"医院"_s + suffix}}), rows);
            QTest::qWait(30 * round);
            QCOMPARE(scratch.total(hospitals), rows);
        }
    }

    void closedInTheMiddleOfIt()
    {
        Scratch scratch;
        fill(scratch);
        for (int round = 0; round < 12; ++round) {
            scratch.reopen();
            QCOMPARE(scratch.total(hospitals), rows);
            QTest::qWait(110 + 3 * round);
        }
    }
};

QTEST_GUILESS_MAIN(TestRest)
#include "test_rest.moc"
