// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Part of the build: reads guides and says what is wrong with them.
//   yibao-guidecheck FILE…

#include "core/guides/guidereader.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

int main(int argc, char** argv)
{
    const auto catalog = yibao::catalog::Catalog::load();
    if (!catalog) {
        std::fprintf(stderr, "%s\n", qPrintable(catalog.error().detail));
        return 1;
    }
    QList<yibao::guides::Guide> guides;
    int bad = 0;
    for (int i = 1; i < argc; ++i) {
        const QString path = QString::fromLocal8Bit(argv[i]);
        QFile file(path);
        const auto guide =
            yibao::guides::readGuide(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(), *catalog);
        if (!guide) {
            ++bad;
            std::fprintf(stderr, "%s:\n%s\n", argv[i], qPrintable(guide.error().detail));
            continue;
        }
        guides.append(*guide);
        if (guide->id != QFileInfo(path).completeBaseName()) {
            ++bad;
            std::fprintf(stderr, "%s: the file is not named like the guide in it, %s\n", argv[i],
                         qPrintable(guide->id));
        }
    }
    const QStringList faults = bad == 0 ? yibao::guides::linkFaults(guides) : QStringList();
    for (const QString& fault : faults)
        std::fprintf(stderr, "%s\n", qPrintable(fault));
    return bad == 0 && faults.isEmpty() ? 0 : 1;
}
