// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/permission.h"
#include "core/base/result.h"
#include "core/wire/accountcalls.h"

#include <QObject>

#include <optional>

namespace yibao::account {

/// The picture of a form and what is typed of it. A picture is good once; a new one empties the field.
class CaptchaBox final : public QObject
{
    Q_OBJECT
public:
    explicit CaptchaBox(const wire::AccountCalls& calls, QObject* parent = nullptr);

    /// Fetches another picture. An older one that is still on its way is ignored.
    void refresh();
    void setText(const QString& typed);
    [[nodiscard]] const QString& text() const { return m_text; }
    /// As it goes to the portal.
    [[nodiscard]] QString entry() const;
    [[nodiscard]] const std::optional<wire::CaptchaPicture>& picture() const { return m_picture; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] Obstacle obstacle() const;

Q_SIGNALS:
    void changed();

private:
    wire::AccountCalls m_calls;
    std::optional<wire::CaptchaPicture> m_picture;
    std::optional<Error> m_error;
    QString m_text;
    quint64 m_asked = 0;
    bool m_loading = false;
};

} // namespace yibao::account
