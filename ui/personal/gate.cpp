// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/personal/gate.h"

using namespace Qt::StringLiterals;

namespace yibao::ui {

SignInNeededPage::Offer gateOffer(const services::PersonalService& service, bool offered)
{
    const wire::AccountCalls& calls = service.session().calls();
    const bool canSignIn = calls.offers(u"login"_s) || calls.offers(u"loginQrcode"_s);
    if (!canSignIn)
        return SignInNeededPage::Offer::None;
    return offered ? SignInNeededPage::Offer::SignIn : SignInNeededPage::Offer::NotOffered;
}

} // namespace yibao::ui
