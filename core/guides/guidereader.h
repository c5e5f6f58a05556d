// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"
#include "core/catalog/catalog.h"
#include "core/guides/guide.h"

namespace yibao::guides {

/// Reads a guide and everything that is wrong with it: a way that leads nowhere or round in a circle, a step that is
/// never reached, more than six choices on a way, a language or a source that is missing, a region that does not exist,
/// a code that is not an official address, an unknown member. Errors: FileFormat with GDE-FILE-01, all faults in
/// `detail`, one a line.
[[nodiscard]] Result<Guide> readGuide(const QByteArray& json, const catalog::Catalog& catalog);

/// Faults of links from one guide to others and of their places in the list, one each.
[[nodiscard]] QStringList linkFaults(const QList<Guide>& guides);
/// Those of some links; `place` says where they stand.
[[nodiscard]] QStringList linkFaults(const QList<Link>& links, const QList<Guide>& guides, const QString& place);

} // namespace yibao::guides
