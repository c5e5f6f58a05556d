// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/recordparser.h"

namespace yibao::directory {

bool RecordParser::feed(QStringView text, QList<Record>& records)
{
    for (const QChar c : text) {
        const bool isLineEnd = c == u'\n' || c == u'\r';
        const bool secondOfTwo = c == u'\n' && m_afterReturn;
        m_afterReturn = c == u'\r';
        if (isLineEnd && !secondOfTwo)
            ++m_line;
        if (m_record.line == 0 && !(secondOfTwo && m_state == State::CellStart))
            m_record.line = m_line - (isLineEnd ? 1 : 0);
        if (++m_size > maxRecord || m_record.cells.size() >= maxCells)
            return false;

        if (m_state == State::Quoted) {
            if (c == u'"')
                m_state = State::QuoteInQuoted;
            else
                m_cell.append(c);
            continue;
        }
        if (m_state == State::QuoteInQuoted && c == u'"') {
            m_cell.append(c);
            m_state = State::Quoted;
        } else if (m_state == State::CellStart && c == u'"') {
            m_state = State::Quoted;
        } else if (c == m_separator) {
            endCell();
        } else if (isLineEnd) {
            if (!secondOfTwo)
                endRecord(records);
            else
                m_size = 0;
        } else {
            m_cell.append(c);
            m_state = State::Bare;
        }
    }
    return true;
}

void RecordParser::finish(QList<Record>& records)
{
    m_record.openQuote = m_state == State::Quoted;
    if (m_state != State::CellStart || !m_record.cells.isEmpty())
        endRecord(records);
}

void RecordParser::endCell()
{
    m_record.cells.append(m_cell);
    m_cell.clear();
    m_state = State::CellStart;
}

void RecordParser::endRecord(QList<Record>& records)
{
    endCell();
    records.append(m_record);
    m_record = {};
    m_size = 0;
}

QChar RecordParser::detectSeparator(QStringView text)
{
    qsizetype tabs = 0;
    qsizetype commas = 0;
    qsizetype semicolons = 0;
    bool quoted = false;
    bool begun = false;
    for (const QChar c : text) {
        if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u'\n' || c == u'\r')) {
            if (begun)
                break;
            continue;
        }
        begun = true;
        if (quoted)
            continue;
        tabs += c == u'\t';
        commas += c == u',';
        semicolons += c == u';';
    }
    if (tabs > 0 && tabs >= commas && tabs >= semicolons)
        return u'\t';
    return semicolons > commas ? u';' : u',';
}

} // namespace yibao::directory
