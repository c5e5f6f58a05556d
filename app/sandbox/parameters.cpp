// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/parameters.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

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

QString Parameters::required(const QString& name)
{
    const QString value = text(name);
    if (value.isEmpty())
        reject(name);
    return value;
}

QDate Parameters::date(const QString& name)
{
    static const QRegularExpression form(u"^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"_s);
    const QString value = text(name);
    if (value.isEmpty())
        return {};
    const QDate date = form.match(value).hasMatch() ? QDate::fromString(value, Qt::ISODate) : QDate();
    if (!date.isValid())
        reject(name);
    return date;
}

QDate Parameters::month(const QString& name)
{
    static const QRegularExpression form(u"^[0-9]{6}\\z"_s);
    const QString value = text(name);
    if (value.isEmpty())
        return {};
    const QDate date = form.match(value).hasMatch() ? QDate(value.first(4).toInt(), value.mid(4).toInt(), 1) : QDate();
    if (!date.isValid())
        reject(name);
    return date;
}

QString Parameters::digest(const QString& name)
{
    static const QRegularExpression form(u"^[0-9a-f]{64}\\z"_s);
    const QString value = text(name);
    if (!form.match(value).hasMatch())
        reject(name);
    return value;
}

QString Parameters::mobile(const QString& name)
{
    static const QRegularExpression form(u"^1[3-9][0-9]{9}\\z"_s);
    const QString value = text(name);
    if (!form.match(value).hasMatch())
        reject(name);
    return value;
}

void Parameters::reject(const QString& name)
{
    if (m_problem.isEmpty())
        m_problem = name;
}

} // namespace yibao::sandbox
