// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/filterfield.h"

#include "ui/theme/control.h"
#include "ui/theme/painting.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QEvent>
#include <QFontMetrics>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace yibao::ui {

FilterField::FilterField(const QString& id, const QString& label, QWidget* parent)
    : QFrame(parent)
    , m_id(id)
    , m_label(label)
    , m_box(new FieldBox(*this))
{
    setFrameShape(QFrame::NoFrame);
    setControlMargins(this);
    setFocusProxy(m_box);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(label);
    m_box->setAccessibleName(label);
    connect(this, &QObject::objectNameChanged, this, &FilterField::nameParts);
    setObjectName(id);
}

FilterField::~FilterField() = default;

void FilterField::setLabel(const QString& label)
{
    m_label = label;
    setAccessibleName(label);
    m_box->setAccessibleName(label);
    if (m_editor != nullptr)
        m_editor->setAccessibleName(label);
    updateGeometry();
    arrange();
}

void FilterField::setPlaceholder(const QString& placeholder)
{
    m_placeholder = placeholder;
    updateGeometry();
    m_box->update();
}

void FilterField::adoptEditor(QWidget* editor)
{
    m_editor = editor;
    editor->setParent(m_box);
    editor->setAccessibleName(m_label);
    m_box->setFocusPolicy(Qt::NoFocus);
    m_box->setFocusProxy(editor);
    setFocusProxy(editor);
    nameParts();
}

void FilterField::nameParts()
{
    m_box->setObjectName(objectName() + u".box"_s);
    if (m_editor != nullptr)
        m_editor->setObjectName(objectName() + u".edit"_s);
    if (m_errorLabel != nullptr)
        m_errorLabel->setObjectName(objectName() + u".error"_s);
}

void FilterField::setError(const QString& sentence)
{
    if (m_error == sentence)
        return;
    m_error = sentence;
    m_box->setInvalid(!sentence.isEmpty());
    if (m_errorLabel == nullptr) {
        m_errorIcon = new IconLabel(u"stop"_s, Ink::Danger, 16, this);
        m_errorLabel = new Label({}, TextRole::Label, Ink::Danger, this);
        m_errorLabel->setWordWrap(true);
        nameParts();
    }
    m_errorLabel->setText(sentence);
    m_errorLabel->setVisible(!sentence.isEmpty());
    m_errorIcon->setVisible(!sentence.isEmpty());
    QWidget* spoken = m_editor != nullptr ? m_editor : m_box;
    spoken->setAccessibleDescription(sentence.isEmpty() ? words() : sentence);
    updateGeometry();
    arrange();
    if (!sentence.isEmpty()) {
        QAccessibleEvent alert(m_errorLabel, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void FilterField::setMnemonic(QChar letter)
{
    m_mnemonic = letter.toUpper();
    delete m_shortcut;
    m_shortcut = nullptr;
    if (m_mnemonic.isNull())
        return;
    m_shortcut = new QShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(m_mnemonic.unicode())), this);
    connect(m_shortcut, &QShortcut::activated, this, [this] { setFocus(Qt::ShortcutFocusReason); });
}

void FilterField::setMnemonicShown(bool shown)
{
    if (m_mnemonicShown == shown)
        return;
    m_mnemonicShown = shown;
    m_box->update();
}

void FilterField::setMark(Mark mark)
{
    if (m_mark == mark)
        return;
    m_mark = mark;
    m_box->update();
    layOut();
}

void FilterField::announceValue()
{
    setError({});
    const QString now = words();
    setAccessibleDescription(now);
    QWidget* spoken = m_editor != nullptr ? m_editor : m_box;
    spoken->setAccessibleDescription(now);
    if (m_editor == nullptr) {
        QAccessibleValueChangeEvent change(m_box, now);
        QAccessible::updateAccessibility(&change);
    }
    m_box->setToolTip({});
    if (m_editor == nullptr && !now.isEmpty() && QFontMetrics(valueFont()).horizontalAdvance(now) > valueRect().width())
        m_box->setToolTip(now);
    m_box->update();
    Q_EMIT valueChanged(value());
}

QFont FilterField::valueFont() const
{
    return Look::of(this).font(TextRole::Body);
}

// --- measures ------------------------------------------------------------------------------------------------------

int FilterField::boxHeight() const
{
    return Look::of(this).sizes().control + 2 * Sizes::frameInset;
}

int FilterField::labelWidth() const
{
    return m_label.isEmpty() ? 0 : QFontMetrics(Look::of(this).font(TextRole::Label)).horizontalAdvance(m_label);
}

int FilterField::chrome() const
{
    const Sizes& sizes = Look::of(this).sizes();
    const int inside = labelWidth() + (m_label.isEmpty() ? 0 : sizes.space(8) + 2);
    // Room for a mark in any case: a form must not move when the clear mark comes.
    const int mark = sizes.iconText + sizes.space(8);
    return 2 * (Sizes::frameInset + sizes.borderWidth + sizes.space(12)) + inside + mark;
}

int FilterField::valueWidth() const
{
    const QFontMetrics metrics(valueFont());
    return qMax(metrics.horizontalAdvance(words()), metrics.horizontalAdvance(m_placeholder)) + 2;
}

int FilterField::minimumValueWidth() const
{
    return QFontMetrics(valueFont()).height() * 3;
}

QSize FilterField::sizeHint() const
{
    const int width = chrome() + qMax(valueWidth(), minimumValueWidth());
    return {width, heightForWidth(width)};
}

QSize FilterField::minimumSizeHint() const
{
    const int width = chrome() + minimumValueWidth();
    return {width, boxHeight()};
}

int FilterField::heightForWidth(int width) const
{
    if (m_error.isEmpty() || m_errorLabel == nullptr)
        return boxHeight();
    const Sizes& sizes = Look::of(this).sizes();
    const int indent = Sizes::frameInset + sizes.iconText + sizes.space(4);
    return boxHeight() + sizes.space(4) + m_errorLabel->heightForWidth(qMax(40, width - indent - Sizes::frameInset));
}

QRect FilterField::frameRect() const
{
    return m_box->rect().adjusted(Sizes::frameInset, Sizes::frameInset, -Sizes::frameInset, -Sizes::frameInset);
}

QRect FilterField::markRect() const
{
    const Sizes& sizes = Look::of(this).sizes();
    const QRect frame = frameRect();
    const int room = sizes.space(12) + sizes.iconText + sizes.space(8);
    return {frame.right() + 1 - room, frame.top(), room, frame.height()};
}

QRect FilterField::valueRect() const
{
    const Sizes& sizes = Look::of(this).sizes();
    QRect rect = frameRect();
    const int pad = sizes.borderWidth + sizes.space(12);
    rect.setLeft(rect.left() + pad + labelWidth() + (m_label.isEmpty() ? 0 : sizes.space(8) + 2));
    rect.setRight(m_mark == Mark::None ? rect.right() - pad : markRect().left() - 1);
    return rect;
}

void FilterField::arrange()
{
    m_box->setGeometry(0, 0, width(), boxHeight());
    if (m_errorLabel != nullptr && !m_error.isEmpty()) {
        const Sizes& sizes = Look::of(this).sizes();
        const int top = boxHeight() + sizes.space(4);
        const int indent = Sizes::frameInset + sizes.iconText + sizes.space(4);
        const int line = Look::of(this).lineHeight(TextRole::Label);
        m_errorIcon->setGeometry(Sizes::frameInset, top, sizes.iconText, line);
        m_errorLabel->setGeometry(indent, top, width() - indent - Sizes::frameInset, height() - top);
    }
    layOut();
    m_box->update();
}

// --- events --------------------------------------------------------------------------------------------------------

void FilterField::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void FilterField::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    switch (event->type()) {
    case QEvent::StyleChange:
    case QEvent::FontChange:
        updateGeometry();
        arrange();
        break;
    case QEvent::EnabledChange:
        m_box->update();
        break;
    default:
        break;
    }
}

void FilterField::inputMethod(QInputMethodEvent* event)
{
    event->ignore();
}

void FilterField::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        Q_EMIT submitted();
        event->accept();
        return;
    }
    QFrame::keyPressEvent(event);
}

// --- painting ------------------------------------------------------------------------------------------------------

void FilterField::paintBox(QPainter& painter) const
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    const Sizes& sizes = look.sizes();
    const bool on = isEnabled();

    QRect labelRect = frameRect();
    labelRect.setLeft(labelRect.left() + sizes.borderWidth + sizes.space(12));
    labelRect.setWidth(labelWidth() + 1);
    paint::text(painter, labelRect, m_label, look.font(TextRole::Label), on ? theme.textMuted : theme.textDisabled);

    if (m_editor == nullptr) {
        const QString now = words();
        const QColor ink = !on ? theme.textDisabled : now.isEmpty() ? theme.textMuted : theme.text;
        paint::text(painter, valueRect(), now.isEmpty() ? m_placeholder : now, valueFont(), ink);
    }

    const QRect mark = markRect();
    if (m_mnemonicShown && !m_mnemonic.isNull()) {
        const QString key(m_mnemonic);
        const QSize size = paint::keyHintSize(key, look);
        const QRect frame = frameRect();
        const int left = frame.right() + 1 - sizes.space(8) - size.width();
        const QRect chip(left, frame.center().y() + 1 - size.height() / 2, size.width(), size.height());
        painter.fillRect(chip.adjusted(-4, 0, 0, 0), theme.surface);
        paint::keyHint(painter, chip, key, look);
        return;
    }
    QString name;
    switch (m_mark) {
    case Mark::None:
        return;
    case Mark::Chevron:
        name = u"down"_s;
        break;
    case Mark::Clear:
        name = u"close"_s;
        break;
    case Mark::Calendar:
        name = u"calendar"_s;
        break;
    case Mark::Eye:
        name = u"eye"_s;
        break;
    case Mark::EyeOff:
        name = u"eye-off"_s;
        break;
    }
    QRect place(mark.left() + sizes.space(8), mark.top(), sizes.iconText, mark.height());
    paint::icon(painter, place, look, name, on ? theme.textSecondary : theme.textDisabled, sizes.iconText);
}

} // namespace yibao::ui
