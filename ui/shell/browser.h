// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QUrl>

namespace yibao::ui {

/// The person's web browser, so that tests can stand in for it.
class Browser
{
public:
    Browser() = default;
    virtual ~Browser() = default;
    Q_DISABLE_COPY_MOVE(Browser)

    /// False when none could be started, or the address is not one of the web.
    virtual bool open(const QUrl& url) = 0;
};

class SystemBrowser final : public Browser
{
public:
    bool open(const QUrl& url) override;
};

} // namespace yibao::ui
