// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/portalprofile.h"

#include "core/base/supportids.h"
#include "core/wire/address.h"
#include "core/wire/profilereader.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::wire {

namespace {

constexpr qint64 largestFile = 1024 * 1024;
constexpr int publicKeyBytes = 65;

QString inLanguage(const QMap<QString, QString>& words, const QString& language)
{
    // "zh_CN", else "zh", else English, else whatever there is.
    for (const QString& key : {language, language.section(u'_', 0, 0), u"en"_s}) {
        if (!words.value(key).isEmpty())
            return words.value(key);
    }
    return words.isEmpty() ? QString() : words.first();
}

std::optional<Envelope> envelopeOf(const QString& name)
{
    if (name == u"none")
        return Envelope::None;
    if (name == u"plain")
        return Envelope::Plain;
    if (name == u"webHall")
        return Envelope::WebHall;
    if (name == u"mobilePayment")
        return Envelope::MobilePayment;
    return std::nullopt;
}

/// What an HTTP path may hold without being escaped, and no way out of the prefix.
bool isPath(const QString& path)
{
    const bool plain = std::all_of(path.begin(), path.end(), [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || QStringView(u"/._-~").contains(c);
    });
    return plain && path.startsWith(u'/') && !path.contains(u"//"_s) && !path.contains(u"/."_s);
}

bool isMember(const QString& name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'_';
    });
}

bool areMembers(const QString& alternates)
{
    const QStringList names = alternates.split(u'|');
    return std::all_of(names.begin(), names.end(), isMember);
}

QUrl readBaseUrl(const ProfileReader& reader)
{
    const QString text = reader.text(u"baseUrl"_s);
    if (text.isEmpty())
        return {};
    QUrl url(text, QUrl::StrictMode);
    if (const Status status = checkAddress(url); !status)
        reader.refuse(u"baseUrl"_s, status.error().detail);
    else if (!url.path().isEmpty() && !isPath(url.path()))
        reader.refuse(u"baseUrl"_s, u"expected a plain path"_s);
    if (url.path().endsWith(u'/'))
        url.setPath(url.path().chopped(1));
    return url;
}

QString readOfficialUrl(const ProfileReader& reader)
{
    const QString text = reader.text(u"officialUrl"_s);
    if (!text.isEmpty() && (QUrl(text, QUrl::StrictMode).scheme() != u"https" || QUrl(text).host().isEmpty()))
        reader.refuse(u"officialUrl"_s, u"expected an https address"_s);
    return text;
}

QByteArray readServerKey(const ProfileReader& reader)
{
    const QString text = reader.text(u"serverPublicKey"_s);
    const QByteArray key = QByteArray::fromHex(text.toLatin1());
    const bool hex = text.size() == 2 * key.size();
    if (!text.isEmpty() && (!hex || key.size() != publicKeyBytes || key.front() != 0x04))
        reader.refuse(u"serverPublicKey"_s, u"expected 65 bytes in hex that begin with 04"_s);
    return key;
}

QString readProgram(const ProfileReader& reader)
{
    const QString name = reader.text(u"startOnDemand"_s);
    // A profile from outside may name a program of ours, never a place on the disk.
    const bool bare = std::all_of(name.begin(), name.end(),
                                  [](QChar c) { return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'-'; });
    if (!bare || (!name.isEmpty() && !name.startsWith(u"yibao-")))
        reader.refuse(u"startOnDemand"_s, u"expected the name of a program that ships with this one"_s);
    return name;
}

ServiceCall readCall(const ProfileReader& reader)
{
    ServiceCall call;
    call.path = reader.requiredText(u"path"_s);
    if (!isPath(call.path))
        reader.refuse(u"path"_s, u"expected a path that begins with /"_s);
    call.plain = reader.flag(u"plain"_s, false);
    call.pageParameter = reader.text(u"pageParameter"_s);
    call.sizeParameter = reader.text(u"sizeParameter"_s);
    if (call.pageParameter.isEmpty() != call.sizeParameter.isEmpty())
        reader.refuse(u"sizeParameter"_s, u"expected together with pageParameter"_s);
    for (const QString& parameter : {u"pageParameter"_s, u"sizeParameter"_s}) {
        if (const QString name = reader.text(parameter); !name.isEmpty() && !isMember(name))
            reader.refuse(parameter, u"expected the name of a member"_s);
    }
    call.rows = reader.text(u"rows"_s);
    if (!call.rows.isEmpty() && !areMembers(call.rows))
        reader.refuse(u"rows"_s, u"expected the name of a member"_s);
    call.total = reader.text(u"total"_s, call.total);
    if (!areMembers(call.total))
        reader.refuse(u"total"_s, u"expected the name of a member"_s);
    call.filters = reader.texts(u"filters"_s);
    for (auto it = call.filters.cbegin(); it != call.filters.cend(); ++it) {
        if (!isMember(it.value()))
            reader.refuse(u"filters."_s + it.key(), u"expected the name of a member"_s);
    }
    call.months = reader.text(u"months"_s).split(u'|', Qt::SkipEmptyParts);
    for (const QString& filter : std::as_const(call.months)) {
        if (!call.filters.contains(filter))
            reader.refuse(u"months"_s, u"expected names of filters"_s);
    }
    call.fixed = reader.texts(u"fixed"_s);
    for (auto it = call.fixed.cbegin(); it != call.fixed.cend(); ++it) {
        if (!isMember(it.key()))
            reader.refuse(u"fixed."_s + it.key(), u"expected the name of a member"_s);
    }
    call.fields = reader.texts(u"fields"_s);
    if (call.fields.isEmpty())
        reader.refuse(u"fields"_s, u"expected an object of texts"_s);
    for (auto it = call.fields.cbegin(); it != call.fields.cend(); ++it) {
        if (!areMembers(it.value()))
            reader.refuse(u"fields."_s + it.key(), u"expected the name of a member"_s);
    }
    return call;
}

PortalProfile read(const ProfileReader& reader, const QString& name)
{
    PortalProfile profile;
    profile.name = name;
    profile.titles = reader.texts(u"titles"_s);
    profile.baseUrl = readBaseUrl(reader);
    profile.startOnDemand = readProgram(reader);
    const auto envelope = envelopeOf(reader.requiredText(u"envelope"_s));
    if (!envelope)
        reader.refuse(u"envelope"_s, u"expected none, plain, webHall or mobilePayment"_s);
    profile.envelope = envelope.value_or(Envelope::None);
    if (profile.baseUrl.isEmpty() != (profile.envelope == Envelope::None))
        reader.refuse(u"baseUrl"_s, u"expected with an envelope, and only then"_s);
    profile.appCode = reader.text(u"appCode"_s);
    profile.keySet = reader.text(u"keySet"_s);
    const bool sealed = profile.envelope == Envelope::WebHall || profile.envelope == Envelope::MobilePayment;
    if (sealed && profile.appCode.isEmpty())
        reader.refuse(u"appCode"_s, u"expected text"_s);
    if (sealed && profile.keySet.isEmpty())
        reader.refuse(u"keySet"_s, u"expected text"_s);
    profile.serverPublicKey = readServerKey(reader);
    profile.version = reader.text(u"version"_s, profile.version);
    profile.synthetic = reader.flag(u"synthetic"_s, profile.synthetic);
    profile.provenance = reader.texts(u"provenance"_s);
    if (profile.envelope != Envelope::None && inLanguage(profile.provenance, u"en"_s).isEmpty())
        reader.refuse(u"provenance"_s, u"expected an object of texts"_s);
    profile.minIntervalMs = static_cast<int>(reader.number(u"minIntervalMs"_s, profile.minIntervalMs, 0, 60'000));
    profile.maxConcurrent = static_cast<int>(reader.number(u"maxConcurrent"_s, profile.maxConcurrent, 1, 16));
    profile.maxPageSize = static_cast<int>(reader.number(u"maxPageSize"_s, profile.maxPageSize, 1, 1000));
    profile.bulk = reader.flag(u"bulk"_s, profile.bulk);
    profile.timeoutMs = static_cast<int>(reader.number(u"timeoutMs"_s, profile.timeoutMs, 100, 600'000));
    profile.maxReplyBytes = reader.number(u"maxReplyBytes"_s, profile.maxReplyBytes, 1024, 256 * 1024 * 1024);
    profile.officialUrl = readOfficialUrl(reader);
    reader.each(u"services"_s, [&profile](const QString& id, const ProfileReader& service) {
        profile.services.insert(id, readCall(service));
    });
    profile.paths = reader.texts(u"paths"_s);
    for (auto it = profile.paths.cbegin(); it != profile.paths.cend(); ++it) {
        if (!isPath(it.value()))
            reader.refuse(u"paths."_s + it.key(), u"expected a path that begins with /"_s);
    }
    return profile;
}

} // namespace

QString PortalProfile::title(const QString& language) const
{
    const QString words = inLanguage(titles, language);
    return words.isEmpty() ? name : words;
}

QString PortalProfile::source(const QString& language) const
{
    const QString words = inLanguage(provenance, language);
    return words.isEmpty() ? title(language) : words;
}

Result<PortalProfile> PortalProfile::withBaseUrl(const QUrl& url) const
{
    if (envelope == Envelope::None)
        return fail(ErrorCode::Offline, YIBAO_SUPPORT("NET-OFFLINE-01"),
                    u"profile %1 speaks with no portal"_s.arg(name));
    if (const Status address = checkAddress(url); !address)
        return fail(address.error());
    PortalProfile moved = *this;
    moved.baseUrl = url;
    const QString path = url.path();
    moved.baseUrl.setPath(path.isEmpty() || path == u"/" ? baseUrl.path()
                          : path.endsWith(u'/')          ? path.chopped(1)
                                                         : path);
    moved.startOnDemand.clear();
    return moved;
}

QStringList PortalProfile::shipped()
{
    return {u"offline"_s, u"sandbox"_s, u"national"_s};
}

Result<PortalProfile> PortalProfile::load(const QString& nameOrFile)
{
    const bool ships = shipped().contains(nameOrFile);
    QFile file(ships ? u":/yibao/profiles/%1.json"_s.arg(nameOrFile) : nameOrFile);
    if (!ships && !QFileInfo(nameOrFile).isFile())
        return fail(ErrorCode::FileUnreadable, YIBAO_SUPPORT("PRO-READ-01"), u"no profile of this name, and no file"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, YIBAO_SUPPORT("PRO-READ-01"), file.errorString());
    // One byte beyond the limit tells a file that is too large, also one that grows or never ends.
    const QByteArray json = file.read(largestFile + 1);
    if (json.size() > largestFile)
        return fail(ErrorCode::FileFormat, YIBAO_SUPPORT("PRO-FORMAT-02"), u"larger than a profile can be"_s);
    return fromJson(json, ships ? nameOrFile : QFileInfo(nameOrFile).completeBaseName());
}

Result<PortalProfile> PortalProfile::fromJson(const QByteArray& json, const QString& name)
{
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsing);
    if (parsing.error != QJsonParseError::NoError)
        return fail(ErrorCode::FileFormat, YIBAO_SUPPORT("PRO-FORMAT-02"),
                    u"byte %1: %2"_s.arg(parsing.offset).arg(parsing.errorString()));
    if (!document.isObject())
        return fail(ErrorCode::FileFormat, YIBAO_SUPPORT("PRO-FORMAT-02"), u"expected an object"_s);
    QString problem;
    const PortalProfile profile = read(ProfileReader(document.object(), {}, &problem), name);
    if (!problem.isEmpty())
        return fail(ErrorCode::FileFormat, YIBAO_SUPPORT("PRO-FORMAT-02"), problem);
    return profile;
}

} // namespace yibao::wire
