// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/clock.h"
#include "core/services/familyform.h"
#include "core/services/familyservice.h"

#include <QTimer>

namespace yibao::services {

/// What is in the way of sending, in the order in which a person meets it.
enum class FamilyObstacle {
    None,
    NoService, ///< the portal in use has no family account
    NoticeUnread,
    NoticeUnagreed,
    FormIncomplete,
    LetterMissing,
    LetterUnconfirmed,
    OwnRegisterMissing,
    MemberRegisterMissing,
    UnderWay, ///< it was sent already
};

/// One application for a family account, from the notice to bound or refused. It is held in memory until it is given
/// up, cleared or bound, so it can be left and continued; what the portal refused keeps all that was filled in. It is
/// sent once: while nobody knows whether it arrived, only a person's word sends it again. Lives on the thread that made
/// it; whoever owns it registers clear() with the Wiper.
class FamilyApplication final : public QObject
{
    Q_OBJECT
public:
    enum class Phase {
        Filling,
        Sending,
        Unclear, ///< the line failed while it was sent: it may have arrived
        Face,    ///< the phone checks a face
        Review,
        Bound,
        Refused, ///< reason() in the portal's words
        Expired, ///< nobody's face was checked in time
    };
    using Kind = wire::FamilyFile::Kind;

    FamilyApplication(const FamilyService& service, const Clock& clock, int pollMs = 2000, QObject* parent = nullptr);
    ~FamilyApplication() override;

    [[nodiscard]] Phase phase() const { return m_phase; }
    /// Something was filled in or is under way, and it has not come to its end.
    [[nodiscard]] bool isBegun() const;
    [[nodiscard]] FamilyObstacle obstacle() const;
    /// What failed last: fetching, sending or asking. Nothing while all is well.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    /// The portal's notice; fetched once, kept until clear().
    void fetchNotice();
    [[nodiscard]] const std::optional<wire::Agreement>& notice() const { return m_notice; }
    [[nodiscard]] bool isFetching() const { return m_fetching; }
    void setNoticeAgreed(bool agreed);
    [[nodiscard]] bool isNoticeAgreed() const { return m_agreed; }

    [[nodiscard]] const FamilyForm& form() const { return m_form; }
    /// Does nothing while it is under way. A letter for another person or relation goes.
    void setForm(const FamilyForm& form);

    /// The portal's letter for the person in the form, which must be complete.
    void fetchLetter();
    [[nodiscard]] const std::optional<wire::CommitmentLetter>& letter() const { return m_letter; }
    void setLetterConfirmed(bool confirmed);
    [[nodiscard]] bool isLetterConfirmed() const { return m_confirmed; }

    /// Pictures of register pages as they are sent, JPEG. `kind` is one of the registers.
    void setPhotos(Kind kind, const QList<QByteArray>& photos);
    [[nodiscard]] const QList<QByteArray>& photos(Kind kind) const;

    /// Sends it, when nothing is in the way; from Unclear only with `again`.
    void send(bool again = false);
    /// Whether it arrived, from the portal's list of members: Bound when the member is in it; otherwise still Unclear,
    /// with looked() true.
    void look();
    [[nodiscard]] bool looked() const { return m_looked; }
    /// After a refusal or when the code ran out: back to what was filled in.
    void reopen();
    /// Given up, or the person has left: nothing of it stays.
    void clear();

    [[nodiscard]] QString faceCode() const;
    [[nodiscard]] int secondsLeft() const;
    /// Seconds that the code had when it came.
    [[nodiscard]] int life() const { return m_applied.expiresIn; }
    [[nodiscard]] const QList<std::pair<QString, QString>>& birthInfo() const { return m_applied.birthInfo; }
    [[nodiscard]] const QString& reason() const { return m_reason; }
    /// Asks at once how it stands, for example after an error ended the asking.
    void askNow();

Q_SIGNALS:
    void changed();
    /// Once a second while a code is shown.
    void ticked(int secondsLeft);

private:
    void fetched(const std::optional<Error>& error);
    void show(Phase phase);
    void sent(const Result<wire::FamilyApplied>& applied);
    void poll();
    void told(const Result<wire::FamilyProgress>& progress);
    void tick();
    void endAsking();
    [[nodiscard]] bool isUnderWay() const;
    [[nodiscard]] wire::FamilyRequest request() const;

    const FamilyService& m_service;
    const Clock& m_clock;
    int m_pollMs;
    Phase m_phase = Phase::Filling;
    std::optional<Error> m_error;
    std::optional<wire::Agreement> m_notice;
    std::optional<wire::CommitmentLetter> m_letter;
    FamilyForm m_form;
    QList<QByteArray> m_own;
    QList<QByteArray> m_member;
    wire::FamilyApplied m_applied;
    QDateTime m_until;
    QString m_reason;
    QTimer m_poll;
    QTimer m_tick;
    quint64 m_generation = 0; ///< answers to what was asked before are ignored
    int m_faults = 0;         ///< in a row
    int m_asked = 0;          ///< times, about what is under review
    bool m_fetching = false;
    bool m_asking = false;
    bool m_agreed = false;
    bool m_confirmed = false;
    bool m_looked = false;
};

/// Whether a masked number of the portal can be this one: same length, and what is readable is the same.
[[nodiscard]] bool fitsMask(const QString& masked, const QString& number);

} // namespace yibao::services
