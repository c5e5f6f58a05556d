// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/identitywords.h"

#include "core/identity/citizenid.h"

#include <QCoreApplication>

namespace yibao::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(yibao::ui::IdentityWords)
public:
    static QString fault(const QString& typed, QDate today)
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
};

} // namespace

QString citizenIdFaultWords(const QString& typed, QDate today)
{
    return Words::fault(typed, today);
}

} // namespace yibao::ui
