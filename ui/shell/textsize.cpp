// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/textsize.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

const auto elder = u"elder"_s;

const QStringList& sizes()
{
    static const QStringList words{u"standard"_s, u"large"_s, elder, u"extra"_s};
    return words;
}

} // namespace

TextStep textStepOf(const QString& textSize)
{
    static constexpr TextStep steps[] = {TextStep::Standard, TextStep::Large, TextStep::Elder, TextStep::Extra};
    return steps[std::max<qsizetype>(0, sizes().indexOf(textSize))];
}

ThemeKind themeKindOf(const QString& theme, bool systemIsDark)
{
    if (theme == "contrast"_L1)
        return ThemeKind::HighContrast;
    if (theme == "dark"_L1 || (theme == "system"_L1 && systemIsDark))
        return ThemeKind::Dark;
    return ThemeKind::Light;
}

bool isElder(const Settings& settings)
{
    return settings.value(Setting::TextSize) == elder;
}

void toggleElder(Settings& settings)
{
    if (isElder(settings)) {
        const QString before = settings.value(Setting::TextSizeBefore);
        settings.setValue(Setting::TextSize, before == elder ? sizes().first() : before);
        return;
    }
    settings.setValue(Setting::TextSizeBefore, settings.value(Setting::TextSize));
    settings.setValue(Setting::TextSize, elder);
}

void stepTextSize(Settings& settings, int by)
{
    const auto at = sizes().indexOf(settings.value(Setting::TextSize));
    settings.setValue(Setting::TextSize, sizes().at(std::clamp<qsizetype>(at + by, 0, sizes().size() - 1)));
}

} // namespace yibao::ui
