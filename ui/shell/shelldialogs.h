// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QUrl>

namespace yibao::directory {
struct ImportReport;
}

namespace yibao::ui {

class CommandTable;

/// The dialogs that belong to the window as a whole.
class ShellDialogs final : public QObject
{
    Q_OBJECT
public:
    /// `context.dialogs` must be set. All outlive this.
    ShellDialogs(const ShellContext& context, const PageContext& pages, const CommandTable& commands, QWidget* window);

    void showSettings();
    void showHelp();
    void showAbout();
    void showHotline();
    /// Both may be empty: the person then chooses.
    void importList(const QString& dataset, const QString& file);
    /// Shows the address and asks before the browser is opened.
    void openOfficial(const QUrl& url);
    void clearRecent();

Q_SIGNALS:
    /// For the status bar.
    void messageShown(const QString& sentence);

private:
    ShellContext m_context;
    PageContext m_pages;
    const CommandTable& m_commands;
    QWidget* m_window;
};

} // namespace yibao::ui
