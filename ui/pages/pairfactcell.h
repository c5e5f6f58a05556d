// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/pages/pairwords.h"

#include <QWidget>

class QVBoxLayout;

namespace yibao::ui {

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

    QVBoxLayout* m_column;
    QWidget* m_content = nullptr;
};

} // namespace yibao::ui
