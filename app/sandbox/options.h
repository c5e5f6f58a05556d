// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/faults.h"
#include "app/sandbox/hall.h"
#include "core/wire/keys.h"

#include <tl/expected.hpp>

namespace yibao::sandbox {

struct Options
{
    quint16 port = 0; ///< 0: any free one
    QString dataDir;  ///< empty: the demonstration directory
    QString appCode;
    wire::Keys keys; ///< of the server's end
    qint64 skewLimit = 180;
    QList<Fault> faults;
    HallLives lives;
    bool exitWithStdin = false;
};

/// Why the program ends at once: an exit code and what to print.
struct EarlyEnd
{
    int exitCode = 0;
    QString text;
};

/// Reads the command line. Secrets never appear in the text of an error.
[[nodiscard]] tl::expected<Options, EarlyEnd> readOptions(int argc, char** argv);

} // namespace yibao::sandbox
