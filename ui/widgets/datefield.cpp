// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/datefield.h"

#include "ui/theme/look.h"
#include "ui/widgets/calendarpopup.h"
#include "ui/widgets/fieldbox.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int editorMargin = 2; // QLineEdit keeps this much on each side of its text
const int firstYear = 1900;
const int lastYear = 2199;

} // namespace

DateField::DateField(const QString& id, const QString& label, QWidget* parent)
    : FilterField(id, label, parent)
    , m_edit(new QLineEdit(this))
{
    m_edit->setFrame(false);
    m_edit->setMaxLength(20);
    m_edit->setInputMethodHints(Qt::ImhDate | Qt::ImhPreferNumbers);
    adoptEditor(m_edit);
    setMark(Mark::Calendar);
    setPlaceholder(tr("yyyy-MM-dd"));
    connect(m_edit, &QLineEdit::textEdited, this, &DateField::typed);
    connect(m_edit, &QLineEdit::editingFinished, this, &DateField::finish);
}

DateField::~DateField()
{
    delete m_popup;
}

QDate DateField::parse(const QString& text)
{
    static const QRegularExpression parted(u"^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?$"_s);
    static const QRegularExpression plain(u"^(\\d{4})(\\d{2})(\\d{2})$"_s);
    // Input methods leave full-width digits and signs behind.
    const QString written = text.normalized(QString::NormalizationForm_KC).simplified().remove(u' ');
    QRegularExpressionMatch match = parted.match(written);
    if (!match.hasMatch())
        match = plain.match(written);
    if (!match.hasMatch())
        return {};
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return date.isValid() && date.year() >= firstYear && date.year() <= lastYear ? date : QDate();
}

QString DateField::value() const
{
    return m_date.isValid() ? m_date.toString(Qt::ISODate) : QString();
}

void DateField::setValue(const QString& canonical)
{
    setDate(parse(canonical));
}

void DateField::setDate(QDate date)
{
    const bool same = date == m_date;
    m_date = date;
    const QString text = value();
    if (m_edit->text() != text)
        m_edit->setText(text);
    if (!same)
        announceValue();
}

void DateField::setPlaceholder(const QString& placeholder)
{
    m_edit->setPlaceholderText(placeholder);
    FilterField::setPlaceholder(placeholder);
}

void DateField::typed(const QString& text)
{
    const QDate date = parse(text);
    if (date == m_date) {
        setError({});
        return;
    }
    m_date = date;
    announceValue();
    Q_EMIT edited();
}

void DateField::finish()
{
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty())
        m_edit->clear();
    else if (m_date.isValid())
        m_edit->setText(value());
    else
        setError(tr("A date reads like 2026-11-21; “%1” is not one.").arg(text));
}

bool DateField::isOpen() const
{
    return m_popup && m_popup->isOpen();
}

void DateField::open()
{
    if (isOpen() || !isEnabled())
        return;
    if (!m_popup) {
        m_popup = new CalendarPopup(this);
        connect(m_popup, &CalendarPopup::chosen, this, [this](QDate date) {
            if (date == m_date)
                return;
            setDate(date);
            Q_EMIT edited();
        });
    }
    m_popup->setAccessibleName(label());
    m_popup->setObjectName(objectName() + u".calendar"_s);
    m_popup->openFor(box(), m_date, m_today.isValid() ? m_today : QDate::currentDate());
}

int DateField::valueWidth() const
{
    return QFontMetrics(valueFont()).horizontalAdvance(u"0000-00-00"_s) + 2 * editorMargin + 2;
}

int DateField::minimumValueWidth() const
{
    return valueWidth();
}

void DateField::markClicked()
{
    m_edit->setFocus(Qt::MouseFocusReason);
    open();
}

void DateField::boxPressed()
{
    m_edit->setFocus(Qt::MouseFocusReason);
}

void DateField::layOut()
{
    const int border = Look::of(this).sizes().borderWidth;
    m_edit->setFont(valueFont());
    const QRect room = valueRect().adjusted(-editorMargin, border, editorMargin, -border);
    const int height = qMin(room.height(), m_edit->sizeHint().height());
    m_edit->setGeometry(room.left(), room.center().y() + 1 - height / 2, room.width(), height);
}

void DateField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F4 || event->key() == Qt::Key_Down) {
        event->accept();
        open();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !m_date.isValid() &&
        !m_edit->text().trimmed().isEmpty()) {
        // The sentence below the field says why nothing is asked yet.
        event->accept();
        return;
    }
    FilterField::keyPressEvent(event);
}

} // namespace yibao::ui
