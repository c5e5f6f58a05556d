// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/importjob.h"

namespace yibao::ui {

/// What a list says about itself: its name, its columns and its first rows. Every part may be empty; a person decides.
struct ImportGuess
{
    QString dataset;
    QString source;                                  ///< the file's name without date and ending
    QDate asOf;                                      ///< a date in the file's name
    catalog::RegionCode region;                      ///< the city, else the province, in which most addresses lie
    std::optional<directory::ImportPreview> preview; ///< as that dataset
    std::optional<Error> error;                      ///< the file cannot be read
};

/// Reads the beginning of the file: not for the thread of the windows. `dataset` empty: the one that fits best.
[[nodiscard]] ImportGuess guessImport(const catalog::Catalog& catalog, const QString& file, const QString& dataset,
                                      QDate today);
/// The last date in a file's name that is not in the future; invalid when there is none.
[[nodiscard]] QDate dateInName(const QString& name, QDate today);

} // namespace yibao::ui
