// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/rowwriter.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

RowWriter& RowWriter::text(const QString& member, const QString& column)
{
    if (const QString value = m_table.text(m_row, column); !value.isNull())
        m_json.set(member, value);
    return *this;
}

RowWriter& RowWriter::choice(const QString& codeMember, const QString& nameMember, const QString& column,
                             const QString& dictionary)
{
    const QString code = m_table.text(m_row, column);
    const QString words = m_table.text(m_row, column + u"Text"_s);
    const QString label = m_catalog.dictionary(dictionary).label(code);
    // A list may carry words where the platform has codes; words that no dictionary knows are no code.
    const QString name = !words.isEmpty() ? words : !label.isEmpty() ? label : code;
    const bool isCode = !words.isEmpty() || !label.isEmpty();
    if (!codeMember.isEmpty() && !code.isEmpty() && isCode)
        m_json.set(codeMember, code);
    if (!name.isEmpty())
        m_json.set(nameMember, name);
    return *this;
}

RowWriter& RowWriter::region(const QString& codeMember, const QString& nameMember)
{
    const QString code = m_table.text(m_row, u"region"_s);
    if (code.isEmpty())
        return *this;
    m_json.set(codeMember, code);
    QString words;
    if (const auto parsed = catalog::RegionCode::parse(code))
        words = m_catalog.regions().path(*parsed).join(QString());
    words += m_table.text(m_row, u"regionText"_s);
    if (!words.isEmpty())
        m_json.set(nameMember, words);
    return *this;
}

RowWriter& RowWriter::status(const QString& member, const QString& column, const QString& yes, const QString& no)
{
    const QString flag = m_table.text(m_row, column);
    if (flag == "1"_L1)
        m_json.set(member, yes);
    else if (flag == "0"_L1)
        m_json.set(member, no);
    return *this;
}

} // namespace yibao::sandbox
