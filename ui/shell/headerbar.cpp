// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/headerbar.h"

#include "ui/shell/searchbox.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/iconbutton.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {
constexpr int searchLeftEdge = 128;
constexpr int searchWidth = 500;
constexpr int leastSearchWidth = 200;
constexpr int inset = Sizes::frameInset;
} // namespace

HeaderBar::HeaderBar(SearchBox* search, QWidget* parent)
    : QWidget(parent)
    , m_back(new IconButton(u"back"_s, tr("Back"), u"Alt+Left"_s, this))
    , m_forward(new IconButton(u"forward"_s, tr("Forward"), u"Alt+Right"_s, this))
    , m_search(search)
    , m_elder(new Button(ButtonRole::Quiet, {}, u"elder"_s, {}, this))
    , m_signIn(new Button(ButtonRole::Outlined, tr("Sign in"), u"user"_s, {}, this))
{
    setObjectName(u"headerBar"_s);
    m_back->setObjectName(u"header.back"_s);
    m_forward->setObjectName(u"header.forward"_s);
    m_elder->setObjectName(u"header.elder"_s);
    m_signIn->setObjectName(u"header.signIn"_s);
    m_search->setParent(this);
    setTabOrder(m_back, m_forward);
    // The field, not the frame around it, which Qt would leave where it was made.
    setTabOrder(m_forward, m_search->focusProxy());
    setTabOrder(m_search->focusProxy(), m_elder);
    setTabOrder(m_elder, m_signIn);
    connect(m_back, &QAbstractButton::clicked, this, &HeaderBar::backClicked);
    connect(m_forward, &QAbstractButton::clicked, this, &HeaderBar::forwardClicked);
    connect(m_elder, &QAbstractButton::clicked, this, &HeaderBar::elderClicked);
    connect(m_signIn, &QAbstractButton::clicked, this, [this] {
        if (m_somebody)
            Q_EMIT personClicked();
        else
            Q_EMIT signInClicked();
    });
    setHistory(false, false);
    setElder(false);
}

void HeaderBar::setHistory(bool canGoBack, bool canGoForward)
{
    m_back->setEnabled(canGoBack);
    m_forward->setEnabled(canGoForward);
}

void HeaderBar::setElder(bool elder)
{
    m_elder->setText(elder ? tr("Usual size") : tr("Elder version"));
    m_elder->setToolTip(elder ? tr("Back to the usual size (F9)") : tr("Larger type and controls (F9)"));
    m_elder->setAccessibleName(m_elder->text());
    place();
}

void HeaderBar::setPerson(const QString& masked)
{
    m_somebody = !masked.isEmpty();
    m_signIn->setText(m_somebody ? masked : tr("Sign in"));
    m_signIn->setAccessibleName(m_somebody ? tr("Signed in: %1. Opens a menu").arg(masked) : tr("Sign in"));
    place();
}

QPoint HeaderBar::menuCorner(const QSize& menu) const
{
    const QPoint corner = m_signIn->mapToGlobal(QPoint(m_signIn->width() - inset, m_signIn->height()));
    return {corner.x() - menu.width(), corner.y()};
}

QSize HeaderBar::sizeHint() const
{
    return {800, Look::of(this).sizes().header};
}

void HeaderBar::place()
{
    const Sizes& sizes = Look::of(this).sizes();
    setFixedHeight(sizes.header);
    const int middle = sizes.header / 2;
    // Painted frames stand on the grid; a widget is `inset` larger on each side.
    const auto put = [&](QWidget* widget, int frameLeft, int width, int height) {
        widget->setGeometry(frameLeft - inset, middle - height / 2, width, height);
    };
    const int padding = sizes.pagePadding;
    int right = width() - padding;
    for (Button* button : {m_signIn, m_elder}) {
        const QSize size = button->sizeHint();
        right -= size.width() - 2 * inset;
        put(button, right, size.width(), size.height());
        right -= sizes.space(8);
    }
    int left = padding;
    for (IconButton* button : {m_back, m_forward}) {
        const QSize size = button->sizeHint();
        put(button, left, size.width(), size.height());
        left += size.width() - 2 * inset + sizes.space(8);
    }
    const int scaled = sizes.space(searchWidth);
    const int searchLeft = std::min(sizes.space(searchLeftEdge), left + sizes.space(24));
    const int room = std::max(leastSearchWidth, right - searchLeft);
    put(m_search, searchLeft, std::min(scaled, room) + 2 * inset, sizes.control + 2 * inset);
}

void HeaderBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        place();
}

void HeaderBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void HeaderBar::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look.theme().window);
    const int line = look.sizes().borderWidth;
    painter.fillRect(QRect(0, height() - line, width(), line), look.theme().border);
}

} // namespace yibao::ui
