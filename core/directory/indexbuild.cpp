// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/indexbuild.h"

#include "core/base/supportids.h"
#include "core/directory/precedence.h"

#include <QFile>
#include <QUuid>

#include <filesystem>
#include <map>

using namespace Qt::StringLiterals;

namespace yibao::directory {

namespace {

/// Of the address part beside the main one.
const QString restSuffix = u".rest"_s;
constexpr int stopAskedEvery = 256;

} // namespace

QString indexPath(const QString& directoryFile, const QString& list)
{
    return directoryFile + u'.' + list + u".search"_s;
}

QString newIndexPath(const QString& directoryFile, const QString& list)
{
    return indexPath(directoryFile, list) + u".new"_s;
}

Status publishIndexFile(const QString& directoryFile, const QString& list)
{
    const QString from = newIndexPath(directoryFile, list);
    const QString to = indexPath(directoryFile, list);
    for (const QString& suffix : {restSuffix, QString()}) {
        std::error_code error;
        std::filesystem::rename((from + suffix).toStdU16String(), (to + suffix).toStdU16String(), error);
        if (error)
            return fail(ErrorCode::StorageReadOnly, YIBAO_SUPPORT("STO-INDEX-12"),
                        u"rename: "_s + QString::fromStdString(error.message()));
    }
    return {};
}

void removeIndexFile(const QString& path)
{
    QFile::remove(path);
    QFile::remove(path + restSuffix);
}

Result<qint64> aliasVersion(const ChangeLog& log, const Layout& layout)
{
    return AliasBook::isFor(layout.dataset->id) ? log.lastOf(AliasBook::list()) : Result<qint64>(0);
}

std::u16string identityMark(const QString& mark, const QString& token)
{
    return (mark + u' ' + token).toStdU16String();
}

std::u16string identityList(const Layout& layout, qint64 aliases)
{
    return (layout.dataset->id + u' ' + layout.indexDigest + u' ' + QString::number(aliases)).toStdU16String();
}

bool isOfLayout(const std::u16string& identityList, const Layout& layout)
{
    return QString::fromStdU16String(identityList).section(u' ', 0, 1) ==
           layout.dataset->id + u' ' + layout.indexDigest;
}

Error stoppedError()
{
    return Error{.code = ErrorCode::Cancelled, .supportId = YIBAO_SUPPORT("STO-STOPPED-13"), .detail = u"given up"_s};
}

Status IndexBuild::read(store::Connection& connection, const QList<Source>& sources, bool settled, const Stop& stop)
{
    const ChangeLog log(connection);
    const auto mark = log.mark();
    const auto sequence = log.sequence();
    const auto last = log.lastOf(m_layout.dataset->id);
    const auto aliases = aliasVersion(log, m_layout);
    if (!mark)
        return fail(mark.error());
    for (const auto* number : {&sequence, &last, &aliases}) {
        if (!*number)
            return fail(number->error());
    }
    AliasBook book;
    if (AliasBook::isFor(m_layout.dataset->id)) {
        auto readBook = AliasBook::read(connection, m_schema);
        if (!readBook)
            return fail(readBook.error());
        book = std::move(*readBook);
    }
    m_token = QUuid::createUuid().toString(QUuid::Id128);
    m_aliases = *aliases;
    m_lastOfList = *last;

    const DocumentMaker maker(m_schema, m_layout, book);
    const RowReader reader(connection, m_schema, m_layout);
    std::map<std::uint32_t, std::int64_t> counts;
    QList<int> ids;
    for (const Source& source : sources) {
        ids.append(source.id());
        counts[static_cast<std::uint32_t>(source.id())] = 0;
    }
    bool stopped = false;
    int asked = 0;
    const auto take = [&](search::Document&& document) {
        ++counts[document.source];
        m_builder.add(std::move(document));
        stopped = ++asked % stopAskedEvery == 0 && stop && stop();
        return !stopped;
    };
    Status done;
    if (settled || sources.size() < 2) {
        done = reader.documents(u"row_source IN (%1) AND %2"_s.arg(idList(ids), settled ? u"row_hidden = 0"_s : u"1"_s),
                                maker, take);
    } else {
        for (const Source& source : sources) {
            if (!done || stopped)
                break;
            done = reader.documents(
                u"row_source = %1 AND NOT (%2)"_s.arg(source.id()).arg(hiddenCondition(m_layout, source, sources)),
                maker, take);
        }
    }
    if (!done)
        return done;
    if (stopped || (stop && stop()))
        return fail(stoppedError());
    m_identity = {.directory = identityMark(*mark, m_token),
                  .list = identityList(m_layout, m_aliases),
                  .sequence = static_cast<std::uint64_t>(*sequence),
                  .sources = {counts.begin(), counts.end()}};
    return {};
}

Result<std::shared_ptr<const search::Segment>> IndexBuild::inMemory(const Stop& stop)
{
    auto segment = m_builder.build(m_identity, stop);
    if (segment == nullptr)
        return fail(stoppedError());
    return segment;
}

Status IndexBuild::toFile(const QString& path, const Stop& stop)
{
    return m_builder.write(m_identity, path, stop);
}

} // namespace yibao::directory
