// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/formscroll.h"

#include "ui/theme/look.h"
#include "ui/widgets/formfield.h"

#include <QApplication>
#include <QEvent>
#include <QVBoxLayout>

namespace yibao::ui {

namespace {

constexpr int ringRoom = 4; ///< around the painted frames, for the ring of the focus
constexpr int hang = ringRoom + Sizes::frameInset;

/// To a layout the natural height of what scrolls is a wish, as against that of everything else that flows; and what it
/// places are the frames of the fields.
class ScrollItem final : public QWidgetItem
{
public:
    using QWidgetItem::QWidgetItem;
    [[nodiscard]] int heightForWidth(int width) const override { return QWidgetItem::heightForWidth(width + 2 * hang); }
    [[nodiscard]] int minimumHeightForWidth(int) const override
    {
        return isEmpty() ? 0 : wid->minimumSizeHint().height();
    }
    void setGeometry(const QRect& rect) override { QWidgetItem::setGeometry(rect.adjusted(-hang, 0, hang, 0)); }
};

} // namespace

FormScroll::FormScroll(const QString& accessibleName, QWidget* parent)
    : QScrollArea(parent)
{
    auto* content = new QWidget;
    m_form = new QVBoxLayout(content);
    m_form->setContentsMargins(ringRoom, ringRoom, ringRoom, ringRoom);
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    content->installEventFilter(this);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

void FormScroll::addTo(QVBoxLayout* body)
{
    setParent(body->parentWidget());
    body->addItem(new ScrollItem(this));
    body->setStretchFactor(this, 1);
}

void FormScroll::follow(QWidget* focus)
{
    if (focus == nullptr || !widget()->isAncestorOf(focus))
        return;
    // A field with the words above and below it, where it has such.
    QWidget* whole = focus;
    for (QWidget* at = focus; at != widget(); at = at->parentWidget()) {
        if (qobject_cast<FormField*>(at) != nullptr)
            whole = at;
    }
    ensureWidgetVisible(whole, 0, Look::of(this).sizes().space(12));
}

int FormScroll::heightForWidth(int width) const
{
    return m_form->hasHeightForWidth() ? m_form->totalHeightForWidth(width) : m_form->totalSizeHint().height();
}

QSize FormScroll::sizeHint() const
{
    const QSize natural = m_form->totalSizeHint();
    return {natural.width(), heightForWidth(qMax(natural.width(), width()))};
}

QSize FormScroll::minimumSizeHint() const
{
    return {m_form->totalMinimumSize().width(), Look::of(this).sizes().space(120)};
}

bool FormScroll::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace yibao::ui
