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
    : QWidget(parent)
    , m_state(new EmptyState)
{
    setObjectName(u"page."_s + service.id);
    const QString title = catalog::translated(service.title);
    setAccessibleName(title);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->addWidget(new PageHead({catalog::groupTitle(service.group)}, title));
    layout->addSpacing(12);
    layout->addWidget(m_state, 1);
    m_state->showSignIn(tr("No sign-in service is set up here."),
                        tr("You can open the official page in the browser and sign in there."),
                        tr("Open the official page in the browser"));
    connect(m_state, &EmptyState::signInRequested, this,
            [this, url = service.officialUrl] { Q_EMIT officialPageRequested(QUrl(url, QUrl::StrictMode)); });
    setFocusProxy(m_state);
    arrange();
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
