// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/testdoors.h"

#include "app/sandbox/exchange.h"
#include "app/sandbox/loopbackserver.h"
#include "app/sandbox/parameters.h"
#include "app/sandbox/phonepage.h"
#include "app/sandbox/recordjson.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

using wire::Json;

namespace {

constexpr qint64 tenYears = 315'360'000;

void send(httplib::Response& response, const Json& json, int status = 200)
{
    response.status = status;
    response.set_content(json.toUtf8().toStdString(), Exchange::contentType);
}

void refuse(httplib::Response& response, int status, const QString& words)
{
    send(response, Json::object({{u"error"_s, words}}), status);
}

QString query(const httplib::Request& request, const char* name)
{
    return QString::fromStdString(request.get_param_value(name));
}

class Doors
{
public:
    explicit Doors(const Portal& portal)
        : m_portal(portal)
        , m_hall(portal.hall)
    {}

    void readCaptcha(const httplib::Request& request, httplib::Response& response) const
    {
        const auto text = m_hall.captchas.peek(query(request, "imgUid"), m_hall.clock.now());
        if (text)
            send(response, Json::object({{u"text"_s, *text}}));
        else
            response.status = 404;
    }

    void useCaptcha(const httplib::Request& request, httplib::Response& response) const
    {
        const bool right =
            m_hall.captchas.redeem(query(request, "imgUid"), query(request, "imgCode"), m_hall.clock.now());
        send(response, Json::object({{u"accepted"_s, right}}));
    }

    void readSms(const httplib::Request& request, httplib::Response& response) const
    {
        const QDateTime now = m_hall.clock.now();
        const auto message = m_hall.sms.last(query(request, "mobile"), now);
        if (!message) {
            refuse(response, 404, u"这个手机号没有有效的短信"_s);
            return;
        }
        const bool registers = message->purpose == SmsCodes::Purpose::Register;
        send(response, Json::object({{u"code"_s, message->code},
                                     {u"purpose"_s, registers ? u"register"_s : u"reset"_s},
                                     {u"expiresIn"_s, now.secsTo(message->expires)}}));
    }

    QByteArray phone() const { return phonePage(m_hall.accounts.everyone()); }

    void listPeople(httplib::Response& response) const
    {
        Json list = Json::array();
        for (const PersonPtr& person : m_hall.accounts.everyone()) {
            list.append(Json::object({{u"person"_s, person->key},
                                      {u"name"_s, person->name},
                                      {u"mobile"_s, person->mobile},
                                      {u"certNo"_s, person->certNo},
                                      {u"email"_s, person->email},
                                      {u"password"_s, person->password},
                                      {u"activated"_s, m_hall.accounts.isActivated(person)},
                                      {u"state"_s, person->state}}));
        }
        send(response, Json::object({{u"synthetic"_s, true}, {u"people"_s, list}}));
    }

    void tellHoldings(const httplib::Request& request, httplib::Response& response) const
    {
        const PersonPtr person = m_hall.accounts.findPerson(query(request, "person"));
        if (person == nullptr)
            refuse(response, 404, u"没有这个人"_s);
        else
            send(response, holdings(*person, m_portal.catalog.regions()));
    }

    void tellTokens(const httplib::Request& request, httplib::Response& response) const
    {
        const PersonPtr person = m_hall.accounts.findPerson(query(request, "person"));
        if (person == nullptr)
            return refuse(response, 404, u"没有这个人"_s);
        Json tokens = Json::array();
        for (const QString& token : m_hall.sessions.tokensOf(person))
            tokens.append(token);
        send(response, Json::object({{u"tokens"_s, tokens}}));
    }

    void tellFamily(const httplib::Request& request, httplib::Response& response) const
    {
        const PersonPtr person = m_hall.accounts.findPerson(query(request, "person"));
        if (person == nullptr)
            return refuse(response, 404, u"没有这个人"_s);
        const Families::Received received = m_hall.families.received(*person);
        Json files = Json::array();
        for (const FileTrace& file : received.files) {
            files.append(Json::object({{u"kind"_s, file.kind},
                                       {u"mime"_s, file.mime},
                                       {u"size"_s, qint64(file.size)},
                                       {u"sha256"_s, file.sha256},
                                       {u"metadata"_s, file.holdsMetadata}}));
        }
        send(response,
             Json::object({{u"received"_s, received.calls}, {u"made"_s, received.made}, {u"files"_s, files}}));
    }

    static void listBirths(httplib::Response& response)
    {
        Json list = Json::array();
        for (const BirthRecord& record : birthRecords()) {
            list.append(Json::object({{u"birthCertNo"_s, record.number},
                                      {u"motherName"_s, record.motherName},
                                      {u"motherCertNo"_s, record.motherCertNo},
                                      {u"childName"_s, record.childName}}));
        }
        send(response, Json::object({{u"synthetic"_s, true}, {u"births"_s, list}}));
    }

    void scan(const Json& body, httplib::Response& response) const
    {
        const PersonPtr person = personOf(body, response);
        if (person == nullptr)
            return;
        const QString content = body[u"qrcodeContent"].text();
        PhoneCodes::PhoneResult result = PhoneCodes::PhoneResult::NoSuchCode;
        for (PhoneCodes* codes : m_hall.phoneCodes()) {
            if (result == PhoneCodes::PhoneResult::NoSuchCode)
                result = codes->scan(content, person, m_hall.clock.now());
        }
        tell(response, result, u"SCANNED"_s, content);
    }

    void decide(const Json& body, bool confirmed, httplib::Response& response) const
    {
        PersonPtr person;
        if (body.contains(u"person")) {
            person = personOf(body, response);
            if (person == nullptr)
                return;
        }
        const QString content = body[u"qrcodeContent"].text();
        tell(response, m_hall.decideByPhone(content, person, confirmed), confirmed ? u"CONFIRMED"_s : u"REFUSED"_s,
             content);
    }

    void activate(const Json& body, httplib::Response& response) const
    {
        const PersonPtr person = personOf(body, response);
        if (person == nullptr)
            return;
        m_hall.accounts.activate(person);
        send(response, Json::object({{u"activated"_s, true}}));
    }

    void expire(const Json& body, httplib::Response& response) const
    {
        const QString what = body[u"what"].text();
        const QDateTime now = m_hall.clock.now();
        if (what == "access"_L1)
            m_hall.sessions.expireAccess(now);
        else if (what == "refresh"_L1)
            m_hall.sessions.expireRefresh(now);
        else if (what == "session"_L1)
            m_hall.sessions.endAll();
        else if (what == "qr"_L1)
            m_hall.qr.codes().expireAll(now);
        else if (what == "face"_L1)
            m_hall.families.codes().expireAll(now);
        else if (what == "captcha"_L1)
            m_hall.captchas.expireAll();
        else if (what == "sms"_L1)
            m_hall.sms.expireAll();
        else
            return refuse(response, 400, u"what: access, refresh, session, qr, face, captcha, sms"_s);
        send(response, Json::object({{u"expired"_s, what}}));
    }

    void moveClock(const Json& body, httplib::Response& response) const
    {
        const auto seconds = body[u"ahead"].integer();
        // Only forward: what has expired stays so.
        if (!seconds || *seconds < 0 || *seconds > tenYears || m_hall.clock.ahead() + *seconds > tenYears)
            return refuse(response, 400, u"ahead: 0 … 315360000 seconds in all"_s);
        m_hall.clock.moveOn(*seconds);
        send(response, Json::object({{u"ahead"_s, m_hall.clock.ahead()}}));
    }

private:
    /// The one named, or the first; null after refusing when there is no such person.
    PersonPtr personOf(const Json& body, httplib::Response& response) const
    {
        if (!body.contains(u"person"))
            return m_hall.people.all().front();
        PersonPtr person = m_hall.accounts.findPerson(body[u"person"].text());
        if (person == nullptr)
            refuse(response, 404, u"没有这个人"_s);
        return person;
    }

    /// Also what the phone is asked for, so that nobody agrees to something else.
    void tell(httplib::Response& response, PhoneCodes::PhoneResult result, const QString& status,
              const QString& content) const
    {
        QString about;
        for (const PhoneCodes* codes : m_hall.phoneCodes())
            about += codes->about(content);
        switch (result) {
        case PhoneCodes::PhoneResult::Done:
            return send(response, Json::object({{u"status"_s, status}, {u"about"_s, about}}));
        case PhoneCodes::PhoneResult::NoSuchCode:
            return refuse(response, 404, u"没有这个二维码"_s);
        case PhoneCodes::PhoneResult::Expired:
            return refuse(response, 410, u"二维码已过期"_s);
        case PhoneCodes::PhoneResult::WrongState:
            return refuse(response, 409, u"二维码还没有扫描,或者已经扫描、确认、拒绝过"_s);
        case PhoneCodes::PhoneResult::WrongPerson:
            return refuse(response, 409, u"扫描的不是这个人"_s);
        }
    }

    const Portal m_portal;
    Hall& m_hall;
};

} // namespace

void addTestDoors(LoopbackServer& server, const Portal& portal)
{
    using Request = httplib::Request;
    using Response = httplib::Response;
    const Doors doors(portal);
    const auto post = [&server](const char* path, auto answer) {
        server.postWithin(path, largestBody(QString::fromLatin1(path)),
                          [answer](const Request&, const std::string& text, Response& response) {
                              const auto body = Json::parse(QByteArray::fromStdString(text));
                              if (!body || !body->isObject())
                                  return refuse(response, 400, u"需要一个 JSON 对象"_s);
                              answer(*body, response);
                          });
    };
    server.Get("/sandbox/captcha",
               [doors](const Request& request, Response& response) { doors.readCaptcha(request, response); });
    server.Post("/sandbox/captcha",
                [doors](const Request& request, Response& response) { doors.useCaptcha(request, response); });
    server.Get("/sandbox/sms",
               [doors](const Request& request, Response& response) { doors.readSms(request, response); });
    server.Get("/sandbox/people", [doors](const Request&, Response& response) { doors.listPeople(response); });
    server.Get("/sandbox/holdings",
               [doors](const Request& request, Response& response) { doors.tellHoldings(request, response); });
    server.Get("/sandbox/tokens",
               [doors](const Request& request, Response& response) { doors.tellTokens(request, response); });
    server.Get("/sandbox/family",
               [doors](const Request& request, Response& response) { doors.tellFamily(request, response); });
    server.Get("/sandbox/births", [](const Request&, Response& response) { Doors::listBirths(response); });
    server.Get("/sandbox/phone", [doors](const Request&, Response& response) {
        response.set_header("Content-Security-Policy", phonePagePolicy);
        response.set_content(doors.phone().toStdString(), "text/html;charset=UTF-8");
    });
    post("/sandbox/phone/scan", [doors](const Json& body, Response& response) { doors.scan(body, response); });
    post("/sandbox/phone/confirm",
         [doors](const Json& body, Response& response) { doors.decide(body, true, response); });
    post("/sandbox/phone/refuse",
         [doors](const Json& body, Response& response) { doors.decide(body, false, response); });
    post("/sandbox/phone/activate", [doors](const Json& body, Response& response) { doors.activate(body, response); });
    post("/sandbox/expire", [doors](const Json& body, Response& response) { doors.expire(body, response); });
    post("/sandbox/clock", [doors](const Json& body, Response& response) { doors.moveClock(body, response); });
}

} // namespace yibao::sandbox
