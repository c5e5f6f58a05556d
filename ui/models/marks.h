// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/question.h"

#include <QSet>

namespace yibao::models {

/// The rows a person has marked. Single marks outlive a change of filters, so that three searches can fill one list;
/// "all" belongs to its question and ends with it.
class Marks final
{
public:
    struct Marked
    {
        catalog::Row row;
        catalog::Provenance source;
    };

    [[nodiscard]] bool contains(const QString& key) const;
    /// Rows marked among `total`.
    [[nodiscard]] qint64 count(qint64 total) const;
    [[nodiscard]] bool isEmpty() const { return !m_all && m_rows.isEmpty(); }
    /// All rows of the question but `exceptions()`.
    [[nodiscard]] bool isAll() const { return m_all; }
    [[nodiscard]] const QSet<QString>& exceptions() const { return m_exceptions; }
    /// The rows marked one by one, in the order of marking; empty while all are marked.
    [[nodiscard]] const QList<Marked>& rows() const { return m_rows; }

    void set(const catalog::Row& row, const catalog::Provenance& source, bool marked);
    void markAll();
    void clear();
    /// The question has changed: "all" no longer says which rows are meant.
    void leaveQuestion();

private:
    QList<Marked> m_rows;
    QSet<QString> m_keys;
    QSet<QString> m_exceptions;
    bool m_all = false;
};

} // namespace yibao::models
