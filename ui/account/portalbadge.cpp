// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/account/portalbadge.h"

#include "ui/account/accountcontext.h"
#include "ui/widgets/badge.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace yibao::ui {

QWidget* portalBadge(const AccountContext& context)
{
    const wire::PortalProfile& profile = context.session.calls().portal().profile();
    const QString title = profile.title(QLocale().language() == QLocale::Chinese ? u"zh_CN"_s : u"en"_s);
    if (!profile.synthetic)
        return new Badge(BadgeKind::Neutral, title);
    return new Badge(BadgeKind::Synthetic, title + u" · "_s + SyntheticBadge::text().text);
}

} // namespace yibao::ui
