// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/wire/portal.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <optional>

namespace yibao::wire {

/// The picture whose characters a person types; good for one use and 300 s.
struct CaptchaPicture
{
    QString uid;
    QByteArray image; ///< PNG, JPEG or GIF
};

struct SmsSent
{
    int resendAfter = 60; ///< seconds until another may be asked for
    int expiresIn = 300;  ///< seconds for which the code is good
};

/// What a person agrees to who registers.
struct Agreement
{
    QString version;
    QString title;
    QString html; ///< of the portal: to be shown without scripts, pictures and styles of the network
};

struct Tokens
{
    Secret access;
    Secret refresh;
    qint64 expiresIn = 0; ///< seconds; a hint, the portal decides
};

struct SignedIn
{
    Tokens tokens;
    QString name;   ///< masked by the portal
    QString acct;   ///< by which the portal knows the account
    QString mobile; ///< masked
};

/// How the e-certificate is activated on the telephone.
struct Activation
{
    struct Step
    {
        QString title;
        QString text;
    };
    QString downloadUrl; ///< https, or empty
    QList<Step> steps;
};

/// What a portal says to somebody who signs in. Exactly one of signedIn and activation, or a refusal.
struct SignInAnswer
{
    std::optional<SignedIn> signedIn;
    std::optional<Activation> activation;
    std::optional<Error> refusal; ///< wrong account or password, locked; its retryAfter is the time of the lock
    int triesLeft = -1;           ///< -1: the portal did not say
};

enum class AccountKind { Mobile, CitizenId, Email };

struct LoginQrcode
{
    QString id;
    QString content; ///< what the code shows, exactly
    int expiresIn = 120;
};

enum class QrStatus { Waiting, Scanned, Confirmed, Refused, Expired, Unknown };

struct QrAnswer
{
    QString id; ///< of the code that the answer is about; empty when the portal does not say
    QrStatus status = QrStatus::Unknown;
    SignInAnswer signIn; ///< when confirmed
};

struct ResetTicket
{
    Secret ticket;
    QString mobile; ///< masked
};

/// Whose account it is, as the portal shows it: masked.
struct Person
{
    QString name;
    QString certType;
    QString certNo;
    QString mobile;
    QString insuredState;
    std::optional<bool> eCertificate; ///< nothing: the portal did not say
    QMap<QString, QString> extra;     ///< members that nobody here knows

    friend bool operator==(const Person&, const Person&) = default;
};

/// The calls of wire.md §8.1. Errors as of Portal; NotOffered with POR-NOTOFFERED-11 for a call without a path in the
/// profile (captcha, registerSms, resetSms, agreement, register, login, loginQrcode, pollQrcode, refresh, logout,
/// checkAccount, resetPassword, person), BadResponse with POR-ACCOUNT-15 when the answer lacks what it must have.
/// Passwords go out as lower-case hex SHA-256 of their UTF-8. The portal must outlive this.
class AccountCalls final
{
public:
    explicit AccountCalls(Portal& portal)
        : m_portal(&portal)
    {}

    [[nodiscard]] bool offers(const QString& call) const;
    [[nodiscard]] Portal& portal() const { return *m_portal; }

    [[nodiscard]] QFuture<Result<CaptchaPicture>> captcha() const;
    [[nodiscard]] QFuture<Result<SmsSent>> sendRegisterSms(const QString& mobile, const QString& imgUid,
                                                           const QString& imgCode) const;
    [[nodiscard]] QFuture<Result<SmsSent>> sendResetSms(const QString& mobile, const QString& imgUid,
                                                        const QString& imgCode) const;
    [[nodiscard]] QFuture<Result<Agreement>> agreement() const;
    /// The account's name at the portal.
    [[nodiscard]] QFuture<Result<QString>> registerAccount(const QString& mobile, const Secret& password,
                                                           const Secret& smsCode,
                                                           const QString& agreementVersion) const;
    [[nodiscard]] QFuture<Result<SignInAnswer>> login(const QString& acct, AccountKind kind, const Secret& password,
                                                      const QString& imgUid, const QString& imgCode) const;
    [[nodiscard]] QFuture<Result<LoginQrcode>> loginQrcode() const;
    [[nodiscard]] QFuture<Result<QrAnswer>> pollQrcode(const QString& id) const;
    [[nodiscard]] QFuture<Result<Tokens>> refresh(const Secret& refreshToken) const;
    [[nodiscard]] QFuture<Result<bool>> logout(const Tokens& tokens) const;
    [[nodiscard]] QFuture<Result<ResetTicket>> checkAccount(const QString& acct) const;
    [[nodiscard]] QFuture<Result<bool>> resetPassword(const Secret& ticket, const QString& mobile,
                                                      const Secret& smsCode, const Secret& password) const;
    [[nodiscard]] QFuture<Result<Person>> person(const Secret& accessToken) const;

private:
    Portal* m_portal; ///< never null
};

} // namespace yibao::wire
