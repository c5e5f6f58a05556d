// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/wire/accountcalls.h"
#include "ui/widgets/appdialog.h"

namespace yibao::ui {

/// The agreement of the registration, to be read. What the portal sent is shown as words: no script, no picture and no
/// style is fetched, no link is followed. Object name "agreementDialog"; "agreement.text".
class AgreementDialog final : public AppDialog
{
    Q_OBJECT
public:
    AgreementDialog(const wire::Agreement& agreement, QWidget* parent);
};

} // namespace yibao::ui
