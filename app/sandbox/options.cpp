// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/options.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

namespace {

constexpr int usageError = 2;

tl::unexpected<EarlyEnd> wrong(const QString& text)
{
    return tl::unexpected<EarlyEnd>(
        EarlyEnd{.exitCode = usageError, .text = u"yibao-sandbox: %1\nTry yibao-sandbox --help.\n"_s.arg(text)});
}

QString footer()
{
    return u"\nFaults, KIND[:ARG][@PATH]; @PATH limits one to calls whose path holds PATH:\n"_s + faultHelp() +
           u"\nAll rows of the demonstration directory are made up: names hold 演示, credit codes lie in the region "
           u"999999,\n"
           "telephone numbers begin with 0000 behind the area code, where no line does.\n"
           "\nDoors for tests, beside the calls of the portal:\n"
           "  GET  /sandbox/phone                           a page that plays the phone\n"
           "  POST /sandbox/phone/{scan|confirm|refuse}     {qrcodeContent, person}\n"
           "  POST /sandbox/phone/activate                  {person}: activates the e-certificate\n"
           "  GET  /sandbox/captcha?imgUid=  /sandbox/sms?mobile=\n"
           "  GET  /sandbox/people  /sandbox/holdings?person=  /sandbox/tokens?person=\n"
           "  GET  /sandbox/births                          birth certificates for the family account\n"
           "  GET  /sandbox/family?person=                  applications received, made; size, SHA-256 and metadata of "
           "the last files\n"
           "  POST /sandbox/expire                          {what: access|refresh|qr|face|captcha|sms|session}\n"
           "  POST /sandbox/clock                           {ahead: SECONDS}: everything grows older\n"
           "\nFamily account: from 16 years on the member's face is asked for, at birth certificates the mother's; a "
           "review takes 3 seconds;\n"
           "members whose name ends with 拒 are refused. Birth certificates:\n"_s +
           birthTable();
}

} // namespace

tl::expected<Options, EarlyEnd> readOptions(int argc, char** argv)
{
    Options options;
    std::string dataDir;
    std::string appCode;
    std::string appSecret;
    std::string clientPublicKey;
    std::string serverPrivateKey;
    std::vector<std::string> faults;

    CLI::App app(
        "A healthcare-security portal on this machine, for demonstration and tests. Listens on 127.0.0.1 only.",
        "yibao-sandbox");
    app.footer(footer().toStdString());
    app.set_version_flag("--version", std::string("yibao-sandbox " YIBAO_VERSION));
    app.add_option("--port", options.port,
                   "Port to listen on; 0 takes a free one, which the first line of output tells")
        ->type_name("N");
    app.add_option("--data-dir", dataDir, "Serve the lists of the directory.db in this folder instead of made-up ones")
        ->type_name("DIR");
    app.add_option("--app-code", appCode, "appCode that callers must use")->type_name("TEXT");
    app.add_option("--app-secret", appSecret, "appSecret that belongs to it")->type_name("TEXT");
    app.add_option("--client-public-key", clientPublicKey, "SM2 key that callers sign with, hex or base64")
        ->type_name("KEY");
    app.add_option("--server-private-key", serverPrivateKey, "SM2 key that answers are signed with, hex or base64")
        ->type_name("KEY");
    app.add_option("--skew-limit", options.skewLimit, "Seconds by which a caller's clock may differ")
        ->type_name("SECONDS")
        ->check(CLI::Range(0, 86400))
        ->capture_default_str();
    app.add_option("--fault", faults, "Misbehave; may be given several times")
        ->type_name("KIND[:ARG][@PATH]")
        ->take_all()
        ->expected(1);
    const auto life = [&app](const char* name, qint64& seconds, const char* text) {
        app.add_option(name, seconds, text)
            ->type_name("SECONDS")
            ->check(CLI::Range(1, 315360000))
            ->capture_default_str();
    };
    life("--token-life", options.lives.session.access, "How long an access token is good");
    life("--refresh-life", options.lives.session.refresh, "How long a refresh token is good");
    life("--qr-life", options.lives.qr, "How long a QR code to sign in with is good");
    bool people = false;
    app.add_flag("--people", people, "Print who can sign in, with which password and in which state, and end");
    app.add_flag("--exit-with-stdin", options.exitWithStdin, "End when standard input ends");
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        return tl::unexpected<EarlyEnd>(EarlyEnd{.exitCode = 0, .text = QString::fromStdString(app.help())});
    } catch (const CLI::CallForVersion& version) {
        return tl::unexpected<EarlyEnd>(EarlyEnd{.exitCode = 0, .text = QString::fromLatin1(version.what()) + u'\n'});
    } catch (const CLI::ParseError& error) {
        return wrong(QString::fromLocal8Bit(error.what()));
    }

    if (people)
        return tl::unexpected<EarlyEnd>(EarlyEnd{.exitCode = 0, .text = People::table()});

    const auto sample = wire::documentationSample();
    if (!sample)
        return wrong(u"the documentation sample is missing"_s);
    options.dataDir = QString::fromLocal8Bit(dataDir.c_str());
    options.appCode = appCode.empty() ? sample->appCode : QString::fromLocal8Bit(appCode.c_str());
    options.keys = sample->server;
    if (!appSecret.empty()) {
        const auto secret = wire::parseAppSecret(QString::fromLocal8Bit(appSecret.c_str()));
        if (!secret)
            return wrong(u"--app-secret: at least 16 printable ASCII characters are expected"_s);
        options.keys.appSecret = *secret;
    }
    if (!wire::payloadKey(options.appCode, options.keys.appSecret))
        return wrong(u"--app-code: at least 16 printable ASCII characters are expected"_s);
    if (!clientPublicKey.empty()) {
        const auto key = wire::parsePublicKey(QString::fromLocal8Bit(clientPublicKey.c_str()));
        if (!key)
            return wrong(u"--client-public-key: a point of the SM2 curve in hex or base64 is expected"_s);
        options.keys.clientPublicKey = *key;
    }
    if (!serverPrivateKey.empty()) {
        const auto key = wire::parsePrivateKey(QString::fromLocal8Bit(serverPrivateKey.c_str()));
        if (!key)
            return wrong(u"--server-private-key: 32 bytes in hex or base64 are expected"_s);
        options.keys.privateKey = *key;
        options.keys.serverPublicKey.clear();
    }
    for (const std::string& text : faults) {
        const auto fault = parseFault(QString::fromLocal8Bit(text.c_str()));
        if (!fault)
            return wrong(fault.error());
        options.faults.append(*fault);
    }
    return options;
}

} // namespace yibao::sandbox
