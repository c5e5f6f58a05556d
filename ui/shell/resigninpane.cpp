// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/resigninpane.h"

#include "ui/account/signinpanel.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formscroll.h"
#include "ui/widgets/label.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int paneWidth = 420;

} // namespace

ReSignInPane::ReSignInPane(const AccountContext& context, QWidget* parent)
    : QWidget(parent)
    , m_panel(new SignInPanel(context))
{
    setObjectName(u"reSignIn"_s);
    const Sizes& sizes = Look::of(parent != nullptr ? parent : this).sizes();
    setFixedWidth(sizes.space(paneWidth));
    auto* heading = new Label(tr("Please sign in again"), TextRole::Heading);
    setAccessibleName(heading->text());
    auto* scroll = new FormScroll(heading->text());
    scroll->form()->addWidget(m_panel);
    auto* signOut = new Button(ButtonRole::Quiet, tr("Sign out"));
    signOut->setObjectName(u"reSignIn.signOut"_s);
    connect(signOut, &QAbstractButton::clicked, this, &ReSignInPane::signOutRequested);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes.space(20), sizes.pageTop, sizes.space(20), sizes.space(16));
    layout->setSpacing(sizes.space(8));
    layout->addWidget(heading);
    layout->addWidget(scroll, 1);
    layout->addWidget(signOut, 0, Qt::AlignLeft);
}

void ReSignInPane::focusFirst()
{
    if (auto* ways = m_panel->findChild<QWidget*>(u"signIn.ways"_s); ways != nullptr && ways->isVisibleTo(this))
        ways->setFocus(Qt::OtherFocusReason);
    else
        m_panel->focusFirst();
}

void ReSignInPane::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look.theme().surface);
    painter.fillRect(QRect(0, 0, look.sizes().borderWidth, height()), look.theme().border);
}

} // namespace yibao::ui
