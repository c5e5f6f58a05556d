// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QDate>
#include <QMap>
#include <QString>
#include <QStringList>

#include <CLI/CLI.hpp>

#include <memory>

namespace yibao::cli {

enum class Command {
    None,
    Services,
    Find,
    Guide,
    Import,
    Query,
    PortalCheck,
    PortalSetKeys,
    DataStatus,
    Completion,
    Manual
};

/// What was written on the command line, as it was written; meaning is given to it by the commands.
struct Arguments
{
    Command command = Command::None;

    QString profile; ///< empty: the one of the settings
    QString portalUrl;
    QString dataDir;
    QString language;
    bool json = false;

    QStringList words; ///< find
    QString guide;     ///< guide; empty lists them
    QString step;      ///< of it; empty is the first
    QString file;      ///< import
    QString dataset;
    QStringList columnMap; ///< COLUMN=FIELD
    QString source;
    QString asOf;
    QString region;
    QString service;     ///< query
    QStringList filters; ///< NAME=VALUE
    QString text;        ///< free text, looked up on this machine only
    QString sort;
    int page = 0;     ///< 0: not given
    int pageSize = 0; ///< 0: not given
    bool all = false;
    bool online = false;
    bool offline = false;
    QString signIn; ///< empty, qr or password
    QString format;
    QString output;
    bool remove = false; ///< portal set-keys
    QString shell;       ///< completion
};

/// The definition of the whole command line. Parsing, help, completion and the manual page come from it.
class CommandLine final
{
public:
    CommandLine();
    ~CommandLine();
    Q_DISABLE_COPY_MOVE(CommandLine)

    /// Exit code when the program has nothing more to do (help, version, an error, told on the streams already).
    [[nodiscard]] std::optional<int> parse(int argc, const char* const* argv);
    [[nodiscard]] const Arguments& arguments() const { return m_arguments; }
    [[nodiscard]] const CLI::App& definition() const { return *m_app; }

private:
    void addCommon();
    void addCommands();
    CLI::App* command(const std::string& name, const std::string& description, Command command,
                      CLI::App* parent = nullptr);

    Arguments m_arguments;
    std::unique_ptr<CLI::App> m_app;
};

} // namespace yibao::cli
