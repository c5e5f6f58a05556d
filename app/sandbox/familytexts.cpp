// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/familytexts.h"

#include "app/sandbox/pdfpage.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox::familytexts {

QString noticeVersion()
{
    return u"family-demo-2026-11"_s;
}

QString noticeTitle()
{
    return u"家庭成员添加告知书（合成演示）"_s;
}

QString noticeHtml()
{
    return u"<p>本告知书只用于演示：这里的平台、人员和材料都是合成的，与任何真实的人和机构无关。</p>"
           "<h3>一、绑定以后</h3><p>您可以替家庭成员出示医保码、查看记录；费用仍由其本人的医保结算。</p>"
           "<h3>二、需要什么</"
           "h3><p>按身份证号添加：个人承诺书，本人和成员的户口本照片。按出生医学证明添加：母亲的姓名、"
           "身份证号和证明编号。</p>"
           "<h3>三、人脸验证</h3><p>年满 16 周岁的成员须本人刷脸；新生儿由母亲刷脸。请让刷脸的人在您身边。</p>"
           "<h3>四、材料</h3><p>演示平台只在内存中核对您上传的文件，不保存内容。请不要上传真实的证件照片。</p>"
           "<h3>五、解除</h3><p>您随时可以解除绑定。</p>"_s;
}

QByteArray commitmentLetter(const QString& applicant, const QString& name, const QString& certNo,
                            const QString& relation)
{
    return pdfPage(u"个人承诺书"_s,
                   {u"【合成演示文件】本文件由演示平台自动生成，没有法律效力，不得用于办理任何业务。"_s,
                    {},
                    u"申请人：%1"_s.arg(applicant),
                    u"家庭成员：%1"_s.arg(name),
                    u"成员证件号码：%1"_s.arg(certNo),
                    u"与申请人的关系：%1"_s.arg(relation),
                    {},
                    u"本人承诺：上述家庭关系属实，已征得该家庭成员（或其监护人）同意，将其添加到本人的亲情账户；"
                    "只为其就医购药使用，不转借、不冒用；如有不实，愿意承担相应责任。"_s,
                    {},
                    u"申请人签名：________________"_s,
                    u"日期：________________"_s,
                    {},
                    u"（演示文字：平台、人员和号码均为编造。）"_s});
}

} // namespace yibao::sandbox::familytexts
