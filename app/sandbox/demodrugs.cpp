// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/demodirectory.h"
#include "app/sandbox/demonames.h"
#include "app/sandbox/rowmaker.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

namespace {

struct Form
{
    const char16_t* suffix; ///< as it ends a product name
    const char16_t* form;   ///< as the national list groups it
};

struct Family
{
    const char16_t* stem; ///< ending that generic names of the group share
    const char16_t* classCode;
    const char16_t* className;
    bool injectable;
};

constexpr Family families[] = {
    {u"西林", u"XJ01", u"全身用抗菌药", true},
    {u"沙星", u"XJ01", u"全身用抗菌药", true},
    {u"环素", u"XJ01", u"全身用抗菌药", true},
    {u"拉唑", u"XA02", u"治疗胃酸相关类疾病的药物", true},
    {u"替丁", u"XA02", u"治疗胃酸相关类疾病的药物", true},
    {u"列净", u"XA10", u"糖尿病用药", false},
    {u"列汀", u"XA10", u"糖尿病用药", false},
    {u"格列", u"XA10", u"糖尿病用药", false},
    {u"沙班", u"XB01", u"抗血栓形成药", false},
    {u"洛尔", u"XC07", u"β-受体阻滞剂", true},
    {u"地平", u"XC08", u"钙通道阻滞剂", true},
    {u"普利", u"XC09", u"作用于肾素-血管紧张素系统的药物", false},
    {u"沙坦", u"XC09", u"作用于肾素-血管紧张素系统的药物", false},
    {u"他汀", u"XC10", u"调节血脂药", false},
    {u"替尼", u"XL01", u"抗肿瘤药", false},
    {u"单抗", u"XL01", u"抗肿瘤药", true},
    {u"洛芬", u"XM01", u"抗炎和抗风湿药", false},
    {u"西泮", u"XN05", u"精神安定药", true},
    {u"司琼", u"XA04", u"止吐药和止恶心药", true},
    {u"特罗", u"XR03", u"用于阻塞性气道疾病的药物", false},
};
constexpr Form oral[] = {{u"片", u"口服常释剂型"},
                         {u"胶囊", u"口服常释剂型"},
                         {u"缓释片", u"缓释控释剂型"},
                         {u"颗粒", u"颗粒剂"},
                         {u"口服溶液", u"口服液体剂"}};
constexpr Form injected[] = {{u"注射液", u"注射剂"}, {u"注射用无菌粉末", u"注射剂"}};
const QString openings = u"甲丙丁己庚辛壬奥莫替诺克依罗美阿瑞卡维泽"_s;

} // namespace

void addDemoDrugs(Lists& lists, quint64 seed)
{
    RowMaker drugs(lists.table(u"drugs"_s),
                   {u"code"_s, u"name"_s, u"genericName"_s, u"form"_s, u"reimbursementClass"_s, u"restriction"_s,
                    u"part"_s, u"classCode"_s, u"className"_s, u"number"_s, u"edition"_s});
    Dice dice(seed, 7000000);
    int number = 0;
    for (const Family& family : families) {
        // Invented first syllables before a real ending: the pattern of a generic name, of no drug that exists.
        for (int i = 0; i < 27; ++i) {
            const QString generic = demoMark + openings.at(i % openings.size()) +
                                    openings.at((i * 3 + i / openings.size() + 5) % openings.size()) +
                                    QString::fromUtf16(family.stem);
            ++number;
            const QString restriction = dice.chance(25) ? u"限演示病种。"_s : QString();
            const QString reimbursementClass = dice.chance(35) ? u"01"_s : u"02"_s;
            const auto add = [&](const Form& form, int variant) {
                drugs.add({u"XZ99ZYS%1A0010%2%3"_s.arg(number, 3, 10, QLatin1Char('0'))
                               .arg(variant, 2, 10, QLatin1Char('0'))
                               .arg(number * 10 + variant, 6, 10, QLatin1Char('0')),
                           generic + QString::fromUtf16(form.suffix), generic, QString::fromUtf16(form.form),
                           reimbursementClass, restriction, u"西药"_s, QString::fromUtf16(family.classCode),
                           QString::fromUtf16(family.className), QString::number(number), u"演示版"_s});
            };
            const int first = dice.below(5);
            add(oral[first], 1);
            add(oral[(first + 1 + dice.below(4)) % 5], 2);
            if (family.injectable)
                add(injected[dice.below(2)], 3);
            else if (dice.chance(50))
                add(oral[(first + 2) % 5], 4);
        }
    }
}

} // namespace yibao::sandbox
