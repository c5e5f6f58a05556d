// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QWidget>

namespace yibao::ui {

class Label;

/// A step in words after its number in a disc; the words may have a bold title before them.
class NumberedLine final : public QWidget
{
    Q_OBJECT
public:
    NumberedLine(int number, const QString& words, QWidget* parent = nullptr);
    NumberedLine(int number, const QString& title, const QString& words, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void followLook();

    int m_number;
    Label* m_title = nullptr;
    Label* m_words;
};

} // namespace yibao::ui
