// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/print/pagepreview.h"

#include "ui/print/sheetpainter.h"
#include "ui/theme/control.h"
#include "ui/theme/look.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {
constexpr qreal paperRatio = 297.0 / 210.0;
constexpr qreal margin = printMillimetres(paperMargin);
constexpr int inset = 4; ///< room for the ring of the focus
} // namespace

PagePreview::PagePreview(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"print.preview"_s);
    setFocusPolicy(Qt::StrongFocus);
    setRing(this, Ring::Control);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    describe();
}

void PagePreview::setPages(std::shared_ptr<const SheetLayout> layout)
{
    m_layout = std::move(layout);
    m_page = std::clamp(m_page, 0, std::max(0, pageCount() - 1));
    describe();
    update();
    Q_EMIT pageChanged();
}

void PagePreview::setPage(int page)
{
    page = std::clamp(page, 0, std::max(0, pageCount() - 1));
    if (page == m_page)
        return;
    m_page = page;
    describe();
    update();
    Q_EMIT pageChanged();
}

void PagePreview::describe()
{
    setAccessibleName(tr("Preview, page %1 of %2").arg(m_page + 1).arg(std::max(1, pageCount())));
}

QSize PagePreview::sizeHint() const
{
    const int width = Look::of(this).sizes().space(340);
    return {width, qRound(width * paperRatio)};
}

QSize PagePreview::minimumSizeHint() const
{
    return {160, 226};
}

QRectF PagePreview::paper() const
{
    const QRectF room = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    const qreal width = std::min(room.width(), room.height() / paperRatio);
    return {room.center().x() - width / 2, room.top(), width, width * paperRatio};
}

void PagePreview::paintEvent(QPaintEvent*)
{
    const Theme& theme = Look::of(this).theme();
    const QRectF sheet = paper();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.borderStrong);
    painter.setBrush(Qt::white);
    painter.drawRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5));
    if (m_layout == nullptr)
        return;
    const qreal scale = sheet.width() / printMillimetres(210);
    painter.translate(sheet.topLeft());
    painter.scale(scale, scale);
    painter.translate(margin, margin);
    m_layout->paint(painter, m_page);
}

void PagePreview::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_PageUp:
        return setPage(m_page - 1);
    case Qt::Key_PageDown:
        return setPage(m_page + 1);
    case Qt::Key_Home:
        return setPage(0);
    case Qt::Key_End:
        return setPage(pageCount() - 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void PagePreview::wheelEvent(QWheelEvent* event)
{
    if (const int turned = event->angleDelta().y(); turned != 0)
        setPage(m_page + (turned < 0 ? 1 : -1));
    event->accept();
}

} // namespace yibao::ui
