// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QByteArrayView>

namespace yibao::sandbox {

[[nodiscard]] bool isJpeg(QByteArrayView bytes);
[[nodiscard]] bool isPng(QByteArrayView bytes);

/// Whether a picture tells more than what is to be seen on it. JPEG: segments APP1 (EXIF, XMP) and APP13 (IPTC) before
/// or between the scans; PNG: chunks eXIf, tEXt, iTXt, zTXt, tIME. False for all else and for what is cut off before.
[[nodiscard]] bool holdsMetadata(QByteArrayView picture);

} // namespace yibao::sandbox
