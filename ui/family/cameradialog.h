// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/family/camera.h"
#include "ui/widgets/appdialog.h"

namespace yibao::ui {

class MessageStrip;

/// Takes one photo with the camera, which is on only while this is open. Object names "cameraDialog", "camera.take",
/// "camera.view", "camera.trouble".
class CameraDialog final : public AppDialog
{
    Q_OBJECT
public:
    /// `camera` outlives the dialog.
    CameraDialog(Camera& camera, const QString& title, QWidget* parent);

Q_SIGNALS:
    void taken(const QImage& picture);

protected:
    void done(int result) override;

private:
    Camera& m_camera;
    MessageStrip* m_trouble;
    Button* m_take;
};

} // namespace yibao::ui
