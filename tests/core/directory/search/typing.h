// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/search/fold.h"
#include "core/directory/search/queryparser.h"

#include <QFile>
#include <QList>
#include <QRandomGenerator>
#include <QString>
#include <QStringList>

#include <algorithm>

namespace yibao::search::testing {

/// The places that ship with the program.
inline Gazetteer allPlaces()
{
    QFile file(QStringLiteral(":/yibao/data/divisions.tsv"));
    std::vector<Gazetteer::Place> places;
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QString& line : QString::fromUtf8(file.readAll()).split(QChar(u'\n')).mid(1)) {
        const QStringList cells = line.split(QChar(u'\t'));
        if (cells.size() >= 4)
            places.push_back(Gazetteer::place(cells[0].toUInt(), cells[1].toUInt(), cells[3]));
    }
    return Gazetteer(std::move(places));
}

/// By name alone; regions, codes and telephone numbers are another matter.
inline bool matchesName(const Reading& reading, const std::u16string& name)
{
    const auto holds = [&](const Pattern& pattern) {
        return pattern.find(name, Readings::standard()) != std::u16string_view::npos;
    };
    return std::all_of(reading.terms.begin(), reading.terms.end(), [&](const Term& term) {
        return std::any_of(term.patterns.begin(), term.patterns.end(), holds);
    });
}

/// Number of the first tier that finds the name, -1 when none does.
inline int tierOf(const Query& query, const QString& name)
{
    const std::u16string text = folded(name);
    for (std::size_t tier = 0; tier < query.tiers.size(); ++tier) {
        const auto& readings = query.tiers[tier];
        if (std::any_of(readings.begin(), readings.end(),
                        [&](const Reading& reading) { return matchesName(reading, text); }))
            return static_cast<int>(tier);
    }
    return -1;
}

/// What people and machines may put into a field.
inline QStringList badInput()
{
    QStringList all{QString(),
                    QStringLiteral(" "),
                    QString(5000, QChar(u' ')),
                    QString(10000, QChar(u'医')),
                    QString(10000, QChar(u'a')),
                    QString(10000, QChar(u'9')),
                    QStringLiteral("'; DROP TABLE rows; --"),
                    QStringLiteral("\"医院\" OR name LIKE '%'"),
                    QStringLiteral(".*+?[a-z]{2,}(医院)|^$\\"),
                    QStringLiteral("*医?院*"),
                    QStringLiteral("%_%"),
                    QStringLiteral("😀🏥👩‍⚕️"),
                    QStringLiteral("𠮷野家𠮷医院"),
                    QString(QChar(0xD842)),
                    QString(QChar(0xDFB7)),
                    QChar(0xDFB7) + QString(QStringLiteral("医")) + QChar(0xD842),
                    QChar(0x202E) + QString(QStringLiteral("院医")) + QChar(0x202C),
                    QChar(0x200F) + QString(QStringLiteral("医院")),
                    QString(QChar(0xE000)) + QChar(0xF8FF),
                    QString(QChar(0xFFFE)) + QChar(0xFFFF) + QChar(u'\0'),
                    QString(5000, QChar(0x0301)),
                    QStringLiteral("a") + QString(5000, QChar(0x0301)),
                    QStringLiteral("ﷺﷺﷺ"),
                    QStringLiteral("第第第第附附属属院院医医"),
                    QStringLiteral("附院"),
                    QStringLiteral("解放军"),
                    QStringLiteral("大学"),
                    QStringLiteral("第"),
                    QStringLiteral("附属"),
                    QStringLiteral("0755 8"),
                    QStringLiteral("ng m hm n")};
    QString words;
    for (int i = 0; i < 200; ++i)
        words += QStringLiteral("仁济 rj ");
    all.append(words);
    QRandomGenerator chance(20231);
    for (int round = 0; round < 300; ++round) {
        QString text;
        for (int i = static_cast<int>(chance.bounded(40)); i > 0; --i)
            text += QChar(static_cast<char16_t>(chance.bounded(0x10000)));
        all.append(text);
    }
    return all;
}

} // namespace yibao::search::testing
