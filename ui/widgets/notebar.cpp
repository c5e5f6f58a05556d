// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/notebar.h"

#include "ui/theme/painting.h"
#include "ui/widgets/linklabel.h"

#include <QAccessible>
#include <QEvent>
#include <QKeySequence>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

QString iconOf(NoteState state)
{
    switch (state) {
    case NoteState::Ok:
        return u"ok"_s;
    case NoteState::Info:
        return u"info"_s;
    case NoteState::Alert:
        return u"alert"_s;
    case NoteState::Stop:
        return u"stop"_s;
    case NoteState::Help:
        return u"help"_s;
    case NoteState::Offline:
        return u"offline"_s;
    }
    return {};
}

QColor colourOf(NoteState state, const Theme& theme)
{
    switch (state) {
    case NoteState::Ok:
        return theme.success;
    case NoteState::Info:
    case NoteState::Offline:
        return theme.info;
    case NoteState::Alert:
        return theme.warning;
    case NoteState::Stop:
        return theme.danger;
    case NoteState::Help:
        return theme.neutral;
    }
    return theme.neutral;
}

/// Sentence and muted part as one flowing text; gives its height.
int layOut(QTextLayout& layout, const NoteBar::Note& note, const Look& look, int width)
{
    const Theme& theme = look.theme();
    const QString gap = note.muted.isEmpty() ? QString() : QString(3, QChar::Nbsp);
    layout.setText(note.sentence + gap + note.muted);
    layout.setFont(look.font(TextRole::Label));
    QList<QTextLayout::FormatRange> formats;
    QTextCharFormat ink;
    ink.setForeground(theme.text);
    formats.append({0, static_cast<int>(note.sentence.size()), ink});
    const qsizetype at = note.emphasis.isEmpty() ? -1 : note.sentence.indexOf(note.emphasis);
    if (at >= 0) {
        QTextCharFormat bold = ink;
        bold.setFont(look.font(TextRole::Label, true));
        formats.append({static_cast<int>(at), static_cast<int>(note.emphasis.size()), bold});
    }
    QTextCharFormat muted;
    muted.setForeground(theme.textSecondary);
    formats.append({static_cast<int>(note.sentence.size()), static_cast<int>(gap.size() + note.muted.size()), muted});
    layout.setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = 0;
    const int lineHeight = look.lineHeight(TextRole::Label);
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(qMax(40, width));
        line.setPosition({0, y + (lineHeight - line.height()) / 2});
        y += lineHeight;
    }
    layout.endLayout();
    return qRound(y);
}

} // namespace

NoteBar::NoteBar(QWidget* parent)
    : QWidget(parent)
    , m_link(new LinkLabel({}, TextRole::Label, this))
{
    setObjectName(u"noteBar"_s);
    m_link->setObjectName(u"note.link"_s);
    m_link->hide();
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_link, &QAbstractButton::clicked, this, &NoteBar::linkActivated);
}

void NoteBar::setNote(const Note& note)
{
    if (note == m_note)
        return;
    m_note = note;
    QString link = note.link;
    if (!link.isEmpty() && !note.key.isEmpty())
        link +=
            u' ' +
            QKeySequence(note.key, QKeySequence::PortableText).toString(QKeySequence::NativeText).replace(u'+', u' ');
    m_link->setText(link);
    m_link->setVisible(!note.link.isEmpty());
    setAccessibleName(note.muted.isEmpty() ? note.sentence : note.sentence + u' ' + note.muted);
    updateGeometry();
    placeLink();
    update();
    if (isVisible()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

QRect NoteBar::textRect(int width) const
{
    const Sizes& sizes = Look::of(this).sizes();
    const int left = sizes.pagePadding + sizes.iconText + sizes.space(8);
    const int link = m_note.link.isEmpty() ? 0 : m_link->sizeHint().width() + sizes.space(16);
    return {left, 0, width - left - link - sizes.pagePadding, height()};
}

int NoteBar::heightForWidth(int width) const
{
    const Look& look = Look::of(this);
    QTextLayout layout;
    const int text = layOut(layout, m_note, look, textRect(width).width());
    return qMax(look.sizes().control, text + 2 * look.sizes().space(8));
}

QSize NoteBar::sizeHint() const
{
    const int wanted = width() > 0 ? width() : 800;
    return {wanted, heightForWidth(wanted)};
}

QSize NoteBar::minimumSizeHint() const
{
    return {200, Look::of(this).sizes().control};
}

void NoteBar::placeLink()
{
    const QSize size = m_link->sizeHint();
    m_link->setGeometry(width() - Look::of(this).sizes().pagePadding - size.width(), (height() - size.height()) / 2,
                        size.width(), size.height());
}

void NoteBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeLink();
    if (heightForWidth(width()) != height())
        updateGeometry();
}

void NoteBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        updateGeometry();
        placeLink();
    }
}

void NoteBar::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    const Sizes& sizes = look.sizes();
    QPainter painter(this);
    painter.fillRect(rect(), theme.sunken);
    painter.fillRect(0, 0, width(), sizes.borderWidth, theme.border);
    paint::icon(painter, QRect(sizes.pagePadding, 0, sizes.iconText, height()), look, iconOf(m_note.state),
                colourOf(m_note.state, theme), sizes.iconText);
    QTextLayout layout;
    const QRect room = textRect(width());
    const int text = layOut(layout, m_note, look, room.width());
    layout.draw(&painter, QPointF(room.left(), (height() - text) / 2.0));
}

} // namespace yibao::ui
