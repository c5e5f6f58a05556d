// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace yibao::ui {

/// Parts of the menu and of the help page, in their order.
enum class CommandSection { File, Go, Page, View, Person, Help };

/// Something the window can do. Menu, shortcuts and the help page are made from the same list, so none of them can
/// be out of date.
struct Command
{
    QString id;
    QString text; ///< in the language of the program; without a mnemonic
    CommandSection section = CommandSection::Page;
    QList<QKeySequence> keys;      ///< the first is shown
    std::function<void()> run;     ///< empty for keys that a page handles itself and that are only told of
    std::function<bool()> enabled; ///< empty: always
    bool inMenu = true;
    bool bound = true; ///< false: a page binds the keys itself; here they are only told
};

namespace commandname {
inline const QString quit = QStringLiteral("quit");
inline const QString codeOrQuit = QStringLiteral("codeOrQuit");
} // namespace commandname

class CommandTable final : public QObject
{
    Q_OBJECT
public:
    explicit CommandTable(QObject* parent = nullptr);

    /// Adds a command; one whose id or key is taken already is refused, since a key with two meanings does nothing.
    bool add(const Command& command);
    void clear();
    /// Makes shortcuts of the commands that hold while the window is active.
    void install(QWidget* window);

    [[nodiscard]] const QList<Command>& commands() const { return m_commands; }
    [[nodiscard]] const Command* command(const QString& id) const;
    /// Runs it if it is enabled. False when there is no such command or not now.
    bool trigger(const QString& id) const;
    /// While held nothing but leaving the program is done: the window is locked.
    void setHeld(bool held) { m_held = held; }
    /// Fills a menu with the sections that have something for it.
    void fill(QMenu* menu) const;
    /// The first key as people read it, for example "Ctrl+K"; empty when there is none.
    [[nodiscard]] QString keyText(const QString& id) const;

private:
    QList<Command> m_commands;
    QList<QAction*> m_actions;
    bool m_held = false;
};

/// "Ctrl+K" of a key sequence, in the words of the program's language.
[[nodiscard]] QString keyText(const QKeySequence& key);
[[nodiscard]] QString sectionTitle(CommandSection section);

} // namespace yibao::ui
