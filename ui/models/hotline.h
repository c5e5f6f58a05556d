// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/models/answersource.h"

namespace yibao::models {

/// The telephone number of the healthcare-security hotline for a place: 12393 with the area code where the agencies
/// of its city, as held on this machine, agree on one; else 12393 alone.
class Hotline final : public QObject
{
    Q_OBJECT
public:
    explicit Hotline(AnswerSource& source, QObject* parent = nullptr);

    void setRegion(catalog::RegionCode region);
    [[nodiscard]] QString number() const;
    [[nodiscard]] bool hasAreaCode() const { return !m_areaCode.isEmpty(); }

    /// The area code that all numbers with one agree on; empty when they do not or none has one.
    [[nodiscard]] static QString commonAreaCode(const QStringList& phoneCells);

Q_SIGNALS:
    void changed();

private:
    AnswerSource& m_source;
    catalog::RegionCode m_place;
    QString m_areaCode;
    int m_generation = 0;
};

} // namespace yibao::models
