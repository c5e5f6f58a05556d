// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/cli/commands.h"
#include "app/cli/exitcodes.h"
#include "app/cli/manual.h"
#include "core/base/redaction.h"

#include <QCoreApplication>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::cli;

namespace {

/// Commands that need no data: they must work on a machine where nothing else does.
std::optional<int> runWithoutSession(const CommandLine& line)
{
    const Arguments& arguments = line.arguments();
    if (arguments.command == Command::Manual) {
        print(manualPage(line.definition()));
        return exitAnswered;
    }
    if (arguments.command == Command::Completion) {
        QStringList services;
        for (const catalog::Service& service : catalog::declaredServices())
            services.append(service.id);
        QStringList datasets;
        for (const catalog::Dataset& dataset : catalog::declaredDatasets())
            datasets.append(dataset.id);
        const QString script = completionScript(line.definition(), arguments.shell, services, datasets);
        if (script.isEmpty()) {
            printError(u"yibao: completion is there for bash, zsh and fish"_s);
            return exitUsage;
        }
        print(script);
        return exitAnswered;
    }
    return std::nullopt;
}

void run(Session& session, const Done& done)
{
    switch (session.arguments().command) {
    case Command::Services:
        return runServices(session, done);
    case Command::Find:
        return runFind(session, done);
    case Command::Guide:
        return runGuide(session, done);
    case Command::Import:
        return runImport(session, done);
    case Command::Query:
        return runQuery(session, done);
    case Command::PortalCheck:
        return runPortalCheck(session, done);
    case Command::PortalSetKeys:
        return runPortalSetKeys(session, done);
    case Command::DataStatus:
        return runDataStatus(session, done);
    case Command::None:
    case Command::Completion:
    case Command::Manual:
        break;
    }
    done(exitUsage);
}

} // namespace

int main(int argc, char* argv[])
{
    installRedactingLog();
    CommandLine line;
    if (const auto code = line.parse(argc, argv))
        return *code;
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"yibao"_s);
    if (const auto code = runWithoutSession(line))
        return *code;

    Session session(line.arguments());
    if (const Status opened = session.open(); !opened)
        return refuse(opened.error());
    QTimer::singleShot(0, &session, [&session] { run(session, [](int code) { QCoreApplication::exit(code); }); });
    return QCoreApplication::exec();
}
