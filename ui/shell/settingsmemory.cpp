// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/settingsmemory.h"

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {
// No field id holds a dash, so this cannot be taken for one.
const auto twoLinesWord = u"two-lines"_s;
} // namespace

models::ColumnMemory::Choice SettingsColumnMemory::columns(const QString& service) const
{
    Choice choice;
    choice.fields = m_settings.columns(service);
    choice.twoLines = choice.fields.removeAll(twoLinesWord) > 0;
    return choice;
}

void SettingsColumnMemory::setColumns(const QString& service, const Choice& choice)
{
    QStringList words = choice.fields;
    if (choice.twoLines)
        words.append(twoLinesWord);
    m_settings.setColumns(service, words);
}

std::shared_ptr<RecentRegions> recentRegionsOf(Settings& settings)
{
    auto regions = std::make_shared<RecentRegions>();
    const QStringList codes = settings.recentRegions();
    for (auto code = codes.crbegin(); code != codes.crend(); ++code) {
        if (const auto region = catalog::RegionCode::parse(*code))
            regions->add(*region);
    }
    QObject::connect(regions.get(), &RecentRegions::changed, &settings, [&settings, list = regions.get()] {
        if (!list->codes().isEmpty())
            settings.addRecentRegion(list->codes().first().toString());
    });
    return regions;
}

} // namespace yibao::ui
