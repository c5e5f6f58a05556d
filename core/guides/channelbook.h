// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"
#include "core/catalog/catalog.h"
#include "core/guides/guide.h"

namespace yibao::guides {

/// One way to get something done: an App, a website, a counter, a telephone.
struct ChannelEntry
{
    QString id;
    QString source; ///< Source::id
    Channel kind = Channel::App;
    QString icon;
    catalog::RegionCode region; ///< for people insured there only; null for all
    Text title;
    QList<Text> tasks;  ///< what it is good for
    QList<Text> cannot; ///< what one would look for there in vain
    Text find;          ///< how one gets to it
    QString address;    ///< an official page in ASCII; empty when there is none that is proved
    QList<Link> links;
};

/// The catalogue of channels that ships. Immutable; shared by all threads.
class ChannelBook
{
public:
    /// Errors: those of read(), and FileUnreadable with GDE-FILE-01.
    [[nodiscard]] static Result<ChannelBook> load(const catalog::Catalog& catalog);
    /// Errors: FileFormat with GDE-FILE-01, all faults in `detail`, one a line: a language or a source that is missing,
    /// a channel that is good for nothing, an address that is not official, an unknown member.
    [[nodiscard]] static Result<ChannelBook> read(const QByteArray& json, const catalog::Catalog& catalog);

    [[nodiscard]] const QList<ChannelEntry>& channels() const { return m_channels; }
    [[nodiscard]] const Source* source(const ChannelEntry& channel) const;
    /// When somebody last compared it with its sources.
    [[nodiscard]] QDate verifiedOn() const { return m_verifiedOn; }
    [[nodiscard]] bool isDue(QDate today) const { return m_verifiedOn.addDays(m_reviewDays) < today; }
    [[nodiscard]] const QStringList& keywords() const { return m_keywords; } ///< under which it is looked for

private:
    friend class ChannelReader;

    QList<ChannelEntry> m_channels;
    QList<Source> m_sources;
    QStringList m_keywords;
    QDate m_verifiedOn;
    int m_reviewDays = 0;
};

} // namespace yibao::guides
