// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/demodirectory.h"
#include "app/sandbox/endwatch.h"
#include "app/sandbox/faultproxy.h"
#include "app/sandbox/heldlists.h"
#include "app/sandbox/options.h"
#include "app/sandbox/portalserver.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

constexpr int cannotStart = 2;

int complain(const QString& text)
{
    std::fputs(qPrintable(u"yibao-sandbox: %1\n"_s.arg(text)), stderr);
    return cannotStart;
}

} // namespace

int main(int argc, char** argv)
{
    using namespace yibao;
    using namespace yibao::sandbox;

    QCoreApplication application(argc, argv);
    const auto options = readOptions(argc, argv);
    if (!options) {
        // UTF-8 whatever the terminal says it is, as the README quotes it.
        std::fputs(options.error().text.toUtf8().constData(), options.error().exitCode == 0 ? stdout : stderr);
        return options.error().exitCode;
    }
    const auto catalog = catalog::Catalog::load();
    if (!catalog)
        return complain(catalog.error().detail);

    const SystemClock clock;
    Lists lists(*catalog);
    if (options->dataDir.isEmpty()) {
        fillWithDemonstration(lists, *catalog);
    } else if (const auto filled = fillFromFolder(lists, *catalog, options->dataDir, clock); !filled) {
        return complain(u"%1: %2"_s.arg(filled.error().supportId, filled.error().detail));
    }

    Hall hall(clock, catalog->regions(), options->dataDir.isEmpty() ? &lists : nullptr, demoSeed, options->lives);
    const Portal portal{.catalog = *catalog, .lists = lists, .hall = hall, .clock = clock};
    wire::ServerEnvelope envelope(wire::Envelope::WebHall, options->appCode, u"1.0.0"_s, options->keys);
    envelope.setMaxSkew(options->skewLimit);
    const Faults faults(options->faults);
    PortalServer server(portal, envelope, faults, options->dataDir.isEmpty());
    quint16 port = server.start(faults.hasLineFaults() ? 0 : options->port);
    if (port == 0)
        return complain(u"port %1 cannot be had"_s.arg(options->port));
    FaultProxy proxy(faults, port);
    if (faults.hasLineFaults()) {
        port = proxy.start(options->port);
        if (port == 0)
            return complain(u"port %1 cannot be had"_s.arg(options->port));
    }
    const EndWatch watch(options->exitWithStdin);
    std::printf("listening on 127.0.0.1:%u\n", static_cast<unsigned>(port));
    std::fflush(stdout);
    const int code = QCoreApplication::exec();
    // Threads that a caller still holds must not outlive what they work on.
    if (!server.stop())
        std::_Exit(code);
    return code;
}
