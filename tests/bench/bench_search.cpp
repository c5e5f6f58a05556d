// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Measures search over a directory of the size of the country against what SQLite does alone and against looking at
// every row, all in one run, and prints the tables of the README. Every engine answers in a process of its own.

#include "tests/bench/benchreport.h"
#include "tests/bench/benchtasks.h"
#include "tests/bench/nationaldirectory.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace yibao::bench;

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures search over 1.1 million made-up rows."_s);
    parser.addHelpOption();
    parser.addOptions(
        {{u"hospitals"_s, u"Medical institutions."_s, u"N"_s, QString::number(nationalHospitals)},
         {u"pharmacies"_s, u"Pharmacies."_s, u"N"_s, QString::number(nationalPharmacies)},
         {u"seed"_s, u"Seed of the rows and questions."_s, u"N"_s, QString::number(nationalSeed)},
         {u"folder"_s, u"Where the data lie; kept. Without it a folder for this run alone."_s, u"path"_s},
         {u"like"_s, u"How many of the 200 questions LIKE is asked."_s, u"N"_s, u"200"_s},
         {u"trigram"_s, u"How many of them FTS5 is asked."_s, u"N"_s, u"200"_s},
         {u"scan"_s, u"How many of each set every row is looked at for."_s, u"N"_s, u"40"_s},
         {u"quick"_s, u"30 000 rows and few questions: shows that everything runs and agrees."_s},
         {u"task"_s, u"Internal: one measurement in this process."_s, u"name"_s},
         {u"set"_s, u"Internal: which questions; text:… is one of your own, all:… one that looks everywhere."_s,
          u"name"_s, u"mixed"_s},
         {u"sample"_s, u"Internal: how many of them."_s, u"N"_s, u"0"_s},
         {u"repeat"_s, u"Internal: how often each."_s, u"N"_s, u"1"_s}});
    parser.process(app);

    const bool quick = parser.isSet(u"quick"_s);
    const auto number = [&](const QString& name) { return parser.value(name).toInt(); };
    Plan plan{.hospitals = static_cast<std::size_t>(quick ? 18000 : number(u"hospitals"_s)),
              .pharmacies = static_cast<std::size_t>(quick ? 12000 : number(u"pharmacies"_s)),
              .seed = parser.value(u"seed"_s).toULongLong(),
              .folder = parser.value(u"folder"_s),
              .like = quick ? 10 : number(u"like"_s),
              .trigram = quick ? 20 : number(u"trigram"_s),
              .scan = quick ? 15 : number(u"scan"_s),
              .quick = quick};
    if (parser.isSet(u"task"_s))
        return runTask({.plan = plan,
                        .name = parser.value(u"task"_s),
                        .set = parser.value(u"set"_s),
                        .sample = number(u"sample"_s),
                        .repeat = number(u"repeat"_s)});
    QTemporaryDir temporary;
    if (plan.folder.isEmpty())
        plan.folder = temporary.path();
    if (!QDir().mkpath(plan.folder)) {
        std::fprintf(stderr, "%s cannot be made\n", qPrintable(plan.folder));
        return 1;
    }
    return report(plan);
}
