// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/familycall.h"

#include "app/sandbox/familytexts.h"
#include "core/identity/citizenid.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

FamilyCall::FamilyCall(const Portal& portal, const wire::Json& data)
    : m_parameters(data)
    , m_today(portal.hall.clock.now().toLocalTime().date())
{}

QString FamilyCall::name(const QString& parameter)
{
    static const QRegularExpression form(u"^\\p{L}[\\p{L}\\p{M} .·-]{0,49}\\z"_s);
    const QString value = m_parameters.required(parameter);
    if (!form.match(value).hasMatch())
        m_parameters.reject(parameter);
    return value;
}

QString FamilyCall::certNo(const QString& parameter)
{
    const identity::CitizenIdCheck check = identity::checkCitizenId(m_parameters.required(parameter), m_today);
    if (check.fault != identity::CitizenIdFault::None)
        m_parameters.reject(parameter);
    return check.id.text();
}

QString FamilyCall::relation()
{
    static const QRegularExpression form(u"^[\\p{L}\\p{N}_]{1,20}\\z"_s);
    const QString value = m_parameters.required(u"relation"_s);
    if (!form.match(value).hasMatch())
        m_parameters.reject(u"relation"_s);
    return value;
}

QString FamilyCall::birthCertNo()
{
    static const QRegularExpression form(u"^[A-Z][0-9]{9}\\z"_s);
    const QString value = m_parameters.required(u"birthCertNo"_s).toUpper();
    if (!form.match(value).hasMatch())
        m_parameters.reject(u"birthCertNo"_s);
    return value;
}

void FamilyCall::readNoticeVersion()
{
    if (m_parameters.required(u"noticeVersion"_s) != familytexts::noticeVersion())
        m_parameters.reject(u"noticeVersion"_s);
}

} // namespace yibao::sandbox
