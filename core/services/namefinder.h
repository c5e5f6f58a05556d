// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/textmatch.h"
#include "core/catalog/question.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace yibao::services {

/// Finds among a few thousand names that stand in no list (divisions, services) by characters, initials and syllables,
/// read as the lists read them. Immutable; shared by threads.
class NameFinder final
{
public:
    struct Name
    {
        QString name;
        QStringList above; ///< names above it from the top down; words may name them too ("河北 唐山", "hbts")
    };

    struct Found
    {
        qsizetype name = 0; ///< index among the names
        catalog::MatchKind kind = catalog::MatchKind::Substring;
        QList<text::Range> marks; ///< in the name
    };

    /// `places`: endings such as 市 and 区 may be left out, and spelling must begin where a name begins.
    NameFinder(const QList<Name>& names, bool places);

    /// All that fit, best kind first, those nearer to the top before others.
    [[nodiscard]] QList<Found> find(const QString& typed) const;

private:
    struct Entry
    {
        std::u16string text;             ///< bare names from the top, then the whole name
        std::vector<std::size_t> starts; ///< where each of them begins; the last is the name's own
        std::size_t bareEnd = 0;         ///< end of the name without its ending
        std::vector<std::uint32_t> origin;
    };

    QList<Name> m_names;
    std::vector<Entry> m_entries;
    bool m_places;
};

} // namespace yibao::services
