// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/family/familystep.h"

namespace yibao::ui {

class LetterCard;
class MessageStrip;
class PhotoSlot;

/// The papers of an application by ID number: the letter and the photos of both registers. Object names "family.own",
/// "family.member" (slots), "family.trouble".
class PaperStep final : public FamilyStep
{
    Q_OBJECT
public:
    PaperStep(services::FamilyApplication& application, const FamilyTools& tools);

    void follow() override;
    void focusFirst() override;
    [[nodiscard]] QString missing() const override;
    void showMissing() override;
    /// A photo that a person should look at before it is sent.
    [[nodiscard]] bool hasDoubts() const;

private:
    LetterCard* m_letter;
    PhotoSlot* m_own;
    PhotoSlot* m_member;
};

} // namespace yibao::ui
