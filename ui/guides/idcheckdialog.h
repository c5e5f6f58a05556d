// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/clock.h"
#include "ui/widgets/appdialog.h"

namespace yibao::ui {

class FormField;
class MessageStrip;
class SecretEdit;

/// Checks an ID number on this computer: its check digit, the date of birth in it, whether that person is 16. Nothing
/// of it is sent, kept or copied; once one leaves the field there are dots, and closing wipes it. Object name
/// "idCheckDialog"; parts "idcheck.number", "idcheck.answer", "idcheck.go".
class IdCheckDialog final : public AppDialog
{
    Q_OBJECT
public:
    /// `limit`: the age in years that the dialog answers about.
    IdCheckDialog(const Clock& clock, int limit, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void check();

    const Clock& m_clock;
    int m_limit;
    SecretEdit* m_edit;
    FormField* m_field;
    MessageStrip* m_answer;
};

} // namespace yibao::ui
