// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/address.h"

#include "core/base/supportids.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace yibao::wire {

bool isLoopback(const QString& host)
{
    if (host.compare(u"localhost", Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

Status checkAddress(const QUrl& url)
{
    const auto refused = [](const QString& why) {
        Error error{.code = ErrorCode::Validation, .supportId = YIBAO_SUPPORT("NET-SCHEME-10"), .detail = why};
        error.fieldErrors.insert(u"url"_s, why);
        return fail(error);
    };
    if (!url.isValid() || url.host().isEmpty())
        return refused(u"not an address with a host"_s);
    if (!url.userInfo().isEmpty())
        return refused(u"names and passwords in an address are refused"_s);
    if (url.hasQuery() || url.hasFragment())
        return refused(u"an address has neither query nor fragment"_s);
    if (url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback(url.host())))
        return {};
    return refused(u"neither https nor on this machine"_s);
}

} // namespace yibao::wire
