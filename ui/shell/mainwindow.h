// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/pages/target.h"
#include "ui/shell/commandtable.h"
#include "ui/shell/history.h"
#include "ui/shell/shellcontext.h"
#include "ui/shell/statusbar.h"

#include <QWidget>

#include <memory>

namespace yibao::ui {

class AccountShell;
class HeaderBar;
class NavigationRail;
class PageHost;
class SearchBox;
class ShellDialogs;
struct PageContext;

/// The window: where one is and how one gets elsewhere. What a page does is the page's business. Object name
/// "mainWindow".
class MainWindow final : public QWidget
{
    Q_OBJECT
public:
    explicit MainWindow(const ShellContext& context, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Goes to a place and remembers it. Services that are links ask and open the browser.
    void open(const Target& target);
    /// The same for a page as it was left.
    void openPage(const QString& page);
    void goBack();
    void goForward();
    /// Back; home when there is nothing to go back to.
    void leavePage();

    void focusSearch();
    void search(const QString& text);
    void nextPane();
    void showMenu();
    void setNet(NetState state, const QString& portal);
    void setNotices(const QStringList& notices);
    /// Nothing is under way that would change what is seen.
    [[nodiscard]] bool isSettled() const;

    [[nodiscard]] const CommandTable& commands() const { return m_commands; }
    [[nodiscard]] PageHost& pages() const { return *m_pages; }
    [[nodiscard]] ShellDialogs& dialogs() const { return *m_dialogs; }
    [[nodiscard]] SearchBox& searchBox() const { return *m_search; }
    /// Null where nobody can sign in.
    [[nodiscard]] AccountShell* account() const { return m_account; }
    void signIn();

Q_SIGNALS:
    /// The person wants to try the portal again.
    void reconnectRequested();
    void quitRequested();
    /// The window closes, and the program ends with it.
    void leaving();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void rebuild();
    void connectPages();
    void connectSearch();
    void connectAccount();
    void setLocked(bool locked);
    void closeDialogs();
    void visit(const Target& target, bool focus);
    void foldRail();
    void showPerson();
    void refreshLists();
    [[nodiscard]] PageContext pageContext() const;

    ShellContext m_context;
    std::unique_ptr<Dialogs> m_ownDialogs;
    std::unique_ptr<Printers> m_ownPrinters;
    std::unique_ptr<ShellDialogs> m_dialogs;
    CommandTable m_commands;
    History m_history;
    NavigationRail* m_rail = nullptr;
    HeaderBar* m_header = nullptr;
    SearchBox* m_search = nullptr;
    PageHost* m_pages = nullptr;
    StatusBar* m_status = nullptr;
    AccountShell* m_account = nullptr;
    QStringList m_notices;
    NetState m_net = NetState::Offline;
    QString m_portal;
    bool m_railOpened = false; ///< By F10, though the window is narrow.
};

} // namespace yibao::ui
