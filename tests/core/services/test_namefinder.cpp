// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/catalog/catalog.h"
#include "core/directory/search/fold.h"
#include "core/directory/search/queryparser.h"
#include "core/services/namefinder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using catalog::MatchKind;
using services::NameFinder;

class TestNameFinder final : public QObject
{
    Q_OBJECT

    static QStringList names(const NameFinder& finder, const QList<NameFinder::Name>& all, const QString& typed)
    {
        QStringList found;
        for (const NameFinder::Found& one : finder.find(typed))
            found.append(all.at(one.name).name);
        return found;
    }

private Q_SLOTS:
    void bestKindComesFirst()
    {
        const QList<NameFinder::Name> all{{u"北海道区"_s, {u"甲省"_s}},
                                          {u"海淀区"_s, {u"北京市"_s}},
                                          {u"上海市"_s, {}},
                                          {u"海南省"_s, {}},
                                          {u"海"_s, {u"乙省"_s}}};
        const NameFinder finder(all, true);
        QCOMPARE(names(finder, all, u"海"_s),
                 (QStringList{u"海"_s, u"海南省"_s, u"海淀区"_s, u"上海市"_s, u"北海道区"_s}));
    }

    void kindsAndMarks_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<MatchKind>("kind");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("length");
        QTest::newRow("whole") << u"三明市"_s << MatchKind::Exact << 0 << 3;
        QTest::newRow("bare") << u"三明"_s << MatchKind::Exact << 0 << 2;
        QTest::newRow("prefix") << u"三"_s << MatchKind::Prefix << 0 << 1;
        QTest::newRow("within") << u"明"_s << MatchKind::Substring << 1 << 1;
        QTest::newRow("end") << u"明市"_s << MatchKind::Suffix << 1 << 2;
        QTest::newRow("whole by initials") << u"sm"_s << MatchKind::Exact << 0 << 2;
        QTest::newRow("one initial") << u"s"_s << MatchKind::Initials << 0 << 1;
        QTest::newRow("half a syllable") << u"sanm"_s << MatchKind::Exact << 0 << 2;
        QTest::newRow("with what lies above") << u"福建三明"_s << MatchKind::Prefix << 0 << 2;
        QTest::newRow("in two words") << u"福建 三明"_s << MatchKind::Exact << 0 << 2;
    }
    void kindsAndMarks()
    {
        QFETCH(QString, typed);
        QFETCH(MatchKind, kind);
        QFETCH(int, start);
        QFETCH(int, length);
        const NameFinder finder({{u"三明市"_s, {u"福建省"_s}}}, true);
        const auto found = finder.find(typed);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().kind, kind);
        QCOMPARE(found.first().marks, (QList<text::Range>{{start, length}}));
    }

    void spellingOfPlacesBeginsWhereANameBegins()
    {
        const QList<NameFinder::Name> all{{u"张家港市"_s, {}}};
        QVERIFY(NameFinder(all, true).find(u"jg"_s).isEmpty());
        QVERIFY(!NameFinder(all, false).find(u"jg"_s).isEmpty());
    }

    void whatLiesAboveAloneFindsNothing()
    {
        const NameFinder finder({{u"三明市"_s, {u"福建省"_s}}}, true);
        QVERIFY(finder.find(u"福建"_s).isEmpty());
        QVERIFY(finder.find(u"fj"_s).isEmpty());
    }

    void oddTextsAreNothing_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("empty") << QString();
        QTest::newRow("blanks") << u" \t　"_s;
        QTest::newRow("marks") << u"（《%_*'\"）"_s;
        QTest::newRow("half a surrogate") << QString(QChar(0xD842));
        QTest::newRow("long") << QString(10'000, u'饕');
        QTest::newRow("letters") << QString(10'000, u'x');
        QTest::newRow("control") << QString(QChar(0x202E)) + QChar(0);
    }
    void oddTextsAreNothing()
    {
        QFETCH(QString, typed);
        const NameFinder finder({{u"三明市"_s, {u"福建省"_s}}, {QString(), {}}, {u"（）"_s, {}}}, true);
        QVERIFY(finder.find(typed).isEmpty());
    }

    void everyDivisionIsFoundByTheInitialsOfItsName()
    {
        const auto catalog = catalog::Catalog::load();
        QVERIFY(catalog.has_value());
        const catalog::RegionTree& tree = catalog->regions();
        QList<NameFinder::Name> all;
        QList<catalog::RegionCode> open = tree.roots();
        while (!open.isEmpty()) {
            const auto* node = tree.node(open.takeFirst());
            all.append({node->name, node->parent.isNull() ? QStringList() : tree.path(node->parent)});
            open += node->children;
        }
        QVERIFY(all.size() > 3000);
        const NameFinder finder(all, true);
        const search::Readings& readings = search::Readings::standard();
        QStringList lost;
        QHash<QString, QList<NameFinder::Found>> asked;
        for (qsizetype i = 0; i < all.size(); ++i) {
            QString initials;
            for (const char16_t unit : search::Gazetteer::place(0, 0, all.at(i).name).bare) {
                const std::uint32_t bits = readings.initials(unit);
                for (int letter = 0; letter < 26; ++letter) {
                    if ((bits >> letter) & 1U) {
                        initials += QChar(u'a' + letter);
                        break;
                    }
                }
            }
            if (initials.size() < 2)
                continue;
            if (!asked.contains(initials))
                asked.insert(initials, finder.find(initials));
            const auto& found = asked.value(initials);
            const bool there = std::any_of(found.cbegin(), found.cend(), [&](const auto& one) {
                return one.name == i && one.kind == MatchKind::Exact;
            });
            if (!there)
                lost.append(all.at(i).name + u' ' + initials);
        }
        QVERIFY2(lost.isEmpty(), qPrintable(lost.mid(0, 20).join(u", ")));
    }
};

QTEST_GUILESS_MAIN(TestNameFinder)
#include "test_namefinder.moc"
