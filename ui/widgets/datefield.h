// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/widgets/filterfield.h"

#include <QDate>
#include <QPointer>

class QLineEdit;

namespace yibao::ui {

class CalendarPopup;

/// A day, typed as yyyy-MM-dd (also 20261121, 2026/1/5, 2026年1月5日) or taken from the calendar (Alt Down, F4). What
/// is no day is told below the field when it is left, and the value is empty meanwhile.
class DateField final : public FilterField
{
    Q_OBJECT
public:
    DateField(const QString& id, const QString& label, QWidget* parent = nullptr);
    ~DateField() override;

    [[nodiscard]] QDate date() const { return m_date; }
    void setDate(QDate date);
    /// The day the calendar opens at while the field is empty; the machine's today unless told.
    void setToday(QDate today) { m_today = today; }

    [[nodiscard]] QString value() const override;
    void setValue(const QString& canonical) override;
    [[nodiscard]] QString words() const override { return value(); }
    void setPlaceholder(const QString& placeholder) override;

    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    [[nodiscard]] bool isOpen() const;
    /// The day a person meant; invalid when it is none.
    [[nodiscard]] static QDate parse(const QString& text);

public Q_SLOTS:
    void open();

protected:
    [[nodiscard]] int valueWidth() const override;
    [[nodiscard]] int minimumValueWidth() const override;
    void markClicked() override;
    void boxPressed() override;
    void layOut() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void typed(const QString& text);
    void finish();

    QLineEdit* m_edit;
    QDate m_date;
    QDate m_today;
    QPointer<CalendarPopup> m_popup; // belongs to the window once it was open
};

} // namespace yibao::ui
