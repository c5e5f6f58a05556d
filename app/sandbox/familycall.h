// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/endpoints.h"
#include "app/sandbox/parameters.h"

namespace yibao::sandbox {

/// What calls about a family member tell, checked; the first that is wrong is remembered.
class FamilyCall
{
public:
    FamilyCall(const Portal& portal, const wire::Json& data);

    [[nodiscard]] Parameters& parameters() { return m_parameters; }
    /// Up to 50 letters, with the dots and blanks that names have.
    [[nodiscard]] QString name(const QString& parameter);
    /// A citizen's number that is right in form, date and check character; upper case.
    [[nodiscard]] QString certNo(const QString& parameter);
    /// A word or a code of 1 to 20 letters and digits: 子女, 父母, 配偶, 其他 or what a portal calls them.
    [[nodiscard]] QString relation();
    /// A letter and nine digits.
    [[nodiscard]] QString birthCertNo();
    /// The version of the notice that holds now.
    void readNoticeVersion();

    /// By the hall's clock, on the day of this machine.
    [[nodiscard]] QDate today() const { return m_today; }

private:
    Parameters m_parameters;
    QDate m_today;
};

/// The call that asks for a member to be bound.
[[nodiscard]] wire::Reply applyForMember(const Portal& portal, const Person& person, const wire::Json& data);

} // namespace yibao::sandbox
