// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/parameters.h"

namespace yibao::sandbox {

namespace {

constexpr qsizetype longestText = 200;

} // namespace

QString Parameters::text(const QString& name)
{
    const wire::Json& value = m_data[name];
    if (value.isNull())
        return {};
    if (!value.isString() || value.text().size() > longestText) {
        reject(name);
        return {};
    }
    return value.text();
}

catalog::RegionCode Parameters::region(const QString& name)
{
    const QString code = text(name);
    if (code.isEmpty())
        return {};
    const auto parsed = catalog::RegionCode::parse(code);
    if (!parsed)
        reject(name);
    return parsed.value_or(catalog::RegionCode());
}

qint64 Parameters::number(const QString& name, qint64 least, qint64 most, qint64 otherwise)
{
    const wire::Json& value = m_data[name];
    if (value.isNull() || (value.isString() && value.text().isEmpty()))
        return otherwise;
    const auto parsed = value.isNumber() || value.isString() ? value.integer() : std::nullopt;
    if (!parsed || *parsed < least || *parsed > most) {
        reject(name);
        return otherwise;
    }
    return *parsed;
}

void Parameters::reject(const QString& name)
{
    if (m_problem.isEmpty())
        m_problem = name;
}

} // namespace yibao::sandbox
