// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QHash>
#include <QStringList>

namespace yibao::models {

/// How a person likes the table of each service. The program keeps it in its settings.
class ColumnMemory
{
public:
    struct Choice
    {
        QStringList fields;    ///< in order; empty: as the catalogue says
        bool twoLines = false; ///< long words wrap to a second line

        friend bool operator==(const Choice&, const Choice&) = default;
    };

    ColumnMemory() = default;
    virtual ~ColumnMemory() = default;
    Q_DISABLE_COPY_MOVE(ColumnMemory)

    [[nodiscard]] virtual Choice columns(const QString& service) const = 0;
    virtual void setColumns(const QString& service, const Choice& choice) = 0;
};

/// Remembers until the program ends.
class SessionColumnMemory final : public ColumnMemory
{
public:
    [[nodiscard]] Choice columns(const QString& service) const override { return m_choices.value(service); }
    void setColumns(const QString& service, const Choice& choice) override { m_choices.insert(service, choice); }

private:
    QHash<QString, Choice> m_choices;
};

} // namespace yibao::models
