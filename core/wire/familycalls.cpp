// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/familycalls.h"

#include "core/wire/personcall.h"
#include "core/wire/wiretext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::wire {

namespace {

constexpr qsizetype longestLine = 500;
constexpr qsizetype longestNotice = 500'000;
constexpr qsizetype longestCode = 2000;
constexpr qsizetype largestLetter = 8 * 1024 * 1024;
constexpr qsizetype mostFacts = 30;

const auto membersCall = u"familyMembers"_s;
const auto noticeCall = u"familyNotice"_s;
const auto letterCall = u"familyLetter"_s;
const auto applyCall = u"familyApply"_s;
const auto pollCall = u"familyPoll"_s;
const auto unbindCall = u"familyUnbind"_s;
const auto passwordCall = u"medicalCodePassword"_s;

auto lacking(const QString& what)
{
    return fail(ErrorCode::BadResponse, YIBAO_SUPPORT("POR-FAMILY-16"), what);
}

QString line(const Json& data, QStringView member)
{
    return harmless(data[member].text(), longestLine);
}

int life(const Json& data)
{
    return static_cast<int>(std::clamp<qint64>(data[u"expiresIn"].integer().value_or(120), 10, 3600));
}

/// What a phone is to scan: ASCII, as a code of the portal always is.
bool isCode(const QString& text)
{
    return !text.isEmpty() && text.size() <= longestCode &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

QDateTime timeOf(const Json& value)
{
    if (const auto number = value.integer()) {
        if (*number <= 0)
            return {};
        // Later than the year 5000 as seconds: such a portal counts thousandths.
        constexpr qint64 latest = 100'000'000'000;
        return *number < latest ? QDateTime::fromSecsSinceEpoch(*number, Qt::UTC)
                                : QDateTime::fromMSecsSinceEpoch(*number, Qt::UTC);
    }
    return QDateTime::fromString(value.text(), Qt::ISODate).toUTC();
}

Result<QList<FamilyMember>> membersOf(const Called& called)
{
    const Json& data = called.answer.reply.data;
    // Portals put a list that has no pages into the payload as it is, or under a name.
    const Json& list = data.isArray() ? data : data[u"list"];
    if (!list.isArray())
        return lacking(u"list of members"_s);
    const QStringList known{u"memberId"_s, u"name"_s, u"certNo"_s, u"relation"_s, u"bindTime"_s, u"bindWay"_s};
    QList<FamilyMember> members;
    for (const Json& item : list.items()) {
        FamilyMember member{.id = item[u"memberId"].text(),
                            .name = line(item, u"name"),
                            .certNo = line(item, u"certNo"),
                            .relation = line(item, u"relation"),
                            .boundAt = timeOf(item[u"bindTime"]),
                            .way = line(item, u"bindWay"),
                            .extra = {}};
        for (const Json::Member& other : item.members()) {
            if (!known.contains(other.name) && !other.value.isNull())
                member.extra.insert(harmless(other.name, 100), harmless(other.value.text(), longestLine));
        }
        if (!member.name.isEmpty() || !member.certNo.isEmpty())
            members.append(member);
    }
    return members;
}

Result<Agreement> noticeOf(const Called& called)
{
    const Json& data = called.answer.reply.data;
    Agreement notice{.version = data[u"version"].text(),
                     .title = line(data, u"title"),
                     .html = data[u"html"].text().left(longestNotice)};
    if (notice.version.isEmpty() || notice.version.size() > longestLine || notice.html.isEmpty())
        return lacking(u"version, html"_s);
    return notice;
}

/// A name for a file of ours, whatever the portal calls it.
QString bareName(const QString& told)
{
    QString name = harmless(told, 120);
    for (const QChar separator : u"/\\:*?\"<>|"_s)
        name.replace(separator, u'_');
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name.isEmpty()                                  ? u"commitment.pdf"_s
           : name.endsWith(u".pdf"_s, Qt::CaseInsensitive) ? name
                                                           : name + u".pdf"_s;
}

Result<CommitmentLetter> letterOf(const Called& called)
{
    const Json& data = called.answer.reply.data;
    const QString text = data[u"pdf"].text();
    if (text.size() > largestLetter)
        return fail(ErrorCode::ReplyTooLarge, YIBAO_SUPPORT("NET-LARGE-09"), u"commitment letter"_s);
    const auto pdf = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!pdf || !(*pdf).startsWith("%PDF-"))
        return lacking(u"pdf"_s);
    return CommitmentLetter{.fileName = bareName(data[u"fileName"].text()), .pdf = *pdf};
}

QList<std::pair<QString, QString>> factsOf(const Json& info)
{
    QList<std::pair<QString, QString>> facts;
    if (info.isString() && !info.text().isEmpty())
        facts.emplaceBack(QString(), harmless(info.text(), longestLine));
    for (const Json::Member& member : info.members()) {
        if (facts.size() < mostFacts && !member.value.text().isEmpty())
            facts.emplaceBack(harmless(member.name, 100), harmless(member.value.text(), longestLine));
    }
    return facts;
}

Result<FamilyApplied> appliedOf(const Called& called)
{
    const Json& data = called.answer.reply.data;
    QString id = data[u"applyId"].text();
    if (id.isEmpty() || id.size() > longestLine)
        return lacking(u"applyId"_s);
    FamilyApplied applied{.applyId = Secret::take(std::move(id)),
                          .faceCode = {},
                          .expiresIn = life(data),
                          .birthInfo = factsOf(data[u"birthInfo"])};
    // Flags of the platform are also written "1" and "0".
    const Json& told = data[u"needFace"];
    if (told.toBool() || told.text() == u"1" || told.text() == u"true") {
        applied.faceCode = data[u"faceQrcode"].text();
        if (!isCode(applied.faceCode))
            return lacking(u"faceQrcode"_s);
    }
    return applied;
}

Result<FamilyProgress> progressOf(const Called& called)
{
    const Json& data = called.answer.reply.data;
    const QString told = data[u"status"].text();
    FamilyProgress progress{.status = FamilyStatus::Unknown, .reason = line(data, u"reason")};
    for (const auto& [name, status] : {std::pair{u"WAIT_FACE", FamilyStatus::WaitFace},
                                       {u"REVIEW", FamilyStatus::Review},
                                       {u"BOUND", FamilyStatus::Bound},
                                       {u"REFUSED", FamilyStatus::Refused},
                                       {u"EXPIRED", FamilyStatus::Expired}}) {
        if (told == QStringView(name))
            progress.status = status;
    }
    return progress;
}

QString kindName(FamilyFile::Kind kind)
{
    switch (kind) {
    case FamilyFile::Kind::Commitment:
        return u"COMMITMENT"_s;
    case FamilyFile::Kind::OwnRegister:
        return u"OWN_REGISTER"_s;
    case FamilyFile::Kind::MemberRegister:
        return u"MEMBER_REGISTER"_s;
    }
    return {};
}

Json parametersOf(const FamilyRequest& request)
{
    Json parameters = Json::object({{u"way"_s, request.byBirthCertificate ? u"BIRTH_CERT"_s : u"CERTNO"_s},
                                    {u"noticeVersion"_s, request.noticeVersion}});
    if (request.byBirthCertificate) {
        parameters.set(u"motherName"_s, request.motherName);
        parameters.set(u"motherCertNo"_s, request.motherCertNo);
        parameters.set(u"birthCertNo"_s, request.birthCertNo);
        return parameters;
    }
    parameters.set(u"name"_s, request.name);
    parameters.set(u"certNo"_s, request.certNo);
    parameters.set(u"relation"_s, request.relation);
    Json files = Json::array();
    for (const FamilyFile& file : request.files)
        files.append(Json::object({{u"kind"_s, kindName(file.kind)},
                                   {u"mime"_s, file.mime},
                                   {u"base64"_s, QString::fromLatin1(file.bytes.toBase64())}}));
    parameters.set(u"files"_s, std::move(files));
    return parameters;
}

template <typename T>
QFuture<Result<T>> put(Portal& portal, const QString& name, Call call, const Secret& accessToken,
                       Result<T> (*read)(const Called&))
{
    Caller& caller = portal.caller();
    call.path = caller.profile().paths.value(name);
    return personCall<T>(caller, std::move(call), accessToken, read);
}

} // namespace

bool FamilyCalls::offersFamily() const
{
    const QMap<QString, QString>& paths = m_portal->profile().paths;
    const QStringList calls{membersCall, noticeCall, letterCall, applyCall, pollCall, unbindCall};
    return std::all_of(calls.begin(), calls.end(), [&](const QString& call) { return paths.contains(call); });
}

bool FamilyCalls::offersPasswordCode() const
{
    return m_portal->profile().paths.contains(passwordCall);
}

QFuture<Result<QList<FamilyMember>>> FamilyCalls::members(const Secret& accessToken) const
{
    return put(*m_portal, membersCall, {}, accessToken, membersOf);
}

QFuture<Result<Agreement>> FamilyCalls::notice(const Secret& accessToken) const
{
    return put(*m_portal, noticeCall, {}, accessToken, noticeOf);
}

QFuture<Result<CommitmentLetter>> FamilyCalls::letter(const QString& name, const QString& certNo,
                                                      const QString& relation, const Secret& accessToken) const
{
    return put(*m_portal, letterCall,
               {.parameters = Json::object({{u"name"_s, name}, {u"certNo"_s, certNo}, {u"relation"_s, relation}})},
               accessToken, letterOf);
}

QFuture<Result<FamilyApplied>> FamilyCalls::apply(const FamilyRequest& request, const Secret& accessToken) const
{
    return put(*m_portal, applyCall,
               {.parameters = parametersOf(request), .once = true, .large = !request.files.isEmpty()}, accessToken,
               appliedOf);
}

QFuture<Result<FamilyProgress>> FamilyCalls::poll(const Secret& applyId, const Secret& accessToken) const
{
    return put(*m_portal, pollCall, {.secrets = {{u"applyId"_s, applyId}}}, accessToken, progressOf);
}

QFuture<Result<bool>> FamilyCalls::unbind(const QString& memberId, const Secret& accessToken) const
{
    return put(
        *m_portal, unbindCall, {.parameters = Json::object({{u"memberId"_s, memberId}}), .once = true}, accessToken,
        +[](const Called&) -> Result<bool> { return true; });
}

QFuture<Result<PhoneCode>> FamilyCalls::passwordCode(const Secret& accessToken) const
{
    return put(
        *m_portal, passwordCall, {}, accessToken, +[](const Called& called) -> Result<PhoneCode> {
            const Json& data = called.answer.reply.data;
            PhoneCode code{.content = data[u"qrcodeContent"].text(), .expiresIn = life(data)};
            if (!isCode(code.content))
                return lacking(u"qrcodeContent"_s);
            return code;
        });
}

} // namespace yibao::wire
