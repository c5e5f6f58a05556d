// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/family/photothumb.h"

#include "ui/theme/control.h"
#include "ui/theme/look.h"
#include "ui/theme/painting.h"
#include "ui/widgets/appdialog.h"
#include "ui/widgets/button.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int smallWidth = 128;
constexpr int smallHeight = 88;
constexpr int largeWidth = 880;
constexpr int largeHeight = 560;

} // namespace

PhotoThumb::PhotoThumb(const QImage& picture, const QString& title, QWidget* parent)
    : QAbstractButton(parent)
    , m_picture(picture)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(tr("Shows it large"));
    setToolTip(tr("Shows it large"));
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setRing(this, Ring::Control, 8, 0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &PhotoThumb::showLarge);
}

QSize PhotoThumb::sizeHint() const
{
    const Sizes& sizes = Look::of(this).sizes();
    return {sizes.space(smallWidth), sizes.space(smallHeight)};
}

void PhotoThumb::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    paint::frame(painter, rect(), look.sizes().radiusControl, theme.sunken,
                 underMouse() ? theme.borderStrong : theme.border, look.sizes().borderWidth);
    const QRect inside = rect().adjusted(4, 4, -4, -4);
    QRect place(QPoint(), m_picture.size().scaled(inside.size(), Qt::KeepAspectRatio));
    place.moveCenter(inside.center());
    painter.drawImage(place, m_picture);
}

void PhotoThumb::showLarge()
{
    auto* dialog = new AppDialog(text(), window());
    dialog->setObjectName(u"photoDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setBaseWidth(largeWidth);
    const Sizes& sizes = Look::of(this).sizes();
    const QSize room(std::min(sizes.space(largeWidth) - 48, window()->width() - 120),
                     std::min(sizes.space(largeHeight), window()->height() - 220));
    auto* view = new QLabel;
    view->setAlignment(Qt::AlignCenter);
    view->setAccessibleName(text());
    view->setPixmap(QPixmap::fromImage(m_picture.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    dialog->body()->addWidget(view, 1);
    dialog->addCancel(tr("Close"))->setFocus(Qt::OtherFocusReason);
    dialog->open();
}

} // namespace yibao::ui
