// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/family/cameradialog.h"

#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/messagestrip.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

CameraDialog::CameraDialog(Camera& camera, const QString& title, QWidget* parent)
    : AppDialog(title, parent)
    , m_camera(camera)
    , m_trouble(new MessageStrip(u"camera.trouble"_s))
{
    setObjectName(u"cameraDialog"_s);
    setBaseWidth(720);
    setText(tr("Lay the page flat in good light, so that it fills the picture and every character can be read."));
    auto* view = m_camera.makeView();
    view->setObjectName(u"camera.view"_s);
    view->setAccessibleName(tr("What the camera sees"));
    view->setMinimumHeight(Look::of(this).sizes().space(360));
    body()->addWidget(view, 1);
    body()->addWidget(m_trouble);
    addCancel();
    m_take = addAction(tr("Take the photo"));
    m_take->setObjectName(u"camera.take"_s);
    connect(m_take, &QAbstractButton::clicked, this, [this] {
        m_take->setEnabled(false);
        m_camera.take();
    });
    connect(&m_camera, &Camera::taken, this, [this](const QImage& picture) {
        Q_EMIT taken(picture);
        accept();
    });
    connect(&m_camera, &Camera::failed, this, [this](const QString& words) {
        m_take->setEnabled(true);
        m_trouble->setMessage(NoteState::Stop, words.isEmpty()
                                                   ? tr("The camera gave no picture. Please try once more, or choose a "
                                                        "file.")
                                                   : tr("The camera gave no picture: %1").arg(words));
    });
    m_take->setFocus(Qt::OtherFocusReason);
    m_camera.start();
}

void CameraDialog::done(int result)
{
    m_camera.disconnect(this);
    m_camera.stop();
    AppDialog::done(result);
}

} // namespace yibao::ui
