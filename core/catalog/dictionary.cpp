// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/catalog/dictionary.h"

#include "core/base/supportids.h"
#include "core/base/text.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace yibao::catalog {

Result<Dictionary> Dictionary::fromTsv(const QByteArray& tsv)
{
    Dictionary dictionary;
    const QStringList lines = QString::fromUtf8(tsv).split(u'\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines.at(i).trimmed().isEmpty())
            continue;
        const QStringList cells = lines.at(i).split(u'\t');
        if (cells.size() < 2 || cells.at(0).isEmpty() || cells.at(1).isEmpty() ||
            dictionary.m_byCode.contains(cells.at(0)))
            return fail(ErrorCode::FileFormat, YIBAO_SUPPORT("APP-RESOURCE-05"), u"dictionary: line %1"_s.arg(i + 1));
        Entry entry{.code = cells.at(0).trimmed(),
                    .label = cells.at(1).trimmed(),
                    .english = cells.value(2).trimmed(),
                    .parent = cells.value(3).trimmed(),
                    .aliases = cells.value(4).trimmed().split(u'|', Qt::SkipEmptyParts)};
        dictionary.m_byCode.insert(entry.code, static_cast<int>(dictionary.m_entries.size()));
        for (const QString& text : QStringList{entry.code, entry.label, entry.english} + entry.aliases) {
            const QString key = text::folded(text);
            if (!key.isEmpty() && !dictionary.m_byText.contains(key))
                dictionary.m_byText.insert(key, entry.code);
        }
        dictionary.m_entries.append(entry);
    }
    return dictionary;
}

const Dictionary::Entry* Dictionary::entry(const QString& code) const
{
    const auto at = m_byCode.constFind(code);
    return at == m_byCode.constEnd() ? nullptr : &m_entries.at(at.value());
}

std::optional<QString> Dictionary::codeOf(const QString& text) const
{
    const auto at = m_byText.constFind(text::folded(text));
    return at == m_byText.constEnd() ? std::nullopt : std::optional(at.value());
}

QStringList Dictionary::withMembers(const QString& code) const
{
    QStringList codes{code};
    for (qsizetype i = 0; i < codes.size(); ++i) {
        for (const Entry& candidate : m_entries) {
            if (candidate.parent == codes.at(i) && !codes.contains(candidate.code))
                codes.append(candidate.code);
        }
    }
    return codes;
}

QString Dictionary::label(const QString& code, bool english) const
{
    const Entry* found = entry(code);
    if (found == nullptr)
        return {};
    return english && !found->english.isEmpty() ? found->english : found->label;
}

int Dictionary::rank(const QString& code) const
{
    return m_byCode.value(code, std::numeric_limits<int>::max());
}

} // namespace yibao::catalog
