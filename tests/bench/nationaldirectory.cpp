// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/bench/nationaldirectory.h"

#include <QSaveFile>

#include <array>

using namespace Qt::StringLiterals;

namespace yibao::bench {

namespace {

const QString surnames =
    u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜"
    "崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤单仇解区盖查"_s;
const QString givenNames =
    u"伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华建国文辉玉梅志红春燕海波宁凤云飞鹏晓东林俊峰龙雪莲成荣"
    "德福庆生祥瑞宏达永康健仁济民安和正义信诚忠孝礼智光新元亨利贞嘉怡颖慧淑贤婷琳佳欣雨晨曦浩然宇轩梓涵子墨思远"_s;
const QString shopCharacters =
    u"康民益众健安泰和济仁德福寿春堂源百草芝林本宝华国海泽惠佳美诚信顺心爱家万鑫永盛恒瑞祥庆丰隆兴旺达通广润"
    "天地人同善慈普聚合金银玉珍珠东南西北中阳明光辉晨星月云山江河湖"_s;
constexpr std::array townEnds{u"镇", u"镇", u"镇", u"乡", u"街道", u"街道"};
constexpr std::array roadWords{u"人民路", u"解放路", u"中山路",   u"建设路",   u"文化路",   u"新华路",
                               u"和平路", u"胜利路", u"长安街",   u"迎宾大道", u"健康路",   u"朝阳路",
                               u"育才路", u"滨河路", u"工业大道", u"环城北路", u"环城南路", u"府前街",
                               u"东大街", u"西大街", u"南门路",   u"北门路",   u"学府路",   u"站前路"};
constexpr std::array numerals{u"一", u"二", u"三", u"四", u"五", u"六", u"七", u"八", u"九", u"十"};
constexpr std::array specialties{u"眼科",   u"口腔",   u"妇产",       u"骨科",    u"肛肠",     u"皮肤病",
                                 u"儿童",   u"康复",   u"精神病",     u"肿瘤",    u"心血管病", u"耳鼻喉",
                                 u"传染病", u"结核病", u"中西医结合", u"整形外科"};
constexpr std::array specialtyTypes{u"眼科医院",     u"口腔医院",   u"妇产(科)医院",   u"骨科医院",
                                    u"其他专科医院", u"皮肤病医院", u"儿童医院",       u"康复医院",
                                    u"精神病医院",   u"肿瘤医院",   u"心血管病医院",   u"耳鼻喉科医院",
                                    u"传染病医院",   u"结核病医院", u"中西医结合医院", u"整形外科医院"};
// Names that are far from the usual ones: initials and readings that tables forget, characters beyond the common ones.
constexpr std::array rareCharacters{u"㙍", u"亳", u"砀", u"郏", u"鄄", u"莘", u"睢", u"枞",   u"歙", u"黟", u"婺",
                                    u"鄱", u"邳", u"盱", u"眙", u"埇", u"颍", u"洨", u"浉",   u"渑", u"乜", u"坨",
                                    u"圪", u"垯", u"塝", u"磜", u"硐", u"浬", u"𠮷", u"𬇙", u"𡎚", u"㘵", u"䢺"};

QString str(const char16_t* text)
{
    return QString::fromUtf16(text);
}

} // namespace

NationalDirectory::NationalDirectory(const catalog::RegionTree& regions, std::uint64_t seed)
    : m_seed(seed)
{
    Chance chance(seed);
    std::vector<County> counties;
    const std::function<void(catalog::RegionCode, const QString&, const QString&)> walk =
        [&](catalog::RegionCode code, const QString& province, const QString& city) {
            const catalog::RegionTree::Node& node = *regions.node(code);
            for (const QChar character : node.name.chopped(node.name.size() > 2 ? 1 : 0))
                if (character != u'自' && character != u'治')
                    m_placeCharacters += character;
            if (node.children.isEmpty())
                counties.push_back({.code = static_cast<std::uint32_t>(code.number()),
                                    .province = province.isEmpty() ? node.name : province,
                                    .city = city.isEmpty() ? node.name : city,
                                    .name = node.name});
            for (const catalog::RegionCode child : node.children)
                walk(child, province.isEmpty() ? node.name : province,
                     node.level <= 1 && !regions.node(child)->children.isEmpty() ? regions.name(child)
                     : city.isEmpty()                                            ? node.name
                                                                                 : city);
        };
    for (const catalog::RegionCode root : regions.roots())
        walk(root, {}, {});
    for (std::size_t i = 0; i < 420; ++i) {
        QString made(
            shopCharacters[static_cast<qsizetype>(chance.below(static_cast<std::size_t>(shopCharacters.size())))]);
        for (std::size_t n = chance.between(1, 2); n > 0; --n)
            made +=
                shopCharacters[static_cast<qsizetype>(chance.below(static_cast<std::size_t>(shopCharacters.size())))];
        m_brands.append(made);
    }
    for (County& county : counties) {
        fill(county, chance);
        m_weight += county.weight;
    }
    m_counties = std::move(counties);
}

void NationalDirectory::fill(County& county, Chance& chance) const
{
    county.weight = chance.between(20, 100) * (county.name.endsWith(u'区') ? 2 : 1);
    county.areaCode = u'0' + QString::number(chance.between(310, 998));
    for (std::size_t i = chance.between(10, 18); i > 0; --i)
        county.townships.append(placeWord(chance) + str(chance.of(townEnds)));
    for (std::size_t i = chance.between(90, 260); i > 0; --i)
        county.villages.append(placeWord(chance));
    for (std::size_t i = chance.between(12, 30); i > 0; --i)
        county.roads.append(chance.perMille(500) ? str(chance.of(roadWords)) : placeWord(chance) + u"路"_s);
}

QString NationalDirectory::placeWord(Chance& chance) const
{
    const auto character = [&] {
        return chance.perMille(8) ? str(chance.of(rareCharacters))
                                  : QString(m_placeCharacters[static_cast<qsizetype>(
                                        chance.below(static_cast<std::size_t>(m_placeCharacters.size())))]);
    };
    constexpr std::array ends{u"家庄", u"庄", u"家湾", u"坪", u"店", u"桥", u"坝", u"营", u"屯", u"沟", u"岭", u"塘"};
    QString word = character();
    const std::size_t kind = chance.below(10);
    if (kind < 4)
        word += character();
    else if (kind < 8)
        word += str(chance.of(ends));
    else
        word += character() + str(chance.of(ends));
    return word;
}

QString NationalDirectory::person(Chance& chance) const
{
    QString name(chance.of(surnames));
    for (std::size_t n = chance.between(1, 2); n > 0; --n)
        name += chance.of(givenNames);
    return name;
}

QString NationalDirectory::brand(Chance& chance) const
{
    return chance.of(m_brands);
}

QString NationalDirectory::address(const County& county, Chance& chance) const
{
    QString text = chance.perMille(700) ? county.province : QString();
    if (county.city != county.province)
        text += county.city;
    if (county.name != county.city)
        text += county.name;
    if (chance.perMille(700))
        text += chance.of(county.townships);
    if (chance.perMille(450))
        return text + chance.of(county.villages) + u"村"_s +
               (chance.perMille(300) ? QString::number(chance.between(1, 30)) + u"组"_s : QString());
    text += chance.of(county.roads) + QString::number(chance.between(1, 999)) + u"号"_s;
    if (chance.perMille(350))
        text += QString::number(chance.between(1, 40)) + u"栋"_s + QString::number(chance.between(101, 2899)) + u"室"_s;
    return text;
}

QString NationalDirectory::phone(const County& county, Chance& chance)
{
    if (chance.perMille(250))
        return {};
    if (chance.perMille(350))
        return u"1"_s + QString::number(chance.between(30, 99)) +
               QString::number(chance.between(10'000'000, 99'999'999));
    return county.areaCode + u'-' + QString::number(chance.between(2'000'000, 8'999'999));
}

void NationalDirectory::clinic(const County& county, Chance& chance, Institution& made) const
{
    const QString village = chance.of(county.villages);
    const QString township = chance.of(county.townships);
    switch (chance.below(20)) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
        made.name = township + village + u"村卫生室"_s;
        break;
    case 7:
    case 8:
    case 9:
    case 10:
        made.name = county.name + township + village + u"村卫生室"_s;
        break;
    case 11:
    case 12:
    case 13:
        made.name = village + u"村卫生室"_s;
        break;
    case 14:
    case 15:
        made.name = county.name + village + u"村第"_s + str(chance.of(numerals)) + u"卫生室"_s;
        break;
    case 16:
    case 17:
        made.name = township + village + u"村卫生所（"_s + person(chance) + u"）"_s;
        break;
    default:
        made.name = county.city + county.name + township + village + u"村卫生室"_s;
        break;
    }
    made.type = u"村卫生室"_s;
}

void NationalDirectory::large(const County& county, Chance& chance, Institution& made) const
{
    const bool city = chance.perMille(450);
    const QString place = city ? county.city : county.name;
    const QString bare = place.size() > 2 ? place.chopped(1) : place;
    made.type = u"综合医院"_s;
    switch (chance.below(12)) {
    case 0:
    case 1:
        made.name = place + u"人民医院"_s;
        break;
    case 2:
    case 3:
        made.name = place + u"第"_s + str(chance.of(numerals)) + u"人民医院"_s;
        if (chance.perMille(400))
            made.alias = bare + u"市红十字会医院"_s;
        break;
    case 4:
        made.name = place + u"中医医院"_s;
        made.type = u"中医医院"_s;
        if (chance.perMille(300))
            made.alias = place + u"中医院"_s;
        break;
    case 5:
        made.name = place + u"妇幼保健院"_s;
        made.type = u"妇幼保健院"_s;
        if (chance.perMille(300))
            made.alias = place + u"儿童医院"_s;
        break;
    case 6:
        made.name = bare + (chance.perMille(500) ? u"医科大学"_s : u"大学"_s) + u"附属第"_s + str(chance.of(numerals)) +
                    u"医院"_s;
        made.alias = bare + u"附"_s + str(chance.of(numerals)) + u"院"_s;
        break;
    case 7:
        made.name = u"中国人民解放军第"_s + QString::number(chance.between(81, 999)) + u"医院"_s;
        break;
    case 8:
        made.name = bare + u"协和医院"_s;
        break;
    case 9:
        made.name = place + u"中心医院"_s;
        break;
    default: {
        const std::size_t which = chance.below(specialties.size());
        made.name = place + str(specialties[which]) + u"医院"_s;
        made.type = str(specialtyTypes[which]);
        break;
    }
    }
    // About 1 700 of the first class among 600 000, and as many more of the others as brings nine of ten to none.
    const std::size_t grade = chance.below(100);
    made.hospitalGrade = grade < 9    ? u"三级甲等"_s
                         : grade < 14 ? u"三级乙等"_s
                         : grade < 40 ? u"二级甲等"_s
                         : grade < 52 ? u"二级乙等"_s
                         : grade < 62 ? u"一级甲等"_s
                                      : u"未定级"_s;
}

void NationalDirectory::hospital(const County& county, std::size_t number, Chance& chance, Institution& made) const
{
    made = Institution{.code = u"H%1%2"_s.arg(county.code).arg(static_cast<qulonglong>(number), 5, 10, QChar(u'0')),
                       .region = county.code};
    made.hospitalGrade = u"未定级"_s;
    const QString bare = county.name.size() > 2 ? county.name.chopped(1) : county.name;
    const std::size_t kind = chance.below(1000);
    if (kind < 480) {
        clinic(county, chance, made);
    } else if (kind < 540) {
        made.name = (chance.perMille(500) ? county.name : QString()) + chance.of(county.townships) +
                    (chance.perMille(200) ? u"中心卫生院"_s : u"卫生院"_s);
        made.type = made.name.endsWith(u"中心卫生院"_s) ? u"中心卫生院"_s : u"乡卫生院"_s;
        if (chance.perMille(450))
            made.hospitalGrade = u"一级甲等"_s;
    } else if (kind < 600) {
        const bool centre = chance.perMille(350);
        made.name = county.name + chance.of(county.villages) + (centre ? u"社区卫生服务中心"_s : u"社区卫生服务站"_s);
        made.type = centre ? u"社区卫生服务中心"_s : u"社区卫生服务站"_s;
        if (centre && chance.perMille(300))
            made.hospitalGrade = u"一级未评"_s;
    } else if (kind < 632) {
        large(county, chance, made);
    } else if (kind < 690) {
        made.name = (chance.perMille(600) ? bare : county.city) + brand(chance) +
                    (chance.perMille(300) ? str(chance.of(specialties)) : QString()) + u"医院"_s +
                    (chance.perMille(250) ? u"有限公司"_s : QString());
        made.type = u"综合医院"_s;
        const std::size_t grade = chance.below(100);
        made.hospitalGrade = grade < 22 ? u"二级未评"_s : grade < 60 ? u"一级未评"_s : u"未定级"_s;
    } else if (kind < 760) {
        made.name = bare + brand(chance) + (chance.perMille(400) ? u"口腔门诊部"_s : u"综合门诊部"_s);
        made.type = made.name.endsWith(u"口腔门诊部"_s) ? u"口腔门诊部"_s : u"综合门诊部"_s;
    } else {
        const std::size_t which = chance.below(5);
        made.name = bare + (which < 2 ? person(chance) : brand(chance)) +
                    (which == 0   ? u"中医诊所"_s
                     : which == 1 ? u"诊所"_s
                     : which == 2 ? u"口腔诊所"_s
                     : which == 3 ? u"中医(综合)诊所"_s
                                  : u"内科诊所"_s);
        made.type = which == 0 ? u"中医诊所"_s : which == 2 ? u"口腔诊所"_s : u"普通诊所"_s;
    }
    if (chance.perMille(10) && made.alias.isEmpty())
        made.alias = bare + brand(chance) + u"医院"_s;
    const QChar first = made.hospitalGrade.at(0);
    made.settlementGrade = first == u'三'   ? u"三级"_s
                           : first == u'二' ? u"二级"_s
                           : first == u'一' ? u"一级"_s
                                            : u"未定级"_s;
    made.address = address(county, chance);
    made.phone = phone(county, chance);
}

void NationalDirectory::pharmacy(const County& county, Chance& chance, Institution& made) const
{
    const QString bare = county.name.size() > 2 ? county.name.chopped(1) : county.name;
    const QString cityBare = county.city.size() > 2 ? county.city.chopped(1) : county.city;
    const QString shop = chance.perMille(600) ? chance.of(county.villages) : chance.of(county.roads);
    switch (chance.below(10)) {
    case 0:
    case 1:
    case 2:
        made.name = cityBare + brand(chance) + u"大药房连锁有限公司"_s + shop + u"店"_s;
        break;
    case 3:
    case 4:
        made.name =
            county.city + brand(chance) + u"医药连锁有限公司第"_s + QString::number(chance.between(1, 999)) + u"分店"_s;
        break;
    case 5:
        made.name = brand(chance) + u"大药房（"_s + shop + u"店）"_s;
        break;
    case 6:
    case 7:
        made.name = county.name + brand(chance) + u"药店"_s;
        break;
    case 8:
        made.name = bare + person(chance) + u"药房"_s;
        break;
    default:
        made.name = cityBare + brand(chance) + u"健康药房连锁有限公司"_s + shop + u"健康药房"_s;
        break;
    }
}

void NationalDirectory::each(std::size_t count, std::uint64_t salt,
                             const std::function<void(const County&, std::size_t, Chance&)>& make) const
{
    Chance chance(m_seed ^ salt);
    std::size_t weight = 0;
    std::size_t made = 0;
    for (const County& county : m_counties) {
        weight += county.weight;
        const auto until = static_cast<std::size_t>(static_cast<double>(count) * static_cast<double>(weight) /
                                                    static_cast<double>(m_weight));
        for (std::size_t number = 1; made < until; ++number, ++made)
            make(county, number, chance);
    }
}

void NationalDirectory::hospitals(std::size_t count, const Sink& sink) const
{
    Institution made;
    each(count, 0x48, [&](const County& county, std::size_t number, Chance& chance) {
        hospital(county, number, chance, made);
        sink(made);
    });
}

void NationalDirectory::pharmacies(std::size_t count, const Sink& sink) const
{
    each(count, 0x50, [&](const County& county, std::size_t number, Chance& chance) {
        Institution made{.code = u"P%1%2"_s.arg(county.code).arg(static_cast<qulonglong>(number), 5, 10, QChar(u'0')),
                         .region = county.code};
        pharmacy(county, chance, made);
        made.address = address(county, chance);
        made.phone = phone(county, chance);
        sink(made);
    });
}

QString NationalDirectory::titles(bool hospitals)
{
    return hospitals ? u"机构编码,医疗机构名称,又名,行政区划,机构类别,医保结算等级,医院等级,地址,联系电话\n"_s
                     : u"机构编码,药店名称,行政区划,地址,联系电话\n"_s;
}

QString NationalDirectory::line(const Institution& institution)
{
    // Nothing invented above holds a comma or a quote.
    const Institution& i = institution;
    const QString region = QString::number(i.region);
    if (i.code.startsWith(u'P'))
        return i.code + u',' + i.name + u',' + region + u',' + i.address + u',' + i.phone + u'\n';
    return i.code + u',' + i.name + u',' + i.alias + u',' + region + u',' + i.type + u',' + i.settlementGrade + u',' +
           i.hospitalGrade + u',' + i.address + u',' + i.phone + u'\n';
}

QString NationalDirectory::write(const QString& path, bool hospitals, std::size_t count) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    QByteArray buffer = titles(hospitals).toUtf8();
    const auto sink = [&](const Institution& institution) {
        buffer += line(institution).toUtf8();
        if (buffer.size() > (1 << 20)) {
            file.write(buffer);
            buffer.clear();
        }
    };
    if (hospitals)
        this->hospitals(count, sink);
    else
        pharmacies(count, sink);
    file.write(buffer);
    return file.commit() ? QString() : file.errorString();
}

} // namespace yibao::bench
