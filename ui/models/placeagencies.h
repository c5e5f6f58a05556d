// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/models/answersource.h"

namespace yibao::models {

/// The agencies that one asks about a place: its own, else those of the nearest division above it. This machine first,
/// the portal where that is due.
class PlaceAgencies final : public QObject
{
    Q_OBJECT
public:
    struct Agency
    {
        QString name;
        QString phone; ///< as the list has it, several numbers in one; empty when it has none
        catalog::Provenance source;

        friend bool operator==(const Agency&, const Agency&) = default;
    };
    static constexpr int most = 2; ///< that are told; the page of agencies has all

    explicit PlaceAgencies(AnswerSource& source, QObject* parent = nullptr);

    void setRegion(catalog::RegionCode region);
    [[nodiscard]] catalog::RegionCode region() const { return m_region; }
    /// The division whose agencies they are; null while there are none.
    [[nodiscard]] catalog::RegionCode found() const { return m_found; }
    [[nodiscard]] const QList<Agency>& agencies() const { return m_agencies; }
    /// How many there are in that division and below it.
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] bool isAsking() const { return m_asking; }

Q_SIGNALS:
    void changed();

private:
    void look(catalog::RegionCode at, bool withPortal);
    void lookAbove(catalog::RegionCode at, bool withPortal);
    void settled();
    bool take(catalog::RegionCode at, const catalog::Answer& answer);

    AnswerSource& m_source;
    catalog::RegionCode m_region;
    catalog::RegionCode m_found;
    QList<Agency> m_agencies;
    qint64 m_total = 0;
    bool m_asking = false;
    int m_generation = 0;
};

} // namespace yibao::models
