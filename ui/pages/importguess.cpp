// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/importguess.h"

#include "core/base/supportids.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using directory::ImportJob;
using directory::ImportPreview;

namespace {

constexpr int lookedAt = 20;

const QRegularExpression& datePattern()
{
    static const QRegularExpression pattern(
        u"(?<!\\d)(20\\d\\d)[-_.年]?(0?[1-9]|1[0-2])[-_.月]?([12]\\d|3[01]|0?[1-9])日?(?!\\d)"_s);
    return pattern;
}

/// The letter before the digits says what kind of place a national code names.
int codeBonus(const ImportPreview& preview, const QString& dataset)
{
    const qsizetype column = preview.columns.indexOf(preview.mapping.key(u"code"_s));
    if (column < 0)
        return 0;
    static const QRegularExpression code(u"^([HP])\\d{11}$"_s);
    int bonus = 0;
    for (const QStringList& row : preview.rows) {
        const auto match = code.match(row.value(column).trimmed());
        if (!match.hasMatch())
            continue;
        const bool hospital = match.captured(1) == u"H";
        if (dataset == u"designated-hospitals")
            bonus = hospital ? 3 : -3;
        else if (dataset == u"designated-pharmacies")
            bonus = hospital ? -3 : 3;
        break;
    }
    return bonus;
}

int score(const ImportPreview& preview, const QString& dataset)
{
    return 2 * static_cast<int>(preview.mapping.size()) - 10 * static_cast<int>(preview.missing.size()) +
           codeBonus(preview, dataset);
}

catalog::RegionCode commonPlace(const catalog::Catalog& catalog, const ImportPreview& preview)
{
    const qsizetype column = preview.columns.indexOf(preview.mapping.key(u"address"_s));
    if (column < 0)
        return {};
    const auto& regions = catalog.regions();
    QHash<catalog::RegionCode, int> seen;
    for (const QStringList& row : preview.rows) {
        const auto place = regions.resolve(row.value(column));
        if (!place || place->ambiguous || place->code.isNull())
            continue;
        catalog::RegionCode scope = regions.ancestorAtLevel(place->code, 2);
        if (scope.isNull())
            scope = regions.ancestorAtLevel(place->code, 1);
        ++seen[scope];
    }
    for (auto it = seen.cbegin(); it != seen.cend(); ++it) {
        if (it.value() * 10 >= preview.rows.size() * 7)
            return it.key();
    }
    return {};
}

} // namespace

QDate dateInName(const QString& name, QDate today)
{
    QDate found;
    for (auto it = datePattern().globalMatch(name); it.hasNext();) {
        const auto match = it.next();
        const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
        if (date.isValid() && date <= today)
            found = date;
    }
    return found;
}

ImportGuess guessImport(const catalog::Catalog& catalog, const QString& file, const QString& dataset, QDate today)
{
    ImportGuess guess;
    const QString name = QFileInfo(file).completeBaseName();
    guess.asOf = dateInName(name, today);
    static const QRegularExpression separators(u"[_\\s]+"_s);
    guess.source = QString(name).remove(datePattern()).replace(separators, u" "_s).trimmed();
    static const QRegularExpression ends(u"^[-–—.\\s]+|[-–—.\\s]+$"_s);
    guess.source.remove(ends);

    int best = 0;
    for (const catalog::Dataset& candidate : catalog.datasets()) {
        if (!dataset.isEmpty() && candidate.id != dataset)
            continue;
        const ImportJob job{.file = file,
                            .dataset = candidate.id,
                            .columnMap = {},
                            .source = {},
                            .asOf = {},
                            .region = {},
                            .portal = {}};
        const auto preview = directory::previewImport(catalog, job, lookedAt);
        if (!preview) {
            // Whatever keeps one kind from reading the file keeps all of them.
            guess.error = preview.error();
            return guess;
        }
        if (preview->columns.isEmpty()) {
            guess.error = Error{.code = ErrorCode::FileFormat, .supportId = YIBAO_SUPPORT("IMP-EMPTY-02")};
            return guess;
        }
        const int points = score(*preview, candidate.id);
        if (guess.dataset.isEmpty() || points > best) {
            best = points;
            guess.dataset = candidate.id;
            guess.preview = *preview;
        }
    }
    if (guess.preview)
        guess.region = commonPlace(catalog, *guess.preview);
    return guess;
}

} // namespace yibao::ui
