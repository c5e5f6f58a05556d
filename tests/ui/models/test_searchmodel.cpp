// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/models/searchmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using models::SearchModel;
using services::HitGroup;
using services::SearchGroup;
using services::SearchHit;
using services::SearchResult;

class TestSearchModel final : public QObject
{
    Q_OBJECT

    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC)};

    static SearchHit hit(HitGroup group, const QString& title, QDate asOf = {})
    {
        SearchHit made;
        made.group = group;
        made.title = title;
        made.detail = u"深圳市 · 桃园路"_s;
        made.service = u"designated-hospitals"_s;
        made.rowKey = title;
        made.source.title = u"深圳市名单"_s;
        made.source.asOf = asOf;
        return made;
    }
    static SearchGroup group(HitGroup which, int hits, qint64 total)
    {
        SearchGroup made;
        made.group = which;
        made.service = u"designated-hospitals"_s;
        made.title = u"组%1"_s.arg(int(which));
        made.counted = u"%1 家"_s.arg(total);
        made.listed = u"%1 家"_s.arg(hits);
        made.total = total;
        for (int i = 0; i < hits; ++i)
            made.hits.append(hit(which, u"%1-%2"_s.arg(int(which)).arg(i), QDate(2024, 10, 31)));
        return made;
    }
    static SearchResult result()
    {
        SearchResult made;
        made.text = u"协和"_s;
        made.groups = {group(HitGroup::Institutions, 3, 123), group(HitGroup::Drugs, 1, 1)};
        made.emptyGroups = {u"药店"_s, u"地区"_s};
        return made;
    }

private Q_SLOTS:
    void linesFollowTheResult()
    {
        SearchModel model(m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(result());
        QCOMPARE(model.rowCount(), 1 + 3 + 1 + 1 + 1);
        QCOMPARE(model.index(0).data(SearchModel::LineRole).toInt(), int(SearchModel::Line::Group));
        QVERIFY(model.index(0).data(SearchModel::DetailRole).toString().contains(u"123 家"_s));
        QVERIFY(model.index(0).data(SearchModel::DetailRole).toString().contains(u"3"_s));
        QVERIFY(model.index(0).data(SearchModel::AllRole).toString().contains(u"123"_s));
        QVERIFY2(model.index(4).data(SearchModel::AllRole).toString().isEmpty(), "all of them are shown already");
        QVERIFY(model.index(6).data(SearchModel::DetailRole).toString().contains(u"药店"_s));
        QVERIFY(!model.index(6).flags().testFlag(Qt::ItemIsSelectable));
        model.show({});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.firstHit().isValid());
    }

    void hitsSayWhereTheyComeFromAndAsOfWhen()
    {
        SearchModel model(m_clock);
        SearchResult one = result();
        one.groups[0].hits[1].source.asOf = QDate();
        model.show(one);
        QCOMPARE(model.index(1).data(SearchModel::SourceRole).toStringList(),
                 (QStringList{u"深圳市名单"_s, u"as of 2024-10-31"_s}));
        QCOMPARE(model.index(2).data(SearchModel::SourceRole).toStringList().last(), u"date unknown"_s);
        QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().contains(u"2024-10-31"_s));
    }

    void reasonsAndNearOnesAreTold()
    {
        SearchModel model(m_clock);
        SearchResult one = result();
        one.groups[0].near = 4;
        one.groups[0].hits[0].reason = u"拼音"_s;
        one.groups[0].hits[0].titleMarks = {{1, 2}};
        model.show(one);
        QVERIFY(model.index(0).data(SearchModel::DetailRole).toString().contains(u"4"_s));
        QCOMPARE(model.index(1).data(SearchModel::ReasonRole).toString(), u"拼音"_s);
        QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().contains(u"拼音"_s));
        QCOMPARE(model.index(1).data(SearchModel::TitleMarksRole).value<QList<text::Range>>(),
                 (QList<text::Range>{{1, 2}}));
        QVERIFY(model.index(2).data(SearchModel::TitleMarksRole).value<QList<text::Range>>().isEmpty());
    }

    void walkingSkipsWhatIsNoHit()
    {
        SearchModel model(m_clock);
        model.show(result());
        QModelIndex at = model.firstHit();
        QCOMPARE(at.row(), 1);
        at = model.nextHit(model.nextHit(at, 1), 1);
        QCOMPARE(at.row(), 3);
        at = model.nextHit(at, 1);
        QCOMPARE(at.row(), 5);
        QVERIFY(!model.nextHit(at, 1).isValid());
        QCOMPARE(model.nextHit(at, -1).row(), 3);
        QVERIFY(!model.nextHit(model.firstHit(), -1).isValid());
    }

    void groupsGoRound()
    {
        SearchModel model(m_clock);
        model.show(result());
        QModelIndex at = model.nextGroup(model.index(2), 1);
        QCOMPARE(at.row(), 5);
        QCOMPARE(model.nextGroup(at, 1).row(), 1);
        QCOMPARE(model.nextGroup(model.index(1), -1).row(), 5);
        QCOMPARE(model.nextGroup({}, 1), model.firstHit());
    }

    void aHitIsFoundAgainInANewerResult()
    {
        SearchModel model(m_clock);
        model.show(result());
        const SearchHit kept = *model.hit(model.index(3));
        SearchResult newer = result();
        newer.groups[0].hits.removeFirst();
        model.show(newer);
        QCOMPARE(model.indexOf(kept).row(), 2);
        QVERIFY(!model.indexOf(hit(HitGroup::Agencies, u"x"_s)).isValid());
    }

    void nothingFoundOffersWhatCanBeAsked()
    {
        SearchModel model(m_clock);
        SearchResult none;
        none.text = u"协和"_s;
        none.elsewhere = {hit(HitGroup::Services, u"定点医疗机构"_s)};
        none.emptyGroups = {u"药店"_s};
        model.show(none);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.index(0).data().toString().contains(u"协和"_s));
        QCOMPARE(model.hit(model.firstHit())->title, u"定点医疗机构"_s);
        QVERIFY(model.group(model.firstHit()) == nullptr);
        QCOMPARE(model.nextGroup(model.firstHit(), 1), model.firstHit());
    }

    void whatFailedIsNamed()
    {
        SearchModel model(m_clock);
        SearchResult some = result();
        some.failedGroups = {u"药品目录"_s};
        model.show(some);
        QVERIFY(model.index(model.rowCount() - 1).data(SearchModel::DetailRole).toString().contains(u"药品目录"_s));
    }

    void strangeIndexesAreNothing()
    {
        SearchModel model(m_clock);
        SearchModel other(m_clock);
        model.show(result());
        other.show(result());
        QVERIFY(model.hit({}) == nullptr);
        QVERIFY(model.group({}) == nullptr);
        QVERIFY(model.hit(other.index(1)) == nullptr);
        QCOMPARE(model.rowCount(model.index(0)), 0);
    }
};

QTEST_GUILESS_MAIN(TestSearchModel)
#include "test_searchmodel.moc"
