// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/profilereader.h"

#include "core/base/text.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace yibao::wire {

namespace {

constexpr qsizetype longestText = 2000;
constexpr qsizetype mostMembers = 500;

} // namespace

ProfileReader::ProfileReader(const QJsonObject& object, const QString& place, QString* problem)
    : m_object(object)
    , m_place(place)
    , m_problem(problem)
{}

QString ProfileReader::placeOf(const QString& member) const
{
    return m_place.isEmpty() ? member : m_place + u'.' + member;
}

void ProfileReader::refuse(const QString& member, const QString& why) const
{
    if (m_problem->isEmpty())
        *m_problem = placeOf(member) + u": "_s + why;
}

QString ProfileReader::text(const QString& member, const QString& otherwise) const
{
    const QJsonValue value = m_object.value(member);
    if (value.isUndefined())
        return otherwise;
    if (!value.isString())
        refuse(member, u"expected text"_s);
    else if (value.toString().size() > longestText)
        refuse(member, u"longer than %1 characters"_s.arg(longestText));
    else if (text::isDamaged(value.toString()))
        refuse(member, u"control characters"_s);
    else
        return value.toString();
    return otherwise;
}

QString ProfileReader::requiredText(const QString& member) const
{
    const QString value = text(member);
    if (value.isEmpty())
        refuse(member, u"expected text"_s);
    return value;
}

bool ProfileReader::flag(const QString& member, bool otherwise) const
{
    const QJsonValue value = m_object.value(member);
    if (!value.isUndefined() && !value.isBool())
        refuse(member, u"expected true or false"_s);
    return value.toBool(otherwise);
}

qint64 ProfileReader::number(const QString& member, qint64 otherwise, qint64 least, qint64 most) const
{
    const QJsonValue value = m_object.value(member);
    if (value.isUndefined())
        return otherwise;
    const double number = value.toDouble(std::nan(""));
    if (!std::isfinite(number) || std::floor(number) != number) {
        refuse(member, u"expected a whole number"_s);
        return otherwise;
    }
    if (number < static_cast<double>(least) || number > static_cast<double>(most)) {
        refuse(member, u"expected %1 to %2"_s.arg(least).arg(most));
        return otherwise;
    }
    return static_cast<qint64>(number);
}

QMap<QString, QString> ProfileReader::texts(const QString& member) const
{
    const QJsonValue value = m_object.value(member);
    if (value.isUndefined())
        return {};
    if (!value.isObject() || value.toObject().size() > mostMembers) {
        refuse(member, u"expected an object of texts"_s);
        return {};
    }
    const QJsonObject object = value.toObject();
    const ProfileReader inner(object, placeOf(member), m_problem);
    QMap<QString, QString> result;
    for (auto it = object.begin(); it != object.end(); ++it)
        result.insert(it.key(), inner.text(it.key()));
    return result;
}

void ProfileReader::each(const QString& member,
                         const std::function<void(const QString& name, const ProfileReader&)>& read) const
{
    const QJsonValue value = m_object.value(member);
    if (value.isUndefined())
        return;
    if (!value.isObject() || value.toObject().size() > mostMembers) {
        refuse(member, u"expected an object"_s);
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isObject()) {
            refuse(member + u'.' + it.key(), u"expected an object"_s);
            continue;
        }
        read(it.key(), ProfileReader(it.value().toObject(), placeOf(member) + u'.' + it.key(), m_problem));
    }
}

} // namespace yibao::wire
