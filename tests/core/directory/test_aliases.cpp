// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/core/directory/scratchdirectory.h"

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::catalog;
using namespace yibao::directory;
using test::Scratch;

namespace {

const QString hospitals = u"designated-hospitals"_s;
const QString aliases = u"institution-aliases"_s;

const QString list = u"名称,编码,行政区划\n"
                     "中国人民解放军总医院,H11010800001,110108\n"
                     "市第一人民医院,H44030400002,440304\n"
                     "市第一人民医院,H13010200003,130102\n"
                     "大学附属医院,H44030400004,440304\n"_s;

} // namespace

/// What people call an institution.
class TestAliases final : public QObject
{
    Q_OBJECT
private:
    static void import(const Scratch& scratch, const QString& dataset, const QString& content)
    {
        const auto report = scratch.import(scratch.job(dataset, scratch.list(content, dataset + u".csv"_s)));
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->rejected, 0);
    }
    static QStringList codes(const Scratch& scratch, const QString& name)
    {
        return scratch.cells(scratch.find(hospitals, {{u"name"_s, name}}), u"code"_s);
    }

    /// The first place that a name tells, six digits; the capital where it tells none, since some place every row has.
    static QString placeIn(const QString& name)
    {
        for (qsizetype at = 0; at + 1 < name.size(); ++at) {
            const auto resolved = test::shippedCatalog().regions().resolve(name.mid(at));
            if (resolved && !resolved->code.isNull())
                return resolved->code.toString();
        }
        return u"110000"_s;
    }

    /// Half of the rows do not say where they are and of what grade.
    static void importRegistered(const Scratch& scratch, const QString& registered)
    {
        QFile rows(registered);
        QVERIFY(rows.open(QIODevice::ReadOnly));
        QString provinces = u"name\tregion\thospitalGrade\n"_s;
        const QList<QByteArray> all = rows.readAll().split('\n');
        for (const QByteArray& row : all.mid(1)) {
            const QStringList cells = QString::fromUtf8(row).split(u'\t');
            if (cells.size() < 5)
                continue;
            const QString place = cells.at(1).isEmpty() ? placeIn(cells.at(0)) : cells.mid(1, 3).join(QString());
            provinces += cells.at(0) + u'\t' + place + u'\t' + cells.at(4) + u'\n';
        }
        const auto report =
            scratch.import(scratch.job(u"networked-hospitals"_s, scratch.list(provinces, u"all.tsv"_s)));
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QVERIFY2(report->rejected * 20 < report->read,
                 qPrintable(u"%1 of %2"_s.arg(report->rejected).arg(report->read)));
    }

    struct Tally
    {
        int asked = 0;
        int found = 0;
        QStringList missed;
    };
    /// How many of the pairs in the file have the registered name among the first hits.
    static Tally ask(const Scratch& scratch, const QString& pairs, int first)
    {
        Tally tally;
        QFile file(pairs);
        if (!file.open(QIODevice::ReadOnly))
            return tally;
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray& line : lines.mid(1)) {
            const QStringList cells = QString::fromUtf8(line).split(u'\t');
            if (cells.size() < 4)
                continue;
            ++tally.asked;
            const auto answer = scratch.find(Question{
                .service = u"networked-hospitals"_s, .page = {.offset = 0, .limit = first}, .text = cells.at(0)});
            if (scratch.cells(answer, u"name"_s).contains(cells.at(1)))
                ++tally.found;
            else
                tally.missed.append(cells.at(0) + u" → "_s + cells.at(1));
        }
        return tally;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void byCodeOrByName_data()
    {
        QTest::addColumn<qint64>("smallList");
        QTest::newRow("index in memory") << qint64(20'000);
        QTest::newRow("index in a file") << qint64(2);
    }
    void byCodeOrByName()
    {
        QFETCH(qint64, smallList);
        Scratch scratch({.smallList = smallList});
        import(scratch, hospitals, list);
        QVERIFY(!codes(scratch, u"卧佛寺大院"_s).contains(u"H11010800001"_s));
        import(
            scratch, aliases,
            u"别名,登记名称,机构编码,城市\n卧佛寺大院,,H11010800001,\n桃园老院,市第一人民医院,,石家庄市\n红楼,（市）第一人民医院,,\n"_s);
        QTRY_COMPARE(codes(scratch, u"卧佛寺大院"_s), QStringList{u"H11010800001"_s});
        // Of two of one name the one in the place that is given.
        QCOMPARE(codes(scratch, u"桃园老院"_s), QStringList{u"H13010200003"_s});
        QCOMPARE(codes(scratch, u"红楼"_s), (QStringList{u"H44030400002"_s, u"H13010200003"_s}));
        const auto answer = scratch.find(hospitals, {{u"name"_s, u"卧佛寺大院"_s}});
        QVERIFY(answer && answer->hits.size() == 1);
        QCOMPARE(answer->hits.constFirst().kind, MatchKind::Alias);
        QCOMPARE(answer->hits.constFirst().alias, u"卧佛寺大院"_s);
        QVERIFY(answer->hits.constFirst().ranges.isEmpty());
        // By its letters too.
        QCOMPARE(codes(scratch, u"wofosi"_s).value(0), u"H11010800001"_s);
        scratch.reopen();
        QCOMPARE(codes(scratch, u"卧佛寺大院"_s), QStringList{u"H11010800001"_s});
    }

    void theyComeAndGo()
    {
        Scratch scratch;
        import(scratch, aliases, u"别名,登记名称\n红楼,大学附属医院\n"_s);
        QCOMPARE(codes(scratch, u"红楼"_s), QStringList());
        import(scratch, hospitals, list);
        QCOMPARE(codes(scratch, u"红楼"_s), QStringList{u"H44030400004"_s});
        import(scratch, aliases, u"别名,登记名称\n白楼,大学附属医院\n"_s);
        QCOMPARE(codes(scratch, u"红楼"_s), QStringList());
        QCOMPARE(codes(scratch, u"白楼"_s), QStringList{u"H44030400004"_s});
        const auto held = scratch->holdings().result();
        for (const Holding& holding : *held) {
            if (holding.source.dataset == aliases)
                QVERIFY(scratch->removeSource(holding.source.id).result());
        }
        QCOMPARE(codes(scratch, u"白楼"_s), QStringList());
        QCOMPARE(scratch.total(hospitals), 4);
    }

    void aCellOfOtherNamesHoldsSeveral()
    {
        Scratch scratch;
        import(scratch, hospitals,
               u"名称,编码,行政区划,又名\n甲医院,H44030400001,440304,\"红楼医院、（白楼）医院；绿楼,金楼|银楼\"\n"_s);
        for (const QString& name : {u"红楼医院"_s, u"白楼医院"_s, u"绿楼"_s, u"金楼"_s, u"银楼"_s}) {
            const auto answer = scratch.find(hospitals, {{u"name"_s, name}});
            QVERIFY2(answer && answer->rows.size() == 1, qPrintable(name));
            const Hit& hit = answer->hits.constFirst();
            QCOMPARE(hit.kind, MatchKind::Alias);
            QVERIFY(hit.alias.isEmpty());
            QCOMPARE(hit.ranges.size(), 1);
            const CellRange range = hit.ranges.constFirst();
            const QString marked = answer->rows.constFirst().cells.at(range.field).mid(range.start, range.length);
            QCOMPARE(marked.left(1) == u"白" ? QString(marked).remove(u'）') : marked, name);
        }
        // Nothing is found across two of them.
        QCOMPARE(scratch.total(hospitals, {{u"name"_s, u"金楼银楼"_s}}), 0);
    }

    /// With the book of other names, and without it: what normalisation and near matching give alone. Bigrams ranked by
    /// BM25 have 26.7 % of these pairs among the first ten.
    void whatPeopleCallHospitals_data()
    {
        QTest::addColumn<bool>("told");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("leastOfThousand");
        QTest::newRow("with the book") << true << 3 << 980;
        QTest::newRow("without it") << false << 10 << 534;
    }
    void whatPeopleCallHospitals()
    {
        QFETCH(bool, told);
        QFETCH(int, first);
        QFETCH(int, leastOfThousand);
        const QString known = test::sharedFile(u"hospital_aliases.tsv"_s);
        const QString registered = test::sharedFile(u"hospitals_for_tests.tsv"_s);
        if (known.isEmpty() || registered.isEmpty())
            QSKIP("the shared data folder is not there");
        Scratch scratch;
        importRegistered(scratch, registered);
        if (told) {
            ImportJob job = scratch.job(aliases, known, u"别名表"_s);
            job.columnMap = {{u"city"_s, QString()}, {u"province"_s, QString()}};
            const auto taken = scratch.import(job);
            QVERIFY2(taken, taken ? "" : qPrintable(taken.error().detail));
            QCOMPARE(taken->mapping.value(u"query"_s), u"alias"_s);
            QCOMPARE(taken->mapping.value(u"expected_name"_s), u"institutionName"_s);
            QVERIFY2(taken->rejected * 50 < taken->read, qPrintable(QString::number(taken->rejected)));
        }
        const Tally tally = ask(scratch, known, first);
        QVERIFY(tally.asked > 100);
        qInfo("%d of %d", tally.found, tally.asked);
        QVERIFY2(tally.found * 1000 >= tally.asked * leastOfThousand, qPrintable(tally.missed.mid(0, 40).join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestAliases)
#include "test_aliases.moc"
