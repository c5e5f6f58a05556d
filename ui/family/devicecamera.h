// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/family/camera.h"

#include <memory>

namespace yibao::ui {

/// The computer's own camera.
class DeviceCamera final : public Camera
{
    Q_OBJECT
public:
    explicit DeviceCamera(QObject* parent = nullptr);
    ~DeviceCamera() override;

    [[nodiscard]] bool isThere() const override;
    [[nodiscard]] QWidget* makeView() override;
    void start() override;
    void stop() override;
    void take() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yibao::ui
