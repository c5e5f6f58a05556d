// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/account/newpasswordfields.h"

#include "core/account/smsform.h"
#include "ui/account/formwords.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/twocolumns.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using account::Obstacle;

NewPasswordFields::NewPasswordFields(const QString& prefix, const QString& label, const QString& repeatLabel,
                                     account::SmsForm& form, QWidget* parent)
    : QWidget(parent)
    , m_form(form)
    , m_password(new PasswordField(prefix + u".password"_s, label))
    , m_repeat(new PasswordField(prefix + u".repeat"_s, repeatLabel))
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(new TwoColumns(m_password, m_repeat, 0, 20));
    for (PasswordField* field : {m_password, m_repeat}) {
        field->setRequired(true);
        field->setPlaceholder(tr("8 to 16 characters, digits and letters"));
        connect(field, &FormField::submitted, this, &NewPasswordFields::submitted);
    }
    m_password->setHint(tr("8 to 16 characters, made of digits and letters, with both."));
    connect(m_password, &FormField::edited, this, [this] {
        m_form.setPassword(m_password->typed());
        m_repeat->setError({});
        follow();
    });
    connect(m_repeat, &FormField::edited, this, [this] { m_form.setRepeat(m_repeat->typed()); });
    connect(m_password, &FormField::left, this, [this] {
        if (!m_password->text().isEmpty())
            m_password->setError(words::passwordFault(m_form.password().faults()));
    });
    connect(m_repeat, &FormField::left, this, [this] {
        if (!m_repeat->text().isEmpty() && m_form.password().obstacle() == Obstacle::PasswordsDiffer)
            m_repeat->setError(words::fieldFault(Obstacle::PasswordsDiffer));
    });
}

FormField* NewPasswordFields::password() const
{
    return m_password;
}

void NewPasswordFields::follow()
{
    // While one types, what is still missing; never a reproach.
    const QString rule = tr("8 to 16 characters, made of digits and letters, with both.");
    const QString lacks = words::passwordFault(m_form.password().faults());
    m_password->setHint(m_password->text().isEmpty() ? rule : lacks.isEmpty() ? tr("The portal takes it.") : lacks);
}

void NewPasswordFields::goTo(Obstacle obstacle)
{
    const bool first = obstacle == Obstacle::PasswordEmpty || obstacle == Obstacle::PasswordInvalid;
    PasswordField* field = first ? m_password : m_repeat;
    field->setError(obstacle == Obstacle::PasswordInvalid ? words::passwordFault(m_form.password().faults())
                                                          : words::fieldFault(obstacle));
    field->setFocus(Qt::OtherFocusReason);
}

void NewPasswordFields::wipe()
{
    m_password->wipe();
    m_repeat->wipe();
    follow();
}

} // namespace yibao::ui
