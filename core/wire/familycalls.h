// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/wire/accountcalls.h"

#include <QDateTime>

namespace yibao::wire {

/// Somebody who is bound to the account of the person signed in, as the portal shows them: masked.
struct FamilyMember
{
    QString id;
    QString name;
    QString certNo;
    QString relation;
    QDateTime boundAt;            ///< UTC; invalid when the portal did not say
    QString way;                  ///< "CERTNO", "BIRTH_CERT", or what the portal says
    QMap<QString, QString> extra; ///< members that nobody here knows

    friend bool operator==(const FamilyMember&, const FamilyMember&) = default;
};

/// Made by the portal for one person; never by us.
struct CommitmentLetter
{
    QString fileName; ///< a bare name, without folders
    QByteArray pdf;
};

struct FamilyFile
{
    enum class Kind { Commitment, OwnRegister, MemberRegister };
    Kind kind = Kind::Commitment;
    QString mime;
    QByteArray bytes;
};

/// What is sent. `byBirthCertificate` tells which of the members below count.
struct FamilyRequest
{
    bool byBirthCertificate = false;
    QString noticeVersion;
    QString name; ///< of the member
    QString certNo;
    QString relation;
    QList<FamilyFile> files;
    QString motherName;
    QString motherCertNo;
    QString birthCertNo;
};

/// The portal took an application.
struct FamilyApplied
{
    Secret applyId;
    QString faceCode; ///< what the code for the phone shows, exactly; empty: nobody's face is checked
    int expiresIn = 120;
    QList<std::pair<QString, QString>> birthInfo; ///< what the portal found, under its own names
};

enum class FamilyStatus { WaitFace, Review, Bound, Refused, Expired, Unknown };

struct FamilyProgress
{
    FamilyStatus status = FamilyStatus::Unknown;
    QString reason; ///< of a refusal, in the portal's words
};

/// A code with which the phone takes over.
struct PhoneCode
{
    QString content; ///< exactly
    int expiresIn = 120;
};

/// The calls of wire.md §8.4. Errors as of personCall; BadResponse with POR-FAMILY-16 when an answer lacks what it must
/// have, or a letter is no PDF. apply and unbind are never repeated by themselves. The portal must outlive this.
class FamilyCalls final
{
public:
    explicit FamilyCalls(Portal& portal)
        : m_portal(&portal)
    {}

    /// Every call that a family account needs.
    [[nodiscard]] bool offersFamily() const;
    [[nodiscard]] bool offersPasswordCode() const;

    [[nodiscard]] QFuture<Result<QList<FamilyMember>>> members(const Secret& accessToken) const;
    [[nodiscard]] QFuture<Result<Agreement>> notice(const Secret& accessToken) const;
    [[nodiscard]] QFuture<Result<CommitmentLetter>> letter(const QString& name, const QString& certNo,
                                                           const QString& relation, const Secret& accessToken) const;
    [[nodiscard]] QFuture<Result<FamilyApplied>> apply(const FamilyRequest& request, const Secret& accessToken) const;
    [[nodiscard]] QFuture<Result<FamilyProgress>> poll(const Secret& applyId, const Secret& accessToken) const;
    [[nodiscard]] QFuture<Result<bool>> unbind(const QString& memberId, const Secret& accessToken) const;
    /// The phone sets another 医保码 password; we never see it.
    [[nodiscard]] QFuture<Result<PhoneCode>> passwordCode(const Secret& accessToken) const;

private:
    Portal* m_portal; ///< never null
};

} // namespace yibao::wire
