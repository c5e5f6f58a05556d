// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/families.h"

#include "app/sandbox/secrettext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

namespace {

/// Of one person; the oldest that are over go first.
constexpr std::size_t mostRemembered = 50;

} // namespace

Families::Family& Families::familyOf(const Person& person)
{
    const auto [at, isNew] = m_families.try_emplace(person.key);
    if (isNew)
        at->second.members = demoMembers(person);
    return at->second;
}

Families::Made Families::apply(const Person& person, const Request& request, const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    Family& family = familyOf(person);
    settle(family, now);
    const auto isSame = [&](const auto& one) { return one.way == request.way && one.certNo == request.certNo; };
    if (std::ranges::any_of(family.members, isSame))
        return {.outcome = Outcome::AlreadyBound, .applyId = {}, .face = std::nullopt};
    std::size_t open = 0;
    for (const Application& one : family.applications) {
        if (!one.isOpen())
            continue;
        if (isSame(one.request))
            return {.outcome = Outcome::UnderWay, .applyId = one.id, .face = std::nullopt};
        ++open;
    }
    if (family.members.size() + open >= mostMembers)
        return {.outcome = Outcome::Full, .applyId = {}, .face = std::nullopt};
    if (family.applications.size() >= mostRemembered)
        family.applications.erase(std::ranges::find_if_not(family.applications, &Application::isOpen));

    Application application{.id = {}, .request = request, .status = Status::Review, .reviewed = {}, .reason = {}};
    std::optional<PhoneCodes::Code> face;
    if (request.about.isEmpty()) {
        application.id = secretText();
        application.reviewed = now.addSecs(secondsOfReview);
    } else {
        face = m_faces.issue(now, request.about);
        application.id = face->id;
        application.status = Status::WaitFace;
    }
    const QString id = application.id;
    family.applications.push_back(std::move(application));
    ++family.received.made;
    return {.outcome = Outcome::Made, .applyId = id, .face = face};
}

std::optional<Families::Progress> Families::poll(const Person& person, const QString& applyId, const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    Family& family = familyOf(person);
    settle(family, now);
    const auto at = std::ranges::find(family.applications, applyId, &Application::id);
    if (at == family.applications.end())
        return std::nullopt;
    return Progress{.status = at->status, .reason = at->reason};
}

QString Families::word(Status status)
{
    switch (status) {
    case Status::WaitFace:
        return u"WAIT_FACE"_s;
    case Status::Review:
        return u"REVIEW"_s;
    case Status::Bound:
        return u"BOUND"_s;
    case Status::Refused:
        return u"REFUSED"_s;
    case Status::Expired:
        break;
    }
    return u"EXPIRED"_s;
}

std::vector<FamilyMember> Families::members(const Person& person, const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    Family& family = familyOf(person);
    settle(family, now);
    return family.members;
}

bool Families::unbind(const Person& person, const QString& memberId, const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    Family& family = familyOf(person);
    settle(family, now);
    return std::erase_if(family.members, [&](const FamilyMember& member) { return member.id == memberId; }) > 0;
}

PhoneCodes::PhoneResult Families::decide(const QString& content, const PersonPtr& holder, bool confirmed,
                                         const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    const PhoneCodes::Decision decision = m_faces.decide(content, holder, confirmed, now);
    if (decision.result != PhoneCodes::PhoneResult::Done)
        return decision.result;
    // Kept with the application at once: codes are forgotten sooner than somebody may ask.
    for (auto& [key, family] : m_families) {
        const auto at = std::ranges::find(family.applications, decision.id, &Application::id);
        if (at == family.applications.end())
            continue;
        at->status = confirmed ? Status::Review : Status::Refused;
        at->reviewed = now.addSecs(secondsOfReview);
        at->reason = confirmed ? QString() : u"本人在手机上拒绝了人脸验证"_s;
    }
    return decision.result;
}

void Families::noteCall(const Person& person)
{
    const std::lock_guard lock(m_mutex);
    ++familyOf(person).received.calls;
}

void Families::noteFiles(const Person& person, std::vector<FileTrace> files)
{
    const std::lock_guard lock(m_mutex);
    familyOf(person).received.files = std::move(files);
}

Families::Received Families::received(const Person& person)
{
    const std::lock_guard lock(m_mutex);
    return familyOf(person).received;
}

void Families::settle(Family& family, const QDateTime& now)
{
    for (Application& application : family.applications) {
        if (application.status == Status::WaitFace)
            settleFace(application, now);
        else if (application.status == Status::Review)
            settleReview(family, application, now);
    }
}

void Families::settleFace(Application& application, const QDateTime& now)
{
    const auto standing = m_faces.standing(application.id, now);
    if (standing && !standing->expired)
        return;
    application.status = Status::Expired;
    application.reason = u"人脸验证二维码已过期，请重新申请"_s;
}

void Families::settleReview(Family& family, Application& application, const QDateTime& now)
{
    if (now < application.reviewed)
        return;
    const Request& request = application.request;
    // A name that ends so shows what a refusal looks like.
    if (request.name.endsWith(u'拒')) {
        application.status = Status::Refused;
        application.reason = u"材料与登记信息不一致（演示：姓名以“拒”字结尾的申请一律不通过）"_s;
        return;
    }
    application.status = Status::Bound;
    family.members.push_back({.id = secretText(),
                              .name = request.name,
                              .certNo = request.certNo,
                              .relation = request.relation,
                              .way = request.way,
                              .boundAt = application.reviewed});
}

} // namespace yibao::sandbox
