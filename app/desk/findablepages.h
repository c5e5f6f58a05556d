// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/guides/channelbook.h"
#include "core/guides/guidebook.h"
#include "core/services/globalsearch.h"

namespace yibao::desk {

/// What the search of the window finds beside services and rows: pages with behaviour of their own, guides, channels.
/// Either book may be null. In the language of now.
[[nodiscard]] QList<services::GlobalSearch::Page> findablePages(const guides::Guidebook* guides,
                                                                const guides::ChannelBook* channels);

} // namespace yibao::desk
