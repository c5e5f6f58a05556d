// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/regioncode.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <vector>

/// What the portal holds about a made-up person. Amounts are in fen; times are local to the place, without a zone.
namespace yibao::sandbox {

struct Insurance
{
    QString insutype;
    QString psnType; ///< 11 employed, 12 retired, 14/15/16 resident minor, adult, elderly
    QString status;  ///< 1 insured, 2 paused, 4 ended
    QDate since;
    QDate paused; ///< invalid while it lasts
    catalog::RegionCode place;
    QString employer;
    qint64 balance = -1; ///< -1: this kind has no account
};

struct Contribution
{
    QDate firstMonth; ///< first day of the first month
    QDate lastMonth;  ///< first day of the last month
    QString insutype;
    qint64 base = 0;
    qint64 employerPart = 0;
    qint64 personalPart = 0;
    qint64 intoAccount = 0;
    bool arrived = true;
    QDate paidOn; ///< invalid until it has arrived
    QString employer;
};

struct AccountEntry
{
    QDateTime time;
    bool isIncome = false;
    qint64 amount = 0;
    qint64 balance = 0; ///< afterwards
    QString memo;
    QString provider;
};

/// How a settlement is wrong on purpose, so that programs can show that they notice.
enum class Defect {
    None,
    TotalOff,    ///< total is one fen more than funds, hospital and person together
    CashOff,     ///< account and cash are a yuan more than the personal part
    FundsOff,    ///< the list of funds does not add up to their sum
    MemberGone,  ///< optional members are missing
    Refund,      ///< all amounts negative
    UnknownCode, ///< codes that no dictionary has
};

struct Settlement
{
    QString id;
    QString visitId;
    QDateTime time;
    QDate begin;
    QDate end;
    QString insutype;
    QString psnType;
    QString medType;
    catalog::RegionCode insuredAt;
    catalog::RegionCode treatedAt;
    QString employer;
    QString providerCode;
    QString providerName;
    QString providerGrade;
    QString diseaseCode;
    QString diseaseName;
    QString invoice;
    Defect defect = Defect::None;
    bool elsewhere = false; ///< treated in another province

    qint64 total = 0;
    qint64 ownPay = 0;     ///< outside the scope
    qint64 overLimit = 0;  ///< above price limits
    qint64 upfront = 0;    ///< co-payment before the fund looks at it
    qint64 inScope = 0;    ///< total less the three before
    qint64 deductible = 0; ///< borne
    int ratio = 0;         ///< of the pooled fund, in ten-thousandths
    qint64 pooled = 0;     ///< hifp
    qint64 civilServant = 0;
    qint64 enterprise = 0;
    qint64 criticalIllness = 0;
    qint64 largeAmount = 0;
    qint64 aid = 0;
    qint64 hospital = 0;
    qint64 account = 0;
    qint64 sharedAccount = 0;
    qint64 cash = 0;
    qint64 balance = 0; ///< of the account afterwards

    [[nodiscard]] qint64 funds() const
    {
        return pooled + civilServant + enterprise + criticalIllness + largeAmount + aid;
    }
    /// What falls to the person.
    [[nodiscard]] qint64 personal() const { return account + sharedAccount + cash; }
};

/// Leave to be treated elsewhere.
struct Filing
{
    QString number;
    catalog::RegionCode insuredAt;
    catalog::RegionCode treatedAt;
    QString type;
    QString typeName;
    QDate begin;
    QDate end; ///< invalid: without an end
    QString status;
    QString source;
    QDateTime made;
};

/// Everything about one person, the latest first.
struct Records
{
    std::vector<Insurance> insurances;
    std::vector<Contribution> contributions;
    std::vector<AccountEntry> account;
    std::vector<Settlement> settlements;
    std::vector<Filing> filings;
};

} // namespace yibao::sandbox
