// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/guides/channelspage.h"

#include "core/guides/guidetext.h"
#include "core/qr/qr.h"
#include "ui/pages/cardlayout.h"
#include "ui/theme/look.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/codedialog.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/qrview.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using cardlayout::wrapped;

namespace {

void addLines(QBoxLayout* column, const QString& icon, Ink ink, const QList<guides::Text>& texts, int space)
{
    for (const guides::Text& text : texts) {
        auto* line = new QHBoxLayout;
        line->setSpacing(space);
        line->addWidget(new IconLabel(icon, ink), 0, Qt::AlignTop);
        line->addWidget(wrapped(text.here(), TextRole::Body, ink == Ink::Success ? Ink::Text : Ink::Secondary), 1);
        column->addLayout(line);
    }
}

} // namespace

ChannelsPage::ChannelsPage(const guides::ChannelBook& book, const catalog::Catalog& catalog, const QDate& today,
                           QWidget* parent)
    : CardListPage(tr("Official channels"),
                   tr("What is done where. Codes and addresses stand only where they are proved; for the rest it says "
                      "how to find them."),
                   parent)
    , m_book(book)
    , m_today(today)
{
    setObjectName(u"page.channels"_s);
    for (const guides::ChannelEntry& channel : book.channels())
        addCard(cardOf(channel, catalog));
    finish();
}

Card* ChannelsPage::cardOf(const guides::ChannelEntry& channel, const catalog::Catalog& catalog)
{
    const Sizes& sizes = Look::of(this).sizes();
    auto* card = new Card;
    card->setObjectName(u"channels."_s + channel.id);
    card->setAccessibleName(channel.title.here());
    card->setHeaderPadding(20, 12);
    card->setBodyPadding(20, 12);
    card->setFooterPadding(20, 8);
    auto* head = new QHBoxLayout(card->header());
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(sizes.space(12));
    auto* icon = new IconLabel(channel.icon, Ink::AccentSoftText, sizes.iconTile);
    icon->setTile(true);
    head->addWidget(icon);
    head->addWidget(wrapped(channel.title.here(), TextRole::Lead), 1);
    if (!channel.region.isNull())
        head->addWidget(new Badge(BadgeKind::Neutral, catalog.regions().name(channel.region), u"pin"_s));
    head->addWidget(new Badge(BadgeKind::Info, guides::channelWord(channel.kind), {}));

    QVBoxLayout* column = card->body();
    column->setSpacing(sizes.space(6));
    addLines(column, u"check"_s, Ink::Success, channel.tasks, sizes.space(8));
    addLines(column, u"info"_s, Ink::Secondary, channel.cannot, sizes.space(8));
    column->addSpacing(sizes.space(4));
    column->addWidget(wrapped(tr("How to get there"), TextRole::Label, Ink::Muted, true));
    column->addWidget(wrapped(channel.find.here()));
    addAddress(column, channel);
    addLinks(column, channel);
    addSource(card, channel);
    return card;
}

void ChannelsPage::addAddress(QBoxLayout* column, const guides::ChannelEntry& channel)
{
    if (channel.address.isEmpty())
        return;
    const Sizes& sizes = Look::of(this).sizes();
    const QString caption = tr("Opens the official website. Nothing about you is in the code.");
    auto* line = new QHBoxLayout;
    line->setSpacing(sizes.space(16));
    auto* code = new QrView;
    code->setSide(116);
    code->setPurpose(channel.title.here());
    if (const auto matrix = qr::encode(channel.address))
        code->setCode(*matrix, caption);
    line->addWidget(code, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(sizes.space(4));
    auto* address = wrapped(channel.address, TextRole::Body, Ink::Text, true);
    address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->addWidget(address);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(sizes.space(16));
    auto* open = new Button(ButtonRole::Compact, tr("Open the website"), u"external"_s);
    open->setObjectName(u"channels.%1.open"_s.arg(channel.id));
    open->setAccessibleDescription(channel.address);
    connect(open, &QAbstractButton::clicked, this,
            [this, url = QUrl(channel.address, QUrl::StrictMode)] { Q_EMIT officialPageRequested(url); });
    acts->addWidget(open);
    auto* larger = new LinkLabel(tr("Enlarge the QR code"), TextRole::Label);
    larger->setObjectName(u"channels.%1.enlarge"_s.arg(channel.id));
    connect(larger, &QAbstractButton::clicked, this, [this, content = channel.address, caption] {
        auto* dialog = new CodeDialog(content, caption, window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    acts->addWidget(larger);
    acts->addStretch(1);
    words->addLayout(acts);
    words->addStretch(1);
    line->addLayout(words, 1);
    column->addSpacing(sizes.space(4));
    column->addLayout(line);
}

void ChannelsPage::addLinks(QBoxLayout* column, const guides::ChannelEntry& channel)
{
    column->addSpacing(Look::of(this).sizes().space(4));
    for (int i = 0; i < channel.links.size(); ++i) {
        const guides::Link& link = channel.links.at(i);
        auto* label = new LinkLabel(link.label.here());
        label->setObjectName(u"channels.%1.link.%2"_s.arg(channel.id).arg(i));
        connect(
            label, &QAbstractButton::clicked, this,
            [this, link] {
                if (!link.guide.isEmpty())
                    Q_EMIT guideRequested(link.guide, link.step);
                else if (!link.service.isEmpty())
                    Q_EMIT pageRequested(link.service);
                else
                    Q_EMIT officialPageRequested(QUrl(link.address, QUrl::StrictMode));
            },
            Qt::QueuedConnection);
        column->addWidget(label, 0, Qt::AlignLeft);
    }
}

void ChannelsPage::addSource(Card* card, const guides::ChannelEntry& channel)
{
    const guides::Source* source = m_book.source(channel);
    auto* foot = new QHBoxLayout(card->footer());
    foot->setContentsMargins(0, 0, 0, 0);
    foot->addWidget(wrapped(tr("Source: %1, compared on %2")
                                .arg(source == nullptr ? QString() : source->title.here(),
                                     m_book.verifiedOn().toString(Qt::ISODate)),
                            TextRole::Caption, Ink::Secondary),
                    1);
    auto* age = new FreshnessBadge;
    age->setAsOf(source == nullptr ? QDate() : source->asOf, m_today);
    foot->addWidget(age);
}

} // namespace yibao::ui
