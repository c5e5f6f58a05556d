// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/expansions.h"
#include "core/directory/search/nearpatterns.h"
#include "core/directory/search/tierparts.h"

#include <algorithm>
#include <array>
#include <optional>

namespace yibao::search {

namespace {

using Text = std::u16string;
using View = std::u16string_view;

struct Family
{
    std::initializer_list<View> typed;
    std::initializer_list<View> names; ///< what institutions of the kind are called
};

/// Names of the kind that was typed; nothing when it is none of the special ones.
Views kindNames(const Anatomy& anatomy)
{
    static const std::array<Family, 12> families{
        {{{u"儿童", u"妇"}, {u"妇幼保健", u"妇女儿童", u"妇婴", u"妇儿", u"儿童医院", u"妇产"}},
         {{u"精神", u"心理", u"脑科", u"安定", u"复退", u"优抚", u"荣军", u"安康"},
          {u"精神", u"心理", u"脑科", u"安定", u"康宁", u"安康", u"复退", u"优抚", u"荣军", u"民康", u"康复"}},
         {{u"传染", u"结核", u"胸科", u"肝病", u"肺科"}, {u"传染", u"结核", u"胸科", u"公共卫生", u"肝病", u"肺科"}},
         {{u"中医", u"中西医"}, {u"中医", u"中西医"}},
         {{u"骨"}, {u"骨", u"中医", u"手外科"}},
         {{u"老年", u"护理", u"康复"}, {u"老年", u"护理", u"康复", u"颐"}},
         {{u"眼"}, {u"眼"}},
         {{u"口腔", u"牙"}, {u"口腔", u"牙"}},
         {{u"肿瘤"}, {u"肿瘤"}},
         {{u"皮肤", u"麻风", u"慢性病"}, {u"皮肤", u"慢性病"}},
         {{u"红十字"}, {u"红十字"}},
         {{u"社区卫生", u"卫生院", u"地段"}, {u"社区卫生服务中心", u"卫生院"}}}};
    // Of several that fit, the last is what the name is about: 妇幼保健院老年康复中心.
    Views names;
    for (const Family& family : families) {
        if (anatomy.hasOne(family.typed))
            names.assign(family.names);
    }
    if (names.empty() && anatomy.hasOne({u"公疗", u"公费"}))
        names = {u"中心医院", u"第2人民医院"};
    return names;
}

/// Every two neighbouring units.
Views pairsOf(View text)
{
    Views pairs;
    for (std::size_t at = 0; at + 2 <= text.size(); ++at)
        pairs.push_back(text.substr(at, 2));
    return pairs;
}

/// "第2" of a name.
std::optional<Text> ordinal(View text)
{
    const std::size_t at = text.find(u'第');
    if (at == View::npos || at + 1 >= text.size() || !isNumeral(text[at + 1]))
        return std::nullopt;
    return Text(text.substr(at, 2));
}

/// Digits in a row, three at least: army hospitals and factories kept them through all names.
Text longNumber(View text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::size_t end = at;
        while (end < text.size() && end - at < 5 && isNumeral(text[end]))
            ++end;
        if (end - at >= 3)
            return Text(text.substr(at, end - at));
    }
    return {};
}

/// Collects tiers; empty ones are no tiers.
class Tiers
{
public:
    void add(Tier tier)
    {
        if (!tier.empty())
            m_tiers.push_back(std::move(tier));
    }
    [[nodiscard]] std::vector<Tier> take() { return std::move(m_tiers); }

private:
    std::vector<Tier> m_tiers;
};

/// One name with the choices that all recipes share.
struct Recipe
{
    const Anatomy& anatomy;
    const Gazetteer& gazetteer;
    Tiers tiers{};

    [[nodiscard]] bool placed() const { return !anatomy.places().empty(); }
    [[nodiscard]] const NamedPlace& first() const { return anatomy.places().front(); }
    [[nodiscard]] const NamedPlace& last() const { return anatomy.places().back(); }

    /// 台州市黄岩区第一人民医院 may be 台州市第一人民医院.
    void oneLevelUp()
    {
        if (anatomy.leading.size() > 1)
            tiers.add(nearby(first(), {anatomy.core}, true));
    }
    void partsOfMiddle(bool widely)
    {
        if (!placed() || anatomy.middle.size() < 2)
            return;
        Term place = widely ? widelyWithin(last(), gazetteer) : within(last());
        Term pairs = anyOf(pairsOf(anatomy.middle));
        if (anatomy.ending == u"医院")
            tiers.add({Reading{{place, pairs, term(anatomy.ending)}}});
        tiers.add(both(std::move(place), std::move(pairs)));
    }
    void sameKind()
    {
        if (placed())
            tiers.add(both(within(last()), anyOf(kindNames(anatomy))));
    }
    void joinedKind()
    {
        const Views names = kindNames(anatomy);
        if (placed() && !names.empty())
            tiers.add(joined(last(), names, false));
    }
    void numbered()
    {
        if (placed())
            tiers.add(numberedHospitals(last()));
    }
    /// 上海仁济医院: the place, and the rest of the name.
    void apart()
    {
        if (anatomy.leading.empty() || anatomy.core.size() < 2)
            return;
        Reading reading;
        for (const NamedPlace& place : anatomy.leading)
            reading.terms.push_back(within(place));
        reading.terms.push_back(term(sameMeaning(anatomy.core, gazetteer)));
        tiers.add({std::move(reading)});
    }
    /// Whatever the place has of that sort.
    void anywhereInPlace()
    {
        if (!placed())
            return;
        View sort = u"院";
        for (const View other : {View(u"药"), View(u"诊"), View(u"卫生"), View(u"中心")}) {
            if (!anatomy.core.ends_with(u'院') && anatomy.core.find(other) != View::npos) {
                sort = other;
                break;
            }
        }
        tiers.add(both(term(last().bare), term(sort)));
        tiers.add(both(within(last()), term(sort)));
    }
    void affiliatedInPlace()
    {
        if (placed())
            tiers.add(both(term(last().bare), term(u"附属")));
    }
    void numberedAbove()
    {
        if (!placed())
            return;
        for (const Text& name : gazetteer.above(last().codes))
            tiers.add(numberedHospitals({name, {}}));
    }

    void plain();
    void kind();
    void affiliated();
    void healthCentre();
    void withNumber();
    void peoples();
    void works();
    void army();
};

void Recipe::plain()
{
    apart();
    oneLevelUp();
    if (!anatomy.leading.empty() && anatomy.middle.size() > 1)
        tiers.add(both(within(first()), term(anatomy.middle)));
    partsOfMiddle(true);
    numbered();
    if (anatomy.places().size() > 1)
        tiers.add(nearby(first(),
                         {u"第2医院", u"第3医院", u"第4医院", u"第5医院", u"第2人民医院", u"第3人民医院",
                          u"第4人民医院", u"第5人民医院"},
                         true));
    sameKind();
    tiers.add(without(anatomy.word, 2));
    tiers.add(without(anatomy.word, 5));
    anywhereInPlace();
    numberedAbove();
}

void Recipe::kind()
{
    oneLevelUp();
    joinedKind();
    numbered();
    partsOfMiddle(false);
    sameKind();
    apart();
    anywhereInPlace();
    numberedAbove();
}

void Recipe::affiliated()
{
    // 广州中医药大学附属中山中医院 is 中山市中医院: the place after the school counts.
    if (placed())
        tiers.add(joined(last(), {u"中心医院", u"第2人民医院", u"第2医院"}, true));
    std::size_t school = anatomy.word.find(u"大学");
    school = std::min(school, anatomy.word.find(u"学院"));
    if (school != Text::npos) {
        const Text tail = anatomy.word.substr(school + 2);
        if (const auto places = mentions(tail, gazetteer); !places.empty()) {
            if (const auto number = ordinal(tail)) {
                const Text plainName = *number + u"医院";
                const Text peoplesName = *number + u"人民医院";
                tiers.add(nearby(places.back(), {plainName, peoplesName}, true));
            } else if (anatomy.has(u"中医")) {
                tiers.add(nearby(places.back(), {u"中医"}, false));
            } else {
                tiers.add(numberedHospitals(places.back()));
            }
        }
    }
    if (const std::size_t at = anatomy.word.find(u"附属"); at != Text::npos) {
        const Anatomy tail = search::anatomy(anatomy.word.substr(at + 2), gazetteer);
        if (!tail.leading.empty() && tail.core.size() > 1)
            tiers.add(both(within(tail.leading.back()), term(tail.core)));
    }
    sameKind();
    partsOfMiddle(true);
    if (placed())
        tiers.add(one(term([this] {
            Drafts drafts;
            for (const View gap : {u".", u"..", u"..."})
                put(drafts, last().bare + Text(gap) + u"医院", true);
            return drafts;
        }())));
    apart();
    tiers.add(without(anatomy.word, 6));
}

void Recipe::healthCentre()
{
    View stem = anatomy.core;
    for (const View kind : {View(u"社区卫生服务中心"), View(u"中心卫生院"), View(u"卫生院"), View(u"地段医院"),
                            View(u"社区卫生服务站"), View(u"医院")}) {
        if (stem.ends_with(kind)) {
            stem.remove_suffix(kind.size());
            break;
        }
    }
    for (const View level : {View(u"街道"), View(u"镇"), View(u"乡")}) {
        if (stem.size() > level.size() + 1 && stem.ends_with(level)) {
            stem.remove_suffix(level.size());
            break;
        }
    }
    if (stem.size() >= 2 && stem.size() < anatomy.core.size()) {
        Drafts drafts;
        for (const View level : {View(), View(u"镇"), View(u"乡"), View(u"街道")}) {
            for (const View kind : {u"社区卫生服务", u"卫生院", u"中心卫生院", u"地段医院", u"医院"})
                put(drafts, Text(stem) + Text(level) + Text(kind));
        }
        tiers.add(one(term(drafts)));
    }
    joinedKind();
    if (placed())
        tiers.add(both(within(last()), term(Drafts{{u"第.人民医院", true}, {u"第.医院", true}})));
    apart();
    anywhereInPlace();
}

void Recipe::withNumber()
{
    oneLevelUp();
    if (const auto number = ordinal(anatomy.word); number && placed()) {
        const std::array<Text, 3> names{*number + u"人民医院", *number + u"医院", *number + u"附属"};
        tiers.add(nearby(last(), {names[0], names[1], names[2]}, false));
    }
    if (placed())
        tiers.add(nearby(last(), {u"人民医院", u"中心医院"}, true));
    affiliatedInPlace();
    apart();
    anywhereInPlace();
    numberedAbove();
}

void Recipe::peoples()
{
    oneLevelUp();
    affiliatedInPlace();
    numbered();
    if (anatomy.places().size() > 1)
        tiers.add(numberedHospitals(first()));
    apart();
    anywhereInPlace();
    numberedAbove();
}

void Recipe::works()
{
    numbered();
    partsOfMiddle(true);
    affiliatedInPlace();
    if (placed())
        tiers.add(joined(last(),
                         {u"人民医院", u"中心医院", u"第1人民医院", u"第2人民医院", u"第3人民医院", u"第1医院",
                          u"第2医院", u"中医院", u"中医医院"},
                         true));
    apart();
    anywhereInPlace();
    tiers.add(without(anatomy.word, 6));
    numberedAbove();
}

void Recipe::army()
{
    if (const Text number = longNumber(anatomy.word); !number.empty()) {
        Tier tier = one(anyOf(Views{}));
        const std::array<Text, 3> names{number + u"医", number + u"中", number + u"部"};
        tier.push_back({{anyOf({names[0], names[1], names[2]})}});
        tier.push_back({{term(number), anyOf({u"解放军", u"武警", u"军区"})}});
        tiers.add(std::move(tier));
    }
    if (placed()) {
        Views forces;
        for (const View force : {u"空军", u"海军", u"陆军", u"炮兵", u"火箭军", u"军区"}) {
            if (anatomy.has(force))
                forces.push_back(force);
        }
        forces.insert(forces.end(), {u"解放军", u"武警"});
        tiers.add(both(widelyWithin(last(), gazetteer), anyOf(forces)));
    }
    apart();
    anywhereInPlace();
}

bool isArmy(const Anatomy& anatomy)
{
    if (anatomy.hasOne({u"解放军", u"武警", u"部队", u"军区", u"海军", u"空军", u"陆军", u"炮兵"}))
        return true;
    const Text& word = anatomy.word;
    return anatomy.ending == u"医院" && anatomy.leading.empty() && word.size() >= 4 && word.size() <= 6 &&
           std::all_of(word.begin(), word.end() - 2, isNumeral);
}

bool isAffiliated(const Anatomy& anatomy)
{
    if (anatomy.hasOne({u"附属", u"大附", u"医附", u"医大"}))
        return true;
    for (std::size_t at = 0; at + 1 < anatomy.word.size(); ++at) {
        if ((anatomy.word[at] == u'大' || anatomy.word[at] == u'医') && isDigitUnit(anatomy.word[at + 1]))
            return true;
    }
    return false;
}

} // namespace

std::vector<std::vector<Reading>> relatives(const Anatomy& anatomy, const Gazetteer& gazetteer)
{
    Recipe recipe{anatomy, gazetteer};
    if (isArmy(anatomy))
        recipe.army();
    else if (isAffiliated(anatomy))
        recipe.affiliated();
    else if (anatomy.hasOne({u"职工", u"铁路", u"矿", u"厂", u"集团", u"公司", u"农场", u"油田", u"局"}))
        recipe.works();
    else if (!kindNames(anatomy).empty() && !anatomy.hasOne({u"社区卫生", u"卫生院", u"地段", u"公疗", u"公费"}))
        recipe.kind();
    else if (anatomy.hasOne({u"公共卫生", u"心血管", u"职业病", u"疗养", u"脑", u"防治"}))
        recipe.kind();
    else if (anatomy.hasOne({u"卫生院", u"社区卫生", u"地段"}))
        recipe.healthCentre();
    else if (ordinal(anatomy.word))
        recipe.withNumber();
    else if (anatomy.ending == u"医院" && anatomy.hasOne({u"人民医院", u"中心医院"}))
        recipe.peoples();
    else
        recipe.plain();
    return recipe.tiers.take();
}

} // namespace yibao::search
