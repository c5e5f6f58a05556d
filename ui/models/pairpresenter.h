// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/services/regionpair.h"
#include "ui/models/answersource.h"

#include <QHash>
#include <QTimer>

namespace yibao::models {

/// Insured there, treated here, without the widgets: this machine answers at once; the portal is asked for the rows of
/// both provinces where what we hold is missing or old, and its answer takes the place of the first.
class PairPresenter final : public QObject
{
    Q_OBJECT
public:
    struct Pair
    {
        catalog::RegionCode insured;
        catalog::RegionCode treatment;
        services::Care care = services::Care::Inpatient;

        [[nodiscard]] bool isComplete() const { return !insured.isNull() && !treatment.isNull(); }
        /// As a place of the program holds it: "insured" and "treatment" with a code, "care" with a word.
        [[nodiscard]] QMap<QString, QString> filters() const;
        /// What is not understood is left out.
        [[nodiscard]] static Pair of(const QMap<QString, QString>& filters);
        friend bool operator==(const Pair&, const Pair&) = default;
    };
    enum class Phase {
        Waiting, ///< nothing was asked, or a place is missing
        Asking,
        Answered,
        Failed, ///< error() says why
    };

    explicit PairPresenter(AnswerSource& source, QObject* parent = nullptr);

    /// The same pair asks anew.
    void ask(const Pair& pair);

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const Pair& pair() const { return m_pair; }
    [[nodiscard]] const services::RegionPair& answer() const { return m_answer; } ///< while answered
    /// The portal is being asked.
    [[nodiscard]] bool isChecking() const { return m_open > 0; }
    /// Of this machine when failed; else of a portal that did not answer, while what we hold stands.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void judge(bool thenPortal);
    void judged(const Result<services::RegionPair>& answer, bool thenPortal);
    void askPortal();
    void askPortal(const catalog::Question& question);
    void portalSaid(const QString& service, const std::optional<Result<catalog::Answer>>& said);
    [[nodiscard]] QFuture<Result<catalog::Answer>> find(const catalog::Question& question);

    AnswerSource& m_source;
    Pair m_pair;
    services::RegionPair m_answer;
    Phase m_phase = Phase::Waiting;
    std::optional<Error> m_error;
    /// What the portal said of a service: it holds even where it could not be kept.
    QHash<QString, catalog::Answer> m_fresh;
    QTimer m_relist;
    int m_generation = 0; ///< of the pair; replies to an older one are dropped
    int m_serial = 0;     ///< of the judgement
    int m_open = 0;       ///< questions to the portal under way
};

} // namespace yibao::models
