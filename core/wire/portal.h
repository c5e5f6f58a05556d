// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/catalog/catalog.h"
#include "core/catalog/question.h"
#include "core/wire/keys.h"
#include "core/wire/portalprofile.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace yibao::wire {

class Caller;

enum class Reachability {
    Unconfigured, ///< the profile names no portal
    Unknown,      ///< not asked yet
    Reachable,
    Unreachable, ///< the last call did not get through; tried again by itself
};

struct PortalHealth
{
    QDateTime serverTime; ///< UTC; invalid when the portal did not say
    int roundTripMs = 0;
    qint64 clockSkew = 0; ///< seconds that our clock is ahead
};

/// The portal of one profile, as typed calls. Identical questions under way are one call; calls keep the pace that the
/// profile asks for, and after "too many questions" none is sent until the portal's time has passed. Answers are read
/// on threads of its own. Lives on the thread that made it; catalogue and clock must outlive it.
///
/// Errors of every call: NET-… of the gate, NET-OFFLINE-01 without a portal or its address, ENV-… of the envelope
/// (KeyMissing when this machine lacks the profile's key set), POR-… for what the portal says. They carry request id,
/// HTTP status, the portal's code and its message for people (plain text, to be shown as such).
class Portal : public QObject
{
    Q_OBJECT
public:
    Portal(const PortalProfile& profile, const catalog::Catalog& catalog, const Clock& clock,
           QObject* parent = nullptr);
    ~Portal() override;
    Q_DISABLE_COPY_MOVE(Portal)

    [[nodiscard]] const PortalProfile& profile() const;
    [[nodiscard]] Reachability reachability() const;
    /// True when the profile has a path for the service.
    [[nodiscard]] bool offers(const QString& service) const;
    /// Rows per call that the portal allows.
    [[nodiscard]] int maxPageSize() const;

    /// One page. `question.page.offset` must be a multiple of its limit, the limit at most maxPageSize() (POR-PAGE-13);
    /// a limit of 0 asks for the count alone. Rows come in the portal's order, whatever `question.sort` says. A filter
    /// that the call does not offer is refused (POR-FILTER-14), never left out. Source is today's, id 0.
    [[nodiscard]] QFuture<Result<catalog::Answer>> ask(const catalog::Question& question);
    /// Entries of one of the portal's dictionaries (MEDINSLV, MEDINS_TYPE …) as code and words.
    [[nodiscard]] QFuture<Result<QList<std::pair<QString, QString>>>> dictionary(const QString& type);
    [[nodiscard]] QFuture<Result<catalog::RegionTree>> regions();
    /// One cheap call, to learn that the portal can be reached, how fast, and how far the clocks are apart.
    [[nodiscard]] QFuture<Result<PortalHealth>> check();
    /// Rows of the person whose token this is. As ask(), but nobody else's question joins it, and nothing of it is
    /// kept. Without a token ask() refuses signed-in services: Unauthenticated, APP-SIGNIN-06.
    [[nodiscard]] QFuture<Result<catalog::Answer>> askPersonal(const catalog::Question& question,
                                                               const Secret& accessToken);
    /// An answer without rows, of now and of this portal, for calls that bring personal rows in another way.
    [[nodiscard]] catalog::Answer personalFrame(const catalog::Question& question) const;
    /// The key set that the profile names, once the keychain gave it.
    void setKeys(const ClientKeys& keys);
    /// The line on which account and personal calls go too.
    [[nodiscard]] Caller& caller();
    /// Ends every call under way with ErrorCode::Cancelled.
    void abortAll();

Q_SIGNALS:
    void reachabilityChanged(yibao::wire::Reachability reachability);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yibao::wire
