// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/widgets/formfield.h"

#include <QPixmap>

namespace yibao::account {
class CaptchaBox;
}

namespace yibao::ui {

class CaptchaPictureButton;
class IconButton;

/// The characters of a picture: the picture beside the field enlarges when it is pressed, F5 brings another and leaves
/// the focus where it is. Object names besides FormField's: "<object name>.picture", "<object name>.refresh",
/// "<object name>.large".
class CaptchaField final : public FormField
{
    Q_OBJECT
public:
    CaptchaField(const QString& name, account::CaptchaBox& box, QWidget* parent = nullptr);

    [[nodiscard]] const account::CaptchaBox& box() const { return m_box; }
    /// What a person does who cannot see the picture; spoken with it.
    void setAlternative(const QString& sentence);
    /// Another picture.
    void refresh();
    void setEnlarged(bool enlarged);
    [[nodiscard]] bool isEnlarged() const;

protected:
    /// Esc makes the picture small again before it closes anything.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void follow();

    account::CaptchaBox& m_box;
    CaptchaPictureButton* m_picture;
    CaptchaPictureButton* m_large;
    IconButton* m_refresh;
    QString m_alternative;
    QString m_uid;
    bool m_enlarged = false;
};

} // namespace yibao::ui
