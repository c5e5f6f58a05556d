// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/guides/guidebook.h"
#include "core/services/namefinder.h"
#include "tests/core/guides/guidewords.h"
#include "tests/ui/guides/rows.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::guides;
using yibao::test::Answered;
using yibao::test::answers;

namespace {

/// Looked for, not required (marked so in the list of features).
const QSet<QString> notRequired{u"CH-15"_s};

} // namespace

class TestRows final : public QObject
{
    Q_OBJECT

    std::optional<catalog::Catalog> m_catalog;
    std::optional<Guidebook> m_book;

    static void choicesTo(const Guide& guide, const QString& from, int choices, QMap<QString, int>& least)
    {
        if (least.contains(from) && least.value(from) <= choices)
            return;
        least[from] = choices;
        const Step* step = guide.step(from);
        for (const QString& to : step->following())
            choicesTo(guide, to, choices + (step->next ? 0 : 1), least);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = catalog::Catalog::load();
        QVERIFY(catalog);
        m_catalog = *std::move(catalog);
        auto book = Guidebook::load(*m_catalog);
        QVERIFY(book);
        m_book = *std::move(book);
    }

    void everyRowIsAnsweredWithinSixChoices()
    {
        for (const Answered& row : answers) {
            const QString name = row.row.toString() + u": "_s + row.guide.toString() + u' ' + row.step.toString();
            const Guide* guide = m_book->guide(row.guide.toString());
            QVERIFY2(guide != nullptr, qPrintable(name));
            const Step* step = guide->step(row.step.toString());
            QVERIFY2(step != nullptr, qPrintable(name));
            QVERIFY2(test::allWords(*step).contains(row.words.toString()),
                     qPrintable(name + u"\n"_s + test::allWords(*step)));
            // F7 or the search, the guide, then what the guide asks.
            QMap<QString, int> least;
            choicesTo(*guide, guide->start, 1, least);
            QVERIFY2(least.value(row.step.toString(), 99) <= 6, qPrintable(name));
        }
    }

    void noRowIsMissing()
    {
        QSet<QString> answered;
        for (const Answered& row : answers) {
            QVERIFY2(!answered.contains(row.row.toString()), qPrintable(row.row.toString()));
            answered.insert(row.row.toString());
        }
        QCOMPARE(answered.size(), 51);
        // The list of features itself, where it lies beside the project.
        QFile list(QStringLiteral(YIBAO_SOURCE_DIR "/../shared/product/features.md"));
        if (!list.open(QIODevice::ReadOnly))
            QSKIP("the list of features is not here");
        const QRegularExpression row(u"^\\| ((FA|PW|CH|FQ|EC)-\\d+) \\|"_s, QRegularExpression::MultilineOption);
        auto match = row.globalMatch(QString::fromUtf8(list.readAll()));
        int rows = 0;
        while (match.hasNext()) {
            const QString id = match.next().captured(1);
            ++rows;
            QVERIFY2(answered.contains(id) || notRequired.contains(id), qPrintable(id));
        }
        QVERIFY(rows >= answered.size());
    }

    void threeLettersFindEachGuide()
    {
        QList<services::NameFinder::Name> names;
        QList<QString> owner;
        for (const Guide& guide : m_book->guides()) {
            names.append({guide.title.chinese, {}});
            owner.append(guide.id);
            for (const QString& keyword : guide.keywords) {
                names.append({keyword, {}});
                owner.append(guide.id);
            }
        }
        const services::NameFinder finder(names, false);
        const QMap<QString, QString> letters{
            {u"family-account"_s, u"qqz"_s},         {u"e-certificate"_s, u"dzp"_s},
            {u"medical-code-password"_s, u"mim"_s},  {u"zhejiang-channels"_s, u"zjy"_s},
            {u"sign-in-channels"_s, u"den"_s},       {u"identity-check-failed"_s, u"sfy"_s},
            {u"e-certificate-unusable"_s, u"pzy"_s}, {u"filing-elsewhere"_s, u"bei"_s},
            {u"relation-transfer"_s, u"zhu"_s},      {u"complaint"_s, u"tou"_s},
            {u"hotline-12393"_s, u"123"_s}};
        for (const Guide& guide : m_book->guides()) {
            const auto found = finder.find(letters.value(guide.id));
            QVERIFY2(std::ranges::any_of(found, [&](const auto& one) { return owner.at(one.name) == guide.id; }),
                     qPrintable(guide.id));
        }
    }
};

QTEST_GUILESS_MAIN(TestRows)
#include "test_rows.moc"
