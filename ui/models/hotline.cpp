// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/models/hotline.h"

#include "core/base/whendone.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::models {

Hotline::Hotline(AnswerSource& source, QObject* parent)
    : QObject(parent)
    , m_source(source)
{}

QString Hotline::number() const
{
    return m_areaCode.isEmpty() ? u"12393"_s : m_areaCode + u"-12393"_s;
}

QString Hotline::commonAreaCode(const QStringList& phoneCells)
{
    static const QRegularExpression areaCode(u"(?:^|[^0-9])(0[1-9][0-9]{1,2})[-－—][1-9][0-9]{4,7}(?![0-9])"_s);
    QString common;
    for (const QString& cell : phoneCells) {
        for (auto it = areaCode.globalMatch(cell); it.hasNext();) {
            const QString code = it.next().captured(1);
            if (!common.isEmpty() && common != code)
                return {};
            common = code;
        }
    }
    return common;
}

void Hotline::setRegion(catalog::RegionCode region)
{
    // An area code belongs to a city; a province has several.
    const auto& regions = m_source.catalog().regions();
    const catalog::RegionCode province = regions.ancestorAtLevel(region, 1);
    catalog::RegionCode city = regions.ancestorAtLevel(region, 2);
    const auto* top = regions.node(province);
    // The districts of a municipality have nothing below them, and one area code serves them all.
    const bool municipality = top != nullptr && !top->children.isEmpty() &&
                              std::all_of(top->children.cbegin(), top->children.cend(), [&](catalog::RegionCode child) {
                                  const auto* node = regions.node(child);
                                  return node == nullptr || node->children.isEmpty();
                              });
    if (municipality)
        city = province;
    if (city == m_place)
        return;
    m_place = city;
    const int generation = ++m_generation;
    if (!m_areaCode.isEmpty()) {
        m_areaCode.clear();
        Q_EMIT changed();
    }
    if (city.isNull())
        return;
    catalog::Question question;
    question.service = u"agencies"_s;
    question.filters.insert(u"region"_s, city.toString());
    question.page.limit = 100;
    whenDone(m_source.local(question), this, [this, generation](const Result<catalog::Answer>& answer) {
        if (generation != m_generation || !answer)
            return;
        const catalog::Dataset* agencies = m_source.catalog().dataset(u"agencies"_s);
        const int phone = agencies == nullptr ? -1 : agencies->indexOf(u"phone"_s);
        QStringList cells;
        for (const catalog::Row& row : answer->rows) {
            if (answer->source(row.source) == nullptr ||
                answer->source(row.source)->origin != catalog::Origin::Synthetic)
                cells.append(row.cells.value(phone));
        }
        m_areaCode = commonAreaCode(cells);
        if (!m_areaCode.isEmpty())
            Q_EMIT changed();
    });
}

} // namespace yibao::models
