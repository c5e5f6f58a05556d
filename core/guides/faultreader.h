// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/catalog.h"
#include "core/guides/guide.h"

#include <QJsonArray>
#include <QJsonObject>

#include <map>

namespace yibao::guides {

/// Reads the parts that guides and channels share, and notes every fault with its place instead of stopping at the
/// first.
class FaultReader
{
public:
    template <typename T>
    using Words = std::map<QString, T>;

    explicit FaultReader(const catalog::Catalog& catalog)
        : m_catalog(catalog)
    {}

    [[nodiscard]] const QStringList& faults() const { return m_faults; }
    void fault(const QString& what);

protected:
    /// What faults are told to lie in from now on.
    void setPlace(const QString& place) { m_at = place; }
    void known(const QJsonObject& object, std::initializer_list<const char*> members);
    [[nodiscard]] QString word(const QJsonObject& object, const char* member, bool required = false);
    [[nodiscard]] QJsonArray array(const QJsonObject& object, const char* member);
    [[nodiscard]] Text text(const QJsonValue& value, const QString& what);
    [[nodiscard]] Text optionalText(const QJsonObject& object, const char* member);
    [[nodiscard]] QList<Text> texts(const QJsonObject& object, const char* member);
    [[nodiscard]] catalog::RegionCode region(const QJsonObject& object);
    [[nodiscard]] QDate date(const QString& value, const QString& what);
    [[nodiscard]] QList<Source> sources(const QJsonObject& object);
    [[nodiscard]] QList<Link> links(const QJsonObject& object);
    void readReview(const QJsonObject& object, QDate& verifiedOn, int& reviewDays);
    /// Only pages of the two official sites, in ASCII, are led to.
    void checkAddress(const QString& address);

    template <typename T>
    [[nodiscard]] std::optional<T> oneOf(const QJsonObject& object, const char* member, const Words<T>& words,
                                         bool required = false)
    {
        const QString value = word(object, member, required);
        if (value.isEmpty())
            return std::nullopt;
        const auto at = words.find(value);
        if (at == words.end()) {
            fault(QStringLiteral("unknown %1 %2").arg(QLatin1StringView(member), value));
            return std::nullopt;
        }
        return at->second;
    }
    [[nodiscard]] static const Words<Channel>& channelNames();

private:
    [[nodiscard]] Link link(const QJsonObject& object);

    const catalog::Catalog& m_catalog;
    QString m_at;
    QStringList m_faults;
};

} // namespace yibao::guides
