// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/desk/desktopclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <memory>

using namespace Qt::StringLiterals;

namespace yibao::desk {

QString DesktopClipboard::text() const
{
    return QGuiApplication::clipboard()->text();
}

void DesktopClipboard::setText(const QString& text)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    // By agreement of the desktops' clipboard managers, and of Windows.
    data->setData(u"x-kde-passwordManagerHint"_s, "secret");
    data->setData(u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s, "1");
    QGuiApplication::clipboard()->setMimeData(data.release());
}

void DesktopClipboard::clear()
{
    QGuiApplication::clipboard()->clear();
}

} // namespace yibao::desk
