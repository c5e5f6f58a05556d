// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/models/answersource.h"

namespace yibao::models {

/// One way out of an empty answer, with what it would give.
struct Suggestion
{
    enum class Kind {
        WiderPlace, ///< the place above the one asked for
        DropFilter,
        DropText, ///< the free text
        NearName, ///< a name of the list that is near the words
    };
    Kind kind = Kind::DropFilter;
    QString filter;                 ///< id of the filter that changes
    QString value;                  ///< its new value; empty when it is dropped
    QMap<QString, QString> filters; ///< all filters as they would be
    QString text;                   ///< and the free text
    qint64 count = 0;

    friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

/// Finds ways out: the wider place, one filter less at a time, and a name that is near the words. What would give
/// nothing is not offered.
class Suggestions final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype most = 3;

    explicit Suggestions(AnswerSource& source, QObject* parent = nullptr);

    /// Begins anew for a question without a hit. `portal`: count there instead of on this machine.
    void ask(const catalog::Question& question, bool portal);
    void cancel();
    [[nodiscard]] const QList<Suggestion>& found() const { return m_found; }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QList<Suggestion> candidates(const catalog::Question& question) const;
    void askNext(int generation);
    void askNear(int generation);
    void askNearName(int generation, const QString& name);
    void offer(const Suggestion& suggestion);

    AnswerSource& m_source;
    catalog::Question m_question;
    QList<Suggestion> m_open;
    QList<Suggestion> m_found;
    int m_generation = 0;
    bool m_portal = false;
};

} // namespace yibao::models
