// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/cli/arguments.h"

#include "app/cli/exitcodes.h"

#include <iostream>

using namespace Qt::StringLiterals;

namespace yibao::cli {

namespace {

void text(CLI::App* app, const std::string& name, QString& into, const std::string& description,
          const std::string& value = "TEXT")
{
    app->add_option_function<std::string>(
           name, [&into](const std::string& given) { into = QString::fromStdString(given); }, description)
        ->type_name(value);
}

void texts(CLI::App* app, const std::string& name, QStringList& into, const std::string& description,
           const std::string& value)
{
    app->add_option_function<std::vector<std::string>>(
           name,
           [&into](const std::vector<std::string>& given) {
               for (const std::string& one : given)
                   into.append(QString::fromStdString(one));
           },
           description)
        ->type_name(value);
}

} // namespace

CommandLine::CommandLine()
    : m_app(std::make_unique<CLI::App>("Look up public healthcare-security services of China, online and offline.",
                                       "yibao"))
{
    m_app->require_subcommand(1);
    m_app->fallthrough();
    m_app->set_version_flag("--version", "yibao " YIBAO_VERSION);
    m_app->footer("Exit codes: 0 answered, 1 no rows, 2 usage, 3 portal or network, 4 data.");
    addCommon();
    addCommands();
}

CommandLine::~CommandLine() = default;

void CommandLine::addCommon()
{
    text(m_app.get(), "--profile", m_arguments.profile,
         "portal profile: offline, sandbox, national, or the path of a profile file", "NAME|FILE");
    text(m_app.get(), "--portal-url", m_arguments.portalUrl,
         "another address for the chosen profile; nothing is started on demand then", "URL");
    text(m_app.get(), "--data-dir", m_arguments.dataDir, "folder of the lists held on this machine", "DIR");
    text(m_app.get(), "--lang", m_arguments.language, "language of titles and messages: zh_CN or en", "LANG");
    m_app->add_flag("--json", m_arguments.json, "answer as JSON");
}

CLI::App* CommandLine::command(const std::string& name, const std::string& description, Command command,
                               CLI::App* parent)
{
    CLI::App* sub = (parent != nullptr ? parent : m_app.get())->add_subcommand(name, description);
    sub->fallthrough();
    if (command != Command::None)
        sub->final_callback([this, command] { m_arguments.command = command; });
    return sub;
}

void CommandLine::addCommands()
{
    command("services", "list the services with their filters and columns", Command::Services);

    CLI::App* find =
        command("find", "look words up in everything held on this machine, best hits first, with the reason of each",
                Command::Find);
    texts(find, "text", m_arguments.words, "words to look for", "TEXT");
    find->get_option("text")->required();

    CLI::App* guide = command(
        "guide", "list the guides, or print a step of one: what to bring, what to do, what to watch", Command::Guide);
    text(guide, "guide", m_arguments.guide, "name of the guide", "GUIDE");
    text(guide, "step", m_arguments.step, "a step of it, the first otherwise", "STEP");

    CLI::App* import = command(
        "import", "read an official list (CSV or TSV, UTF-8 or GB 18030) into this machine's lists", Command::Import);
    text(import, "file", m_arguments.file, "the list", "FILE");
    import->get_option("file")->required();
    text(import, "--dataset", m_arguments.dataset, "kind of list, for example designated-hospitals", "NAME");
    import->get_option("--dataset")->required();
    texts(import, "--map", m_arguments.columnMap, "column of the list and the field it holds; the rest is guessed",
          "COLUMN=FIELD");
    text(import, "--source", m_arguments.source, "where the list comes from, in words", "TEXT");
    import->get_option("--source")->required();
    text(import, "--as-of", m_arguments.asOf, "date of the list, or 'unknown'", "YYYY-MM-DD");
    import->get_option("--as-of")->required();
    text(import, "--region", m_arguments.region, "place that the list is about; names of districts are looked up there",
         "CODE|NAME");

    CLI::App* query = command("query", "ask one service", Command::Query);
    text(query, "service", m_arguments.service, "name of the service, see 'yibao services'", "SERVICE");
    query->get_option("service")->required();
    texts(query, "--filter", m_arguments.filters,
          "filter of the service; a region by code or name, a choice by code or words", "NAME=VALUE");
    text(query, "--text", m_arguments.text,
         "words in any order, anywhere in names, codes, addresses and telephone numbers; Chinese, pinyin or initials");
    CLI::Option* words = query->get_option("--text");
    text(query, "--sort", m_arguments.sort,
         "field to sort by, with a leading - downwards; the recommended order otherwise", "FIELD");
    CLI::Option* page = query->add_option("--page", m_arguments.page, "page, from 1")->check(CLI::Range(1, 100000000));
    CLI::Option* size =
        query->add_option("--page-size", m_arguments.pageSize, "rows of a page")->check(CLI::Range(1, 100000));
    CLI::Option* all = query->add_flag("--all", m_arguments.all, "all rows");
    all->excludes(page)->excludes(size);
    CLI::Option* online = query->add_flag("--online", m_arguments.online, "ask the portal in any case");
    query->add_flag("--offline", m_arguments.offline, "only what this machine holds")->excludes(online);
    words->excludes(online); // only this machine can look up free text
    text(query, "--sign-in", m_arguments.signIn,
         "sign in for this one question: qr (scan with the App) or password; the session ends with the command", "WAY");
    query->get_option("--sign-in")->check(CLI::IsMember({"qr", "password"}));
    text(query, "--format", m_arguments.format, "table, csv, json or xlsx", "FORMAT");
    text(query, "-o,--output", m_arguments.output, "file to write", "FILE");

    CLI::App* portal = command("portal", "the portal of the profile", Command::None);
    portal->require_subcommand(1);
    command("check", "reachability, clock, keys and envelope", Command::PortalCheck, portal);
    CLI::App* keys = command("set-keys",
                             "put the gateway's keys of the profile into the keychain: appCode, appSecret, private key "
                             "and server public key, asked without echo or read as four lines of standard input",
                             Command::PortalSetKeys, portal);
    keys->add_flag("--remove", m_arguments.remove, "remove them from the keychain");

    CLI::App* data = command("data", "the lists held on this machine", Command::None);
    data->require_subcommand(1);
    command("status", "every list with source, date and number of rows", Command::DataStatus, data);

    CLI::App* completion = command("completion", "print completion for a shell", Command::Completion);
    text(completion, "shell", m_arguments.shell, "bash, zsh or fish", "SHELL");
    completion->get_option("shell")->required();
    command("manual", "print the manual page (roff)", Command::Manual);
}

std::optional<int> CommandLine::parse(int argc, const char* const* argv)
{
    try {
        m_app->parse(argc, argv);
    } catch (const CLI::Success& success) {
        m_app->exit(success);
        return exitAnswered;
    } catch (const CLI::ParseError& error) {
        std::cerr << "yibao: " << error.what() << " (yibao --help tells more)\n";
        return exitUsage;
    }
    return std::nullopt;
}

} // namespace yibao::cli
