// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/guides/channelbook.h"
#include "ui/pages/cardlistpage.h"

#include <QUrl>

class QBoxLayout;

namespace yibao::ui {

/// 官方渠道: each way to get something done with what it is good for, what it is not, and how one gets to it. Codes
/// stand only where the address is proved; the address is read before it is opened. Object names "page.channels",
/// "channels.<id>", "channels.<id>.open", "channels.<id>.enlarge", "channels.<id>.link.<n>".
class ChannelsPage final : public CardListPage
{
    Q_OBJECT
public:
    ChannelsPage(const guides::ChannelBook& book, const catalog::Catalog& catalog, const QDate& today,
                 QWidget* parent = nullptr);

Q_SIGNALS:
    void guideRequested(const QString& guide, const QString& step);
    /// A service.
    void pageRequested(const QString& page);
    /// Whoever opens it shows the address first.
    void officialPageRequested(const QUrl& url);

private:
    [[nodiscard]] Card* cardOf(const guides::ChannelEntry& channel, const catalog::Catalog& catalog);
    void addAddress(QBoxLayout* column, const guides::ChannelEntry& channel);
    void addLinks(QBoxLayout* column, const guides::ChannelEntry& channel);
    void addSource(Card* card, const guides::ChannelEntry& channel);

    const guides::ChannelBook& m_book;
    QDate m_today;
};

} // namespace yibao::ui
