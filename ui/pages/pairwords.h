// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/clock.h"
#include "core/services/regionpair.h"
#include "ui/widgets/badge.h"

#include <QCoreApplication>

namespace yibao::ui {

/// One of the things on which the answer for a pair of places rests.
struct PairFact
{
    struct Place
    {
        QString name;
        BadgeText state;

        friend bool operator==(const Place&, const Place&) = default;
    };
    QString caption;
    QList<Place> places;  ///< one, or both where they differ
    QStringList evidence; ///< source and date, a line for each that differs

    friend bool operator==(const PairFact&, const PairFact&) = default;
};

/// What the answer for a pair of places says, apart from how it shows it. Never a ratio, never a promise.
class PairWords final
{
    Q_DECLARE_TR_FUNCTIONS(yibao::ui::PairWords)
public:
    /// Both must outlive this.
    PairWords(const catalog::Catalog& catalog, const Clock& clock);

    /// The care as a choice: "Inpatient".
    [[nodiscard]] static QString care(services::Care care);
    [[nodiscard]] QString place(catalog::RegionCode region) const;
    [[nodiscard]] QString title(const services::RegionPair& pair) const;
    /// `hotline`: the number of the insured place.
    [[nodiscard]] QString reason(const services::RegionPair& pair, const QString& hotline) const;
    /// What must be said besides; empty for most.
    [[nodiscard]] static QString note(const services::RegionPair& pair);
    /// Insured place, place of treatment, care, filing; none within a province.
    [[nodiscard]] QList<PairFact> facts(const services::RegionPair& pair) const;
    /// All of it as lines of text, with sources and dates. `chosen`: sentences on institutions.
    [[nodiscard]] QString text(const services::RegionPair& pair, const QString& hotline,
                               const QStringList& chosen) const;
    /// "List, 2024-10-31, out of date"; never without a word on the date.
    [[nodiscard]] QString evidence(const catalog::Provenance& source) const;

private:
    [[nodiscard]] QString evidence(const services::OpeningFact& fact, catalog::RegionCode place) const;
    [[nodiscard]] PairFact fact(const QString& caption, const services::OpeningFact& fact,
                                catalog::RegionCode place) const;
    [[nodiscard]] PairFact careFact(const services::RegionPair& pair) const;
    [[nodiscard]] QString whatIsClosed(const services::RegionPair& pair) const;
    [[nodiscard]] QString whatIsMissing(const services::RegionPair& pair) const;

    const catalog::Catalog& m_catalog;
    const Clock& m_clock;
};

} // namespace yibao::ui
