// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/session.h"
#include "core/catalog/catalog.h"
#include "tests/core/wire/portalserver.h"

#include <QTest>

namespace yibao::test {

using namespace Qt::StringLiterals;

/// A portal with one person, whose tokens the test can let run out.
class FakePortal
{
public:
    using Handler = std::function<wire::Reply(const wire::Json&)>;

    FakePortal()
        : server([this](const PortalServer::Asked& asked) { return answer(asked); })
    {
        on(u"/nthl/api/acct/codeImage"_s, [this](const wire::Json&) {
            return good(
                {{u"imgUid"_s, u"uid-%1"_s.arg(++pictures)}, {u"imgCode"_s, u"data:image/png;base64,iVBORw0KGgo="_s}});
        });
        on(u"/nthl/api/login/refresh"_s, [this](const wire::Json& data) {
            if (data[u"refreshToken"].text() != refresh)
                return bad(600009, u"请重新登录"_s);
            access = u"access-%1"_s.arg(++issued);
            refresh = u"refresh-%1"_s.arg(issued);
            return good({{u"accessToken"_s, access}, {u"refreshToken"_s, refresh}, {u"expiresIn"_s, 1800}});
        });
        on(u"/nthl/api/login/logout"_s, [](const wire::Json&) { return good({}); });
        on(u"/nthl/api/userPerson/queryPsnInfo"_s, [this](const wire::Json& data) {
            if (data[u"accessToken"].text() != access || header("accesstoken") != access.toLatin1())
                return bad(600009, u"请登录"_s);
            return good({{u"psnName"_s, name},
                         {u"certType"_s, u"01"_s},
                         {u"certNo"_s, certNo},
                         {u"mobile"_s, u"138****8000"_s},
                         {u"insuredStas"_s, u"1"_s},
                         {u"cretAuth"_s, u"1"_s}});
        });
        on(u"/nthl/api/acct/login"_s, [this](const wire::Json&) { return good(login()); });
        on(u"/pss/pw/web/insure/queryInsuInfo"_s, [this](const wire::Json&) {
            if (const auto refused = refuseToken())
                return *refused;
            wire::Json list = wire::Json::array();
            list.append(wire::Json::object({{u"insutype"_s, u"310"_s}, {u"empName"_s, u"演示单位"_s}}));
            return wire::Reply{.data = list};
        });
    }

    static wire::Reply good(std::initializer_list<wire::Json::Member> members)
    {
        return {.data = wire::Json::object(members)};
    }
    static wire::Reply good(const wire::Json& data) { return {.data = data}; }
    static wire::Reply bad(int code, const QString& message, const wire::Json& data = wire::Json::object())
    {
        return {.code = code, .type = u"fail"_s, .message = message, .data = data};
    }
    void on(const QString& path, Handler handler) { m_handlers.insert(path, std::move(handler)); }
    [[nodiscard]] int count(const QString& path) const { return m_counts.value(path); }
    [[nodiscard]] wire::Json last(const QString& path) const { return m_last.value(path); }
    [[nodiscard]] QByteArray header(const QByteArray& header) const
    {
        return server.server.requests.constLast().headers.value(header);
    }
    [[nodiscard]] wire::Json login() const
    {
        return wire::Json::object({{u"accessToken"_s, access},
                                   {u"refreshToken"_s, refresh},
                                   {u"expiresIn"_s, 1800},
                                   {u"name"_s, name},
                                   {u"acct"_s, u"acct-1"_s},
                                   {u"mobile"_s, u"138****8000"_s}});
    }
    [[nodiscard]] wire::SignedIn signedIn() const
    {
        return {.tokens = {.access = wire::Secret(access.toLatin1()), .refresh = wire::Secret(refresh.toLatin1())},
                .name = name,
                .acct = u"acct-1"_s};
    }
    /// What the portal says to a token that is not today's.
    [[nodiscard]] std::optional<wire::Reply> refuseToken() const
    {
        const QByteArray token = header("accesstoken");
        if (token.isEmpty())
            return bad(600009, u"请登录"_s);
        if (token != access.toLatin1() || expired)
            return bad(600003, u"登录已过期"_s);
        return std::nullopt;
    }
    /// The access token of now runs out.
    void expire() { access = u"gone"_s; }
    [[nodiscard]] wire::PortalProfile profile() const
    {
        return *wire::PortalProfile::load(u"sandbox"_s)->withBaseUrl(server.address());
    }

    PortalServer server;
    QString access = u"access-0"_s;
    QString refresh = u"refresh-0"_s;
    QString name = u"*丽"_s;
    QString certNo = u"110101********0011"_s;
    bool expired = false; ///< every token is
    int issued = 0;
    int pictures = 0;

private:
    wire::Reply answer(const PortalServer::Asked& asked)
    {
        const QString path = QString::fromLatin1(asked.path).remove(u"/ebus/fuwu/api"_s);
        ++m_counts[path];
        m_last.insert(path, asked.parameters);
        const auto handler = m_handlers.value(path);
        return handler ? handler(asked.parameters) : bad(690010, u"no such call"_s);
    }

    QHash<QString, Handler> m_handlers;
    QHash<QString, int> m_counts;
    QHash<QString, wire::Json> m_last;
};

/// The result of a future, while its events run.
template <typename T>
T await(const QFuture<T>& future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000) || future.resultCount() == 0)
        qFatal("no answer");
    return future.result();
}

/// Everything that a session needs, around a portal.
struct Desk
{
    explicit Desk(account::StationMode mode = account::StationMode::Window)
        : session(calls, store, wiper, mode)
    {}

    bool signIn()
    {
        session.beginSignIn();
        return await(session.accept(fake.signedIn())).has_value();
    }
    QFuture<Result<catalog::Answer>> ask()
    {
        return session.call<catalog::Answer>(
            [this](const wire::Secret& token) { return portal.askPersonal({.service = u"my-enrolment"_s}, token); });
    }

    FakePortal fake;
    catalog::Catalog catalog = catalog::Catalog::load().value();
    SystemClock clock;
    wire::Portal portal{fake.profile(), catalog, clock};
    wire::AccountCalls calls{portal};
    account::MemoryStore store;
    account::Wiper wiper;
    account::Session session;
};

} // namespace yibao::test
