// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Starts the real window several times and prints process time and memory until it is usable: shown, every question of
// its first page answered, and one picture of it written (so the figures are upper bounds).

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

struct Run
{
    double processSeconds = 0;
    double wallSeconds = 0;
    double residentMegabytes = 0;
};

double seconds(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

bool start(const QByteArray& dataDir, const QByteArray& page, Run& run)
{
    const QByteArray program = YIBAO_BIN_DIR "/yibaodesk";
    const QByteArray picture = dataDir + "/bench.png";
    std::vector<const char*> arguments{program.constData(), "--profile",         "offline",
                                       "--data-dir",        dataDir.constData(), "--size",
                                       "1366x768",          "--screenshot",      picture.constData()};
    if (!page.isEmpty())
        arguments.insert(arguments.end(), {"--page", page.constData()});
    arguments.push_back(nullptr);
    timespec before{};
    clock_gettime(CLOCK_MONOTONIC, &before);
    const pid_t child = fork();
    if (child < 0)
        return false;
    if (child == 0) {
        execv(program.constData(), const_cast<char* const*>(arguments.data()));
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    if (wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return false;
    timespec after{};
    clock_gettime(CLOCK_MONOTONIC, &after);
    run.processSeconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    run.wallSeconds =
        static_cast<double>(after.tv_sec - before.tv_sec) + static_cast<double>(after.tv_nsec - before.tv_nsec) / 1e9;
    run.residentMegabytes = static_cast<double>(usage.ru_maxrss) / 1024;
    return true;
}

} // namespace

int main()
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QTemporaryDir dir;
    const QByteArray dataDir = QFile::encodeName(dir.path());
    std::printf("%-22s %14s %14s %14s %16s\n", "page", "runs", "process s", "wall s", "resident MB");
    for (const QByteArray& page : {QByteArray(), QByteArray("designated-hospitals")}) {
        std::array<Run, 5> runs;
        Run warm;
        if (!start(dataDir, page, warm)) {
            std::fprintf(stderr, "the window did not start\n");
            return 1;
        }
        for (Run& run : runs) {
            if (!start(dataDir, page, run))
                return 1;
        }
        const auto median = [&runs](double Run::*member) {
            std::sort(runs.begin(), runs.end(), [member](const Run& a, const Run& b) { return a.*member < b.*member; });
            return runs[runs.size() / 2].*member;
        };
        std::printf("%-22s %14zu %14.3f %14.3f %16.1f\n", page.isEmpty() ? "home" : page.constData(), runs.size(),
                    median(&Run::processSeconds), median(&Run::wallSeconds), median(&Run::residentMegabytes));
    }
    return 0;
}
