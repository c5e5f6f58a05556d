// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QList>
#include <QSize>
#include <QString>
#include <QUrl>

#include <optional>
#include <utility>

namespace yibao::desk {

/// What the command line asks for. Values are checked for their form; whether a service or filter exists is known only
/// with the catalogue.
struct DeskOptions
{
    QString profile; ///< empty: by the settings
    QUrl portalUrl;
    QString dataDir;
    QString language; ///< zh_CN, en; empty: by settings and system
    QString mode;
    QString page;
    QList<std::pair<QString, QString>> filters; ///< name and value as written
    QString search;
    QString theme;
    QString textSize;
    QSize size;
    QString screenshot;
};

/// Either options, or the code with which the program is to end at once (help and version 0, usage 2).
struct ParsedOptions
{
    DeskOptions options;
    std::optional<int> exitCode;
};

[[nodiscard]] ParsedOptions parseOptions(int argc, char** argv);

} // namespace yibao::desk
