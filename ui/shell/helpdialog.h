// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/widgets/appdialog.h"

namespace yibao::ui {

class CommandTable;

/// F1: how to begin, and every key, read from the command table. Object names: "helpDialog", "help.keys".
class HelpDialog final : public AppDialog
{
    Q_OBJECT
public:
    HelpDialog(const CommandTable& commands, QWidget* parent);
    ~HelpDialog() override;
};

/// What this program is and is not, its licence and that of what it is built with. Object name "aboutDialog".
class AboutDialog final : public AppDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* parent);
    ~AboutDialog() override;
};

/// The hotline and how to dial it. Object name "hotlineDialog".
class HotlineDialog final : public AppDialog
{
    Q_OBJECT
public:
    explicit HotlineDialog(QWidget* parent);
    ~HotlineDialog() override;
};

} // namespace yibao::ui
