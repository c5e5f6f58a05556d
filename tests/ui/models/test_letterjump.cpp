// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/readings.h"
#include "fakesource.h"
#include "ui/models/letterjump.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::testing;
using models::LetterJump;

class TestLetterJump final : public QObject
{
    Q_OBJECT

    std::optional<catalog::Catalog> m_catalog;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC)};
    std::unique_ptr<FakeSource> m_source;

    void hold(const QStringList& names)
    {
        m_source->rows.clear();
        for (qsizetype i = 0; i < names.size(); ++i)
            m_source->rows.append(hospital(*m_catalog, u"H%1"_s.arg(i), names.at(i), u"440305"_s));
    }
    [[nodiscard]] static catalog::Question question(bool descending)
    {
        catalog::Question asked;
        asked.service = u"designated-hospitals"_s;
        asked.sort = u"name"_s;
        asked.descending = descending;
        return asked;
    }
    [[nodiscard]] qint64 jump(QChar letter, bool descending = false)
    {
        LetterJump jump(*m_source);
        QSignalSpy found(&jump, &LetterJump::found);
        jump.start(question(descending), m_source->rows.size(), letter);
        QElapsedTimer since;
        since.start();
        // Without the pauses of qWaitFor, which a search by halves would make by the dozen.
        while (found.isEmpty() && since.elapsed() < 20'000)
            QCoreApplication::processEvents();
        return found.isEmpty() ? -2 : found.first().first().toLongLong();
    }
    [[nodiscard]] static bool begins(const QString& name, QChar letter)
    {
        if (name.isEmpty())
            return false;
        const QChar first = name.front();
        return first.toLower() == letter.toLower() ||
               (search::Readings::standard().initials(first.unicode()) >> (letter.toLower().unicode() - u'a') & 1U) !=
                   0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = catalog::Catalog::load();
        QVERIFY(loaded.has_value());
        m_catalog.emplace(*loaded);
    }
    void init() { m_source = std::make_unique<FakeSource>(*m_catalog, m_clock); }

    void theFirstRowOfTheLetterIsFoundInAnyList_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<int>("rows");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("list %u", seed) << seed << int(seed * seed * 3);
    }
    void theFirstRowOfTheLetterIsFoundInAnyList()
    {
        QFETCH(quint32, seed);
        QFETCH(int, rows);
        QRandomGenerator random(seed);
        const QString some = u"三明海淀同仁北京协和上广州重庆厦六蚌丁AbZ９（"_s;
        QStringList names;
        for (int i = 0; i < rows; ++i)
            names.append(QString(some.at(random.bounded(int(some.size())))) + u"医院"_s);
        hold(names);
        for (const bool descending : {false, true}) {
            QStringList sorted = names;
            std::sort(sorted.begin(), sorted.end(),
                      [descending](const QString& a, const QString& b) { return descending ? b < a : a < b; });
            for (char16_t letter = u'a'; letter <= u'z'; ++letter) {
                const auto expected = std::find_if(sorted.cbegin(), sorted.cend(),
                                                   [&](const QString& name) { return begins(name, letter); });
                QCOMPARE(jump(letter, descending), expected == sorted.cend() ? -1 : qint64(expected - sorted.cbegin()));
            }
        }
    }

    void bothReadingsLead()
    {
        hold({u"重庆医院"_s});
        QCOMPARE(jump(u'c'), 0);
        QCOMPARE(jump(u'z'), 0);
        QCOMPARE(jump(u'C'), 0);
        QCOMPARE(jump(u'q'), -1);
    }

    void aLongListTakesFewQuestions()
    {
        QStringList names(4'000, u"北京医院"_s);
        names += QStringList(4'000, u"海淀医院"_s);
        hold(names);
        QCOMPARE(jump(u'h'), 4'000);
        QVERIFY2(m_source->localAsked.size() < 60, qPrintable(QString::number(m_source->localAsked.size())));
        for (const catalog::Question& asked : std::as_const(m_source->localAsked))
            QCOMPARE(asked.page.limit, 1);
    }

    void troubleEndsIt()
    {
        hold({u"海淀医院"_s});
        m_source->localError = netError(ErrorCode::StorageCorrupt);
        QCOMPARE(jump(u'h'), -1);
        m_source->localError.reset();
        m_source->rows.clear();
        QCOMPARE(jump(u'h'), -1);
    }

    void aStoppedJumpSaysNothing()
    {
        hold({u"海淀医院"_s, u"三明医院"_s});
        m_source->holdLocal = true;
        LetterJump jump(*m_source);
        QSignalSpy found(&jump, &LetterJump::found);
        jump.start(question(false), 2, u'h');
        jump.stop();
        m_source->holdLocal = false;
        m_source->releaseLocal();
        QTest::qWait(20);
        QCOMPARE(found.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestLetterJump)
#include "test_letterjump.moc"
