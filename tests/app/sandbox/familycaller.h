// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/demofamilies.h"
#include "pictures.h"
#include "sandboxprogram.h"

namespace yibao::sandboxtest {

/// Somebody with a browser and a phone who uses the family account of a fresh sandbox, in the clear.
class FamilyCaller
{
protected:
    struct Answer
    {
        qint64 code = -1;
        Json data;
    };

    void begin()
    {
        m_sandbox = std::make_unique<SandboxProgram>();
        m_ahead = 0;
        signIn(u"normal"_s);
    }
    void end() { m_sandbox.reset(); }

    Answer ask(const QString& call, const Json& data)
    {
        const HttpAnswer answer =
            m_sandbox->post(call, Json::object({{u"data"_s, data}}).toUtf8(), {{"accessToken", m_token}});
        const Json reply = answer.json();
        return {.code = reply[u"code"].integer().value_or(-1), .data = reply[u"data"]};
    }
    Answer family(const QString& call, const Json& data) { return ask(u"/pss/pw/web/family/"_s + call, data); }

    Json door(const QString& path, const Json& body)
    {
        return exchange(m_sandbox->port(), httpRequest("POST", u"/sandbox/"_s + path, body.toUtf8())).json();
    }
    QString phone(const QString& act, const Json& code)
    {
        const Json reply = door(u"phone/"_s + act, Json::object({{u"qrcodeContent"_s, code}}));
        return reply[u"status"].text();
    }
    void passTime(qint64 seconds)
    {
        m_ahead += seconds;
        QCOMPARE(door(u"clock"_s, Json::object({{u"ahead"_s, seconds}}))[u"ahead"].integer(), m_ahead);
    }
    QDate today() const { return QDateTime::currentDateTime().addSecs(m_ahead).date(); }

    void signIn(const QString& key)
    {
        const Json code = m_sandbox->plain(u"/pss/pw/web/cfc/getLoginQrcode"_s, Json::object())[u"data"];
        const Json who = Json::object({{u"qrcodeContent"_s, code[u"qrcodeContent"]}, {u"person"_s, key}});
        QVERIFY(door(u"phone/scan"_s, who)[u"about"].text().contains(u"登录"));
        (void)door(u"phone/confirm"_s, who);
        const Json reply =
            m_sandbox->plain(u"/pss/pw/web/cfc/pollQrcodeStatus"_s, Json::object({{u"qrcodeId"_s, code[u"qrcodeId"]}}));
        m_token = reply[u"data"][u"accessToken"].text().toLatin1();
        QVERIFY(!m_token.isEmpty());
    }

    static QString numberOf(QDate born, int serial)
    {
        return sandbox::withCheckCharacter(u"999999"_s + born.toString(u"yyyyMMdd"_s) + QString::number(serial));
    }
    QString noticeVersion() { return family(u"notice"_s, Json::object()).data[u"version"].text(); }
    Json person(const QString& name, const QString& number, const QString& relation = u"子女"_s)
    {
        return Json::object({{u"name"_s, name}, {u"certNo"_s, number}, {u"relation"_s, relation}});
    }
    QByteArray letter(const Json& about)
    {
        return QByteArray::fromBase64(family(u"commitmentLetter"_s, about).data[u"pdf"].text().toLatin1());
    }
    static Json file(const char* kind, const char* mime, const QByteArray& bytes)
    {
        return Json::object({{u"kind"_s, QString::fromLatin1(kind)},
                             {u"mime"_s, QString::fromLatin1(mime)},
                             {u"base64"_s, QString::fromLatin1(bytes.toBase64())}});
    }
    /// All that is needed for somebody, with small pictures.
    Json form(const QString& name, const QString& number, const QString& relation = u"子女"_s)
    {
        Json request = person(name, number, relation);
        request.set(u"files"_s, Json::array({file("COMMITMENT", "application/pdf", letter(request)),
                                             file("OWN_REGISTER", "image/jpeg", jpeg(3000)),
                                             file("MEMBER_REGISTER", "image/png", png())}));
        request.set(u"way"_s, u"CERTNO"_s);
        request.set(u"noticeVersion"_s, noticeVersion());
        return request;
    }
    Json birthForm(int record)
    {
        const sandbox::BirthRecord& birth = sandbox::birthRecords().at(static_cast<std::size_t>(record));
        return Json::object({{u"way"_s, u"BIRTH_CERT"_s},
                             {u"noticeVersion"_s, noticeVersion()},
                             {u"motherName"_s, birth.motherName},
                             {u"motherCertNo"_s, birth.motherCertNo},
                             {u"birthCertNo"_s, birth.number}});
    }
    QString status(const Json& applyId)
    {
        return family(u"pollApply"_s, Json::object({{u"applyId"_s, applyId}})).data[u"status"].text();
    }
    std::vector<Json> members() { return family(u"queryMembers"_s, Json::object()).data.items(); }
    Json received() { return m_sandbox->get(u"/sandbox/family?person=normal"_s).json(); }

    std::unique_ptr<SandboxProgram> m_sandbox;
    QByteArray m_token;
    qint64 m_ahead = 0; ///< seconds by which the sandbox's time is moved on
};

} // namespace yibao::sandboxtest
