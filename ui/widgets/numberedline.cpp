// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/numberedline.h"

#include "ui/theme/look.h"
#include "ui/theme/painting.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QLayout>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

int disc(const Look& look)
{
    return qMax(look.sizes().space(28), look.lineHeight(TextRole::Body));
}

/// Title and words under each other, each as high as it is at the width that it really gets: QBoxLayout keeps heights
/// from before a part was shown.
class Lines final : public QLayout
{
public:
    explicit Lines(QWidget* parent)
        : QLayout(parent)
    {}
    ~Lines() override { qDeleteAll(m_items); }
    Q_DISABLE_COPY_MOVE(Lines)

    void addItem(QLayoutItem* item) override { m_items.append(item); }
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override
    {
        return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
    }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        const QMargins margins = contentsMargins();
        int height = margins.top() + margins.bottom();
        for (QLayoutItem* item : m_items)
            height += heightOf(item, width - margins.left() - margins.right());
        return height;
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        int width = 0;
        for (QLayoutItem* item : m_items)
            width = std::max(width, item->sizeHint().width());
        const QMargins margins = contentsMargins();
        width += margins.left() + margins.right();
        return {width, heightForWidth(width)};
    }
    [[nodiscard]] QSize minimumSize() const override
    {
        int width = 0;
        for (QLayoutItem* item : m_items)
            width = std::max(width, item->minimumSize().width());
        const QMargins margins = contentsMargins();
        return {width + margins.left() + margins.right(), margins.top() + margins.bottom()};
    }
    void setGeometry(const QRect& rect) override
    {
        QLayout::setGeometry(rect);
        const QRect room = rect.marginsRemoved(contentsMargins());
        int top = room.top();
        for (QLayoutItem* item : m_items) {
            const int height = heightOf(item, room.width());
            item->setGeometry({room.left(), top, room.width(), height});
            top += height;
        }
    }

private:
    static int heightOf(QLayoutItem* item, int width)
    {
        const QWidget* widget = item->widget();
        if (widget == nullptr || widget->isHidden())
            return 0;
        return widget->hasHeightForWidth() ? widget->heightForWidth(width) : widget->sizeHint().height();
    }

    QList<QLayoutItem*> m_items;
};

} // namespace

NumberedLine::NumberedLine(int number, const QString& words, QWidget* parent)
    : NumberedLine(number, {}, words, parent)
{}

NumberedLine::NumberedLine(int number, const QString& title, const QString& words, QWidget* parent)
    : QWidget(parent)
    , m_number(number)
    , m_words(new Label(words))
{
    auto* column = new Lines(this);
    if (!title.isEmpty()) {
        m_title = new Label(title);
        m_title->setRole(TextRole::Body, true);
        m_title->setWordWrap(true);
        column->addWidget(m_title);
        m_words->setInk(Ink::Secondary);
    }
    m_words->setWordWrap(true);
    column->addWidget(m_words);
    // Only now: shown without a parent it would be a window for a moment, and take the focus away.
    m_words->setVisible(!words.isEmpty());
    //: Spoken: the number of a step and its words.
    (m_title != nullptr ? m_title : m_words)
        ->setAccessibleName(tr("%1. %2").arg(number).arg(title.isEmpty() ? words : title));
    // Fixed would hold it to the height at its own favourite width, and words that need a line more there were not
    // drawn.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    followLook();
}

void NumberedLine::followLook()
{
    const Look& look = Look::of(this);
    const int side = disc(look);
    // One line stands in the middle of its disc.
    const int air = qMax(0, (side - look.lineHeight(TextRole::Body)) / 2);
    layout()->setContentsMargins(side + look.sizes().space(12) + 2, air, 0, air);
    update();
}

void NumberedLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        followLook();
}

void NumberedLine::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    const int side = disc(look);
    QPainter painter(this);
    const QRect place(0, 0, side, side);
    const bool outlined = theme.kind == ThemeKind::HighContrast;
    paint::frame(painter, place, side / 2.0, theme.accentSoft, outlined ? theme.accentSoftText : QColor());
    painter.setFont(look.font(TextRole::Body, true));
    painter.setPen(theme.accentSoftText);
    painter.drawText(place, Qt::AlignCenter, QString::number(m_number));
}

} // namespace yibao::ui
