// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/shelldialogs.h"

#include "core/base/whendone.h"
#include "ui/pages/importdialog.h"
#include "ui/shell/browser.h"
#include "ui/shell/helpdialog.h"
#include "ui/shell/recentstore.h"
#include "ui/shell/settingsdialog.h"

namespace yibao::ui {

namespace {

void openFor(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

ShellDialogs::ShellDialogs(const ShellContext& context, const PageContext& pages, const CommandTable& commands,
                           QWidget* window)
    : m_context(context)
    , m_pages(pages)
    , m_commands(commands)
    , m_window(window)
{}

void ShellDialogs::showSettings()
{
    openFor(new SettingsDialog(m_context, *m_context.dialogs, m_window));
}

void ShellDialogs::showHelp()
{
    openFor(new HelpDialog(m_commands, m_window));
}

void ShellDialogs::showAbout()
{
    openFor(new AboutDialog(m_window));
}

void ShellDialogs::showHotline()
{
    openFor(new HotlineDialog(m_window));
}

void ShellDialogs::importList(const QString& dataset, const QString& file)
{
    if (!m_context.importOffered)
        return;
    auto* dialog = new ImportDialog(m_pages, m_window);
    if (!dataset.isEmpty())
        dialog->setDataset(dataset);
    if (!file.isEmpty())
        dialog->setFile(file);
    connect(dialog, &ImportDialog::imported, this, [this](const directory::ImportReport& report) {
        Q_EMIT messageShown(report.changesNothing() ? tr("Nothing has changed: this list was here already.")
                                                    : tr("%1 added, %2 changed, %3 gone, %4 not taken.")
                                                          .arg(report.added)
                                                          .arg(report.changed)
                                                          .arg(report.gone)
                                                          .arg(report.rejected));
    });
    openFor(dialog);
}

void ShellDialogs::openOfficial(const QUrl& url)
{
    const auto asked = m_context.dialogs->confirm(tr("Open this page in the browser?"),
                                                  url.toString(QUrl::FullyEncoded), tr("Open in the browser"));
    whenDone(asked, this, [this, url](bool yes) {
        if (yes && !m_context.browser.open(url))
            Q_EMIT messageShown(tr("No browser could be started. The address is %1").arg(url.toString()));
    });
}

void ShellDialogs::clearRecent()
{
    const auto asked = m_context.dialogs->confirm(tr("Clear all recent questions?"),
                                                  tr("They are forgotten on this computer. Lists and settings stay."),
                                                  tr("Clear all"), true);
    whenDone(asked, this, [this](bool yes) {
        if (yes)
            m_context.recent.clear();
    });
}

} // namespace yibao::ui
