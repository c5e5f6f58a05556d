// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/sessionstate.h"
#include "core/account/wiper.h"
#include "ui/pages/pagecontext.h"

#include <QUrl>
#include <QWidget>

class QGridLayout;
class QStackedWidget;
class QVBoxLayout;

namespace yibao::ui {

class Card;
class Label;
class SignInNeededPage;

/// The personal centre: who is signed in, masked; the state of insurance and e-certificate; ways to the services behind
/// the sign-in; the way out. Object names: "page.personal-centre", "centre.greeting", "centre.name", "centre.certNo",
/// "centre.mobile", "centre.signOut", "centre.service.<service id>", "centre.family".
class PersonalCentre final : public QWidget
{
    Q_OBJECT
public:
    /// `context.personal` is not null.
    explicit PersonalCentre(const PageContext& context, QWidget* parent = nullptr);
    ~PersonalCentre() override;

    void focusFirst();

Q_SIGNALS:
    void pageRequested(const QString& page);
    void officialPageRequested(const QUrl& url);
    void signInRequested();
    void backRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* build();
    void followSession(account::SessionState state);
    void fillPerson();
    void forget();
    void addFact(const QString& label, QWidget* value);
    void arrange();

    PageContext m_context;
    QStackedWidget* m_stack;
    SignInNeededPage* m_gate;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_column = nullptr;
    Label* m_greeting = nullptr;
    QGridLayout* m_facts = nullptr;
    QList<QWidget*> m_factLines;
    QWidget* m_synthetic = nullptr;
    QGridLayout* m_tiles = nullptr;
    QList<QWidget*> m_services;
    account::Wiper::Registration m_registration;
};

} // namespace yibao::ui
