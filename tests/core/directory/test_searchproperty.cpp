// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

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
/// So small that lists come to lie in files and deltas overflow within the test.
constexpr qint64 smallList = 40;

const Dataset& dataset()
{
    return *test::shippedCatalog().dataset(service);
}

class Generator
{
public:
    explicit Generator(quint32 seed)
        : m_random(seed)
    {}
    int number(int bound) { return m_random.bounded(bound); }
    QString pick(const QStringList& from) { return from.at(m_random.bounded(from.size())); }

    QString name()
    {
        QString name;
        for (int i = number(4) + 1; i > 0; --i)
            name += pick({u"深圳"_s, u"市"_s, u"第一"_s, u"人民"_s, u"协和"_s, u"（东）"_s, u"重庆"_s, u"中医"_s,
                          u"A座"_s, u"𠮷祥"_s, u"解放军第301"_s, u"附属第二"_s});
        return name + pick({u"医院"_s, u"卫生院"_s, u"诊所"_s, u"药房"_s});
    }

    Row row(int codes)
    {
        Row row;
        row.cells.resize(dataset().fields.size());
        const auto set = [&](const QString& field, const QString& value) {
            row.cells[dataset().indexOf(field)] = value;
        };
        set(u"code"_s, u"H440304"_s + QString::number(number(codes)).rightJustified(5, u'0'));
        set(u"name"_s, name());
        set(u"alias"_s, number(3) == 0 ? name() + u'、' + name() : QString());
        set(u"region"_s, pick({u"440304"_s, u"440306"_s, u"440300"_s, u"130102"_s, u"110105"_s}));
        set(u"type"_s, pick({u"A100"_s, u"A210"_s, u"D212"_s, u"别样机构"_s, QString()}));
        set(u"hospitalGrade"_s, pick({u"3A"_s, u"2B"_s, QString()}));
        set(u"address"_s, pick({u"福田区协和路8号"_s, u"人民南路（东）100号"_s, QString()}));
        set(u"phone"_s, pick({u"0755-82791234"_s, u"82791234、13800138000"_s, QString()}));
        set(u"outpatientCrossRegionOpen"_s, pick({u"1"_s, u"0"_s, QString()}));
        row.key = rowKey(dataset(), row);
        return row;
    }

    QString text()
    {
        return pick(
            {u"医院"_s,       u"人民"_s,    u"协合医院"_s,    u"协和医院"_s, u"深圳 人民"_s, u"szrm"_s,
             u"renmin"_s,     u"rm"_s,      u"H4403040000"_s, u"8279"_s,     u"301"_s,       u"三〇一"_s,
             u"附二院"_s,     u"（"_s,      u"𠮷"_s,          u"cq"_s,       u"福田"_s,      u"石家庄 医院"_s,
             u"不存在的词"_s, u"zhongyi"_s, u"yy"_s,          u"A"_s,        u" "_s,         QString(QChar(0xd842))});
    }

    Question question()
    {
        Question question{.service = service, .filters = {}, .page = {.offset = number(3) * 5, .limit = number(12)}};
        if (number(2) == 0)
            question.text = text();
        if (number(3) == 0)
            question.filters.insert(u"name"_s, text());
        if (number(4) == 0)
            question.filters.insert(u"address"_s, pick({u"协和"_s, u"100号"_s, u"某"_s}));
        if (number(4) == 0)
            question.filters.insert(u"region"_s, pick({u"440000"_s, u"440304"_s, u"130000"_s, u"990000"_s}));
        if (number(5) == 0)
            question.filters.insert(u"type"_s, pick({u"A100"_s, u"A200"_s, u"别样机构"_s}));
        if (number(6) == 0)
            question.filters.insert(u"outpatientCrossRegionOpen"_s, pick({u"1"_s, u"0"_s}));
        if (number(5) == 0) {
            question.sort = pick({u"name"_s, u"type"_s, u"address"_s, u"code"_s});
            question.descending = number(2) == 0;
        }
        return question;
    }

    QByteArray csv(int rows, int codes)
    {
        QStringList ids;
        for (const Field& field : dataset().fields)
            ids.append(field.id);
        QString text = ids.join(u',') + u'\n';
        QSet<QString> keys;
        for (int i = 0; i < rows; ++i) {
            const Row one = row(codes);
            if (keys.contains(one.key))
                continue;
            keys.insert(one.key);
            QStringList cells;
            for (const QString& value : one.cells)
                cells.append(u'"' + value + u'"');
            text += cells.join(u',') + u'\n';
        }
        return text.toUtf8();
    }

private:
    QRandomGenerator m_random;
};

QString told(const Result<Answer>& answer)
{
    if (!answer)
        return u"error "_s + answer.error().supportId + u' ' + answer.error().detail;
    QString text =
        u"%1 total, %2 near, %3 sources\n"_s.arg(answer->total).arg(answer->near).arg(answer->sources.size());
    for (qsizetype i = 0; i < answer->rows.size(); ++i) {
        text += answer->rows.at(i).cells.join(u'|') + u" s%1"_s.arg(answer->rows.at(i).source);
        if (i < answer->hits.size()) {
            const Hit& hit = answer->hits.at(i);
            text += u" kind %1 %2"_s.arg(static_cast<int>(hit.kind)).arg(hit.alias);
            for (const CellRange& range : hit.ranges)
                text += u" [%1 %2 %3]"_s.arg(range.field).arg(range.start).arg(range.length);
        }
        text += u'\n';
    }
    return text;
}

} // namespace

/// Whatever comes and goes, the index answers as a look at every row does: its base in a file, its deltas, what is
/// gone.
class TestSearchProperty final : public QObject
{
    Q_OBJECT
private:
    /// True when all say the same of some random questions.
    static bool agree(Generator& generator, const QList<const Directory*>& directories, int questions)
    {
        for (int i = 0; i < questions; ++i) {
            const Question question = generator.question();
            const QString expected = told(directories.constFirst()->find(question).result());
            for (const Directory* other : directories.mid(1)) {
                const QString found = told(other->find(question).result());
                if (found == expected)
                    continue;
                qInfo().noquote() << question.key().replace(QChar(0x1f), u' ') << question.sort << question.page.offset
                                  << question.page.limit << "\nby the rows" << expected << "\nby the index" << found;
                return false;
            }
            // The whole list in order, page by page or at once, is the same one.
            if (i % 5 == 0) {
                QStringList walked;
                for (const Directory* one : directories) {
                    QString keys;
                    std::ignore = one->scan(question,
                                            [&](const QList<Row>& rows, const auto&) {
                                                for (const Row& row : rows)
                                                    keys += row.key + u' ';
                                                return true;
                                            })
                                      .result();
                    walked.append(keys);
                }
                if (walked.removeDuplicates() != directories.size() - 1)
                    return false;
            }
        }
        return true;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theIndexSaysWhatTheRowsSay_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 5; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void theIndexSaysWhatTheRowsSay()
    {
        QFETCH(quint32, seed);
        Generator generator(seed);
        Scratch scratch({.smallList = smallList});
        const auto open = [&](const DirectoryOptions& options) {
            auto opened = Directory::open(scratch.file(), test::shippedCatalog(), scratch.clock, options);
            return opened ? std::move(*opened) : nullptr;
        };
        // The oracle, one program beside it with an index in memory, and one that is begun anew now and then.
        const auto oracle = open({.scansOnly = true});
        const auto beside = open({});
        auto late = open({.smallList = smallList});
        QVERIFY(oracle && beside && late);
        for (int step = 0; step < 25; ++step) {
            scratch.clock.set(scratch.clock.now().addSecs(60));
            const int codes = 400;
            switch (generator.number(6)) {
            case 0:
            case 1: {
                const ImportJob job = scratch.job(
                    service, scratch.list(generator.csv(generator.pick({u"5"_s, u"30"_s, u"200"_s}).toInt(), codes)),
                    generator.pick({u"甲源"_s, u"乙源"_s}));
                const auto report = scratch.import(job);
                QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
                break;
            }
            case 2: {
                const auto held = scratch->holdings().result();
                QList<Holding> mine = *held;
                mine.removeIf([](const Holding& holding) { return holding.source.dataset != service; });
                if (!mine.isEmpty() && generator.number(3) == 0)
                    QVERIFY(scratch->removeSource(mine.at(generator.number(int(mine.size()))).source.id).result());
                break;
            }
            case 3:
            case 4: {
                Answer answer;
                answer.question = {.service = service};
                QMap<QString, Row> rows;
                for (int i = generator.number(15); i >= 0; --i) {
                    const Row row = generator.row(codes);
                    rows.insert(row.key, row);
                }
                answer.rows = rows.values();
                answer.total = rows.size();
                answer.sources = {{.origin = Origin::Portal,
                                   .dataset = service,
                                   .title = u"平台"_s,
                                   .portal = u"national"_s,
                                   .asOf = QDate(2026, 1, 1).addDays(generator.number(3))}};
                QVERIFY(scratch->remember(answer).result());
                break;
            }
            default: {
                const QString portal = generator.pick({QString(), u"national"_s});
                for (Directory* one : {scratch.directory.get(), oracle.get(), beside.get(), late.get()})
                    one->setPortal(portal);
                if (generator.number(2) == 0) {
                    late = open({.smallList = smallList});
                    late->setPortal(portal);
                }
            }
            }
            QVERIFY2(agree(generator, {oracle.get(), scratch.directory.get(), beside.get(), late.get()}, 10),
                     qPrintable(u"seed %1, step %2"_s.arg(seed).arg(step)));
        }
    }

    void questionsAndChangesAtOnce()
    {
        Generator generator(77);
        Scratch scratch({.smallList = smallList});
        QVERIFY(scratch.import(scratch.job(service, scratch.list(generator.csv(500, 5000)))));
        QList<QFuture<Result<Answer>>> asked;
        for (int round = 0; round < 10; ++round) {
            auto import = scratch->import(scratch.job(
                service, scratch.list(generator.csv(200, 5000), u"%1.csv"_s.arg(round)), u"%1"_s.arg(round % 3)));
            for (int i = 0; i < 20; ++i)
                asked.append(scratch->find(generator.question()));
            const auto report = import.result();
            QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        }
        for (auto& answer : asked)
            QVERIFY2(answer.result(), answer.result() ? "" : qPrintable(answer.result().error().detail));
        auto oracle = Directory::open(scratch.file(), test::shippedCatalog(), scratch.clock, {.scansOnly = true});
        QVERIFY(oracle);
        QVERIFY(agree(generator, {oracle->get(), scratch.directory.get()}, 60));
    }
};

QTEST_GUILESS_MAIN(TestSearchProperty)
#include "test_searchproperty.moc"
