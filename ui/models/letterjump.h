// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/models/answersource.h"

#include <QMap>

#include <vector>

namespace yibao::models {

/// Where in a list that is sorted by name the names of a letter begin. Names follow their code points there, so those
/// of one letter lie in several places; the first of them is looked for by asking for single rows, halving what is
/// left. A list of a million rows takes some dozens of questions, and no row is read twice.
class LetterJump final : public QObject
{
    Q_OBJECT
public:
    explicit LetterJump(AnswerSource& source, QObject* parent = nullptr);

    /// `question` sorts by its name field and has `total` rows. A newer start drops the older.
    void start(const catalog::Question& question, qint64 total, QChar letter);
    void stop();

Q_SIGNALS:
    /// The first row whose name begins with the letter, or with a character read so; -1 when there is none.
    void found(qint64 row);

private:
    void step();
    void ask(qint64 row);
    void end(qint64 row);
    /// Position of a first character in the order of the list.
    [[nodiscard]] int place(char16_t unit) const { return m_question.descending ? -int(unit) : int(unit); }

    AnswerSource& m_source;
    catalog::Question m_question;
    QString m_field;
    qint64 m_total = 0;
    std::vector<int> m_wanted; ///< places of the characters of the letter, ascending
    std::size_t m_at = 0;      ///< the one looked for
    QMap<qint64, int> m_known; ///< row to the place of its name's first character
    QFuture<Result<catalog::Answer>> m_future;
    int m_generation = 0;
    int m_asked = 0;
};

} // namespace yibao::models
