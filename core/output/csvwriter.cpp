// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/output/sheet.h"

using namespace Qt::StringLiterals;

namespace yibao::output {

namespace {

/// A spreadsheet runs a cell that begins like a formula, even from a CSV; an apostrophe before it makes it text.
QString neutralised(const QString& text)
{
    static const QString dangerous = u"=+-@\t\r＝＋－＠"_s;
    return !text.isEmpty() && dangerous.contains(text.front()) ? u'\'' + text : text;
}

QString quoted(const QString& raw)
{
    QString text = neutralised(raw);
    if (!text.contains(u'"') && !text.contains(u',') && !text.contains(u'\n') && !text.contains(u'\r'))
        return text;
    text.replace(u'"', u"\"\""_s);
    return u'"' + text + u'"';
}

/// RFC 4180 with CRLF, in UTF-8 with a byte order mark, which spreadsheets need to see that it is UTF-8.
class CsvWriter final : public RowWriter
{
public:
    CsvWriter(std::unique_ptr<QIODevice> owned, QIODevice& device, const Sheet& sheet)
        : m_owned(std::move(owned))
        , m_device(device)
        , m_sheet(sheet)
    {}

    Status begin()
    {
        if (m_device.write("\xef\xbb\xbf") != 3)
            return writeFailed(m_device);
        return line(m_sheet.titles());
    }

    Status write(const QList<catalog::Row>& rows, const QList<catalog::Provenance>& sources) override
    {
        for (const catalog::Row& row : rows) {
            if (const Status written = line(m_sheet.cells(row, sources)); !written)
                return written;
        }
        return {};
    }

    Status finish() override { return commit(m_device); }

private:
    Status line(const QStringList& cells)
    {
        QStringList parts;
        for (const QString& cell : cells)
            parts.append(quoted(cell));
        const QByteArray bytes = parts.join(u',').toUtf8() + "\r\n";
        return m_device.write(bytes) == bytes.size() ? Status() : Status(writeFailed(m_device));
    }

    std::unique_ptr<QIODevice> m_owned;
    QIODevice& m_device;
    Sheet m_sheet;
};

} // namespace

Result<std::unique_ptr<RowWriter>> openCsv(std::unique_ptr<QIODevice> owned, QIODevice& device, const Sheet& sheet)
{
    auto writer = std::make_unique<CsvWriter>(std::move(owned), device, sheet);
    if (const Status begun = writer->begin(); !begun)
        return fail(begun.error());
    return writer;
}

} // namespace yibao::output
