// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/commandtable.h"

#include <QAction>
#include <QCoreApplication>
#include <QHash>
#include <QMenu>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

QString keyText(const QKeySequence& key)
{
    static const QHash<QString, QString> names{
        {u"Return"_s, u"Enter"_s}, {u"Left"_s, u"←"_s}, {u"Right"_s, u"→"_s}, {u"Up"_s, u"↑"_s}, {u"Down"_s, u"↓"_s}};
    // "Ctrl K" as the look writes keys; a plus that is the key itself stays.
    const QString text = key.toString(QKeySequence::PortableText);
    const bool plus = text.endsWith(u'+');
    QStringList parts = (plus ? text.chopped(1) : text).split(u'+', Qt::SkipEmptyParts);
    for (QString& part : parts)
        part = names.value(part, part);
    if (plus)
        parts.append(u"+"_s);
    return parts.join(u' ');
}

QString sectionTitle(CommandSection section)
{
    const char* source = nullptr;
    switch (section) {
    case CommandSection::File:
        source = QT_TRANSLATE_NOOP("yibao::ui::CommandTable", "File");
        break;
    case CommandSection::Go:
        source = QT_TRANSLATE_NOOP("yibao::ui::CommandTable", "Go to");
        break;
    case CommandSection::Page:
        source = QT_TRANSLATE_NOOP("yibao::ui::CommandTable", "This page");
        break;
    case CommandSection::View:
        source = QT_TRANSLATE_NOOP("yibao::ui::CommandTable", "View");
        break;
    case CommandSection::Person:
        source = QT_TRANSLATE_NOOP("yibao::ui::CommandTable", "Sign-in");
        break;
    case CommandSection::Help:
        source = QT_TRANSLATE_NOOP("yibao::ui::CommandTable", "Help");
        break;
    }
    return QCoreApplication::translate("yibao::ui::CommandTable", source);
}

CommandTable::CommandTable(QObject* parent)
    : QObject(parent)
{}

bool CommandTable::add(const Command& command)
{
    for (const Command& other : std::as_const(m_commands)) {
        const bool shared = std::any_of(command.keys.begin(), command.keys.end(),
                                        [&](const QKeySequence& key) { return other.keys.contains(key); });
        if (other.id == command.id || shared)
            return false;
    }
    m_commands.append(command);
    return true;
}

void CommandTable::clear()
{
    qDeleteAll(m_actions);
    m_actions.clear();
    m_commands.clear();
}

void CommandTable::install(QWidget* window)
{
    for (const Command& command : std::as_const(m_commands)) {
        if (!command.run || !command.bound || command.keys.isEmpty())
            continue;
        auto* action = new QAction(command.text, window);
        action->setObjectName(command.id + u"Action"_s);
        action->setShortcuts(command.keys);
        connect(action, &QAction::triggered, this, [this, id = command.id] { trigger(id); });
        window->addAction(action);
        m_actions.append(action);
    }
}

const Command* CommandTable::command(const QString& id) const
{
    const auto found = std::find_if(m_commands.begin(), m_commands.end(), [&](const Command& c) { return c.id == id; });
    return found == m_commands.end() ? nullptr : &*found;
}

bool CommandTable::trigger(const QString& id) const
{
    const Command* found = command(id);
    const bool leaves = id == commandname::quit || id == commandname::codeOrQuit;
    if (found == nullptr || !found->run || (found->enabled && !found->enabled()) || (m_held && !leaves))
        return false;
    // The handler may rebuild this table (a change of language does), so it must not live in it while it runs.
    const auto run = found->run;
    run();
    return true;
}

void CommandTable::fill(QMenu* menu) const
{
    for (const CommandSection section : {CommandSection::File, CommandSection::Go, CommandSection::Page,
                                         CommandSection::View, CommandSection::Person, CommandSection::Help}) {
        QMenu* part = nullptr;
        for (const Command& command : m_commands) {
            if (command.section != section || !command.inMenu || !command.run)
                continue;
            if (part == nullptr)
                part = menu->addMenu(sectionTitle(section));
            QString text = command.text;
            QAction* action = part->addAction(text.replace(u'&', u"&&"_s));
            action->setObjectName(command.id + u"MenuAction"_s);
            action->setEnabled(!command.enabled || command.enabled());
            // Shown beside the text but not set: the window's own action holds the shortcut.
            if (!command.keys.isEmpty())
                action->setText(action->text() + u'\t' + yibao::ui::keyText(command.keys.first()));
            connect(action, &QAction::triggered, this, [this, id = command.id] { trigger(id); });
        }
    }
}

QString CommandTable::keyText(const QString& id) const
{
    const Command* found = command(id);
    return found == nullptr || found->keys.isEmpty() ? QString() : yibao::ui::keyText(found->keys.first());
}

} // namespace yibao::ui
