// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/family/familystep.h"

class QCheckBox;

namespace yibao::ui {

class Button;
class ErrorState;
class Label;
class LoadingLines;
class MessageStrip;

/// The portal's letter of commitment: fetched, shown, saved as it came, confirmed. Object names "family.letter.show",
/// "family.letter.save", "family.letter.print", "family.letter.confirm", "family.letter.again".
class LetterCard final : public QWidget
{
    Q_OBJECT
public:
    LetterCard(services::FamilyApplication& application, const FamilyTools& tools, QWidget* parent = nullptr);

    void follow();
    void focusFirst();

private:
    void showPages();
    void save();
    void print();

    services::FamilyApplication& m_application;
    const FamilyTools& m_tools;
    Label* m_says;
    MessageStrip* m_trouble;
    Button* m_again;
    Button* m_show;
    Button* m_save;
    Button* m_print;
    QCheckBox* m_confirm;
    bool m_awaitsFocus = false; ///< there was nothing yet that could take it
};

} // namespace yibao::ui
