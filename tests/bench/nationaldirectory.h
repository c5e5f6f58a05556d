// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/regiontree.h"
#include "tests/bench/chance.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace yibao::bench {

/// What the benchmarks take unless they are told otherwise.
inline constexpr std::size_t nationalHospitals = 600'000;
inline constexpr std::size_t nationalPharmacies = 500'000;
inline constexpr std::uint64_t nationalSeed = 20261122;

/// One invented institution.
struct Institution
{
    QString code; ///< H or P, six digits of the division, five more
    QString name;
    QString alias; ///< seldom
    std::uint32_t region = 0;
    QString type; ///< label of the dictionary; empty for pharmacies, as are the grades
    QString settlementGrade;
    QString hospitalGrade;
    QString address;
    QString phone;
};

/// A directory of the size of the country: real divisions, invented townships and villages, names after real patterns,
/// grades as they are (nine of ten without). Everything in it is made up (合成) and follows from the seed.
class NationalDirectory
{
public:
    NationalDirectory(const catalog::RegionTree& regions, std::uint64_t seed);

    using Sink = std::function<void(const Institution&)>;
    void hospitals(std::size_t count, const Sink& sink) const;
    void pharmacies(std::size_t count, const Sink& sink) const;

    /// The line of titles and one line, as `yibao import` reads them.
    [[nodiscard]] static QString titles(bool hospitals);
    [[nodiscard]] static QString line(const Institution& institution);
    /// Writes a whole list; gives the reason when it cannot.
    [[nodiscard]] QString write(const QString& path, bool hospitals, std::size_t count) const;

private:
    struct County
    {
        std::uint32_t code = 0;
        QString province;
        QString city; ///< the same as the province for its direct districts
        QString name;
        QString areaCode;
        std::size_t weight = 0;
        QStringList townships; ///< with 镇, 乡, 街道
        QStringList villages;  ///< without 村
        QStringList roads;
    };

    void fill(County& county, Chance& chance) const;
    [[nodiscard]] QString placeWord(Chance& chance) const;
    [[nodiscard]] QString person(Chance& chance) const;
    [[nodiscard]] QString brand(Chance& chance) const;
    void hospital(const County& county, std::size_t number, Chance& chance, Institution& made) const;
    void clinic(const County& county, Chance& chance, Institution& made) const;
    void large(const County& county, Chance& chance, Institution& made) const;
    void pharmacy(const County& county, Chance& chance, Institution& made) const;
    [[nodiscard]] QString address(const County& county, Chance& chance) const;
    [[nodiscard]] static QString phone(const County& county, Chance& chance);
    void each(std::size_t count, std::uint64_t salt,
              const std::function<void(const County&, std::size_t, Chance&)>& make) const;

    std::uint64_t m_seed;
    std::vector<County> m_counties;
    std::size_t m_weight = 0;
    QString m_placeCharacters; ///< of the names of divisions, as often as they stand there
    QStringList m_brands;
};

} // namespace yibao::bench
