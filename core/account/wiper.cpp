// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/wiper.h"

#include <QStringList>

namespace yibao::account {

Wiper::Registration& Wiper::Registration::operator=(Registration&& other) noexcept
{
    std::swap(m_entries, other.m_entries);
    std::swap(m_entry, other.m_entry);
    return *this;
}

Wiper::Registration::~Registration()
{
    if (m_entries)
        m_entries->removeOne(m_entry);
}

Wiper::Wiper()
    : m_entries(std::make_shared<QList<std::shared_ptr<Entry>>>())
{}

Wiper::Registration Wiper::add(const QString& name, std::function<void(WipeCause)> wipe)
{
    Registration registration;
    registration.m_entry = std::make_shared<Entry>(Entry{name, std::move(wipe)});
    registration.m_entries = m_entries;
    m_entries->append(registration.m_entry);
    return registration;
}

void Wiper::wipe(WipeCause cause)
{
    const QList<std::shared_ptr<Entry>> entries = *m_entries;
    for (auto at = entries.crbegin(); at != entries.crend(); ++at) {
        // One that went meanwhile refers to what is gone.
        if (m_entries->contains(*at))
            (*at)->wipe(cause);
    }
}

QStringList Wiper::names() const
{
    QStringList result;
    for (const auto& entry : *m_entries)
        result.append(entry->name);
    return result;
}

} // namespace yibao::account
