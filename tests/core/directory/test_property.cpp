// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/text.h"
#include "core/catalog/rowkey.h"
#include "tests/core/directory/scratchdirectory.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::catalog;
using namespace yibao::directory;
using test::Scratch;

namespace {

const QString service = u"designated-hospitals"_s;

/// One source as it should be held, kept in memory.
struct Model
{
    Origin origin;
    QString portal;
    QString title;
    QDate asOf;
    QDateTime heldSince;
    QMap<QString, Row> rows;
};

const Dataset& dataset()
{
    return *test::shippedCatalog().dataset(service);
}

QString cell(const Row& row, const QString& field)
{
    return row.cells.at(dataset().indexOf(field));
}

bool outranks(const Model& a, const Model& b)
{
    const QList<Origin> order{Origin::Import, Origin::Portal, Origin::Synthetic, Origin::Sample};
    if (a.origin != b.origin)
        return order.indexOf(a.origin) < order.indexOf(b.origin);
    if (a.asOf != b.asOf)
        return a.asOf > b.asOf;
    return a.heldSince > b.heldSince;
}

/// What should be seen, by key: compares every row with every other.
QMap<QString, Row> seen(const QList<Model>& models, const QString& portal)
{
    QMap<QString, Row> rows;
    QMap<QString, const Model*> owners;
    for (const Model& model : models) {
        if (!model.portal.isEmpty() && model.portal != portal)
            continue;
        for (const Row& row : model.rows) {
            if (owners.contains(row.key) && !outranks(model, *owners.value(row.key)))
                continue;
            owners[row.key] = &model;
            rows[row.key] = row;
        }
    }
    return rows;
}

bool matches(const Row& row, const QString& filter, const QString& value)
{
    const Catalog& catalog = test::shippedCatalog();
    const Filter& declared = *catalog.service(service)->filter(filter);
    switch (declared.kind) {
    case FilterKind::Text: {
        for (const QString& word : text::simplified(value).split(u' ', Qt::SkipEmptyParts)) {
            bool found = text::folded(word).isEmpty();
            for (const QString& field : declared.fields)
                found = found || text::folded(cell(row, field)).contains(text::folded(word));
            if (!found)
                return false;
        }
        return true;
    }
    case FilterKind::Region: {
        const auto code = RegionCode::parse(cell(row, u"region"_s));
        const auto wanted = RegionCode::parse(value);
        return code == wanted || catalog.regions().isWithin(*code, *wanted);
    }
    case FilterKind::Choice: {
        const Dictionary& dictionary = catalog.dictionary(declared.dictionary);
        for (const QString& code : dictionary.withMembers(value)) {
            if (cell(row, declared.fields.constFirst()) == code ||
                cell(row, declared.fields.constFirst()) == dictionary.label(code))
                return !cell(row, declared.fields.constFirst()).isEmpty();
        }
        return false;
    }
    case FilterKind::Flag:
        return cell(row, declared.fields.constFirst()) == value;
    case FilterKind::Date:
        break;
    }
    return false;
}

class Generator
{
public:
    explicit Generator(quint32 seed)
        : m_random(seed)
    {}

    int number(int bound) { return m_random.bounded(bound); }
    QString pick(const QStringList& from) { return from.at(m_random.bounded(from.size())); }

    Row row()
    {
        Row row;
        row.cells.resize(dataset().fields.size());
        const auto set = [&](const QString& field, const QString& value) {
            row.cells[dataset().indexOf(field)] = value;
        };
        set(u"code"_s, u"H440304"_s + QString::number(number(60)).rightJustified(5, u'0'));
        QString name;
        for (int i = number(4) + 1; i > 0; --i)
            name +=
                pick({u"深圳"_s, u"市"_s, u"第一"_s, u"人民"_s, u"医院"_s, u"（东）"_s, u"A%"_s, u"_"_s, u"中医"_s});
        set(u"name"_s, name + u"甲"_s);
        set(u"region"_s, pick(regions));
        set(u"type"_s, pick({u"A100"_s, u"A210"_s, u"A220"_s, u"D212"_s, u"别样机构"_s, QString()}));
        set(u"hospitalGrade"_s, pick({u"3A"_s, u"2B"_s, QString()}));
        set(u"settlementGrade"_s, pick({u"3"_s, u"2"_s, QString()}));
        set(u"address"_s, pick({u"福田区某路"_s, u"某路100%"_s, QString()}));
        set(u"outpatientCrossRegionOpen"_s, pick({u"1"_s, u"0"_s, u"筹备"_s, QString()}));
        row.key = rowKey(dataset(), row);
        return row;
    }

    QMap<QString, QString> filters()
    {
        QMap<QString, QString> filters;
        if (number(2) == 0)
            filters.insert(u"name"_s, pick({u"医院"_s, u"深圳 医院"_s, u"%"_s, u"_"_s, u"a"_s, u"(东)"_s,
                                            u"H4403040000"_s, u"不存在"_s, u"第一人民"_s}));
        if (number(2) == 0)
            filters.insert(u"region"_s,
                           pick(regions + QStringList{u"440000"_s, u"130000"_s, u"440300"_s, u"990000"_s}));
        if (number(3) == 0)
            filters.insert(u"type"_s, pick({u"A100"_s, u"A200"_s, u"D212"_s, u"别样机构"_s}));
        if (number(4) == 0)
            filters.insert(u"hospitalGrade"_s, pick({u"3A"_s, u"2B"_s}));
        if (number(4) == 0)
            filters.insert(u"outpatientCrossRegionOpen"_s, pick({u"1"_s, u"0"_s}));
        if (number(4) == 0)
            filters.insert(u"address"_s, pick({u"某路"_s, u"100%"_s}));
        return filters;
    }

    const QStringList regions{u"440304"_s, u"440306"_s, u"440300"_s, u"130102"_s, u"110105"_s, u"990001"_s};

private:
    QRandomGenerator m_random;
};

QString csv(const QList<Row>& rows)
{
    QStringList ids;
    for (const Field& field : dataset().fields)
        ids.append(field.id);
    QString text = ids.join(u',') + u'\n';
    for (const Row& row : rows) {
        QStringList cells;
        for (const QString& value : row.cells)
            cells.append(u'"' + value + u'"');
        text += cells.join(u',') + u'\n';
    }
    return text;
}

} // namespace

/// Whatever lists come and go, what is found is what a plain look at every row would find.
class TestProperty final : public QObject
{
    Q_OBJECT
private:
    Generator* m_generator = nullptr;
    Scratch* m_scratch = nullptr;
    QList<Model> m_models;
    QString m_portal;

    void import(Origin origin, const QString& portal)
    {
        QMap<QString, Row> rows;
        for (int i = m_generator->number(30) + 1; i > 0; --i) {
            Row row = m_generator->row();
            // Lists are refused rows of places that no tree knows; a portal's are kept.
            if (cell(row, u"region"_s) != u"990001")
                rows.insert(row.key, row);
        }
        if (rows.isEmpty())
            return;
        ImportJob job =
            m_scratch->job(service, m_scratch->list(csv(rows.values())), m_generator->pick({u"甲源"_s, u"乙源"_s}));
        job.origin = origin;
        job.portal = portal;
        job.asOf = QDate(2026, 1, 1).addDays(m_generator->number(3));
        const auto report = m_scratch->import(job);
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->rejected, 0);
        const auto same = [&](const Model& model) {
            return model.origin == origin && model.portal == portal && model.title == job.source;
        };
        const auto at = std::find_if(m_models.begin(), m_models.end(), same);
        if (at != m_models.end()) {
            qint64 gone = 0;
            for (const Row& row : std::as_const(at->rows))
                gone += !rows.contains(row.key);
            QCOMPARE(report->gone, gone);
            m_models.erase(at);
        }
        m_models.append({origin, portal, job.source, job.asOf, m_scratch->clock.now(), rows});
    }

    void remember(Origin origin, const QString& portal)
    {
        QMap<QString, Row> rows;
        for (int i = m_generator->number(8) + 1; i > 0; --i) {
            const Row row = m_generator->row();
            rows.insert(row.key, row);
        }
        const QDate asOf = QDate(2026, 1, 1).addDays(m_generator->number(3));
        Answer answer;
        answer.question = {.service = service};
        answer.rows = rows.values();
        answer.total = rows.size();
        answer.sources = {{.origin = origin, .dataset = service, .title = u"平台"_s, .portal = portal, .asOf = asOf}};
        QVERIFY(m_scratch->directory->remember(answer).result());
        Model* target = nullptr;
        for (Model& model : m_models) {
            if (model.origin != origin || model.portal != portal || model.title != u"平台")
                continue;
            for (const Row& row : std::as_const(rows))
                model.rows.remove(row.key);
            if (model.asOf == asOf)
                target = &model;
        }
        if (target == nullptr) {
            m_models.append({origin, portal, u"平台"_s, asOf, {}, {}});
            target = &m_models.last();
        }
        target->heldSince = m_scratch->clock.now();
        target->rows.insert(rows);
        m_models.removeIf([](const Model& model) { return model.rows.isEmpty(); });
    }

    void removeOne()
    {
        const auto holdings = m_scratch->directory->holdings().result();
        QList<Holding> mine = *holdings;
        mine.removeIf([](const Holding& holding) { return holding.source.dataset != service; });
        QCOMPARE(mine.size(), m_models.size());
        if (mine.isEmpty())
            return;
        const Holding gone = mine.at(m_generator->number(static_cast<int>(mine.size())));
        QVERIFY(m_scratch->directory->removeSource(gone.source.id).result());
        m_models.removeIf([&](const Model& model) {
            return model.origin == gone.source.origin && model.portal == gone.source.portal &&
                   model.title == gone.source.title && model.asOf == gone.source.asOf;
        });
    }

    /// Words are understood in more ways than this model knows: what holds them as they stand must be found; what is
    /// found otherwise must fit the rest of the filters. test_searchproperty.cpp compares the words themselves.
    void compare()
    {
        const QMap<QString, QString> filters = m_generator->filters();
        const bool words = filters.contains(u"name"_s) || filters.contains(u"address"_s);
        QStringList expected;
        QSet<QString> allowed;
        for (const Row& row : seen(m_models, m_portal)) {
            bool fits = true;
            bool literally = true;
            for (auto it = filters.cbegin(); it != filters.cend(); ++it) {
                const bool text = it.key() == u"name" || it.key() == u"address";
                (text ? literally : fits) &= matches(row, it.key(), it.value());
            }
            if (fits)
                allowed.insert(row.cells.join(u'|'));
            if (fits && literally)
                expected.append(row.cells.join(u'|'));
        }
        Question question{.service = service, .filters = filters, .page = {.offset = 0, .limit = 7}};
        if (m_generator->number(3) == 0) {
            question.sort = m_generator->pick({u"name"_s, u"type"_s, u"region"_s, u"address"_s});
            question.descending = m_generator->number(2) == 0;
        }
        QStringList found;
        qint64 total = -1;
        do {
            const auto page = m_scratch->find(question);
            QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
            QVERIFY(total < 0 || page->total == total);
            total = page->total;
            for (const Row& row : page->rows) {
                found.append(row.cells.join(u'|'));
                QVERIFY(page->source(row.source) != nullptr);
            }
            if (page->rows.isEmpty())
                break;
            question.page.offset += question.page.limit;
        } while (question.page.offset < total);
        QCOMPARE(found.size(), total);
        QStringList walked;
        QVERIFY(m_scratch->directory
                    ->scan(question,
                           [&](const QList<Row>& rows, const auto&) {
                               for (const Row& row : rows)
                                   walked.append(row.cells.join(u'|'));
                               return true;
                           })
                    .result());
        QCOMPARE(walked, found);
        const QSet<QString> foundSet(found.cbegin(), found.cend());
        QCOMPARE(foundSet.size(), found.size());
        QVERIFY(allowed.contains(foundSet));
        if (words) {
            for (const QString& row : std::as_const(expected))
                QVERIFY2(foundSet.contains(row), qPrintable(filters.value(u"name"_s) + u": "_s + row));
            return;
        }
        found.sort();
        expected.sort();
        QCOMPARE(found, expected);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void listsComeAndGo_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void listsComeAndGo()
    {
        QFETCH(quint32, seed);
        Generator generator(seed);
        Scratch scratch;
        m_generator = &generator;
        m_scratch = &scratch;
        m_models.clear();
        m_portal.clear();
        const QStringList portals{QString(), u"national"_s, u"sandbox"_s};
        for (int step = 0; step < 40; ++step) {
            scratch.clock.set(scratch.clock.now().addSecs(60));
            switch (generator.number(7)) {
            case 0:
            case 1:
                import(Origin::Import, {});
                break;
            case 2:
                import(Origin::Synthetic, generator.pick({QString(), u"sandbox"_s}));
                break;
            case 3:
                remember(Origin::Portal, generator.pick({u"national"_s, u"sandbox"_s}));
                break;
            case 4:
                remember(Origin::Synthetic, u"sandbox"_s);
                break;
            case 5:
                removeOne();
                break;
            default:
                m_portal = generator.pick(portals);
                scratch->setPortal(m_portal);
            }
            for (int i = 0; i < 6 && !QTest::currentTestFailed(); ++i)
                compare();
            if (QTest::currentTestFailed()) {
                qInfo("seed %u, step %d", seed, step);
                return;
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestProperty)
#include "test_property.moc"
