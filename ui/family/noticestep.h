// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/family/familystep.h"

class QCheckBox;

namespace yibao::ui {

class Card;
class ErrorState;
class ForeignText;
class Label;
class LoadingLines;

/// The portal's notice: read to its end, then agreed to. Object names "family.notice", "family.agree".
class NoticeStep final : public FamilyStep
{
    Q_OBJECT
public:
    NoticeStep(services::FamilyApplication& application, const FamilyTools& tools);

    void follow() override;
    void focusFirst() override;
    [[nodiscard]] QString missing() const override;
    void showMissing() override { focusFirst(); }

private:
    void showNotice();

    Card* m_card;
    Label* m_title;
    Label* m_version;
    LoadingLines* m_loading;
    ErrorState* m_error;
    ForeignText* m_text = nullptr;
    QCheckBox* m_agree;
};

} // namespace yibao::ui
