// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/foreigntext.h"

#include "ui/theme/look.h"

#include <QImage>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTimer>

#include <array>

namespace yibao::ui {

ForeignText::ForeignText(const QString& html, const QString& accessibleName, QWidget* parent)
    : QTextBrowser(parent)
{
    setAccessibleName(accessibleName);
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    const Look& look = Look::of(this);
    setFont(look.font(TextRole::Body));
    document()->setDocumentMargin(look.sizes().space(8));
    document()->setDefaultFont(look.font(TextRole::Body));
    setHtml(html);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ForeignText::look);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &ForeignText::look);
}

QVariant ForeignText::loadResource(int type, const QUrl&)
{
    if (type != QTextDocument::ImageResource)
        return {};
    // A picture is a clear dot.
    QImage dot(1, 1, QImage::Format_ARGB32);
    dot.fill(Qt::transparent);
    return dot;
}

void ForeignText::look()
{
    // Before it is laid out there is nothing to scroll, which is not the same as having seen it all.
    if (m_readToEnd || !isVisible() || verticalScrollBar()->value() < verticalScrollBar()->maximum())
        return;
    m_readToEnd = true;
    Q_EMIT readToEnd();
}

void ForeignText::keyPressEvent(QKeyEvent* event)
{
    // Of a text without a cursor Qt's own keys reach the end with the blank only.
    const std::array<std::pair<int, QAbstractSlider::SliderAction>, 6> keys{
        {{Qt::Key_Up, QAbstractSlider::SliderSingleStepSub},
         {Qt::Key_Down, QAbstractSlider::SliderSingleStepAdd},
         {Qt::Key_PageUp, QAbstractSlider::SliderPageStepSub},
         {Qt::Key_PageDown, QAbstractSlider::SliderPageStepAdd},
         {Qt::Key_Home, QAbstractSlider::SliderToMinimum},
         {Qt::Key_End, QAbstractSlider::SliderToMaximum}}};
    for (const auto& [key, action] : keys) {
        if (event->key() != key)
            continue;
        verticalScrollBar()->triggerAction(action);
        return;
    }
    QTextBrowser::keyPressEvent(event);
}

void ForeignText::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    QTimer::singleShot(0, this, &ForeignText::look);
}

void ForeignText::showEvent(QShowEvent* event)
{
    QTextBrowser::showEvent(event);
    QTimer::singleShot(0, this, &ForeignText::look);
}

} // namespace yibao::ui
