// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/models/answermodel.h"
#include "ui/models/answersource.h"
#include "ui/models/letterjump.h"
#include "ui/models/pageloader.h"
#include "ui/models/suggestions.h"

#include <QTimer>

#include <chrono>

namespace yibao::models {

/// What fills the page under the filters.
enum class Phase {
    Loading,     ///< nothing to show yet
    Data,        ///< rows
    NoHit,       ///< we hold lists, and none has such a row
    NothingHeld, ///< this machine holds no such list, and there is no portal to ask
    Failed,      ///< no rows, and error() says why
};

/// How long the portal has kept us waiting.
enum class Patience { None, Noticeable, Long };

/// One query page without its widgets: asks the directory at every change, the portal when that is due, keeps the rows
/// while anything newer is on its way, and goes on by itself when the portal is back.
class QueryPresenter final : public QObject
{
    Q_OBJECT
public:
    QueryPresenter(AnswerSource& source, const catalog::Service& service, QObject* parent = nullptr);

    /// The page is about to be seen: the portal is asked when what we hold is old, partial or missing.
    void open();
    /// Forgets what the portal said: another list or another portal is in use.
    void startOver();
    /// Answers from this machine at once. Where it cannot know, the portal is asked after a pause.
    void setFilters(const QMap<QString, QString>& filters);
    /// The same with a free text, which only this machine can look up.
    void setQuestion(const QMap<QString, QString>& filters, const QString& text);
    /// This machine, then the portal in any case.
    void search();
    /// Empty: the recommended order. False when the rows are the portal's and only part of them is here.
    bool setSort(const QString& field, bool descending);
    /// Ascending, descending, recommended.
    bool cycleSort(const QString& field);
    /// Rows follow their names from first to last, so that a letter leads to a place in them.
    [[nodiscard]] bool canJump() const;
    /// Looks for the first row whose name begins with the letter or a character read so; jumpFound tells it.
    void jumpTo(QChar letter);

    [[nodiscard]] AnswerModel& model() { return m_model; }
    [[nodiscard]] const catalog::Service& service() const { return m_service; }
    [[nodiscard]] const catalog::Question& question() const { return m_question; }
    [[nodiscard]] AnswerSource& source() const { return m_source; }

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool isChecking() const { return m_checking; }
    [[nodiscard]] Patience patience() const { return m_patience; }
    /// The rows shown stand although the portal failed; error() says why.
    [[nodiscard]] bool isStanding() const { return m_error.has_value() && m_phase != Phase::Failed; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] qint64 total() const { return m_model.total(); }
    /// How many of them are only near what was typed; they come last.
    [[nodiscard]] qint64 near() const { return m_model.near(); }
    /// This machine is being asked; the rows shown answer the question before.
    [[nodiscard]] bool isAsking() const { return m_localUnderWay; }
    /// The rows are those of the portal, as against what this machine holds.
    [[nodiscard]] bool isFromPortal() const { return m_fromPortal; }
    /// False: the machine holds only part of what the portal has.
    [[nodiscard]] bool isComplete() const { return m_fromPortal || m_held.complete; }
    /// The portal was asked and has no such row; what is shown is held on this machine.
    [[nodiscard]] bool isUnknownToPortal() const { return m_unknownToPortal; }
    [[nodiscard]] bool canSort() const;
    [[nodiscard]] const QList<catalog::Provenance>& sources() const { return m_sources; }
    [[nodiscard]] QDate asOf() const;
    [[nodiscard]] catalog::Freshness freshness() const;
    [[nodiscard]] bool isSynthetic() const;
    /// The sources in words: one by its title, several by the first and their number.
    [[nodiscard]] QString sourceWords() const;
    [[nodiscard]] const QList<Suggestion>& suggestions() const { return m_suggestions.found(); }
    /// The rest between the last key and a question to the portal.
    void setPause(std::chrono::milliseconds pause) { m_pause.setInterval(pause); }
    void setRetryAfter(std::chrono::milliseconds first) { m_firstRetry = first; }

    [[nodiscard]] static QString sourceWords(const QList<catalog::Provenance>& sources);

Q_SIGNALS:
    void changed();             ///< anything above
    void questionChanged();     ///< other filters or another order: the list begins at its top
    void answered();            ///< an answer came: for the status message of screen readers
    void jumpFound(qint64 row); ///< -1: no name begins so

private:
    enum class Intent { None, Typing, IfStale, Always };

    void beginQuestion();
    void askLocal(Intent intent);
    void dropLocal();
    void localAnswered(const Result<catalog::Answer>& answer, Intent intent);
    void askPortalIfDue(int generation);
    void askPortal();
    void portalAnswered(const catalog::Answer& answer);
    void portalFailed(const Error& error);
    void settleEmpty();
    void settleEmptyKnowing(bool held);
    void setPhase(Phase phase);
    void setChecking(bool checking);
    void pageArrived();
    void pageFailed(const Error& error);
    [[nodiscard]] bool isOffered() const;
    void scheduleRetry(const Error& error);
    void goOn();
    [[nodiscard]] catalog::Question firstPage() const;
    [[nodiscard]] int pageSize() const { return m_source.portalPageSize(); }

    AnswerSource& m_source;
    const catalog::Service& m_service;
    AnswerModel m_model;
    PageLoader m_pages;
    LetterJump m_jump;
    Suggestions m_suggestions;
    catalog::Question m_question;
    catalog::Answer m_held;               ///< the local answer to the question, without its rows
    QList<catalog::Provenance> m_sources; ///< of what is shown
    std::optional<Error> m_error;
    QFuture<Result<catalog::Answer>> m_local;
    std::optional<bool> m_holdsList; ///< whether this machine holds any list of the dataset; empty when not known
    QTimer m_pause;
    QTimer m_retry;
    QTimer m_relist;
    QTimer m_noticeable;
    QTimer m_long;
    std::chrono::milliseconds m_firstRetry{5000};
    std::chrono::milliseconds m_nextRetry{0};
    Phase m_phase = Phase::Loading;
    Patience m_patience = Patience::None;
    Intent m_nextIntent = Intent::None;
    int m_generation = 0;  ///< of the question; replies to an older one are dropped
    int m_localSerial = 0; ///< of the local question
    int m_localGeneration = 0;
    bool m_begun = false;
    bool m_localUnderWay = false;
    bool m_localAgain = false; ///< the lists changed while the same question was under way
    bool m_checking = false;
    bool m_fromPortal = false;
    bool m_portalFailed = false;
    bool m_unknownToPortal = false;
};

} // namespace yibao::models
