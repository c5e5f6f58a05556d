// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/passwordfield.h"

#include "ui/theme/look.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace yibao::ui {

PasswordField::PasswordField(const QString& name, const QString& label, QWidget* parent)
    : FormField(name, label, parent, new SecretEdit(SecretEdit::Kind::Password))
    , m_secret(static_cast<SecretEdit*>(edit()))
    , m_eye(new IconButton(u"eye"_s, tr("Show the password")))
    , m_caps(new QWidget)
{
    m_eye->setObjectName(name + u".show"_s);
    m_eye->setButtonSize(IconButton::Size::Smallest);
    m_eye->setCheckable(true);
    connect(m_eye, &QAbstractButton::toggled, this, &PasswordField::show);
    addInside(m_eye);

    m_caps->setObjectName(name + u".capsLock"_s);
    auto* line = new QHBoxLayout(m_caps);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Look::of(this).sizes().space(4));
    line->addWidget(new IconLabel(u"alert"_s, Ink::Warning, 16), 0, Qt::AlignTop);
    auto* words = new Label(tr("Caps Lock is on."), TextRole::Label, Ink::Warning);
    words->setWordWrap(true);
    line->addWidget(words, 1);
    m_caps->hide();
    addBelow(m_caps);
}

void PasswordField::show(bool shown)
{
    m_secret->setShown(shown);
    m_eye->setIconName(shown ? u"eye-off"_s : u"eye"_s);
    m_eye->setName(shown ? tr("Hide the password") : tr("Show the password"));
}

void PasswordField::wipe()
{
    const QSignalBlocker quiet(m_secret);
    m_secret->wipe();
    m_eye->setChecked(false);
    setCapsLock(false);
    setError({});
}

bool PasswordField::isCapsLockShown() const
{
    return m_capsLock;
}

void PasswordField::setCapsLock(bool on)
{
    if (m_capsLock == on)
        return;
    m_capsLock = on;
    m_caps->setVisible(on);
    if (on && isVisible()) {
        QAccessibleEvent alert(m_caps->findChild<Label*>(), QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

bool PasswordField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_secret && event->type() == QEvent::KeyPress) {
        // No system tells it to Qt in one way; what a letter came out as does.
        const auto* key = static_cast<QKeyEvent*>(event);
        const QString text = key->text();
        if (key->key() == Qt::Key_CapsLock)
            setCapsLock(false);
        else if (text.size() == 1 && text.front().isLetter() && text.front().isUpper() != text.front().isLower() &&
                 !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
            setCapsLock(text.front().isUpper() != key->modifiers().testFlag(Qt::ShiftModifier));
    } else if (watched == m_secret && event->type() == QEvent::FocusOut) {
        setCapsLock(false);
    }
    return FormField::eventFilter(watched, event);
}

void PasswordField::changeEvent(QEvent* event)
{
    FormField::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_caps != nullptr)
        m_caps->layout()->setSpacing(Look::of(this).sizes().space(4));
}

} // namespace yibao::ui
