// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/family/familystep.h"

namespace yibao::ui {

class MessageStrip;
class PhoneCodeView;
class StatementCard;

/// How a sent application stands: the code for the face check, the review, what came of it. Object names
/// "family.face.view", "family.face.state", "family.face.time", "family.outcome" (its title "statement.title"),
/// "family.line".
class ProgressStep final : public FamilyStep
{
    Q_OBJECT
public:
    ProgressStep(services::FamilyApplication& application, const FamilyTools& tools);

    void follow() override;
    void focusFirst() override {}
    /// What the phone must see.
    [[nodiscard]] QWidget* code() const;

private:
    [[nodiscard]] QWidget* makeFace();
    void showTime(int secondsLeft);
    void addBirth();
    void tell();

    StatementCard* m_outcome;
    MessageStrip* m_line;
    PhoneCodeView* m_code = nullptr;
    QVBoxLayout* m_how = nullptr;
    QWidget* m_face;  ///< holds the two above
    QString m_howFor; ///< the code beside which the words stand
};

} // namespace yibao::ui
