// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/supportids.h"
#include "core/wire/json.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace yibao::wire {
namespace {

// An honest number has some twenty characters; a long one only costs whoever reads it next.
constexpr qsizetype maxLiteral = 400;
// Below this many members a walk is faster than a hash.
constexpr std::size_t fewMembers = 16;

int continuations(uchar lead)
{
    return lead < 0x80 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
}

bool isSurrogateSequence(QByteArrayView text, qsizetype at, uchar low, uchar high)
{
    if (at + 2 >= text.size() || uchar(text[at]) != 0xed)
        return false;
    const uchar second = uchar(text[at + 1]);
    return second >= low && second <= high && (uchar(text[at + 2]) & 0xc0) == 0x80;
}

// Surrogate pairs written as two three-byte sequences become the four bytes they should have been.
QByteArray withoutCesu8(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isSurrogateSequence(text, i, 0xa0, 0xaf) && isSurrogateSequence(text, i + 3, 0xb0, 0xbf)) {
            const auto unit = [text](qsizetype at) {
                return char32_t(0xd000 | ((uchar(text[at + 1]) & 0x3f) << 6) | (uchar(text[at + 2]) & 0x3f));
            };
            const char32_t point = 0x10000 + ((unit(i) - 0xd800) << 10) + (unit(i + 3) - 0xdc00);
            out += char(0xf0 | (point >> 18));
            out += char(0x80 | ((point >> 12) & 0x3f));
            out += char(0x80 | ((point >> 6) & 0x3f));
            out += char(0x80 | (point & 0x3f));
            i += 5;
        } else {
            out += text[i];
        }
    }
    return out;
}

qsizetype firstInvalid(QByteArrayView text)
{
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype length = std::min<qsizetype>(1 + continuations(uchar(text[at])), text.size() - at);
        if (!text.sliced(at, length).isValidUtf8())
            return at;
        at += length;
    }
    return at;
}

} // namespace

/// One walk over one text. Recursion is bounded by ParseOptions::maxDepth.
class JsonParser
{
public:
    JsonParser(QByteArrayView text, const Json::ParseOptions& options)
        : m_text(text)
        , m_options(options)
    {}

    Result<Json> run()
    {
        if (m_text.startsWith(QByteArrayView("\xef\xbb\xbf")))
            m_at = 3;
        Json root;
        if (!value(root, 0))
            return fail(m_error);
        skipBlanks();
        if (m_at != m_text.size()) {
            malformed(u"text after the end"_s);
            return fail(m_error);
        }
        return root;
    }

private:
    bool stop(ErrorCode code, const QString& supportId, const QString& why)
    {
        m_error.code = code;
        m_error.supportId = supportId;
        m_error.detail = u"%1 at byte %2"_s.arg(why).arg(m_at);
        return false;
    }
    bool malformed(const QString& why) { return stop(ErrorCode::BadResponse, YIBAO_SUPPORT("ENV-JSON-01"), why); }

    // The byte at the cursor; 0 at the end, which no rule accepts.
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool take(char c)
    {
        if (peek() != c || m_at >= m_text.size())
            return false;
        ++m_at;
        return true;
    }
    void skipBlanks()
    {
        while (m_at < m_text.size() &&
               (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r' || m_text[m_at] == '\t'))
            ++m_at;
    }

    bool value(Json& out, int depth)
    {
        if (++m_values > m_options.maxValues)
            return stop(ErrorCode::ReplyTooLarge, YIBAO_SUPPORT("NET-LARGE-09"), u"too many values"_s);
        skipBlanks();
        switch (peek()) {
        case '{':
        case '[':
            if (depth >= m_options.maxDepth)
                return stop(ErrorCode::BadResponse, YIBAO_SUPPORT("ENV-DEPTH-02"), u"nested too deeply"_s);
            return peek() == '{' ? object(out, depth + 1) : array(out, depth + 1);
        case '"': {
            QString text;
            if (!string(text))
                return false;
            out.m_value = std::move(text);
            return true;
        }
        case 't':
            out.m_value = true;
            return word("true");
        case 'f':
            out.m_value = false;
            return word("false");
        case 'n':
            return word("null");
        default:
            return number(out);
        }
    }

    bool word(QByteArrayView expected)
    {
        if (!m_text.sliced(m_at).startsWith(expected))
            return malformed(u"unknown word"_s);
        m_at += expected.size();
        return true;
    }

    bool array(Json& out, int depth)
    {
        std::vector<Json>& items = out.m_value.emplace<std::vector<Json>>();
        ++m_at;
        skipBlanks();
        if (take(']'))
            return true;
        while (true) {
            if (!value(items.emplace_back(), depth))
                return false;
            skipBlanks();
            if (take(']'))
                return true;
            if (!take(','))
                return malformed(u"no comma in an array"_s);
        }
    }

    bool object(Json& out, int depth)
    {
        std::vector<Json::Member>& members = out.m_value.emplace<std::vector<Json::Member>>();
        QHash<QString, std::size_t> places;
        ++m_at;
        skipBlanks();
        if (take('}'))
            return true;
        while (true) {
            skipBlanks();
            QString name;
            if (peek() != '"')
                return malformed(u"no member name"_s);
            if (!string(name))
                return false;
            skipBlanks();
            if (!take(':'))
                return malformed(u"no colon"_s);
            Json member;
            if (!value(member, depth))
                return false;
            insert(members, places, std::move(name), std::move(member));
            skipBlanks();
            if (take('}'))
                return true;
            if (!take(','))
                return malformed(u"no comma in an object"_s);
        }
    }

    static void insert(std::vector<Json::Member>& members, QHash<QString, std::size_t>& places, QString name,
                       Json value)
    {
        // An attacker's object may have a million members, so names are hashed as soon as there are many.
        if (members.size() == fewMembers && places.isEmpty()) {
            for (std::size_t i = 0; i < members.size(); ++i)
                places.insert(members[i].name, i);
        }
        if (members.size() < fewMembers) {
            for (Json::Member& member : members) {
                if (member.name == name) {
                    member.value = std::move(value);
                    return;
                }
            }
        } else if (const auto found = places.constFind(name); found != places.cend()) {
            members[*found].value = std::move(value);
            return;
        } else {
            places.insert(name, members.size());
        }
        members.push_back({std::move(name), std::move(value)});
    }

    bool number(Json& out)
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && QByteArrayView("+-.0123456789eE").contains(m_text[m_at]))
            ++m_at;
        const qsizetype length = m_at - start;
        if (length > 0 && length <= maxLiteral)
            out = Json::number(QString::fromLatin1(m_text.sliced(start, length)));
        if (!out.isNumber()) {
            m_at = start;
            return malformed(length > maxLiteral ? u"number too long"_s : u"no value"_s);
        }
        return true;
    }

    bool string(QString& out)
    {
        ++m_at;
        while (true) {
            const qsizetype start = m_at;
            while (m_at < m_text.size() && m_text[m_at] != '"' && m_text[m_at] != '\\' && uchar(m_text[m_at]) >= 0x20)
                ++m_at;
            appendUtf8(out, m_text.sliced(start, m_at - start));
            if (m_at >= m_text.size())
                return malformed(u"string without an end"_s);
            if (take('"'))
                return true;
            if (!take('\\'))
                return malformed(u"control character in a string"_s);
            if (!escape(out))
                return false;
        }
    }

    static void appendUtf8(QString& out, QByteArrayView utf8)
    {
        // The decoder takes a leading U+FEFF for a byte order mark and drops it; inside a text it is a character.
        while (utf8.startsWith(QByteArrayView("\xef\xbb\xbf"))) {
            out += QChar(0xfeff);
            utf8 = utf8.sliced(3);
        }
        out += QString::fromUtf8(utf8);
    }

    bool escape(QString& out)
    {
        constexpr QByteArrayView letters("\"\\/bfnrt");
        constexpr QByteArrayView meanings("\"\\/\b\f\n\r\t");
        const char c = peek();
        if (c == 'u') {
            const QByteArray digits =
                m_text.sliced(m_at + 1, std::min<qsizetype>(4, m_text.size() - m_at - 1)).toByteArray();
            bool ok = digits.size() == 4;
            for (const char digit : digits)
                ok = ok && std::isxdigit(static_cast<uchar>(digit));
            if (!ok)
                return malformed(u"unknown escape"_s);
            out += QChar(digits.toUShort(nullptr, 16));
            m_at += 5;
            return true;
        }
        const qsizetype index = c == '\0' ? -1 : letters.indexOf(c);
        if (index < 0)
            return malformed(u"unknown escape"_s);
        out += QLatin1Char(meanings[index]);
        ++m_at;
        return true;
    }

    QByteArrayView m_text;
    const Json::ParseOptions& m_options;
    qsizetype m_at = 0;
    qsizetype m_values = 0;
    Error m_error;
};

Result<Json> Json::parse(QByteArrayView utf8, const ParseOptions& options)
{
    if (utf8.size() > options.maxBytes)
        return fail(ErrorCode::ReplyTooLarge, YIBAO_SUPPORT("NET-LARGE-09"), u"%1 bytes of JSON"_s.arg(utf8.size()));
    if (utf8.isValidUtf8())
        return JsonParser(utf8, options).run();
    const QByteArray repaired = options.allowCesu8 ? withoutCesu8(utf8) : QByteArray();
    if (repaired.isEmpty() || !repaired.isValidUtf8())
        return fail(ErrorCode::BadResponse, YIBAO_SUPPORT("ENV-JSON-01"),
                    u"no UTF-8 at byte %1"_s.arg(firstInvalid(utf8)));
    return JsonParser(repaired, options).run();
}

} // namespace yibao::wire
