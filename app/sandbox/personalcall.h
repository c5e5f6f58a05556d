// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/endpoints.h"
#include "app/sandbox/parameters.h"

namespace yibao::sandbox {

/// Filters of a question about a person's records.
class PersonalCall
{
public:
    PersonalCall(const Portal& portal, const wire::Json& data)
        : m_tree(portal.catalog.regions())
        , m_parameters(data)
    {}

    [[nodiscard]] Parameters& parameters() { return m_parameters; }

    /// begnDate and endDate, either may be left out; the first must not be the later.
    void readDates()
    {
        m_first = m_parameters.date(QStringLiteral("begnDate"));
        m_last = m_parameters.date(QStringLiteral("endDate"));
        checkOrder(QStringLiteral("endDate"));
    }
    /// begnYm and endYm, likewise.
    void readMonths()
    {
        m_first = m_parameters.month(QStringLiteral("begnYm"));
        m_last = m_parameters.month(QStringLiteral("endYm"));
        checkOrder(QStringLiteral("endYm"));
    }
    void readInsuredPlace() { m_place = m_parameters.region(QStringLiteral("insuplcAdmdvs")); }
    /// A code of digits; empty when not given.
    [[nodiscard]] QString code(const QString& name)
    {
        const QString value = m_parameters.text(name);
        const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
        if (value.size() > 6 || !std::all_of(value.begin(), value.end(), isDigit))
            m_parameters.reject(name);
        return value;
    }

    [[nodiscard]] bool holds(QDate date) const { return holds(date, date); }
    /// True when the two stretches of time meet.
    [[nodiscard]] bool holds(QDate from, QDate until) const
    {
        return (!m_first.isValid() || until >= m_first) && (!m_last.isValid() || from <= m_last);
    }
    [[nodiscard]] bool isInsuredAt(catalog::RegionCode place) const
    {
        return m_place.isNull() || place == m_place || m_tree.isWithin(place, m_place);
    }

    /// A page of those rows that fit, in paging A.
    template <typename Row, typename Fits, typename Write>
    [[nodiscard]] wire::Reply page(const std::vector<Row>& rows, Fits fits, Write write)
    {
        const qint64 number = m_parameters.number(QStringLiteral("pageNum"), 1, 1'000'000'000, 1);
        const qint64 size = m_parameters.number(QStringLiteral("pageSize"), 1, 1000, 10);
        if (!m_parameters.areGood())
            return badParameter(m_parameters.problem());
        const qint64 offset = (number - 1) * size;
        qint64 total = 0;
        wire::Json list = wire::Json::array();
        for (const Row& row : rows) {
            if (!fits(row))
                continue;
            if (total >= offset && total - offset < size)
                list.append(write(row));
            ++total;
        }
        return success(pagingA(number, size, total, std::move(list)));
    }

private:
    void checkOrder(const QString& last)
    {
        if (m_first.isValid() && m_last.isValid() && m_first > m_last)
            m_parameters.reject(last);
    }

    const catalog::RegionTree& m_tree;
    Parameters m_parameters;
    QDate m_first;
    QDate m_last;
    catalog::RegionCode m_place;
};

} // namespace yibao::sandbox
