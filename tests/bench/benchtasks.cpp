// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/bench/benchtasks.h"

#include "core/catalog/rowkey.h"
#include "tests/bench/competitors.h"
#include "tests/bench/subjects.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;

namespace yibao::bench {

namespace {

const QString hospitalService = u"designated-hospitals"_s;
const QString benchPortal = u"bench"_s;

[[noreturn]] void die(const QString& why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    std::exit(1);
}

template <typename T>
T wait(QFuture<Result<T>> future, const char* what)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        die(QLatin1StringView(what) + u": no answer"_s);
    const Result<T> result = future.result();
    if (!result)
        die(QLatin1StringView(what) + u": "_s + result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return *result;
}

/// What every task needs, made when it is first asked for.
class World
{
public:
    explicit World(const Plan& given)
        : plan(given)
        , catalog(load())
        , rows(catalog.regions(), given.seed)
    {}

    [[nodiscard]] std::unique_ptr<directory::Directory> open() const
    {
        auto opened = directory::Directory::open(plan.database(), catalog, clock, {.samples = false});
        if (!opened)
            die(opened.error().detail);
        return std::move(*opened);
    }

    [[nodiscard]] QList<Asked> questions(const QString& set) const
    {
        if (const QString own = u"text:"_s; set.startsWith(own))
            return {{.text = set.mid(own.size())}};
        if (const QString all = u"all:"_s; set.startsWith(all))
            return {{.text = set.mid(all.size()), .everything = true}};
        const QuerySets sets = querySets(rows, plan.hospitals, plan.pharmacies, catalog, plan.seed);
        return set == u"typing"        ? sets.typing
               : set == u"adversarial" ? sets.adversarial
               : set == u"address"     ? sets.address
               : set == u"near"        ? sets.near
                                       : sets.mixed;
    }

    const Plan plan;
    const catalog::Catalog catalog;
    const NationalDirectory rows;
    const SystemClock clock;

private:
    [[nodiscard]] static catalog::Catalog load()
    {
        auto loaded = catalog::Catalog::load();
        if (!loaded)
            die(loaded.error().detail);
        return *loaded;
    }
};

QList<Sample> put(Subject& subject, const QList<Asked>& questions, int sample, int repeat)
{
    QList<Sample> samples;
    const auto count = static_cast<int>(questions.size());
    const int wanted = sample <= 0 ? count : std::min(sample, count);
    for (int i = 0; i < wanted; ++i) {
        const int index = static_cast<int>(static_cast<qint64>(i) * count / wanted);
        QList<Times> times;
        Outcome outcome;
        for (int turn = 0; turn < repeat; ++turn) {
            const Times begin = Times::now();
            outcome = subject.ask(questions.at(index));
            times.append(Times::now() - begin);
        }
        const auto median = times.size() / 2;
        std::ranges::sort(times, {}, &Times::wall);
        const double wall = times.at(median).wall;
        std::ranges::sort(times, {}, &Times::cpu);
        samples.append({.times = {.cpu = times.at(median).cpu, .wall = wall},
                        .total = outcome.total,
                        .near = outcome.near,
                        .rows = outcome.rows,
                        .index = index,
                        .failed = outcome.failed});
    }
    return samples;
}

/// Where to look when a limit is missed.
QJsonArray slowest(QList<Sample> samples, const QList<Asked>& questions)
{
    constexpr qsizetype told = 8;
    std::ranges::sort(samples, std::greater(), [](const Sample& sample) { return sample.times.cpu; });
    QJsonArray list;
    for (const Sample& sample : samples.first(std::min(told, samples.size()))) {
        const Asked& asked = questions.at(sample.index);
        list.append(u"%1 ms, %2 rows: %3 %4 %5%6"_s.arg(sample.times.cpu, 0, 'f', 2)
                        .arg(sample.total)
                        .arg(asked.text.left(40))
                        .arg(asked.region)
                        .arg(asked.type, asked.settlementGrade));
    }
    return list;
}

QJsonObject import(const World& world)
{
    const auto directory = world.open();
    QJsonObject facts;
    Times sum;
    for (const bool hospitals : {true, false}) {
        const Times begin = Times::now();
        const auto report =
            wait(directory->import({.file = world.plan.list(hospitals),
                                    .dataset = hospitals ? hospitalService : u"designated-pharmacies"_s,
                                    .source = hospitals ? u"合成数据：定点医疗机构"_s : u"合成数据：定点零售药店"_s,
                                    .asOf = QDate(2026, 11, 1)}),
                 "import");
        const Times took = Times::now() - begin;
        sum = {.cpu = sum.cpu + took.cpu, .wall = sum.wall + took.wall};
        const auto expected = static_cast<qint64>(hospitals ? world.plan.hospitals : world.plan.pharmacies);
        if (report.added != expected || report.rejected != 0)
            die(u"import: %1 rows added, %2 rejected"_s.arg(report.added).arg(report.rejected));
    }
    const Times begin = Times::now();
    const auto subject = product(*directory);
    if (subject->ask({.text = u"人民医院"_s}).failed)
        die(u"no answer after the import"_s);
    facts[u"importCpu"_s] = sum.cpu;
    facts[u"importWall"_s] = sum.wall;
    facts[u"firstAnswer"_s] = (Times::now() - begin).wall;
    return facts;
}

QJsonObject measure(const World& world, const Task& task)
{
    // Made before the memory is looked at: they are the benchmark's, not the subject's.
    const QList<Asked> questions = world.questions(task.set);
    std::unique_ptr<directory::Directory> directory;
    std::unique_ptr<Subject> subject;
    (void)search::Readings::standard();
    const Memory before = memoryOfThisProcess();
    if (task.name == u"product"_s) {
        directory = world.open();
        subject = product(*directory);
    } else if (task.name == u"engine"_s) {
        subject = engine(world.plan.engineFolder(), world.catalog);
    } else if (task.name == u"scan"_s) {
        subject = bruteForce(world.rows, world.plan.hospitals, world.plan.pharmacies, world.catalog);
    } else if (task.name == u"like"_s) {
        subject = naiveLike(world.plan.competitors(), world.catalog);
    } else {
        subject = trigrams(world.plan.competitors(), world.catalog);
    }
    // Opening is measured by itself (task cold).
    if (task.name == u"product"_s || task.name == u"engine"_s)
        (void)subject->ask({.text = u"龘龘"_s});
    // The index files are read ahead by a thread of their own just after the opening; its work is not that of a
    // question.
    if (task.name == u"product"_s)
        QThread::msleep(1000);
    const QList<Sample> samples = put(*subject, questions, task.sample, task.repeat);
    QJsonObject facts = toJson(samples);
    facts[u"slowest"_s] = slowest(samples, questions);
    const Memory after = memoryOfThisProcess();
    facts[u"resident"_s] = after.residentMegabytes;
    facts[u"anonymous"_s] = after.anonymousMegabytes;
    facts[u"anonymousOfSubject"_s] = after.anonymousMegabytes - before.anonymousMegabytes;
    return facts;
}

QJsonObject cold(const World& world)
{
    const Times begin = Times::now();
    const auto directory = world.open();
    const auto subject = product(*directory);
    if (subject->ask({.text = u"人民医院"_s}).failed)
        die(u"no answer"_s);
    const Times took = Times::now() - begin;
    return {{u"cpu"_s, took.cpu}, {u"wall"_s, took.wall}};
}

catalog::Answer changedRows(const World& world, int count, const QString& mark)
{
    const catalog::Dataset& dataset = *world.catalog.dataset(hospitalService);
    catalog::Answer answer{.question = {.service = hospitalService}, .total = count};
    for (int i = 0; i < count; ++i) {
        catalog::Row row;
        row.cells.resize(dataset.fields.size());
        row.cells[dataset.indexOf(u"code"_s)] = u"H440304%1"_s.arg(90000 + i);
        row.cells[dataset.indexOf(u"name"_s)] = u"深圳福田%1%2诊所"_s.arg(mark).arg(i);
        row.cells[dataset.indexOf(u"region"_s)] = u"440304"_s;
        row.key = catalog::rowKey(dataset, row);
        answer.rows.append(row);
    }
    answer.fromPortal = true;
    answer.sources = {{.origin = catalog::Origin::Portal,
                       .dataset = hospitalService,
                       .title = u"合成"_s,
                       .portal = benchPortal,
                       .asOf = QDate(2026, 11, 1)}};
    return answer;
}

QJsonObject update(const World& world)
{
    constexpr qint64 changed = 10000;
    const auto directory = world.open();
    directory->setPortal(benchPortal);
    const auto subject = product(*directory);
    wait(directory->remember(changedRows(world, changed, u"甲"_s)), "remember");
    if (const qint64 total = subject->ask({.text = u"福田甲"_s}).total; total < changed)
        die(u"only %1 of the new rows are found"_s.arg(total));
    const Times begin = Times::now();
    wait(directory->remember(changedRows(world, changed, u"乙"_s)), "remember");
    const Times committed = Times::now();
    const Outcome after = subject->ask({.text = u"福田乙"_s});
    const Times visible = Times::now();
    if (after.failed || after.total < changed)
        die(u"only %1 of the changed rows are found"_s.arg(after.total));
    const Times again = Times::now();
    (void)subject->ask({.text = u"福田乙"_s});
    return {{u"write"_s, (committed - begin).wall},
            {u"visible"_s, (visible - committed).wall},
            {u"visibleCpu"_s, (visible - committed).cpu},
            {u"next"_s, (Times::now() - again).wall}};
}

QJsonObject buildAll(const World& world, const QString& name)
{
    if (name == u"engine-build"_s) {
        const EngineBuild build = buildEngine(world.plan.engineFolder(), world.rows, world.plan.hospitals,
                                              world.plan.pharmacies, world.catalog);
        if (build.failed)
            die(u"the index cannot be built"_s);
        return {{u"foldingCpu"_s, build.folding.cpu}, {u"cpu"_s, build.building.cpu}, {u"wall"_s, build.building.wall}};
    }
    const CompetitorBuild build =
        buildCompetitors(world.plan.competitors(), world.rows, world.plan.hospitals, world.plan.pharmacies);
    if (build.failed)
        die(u"the other databases cannot be built"_s);
    return {{u"rowsWall"_s, build.rows.wall}, {u"trigramsWall"_s, build.trigrams.wall}};
}

} // namespace

QString Plan::list(bool ofHospitals) const
{
    return QDir(folder).filePath(ofHospitals ? u"合成-定点医疗机构.csv"_s : u"合成-定点零售药店.csv"_s);
}
QString Plan::database() const
{
    return QDir(folder).filePath(u"data/directory.db"_s);
}
QString Plan::engineFolder() const
{
    return QDir(folder).filePath(u"engine"_s);
}
QString Plan::competitors() const
{
    return QDir(folder).filePath(u"competitors.db"_s);
}

int runTask(const Task& task)
{
    const World world(task.plan);
    QJsonObject facts;
    if (task.name == u"import"_s)
        facts = import(world);
    else if (task.name.endsWith(u"-build"_s))
        facts = buildAll(world, task.name);
    else if (task.name == u"cold"_s)
        facts = cold(world);
    else if (task.name == u"update"_s)
        facts = update(world);
    else
        facts = measure(world, task);
    const QByteArray json = QJsonDocument(facts).toJson(QJsonDocument::Compact);
    std::printf("%s\n", json.constData());
    return 0;
}

QJsonObject startTask(const Task& task)
{
    QStringList arguments{u"--task"_s,       task.name,
                          u"--set"_s,        task.set.isEmpty() ? u"mixed"_s : task.set,
                          u"--sample"_s,     QString::number(task.sample),
                          u"--repeat"_s,     QString::number(task.repeat),
                          u"--folder"_s,     task.plan.folder,
                          u"--seed"_s,       QString::number(task.plan.seed),
                          u"--hospitals"_s,  QString::number(task.plan.hospitals),
                          u"--pharmacies"_s, QString::number(task.plan.pharmacies)};
    std::fprintf(stderr, "… %s %s\n", qPrintable(task.name), qPrintable(task.set));
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        std::fprintf(stderr, "%s failed\n", qPrintable(task.name));
        return {};
    }
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

} // namespace yibao::bench
