// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/account/signindialog.h"

#include "ui/account/portalbadge.h"
#include "ui/account/signinpanel.h"
#include "ui/theme/look.h"
#include "ui/widgets/formscroll.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

SignInDialog::SignInDialog(const AccountContext& context, QWidget* parent)
    : AppDialog(tr("Personal sign-in"), parent)
    , m_panel(new SignInPanel(context))
{
    setObjectName(u"signInDialog"_s);
    setBaseWidth(800);
    if (QWidget* badge = portalBadge(context))
        addToTitle(badge);
    addClose();
    auto* scroll = new FormScroll(title());
    scroll->form()->addWidget(m_panel);
    scroll->addTo(body());
    makeFoot(context);
    connect(m_panel, &SignInPanel::signedIn, this, &QDialog::accept);
}

void SignInDialog::makeFoot(const AccountContext& context)
{
    const Sizes& sizes = Look::of(this).sizes();
    auto* kept = new QWidget;
    auto* line = new QHBoxLayout(kept);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(sizes.space(8));
    line->addWidget(new IconLabel(u"lock"_s, Ink::Secondary));
    auto* words =
        new Label(tr("No password is kept; signing out clears what is personal"), TextRole::Label, Ink::Secondary);
    words->setWordWrap(true);
    line->addWidget(words, 1);
    setFootNote(kept, 1000);
    if (!context.session.calls().offers(u"register"_s))
        return;
    auto* none = new QWidget;
    auto* pair = new QHBoxLayout(none);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(sizes.space(6));
    auto* link = new LinkLabel(tr("Register now"), TextRole::Label);
    link->setObjectName(u"signIn.register"_s);
    connect(link, &QAbstractButton::clicked, this, &SignInDialog::registrationRequested);
    pair->addWidget(new Label(tr("No account yet?"), TextRole::Label, Ink::Secondary));
    pair->addWidget(link);
    addToFoot(none);
}

void SignInDialog::done(int result)
{
    m_panel->clear();
    AppDialog::done(result);
}

} // namespace yibao::ui
