// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/clock.h"
#include "core/catalog/catalog.h"
#include "ui/pages/recententry.h"

#include <QObject>

namespace yibao::ui {

/// The questions asked lately, kept in recent.json. Questions of signed-in services and texts that look like the
/// number of a person are never kept. A file that cannot be read counts as empty.
class RecentStore final : public QObject
{
    Q_OBJECT
public:
    RecentStore(const QString& file, const catalog::Catalog& catalog, const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] const QList<RecentEntry>& entries() const { return m_entries; } ///< newest first, at most 20
    /// Notes an answered question. What was typed on the way to it within a minute gives way.
    void note(const catalog::Question& question, qint64 total);
    void clear();

Q_SIGNALS:
    void changed();

private:
    void load();
    void save() const;
    [[nodiscard]] bool isFit(const catalog::Question& question) const;

    QString m_file;
    const catalog::Catalog& m_catalog;
    const Clock& m_clock;
    QList<RecentEntry> m_entries;
};

} // namespace yibao::ui
