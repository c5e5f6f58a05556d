// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/catalog/catalog.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

// Column titles by which official lists and portals carry a field; compared folded (core/base/text.h).
namespace yibao::catalog {

namespace {

using enum FieldKind;

Field make(const QString& id, const char* label, FieldKind kind, const QStringList& headers,
           const QString& dictionary = {})
{
    Field field;
    field.id = id;
    field.label = label;
    field.kind = kind;
    field.headers = headers;
    field.dictionary = dictionary;
    return field;
}

Field required(Field field)
{
    field.required = true;
    return field;
}

const QStringList regionHeaders{u"所在地"_s,   u"统筹区"_s,   u"行政区划"_s, u"行政区"_s,   u"区县"_s,
                                u"辖区"_s,     u"所属区"_s,   u"区域"_s,     u"地区"_s,     u"areaname"_s,
                                u"areacode"_s, u"district"_s, u"region"_s,   u"regncode"_s, u"admdvs"_s};
const QStringList addressHeaders{u"地址"_s, u"联系地址"_s, u"机构地址"_s, u"详细地址"_s, u"addr"_s, u"address"_s};
const QStringList phoneHeaders{u"联系电话"_s, u"电话"_s, u"办公电话"_s, u"tel"_s, u"phone"_s};
const QStringList typeHeaders{u"医疗机构分类"_s, u"机构类别"_s,       u"机构类型"_s,   u"类别"_s,
                              u"类型"_s,         u"medinstypename"_s, u"medinstype"_s, u"type"_s};
const QStringList settlementHeaders{u"医保结算等级"_s, u"结算等级"_s, u"收费等级"_s, u"medinslvname"_s, u"medinslv"_s};
const QStringList hospitalGradeHeaders{u"医院等级"_s,   u"机构等级"_s, u"医疗机构等级"_s, u"等级"_s,
                                       u"hosplvname"_s, u"hosplv"_s,   u"level"_s,        u"grade"_s};
const QStringList codeHeaders{u"机构编码"_s,     u"国家编码"_s,         u"医保编码"_s,      u"定点医疗机构编码"_s,
                              u"国家医保编码"_s, u"定点医药机构编号"_s, u"定点机构编号"_s,  u"编码"_s,
                              u"medinscode"_s,   u"rtalphaccode"_s,     u"fixmedinscode"_s, u"code"_s};
const QStringList usccHeaders{u"统一社会信用代码"_s, u"信用代码"_s, u"uscc"_s};

Field region()
{
    return required(make(u"region"_s, QT_TRANSLATE_NOOP("catalog", "Place"), Region, regionHeaders));
}
Field address()
{
    return make(u"address"_s, QT_TRANSLATE_NOOP("catalog", "Address"), Text, addressHeaders);
}
Field phone()
{
    return make(u"phone"_s, QT_TRANSLATE_NOOP("catalog", "Telephone"), Phone, phoneHeaders);
}
Field institutionType()
{
    return make(u"type"_s, QT_TRANSLATE_NOOP("catalog", "Institution class"), Choice, typeHeaders,
                u"institution-type"_s);
}
Field settlementGrade()
{
    return make(u"settlementGrade"_s, QT_TRANSLATE_NOOP("catalog", "Settlement grade"), Choice, settlementHeaders,
                u"settlement-grade"_s);
}
Field hospitalGrade()
{
    return make(u"hospitalGrade"_s, QT_TRANSLATE_NOOP("catalog", "Hospital grade"), Choice, hospitalGradeHeaders,
                u"hospital-grade"_s);
}
Field institutionName()
{
    return required(make(u"name"_s, QT_TRANSLATE_NOOP("catalog", "Institution name"), Name,
                         {u"医疗机构名称"_s, u"定点医疗机构名称"_s, u"机构名称"_s, u"医院名称"_s, u"名称"_s,
                          u"medinsname"_s, u"hisname"_s, u"fixmedinsname"_s, u"name"_s}));
}
Field code(bool isRequired)
{
    Field field = make(u"code"_s, QT_TRANSLATE_NOOP("catalog", "Institution code"), Code, codeHeaders);
    field.required = isRequired;
    return field;
}
Field uscc()
{
    return make(u"uscc"_s, QT_TRANSLATE_NOOP("catalog", "Unified social credit code"), Code, usccHeaders);
}
Field flag(const QString& id, const char* label, const QStringList& headers)
{
    return make(id, label, Flag, headers);
}

Dataset designatedHospitals()
{
    return {.id = u"designated-hospitals"_s,
            .title = QT_TRANSLATE_NOOP("catalog", "Designated medical institutions"),
            .counted = QT_TRANSLATE_N_NOOP("catalog", "%n institution(s)"),
            .fields = {code(true), institutionName(),
                       make(u"alias"_s, QT_TRANSLATE_NOOP("catalog", "Also called"), Text,
                            {u"又名"_s, u"别名"_s, u"第二名称"_s, u"曾用名"_s, u"alias"_s, u"medinsname2"_s}),
                       region(), institutionType(), settlementGrade(), hospitalGrade(), address(), phone(),
                       make(u"nature"_s, QT_TRANSLATE_NOOP("catalog", "Ownership"), Text,
                            {u"机构性质"_s, u"经营性质"_s, u"性质"_s, u"medinsnatuname"_s, u"medinsnatu"_s}),
                       uscc(),
                       flag(u"acceptsECertificate"_s, QT_TRANSLATE_NOOP("catalog", "E-certificate"),
                            {u"医保电子凭证"_s, u"openelec"_s, u"sprtecflag"_s, u"businesslvcfc"_s}),
                       flag(u"outpatientCrossRegionOpen"_s, QT_TRANSLATE_NOOP("catalog", "Cross-region outpatient"),
                            {u"异地门诊"_s, u"outmedopenflag"_s, u"businesslvoutmedotp"_s}),
                       make(u"longitude"_s, QT_TRANSLATE_NOOP("catalog", "Longitude"), Number, {u"经度"_s, u"lnt"_s}),
                       make(u"latitude"_s, QT_TRANSLATE_NOOP("catalog", "Latitude"), Number, {u"纬度"_s, u"lat"_s})},
            .identity = {u"code"_s},
            .searched = {u"name"_s, u"alias"_s, u"code"_s},
            .further = {u"address"_s},
            .order = {u"hospitalGrade"_s, u"settlementGrade"_s, u"type"_s},
            .reviewDays = 30};
}

Dataset designatedPharmacies()
{
    return {.id = u"designated-pharmacies"_s,
            .title = QT_TRANSLATE_NOOP("catalog", "Designated retail pharmacies"),
            .counted = QT_TRANSLATE_N_NOOP("catalog", "%n pharmacy(ies)"),
            .fields = {code(true),
                       required(make(u"name"_s, QT_TRANSLATE_NOOP("catalog", "Pharmacy name"), Name,
                                     {u"药店名称"_s, u"零售药店名称"_s, u"定点零售药店名称"_s, u"机构名称"_s, u"名称"_s,
                                      u"medinsname"_s, u"rtalphacname"_s, u"name"_s})),
                       region(), address(), phone(),
                       make(u"businessScope"_s, QT_TRANSLATE_NOOP("catalog", "Business scope"), Text,
                            {u"经营范围"_s, u"drugbizscp"_s}),
                       make(u"permitNo"_s, QT_TRANSLATE_NOOP("catalog", "Permit number"), Code,
                            {u"药品经营许可证号"_s, u"许可证号"_s, u"phacpmtno"_s}),
                       uscc(),
                       flag(u"acceptsECertificate"_s, QT_TRANSLATE_NOOP("catalog", "E-certificate"),
                            {u"医保电子凭证"_s, u"openelec"_s, u"businesslvcfc"_s}),
                       flag(u"outpatientCrossRegionOpen"_s, QT_TRANSLATE_NOOP("catalog", "Cross-region outpatient"),
                            {u"异地门诊"_s, u"businesslvoutmedotp"_s}),
                       make(u"longitude"_s, QT_TRANSLATE_NOOP("catalog", "Longitude"), Number, {u"经度"_s, u"lnt"_s}),
                       make(u"latitude"_s, QT_TRANSLATE_NOOP("catalog", "Latitude"), Number, {u"纬度"_s, u"lat"_s})},
            .identity = {u"code"_s},
            .searched = {u"name"_s, u"code"_s},
            .further = {u"address"_s},
            .order = {},
            .reviewDays = 30};
}

Dataset agencies()
{
    return {.id = u"agencies"_s,
            .title = QT_TRANSLATE_NOOP("catalog", "Healthcare-security agencies"),
            .counted = QT_TRANSLATE_N_NOOP("catalog", "%n agency(ies)"),
            .fields = {make(u"code"_s, QT_TRANSLATE_NOOP("catalog", "Agency code"), Code,
                            {u"经办机构编码"_s, u"optinsno"_s, u"code"_s}),
                       required(make(u"name"_s, QT_TRANSLATE_NOOP("catalog", "Agency name"), Name,
                                     {u"经办机构名称"_s, u"机构名称"_s, u"名称"_s, u"optinsname"_s, u"name"_s})),
                       region(), address(), phone()},
            .identity = {u"name"_s, u"region"_s},
            .searched = {u"name"_s},
            .further = {u"address"_s},
            .order = {},
            .reviewDays = 90};
}

Dataset poolAreaOpenings()
{
    return {.id = u"pool-area-openings"_s,
            .title = QT_TRANSLATE_NOOP("catalog", "Opening states of pooling areas"),
            .counted = QT_TRANSLATE_N_NOOP("catalog", "%n area(s)"),
            .fields = {required(make(u"region"_s, QT_TRANSLATE_NOOP("catalog", "Place"), Region,
                                     regionHeaders + QStringList{u"统筹地区"_s})),
                       flag(u"openAsInsuredPlace"_s, QT_TRANSLATE_NOOP("catalog", "Open as insured place"),
                            {u"参保地开通标志"_s, u"insuplcopen"_s, u"insuplcopenflag"_s}),
                       flag(u"openAsTreatmentPlace"_s, QT_TRANSLATE_NOOP("catalog", "Open as place of treatment"),
                            {u"就医地开通标志"_s, u"mdtrtareaopen"_s, u"mdtrtareaopenflag"_s}),
                       flag(u"inpatientOpen"_s, QT_TRANSLATE_NOOP("catalog", "Inpatient open"),
                            {u"住院开通标志"_s, u"inpatientopen"_s, u"iptopenflag"_s})},
            .identity = {u"region"_s},
            .searched = {u"region"_s},
            .order = {u"region"_s},
            .reviewDays = 90};
}

QList<Field> networkedFields()
{
    return {code(false),       institutionName(), region(),  institutionType(),
            settlementGrade(), hospitalGrade(),   address(), phone()};
}

Dataset networkedHospitals()
{
    return {.id = u"networked-hospitals"_s,
            .title = QT_TRANSLATE_NOOP("catalog", "Networked institutions for care in other provinces"),
            .counted = QT_TRANSLATE_N_NOOP("catalog", "%n institution(s)"),
            .fields = networkedFields(),
            .identity = {u"code"_s, u"name"_s, u"region"_s},
            .searched = {u"name"_s, u"code"_s},
            .further = {u"address"_s},
            .order = {u"hospitalGrade"_s, u"settlementGrade"_s, u"type"_s},
            .reviewDays = 30};
}

Dataset pilotAreas()
{
    return {.id = u"pilot-areas"_s,
            .title = QT_TRANSLATE_NOOP("catalog", "Pilot areas for outpatient settlement"),
            .counted = QT_TRANSLATE_N_NOOP("catalog", "%n area(s)"),
            .fields = {required(make(u"region"_s, QT_TRANSLATE_NOOP("catalog", "Pilot area"), Region,
                                     regionHeaders + QStringList{u"试点地区"_s})),
                       make(u"pilotGroup"_s, QT_TRANSLATE_NOOP("catalog", "Pilot group"), Choice,
                            {u"试点片区"_s, u"piltgroup"_s}, u"pilot-group"_s),
                       make(u"insuranceOpen"_s, QT_TRANSLATE_NOOP("catalog", "Insurance kinds open"), Choices,
                            {u"险种开通情况"_s, u"insutypeopen"_s}, u"insurance-type"_s),
                       flag(u"outpatientOpen"_s, QT_TRANSLATE_NOOP("catalog", "Outpatient open"),
                            {u"门诊开通情况"_s, u"otpopenflag"_s})},
            .identity = {u"region"_s},
            .searched = {u"region"_s},
            .order = {u"region"_s},
            .reviewDays = 90};
}

Dataset pilotInstitutions()
{
    QList<Field> fields = networkedFields();
    fields[2].label = QT_TRANSLATE_NOOP("catalog", "Pilot area");
    fields[2].headers += QStringList{u"试点地区"_s, u"pilotarea"_s};
    fields.append(make(u"pilotGroup"_s, QT_TRANSLATE_NOOP("catalog", "Pilot group"), Choice,
                       {u"试点片区"_s, u"piltgroup"_s}, u"pilot-group"_s));
    fields.append(
        make(u"kind"_s, QT_TRANSLATE_NOOP("catalog", "Kind"), Choice, {u"fixmedinstype"_s}, u"institution-kind"_s));
    return {.id = u"pilot-institutions"_s,
            .title = QT_TRANSLATE_NOOP("catalog", "Networked institutions and pharmacies of the pilot areas"),
            .counted = QT_TRANSLATE_N_NOOP("catalog", "%n institution(s)"),
            .fields = fields,
            .identity = {u"code"_s, u"name"_s, u"region"_s},
            .searched = {u"name"_s, u"code"_s},
            .further = {u"address"_s},
            .order = {u"hospitalGrade"_s, u"settlementGrade"_s, u"type"_s},
            .reviewDays = 30};
}

Dataset drugs()
{
    return {
        .id = u"drugs"_s,
        .title = QT_TRANSLATE_NOOP("catalog", "Drug catalogue"),
        .counted = QT_TRANSLATE_N_NOOP("catalog", "%n drug(s)"),
        .fields = {make(u"code"_s, QT_TRANSLATE_NOOP("catalog", "Drug code"), Code,
                        {u"药品编码"_s, u"医保药品编码"_s, u"药品代码"_s, u"medlistcodg"_s, u"code"_s}),
                   required(make(u"name"_s, QT_TRANSLATE_NOOP("catalog", "Drug name"), Name,
                                 {u"药品名称"_s, u"注册名称"_s, u"通用名"_s, u"名称"_s, u"regname"_s, u"genericname"_s,
                                  u"name"_s})),
                   make(u"genericName"_s, QT_TRANSLATE_NOOP("catalog", "Generic name"), Text,
                        {u"drug_genname"_s, u"druggenname"_s}),
                   make(u"form"_s, QT_TRANSLATE_NOOP("catalog", "Dosage form"), Text,
                        {u"剂型"_s, u"regdosform"_s, u"dosageform"_s}),
                   make(u"reimbursementClass"_s, QT_TRANSLATE_NOOP("catalog", "Class"), Choice,
                        {u"甲乙类"_s, u"类别"_s, u"费用等级"_s, u"nathidruglistchrgitmlv"_s, u"chrgitmlv"_s,
                         u"category"_s},
                        u"reimbursement-class"_s),
                   make(u"restriction"_s, QT_TRANSLATE_NOOP("catalog", "Payment restriction"), Text,
                        {u"备注"_s, u"限定支付范围"_s, u"nathidruglistmemo"_s, u"note"_s}),
                   make(u"part"_s, QT_TRANSLATE_NOOP("catalog", "Part"), Text, {u"part"_s, u"部分"_s, u"药品分类"_s}),
                   make(u"classCode"_s, QT_TRANSLATE_NOOP("catalog", "Class code"), Code,
                        {u"药品分类代码"_s, u"classcode"_s}),
                   make(u"className"_s, QT_TRANSLATE_NOOP("catalog", "Therapeutic class"), Text,
                        {u"药品分类名称"_s, u"classname"_s}),
                   make(u"number"_s, QT_TRANSLATE_NOOP("catalog", "Number in the list"), Code,
                        {u"编号"_s, u"序号"_s, u"natdrugno"_s, u"no"_s}),
                   make(u"edition"_s, QT_TRANSLATE_NOOP("catalog", "Edition"), Text, {u"版本"_s, u"ver"_s})},
        .identity = {u"code"_s, u"part"_s, u"classCode"_s, u"number"_s, u"name"_s, u"form"_s, u"restriction"_s},
        .searched = {u"name"_s, u"genericName"_s, u"code"_s},
        .further = {u"form"_s, u"className"_s, u"restriction"_s},
        .order = {u"reimbursementClass"_s},
        .reviewDays = 90};
}

/// What people call an institution, and which one they mean: by its code, or by its registered name.
Dataset institutionAliases()
{
    return {.id = u"institution-aliases"_s,
            .title = QT_TRANSLATE_NOOP("catalog", "Other names of institutions"),
            .counted = QT_TRANSLATE_N_NOOP("catalog", "%n name(s)"),
            .fields = {required(make(u"alias"_s, QT_TRANSLATE_NOOP("catalog", "Other name"), Name,
                                     {u"别名"_s, u"常用名"_s, u"简称"_s, u"又称"_s, u"曾用名"_s, u"俗称"_s, u"alias"_s,
                                      u"query"_s})),
                       make(u"institutionName"_s, QT_TRANSLATE_NOOP("catalog", "Registered name"), Text,
                            {u"登记名称"_s, u"机构名称"_s, u"医疗机构名称"_s, u"医院名称"_s, u"药店名称"_s, u"名称"_s,
                             u"institutionname"_s, u"expected_name"_s, u"name"_s}),
                       make(u"institutionCode"_s, QT_TRANSLATE_NOOP("catalog", "Institution code"), Code,
                            codeHeaders + QStringList{u"institutioncode"_s}),
                       make(u"region"_s, QT_TRANSLATE_NOOP("catalog", "Place"), Region,
                            regionHeaders + QStringList{u"城市"_s, u"city"_s, u"省份"_s, u"province"_s})},
            .identity = {u"alias"_s, u"institutionName"_s, u"institutionCode"_s, u"region"_s},
            .searched = {u"alias"_s},
            .order = {},
            .reviewDays = 90};
}

} // namespace

QList<Dataset> declaredDatasets()
{
    return {designatedHospitals(), designatedPharmacies(), agencies(), poolAreaOpenings(),  networkedHospitals(),
            pilotAreas(),          pilotInstitutions(),    drugs(),    institutionAliases()};
}

int Dataset::indexOf(const QString& fieldId) const
{
    for (int i = 0; i < fields.size(); ++i) {
        if (fields.at(i).id == fieldId)
            return i;
    }
    return -1;
}

const Field* Dataset::field(const QString& fieldId) const
{
    const int at = indexOf(fieldId);
    return at < 0 ? nullptr : &fields.at(at);
}

} // namespace yibao::catalog
