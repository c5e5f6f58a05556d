// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/clipboardkeeper.h"

namespace yibao::desk {

/// The clipboard of the desktop. What is put there is marked as something that no history of copies should keep.
class DesktopClipboard final : public account::ClipboardPort
{
public:
    [[nodiscard]] QString text() const override;
    void setText(const QString& text) override;
    void clear() override;
};

} // namespace yibao::desk
