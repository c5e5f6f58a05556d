// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/demofamilies.h"
#include "app/sandbox/familyfiles.h"
#include "app/sandbox/phonecodes.h"

namespace yibao::sandbox {

/// Who is bound to whose account, and what is on the way there: WAIT_FACE until the phone has confirmed, then REVIEW
/// for some seconds, then BOUND or REFUSED. Applications of members without a face begin with REVIEW. Any thread.
class Families
{
public:
    static constexpr int secondsOfFace = 120;
    static constexpr int secondsOfReview = 3;
    static constexpr std::size_t mostMembers = 10; ///< of one account, those on the way included

    /// What is asked for, after all has been checked.
    struct Request
    {
        QString way; ///< CERTNO or BIRTH_CERT
        QString name;
        QString certNo; ///< a citizen's number, or that of a birth certificate
        QString relation;
        QString about; ///< for the phone; empty when no face is needed
    };
    enum class Outcome { Made, UnderWay, AlreadyBound, Full };
    struct Made
    {
        Outcome outcome = Outcome::Made;
        QString applyId; ///< also of the one under way
        std::optional<PhoneCodes::Code> face;
    };
    [[nodiscard]] Made apply(const Person& person, const Request& request, const QDateTime& now);

    enum class Status { WaitFace, Review, Bound, Refused, Expired };
    struct Progress
    {
        Status status = Status::Expired;
        QString reason; ///< for people; empty while all goes well
    };
    /// Nothing for an application that is not this person's, or not known any more.
    [[nodiscard]] std::optional<Progress> poll(const Person& person, const QString& applyId, const QDateTime& now);
    [[nodiscard]] static QString word(Status status);

    [[nodiscard]] std::vector<FamilyMember> members(const Person& person, const QDateTime& now);
    /// False when there is no such member.
    [[nodiscard]] bool unbind(const Person& person, const QString& memberId, const QDateTime& now);

    /// The codes for faces; what the phone decides about them goes through decide().
    [[nodiscard]] PhoneCodes& codes() { return m_faces; }
    [[nodiscard]] PhoneCodes::PhoneResult decide(const QString& content, const PersonPtr& holder, bool confirmed,
                                                 const QDateTime& now);

    /// What came in from a person: calls, whatever was answered; applications that were made; the files of the last
    /// call whose files were good.
    struct Received
    {
        int calls = 0;
        int made = 0;
        std::vector<FileTrace> files;
    };
    void noteCall(const Person& person);
    void noteFiles(const Person& person, std::vector<FileTrace> files);
    [[nodiscard]] Received received(const Person& person);

private:
    struct Application
    {
        QString id;
        Request request;
        Status status = Status::Review;
        QDateTime reviewed; ///< when the review is over
        QString reason;

        [[nodiscard]] bool isOpen() const { return status == Status::WaitFace || status == Status::Review; }
    };
    struct Family
    {
        std::vector<FamilyMember> members;
        std::vector<Application> applications;
        Received received;
    };
    [[nodiscard]] Family& familyOf(const Person& person);
    void settle(Family& family, const QDateTime& now);
    void settleFace(Application& application, const QDateTime& now);
    static void settleReview(Family& family, Application& application, const QDateTime& now);

    PhoneCodes m_faces{QStringLiteral("face"), secondsOfFace};
    std::mutex m_mutex;
    std::map<QString, Family> m_families; ///< by the key of the person
};

} // namespace yibao::sandbox
