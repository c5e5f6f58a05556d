// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/personal/monthspanel.h"

namespace yibao::ui {

class PersonalSource;

/// Balance of the medical account and what came in and went out, month by month. The sums are those of the rows; where
/// the portal's own sums of the year differ, it says so.
class AccountPanel final : public MonthsPanel
{
    Q_OBJECT
public:
    /// `source` is the one of the rows and must outlive this.
    explicit AccountPanel(const PersonalSource& source, QWidget* parent = nullptr);

private:
    void fill();

    const PersonalSource& m_source;
};

} // namespace yibao::ui
