// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/textfield.h"

#include "ui/theme/look.h"
#include "ui/widgets/fieldbox.h"

#include <QEvent>
#include <QFontMetrics>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

// QLineEdit keeps this much on each side of its text.
constexpr int editorMargin = 2;

} // namespace

TextField::TextField(const QString& id, const QString& label, QWidget* parent)
    : FilterField(id, label, parent)
    , m_edit(new QLineEdit(this))
{
    m_edit->setFrame(false);
    m_edit->setAttribute(Qt::WA_MacShowFocusRect, false);
    m_edit->setMaxLength(200);
    adoptEditor(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &TextField::changedTo);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString& text) {
        Q_EMIT textEdited(text);
        Q_EMIT edited();
    });
}

QString TextField::value() const
{
    return m_edit->text().trimmed();
}

QString TextField::words() const
{
    return m_secret ? QString() : value();
}

void TextField::setValue(const QString& canonical)
{
    if (canonical != value())
        m_edit->setText(canonical);
}

void TextField::setPlaceholder(const QString& placeholder)
{
    m_edit->setPlaceholderText(placeholder);
    FilterField::setPlaceholder(placeholder);
}

void TextField::setSecret(bool secret)
{
    m_secret = secret;
    m_edit->setEchoMode(secret ? QLineEdit::Password : QLineEdit::Normal);
    refreshMark();
}

void TextField::changedTo(const QString& text)
{
    refreshMark();
    if (text.trimmed() == m_last)
        return;
    m_last = text.trimmed();
    announceValue();
}

void TextField::refreshMark()
{
    if (m_secret)
        setMark(m_edit->echoMode() == QLineEdit::Password ? Mark::Eye : Mark::EyeOff);
    else
        setMark(m_edit->text().isEmpty() || !isEnabled() ? Mark::None : Mark::Clear);
}

void TextField::markClicked()
{
    m_edit->setFocus(Qt::MouseFocusReason);
    if (m_secret) {
        m_edit->setEchoMode(m_edit->echoMode() == QLineEdit::Password ? QLineEdit::Normal : QLineEdit::Password);
        refreshMark();
        return;
    }
    m_edit->clear();
    Q_EMIT textEdited({});
    Q_EMIT edited();
}

void TextField::boxPressed()
{
    m_edit->setFocus(Qt::MouseFocusReason);
}

int TextField::valueWidth() const
{
    // Not the text itself: a form must not move while a person types.
    return QFontMetrics(valueFont()).horizontalAdvance(placeholder()) + 2 * editorMargin + 2;
}

int TextField::minimumValueWidth() const
{
    return QFontMetrics(valueFont()).height() * 5;
}

void TextField::layOut()
{
    const int border = Look::of(this).sizes().borderWidth;
    m_edit->setFont(valueFont());
    const QRect room = valueRect().adjusted(-editorMargin, border, editorMargin, -border);
    const int height = qMin(room.height(), m_edit->sizeHint().height());
    m_edit->setGeometry(room.left(), room.center().y() + 1 - height / 2, room.width(), height);
}

void TextField::changeEvent(QEvent* event)
{
    FilterField::changeEvent(event);
    if (event->type() == QEvent::EnabledChange)
        refreshMark();
}

} // namespace yibao::ui
