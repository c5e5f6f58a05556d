// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/encoding.h"
#include "core/directory/recordparser.h"

#include <QCryptographicHash>
#include <QFile>

#include <memory>
#include <optional>

namespace yibao::directory {

/// A list on the disk as a stream of records. Never holds more than a piece of it.
class ListFile
{
public:
    /// FileUnreadable when it cannot be opened, FileFormat when it is no text list.
    [[nodiscard]] static Result<std::unique_ptr<ListFile>> open(const QString& path);

    /// The next records, as many as a piece of the file holds; none at the end.
    [[nodiscard]] Result<QList<Record>> next();

    [[nodiscard]] Encoding encoding() const { return m_encoding; }
    [[nodiscard]] QChar separator() const { return m_separator; }
    /// SHA-256 of the file in hex; of what was read so far before the end.
    [[nodiscard]] QString digest() const { return QString::fromLatin1(m_hash.result().toHex()); }

private:
    explicit ListFile(const QString& path)
        : m_file(path)
    {}
    [[nodiscard]] Result<QByteArray> read(qint64 size);

    QFile m_file;
    QByteArray m_beginning;
    Encoding m_encoding = Encoding::Utf8;
    QChar m_separator = u',';
    std::optional<TextDecoder> m_decoder;
    std::optional<RecordParser> m_parser;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    bool m_begun = false;
    bool m_ended = false;
};

} // namespace yibao::directory
