// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Part of the build: reads the catalogue of channels and guides, and says what is wrong with them.
//   yibao-guidecheck CHANNELS GUIDE…

#include "core/guides/channelbook.h"
#include "core/guides/guidereader.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

int main(int argc, char** argv)
{
    const auto catalog = yibao::catalog::Catalog::load();
    if (!catalog || argc < 2) {
        std::fprintf(stderr, "%s\n", catalog ? "no files" : qPrintable(catalog.error().detail));
        return 1;
    }
    QList<yibao::guides::Guide> guides;
    int bad = 0;
    const auto tell = [&bad](const char* file, const QString& what) {
        ++bad;
        std::fprintf(stderr, "%s:\n%s\n", file, qPrintable(what));
    };
    const auto channels = yibao::guides::ChannelBook::read(contentOf(QString::fromLocal8Bit(argv[1])), *catalog);
    if (!channels)
        tell(argv[1], channels.error().detail);
    for (int i = 2; i < argc; ++i) {
        const QString path = QString::fromLocal8Bit(argv[i]);
        const auto guide = yibao::guides::readGuide(contentOf(path), *catalog);
        if (!guide) {
            tell(argv[i], guide.error().detail);
            continue;
        }
        guides.append(*guide);
        if (guide->id != QFileInfo(path).completeBaseName())
            tell(argv[i], QStringLiteral("the file is not named like the guide in it, ") + guide->id);
    }
    if (bad > 0)
        return 1;
    QStringList faults = yibao::guides::linkFaults(guides);
    for (const yibao::guides::ChannelEntry& channel : channels->channels())
        faults += yibao::guides::linkFaults(channel.links, guides, QStringLiteral("channel ") + channel.id);
    for (const QString& fault : faults)
        std::fprintf(stderr, "%s\n", qPrintable(fault));
    return faults.isEmpty() ? 0 : 1;
}
