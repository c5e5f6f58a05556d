// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"

#include <QStringDecoder>

namespace yibao::directory {

enum class Encoding { Utf8, Gb18030 };

/// What the beginning of a list says about its encoding. A few wrong bytes do not turn UTF-8 into something else: their
/// rows are rejected later. FileFormat for what is no text in either encoding, such as a workbook.
[[nodiscard]] Result<Encoding> detectEncoding(const QByteArray& beginning);
[[nodiscard]] QString encodingName(Encoding encoding); ///< "UTF-8", "GB 18030"

/// Bytes to text, a piece at a time. Bytes that are wrong become U+FFFD, which no honest list holds.
class TextDecoder
{
public:
    explicit TextDecoder(Encoding encoding);
    /// False when this system's Qt lacks the encoding.
    [[nodiscard]] bool isValid() const { return m_decoder.isValid(); }
    [[nodiscard]] QString decode(const QByteArray& bytes) { return m_decoder.decode(bytes); }

private:
    QStringDecoder m_decoder;
};

} // namespace yibao::directory
