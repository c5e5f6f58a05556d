// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/secret.h"

#include "core/wire/sm.h"

#include <cstring>

namespace yibao::wire {

class Secret::Buffer
{
public:
    explicit Buffer(QByteArrayView bytes)
        : m_size(static_cast<std::size_t>(bytes.size()))
        , m_bytes(std::make_unique<char[]>(m_size))
    {
        if (m_size > 0)
            std::memcpy(m_bytes.get(), bytes.data(), m_size);
    }
    ~Buffer() { wipe(); }
    Q_DISABLE_COPY_MOVE(Buffer)

    [[nodiscard]] QByteArrayView view() const { return {m_bytes.get(), static_cast<qsizetype>(m_size)}; }
    void wipe()
    {
        cleanse(m_bytes.get(), m_size);
        m_size = 0;
    }

private:
    std::size_t m_size;
    std::unique_ptr<char[]> m_bytes;
};

Secret::Secret(QByteArrayView bytes)
    : m_buffer(std::make_shared<Buffer>(bytes))
{}

Secret Secret::take(QString&& text)
{
    QByteArray bytes = text.toUtf8();
    Secret secret{QByteArrayView(bytes)};
    wire::wipe(bytes);
    wire::wipe(text);
    return secret;
}

QByteArrayView Secret::view() const
{
    return m_buffer ? m_buffer->view() : QByteArrayView();
}

QString Secret::text() const
{
    return QString::fromUtf8(view());
}

void Secret::wipe()
{
    if (m_buffer)
        m_buffer->wipe();
}

void wipe(QString& text)
{
    // A shared buffer is somebody else's too, and a literal lies in memory that cannot be written.
    if (!text.isEmpty() && text.isDetached())
        cleanse(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

void wipe(QByteArray& bytes)
{
    if (!bytes.isEmpty() && bytes.isDetached())
        cleanse(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

} // namespace yibao::wire
