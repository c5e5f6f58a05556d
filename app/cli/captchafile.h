// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"
#include "core/wire/accountcalls.h"

#include <QTemporaryDir>

#include <memory>

namespace yibao::cli {

/// The picture of a sign-in as a file that only its owner can read, for the viewer of the desktop; gone with this
/// object and with the next picture. Each has a name of its own, so that no viewer shows the last one again.
class CaptchaFile final
{
public:
    /// The file's path. Errors: FileUnwritable, OUT-WRITE-01.
    [[nodiscard]] Result<QString> show(const wire::CaptchaPicture& picture);
    void remove() { m_folder.reset(); }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// Opens it where a desktop is there; false where nothing can show it.
bool openInViewer(const QString& file);

} // namespace yibao::cli
