// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/guides/channelbook.h"

#include "core/base/supportids.h"
#include "core/guides/faultreader.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::guides {

class ChannelReader final : public FaultReader
{
public:
    using FaultReader::FaultReader;

    [[nodiscard]] ChannelBook book(const QJsonObject& object)
    {
        known(object, {"keywords", "sources", "verifiedOn", "reviewDays", "channels"});
        ChannelBook book;
        for (const QJsonValue& keyword : array(object, "keywords"))
            book.m_keywords.append(keyword.toString());
        book.m_sources = sources(object);
        readReview(object, book.m_verifiedOn, book.m_reviewDays);
        for (const QJsonValue& value : array(object, "channels")) {
            const ChannelEntry entry = channel(value.toObject());
            if (book.source(entry) == nullptr)
                fault(u"unknown source "_s + entry.source);
            if (std::ranges::find(book.m_channels, entry.id, &ChannelEntry::id) != book.m_channels.end())
                fault(u"stands twice"_s);
            book.m_channels.append(entry);
        }
        setPlace({});
        if (book.m_channels.isEmpty())
            fault(u"no channels"_s);
        return book;
    }

private:
    [[nodiscard]] ChannelEntry channel(const QJsonObject& object)
    {
        setPlace(u"channel "_s + object.value("id"_L1).toString());
        known(object,
              {"id", "source", "kind", "icon", "region", "title", "tasks", "cannot", "find", "address", "links"});
        ChannelEntry entry;
        entry.id = word(object, "id", true);
        entry.source = word(object, "source", true);
        entry.kind = oneOf(object, "kind", channelNames(), true).value_or(Channel::App);
        entry.icon = word(object, "icon", true);
        entry.region = region(object);
        entry.title = text(object.value("title"_L1), u"title"_s);
        entry.tasks = texts(object, "tasks");
        if (entry.tasks.isEmpty())
            fault(u"is good for nothing"_s);
        entry.cannot = texts(object, "cannot");
        entry.find = text(object.value("find"_L1), u"find"_s);
        entry.address = word(object, "address");
        if (!entry.address.isEmpty())
            checkAddress(entry.address);
        entry.links = links(object);
        return entry;
    }
};

Result<ChannelBook> ChannelBook::read(const QByteArray& json, const catalog::Catalog& catalog)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return fail(ErrorCode::FileFormat, YIBAO_SUPPORT("GDE-FILE-01"),
                    u"at byte %1: %2"_s.arg(error.offset).arg(error.errorString()));
    ChannelReader reader(catalog);
    ChannelBook book = reader.book(document.object());
    if (!reader.faults().isEmpty())
        return fail(ErrorCode::FileFormat, YIBAO_SUPPORT("GDE-FILE-01"), reader.faults().join(u'\n'));
    return book;
}

Result<ChannelBook> ChannelBook::load(const catalog::Catalog& catalog)
{
    QFile file(u":/yibao/channels.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, YIBAO_SUPPORT("GDE-FILE-01"), file.fileName());
    return read(file.readAll(), catalog);
}

const Source* ChannelBook::source(const ChannelEntry& channel) const
{
    const auto at = std::ranges::find(m_sources, channel.source, &Source::id);
    return at == m_sources.end() ? nullptr : &*at;
}

} // namespace yibao::guides
