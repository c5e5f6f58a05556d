// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/shellcommands.h"

#include "ui/shell/accountshell.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/shelldialogs.h"
#include "ui/shell/textsize.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

const auto exportButton = u"query.export"_s;
const std::array printButtons{u"guide.print"_s, u"pair.print"_s};
const auto enlargeButton = u"guide.enlarge"_s;

void addFile(CommandTable& table, MainWindow& window, bool importOffered)
{
    using enum CommandSection;
    table.add({.id = u"import"_s,
               .text = CommandTable::tr("Import a list"),
               .section = File,
               .keys = {QKeySequence(Qt::CTRL | Qt::Key_I)},
               .run = [&window] { window.dialogs().importList({}, {}); },
               .enabled = [importOffered] { return importOffered; }});
    table.add({.id = u"export"_s,
               .text = CommandTable::tr("Export"),
               .section = File,
               .keys = {QKeySequence(Qt::CTRL | Qt::Key_E)},
               .run = [&window] { window.pages().press(exportButton); },
               .enabled = [&window] { return window.pages().canPress(exportButton); },
               .inMenu = true,
               .bound = false});
    table.add({.id = u"print"_s,
               .text = CommandTable::tr("Print"),
               .section = File,
               .keys = {QKeySequence(Qt::CTRL | Qt::Key_P)},
               .run =
                   [&window] {
                       for (const QString& button : printButtons)
                           window.pages().press(button);
                   },
               .enabled =
                   [&window] {
                       return std::ranges::any_of(
                           printButtons, [&window](const QString& button) { return window.pages().canPress(button); });
                   },
               .inMenu = true,
               .bound = false});
    table.add({.id = u"sources"_s,
               .text = CommandTable::tr("Data and sources"),
               .section = File,
               .keys = {QKeySequence(Qt::Key_F8)},
               .run = [&window] { window.openPage(pagename::sources); },
               .enabled = {}});
    table.add({.id = u"settings"_s,
               .text = CommandTable::tr("Settings"),
               .section = File,
               .keys = {QKeySequence(Qt::CTRL | Qt::Key_Comma)},
               .run = [&window] { window.dialogs().showSettings(); },
               .enabled = {}});
    table.add({.id = commandname::quit,
               .text = CommandTable::tr("Quit"),
               .section = File,
               .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Q)},
               .run = [&window] { Q_EMIT window.quitRequested(); },
               .enabled = {}});
}

void addGo(CommandTable& table, MainWindow& window, const catalog::Catalog& catalog, bool guides)
{
    using enum CommandSection;
    table.add({.id = u"search"_s,
               .text = CommandTable::tr("Search everything"),
               .section = Go,
               .keys = {QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::Key_Slash)},
               .run = [&window] { window.focusSearch(); },
               .enabled = {}});
    table.add({.id = u"home"_s,
               .text = CommandTable::tr("Home"),
               .section = Go,
               .keys = {QKeySequence(Qt::ALT | Qt::Key_Home)},
               .run = [&window] { window.openPage(pagename::home); },
               .enabled = {}});
    table.add({.id = u"back"_s,
               .text = CommandTable::tr("Back"),
               .section = Go,
               .keys = {QKeySequence(Qt::ALT | Qt::Key_Left)},
               .run = [&window] { window.goBack(); },
               .enabled = {}});
    table.add({.id = u"forward"_s,
               .text = CommandTable::tr("Forward"),
               .section = Go,
               .keys = {QKeySequence(Qt::ALT | Qt::Key_Right)},
               .run = [&window] { window.goForward(); },
               .enabled = {}});
    table.add({.id = u"catalogue"_s,
               .text = CommandTable::tr("All services"),
               .section = Go,
               .keys = {},
               .run = [&window] { window.openPage(pagename::catalogue); },
               .enabled = {}});
    table.add({.id = pagename::pair,
               .text = CommandTable::tr("Can it be settled directly across provinces"),
               .section = Go,
               .keys = {QKeySequence(Qt::Key_F3)},
               .run = [&window] { window.openPage(pagename::pair); },
               .enabled = {}});
    if (guides)
        table.add({.id = pagename::guides,
                   .text = CommandTable::tr("Guides"),
                   .section = Go,
                   .keys = {QKeySequence(Qt::Key_F7)},
                   .run = [&window] { window.openPage(pagename::guides); },
                   .enabled = {}});
    for (const catalog::Service& service : catalog.services()) {
        const QKeySequence key = QKeySequence::fromString(service.shortcut, QKeySequence::PortableText);
        if (service.access == catalog::Access::Open)
            table.add({.id = service.id,
                       .text = catalog::translated(service.title),
                       .section = Go,
                       .keys = key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{key},
                       .run = [&window, id = service.id] { window.openPage(id); },
                       .enabled = {}});
    }
}

/// What a query page does with its keys by itself.
void addPage(CommandTable& table)
{
    using enum CommandSection;
    const auto tell = [&table](const QString& id, const QString& text, const QList<QKeySequence>& keys) {
        table.add({.id = id, .text = text, .section = Page, .keys = keys, .run = {}, .enabled = {}, .inMenu = false});
    };
    tell(u"page.ask"_s, CommandTable::tr("Ask the portal as well"), {QKeySequence(Qt::CTRL | Qt::Key_Return)});
    tell(u"page.refresh"_s, CommandTable::tr("Ask again"), {QKeySequence(Qt::Key_F5)});
    tell(u"page.reset"_s, CommandTable::tr("Reset the conditions"), {QKeySequence(Qt::CTRL | Qt::Key_R)});
    tell(u"page.filter"_s, CommandTable::tr("To the conditions"), {QKeySequence(Qt::CTRL | Qt::Key_F)});
    tell(u"page.card"_s, CommandTable::tr("Open the card of the row"), {QKeySequence(Qt::Key_Return)});
    tell(u"page.leave"_s, CommandTable::tr("Close, clear, go back"), {QKeySequence(Qt::Key_Escape)});
    tell(u"page.mark"_s, CommandTable::tr("Mark the row"), {QKeySequence(Qt::Key_Space)});
    tell(u"page.markAll"_s, CommandTable::tr("Mark all rows"), {QKeySequence(Qt::CTRL | Qt::Key_A)});
    tell(u"page.copy"_s, CommandTable::tr("Copy rows"), {QKeySequence(Qt::CTRL | Qt::Key_C)});
    tell(u"page.copyHeader"_s, CommandTable::tr("Copy rows with titles"),
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
    tell(u"page.sentence"_s, CommandTable::tr("Copy the row as a sentence"),
         {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C)});
    tell(u"page.jump"_s, CommandTable::tr("Go to a row by its number"), {QKeySequence(Qt::CTRL | Qt::Key_G)});
    tell(u"page.sort"_s, CommandTable::tr("Sort by the first column, Ctrl 2 by the second and so on"),
         {QKeySequence(Qt::CTRL | Qt::Key_1)});
}

void addView(CommandTable& table, MainWindow& window, Settings& settings)
{
    using enum CommandSection;
    table.add({.id = u"elder"_s,
               .text = CommandTable::tr("Elder version"),
               .section = View,
               .keys = {QKeySequence(Qt::Key_F9)},
               .run = [&settings] { toggleElder(settings); },
               .enabled = {}});
    table.add({.id = u"larger"_s,
               .text = CommandTable::tr("Larger type"),
               .section = View,
               .keys = {QKeySequence(Qt::CTRL | Qt::Key_Equal), QKeySequence(Qt::CTRL | Qt::Key_Plus)},
               .run = [&settings] { stepTextSize(settings, 1); },
               .enabled = {}});
    table.add({.id = u"smaller"_s,
               .text = CommandTable::tr("Smaller type"),
               .section = View,
               .keys = {QKeySequence(Qt::CTRL | Qt::Key_Minus)},
               .run = [&settings] { stepTextSize(settings, -1); },
               .enabled = {}});
    table.add({.id = u"usual"_s,
               .text = CommandTable::tr("Standard type"),
               .section = View,
               .keys = {QKeySequence(Qt::CTRL | Qt::Key_0)},
               .run = [&settings] { settings.setValue(Setting::TextSize, Settings::fallback(Setting::TextSize)); },
               .enabled = {}});
    table.add({.id = u"pane"_s,
               .text = CommandTable::tr("Next part of the window"),
               .section = View,
               .keys = {QKeySequence(Qt::Key_F6)},
               .run = [&window] { window.nextPane(); },
               .enabled = {},
               .inMenu = false});
    table.add({.id = commandname::codeOrQuit,
               .text = CommandTable::tr("Enlarge the QR code where one is shown, quit elsewhere"),
               .section = View,
               .keys = {QKeySequence(Qt::CTRL | Qt::Key_Q)},
               .run =
                   [&window] {
                       if (window.pages().canPress(enlargeButton))
                           window.pages().press(enlargeButton);
                       else
                           Q_EMIT window.quitRequested();
                   },
               .enabled = {},
               .inMenu = false});
    table.add({.id = u"menu"_s,
               .text = CommandTable::tr("Menu"),
               .section = View,
               .keys = {QKeySequence(Qt::Key_F10)},
               .run = [&window] { window.showMenu(); },
               .enabled = {},
               .inMenu = false});
}

void addAccount(CommandTable& table, MainWindow& window)
{
    using enum CommandSection;
    AccountShell* account = window.account();
    if (account == nullptr)
        return;
    const auto somebody = [account] { return account->isSignedIn(); };
    table.add({.id = u"signIn"_s,
               .text = CommandTable::tr("Sign in"),
               .section = Person,
               .keys = {},
               .run = [&window] { window.signIn(); },
               .enabled = [account] { return account->offersSignIn() && !account->isSignedIn(); }});
    table.add(
        {.id = u"personalCentre"_s,
         .text = CommandTable::tr("Personal centre"),
         .section = Person,
         .keys = {},
         .run = [&window] { window.openPage(pagename::personal); },
         .enabled = [&window, account] { return account->isSignedIn() && window.pages().knows(pagename::personal); }});
    table.add({.id = u"lock"_s,
               .text = CommandTable::tr("Lock"),
               .section = Person,
               .keys = {QKeySequence(Qt::CTRL | Qt::Key_L)},
               .run = [account] { account->lock(); },
               .enabled = somebody});
    table.add({.id = u"signOut"_s,
               .text = CommandTable::tr("Sign out"),
               .section = Person,
               .keys = {},
               .run = [account] { account->signOut(); },
               .enabled = somebody});
}

void addHelp(CommandTable& table, MainWindow& window)
{
    using enum CommandSection;
    table.add({.id = u"help"_s,
               .text = CommandTable::tr("Help and keys"),
               .section = Help,
               .keys = {QKeySequence(Qt::Key_F1)},
               .run = [&window] { window.dialogs().showHelp(); },
               .enabled = {}});
    table.add({.id = u"hotline"_s,
               .text = CommandTable::tr("Hotline 12393"),
               .section = Help,
               .keys = {},
               .run = [&window] { window.dialogs().showHotline(); },
               .enabled = {}});
    table.add({.id = u"about"_s,
               .text = CommandTable::tr("About Yibao Desk"),
               .section = Help,
               .keys = {},
               .run = [&window] { window.dialogs().showAbout(); },
               .enabled = {}});
}

} // namespace

void addShellCommands(CommandTable& table, MainWindow& window, const ShellContext& context)
{
    addFile(table, window, context.importOffered);
    addGo(table, window, context.source.catalog(), context.guides != nullptr);
    addPage(table);
    addView(table, window, context.settings);
    addAccount(table, window);
    addHelp(table, window);
}

} // namespace yibao::ui
