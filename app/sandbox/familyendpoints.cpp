// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/familycall.h"
#include "app/sandbox/familytexts.h"
#include "core/identity/masks.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

using wire::Json;

namespace {

const QString applyPath = u"/pss/pw/web/family/apply"_s;

/// Two characters stay at either end of a certificate's number.
constexpr identity::MaskPolicy certificatePolicy{2, 2};

QString maskedNumber(const FamilyMember& member)
{
    return member.way == "BIRTH_CERT"_L1 ? identity::masked(member.certNo, certificatePolicy)
                                         : identity::maskedCitizenId(member.certNo);
}

wire::Reply members(const Portal& portal, const Person& person, const Json&)
{
    Json list = Json::array();
    for (const FamilyMember& member : portal.hall.families.members(person, portal.hall.clock.now())) {
        list.append(Json::object({{u"memberId"_s, member.id},
                                  {u"name"_s, identity::maskedName(member.name)},
                                  {u"certNo"_s, maskedNumber(member)},
                                  {u"relation"_s, member.relation},
                                  {u"bindTime"_s, member.boundAt.toSecsSinceEpoch()},
                                  {u"bindWay"_s, member.way}}));
    }
    return success(std::move(list));
}

wire::Reply notice(const Portal&, const Person&, const Json&)
{
    return success(Json::object({{u"version"_s, familytexts::noticeVersion()},
                                 {u"title"_s, familytexts::noticeTitle()},
                                 {u"html"_s, familytexts::noticeHtml()}}));
}

wire::Reply letter(const Portal& portal, const Person& person, const Json& data)
{
    FamilyCall call(portal, data);
    const QString name = call.name(u"name"_s);
    const QString certNo = call.certNo(u"certNo"_s);
    const QString relation = call.relation();
    if (!call.parameters().areGood())
        return badParameter(call.parameters().problem());
    const QByteArray pdf = familytexts::commitmentLetter(identity::maskedName(person.name), name, certNo, relation);
    return success(Json::object(
        {{u"fileName"_s, u"个人承诺书（合成演示）.pdf"_s}, {u"pdf"_s, QString::fromLatin1(pdf.toBase64())}}));
}

wire::Reply poll(const Portal& portal, const Person& person, const Json& data)
{
    Parameters parameters(data);
    const QString id = parameters.required(u"applyId"_s);
    if (!parameters.areGood())
        return badParameter(parameters.problem());
    const auto progress = portal.hall.families.poll(person, id, portal.hall.clock.now());
    if (!progress)
        return failure(code::familyUnknownApply, u"没有这个申请"_s);
    return success(Json::object({{u"status"_s, Families::word(progress->status)}, {u"reason"_s, progress->reason}}));
}

wire::Reply unbind(const Portal& portal, const Person& person, const Json& data)
{
    Parameters parameters(data);
    const QString id = parameters.required(u"memberId"_s);
    if (!parameters.areGood())
        return badParameter(parameters.problem());
    if (!portal.hall.families.unbind(person, id, portal.hall.clock.now()))
        return failure(code::familyUnknownMember, u"没有这个家庭成员，或已经解除绑定"_s);
    return success(Json::object());
}

wire::Reply passwordCode(const Portal& portal, const Person& person, const Json&)
{
    const PhoneCodes::Code code = portal.hall.passwords.issue(
        portal.hall.clock.now(), u"医保码密码：请 %1 在手机上设置新密码"_s.arg(identity::maskedName(person.name)));
    return success(Json::object({{u"qrcodeContent"_s, code.content}, {u"expiresIn"_s, code.expiresIn}}));
}

} // namespace

void addFamilyEndpoints(Endpoints& endpoints, const Portal& portal)
{
    const auto add = [&](const QString& path, PersonalEndpoint answer) {
        addPersonal(endpoints, portal, path, answer);
    };
    add(u"/pss/pw/web/family/queryMembers"_s, members);
    add(u"/pss/pw/web/family/notice"_s, notice);
    add(u"/pss/pw/web/family/commitmentLetter"_s, letter);
    add(applyPath, applyForMember);
    add(u"/pss/pw/web/family/pollApply"_s, poll);
    add(u"/pss/pw/web/family/unbind"_s, unbind);
    add(u"/pss/pw/web/ecert/passwordQrcode"_s, passwordCode);
}

std::size_t largestBody(const QString& path)
{
    constexpr std::size_t usual = 1 << 20;
    constexpr std::size_t withPhotos = 44 << 20;
    return path == applyPath ? withPhotos : usual;
}

} // namespace yibao::sandbox
