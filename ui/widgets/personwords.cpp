// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/personwords.h"

#include "core/identity/citizenid.h"

#include <QCoreApplication>

namespace yibao::ui::words {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(yibao::ui::AccountForm)
public:
    static QString citizenIdFault(const QString& typed, QDate today);
    static QString duration(int seconds);
};

QString Words::citizenIdFault(const QString& typed, QDate today)
{
    switch (identity::checkCitizenId(typed, today).fault) {
    case identity::CitizenIdFault::None:
    case identity::CitizenIdFault::Empty:
        return {};
    case identity::CitizenIdFault::OldForm:
        return tr("This is an old number of 15 digits; please type the 18 of today's card.");
    case identity::CitizenIdFault::Length:
        return tr("An ID number has 18 characters; there are %1 now.").arg(typed.trimmed().size());
    case identity::CitizenIdFault::Characters:
        return tr("An ID number has 17 digits and a digit or X at the end.");
    case identity::CitizenIdFault::Date:
    case identity::CitizenIdFault::Future:
        return tr("The date of birth in the ID number does not exist; please check digits 7 to 14.");
    case identity::CitizenIdFault::Check:
        return tr("One digit of the ID number does not fit the others; please compare with the card.");
    }
    return {};
}

QString Words::duration(int seconds)
{
    if (seconds < 60)
        return tr("%n second(s)", nullptr, seconds);
    const int minutes = seconds / 60;
    const int rest = seconds % 60;
    if (rest == 0)
        return tr("%n minute(s)", nullptr, minutes);
    return tr("%1 min %2 s").arg(minutes).arg(rest);
}

} // namespace

QString citizenIdFault(const QString& typed, QDate today)
{
    return Words::citizenIdFault(typed, today);
}

QString duration(int seconds)
{
    return Words::duration(seconds);
}

} // namespace yibao::ui::words
