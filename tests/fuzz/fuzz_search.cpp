// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// What was typed, and index files, from hostile bytes: normaliser, query parser, index reader. The first byte chooses.
// Besides not crashing, what comes out must hold what the headers promise.

#include "tests/core/directory/search/patterns.h"
#include "tests/core/directory/search/syntheticrows.h"
#include "tests/fuzz/seeds.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using namespace yibao::search;
using namespace yibao::search::testing;

namespace {

void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

/// Everything that is made once.
class World
{
public:
    World()
        : rows(RowMaker(77).rows(120))
        , base(segment(rows))
        , index(base)
        , places(gazetteer())
        , parser(Readings::standard(), places)
    {
        SegmentBuilder builder;
        for (const Document& row : rows)
            builder.add(row);
        const QString path = folder.filePath(QStringLiteral("seed"));
        require(builder.write(identity(rows), path).has_value(), "a segment can be written");
        main = read(path);
        rest = read(path + QStringLiteral(".rest"));
    }

    [[nodiscard]] static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    std::vector<Document> rows;
    std::shared_ptr<const Segment> base;
    Index index;
    Gazetteer places;
    QueryParser parser;
    QByteArray main;
    QByteArray rest;
};

const World& world()
{
    static const World world;
    return world;
}

QString textOf(const std::uint8_t* data, std::size_t size, bool utf8)
{
    if (utf8)
        return QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    QString text;
    for (std::size_t i = 0; i + 1 < size; i += 2)
        text += QChar(static_cast<char16_t>(data[i] | data[i + 1] << 8));
    return text;
}

void fuzzFold(const QString& raw)
{
    const Folded folded = fold(raw);
    require(folded.text.size() == folded.origin.size(), "one origin for each unit");
    for (const std::uint32_t origin : folded.origin)
        require(origin < static_cast<std::size_t>(raw.size()), "origins lie in the text");
    for (std::size_t i = 0; i < folded.text.size(); ++i) {
        const QChar unit(folded.text[i]);
        if (unit.isHighSurrogate())
            require(i + 1 < folded.text.size() && QChar(folded.text[i + 1]).isLowSurrogate(), "no half surrogates");
        if (unit.isLowSurrogate())
            require(i > 0 && QChar(folded.text[i - 1]).isHighSurrogate(), "no half surrogates");
        require(unit.category() != QChar::Other_Control, "no control characters");
    }
    require(yibao::search::folded(raw) == folded.text, "both ways give the same");
}

void checkShape(const Query& query)
{
    for (const auto& tier : query.tiers) {
        require(!tier.empty(), "no empty tier");
        for (const Reading& reading : tier) {
            require(!reading.terms.empty() && reading.terms.size() <= 64, "a bounded number of terms");
            for (const Term& term : reading.terms)
                for (const Pattern& pattern : term.patterns) {
                    require(!pattern.elements.empty(), "no empty pattern");
                    require(pattern.elements.front().kind != Element::Kind::Any, "a pattern begins with something");
                    require(pattern.elements.back().kind != Element::Kind::Any, "a pattern ends with something");
                    for (std::size_t i = 0; i + 1 < pattern.elements.size(); ++i)
                        require(pattern.elements[i].kind != Element::Kind::Partial, "half a syllable ends a pattern");
                }
        }
    }
}

void fuzzQuestion(const QString& typed, std::uint8_t options)
{
    const World& all = world();
    const Scope scope = options % 3 == 0 ? Scope::Name : options % 3 == 1 ? Scope::Everything : Scope::Rest;
    const Query query = all.parser.parse(typed, scope);
    checkShape(query);
    Request request{.queries = {query}, .filters = {.sources = {1, 2, 3}}, .limit = 200};
    const auto found = all.index.find(request);
    require(found.has_value(), "an index in memory is whole");
    Scan scan(request);
    for (const Document& row : all.rows)
        scan.look(row);
    const Found slow = scan.found();
    if (found->total != slow.total || found->near != slow.near)
        std::fprintf(stderr, "'%s'%s\n", qPrintable(typed), written(query).constData());
    require(found->total == slow.total && found->near == slow.near, "index and scan count the same");
    require(found->hits.size() == slow.hits.size(), "index and scan give the same page");
    for (std::size_t i = 0; i < slow.hits.size(); ++i)
        require(found->hits[i].row == slow.hits[i].row && found->hits[i].match == slow.hits[i].match,
                "index and scan order the same");
    if (!query.isEmpty() && !slow.hits.empty() && !all.rows.empty())
        for (const Document& row : all.rows)
            if (row.row == slow.hits.front().row)
                require(explain(query, row).has_value(), "what was found can be explained");
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    require(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size(),
            "room on the disk");
}

void fuzzFile(const QByteArray& main, const QByteArray& rest)
{
    const World& all = world();
    const QString path = all.folder.filePath(QStringLiteral("mutated"));
    put(path, main);
    put(path + QStringLiteral(".rest"), rest);
    const auto opened = openSegment(path);
    if (!opened)
        return;
    const Index index(*opened);
    for (const char16_t* typed : {u"人民医院", u"rmyy", u"h44", u"renminy", u"海淀 路", u""}) {
        const Request request{.queries = {all.parser.parse(QString::fromUtf16(typed), Scope::Everything)},
                              .filters = {.sources = {1, 2, 3}},
                              .limit = 200};
        const auto found = index.find(request);
        if (!found)
            continue;
        // A page that was not checked must not have gone into an answer.
        const auto right = all.index.find(request);
        require(found->total == right->total && found->hits.size() == right->hits.size(),
                "an error or the right answer");
        for (std::size_t i = 0; i < found->hits.size(); ++i)
            require(found->hits[i].row == right->hits[i].row, "an error or the right answer");
    }
}

/// The input says what is changed where: five bytes each, three for the place, one for the kind, one for the value.
void fuzzChangedFile(const std::uint8_t* data, std::size_t size)
{
    QByteArray main = world().main;
    QByteArray rest = world().rest;
    for (std::size_t i = 0; i + 4 < size; i += 5) {
        QByteArray& bytes = (data[i + 3] & 1) != 0 ? rest : main;
        if (bytes.isEmpty())
            continue;
        const auto at =
            static_cast<qsizetype>((data[i] | data[i + 1] << 8 | data[i + 2] << 16) % static_cast<int>(bytes.size()));
        switch (data[i + 3] >> 1 & 7) {
        case 0:
            bytes.truncate(at);
            break;
        case 1:
            bytes.append(data[i + 4], static_cast<char>(data[i + 4]));
            break;
        case 2:
            bytes[at % std::min<qsizetype>(bytes.size(), 128)] = static_cast<char>(data[i + 4]);
            break;
        default:
            bytes[at] = static_cast<char>(data[i + 4]);
            break;
        }
    }
    fuzzFile(main, rest);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2)
        return 0;
    const std::uint8_t options = data[1];
    const bool utf8 = (options & 0x80) == 0;
    switch (data[0] % 8) {
    case 0:
    case 1:
        fuzzFold(textOf(data + 2, size - 2, utf8));
        break;
    case 2:
    case 3:
    case 4:
    case 5:
        fuzzQuestion(textOf(data + 2, size - 2, utf8), options);
        break;
    case 6:
        fuzzChangedFile(data + 2, size - 2);
        break;
    default:
        fuzzFile(QByteArray(reinterpret_cast<const char*>(data + 2), static_cast<qsizetype>(size - 2)), world().rest);
        break;
    }
    return 0;
}

std::vector<std::string> yibao::fuzz::seeds()
{
    std::vector<std::string> seeds;
    const char* const typed[] = {"301医院",       "bjxh",
                                 "协合医院",      "海淀 中医",
                                 "H44030401662",  "三明市第一",
                                 "ren min yi y",  "附二院",
                                 "上海 仁济",     "hz zyy",
                                 "北京xh",        "Ｈ４４",
                                 "醫院",          "%' OR 1=1 --",
                                 "(.*)+[",        "😀𠮷\u200f",
                                 "三〇一",        "三O一",
                                 "xi'an",         "lv",
                                 "0755-83366388", "a b c d e f g h i j",
                                 "“重庆”（cq）",  "第10000医院"};
    for (const char* text : typed) {
        for (const char kind : {'\0', '\2'})
            for (const char scope : {'\0', '\1', '\2'})
                seeds.push_back(std::string{kind, scope} + text);
        std::string units{'\3', '\x81'};
        for (const QChar unit : QString::fromUtf8(text))
            units += {static_cast<char>(unit.unicode() & 0xFF), static_cast<char>(unit.unicode() >> 8)};
        seeds.push_back(units);
    }
    Dice dice(3);
    for (int i = 0; i < 60; ++i) {
        std::string change{'\6', '\0'};
        for (std::size_t n = 5 * dice.between(1, 3); n > 0; --n)
            change += static_cast<char>(dice.below(256));
        seeds.push_back(change);
    }
    const QByteArray& whole = world().main;
    seeds.push_back(std::string{'\7', '\0'} + whole.first(std::min<qsizetype>(whole.size(), 30000)).toStdString());
    return seeds;
}
