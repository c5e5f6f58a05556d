// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/account/accountdialogs.h"

#include "ui/account/activationdialog.h"
#include "ui/account/passwordresetdialog.h"
#include "ui/account/registrationdialog.h"
#include "ui/account/signindialog.h"
#include "ui/account/signinpanel.h"

using namespace Qt::StringLiterals;

namespace yibao::ui {

AccountDialogs::AccountDialogs(const AccountContext& context, QWidget* window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{
    m_registration = m_context.wiper.add(u"dialogs of the account"_s, [this](account::WipeCause) { closeAll(); });
}

AccountDialogs::~AccountDialogs()
{
    m_closing = true;
}

bool AccountDialogs::isOpen() const
{
    return m_signIn || m_other;
}

void AccountDialogs::signIn()
{
    if (m_other) {
        m_other->raise();
        m_other->activateWindow();
        return;
    }
    if (m_signIn) {
        m_signIn->raise();
        m_signIn->activateWindow();
        return;
    }
    const account::SessionState state = m_context.session.state();
    if (state == account::SessionState::SignedIn || state == account::SessionState::Refreshing)
        return;
    m_signIn = new SignInDialog(m_context, m_window);
    follow(m_signIn->panel());
    connect(m_signIn, &SignInDialog::registrationRequested, this, &AccountDialogs::openRegistration);
    connect(m_signIn, &QDialog::finished, this, [this, dialog = m_signIn.data()](int result) {
        dialog->deleteLater();
        m_signIn.clear();
        if (m_closing)
            return;
        if (result == QDialog::Accepted)
            Q_EMIT signedIn();
        else
            Q_EMIT givenUp();
    });
    m_signIn->open();
    m_signIn->panel()->start();
    m_signIn->panel()->focusFirst();
}

void AccountDialogs::follow(SignInPanel* panel)
{
    connect(panel, &SignInPanel::resetRequested, this, &AccountDialogs::openReset);
    connect(panel, &SignInPanel::activationRequested, this, &AccountDialogs::openActivation);
}

void AccountDialogs::serve(SignInPanel* panel)
{
    m_served = panel;
    follow(panel);
}

/// What asks for a code or holds the screen steps back.
void AccountDialogs::leave()
{
    if (m_signIn) {
        m_signIn->panel()->pause();
        m_signIn->hide();
    } else if (m_served && m_served->isVisible()) {
        m_served->pause();
    }
}

void AccountDialogs::comeBack(const QString& account)
{
    SignInPanel* panel = m_signIn ? m_signIn->panel() : m_served && m_served->isVisible() ? m_served.data() : nullptr;
    if (panel == nullptr) {
        if (account.isEmpty())
            return;
        signIn();
        if (!m_signIn)
            return;
        panel = m_signIn->panel();
    }
    if (m_signIn)
        m_signIn->open();
    if (!account.isEmpty())
        panel->setAccount(account);
    panel->start();
    panel->focusFirst();
}

template <typename Dialog>
void AccountDialogs::show(Dialog* dialog)
{
    m_other = dialog;
    connect(dialog, &QDialog::finished, this, [this, dialog](int result) {
        dialog->deleteLater();
        m_other.clear();
        if (m_closing)
            return;
        QString account;
        if constexpr (requires { dialog->account(); })
            account = result == QDialog::Accepted ? dialog->account() : QString();
        comeBack(account);
    });
    dialog->open();
}

void AccountDialogs::openRegistration()
{
    if (m_other)
        return;
    leave();
    show(new RegistrationDialog(m_context, m_window));
}

void AccountDialogs::openReset()
{
    if (m_other)
        return;
    leave();
    show(new PasswordResetDialog(m_context, m_window));
}

void AccountDialogs::openActivation(const std::optional<wire::Activation>& activation)
{
    if (m_other)
        return;
    leave();
    show(new ActivationDialog(m_context, activation, m_window));
}

void AccountDialogs::closeAll()
{
    m_closing = true;
    if (m_other)
        m_other->done(QDialog::Rejected);
    if (m_signIn)
        m_signIn->done(QDialog::Rejected);
    m_closing = false;
}

} // namespace yibao::ui
