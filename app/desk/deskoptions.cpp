// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/desk/deskoptions.h"

#include "core/wire/address.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;

namespace yibao::desk {

namespace {

QString words(const std::string& text)
{
    return QString::fromLocal8Bit(text.data(), qsizetype(text.size()));
}

std::string checkSize(const std::string& text)
{
    const QStringList parts = words(text).split(u'x');
    bool width = false;
    bool height = false;
    if (parts.size() == 2 && parts.at(0).toInt(&width) >= 320 && parts.at(1).toInt(&height) >= 240 && width && height &&
        parts.at(0).toInt() <= 16384 && parts.at(1).toInt() <= 16384)
        return {};
    return "give a size such as 1366x768";
}

std::string checkFilter(const std::string& text)
{
    return text.find('=') != std::string::npos && text.find('=') > 0 ? std::string() : "give a filter as NAME=VALUE";
}

std::string checkUrl(const std::string& text)
{
    const QUrl url(words(text), QUrl::StrictMode);
    return url.isValid() && wire::checkAddress(url) ? std::string()
                                                    : "the address must be https, or http on this machine";
}

} // namespace

ParsedOptions parseOptions(int argc, char** argv)
{
    CLI::App app("Yibao Desk: look up public healthcare-security services, online and offline.", "yibaodesk");
    app.set_version_flag("--version", "yibaodesk " YIBAO_VERSION);
    std::string profile, url, dataDir, language, mode, page, search, theme, textSize, size, screenshot;
    std::vector<std::string> filters;
    app.add_option("--profile", profile, "portal profile: offline, sandbox, national, or a file")
        ->type_name("NAME|FILE");
    app.add_option("--portal-url", url, "another address for the profile; no portal is started then")
        ->type_name("URL")
        ->check(CLI::Validator(checkUrl, {}));
    app.add_option("--data-dir", dataDir, "folder for lists and settings")->type_name("DIR");
    app.add_option("--lang", language, "language of this start")->check(CLI::IsMember({"zh_CN", "en"}));
    app.add_option("--mode", mode,
                   "kind of place: home keeps the window as it was left, window and kiosk begin with it maximised")
        ->check(CLI::IsMember({"home", "window", "kiosk"}));
    app.add_option("--page", page, "begin with this service, for example designated-hospitals")->type_name("SERVICE");
    app.add_option("--filter", filters, "a condition for --page; may be given several times")
        ->type_name("NAME=VALUE")
        ->check(CLI::Validator(checkFilter, {}))
        ->allow_extra_args(false)
        ->needs("--page");
    app.add_option("--search", search, "begin with this text in the search field")->type_name("TEXT");
    app.add_option("--theme", theme, "colours of this start")->check(CLI::IsMember({"light", "dark", "contrast"}));
    app.add_option("--text-size", textSize, "type of this start")
        ->check(CLI::IsMember({"standard", "large", "elder", "extra"}));
    app.add_option("--size", size, "size of the window, for example 1366x768")
        ->type_name("WxH")
        ->check(CLI::Validator(checkSize, {}));
    app.add_option("--screenshot", screenshot, "show, wait until everything asked is answered, save a picture, quit")
        ->type_name("FILE");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error, std::cout, std::cerr);
        return {.options = {}, .exitCode = code == 0 ? 0 : 2};
    }

    DeskOptions options;
    options.profile = words(profile);
    options.portalUrl = QUrl(words(url), QUrl::StrictMode);
    options.dataDir = words(dataDir);
    options.language = words(language);
    options.mode = words(mode);
    options.page = words(page);
    for (const std::string& filter : filters) {
        const QString text = words(filter);
        options.filters.append({text.section(u'=', 0, 0), text.section(u'=', 1)});
    }
    options.search = words(search);
    options.theme = words(theme);
    options.textSize = words(textSize);
    if (!size.empty())
        options.size = QSize(words(size).section(u'x', 0, 0).toInt(), words(size).section(u'x', 1, 1).toInt());
    options.screenshot = words(screenshot);
    return {.options = options, .exitCode = {}};
}

} // namespace yibao::desk
