// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace yibao::directory {

/// One record of a list: a line, or several when a quoted cell holds line ends.
struct Record
{
    qint64 line = 0; ///< first line of the record in the file, from 1
    QStringList cells;
    bool openQuote = false; ///< the file ended inside a quoted cell

    /// True for an empty line.
    [[nodiscard]] bool isBlank() const { return cells.size() == 1 && cells.constFirst().isEmpty(); }
};

/// RFC 4180 as people really write it: cells in quotes may hold separators, line ends and doubled quotes; a quote
/// inside a bare cell is a character like any other; lines end with CRLF, LF or CR. Text comes in pieces of any size.
class RecordParser
{
public:
    explicit RecordParser(QChar separator)
        : m_separator(separator)
    {}

    /// Takes a piece and appends the records that it completes. False when a record grows beyond all bounds; the
    /// parser is of no use then.
    [[nodiscard]] bool feed(QStringView text, QList<Record>& records);
    /// The last record when the file does not end with a line end.
    void finish(QList<Record>& records);

    /// Tab, comma or semicolon, whichever stands most often outside quotes in the first line; a comma without any.
    [[nodiscard]] static QChar detectSeparator(QStringView text);

    static constexpr qsizetype maxRecord = 1024 * 1024; ///< UTF-16 units
    static constexpr qsizetype maxCells = 1000;

private:
    enum class State { CellStart, Bare, Quoted, QuoteInQuoted };

    void endCell();
    void endRecord(QList<Record>& records);

    QChar m_separator;
    State m_state = State::CellStart;
    QString m_cell;
    Record m_record;
    qint64 m_line = 1;
    qsizetype m_size = 0;
    bool m_afterReturn = false;
};

} // namespace yibao::directory
