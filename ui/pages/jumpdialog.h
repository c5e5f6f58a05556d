// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/widgets/appdialog.h"

namespace yibao::ui {

class TextField;

/// "第 n 行": goes to a row of a long list by its number. Object names "jumpDialog", "jump.row", "jump.go".
class JumpDialog final : public AppDialog
{
    Q_OBJECT
public:
    JumpDialog(qint64 rows, int current, QWidget* parent);

Q_SIGNALS:
    /// From 0.
    void rowChosen(int row);

private:
    void go();

    TextField* m_field;
    qint64 m_rows;
};

} // namespace yibao::ui
