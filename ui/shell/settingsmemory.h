// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/settings.h"
#include "ui/models/columnmemory.h"
#include "ui/widgets/recentregions.h"

namespace yibao::ui {

/// Columns of the tables, kept in the settings.
class SettingsColumnMemory final : public models::ColumnMemory
{
public:
    explicit SettingsColumnMemory(Settings& settings)
        : m_settings(settings)
    {}

    [[nodiscard]] Choice columns(const QString& service) const override;
    void setColumns(const QString& service, const Choice& choice) override;

private:
    Settings& m_settings;
};

/// A list of recent places that begins with those of the settings and writes new ones there.
[[nodiscard]] std::shared_ptr<RecentRegions> recentRegionsOf(Settings& settings);

} // namespace yibao::ui
