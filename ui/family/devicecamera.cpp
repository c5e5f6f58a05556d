// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/family/devicecamera.h"

#include <QCamera>
#include <QCoreApplication>
#include <QDir>
#include <QImageCapture>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QPointer>
#include <QVideoWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

/// Qt Multimedia 6.4 ends the program at the first question when it finds none of its plugins.
bool hasMediaPlugin()
{
    const QStringList paths = QCoreApplication::libraryPaths();
    return std::any_of(paths.begin(), paths.end(), [](const QString& path) {
        return !QDir(path + u"/multimedia"_s).entryList({u"*mediaplugin*"_s}, QDir::Files).isEmpty();
    });
}

} // namespace

class DeviceCamera::Private
{
public:
    QMediaCaptureSession session;
    std::unique_ptr<QCamera> camera;
    QImageCapture capture;
    QPointer<QVideoWidget> view;
};

DeviceCamera::DeviceCamera(QObject* parent)
    : Camera(parent)
{}

DeviceCamera::~DeviceCamera() = default;

bool DeviceCamera::isThere() const
{
    return hasMediaPlugin() && !QMediaDevices::defaultVideoInput().isNull();
}

QWidget* DeviceCamera::makeView()
{
    auto* view = new QVideoWidget;
    if (d != nullptr)
        d->session.setVideoOutput(view);
    else
        d = std::make_unique<Private>();
    d->view = view;
    return view;
}

void DeviceCamera::start()
{
    if (d == nullptr)
        d = std::make_unique<Private>();
    d->camera = std::make_unique<QCamera>(QMediaDevices::defaultVideoInput());
    d->session.setCamera(d->camera.get());
    d->session.setImageCapture(&d->capture);
    if (d->view != nullptr)
        d->session.setVideoOutput(d->view);
    connect(d->camera.get(), &QCamera::errorOccurred, this,
            [this](QCamera::Error, const QString& words) { Q_EMIT failed(words); });
    connect(&d->capture, &QImageCapture::imageCaptured, this,
            [this](int, const QImage& picture) { Q_EMIT taken(picture); });
    connect(&d->capture, &QImageCapture::errorOccurred, this,
            [this](int, QImageCapture::Error, const QString& words) { Q_EMIT failed(words); });
    d->camera->start();
}

void DeviceCamera::stop()
{
    // Its light goes out.
    d.reset();
}

void DeviceCamera::take()
{
    if (d == nullptr || d->camera == nullptr || !d->capture.isReadyForCapture())
        Q_EMIT failed({});
    else
        d->capture.capture();
}

} // namespace yibao::ui
