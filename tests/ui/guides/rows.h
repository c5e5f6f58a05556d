// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QStringView>

namespace yibao::test {

/// A row of the product's list of features, the step that answers it, and words without which it would not.
struct Answered
{
    QStringView row;
    QStringView guide;
    QStringView step;
    QStringView words;
};

inline constexpr Answered answers[] = {
    {u"FA-01", u"family-account", u"get-app", u"国家医保服务平台"},
    {u"FA-02", u"family-account", u"what-family", u"原指南"},
    {u"FA-03", u"family-account", u"chooser", u"家庭共济"},
    {u"FA-04", u"family-account", u"first-login", u"登录"},
    {u"FA-05", u"family-account", u"first-login", u"账号登录"},
    {u"FA-06", u"family-account", u"first-login", u"电子凭证登录"},
    {u"FA-07", u"family-account", u"forgot-password", u"密码"},
    {u"FA-08", u"family-account", u"child-phone", u"我的家庭成员"},
    {u"FA-09", u"family-account", u"child-phone", u"确认"},
    {u"FA-10", u"family-account", u"child-phone", u"我已阅读并同意"},
    {u"FA-11", u"family-account", u"child-ready", u"身份证号"},
    {u"FA-12", u"family-account", u"child-ready", u"个人承诺书"},
    {u"FA-13", u"family-account", u"child-phone", u"添加账户"},
    {u"FA-14", u"family-account", u"child-ready", u"人脸验证"},
    {u"FA-15", u"family-account", u"adult-phone", u"人脸验证"},
    {u"FA-16", u"family-account", u"adult-ready", u"身边"},
    {u"FA-20", u"family-account", u"adult-ready", u"常住人口登记卡"},
    {u"FA-30", u"family-account", u"newborn-ready", u"出生医学证明编号"},
    {u"FA-31", u"family-account", u"newborn-phone", u"查询"},
    {u"FA-32", u"family-account", u"newborn-phone", u"扫脸认证"},
    {u"FA-40", u"family-account", u"unbind", u"页面提示"},
    {u"FA-41", u"family-account", u"who", u"老人"},
    {u"PW-01", u"medical-code-password", u"app", u"修改密码"},
    {u"PW-02", u"medical-code-password", u"henan", u"河南"},
    {u"PW-03", u"medical-code-password", u"official-account", u"公众号"},
    {u"PW-04", u"medical-code-password", u"agency", u"身份证"},
    {u"PW-05", u"medical-code-password", u"counter", u"医保卡"},
    {u"PW-06", u"medical-code-password", u"initial", u"手机号"},
    {u"PW-07", u"medical-code-password", u"app", u"以 App 页面提示为准"},
    {u"PW-08", u"medical-code-password", u"relative", u"亲情账户"},
    {u"PW-09", u"medical-code-password", u"initial", u"初始"},
    {u"PW-10", u"medical-code-password", u"agency", u"12393"},
    {u"CH-01", u"zhejiang-channels", u"national-app", u"浙江省"},
    {u"CH-02", u"zhejiang-channels", u"zheliban", u"医保服务"},
    {u"CH-03", u"zhejiang-channels", u"alipay", u"浙江医保"},
    {u"CH-04", u"zhejiang-channels", u"wechat", u"浙江医保"},
    {u"CH-05", u"zhejiang-channels", u"zjzwfw", u"www.zjzwfw.gov.cn"},
    {u"CH-06", u"zhejiang-channels", u"hall", u"身份证"},
    {u"CH-10", u"zhejiang-channels", u"compare", u"浙江省政务服务网"},
    {u"CH-11", u"zhejiang-channels", u"correct", u"姓名"},
    {u"CH-12", u"zhejiang-channels", u"trouble", u"公共"},
    {u"CH-13", u"zhejiang-channels", u"national-app", u"电子凭证"},
    {u"CH-14", u"zhejiang-channels", u"trouble", u"忘记密码"},
    {u"FQ-01", u"identity-check-failed", u"kind", u""},
    {u"FQ-02", u"e-certificate-unusable", u"activated", u""},
    {u"EC-01", u"e-certificate", u"where", u"激活"},
    {u"EC-02", u"e-certificate", u"prompt", u"立即认证"},
    {u"EC-03", u"e-certificate", u"get-app", u"https://fuwu.nhsa.gov.cn"},
    {u"EC-04", u"e-certificate", u"prompt", u"F1"},
    {u"EC-05", u"e-certificate", u"back", u"登录"},
    {u"EC-06", u"e-certificate", u"activate", u"指南"},
};

} // namespace yibao::test
