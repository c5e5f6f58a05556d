// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/clock.h"
#include "core/wire/envelope.h"
#include "core/wire/httpgate.h"
#include "core/wire/pacer.h"
#include "core/wire/reachabilitywatch.h"

#include <QDeadlineTimer>
#include <QThreadPool>

#include <functional>
#include <optional>

namespace yibao::wire {

/// A call as the profile names it.
struct Call
{
    QString path;
    bool plain = false;
    Json parameters = Json::object();
    bool checkTime = true; ///< refuse verified answers of another time
    bool once = false;     ///< doing it twice does harm: never repeated, neither by us nor by the library below
    bool large = false;    ///< so much that sealing it takes noticeable time: done on another thread
    Secret accessToken;    ///< header accessToken; empty: none
    QList<std::pair<QString, Secret>> secrets; ///< text members that join the parameters only to be sealed
    QList<int> answers;                        ///< codes of the portal that answer this call as a success does
};

/// An answer that is a success, and the circumstances of its coming.
struct Called
{
    OpenedReply answer;
    HttpReply http;   ///< without its body
    QDateTime sentAt; ///< UTC, by our clock
};

/// Puts calls through to the portal of a profile: pace, envelope, gate, reading, what it says about reachability.
class Caller final : public QObject
{
    Q_OBJECT
public:
    Caller(const PortalProfile& profile, const Clock& clock, QObject* parent = nullptr);
    ~Caller() override;
    Q_DISABLE_COPY_MOVE(Caller)

    /// Why no call can be put through; nothing when one can.
    [[nodiscard]] std::optional<Error> obstacle() const;
    /// The key set that the profile names, once the keychain gave it. Changes nothing for a profile that needs none.
    void setKeys(const ClientKeys& keys);
    [[nodiscard]] const PortalProfile& profile() const { return m_profile; }
    [[nodiscard]] ReachabilityWatch& reachability() { return m_reachability; }

    /// `abandoned` is asked just before sending: true saves the call. `read` runs on another thread and must not touch
    /// what lives on ours; `done` gets its result, or the error that came before it, on our thread.
    template <typename T>
    void call(const Call& what, std::function<bool()> abandoned, std::function<Result<T>(const Called&)> read,
              std::function<void(const Result<T>&)> done)
    {
        put(what, std::move(abandoned), [this, read = std::move(read), done = std::move(done)](const Opening& opening) {
            if (!opening) {
                done(fail(opening.error()));
                return;
            }
            m_readers.start([this, open = *opening, read, done] {
                const Result<Called> called = open();
                const Result<T> result = called ? read(*called) : Result<T>(fail(called.error()));
                const auto refused = called ? std::optional<Error>() : std::optional(called.error());
                QMetaObject::invokeMethod(
                    this,
                    [this, result, refused, done] {
                        note(refused);
                        done(result);
                    },
                    Qt::QueuedConnection);
            });
        });
    }

    void abortAll();
    void closeIdleLines() { m_gate.closeIdleLines(); }

private:
    using Opening = Result<std::function<Result<Called>()>>;

    void put(const Call& what, std::function<bool()> abandoned, std::function<void(const Opening&)> next);
    void send(const Call& what, const std::function<void(const Opening&)>& next);
    void post(const Call& what, Sealing sealing, const QDateTime& now, Result<SealedRequest> sealed,
              const std::function<void(const Opening&)>& next);
    void note(const std::optional<Error>& refused);
    [[nodiscard]] std::optional<Error> held() const;

    PortalProfile m_profile;
    const Clock& m_clock;
    std::optional<Error> m_obstacle;
    std::optional<ClientEnvelope> m_envelope;
    HttpGate m_gate;
    Pacer m_pacer;
    ReachabilityWatch m_reachability;
    QDeadlineTimer m_holdUntil;
    QThreadPool m_readers;
};

} // namespace yibao::wire
