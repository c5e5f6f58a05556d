// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/question.h"
#include "ui/personal/monthspanel.h"

namespace yibao::ui {

class PersonalSource;

/// Twelve months of contributions: the employer's part and the own part. It asks for its months by itself, whatever
/// part of the list is on the screen.
class ContributionPanel final : public MonthsPanel
{
    Q_OBJECT
public:
    /// `source` must outlive this and serve nobody else.
    explicit ContributionPanel(PersonalSource& source, QWidget* parent = nullptr);

    /// The rows beside answer this question. `latest` is a month of theirs: shown when nothing was paid in the twelve
    /// months that the question would have.
    void follow(const catalog::Question& question, QDate latest);

private:
    void ask(const catalog::Question& question, QDate last, QDate latest);
    void fill(const catalog::Answer& whole, QDate last);

    PersonalSource& m_source;
    int m_generation = 0;
};

} // namespace yibao::ui
