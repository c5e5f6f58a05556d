// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/captchabox.h"

#include "core/base/whendone.h"
#include "core/identity/entries.h"

namespace yibao::account {

CaptchaBox::CaptchaBox(const wire::AccountCalls& calls, QObject* parent)
    : QObject(parent)
    , m_calls(calls)
{}

void CaptchaBox::refresh()
{
    m_picture.reset();
    m_error.reset();
    m_text.clear();
    m_loading = true;
    const quint64 asked = ++m_asked;
    whenDone(m_calls.captcha(), this, [this, asked](const Result<wire::CaptchaPicture>& picture) {
        if (asked != m_asked)
            return;
        m_loading = false;
        if (picture)
            m_picture = *picture;
        else
            m_error = picture.error();
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void CaptchaBox::setText(const QString& typed)
{
    if (m_text == typed)
        return;
    m_text = typed;
    Q_EMIT changed();
}

QString CaptchaBox::entry() const
{
    return identity::checkCaptcha(m_text).text;
}

Obstacle CaptchaBox::obstacle() const
{
    if (!m_picture)
        return Obstacle::CaptchaLoading;
    return identity::checkCaptcha(m_text).fault == identity::EntryFault::None ? Obstacle::None : Obstacle::CaptchaEmpty;
}

} // namespace yibao::account
