// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/clipboardkeeper.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace yibao::account {

namespace {

QByteArray digest(const QString& text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

ClipboardKeeper::ClipboardKeeper(ClipboardPort& clipboard, Wiper& wiper, int clearAfterMs, QObject* parent)
    : QObject(parent)
    , m_clipboard(clipboard)
    , m_registration(wiper.add(u"clipboard"_s, [this](WipeCause) { clearIfOurs(); }))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(clearAfterMs);
    connect(&m_timer, &QTimer::timeout, this, &ClipboardKeeper::clearIfOurs);
}

void ClipboardKeeper::put(const QString& text)
{
    m_clipboard.setText(text);
    m_digest = digest(text);
    m_timer.start();
}

void ClipboardKeeper::clearIfOurs()
{
    m_timer.stop();
    if (m_digest.isEmpty())
        return;
    if (digest(m_clipboard.text()) == m_digest)
        m_clipboard.clear();
    m_digest.clear();
}

} // namespace yibao::account
