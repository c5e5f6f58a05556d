// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/formfield.h"

#include "ui/theme/control.h"
#include "ui/theme/look.h"
#include "ui/widgets/controlframe.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int longestText = 200;

} // namespace

FormField::FormField(const QString& name, const QString& label, QWidget* parent, QLineEdit* edit)
    : QWidget(parent)
    , m_label(label)
    , m_column(new QVBoxLayout(this))
    , m_line(new QHBoxLayout)
    , m_noteLine(new QHBoxLayout)
    , m_title(new Label({}, TextRole::Label, Ink::Secondary))
    , m_frame(new ControlFrame)
    , m_edit(edit != nullptr ? edit : new QLineEdit)
    , m_noteIcon(new IconLabel(u"stop"_s, Ink::Danger, 16))
    , m_note(new Label({}, TextRole::Label, Ink::Secondary))
{
    setObjectName(name);
    m_frame->setObjectName(name + u".frame"_s);
    m_edit->setObjectName(name + u".edit"_s);
    m_note->setObjectName(name + u".note"_s);
    m_edit->setFrame(false);
    m_edit->setMaxLength(longestText);
    setRing(m_edit, Ring::None);
    setRing(m_frame, Ring::Field);
    m_title->setBuddy(m_edit);
    m_title->setWordWrap(true);
    m_note->setWordWrap(true);
    setFocusProxy(m_edit);

    m_inside = qobject_cast<QHBoxLayout*>(m_frame->layout());
    if (m_inside == nullptr)
        m_inside = new QHBoxLayout(m_frame);
    m_inside->addWidget(m_edit, 1);
    m_line->addWidget(m_frame, 1);
    m_noteLine->addWidget(m_noteIcon, 0, Qt::AlignTop);
    m_noteLine->addWidget(m_note, 1);
    m_column->addWidget(m_title);
    m_column->addLayout(m_line);
    m_column->addLayout(m_noteLine);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    followLook();
    refreshLabel();
    refreshNote();

    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        if (m_setting)
            return;
        setError({});
        Q_EMIT edited();
    });
}

FormField::~FormField() = default;

QString FormField::text() const
{
    return m_edit->text();
}

void FormField::setText(const QString& text)
{
    // An empty one is emptied all the same: what was typed and deleted could be undone.
    if (m_edit->text() == text && !text.isEmpty())
        return;
    m_setting = true;
    m_edit->setText(text);
    m_setting = false;
}

void FormField::setLabel(const QString& label)
{
    m_label = label;
    refreshLabel();
}

void FormField::setRequired(bool required)
{
    m_required = required;
    refreshLabel();
}

void FormField::refreshLabel()
{
    m_title->setText(m_required ? u'*' + m_label : m_label);
    m_title->setVisible(!m_label.isEmpty());
    m_title->setAccessibleName(m_label);
    const QString spoken = m_required ? tr("%1 (required)").arg(m_label) : m_label;
    m_edit->setAccessibleName(spoken);
}

void FormField::setPlaceholder(const QString& placeholder)
{
    m_edit->setPlaceholderText(placeholder);
    refreshNote();
}

void FormField::setHint(const QString& sentence)
{
    m_hint = sentence;
    refreshNote();
}

void FormField::setError(const QString& sentence)
{
    if (m_error == sentence)
        return;
    m_error = sentence;
    m_frame->setInvalid(!sentence.isEmpty());
    refreshNote();
    if (!sentence.isEmpty() && isVisible()) {
        QAccessibleEvent alert(m_note, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void FormField::refreshNote()
{
    const bool wrong = !m_error.isEmpty();
    const QString words = wrong ? m_error : m_hint;
    m_note->setText(words);
    m_note->setInk(wrong ? Ink::Danger : Ink::Secondary);
    m_note->setVisible(!words.isEmpty());
    m_noteIcon->setVisible(wrong);
    m_edit->setAccessibleDescription(words.isEmpty() ? m_edit->placeholderText() : words);
}

void FormField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

void FormField::addInside(QWidget* widget)
{
    m_inside->addWidget(widget);
    // An icon button at the end has its own air.
    m_inside->setContentsMargins(0, 0, -Look::of(this).sizes().space(8), 0);
}

void FormField::addBeside(QWidget* widget)
{
    m_line->addWidget(widget);
}

void FormField::addBelow(QWidget* widget)
{
    m_column->addWidget(widget);
}

void FormField::followLook()
{
    const Sizes& sizes = Look::of(this).sizes();
    // The frame hangs over by its target edge; Qt cuts that off where a layout has no margin.
    m_column->setContentsMargins(Sizes::frameInset, 0, Sizes::frameInset, Sizes::frameInset);
    m_column->setSpacing(sizes.space(4));
    m_line->setSpacing(sizes.space(8));
    m_noteLine->setSpacing(sizes.space(4));
    m_inside->setSpacing(sizes.space(4));
}

void FormField::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        followLook();
}

bool FormField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_edit)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        // A menu, or another window from which something is fetched: the person comes back.
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            Q_EMIT left();
    } else if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
            Q_EMIT submitted();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace yibao::ui
