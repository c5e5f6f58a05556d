// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/familycall.h"
#include "app/sandbox/familytexts.h"
#include "core/identity/citizenid.h"
#include "core/identity/masks.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

using wire::Json;

namespace {

/// From this birthday on a member shows the own face.
constexpr int ageOfFace = 16;

bool needsFace(const QString& certNo, QDate today)
{
    const QDate born = identity::checkCitizenId(certNo, today).id.birthday();
    return identity::fullYears(born, today) >= ageOfFace;
}

wire::Reply answerTo(const Families::Made& made)
{
    switch (made.outcome) {
    case Families::Outcome::UnderWay:
        return failure(code::familyUnderWay, u"该成员的申请正在处理中，请勿重复提交"_s,
                       Json::object({{u"applyId"_s, made.applyId}}));
    case Families::Outcome::AlreadyBound:
        return failure(code::familyAlreadyBound, u"该成员已经绑定"_s);
    case Families::Outcome::Full:
        return failure(code::familyFull, u"家庭成员数量已达上限"_s,
                       Json::object({{u"most"_s, qint64(Families::mostMembers)}}));
    case Families::Outcome::Made:
        break;
    }
    Json data = Json::object({{u"applyId"_s, made.applyId}, {u"needFace"_s, made.face.has_value()}});
    if (made.face) {
        data.set(u"faceQrcode"_s, made.face->content);
        data.set(u"expiresIn"_s, made.face->expiresIn);
    }
    return success(std::move(data));
}

wire::Reply byNumber(const Portal& portal, const Person& person, const Json& data, FamilyCall& call)
{
    Families& families = portal.hall.families;
    const QString name = call.name(u"name"_s);
    const QString certNo = call.certNo(u"certNo"_s);
    const QString relation = call.relation();
    if (!call.parameters().areGood())
        return badParameter(call.parameters().problem());
    const auto files = readFamilyFiles(
        data[u"files"], familytexts::commitmentLetter(identity::maskedName(person.name), name, certNo, relation));
    if (!files)
        return badParameter(u"files"_s);
    std::vector<FileTrace> traces;
    for (const FamilyFile& file : *files)
        traces.push_back(traceOf(file));
    families.noteFiles(person, std::move(traces));
    if (certNo == person.certNo)
        return failure(code::familyOneself, u"不能把自己添加为家庭成员"_s);

    const QString masked = identity::maskedName(name);
    const QString about =
        needsFace(certNo, call.today())
            ? u"亲情账户：把 %1 绑定到 %2 的账户，请 %1 本人刷脸"_s.arg(masked, identity::maskedName(person.name))
            : QString();
    return answerTo(families.apply(
        person, {.way = u"CERTNO"_s, .name = name, .certNo = certNo, .relation = relation, .about = about},
        portal.hall.clock.now()));
}

Json birthInfo(const BirthRecord& record)
{
    return Json::object({{u"name"_s, identity::maskedName(record.childName)},
                         {u"gend"_s, record.gender},
                         {u"brdy"_s, record.born.toString(Qt::ISODate)},
                         {u"medinsName"_s, record.hospital}});
}

wire::Reply byBirth(const Portal& portal, const Person& person, FamilyCall& call)
{
    const QString mother = call.name(u"motherName"_s);
    const QString motherCertNo = call.certNo(u"motherCertNo"_s);
    const QString number = call.birthCertNo();
    if (!call.parameters().areGood())
        return badParameter(call.parameters().problem());
    const BirthRecord* record = birthRecord(number);
    if (record == nullptr || record->motherName != mother || record->motherCertNo != motherCertNo)
        return failure(code::familyNoBirthRecord, u"没有查到出生医学证明，或母亲信息不一致"_s);
    const QString about = u"亲情账户：把新生儿 %1 绑定到 %2 的账户，请母亲 %3 本人刷脸"_s.arg(
        identity::maskedName(record->childName), identity::maskedName(person.name), identity::maskedName(mother));
    wire::Reply reply = answerTo(portal.hall.families.apply(
        person,
        {.way = u"BIRTH_CERT"_s, .name = record->childName, .certNo = number, .relation = u"子女"_s, .about = about},
        portal.hall.clock.now()));
    if (reply.isSuccess())
        reply.data.set(u"birthInfo"_s, birthInfo(*record));
    return reply;
}

} // namespace

wire::Reply applyForMember(const Portal& portal, const Person& person, const Json& data)
{
    portal.hall.families.noteCall(person);
    FamilyCall call(portal, data);
    const QString way = call.parameters().required(u"way"_s);
    if (way != "CERTNO"_L1 && way != "BIRTH_CERT"_L1)
        call.parameters().reject(u"way"_s);
    call.readNoticeVersion();
    return way == "BIRTH_CERT"_L1 ? byBirth(portal, person, call) : byNumber(portal, person, data, call);
}

} // namespace yibao::sandbox
