// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/regionfield.h"

#include "ui/theme/look.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/recentregions.h"
#include "ui/widgets/regionpicker.h"

#include <QFontMetrics>

namespace yibao::ui {

using catalog::RegionCode;

RegionField::RegionField(const QString& id, const QString& label, const catalog::RegionTree& regions, QWidget* parent)
    : OpeningField(id, label, parent)
    , m_regions(regions)
    , m_recents(std::make_shared<RecentRegions>())
{
    setPlaceholder(tr("Whole country"));
}

RegionField::~RegionField()
{
    delete m_picker;
}

void RegionField::setRecentRegions(const std::shared_ptr<RecentRegions>& recents)
{
    m_recents = recents;
    delete m_picker;
}

QString RegionField::value() const
{
    return m_region.toString();
}

QString RegionField::words() const
{
    const QString path = m_regions.path(m_region).join(QString());
    return path.isEmpty() ? m_region.toString() : path;
}

void RegionField::setRegion(RegionCode region)
{
    if (region == m_region)
        return;
    m_region = region;
    announceValue();
}

void RegionField::setValue(const QString& canonical)
{
    setRegion(RegionCode::parse(canonical).value_or(RegionCode()));
}

bool RegionField::isOpen() const
{
    return m_picker && m_picker->isOpen();
}

void RegionField::pick(RegionCode region)
{
    if (!region.isNull())
        m_recents->add(region);
    if (region == m_region)
        return;
    setRegion(region);
    Q_EMIT edited();
}

void RegionField::openWith(const QString& text)
{
    if (isOpen() || !isEnabled())
        return;
    if (!m_picker) {
        m_picker = new RegionPicker(m_regions, m_recents, this);
        connect(m_picker, &RegionPicker::picked, this, &RegionField::pick);
        connect(m_picker, &PopupPanel::dismissed, box(), qOverload<>(&QWidget::update));
    }
    m_picker->setClearable(isClearable());
    m_picker->openFor(box(), m_region, text);
}

int RegionField::valueWidth() const
{
    // Room for a province and a city of three characters each; longer paths are elided, the tooltip, the picker and
    // screen readers have all of it. It does not follow the value: a form must not move while a person works in it.
    return qMax(QFontMetrics(valueFont()).horizontalAdvance(placeholder()) + 2, minimumValueWidth());
}

int RegionField::minimumValueWidth() const
{
    return 6 * QFontMetrics(valueFont()).horizontalAdvance(QChar(0x4E00)) + 2;
}

} // namespace yibao::ui
