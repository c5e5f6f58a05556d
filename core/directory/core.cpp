// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/core.h"

#include "core/directory/arrival.h"
#include "core/directory/searchsession.h"

namespace yibao::directory {

void Core::startSearch(const ListIndex::Limits& limits, bool scansOnly)
{
    vocabulary = std::async(std::launch::async, [this] {
                     return std::make_shared<const Vocabulary>(schema.catalog().regions());
                 }).share();
    keeper = std::make_unique<IndexKeeper>(schema, file, limits);
    searcher = std::make_unique<Searcher>([this, limits, scansOnly] {
        return std::make_unique<SearchSession>(
            schema, SearchSession::Options{.file = file,
                                           .vocabulary = vocabulary,
                                           .limits = limits,
                                           .scansOnly = scansOnly,
                                           .wish = [this](const QString& list) { keeper->request(list); }});
    });
    keeper->connect(*database, *searcher);
}

void Core::close()
{
    closing = true;
    if (keeper)
        keeper->close();
    if (searcher)
        searcher->close();
    if (database)
        database->close();
    reading.waitForDone();
}

void Core::tidy()
{
    database->post([this](store::Connection* connection) {
        if (connection == nullptr || connection->isReadOnly() || walkers > 0 || closing)
            return;
        // What cannot be deleted now, on a full disk for example, is deleted after the next opening.
        if (tidySome(*connection, schema).value_or(false))
            tidy();
    });
}

void Core::queueImport(std::function<void()> import)
{
    {
        const std::lock_guard guard(m_mutex);
        m_imports.push_back(import);
        if (m_imports.size() > 1)
            return;
    }
    import();
}

void Core::importDone()
{
    std::function<void()> next;
    {
        const std::lock_guard guard(m_mutex);
        m_imports.pop_front();
        if (!m_imports.empty())
            next = m_imports.front();
    }
    if (next)
        next();
}

} // namespace yibao::directory
