// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/listfile.h"

#include "core/base/supportids.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace yibao::directory {

namespace {

constexpr qint64 sampleSize = 1024 * 1024;
constexpr qint64 pieceSize = 64 * 1024;
constexpr QChar byteOrderMark = QChar::ByteOrderMark;

} // namespace

Result<std::unique_ptr<ListFile>> ListFile::open(const QString& path)
{
    std::unique_ptr<ListFile> list(new ListFile(path));
    // A pipe or device could keep us waiting for ever.
    if (!QFileInfo(path).isFile() || !list->m_file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, YIBAO_SUPPORT("IMP-READ-01"), list->m_file.errorString());
    auto beginning = list->read(sampleSize);
    if (!beginning)
        return fail(beginning.error());
    list->m_beginning = std::move(*beginning);
    const auto encoding = detectEncoding(list->m_beginning);
    if (!encoding)
        return fail(encoding.error());
    list->m_encoding = *encoding;
    list->m_decoder.emplace(*encoding);
    if (!list->m_decoder->isValid())
        return fail(ErrorCode::FileFormat, YIBAO_SUPPORT("IMP-ENCODING-04"), u"this system cannot read GB 18030"_s);
    list->m_separator = RecordParser::detectSeparator(TextDecoder(*encoding).decode(list->m_beginning.left(pieceSize)));
    list->m_parser.emplace(list->m_separator);
    return list;
}

Result<QList<Record>> ListFile::next()
{
    QList<Record> records;
    while (records.isEmpty() && !m_ended) {
        auto bytes = m_beginning.isEmpty() ? read(pieceSize) : Result<QByteArray>(m_beginning.left(pieceSize));
        if (!bytes)
            return fail(bytes.error());
        m_beginning.remove(0, bytes->size());
        if (bytes->isEmpty()) {
            m_ended = true;
            m_parser->finish(records);
            break;
        }
        if (bytes->contains('\0'))
            return fail(ErrorCode::FileFormat, YIBAO_SUPPORT("IMP-BINARY-10"), u"zero bytes: not a text list"_s);
        QString text = m_decoder->decode(*bytes);
        if (!m_begun && text.startsWith(byteOrderMark))
            text.remove(0, 1);
        m_begun = m_begun || !text.isEmpty();
        if (!m_parser->feed(text, records))
            return fail(
                ErrorCode::FileFormat, YIBAO_SUPPORT("IMP-LINE-11"),
                u"a record is longer than %1 characters or has more than %2 columns; is a quotation mark missing?"_s
                    .arg(RecordParser::maxRecord)
                    .arg(RecordParser::maxCells));
    }
    return records;
}

Result<QByteArray> ListFile::read(qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    const qint64 got = m_file.read(bytes.data(), size);
    if (got < 0)
        return fail(ErrorCode::FileUnreadable, YIBAO_SUPPORT("IMP-READ-01"), m_file.errorString());
    bytes.truncate(got);
    m_hash.addData(bytes);
    return bytes;
}

} // namespace yibao::directory
