// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Writes a made-up directory of the size of the country as two lists that `yibao import` reads, and phrases to type.

#include "core/catalog/catalog.h"
#include "tests/bench/querysets.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::bench;

namespace {

bool write(const QString& path, bool hospitals, std::size_t count, const NationalDirectory& directory)
{
    if (const QString error = directory.write(path, hospitals, count); !error.isEmpty()) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(path), qPrintable(error));
        return false;
    }
    std::printf("%s: %zu rows\n", qPrintable(path), count);
    return true;
}

/// One a line, as bench_typing reads them.
bool writePhrases(const QString& path, const QStringList& phrases)
{
    QFile file(path);
    const QByteArray bytes = phrases.join(u'\n').toUtf8() + '\n';
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush())
        return true;
    std::fprintf(stderr, "%s: %s\n", qPrintable(path), qPrintable(file.errorString()));
    return false;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Writes made-up lists (合成) of institutions and what is typed to find them, the same for the same seed."_s);
    parser.addHelpOption();
    parser.addOptions({{u"hospitals"_s, u"Medical institutions."_s, u"N"_s, QString::number(nationalHospitals)},
                       {u"pharmacies"_s, u"Pharmacies."_s, u"N"_s, QString::number(nationalPharmacies)},
                       {u"seed"_s, u"Seed."_s, u"N"_s, QString::number(nationalSeed)}});
    parser.addPositionalArgument(u"folder"_s, u"Where the lists go."_s);
    parser.process(app);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    const auto catalog = catalog::Catalog::load();
    if (!catalog) {
        std::fprintf(stderr, "%s\n", qPrintable(catalog.error().detail));
        return 1;
    }
    const QDir folder(parser.positionalArguments().constFirst());
    if (!folder.mkpath(u"."_s))
        return 1;
    const NationalDirectory directory(catalog->regions(), parser.value(u"seed"_s).toULongLong());
    const std::size_t hospitals = parser.value(u"hospitals"_s).toULongLong();
    const std::size_t pharmacies = parser.value(u"pharmacies"_s).toULongLong();
    const QuerySets sets = querySets(directory, hospitals, pharmacies, *catalog, parser.value(u"seed"_s).toULongLong());
    const bool written = write(folder.filePath(u"合成-定点医疗机构.csv"_s), true, hospitals, directory) &&
                         write(folder.filePath(u"合成-定点零售药店.csv"_s), false, pharmacies, directory) &&
                         writePhrases(folder.filePath(u"合成-输入.txt"_s), sets.phrases);
    return written ? 0 : 1;
}
