// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/cli/manual.h"

#include <QStringList>

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace yibao::cli {

namespace {

QString text(const std::string& raw)
{
    return QString::fromStdString(raw);
}

QString roff(QString raw)
{
    raw.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s);
    return raw.startsWith(u'.') || raw.startsWith(u'\'') ? u"\\&"_s + raw : raw;
}

QString optionHead(const CLI::Option& option)
{
    const QString value = option.get_items_expected_max() > 0 ? u" "_s + text(option.get_type_name()) : QString();
    return option.get_positional() ? text(option.get_type_name())
                                   : text(option.get_name(false, true)).replace(u',', u", "_s) + value;
}

QString optionsOf(const CLI::App& app)
{
    QString page;
    for (const CLI::Option* option : app.get_options()) {
        if (!option->get_description().empty())
            page += u".TP\n.B %1\n%2\n"_s.arg(roff(optionHead(*option)), roff(text(option->get_description())));
    }
    return page;
}

void addCommands(const CLI::App& app, const QString& path, QString& page)
{
    for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; })) {
        const QString name = path + u' ' + text(sub->get_name());
        page += u".SS %1\n%2\n"_s.arg(roff(name), roff(text(sub->get_description())));
        page += optionsOf(*sub);
        addCommands(*sub, name, page);
    }
}

QStringList optionNames(const CLI::App& app)
{
    QStringList names;
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames())
            names.append(u"--"_s + text(name));
        for (const std::string& name : option->get_snames())
            names.append(u"-"_s + text(name));
    }
    return names;
}

QStringList commandNames(const CLI::App& app)
{
    QStringList names;
    for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; }))
        names.append(text(sub->get_name()));
    return names;
}

QString bashScript(const CLI::App& app, const QStringList& services, const QStringList& datasets)
{
    QString cases;
    for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; })) {
        QStringList words = optionNames(*sub) + commandNames(*sub);
        for (const CLI::App* below : sub->get_subcommands([](const CLI::App*) { return true; }))
            words += optionNames(*below);
        if (sub->get_name() == "query")
            words += services;
        cases += u"        %1) words=\"%2\" ;;\n"_s.arg(text(sub->get_name()), words.join(u' '));
    }
    return u"_yibao()\n"
           "{\n"
           "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= word words\n"
           "    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
           "        case $word in -*) ;; *) command=$word; break ;; esac\n"
           "    done\n"
           "    case $previous in\n"
           "        --dataset) COMPREPLY=($(compgen -W \"%1\" -- \"$current\")); return ;;\n"
           "        --format) COMPREPLY=($(compgen -W \"table csv json xlsx\" -- \"$current\")); return ;;\n"
           "        --sign-in) COMPREPLY=($(compgen -W \"qr password\" -- \"$current\")); return ;;\n"
           "        --lang) COMPREPLY=($(compgen -W \"zh_CN en\" -- \"$current\")); return ;;\n"
           "        --profile) COMPREPLY=($(compgen -W \"offline sandbox national\" -- \"$current\")); return ;;\n"
           "        --data-dir) COMPREPLY=($(compgen -d -- \"$current\")); return ;;\n"
           "        -o|--output|import) COMPREPLY=($(compgen -f -- \"$current\")); return ;;\n"
           "    esac\n"
           "    case $command in\n"
           "%2"
           "        *) words=\"%3\" ;;\n"
           "    esac\n"
           "    COMPREPLY=($(compgen -W \"$words %4\" -- \"$current\"))\n"
           "}\n"_s.arg(datasets.join(u' '), cases, commandNames(app).join(u' '), optionNames(app).join(u' '));
}

QString fishScript(const CLI::App& app, const QStringList& services, const QStringList& datasets)
{
    QString script;
    const auto quoted = [](QString raw) { return u'\'' + raw.replace(u'\'', u"\\'"_s) + u'\''; };
    const auto options = [&](const CLI::App& of, const QString& condition) {
        for (const CLI::Option* option : of.get_options()) {
            for (const std::string& name : option->get_lnames()) {
                script += u"complete -c yibao%1 -l %2%3 -d %4"_s.arg(
                    condition, text(name), option->get_items_expected_max() > 0 ? u" -r"_s : QString(),
                    quoted(text(option->get_description())));
                if (name == "dataset")
                    script += u" -fa "_s + quoted(datasets.join(u' '));
                script += u'\n';
            }
        }
    };
    options(app, QString());
    for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; })) {
        const QString name = text(sub->get_name());
        script += u"complete -c yibao -n __fish_use_subcommand -fa %1 -d %2\n"_s.arg(
            name, quoted(text(sub->get_description())));
        options(*sub, u" -n '__fish_seen_subcommand_from %1'"_s.arg(name));
        for (const QString& below : commandNames(*sub))
            script += u"complete -c yibao -n '__fish_seen_subcommand_from %1' -fa %2\n"_s.arg(name, below);
    }
    script += u"complete -c yibao -n '__fish_seen_subcommand_from query' -fa %1\n"_s.arg(quoted(services.join(u' ')));
    return script;
}

} // namespace

QString manualPage(const CLI::App& app)
{
    QString page = u".TH YIBAO 1 \"\" \"yibao " YIBAO_VERSION "\" \"Yibao Desk\"\n"
                   ".SH NAME\nyibao \\- look up healthcare\\-security services, online and offline\n"
                   ".SH SYNOPSIS\n.B yibao\n[OPTIONS] COMMAND [ARGUMENTS]\n.SH DESCRIPTION\n"_s;
    page += roff(text(app.get_description())) + u"\n.SH OPTIONS\n"_s + optionsOf(app) + u".SH COMMANDS\n"_s;
    addCommands(app, u"yibao"_s, page);
    page += u".SH EXIT STATUS\n"_s + roff(text(app.get_footer())) + u'\n';
    return page;
}

QString completionScript(const CLI::App& app, const QString& shell, const QStringList& services,
                         const QStringList& datasets)
{
    if (shell == u"bash")
        return bashScript(app, services, datasets) + u"complete -F _yibao yibao\n"_s;
    if (shell == u"zsh")
        return u"autoload -U +X bashcompinit && bashcompinit\n"_s + bashScript(app, services, datasets) +
               u"complete -F _yibao yibao\n"_s;
    if (shell == u"fish")
        return fishScript(app, services, datasets);
    return {};
}

} // namespace yibao::cli
