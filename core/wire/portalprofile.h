// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QString>
#include <QUrl>

namespace yibao::wire {

enum class Envelope {
    None,          ///< no portal
    Plain,         ///< {"data":{…}} without appCode
    WebHall,       ///< profile A of the platform: SM2, SM4, shallow canonical form
    MobilePayment, ///< profile B: recursive canonical form
};

/// How one service is called. Where a member of an answer may go by several names they are separated by "|"; the first
/// that is there counts.
struct ServiceCall
{
    QString path;          ///< after the prefix
    bool plain = false;    ///< without the envelope, whatever the profile says
    QString pageParameter; ///< pageNum or pageNo
    QString sizeParameter; ///< pageSize
    QString rows;          ///< member of data that holds the rows: list, organization; empty: data itself
    QString total = QStringLiteral("total");
    QMap<QString, QString> filters; ///< filter id to parameter
    QMap<QString, QString> fixed;   ///< parameters sent as they are
    QStringList months;             ///< filters whose date is sent as yyyyMM; "from|to" in the file
    QMap<QString, QString> fields;  ///< field id to member of a row; "<field>Text" for the words beside a code
};

/// Where a portal is, what it speaks and offers. Read from JSON; holds names of keys, never the keys. The members of
/// the file have the names of the members here, texts by language are objects, envelope is "none", "plain", "webHall"
/// or "mobilePayment", serverPublicKey is hex.
struct PortalProfile
{
    QString name;                  ///< offline, sandbox, national, or of a file
    QMap<QString, QString> titles; ///< language to words
    QUrl baseUrl;                  ///< scheme, host, port and prefix; empty: no portal
    QString startOnDemand;         ///< program that is started when no address was given; empty: none
    Envelope envelope = Envelope::None;
    QString appCode;            ///< not a secret; issued by the gateway's operator
    QString keySet;             ///< "documentation-sample", or the keychain entry that holds appSecret and key
    QByteArray serverPublicKey; ///< 65 bytes 04‖X‖Y; empty: answers are not verified
    QString version = QStringLiteral("1.0.0");
    bool synthetic = false;            ///< its rows are demonstration data
    QMap<QString, QString> provenance; ///< source in words for its rows, by language
    int minIntervalMs = 0;             ///< least time between two calls
    int maxConcurrent = 4;
    int maxPageSize = 100;
    bool bulk = true; ///< false: whole lists must not be fetched
    int timeoutMs = 30000;
    qint64 maxReplyBytes = 16 * 1024 * 1024;
    QString officialUrl;                  ///< page for people
    QHash<QString, ServiceCall> services; ///< by Service::id
    QMap<QString, QString> paths;         ///< calls that are no service: dictionary, regions, captcha

    /// In a language such as "zh_CN" or "en"; English where that is missing, else whatever there is, else the name.
    [[nodiscard]] QString title(const QString& language) const;
    /// The source of its rows in words, chosen the same way.
    [[nodiscard]] QString source(const QString& language) const;

    /// The same portal at another address; the prefix stays when the address has no path, and nothing is started on
    /// demand. Errors: Validation, NET-SCHEME-10 for an address that is neither https nor on this machine; Offline,
    /// NET-OFFLINE-01 when the profile names no portal.
    [[nodiscard]] Result<PortalProfile> withBaseUrl(const QUrl& url) const;

    /// `nameOrFile`: a shipped name or the path of a JSON file. Errors: FileUnreadable, PRO-READ-01; FileFormat,
    /// PRO-FORMAT-02 with the place in `detail`: "services.drugs.path: expected text".
    [[nodiscard]] static Result<PortalProfile> load(const QString& nameOrFile);
    [[nodiscard]] static Result<PortalProfile> fromJson(const QByteArray& json, const QString& name);
    [[nodiscard]] static QStringList shipped(); ///< offline, sandbox, national
};

} // namespace yibao::wire
