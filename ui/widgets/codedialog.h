// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/widgets/appdialog.h"

namespace yibao::ui {

/// A QR code as large as phones like it, with what it does and its content in words. Object name "codeDialog"; parts
/// "code.view", "code.content".
class CodeDialog final : public AppDialog
{
    Q_OBJECT
public:
    /// `content` is ASCII: an official address or a public code, never of a person.
    CodeDialog(const QString& content, const QString& caption, QWidget* parent);
};

} // namespace yibao::ui
