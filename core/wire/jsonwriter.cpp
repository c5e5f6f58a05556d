// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/json.h"

using namespace Qt::StringLiterals;

namespace yibao::wire {
namespace {

void writeUnit(QString& out, char16_t unit)
{
    constexpr std::u16string_view digits(u"0123456789abcdef");
    out += u"\\u"_s;
    for (int shift = 12; shift >= 0; shift -= 4)
        out += QChar(digits[(unit >> shift) & 0xf]);
}

void writeString(QString& out, const QString& text, bool ascii)
{
    out += u'"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        switch (c.unicode()) {
        case u'"':
            out += u"\\\""_s;
            continue;
        case u'\\':
            out += u"\\\\"_s;
            continue;
        case u'\b':
            out += u"\\b"_s;
            continue;
        case u'\f':
            out += u"\\f"_s;
            continue;
        case u'\n':
            out += u"\\n"_s;
            continue;
        case u'\r':
            out += u"\\r"_s;
            continue;
        case u'\t':
            out += u"\\t"_s;
            continue;
        default:
            break;
        }
        const bool paired = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (c.unicode() < 0x20 || (ascii && c.unicode() > 127) || (c.isSurrogate() && !paired)) {
            writeUnit(out, c.unicode());
        } else {
            out += c;
            if (paired)
                out += text.at(++i);
        }
    }
    out += u'"';
}

// NOLINTNEXTLINE(misc-no-recursion): parsed trees are at most 64 deep, built ones as deep as our own code
void write(QString& out, const Json& value, bool ascii)
{
    switch (value.type()) {
    case Json::Type::Null:
        out += u"null"_s;
        return;
    case Json::Type::Bool:
    case Json::Type::Number:
        out += value.text();
        return;
    case Json::Type::String:
        writeString(out, value.text(), ascii);
        return;
    case Json::Type::Array:
        out += u'[';
        for (const Json& item : value.items()) {
            if (&item != &value.items().front())
                out += u',';
            write(out, item, ascii);
        }
        out += u']';
        return;
    case Json::Type::Object:
        out += u'{';
        for (const Json::Member& member : value.members()) {
            if (&member != &value.members().front())
                out += u',';
            writeString(out, member.name, ascii);
            out += u':';
            write(out, member.value, ascii);
        }
        out += u'}';
        return;
    }
}

} // namespace

QString Json::toText() const
{
    QString out;
    write(out, *this, false);
    return out;
}

QByteArray Json::toAscii() const
{
    QString out;
    write(out, *this, true);
    return out.toLatin1();
}

} // namespace yibao::wire
