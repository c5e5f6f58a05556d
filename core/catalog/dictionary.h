// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QList>

#include <optional>

namespace yibao::catalog {

/// A code set of the field (insutype, med_type, MEDINSLV …). Codes outside it are kept and shown as they are.
class Dictionary
{
public:
    struct Entry
    {
        QString code;
        QString label;    ///< official Chinese words
        QString english;  ///< empty: the Chinese words serve
        QString parent;   ///< code of the group it belongs to; empty at the top
        QStringList aliases;  ///< other spellings met in lists, folded
    };

    /// Lines of code, label, english, parent, aliases (separated by |), by tabs; the first line is the header.
    [[nodiscard]] static Result<Dictionary> fromTsv(const QByteArray& tsv);

    [[nodiscard]] const QList<Entry>& entries() const { return m_entries; }
    [[nodiscard]] const Entry* entry(const QString& code) const;
    /// The code of a text: a code itself, a label, English or an alias, compared folded. Empty optional when unknown.
    [[nodiscard]] std::optional<QString> codeOf(const QString& text) const;
    /// The code and all codes grouped under it; only the code itself when it is unknown.
    [[nodiscard]] QStringList withMembers(const QString& code) const;
    [[nodiscard]] QString label(const QString& code, bool english = false) const;  ///< empty for unknown codes
    /// Position in the recommended order (best grade first); unknown codes come last.
    [[nodiscard]] int rank(const QString& code) const;

private:
    QList<Entry> m_entries;
    QHash<QString, int> m_byCode;
    QHash<QString, QString> m_byText;
};

} // namespace yibao::catalog
