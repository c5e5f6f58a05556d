// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QDate>
#include <QString>

#include <functional>

namespace yibao::identity {

enum class CitizenIdFault {
    None,
    Empty,
    OldForm,    ///< 15 digits, as issued until 1999: to be refused with the advice to use the number of today's card
    Length,     ///< not 18 characters
    Characters, ///< something else than 17 digits and a digit or X
    Date,       ///< the date of birth does not exist
    Future,     ///< the date of birth lies ahead
    Check,      ///< the last character does not fit the others: a slip of the pen
};

/// A number of 18 characters after GB 11643. Made by checkCitizenId only, so it is always a valid one.
class CitizenId
{
public:
    enum class Kind { Citizen, ResidencePermit, ForeignPermanentResident };

    CitizenId() = default; ///< none

    [[nodiscard]] bool isNull() const { return m_text.isEmpty(); }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QString regionCode() const { return m_text.first(isNull() ? 0 : 6); }
    [[nodiscard]] QDate birthday() const;
    /// As the 17th digit says: odd for a man.
    [[nodiscard]] bool isMale() const;
    [[nodiscard]] Kind kind() const;

    friend bool operator==(const CitizenId&, const CitizenId&) = default;

private:
    friend struct CitizenIdCheck checkCitizenId(const QString&, QDate, const std::function<bool(const QString&)>&);
    explicit CitizenId(const QString& text)
        : m_text(text)
    {}
    QString m_text;
};

struct CitizenIdCheck
{
    CitizenIdFault fault = CitizenIdFault::None;
    bool unknownRegion = false; ///< a warning only: regions come and go
    CitizenId id;               ///< null when there is a fault
};

/// `today` is the local date; `knowsRegion` tells whether a code of six digits is in the region tree and may be empty.
[[nodiscard]] CitizenIdCheck checkCitizenId(const QString& typed, QDate today,
                                            const std::function<bool(const QString&)>& knowsRegion = {});

/// Years completed on a day, counted from the birthday itself; a person born on 29 February completes a year on
/// 28 February where there is no 29th. -1 when either date is invalid or the day lies before the birth.
[[nodiscard]] int fullYears(QDate birthday, QDate day);

} // namespace yibao::identity
