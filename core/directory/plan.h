// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/layout.h"
#include "core/directory/search/index.h"
#include "core/directory/search/queryparser.h"

#include <mutex>
#include <optional>

namespace yibao::directory {

/// What words can mean: spellings of characters and names of places. Never changes; shared by threads.
class Vocabulary
{
public:
    explicit Vocabulary(const catalog::RegionTree& tree);
    /// One text is asked of several lists, so the last one is kept.
    [[nodiscard]] search::Query parse(const QString& typed, search::Scope scope) const;

private:
    struct Parsed
    {
        QString typed;
        search::Query query;
    };
    search::Gazetteer m_gazetteer;
    mutable std::mutex m_mutex; ///< of the last text
    mutable std::optional<Parsed> m_last;
};

/// What a question means for the index, as far as it does not depend on the rows that are held.
struct Plan
{
    /// Words that must stand in a short text: it is looked up among the different values of the field.
    struct ShortText
    {
        int field = 0;
        std::vector<std::u16string> words;
    };

    const Layout* layout = nullptr;
    search::Request request; ///< without sources and page
    std::vector<ShortText> shortTexts;
    int sortField = -1; ///< -1 for the recommended order
    bool descending = false;
    bool looksUpText = false; ///< one of the queries is not empty
};

/// The list that answers it. Validation for services without one, Unauthenticated for personal services.
[[nodiscard]] Result<const Layout*> layoutOf(const Schema& schema, const catalog::Question& question);
/// Validation with fieldErrors for what the service does not offer. `layout` is the question's.
[[nodiscard]] Result<Plan> plan(const Schema& schema, const Vocabulary& vocabulary, const Layout& layout,
                                const catalog::Question& question);

} // namespace yibao::directory
