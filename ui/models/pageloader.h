// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/models/answermodel.h"
#include "ui/models/answersource.h"

namespace yibao::models {

/// Fetches the pages of one question that a model wants, those looked at last first, few at a time. A page that fails
/// stops the rest until resume().
class PageLoader final : public QObject
{
    Q_OBJECT
public:
    PageLoader(AnswerSource& source, AnswerModel& model, QObject* parent = nullptr);

    /// Pages are from now on those of this question. What is under way for another one is cancelled.
    void setQuestion(const catalog::Question& question, bool fromPortal);
    /// Nothing is asked until the next setQuestion().
    void stop();
    [[nodiscard]] bool isBlocked() const { return m_blocked; }
    void resume();

Q_SIGNALS:
    void arrived();
    void failed(const yibao::Error& error);

private:
    void want(qint64 page);
    void pump();
    void answered(qint64 page, const Result<catalog::Answer>& answer);
    [[nodiscard]] catalog::Question pageQuestion(qint64 page) const;

    AnswerSource& m_source;
    AnswerModel& m_model;
    catalog::Question m_question;
    QList<qint64> m_wanted;
    QList<QFuture<Result<catalog::Answer>>> m_underWay;
    int m_generation = 0; ///< of the question; replies to an older one are dropped
    bool m_fromPortal = false;
    bool m_stopped = true;
    bool m_blocked = false;
    bool m_pumpScheduled = false;
};

} // namespace yibao::models
