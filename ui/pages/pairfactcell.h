// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/pages/pairwords.h"

#include <QWidget>

namespace yibao::ui {

class LineLayout;

/// A fact under the answer for a pair: caption, places with their states, sources.
class PairFactCell final : public QWidget
{
    Q_OBJECT
public:
    explicit PairFactCell(QWidget* parent = nullptr);

    void setFact(const PairFact& fact);

protected:
    void changeEvent(QEvent* event) override;

private:
    void followLook();

    LineLayout* m_column;
    QList<QWidget*> m_lines;
    PairFact m_fact;
};

} // namespace yibao::ui
