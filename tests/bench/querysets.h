// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/catalog.h"
#include "tests/bench/nationaldirectory.h"

#include <QList>

namespace yibao::bench {

/// One question of the benchmark, put to both lists; with a grade or a class to the hospitals alone.
struct Asked
{
    QString text;
    std::uint32_t region = 0;
    QString settlementGrade; ///< value of the dictionary
    QString type;
    bool everything = false; ///< address and telephone as well
};

struct QuerySets
{
    QList<Asked> mixed;       ///< 200: of one, two, more characters, several words, initials, spelling; 75 with filters
    QStringList phrases;      ///< 150 that are typed
    QList<Asked> typing;      ///< their keystrokes, about 960
    QList<Asked> adversarial; ///< 3 000 pieces, letters, signs
    QList<Asked> address;     ///< 148 in name and address
    QList<Asked> near;        ///< 100 with one wrong or missing character
};

/// They follow from the rows and the seed alone.
[[nodiscard]] QuerySets querySets(const NationalDirectory& directory, std::size_t hospitals, std::size_t pharmacies,
                                  const catalog::Catalog& catalog, std::uint64_t seed);

} // namespace yibao::bench
