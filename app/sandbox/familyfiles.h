// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/wire/json.h"

#include <optional>
#include <vector>

namespace yibao::sandbox {

/// A file that came with an application.
struct FamilyFile
{
    QString kind; ///< COMMITMENT, OWN_REGISTER or MEMBER_REGISTER
    QString mime;
    QByteArray bytes;
};

inline constexpr qsizetype largestFamilyFile = 5 << 20; ///< bytes when decoded
inline constexpr std::size_t mostFamilyFiles = 9;

/// Reads the member `files` of an application; nothing when anything about it is wrong. At least one of each kind. A
/// commitment is a picture, or exactly the letter that this portal made; all else are pictures, JPEG or PNG, that begin
/// as such do.
[[nodiscard]] std::optional<std::vector<FamilyFile>> readFamilyFiles(const wire::Json& files, const QByteArray& letter);

/// What may be told of a file afterwards: never what it holds.
struct FileTrace
{
    QString kind;
    QString mime;
    qsizetype size = 0;
    QString sha256; ///< lower-case hex
    bool holdsMetadata = false;
};
[[nodiscard]] FileTrace traceOf(const FamilyFile& file);

} // namespace yibao::sandbox
