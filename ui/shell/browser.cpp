// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/browser.h"

#include <QDesktopServices>

using namespace Qt::StringLiterals;

namespace yibao::ui {

bool SystemBrowser::open(const QUrl& url)
{
    // A profile from outside names official pages too; nothing but a web page may be opened through it.
    if (!url.isValid() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1) || url.host().isEmpty())
        return false;
    return QDesktopServices::openUrl(url);
}

} // namespace yibao::ui
