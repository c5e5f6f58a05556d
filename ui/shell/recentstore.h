// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/clock.h"
#include "core/catalog/catalog.h"
#include "ui/pages/recententry.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace yibao::ui {

/// The questions asked lately, kept in recent.json. Questions of signed-in services and texts that look like the
/// number of a person are never kept. A file that cannot be read counts as empty. The file is written a moment after
/// the last question, on a thread of its own: who types asks with every key, and a disk may take its time.
class RecentStore final : public QObject
{
    Q_OBJECT
public:
    RecentStore(const QString& file, const catalog::Catalog& catalog, const Clock& clock, QObject* parent = nullptr);
    ~RecentStore() override; ///< writes what is not yet in the file

    [[nodiscard]] const QList<RecentEntry>& entries() const { return m_entries; } ///< newest first, at most 20
    /// Notes an answered question. What was typed on the way to it within a minute gives way.
    void note(const catalog::Question& question, qint64 total);
    void clear();
    /// Waits until the file says what the entries say.
    void flush();

Q_SIGNALS:
    void changed();

private:
    void load();
    void save();
    [[nodiscard]] bool isFit(const catalog::Question& question) const;

    QString m_file;
    const catalog::Catalog& m_catalog;
    const Clock& m_clock;
    QList<RecentEntry> m_entries;
    QTimer m_later;
    QThreadPool m_writer; ///< of one thread, so that what comes later is written later
};

} // namespace yibao::ui
