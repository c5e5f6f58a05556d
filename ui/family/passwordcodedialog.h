// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/services/familyservice.h"
#include "ui/widgets/appdialog.h"

#include <QDateTime>
#include <QTimer>

namespace yibao::ui {

class PhoneCodeView;

/// The 医保码 password is set on the phone: a code of the portal leads there, and nothing of it is typed or seen here.
/// Object names "passwordCodeDialog", "password.view", "password.renew".
class PasswordCodeDialog final : public AppDialog
{
    Q_OBJECT
public:
    PasswordCodeDialog(const services::FamilyService& service, const Clock& clock, QWidget* parent);

private:
    void fetch();
    void fetched(const Result<wire::PhoneCode>& code);
    void tick();

    const services::FamilyService& m_service;
    const Clock& m_clock;
    PhoneCodeView* m_view;
    Button* m_renew;
    QDateTime m_until;
    QTimer m_tick;
};

} // namespace yibao::ui
