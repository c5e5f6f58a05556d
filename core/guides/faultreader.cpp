// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/guides/faultreader.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace yibao::guides {

namespace {
constexpr std::array officialAddresses{"https://fuwu.nhsa.gov.cn", "https://www.zjzwfw.gov.cn"};
}

const FaultReader::Words<Channel>& FaultReader::channelNames()
{
    static const Words<Channel> words{{u"app"_s, Channel::App},
                                      {u"mini-program"_s, Channel::MiniProgram},
                                      {u"official-account"_s, Channel::OfficialAccount},
                                      {u"website"_s, Channel::Website},
                                      {u"hall"_s, Channel::Hall},
                                      {u"hospital"_s, Channel::Hospital},
                                      {u"phone"_s, Channel::Phone}};
    return words;
}

void FaultReader::fault(const QString& what)
{
    m_faults.append(m_at.isEmpty() ? what : m_at + u": "_s + what);
}

void FaultReader::known(const QJsonObject& object, std::initializer_list<const char*> members)
{
    for (const QString& key : object.keys()) {
        if (std::ranges::none_of(members, [&](const char* member) { return key == QLatin1StringView(member); }))
            fault(u"unknown member "_s + key);
    }
}

QString FaultReader::word(const QJsonObject& object, const char* member, bool required)
{
    const QString value = object.value(QLatin1StringView(member)).toString();
    if (value.isEmpty() && (required || object.contains(QLatin1StringView(member))))
        fault(QLatin1StringView(member) + u" is missing"_s);
    return value;
}

QJsonArray FaultReader::array(const QJsonObject& object, const char* member)
{
    const QJsonValue value = object.value(QLatin1StringView(member));
    if (!value.isUndefined() && !value.isArray())
        fault(QLatin1StringView(member) + u" is no list"_s);
    return value.toArray();
}

Text FaultReader::text(const QJsonValue& value, const QString& what)
{
    const QJsonObject object = value.toObject();
    const Text text{.chinese = object.value("zh_CN"_L1).toString().trimmed(),
                    .english = object.value("en"_L1).toString().trimmed()};
    if (text.chinese.isEmpty() || text.english.isEmpty() || object.size() != 2)
        fault(what + u" is not there in both languages"_s);
    return text;
}

Text FaultReader::optionalText(const QJsonObject& object, const char* member)
{
    const QLatin1StringView name(member);
    return object.contains(name) ? text(object.value(name), name) : Text();
}

QList<Text> FaultReader::texts(const QJsonObject& object, const char* member)
{
    QList<Text> all;
    for (const QJsonValue& value : array(object, member))
        all.append(text(value, QLatin1StringView(member)));
    return all;
}

catalog::RegionCode FaultReader::region(const QJsonObject& object)
{
    const QString value = word(object, "region");
    if (value.isEmpty())
        return {};
    const auto code = catalog::RegionCode::parse(value);
    if (!code || !m_catalog.regions().contains(*code)) {
        fault(u"unknown region "_s + value);
        return {};
    }
    return *code;
}

QDate FaultReader::date(const QString& value, const QString& what)
{
    const QDate date = QDate::fromString(value, Qt::ISODate);
    if (!date.isValid())
        fault(what + u" is no date"_s);
    return date;
}

Link FaultReader::link(const QJsonObject& object)
{
    known(object, {"label", "guide", "step", "service", "address"});
    Link link{.label = text(object.value("label"_L1), u"link"_s),
              .guide = word(object, "guide"),
              .step = word(object, "step"),
              .service = word(object, "service"),
              .address = word(object, "address")};
    const int targets =
        (link.guide.isEmpty() ? 0 : 1) + (link.service.isEmpty() ? 0 : 1) + (link.address.isEmpty() ? 0 : 1);
    if (targets != 1)
        fault(u"a link leads to %1 places"_s.arg(targets));
    // Pages with behaviour of their own are in no catalogue.
    const bool isPage = link.service == u"region-pair" || link.service == u"family";
    if (!link.service.isEmpty() && !isPage && m_catalog.service(link.service) == nullptr)
        fault(u"unknown service "_s + link.service);
    if (!link.address.isEmpty())
        checkAddress(link.address);
    return link;
}

void FaultReader::checkAddress(const QString& address)
{
    const bool official = std::ranges::any_of(officialAddresses, [&](const char* base) {
        const QLatin1StringView start(base);
        return address == start || (address.startsWith(start) && address.at(start.size()) == u'/');
    });
    const bool ascii = std::ranges::all_of(address, [](QChar c) { return c.unicode() > 32 && c.unicode() < 127; });
    if (!official || !ascii)
        fault(u"no official address: "_s + address);
}

QList<Source> FaultReader::sources(const QJsonObject& object)
{
    QList<Source> all;
    for (const QJsonValue& value : array(object, "sources")) {
        const QJsonObject one = value.toObject();
        known(one, {"id", "title", "asOf"});
        Source source{.id = word(one, "id", true), .title = text(one.value("title"_L1), u"source"_s), .asOf = {}};
        if (const QString asOf = one.value("asOf"_L1).toString(); !asOf.isEmpty())
            source.asOf = date(asOf, u"asOf"_s);
        all.append(source);
    }
    return all;
}

QList<Link> FaultReader::links(const QJsonObject& object)
{
    QList<Link> all;
    for (const QJsonValue& value : array(object, "links"))
        all.append(link(value.toObject()));
    return all;
}

void FaultReader::readReview(const QJsonObject& object, QDate& verifiedOn, int& reviewDays)
{
    verifiedOn = date(object.value("verifiedOn"_L1).toString(), u"verifiedOn"_s);
    reviewDays = object.value("reviewDays"_L1).toInt();
    if (reviewDays <= 0)
        fault(u"reviewDays: how many days may it stand?"_s);
}

} // namespace yibao::guides
