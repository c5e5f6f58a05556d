// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/badanswers.h"

#include "app/sandbox/dice.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

using wire::Json;

namespace {

constexpr int garbageSize = 4096;

Json otherType(const Json& value)
{
    switch (value.type()) {
    case Json::Type::Number:
        return u"many"_s;
    case Json::Type::String:
        return 7;
    case Json::Type::Bool:
        return u"perhaps"_s;
    case Json::Type::Array:
        return u"none"_s;
    case Json::Type::Object:
        return true;
    case Json::Type::Null:
        break;
    }
    return value;
}

template <typename Change>
QByteArray changed(const QByteArray& body, Change change)
{
    auto root = Json::parse(body);
    if (!root || !(*root)[u"data"].contains(u"signData"))
        return body;
    Json envelope = (*root)[u"data"];
    change(envelope);
    root->set(u"data"_s, envelope);
    return root->toUtf8();
}

} // namespace

QByteArray captivePage()
{
    return "<!DOCTYPE html><html><head><title>Wi-Fi</title></head><body><h1>Welcome</h1>"
           "<form method=\"post\" action=\"/login\"><input name=\"room\"><button>Connect</button></form></body></html>"_ba;
}

QByteArray garbage()
{
    Dice dice(1, 1);
    QByteArray bytes(1, '\xff');
    while (bytes.size() < garbageSize)
        bytes.append(static_cast<char>(dice.below(256)));
    return bytes;
}

QByteArray deepAnswer(qint64 levels)
{
    const auto count = static_cast<qsizetype>(levels);
    return R"({"code":0,"type":"success","message":"","data":)" + QByteArray(count, '[') + QByteArray(count, ']') + "}";
}

Json withWrongTypes(const Json& data)
{
    if (!data.isObject())
        return Json::object({{u"rows"_s, otherType(data)}});
    Json result = Json::object();
    for (const Json::Member& member : data.members())
        result.set(member.name, otherType(member.value));
    return result;
}

QByteArray withBadSignature(const QByteArray& body)
{
    return changed(body, [](Json& envelope) {
        QByteArray raw = QByteArray::fromBase64(envelope[u"signData"].text().toLatin1());
        raw[raw.size() - 1] = static_cast<char>(raw.back() ^ 1);
        envelope.set(u"signData"_s, QString::fromLatin1(raw.toBase64()));
    });
}

QByteArray withBadPayload(const QByteArray& body)
{
    return changed(body, [](Json& envelope) {
        QByteArray raw = QByteArray::fromHex(envelope[u"data"][u"encData"].text().toLatin1());
        raw[0] = static_cast<char>(raw.front() ^ 1);
        envelope.set(u"data"_s, Json::object({{u"encData"_s, QString::fromLatin1(raw.toHex().toUpper())}}));
    });
}

} // namespace yibao::sandbox
