// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/records.h"

#include <QStringList>

namespace yibao::sandbox {

/// A stretch of insurance, from which contributions follow.
struct InsurancePlan
{
    const char* insutype;
    const char* psnType;
    int place;
    int since;  ///< yyyymm
    int paused; ///< yyyymm; 0 while it lasts
    const char* status;
};

/// Who a made-up person is and how much is held about them; the records are made from it.
struct PersonPlan
{
    const char* key;
    const char16_t* name;
    const char* certHead; ///< region, birth, serial: 17 digits
    const char* email;
    const char* state;
    std::vector<InsurancePlan> insurances;
    int settlements = 0;
    int elsewhere = 0; ///< of the settlements, those in another province
    int filings = 0;
    std::vector<Defect> defects; ///< of the latest settlements, one each
    bool activated = true;
    bool locked = false;
    bool sharesAccount = false; ///< a relative's account pays too
};

/// The last day on which something is on record; later days are the future of this portal.
inline const QDate lastRecordedDay(2026, 10, 31);

[[nodiscard]] const std::vector<PersonPlan>& personPlans();
[[nodiscard]] QString mobileOf(std::size_t plan);
[[nodiscard]] QString passwordFor(const QString& mobile);

} // namespace yibao::sandbox
