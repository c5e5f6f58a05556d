// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/search/fold.h"
#include "core/directory/search/index.h"
#include "core/directory/search/queryparser.h"

#include <QString>

#include <array>
#include <random>
#include <vector>

// Invented rows after the patterns of real names, and what people type to find them. The same on every machine.
namespace yibao::search::testing {

class Dice
{
public:
    explicit Dice(std::uint32_t seed)
        : m_engine(seed)
    {}
    /// 0 … bound - 1
    [[nodiscard]] std::size_t below(std::size_t bound) { return bound == 0 ? 0 : m_engine() % bound; }
    [[nodiscard]] std::size_t between(std::size_t low, std::size_t high) { return low + below(high - low + 1); }
    [[nodiscard]] bool percent(std::size_t chance) { return below(100) < chance; }
    template <typename List>
    [[nodiscard]] const auto& of(const List& list)
    {
        return list[below(std::size(list))];
    }

private:
    std::mt19937 m_engine;
};

struct Town
{
    std::uint32_t code;
    std::uint32_t parent;
    const char16_t* name;
};

// Among them names whose first letters the commonest readings get wrong, and a code that its parent does not begin
// with.
inline constexpr std::array towns{
    Town{110000, 0, u"北京市"},      Town{110101, 110000, u"东城区"}, Town{110108, 110000, u"海淀区"},
    Town{310000, 0, u"上海市"},      Town{310101, 310000, u"黄浦区"}, Town{310115, 310000, u"浦东新区"},
    Town{500000, 0, u"重庆市"},      Town{500103, 500000, u"渝中区"}, Town{430000, 0, u"湖南省"},
    Town{430100, 430000, u"长沙市"}, Town{430104, 430100, u"岳麓区"}, Town{140000, 0, u"山西省"},
    Town{140400, 140000, u"长治市"}, Town{340000, 0, u"安徽省"},      Town{340300, 340000, u"蚌埠市"},
    Town{341500, 340000, u"六安市"}, Town{341502, 341500, u"金安区"}, Town{341600, 340000, u"亳州市"},
    Town{350000, 0, u"福建省"},      Town{350200, 350000, u"厦门市"}, Town{350203, 350200, u"思明区"},
    Town{350400, 350000, u"三明市"}, Town{330000, 0, u"浙江省"},      Town{330100, 330000, u"杭州市"},
    Town{330106, 330100, u"西湖区"}, Town{331000, 330000, u"台州市"}, Town{440000, 0, u"广东省"},
    Town{440300, 440000, u"深圳市"}, Town{440304, 440300, u"福田区"}, Town{440100, 440000, u"广州市"},
    Town{510000, 0, u"四川省"},      Town{511100, 510000, u"乐山市"}, Town{999901, 110000, u"经济开发区"},
};

inline QString bareName(const Town& town)
{
    const QString name = QString::fromUtf16(town.name);
    return name.size() > 2 ? name.chopped(1) : name;
}

inline std::vector<std::uint32_t> regionsOf(const Town& town)
{
    std::vector<std::uint32_t> codes{town.code};
    for (std::uint32_t parent = town.parent; parent != 0;) {
        codes.push_back(parent);
        std::uint32_t next = 0;
        for (const Town& other : towns)
            if (other.code == parent)
                next = other.parent;
        parent = next;
    }
    return codes;
}

inline Gazetteer gazetteer()
{
    std::vector<Gazetteer::Place> places;
    for (const Town& town : towns)
        places.push_back(Gazetteer::place(town.code, town.parent, QString::fromUtf16(town.name)));
    return Gazetteer(std::move(places));
}

class RowMaker
{
public:
    explicit RowMaker(std::uint32_t seed)
        : m_dice(seed)
    {}

    /// `sources` numbers of sources, from 1.
    [[nodiscard]] Document make(std::int64_t row, std::uint32_t sources = 3)
    {
        const Town& town = m_dice.of(towns);
        const QString name = this->name(town);
        Document document{.row = row,
                          .source = static_cast<std::uint32_t>(m_dice.between(1, sources)),
                          .hidden = m_dice.percent(4),
                          .rank = static_cast<std::int64_t>(m_dice.below(12)) - 2,
                          .tieByName = m_dice.percent(40),
                          .position = static_cast<std::uint32_t>(m_dice.below(500)),
                          .name = folded(name)};
        if (!m_dice.percent(5))
            document.regions = regionsOf(town);
        if (m_dice.percent(30))
            document.otherNames.push_back(folded(shortName(town)));
        if (m_dice.percent(10))
            document.otherNames.push_back(folded(this->name(m_dice.of(towns))));
        if (m_dice.percent(5))
            document.otherNames.push_back(document.name);
        document.rest = rest(town);
        const QString digits = QString::number(m_dice.below(100000)).rightJustified(5, u'0');
        if (!m_dice.percent(5))
            document.codes.push_back(folded((m_dice.percent(60) ? QStringLiteral("H") : QStringLiteral("P")) +
                                            QString::number(town.code) + digits));
        if (m_dice.percent(20))
            document.codes.push_back(folded(QStringLiteral("91") + QString::number(town.code) + QStringLiteral("MA5") +
                                            digits + QStringLiteral("X7")));
        if (m_dice.percent(70))
            document.phones.push_back(folded(QString::number(m_dice.between(60000000, 89999999))));
        if (m_dice.percent(10))
            document.phones.push_back(
                folded(QStringLiteral("138") + QString::number(m_dice.between(10000000, 99999999))));
        constexpr std::array grades{u"三级甲等", u"二级甲等", u"一级", u"未定级", u"未定级", u"未定级"};
        document.values.push_back({.field = 1, .value = m_dice.of(grades)});
        document.values.push_back({.field = 2, .value = m_dice.percent(50) ? u"1" : u"0"});
        if (m_dice.percent(30))
            document.values.push_back({.field = 3, .value = m_dice.of(grades)});
        return document;
    }

    [[nodiscard]] std::vector<Document> rows(std::size_t count, std::int64_t first = 1)
    {
        std::vector<Document> rows;
        for (std::size_t i = 0; i < count; ++i)
            rows.push_back(make(first + static_cast<std::int64_t>(i)));
        return rows;
    }

private:
    [[nodiscard]] QString numeral()
    {
        constexpr std::array numerals{u"一", u"二", u"三", u"四", u"五", u"六", u"八", u"十", u"1", u"2"};
        return QString::fromUtf16(m_dice.of(numerals));
    }

    [[nodiscard]] QString name(const Town& town)
    {
        constexpr std::array brands{u"国大",     u"益丰", u"老百姓", u"同仁堂", u"大参林",
                                    u"海王星辰", u"一心", u"好药师", u"𠮷安"};
        constexpr std::array surnames{u"单", u"曾", u"王", u"李", u"解", u"仇", u"张", u"覃"};
        constexpr std::array villages{u"大", u"东", u"石", u"柳", u"六", u"长", u"重", u"三"};
        constexpr std::array ends{u"坝", u"堡", u"家庄", u"塘", u"里店", u"行", u"河", u"埠"};
        const QString place = QString::fromUtf16(town.name);
        const QString bare = bareName(town);
        const QString brand = QString::fromUtf16(m_dice.of(brands));
        const QString village = QString::fromUtf16(m_dice.of(villages)) + QString::fromUtf16(m_dice.of(ends));
        switch (m_dice.below(18)) {
        case 0:
            return place + QStringLiteral("第") + numeral() + QStringLiteral("人民医院");
        case 1:
            return place + QStringLiteral("人民医院");
        case 2:
            return bare + QStringLiteral("协和医院");
        case 3:
            return place + QStringLiteral("中医医院");
        case 4:
            return place + QStringLiteral("妇幼保健院（") + bare + QStringLiteral("儿童医院）");
        case 5:
            return bare + QStringLiteral("大学附属第") + numeral() + QStringLiteral("医院");
        case 6:
            return QStringLiteral("中国人民解放军第") + QString::number(m_dice.between(300, 310)) +
                   QStringLiteral("医院");
        case 7:
            return QString::fromUtf16(m_dice.of(surnames)) + numeral() + QStringLiteral("口腔诊所");
        case 8:
            return village + QStringLiteral("镇卫生院");
        case 9:
        case 10:
        case 11:
            return village + QStringLiteral("村卫生室");
        case 12:
        case 13:
            return brand + QStringLiteral("大药房(") + village + QStringLiteral("店)");
        case 14:
            return place + brand + QStringLiteral("药房连锁有限公司第") + QString::number(m_dice.below(300)) +
                   QStringLiteral("分店");
        case 15:
            return QStringLiteral("上海仁济医院") + bare + QStringLiteral("分院");
        case 16:
            return bare + QStringLiteral("ＡＢＣ") + QStringLiteral("医疗美容门诊部");
        default:
            return village + QStringLiteral("医院");
        }
    }

    [[nodiscard]] QString shortName(const Town& town)
    {
        const QString bare = bareName(town);
        switch (m_dice.below(4)) {
        case 0:
            return bare + QStringLiteral("附") + numeral() + QStringLiteral("院");
        case 1:
            return bare + numeral() + QStringLiteral("医院");
        case 2:
            return QString::number(m_dice.between(300, 310)) + QStringLiteral("医院");
        default:
            return bare + QStringLiteral("红十字会医院");
        }
    }

    [[nodiscard]] std::u16string rest(const Town& town)
    {
        constexpr std::array roads{u"人民路", u"解放大道", u"长安街", u"重庆路", u"中山一路", u"西湖路"};
        std::u16string text = folded(QString::fromUtf16(town.name) + QString::fromUtf16(m_dice.of(roads)) +
                                     QString::number(m_dice.below(400)) + QStringLiteral("号"));
        if (m_dice.percent(40))
            text += u'\n' + folded(m_dice.percent(50) ? QStringLiteral("综合医院") : QStringLiteral("营利性"));
        return m_dice.percent(8) ? std::u16string() : text;
    }

    Dice m_dice;
};

/// What somebody types who is after one of the rows.
class Typist
{
public:
    Typist(std::uint32_t seed, const Readings& readings)
        : m_dice(seed)
        , m_readings(readings)
    {}

    [[nodiscard]] QString typed(const Document& row)
    {
        switch (m_dice.below(16)) {
        case 0:
        case 1:
        case 2:
            return text(part(row.name));
        case 3:
            return text(row.name);
        case 4:
            return letters(part(row.name), true);
        case 5:
            return letters(part(row.name), false);
        case 6:
            return text(part(row.name)) + letters(part(row.name), m_dice.percent(50));
        case 7:
            return text(part(row.name)) + u' ' + word(row);
        case 8:
            return word(row) + u' ' + letters(part(row.name), true);
        case 9:
            return word(row) + u' ' + word(row) + u' ' + word(row);
        case 10:
            return row.codes.empty() ? QString()
                                     : text(row.codes[0]).first(m_dice.between(1, text(row.codes[0]).size()));
        case 11:
            return row.phones.empty() ? QString() : text(row.phones[0]).first(m_dice.between(1, 8));
        case 12:
            return mistyped(row.name);
        case 13:
            return row.otherNames.empty() ? text(part(row.name)) : text(row.otherNames[0]);
        case 14:
            return text(part(row.rest));
        default:
            return noise();
        }
    }

private:
    [[nodiscard]] static QString text(std::u16string_view view)
    {
        return QStringView(view.data(), static_cast<qsizetype>(view.size())).toString();
    }

    [[nodiscard]] std::u16string_view part(std::u16string_view whole)
    {
        if (whole.empty())
            return whole;
        const std::size_t from = m_dice.below(whole.size());
        return whole.substr(from, m_dice.between(1, 6));
    }

    [[nodiscard]] QString letters(std::u16string_view characters, bool initials)
    {
        QString typed;
        for (const char16_t unit : characters) {
            const auto syllables = m_readings.syllables(unit);
            if (syllables.empty()) {
                typed += QChar(unit);
                continue;
            }
            const std::string_view spelling = m_readings.spelling(m_dice.of(syllables));
            typed += QLatin1StringView(spelling.data(), initials ? 1 : static_cast<qsizetype>(spelling.size()));
        }
        if (!initials && typed.size() > 2 && m_dice.percent(40))
            typed.chop(1);
        return typed;
    }

    [[nodiscard]] QString word(const Document& row)
    {
        switch (m_dice.below(6)) {
        case 0:
            return QString::fromUtf16(m_dice.of(towns).name);
        case 1:
            return bareName(m_dice.of(towns));
        case 2:
            return letters(folded(bareName(m_dice.of(towns))), true);
        case 3:
            return text(part(row.rest));
        case 4:
            return letters(part(row.name), m_dice.percent(50));
        default:
            return text(part(row.name));
        }
    }

    [[nodiscard]] QString mistyped(std::u16string_view name)
    {
        QString typed = text(name);
        if (typed.size() < 3)
            return typed;
        const qsizetype at = static_cast<qsizetype>(m_dice.between(1, static_cast<std::size_t>(typed.size()) - 2));
        if (m_dice.percent(50))
            typed.remove(at, 1);
        else
            typed[at] = u'合';
        return typed.mid(static_cast<qsizetype>(m_dice.below(3)));
    }

    [[nodiscard]] QString noise()
    {
        constexpr std::array noises{u"",       u" ",        u"zzzz",         u"火星人民医院", u"医",
                                    u"y",      u"yy",       u"院",           u"%_'\"",        u"301",
                                    u"第三",   u"人民医院", u"renminyiyuan", u"ren min yi y", u"大药房",
                                    u"\xd800", u"𠮷",       u"附二院",       u"北京xh"};
        return QString::fromUtf16(m_dice.of(noises));
    }

    Dice m_dice;
    const Readings& m_readings;
};

inline Identity identity(const std::vector<Document>& rows)
{
    Identity identity{.directory = u"8c1f", .list = u"designated-hospitals 1", .sequence = 7};
    for (const Document& row : rows) {
        const auto at = std::ranges::find(identity.sources, row.source, &std::pair<std::uint32_t, std::int64_t>::first);
        if (at == identity.sources.end())
            identity.sources.emplace_back(row.source, 1);
        else
            ++at->second;
    }
    std::ranges::sort(identity.sources);
    return identity;
}

inline std::shared_ptr<const Segment> segment(const std::vector<Document>& rows)
{
    SegmentBuilder builder;
    for (const Document& row : rows)
        builder.add(row);
    return builder.build(identity(rows));
}

} // namespace yibao::search::testing
