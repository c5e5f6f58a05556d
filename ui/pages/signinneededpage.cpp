// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/signinneededpage.h"

#include "core/catalog/catalog.h"
#include "ui/pages/pagehead.h"
#include "ui/theme/look.h"
#include "ui/widgets/emptystate.h"

#include <QEvent>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

SignInNeededPage::SignInNeededPage(const catalog::Service& service, QWidget* parent)
    : SignInNeededPage(catalog::groupTitle(service.group), catalog::translated(service.title),
                       QUrl(service.officialUrl, QUrl::StrictMode), parent)
{
    setObjectName(u"page."_s + service.id);
}

SignInNeededPage::SignInNeededPage(const QString& group, const QString& title, const QUrl& officialUrl, QWidget* parent)
    : QWidget(parent)
    , m_state(new EmptyState)
    , m_officialUrl(officialUrl)
{
    setAccessibleName(title);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->addWidget(new PageHead({group}, title));
    layout->addSpacing(12);
    layout->addWidget(m_state, 1);
    connect(m_state, &EmptyState::signInRequested, this, [this] {
        if (m_offer == Offer::SignIn)
            Q_EMIT signInRequested();
        else
            Q_EMIT officialPageRequested(m_officialUrl);
    });
    setOffer(Offer::None);
    setFocusProxy(m_state);
    arrange();
}

void SignInNeededPage::setOffer(Offer offer)
{
    m_offer = offer;
    switch (offer) {
    case Offer::None:
        m_state->showSignIn(tr("No sign-in service is set up here."),
                            tr("You can open the official page in the browser and sign in there."),
                            tr("Open the official page in the browser"));
        break;
    case Offer::SignIn:
        m_state->showSignIn(tr("Please sign in to see your own data."),
                            tr("It is shown here only, kept nowhere, and gone when you sign out."), tr("Sign in"));
        break;
    case Offer::NotOffered:
        m_state->showSignIn(tr("The portal in use does not offer this service."),
                            tr("You can open the official page in the browser and sign in there."),
                            tr("Open the official page in the browser"));
        break;
    }
}

void SignInNeededPage::arrange()
{
    const Sizes& sizes = Look::of(this).sizes();
    layout()->setContentsMargins(sizes.pagePadding, sizes.pageTop, sizes.pagePadding, sizes.pagePadding);
}

void SignInNeededPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backRequested();
    else
        QWidget::keyPressEvent(event);
}

void SignInNeededPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace yibao::ui
