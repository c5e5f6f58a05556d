// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <concepts>
#include <initializer_list>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace yibao::wire {

/// A JSON value that keeps what a signature depends on and QJsonObject loses: the order of members and the literal text
/// of numbers. Integer-like member names ("0", "12") keep their place too, while a JavaScript engine moves them to the
/// front in ascending order: never invent such names in what is sent.
class Json
{
public:
    enum class Type { Null, Bool, Number, String, Array, Object };
    struct Member;
    struct ParseOptions
    {
        int maxDepth = 64;               ///< arrays and objects inside each other
        qsizetype maxBytes = 64 << 20;   ///< of the text
        qsizetype maxValues = 2'000'000; ///< nodes of the tree; bounds memory at about 100 bytes each
        bool allowCesu8 = false;         ///< accept surrogates as two three-byte sequences (clients of 2021–23)
    };

    Json() = default; ///< null
    Json(QString text)
        : m_value(std::move(text))
    {}
    template <std::same_as<bool> T>
    Json(T value)
        : m_value(value)
    {}
    template <std::integral T>
    requires(!std::same_as<T, bool> && sizeof(T) <= 8) Json(T value)
        : m_value(Number{integerText(value)})
    {}
    template <typename T>
    Json(const T*) = delete; // would become a bool

    [[nodiscard]] static Json array(std::vector<Json> items = {});
    [[nodiscard]] static Json object();
    [[nodiscard]] static Json object(std::initializer_list<Member> members);
    /// Of members whose names differ; not checked.
    [[nodiscard]] static Json fromMembers(std::vector<Member> members);
    /// A number as it shall be written; null when the text is no JSON number.
    [[nodiscard]] static Json number(const QString& literal);
    [[nodiscard]] static Json number(double value);

    /// Strict as JSON.parse: UTF-8 (one byte order mark is skipped), no comments, no trailing commas; of equal names
    /// the last value wins at the place of the first; unpaired surrogate escapes are kept. Errors: BadResponse with
    /// ENV-JSON-01, or ENV-DEPTH-02 for too deep nesting; `detail` holds the position in bytes, never the text.
    [[nodiscard]] static Result<Json> parse(QByteArrayView utf8, const ParseOptions& options);
    [[nodiscard]] static Result<Json> parse(QByteArrayView utf8) { return parse(utf8, ParseOptions()); }

    [[nodiscard]] Type type() const { return static_cast<Type>(m_value.index()); }
    [[nodiscard]] bool isNull() const { return type() == Type::Null; }
    [[nodiscard]] bool isBool() const { return type() == Type::Bool; }
    [[nodiscard]] bool isNumber() const { return type() == Type::Number; }
    [[nodiscard]] bool isString() const { return type() == Type::String; }
    [[nodiscard]] bool isArray() const { return type() == Type::Array; }
    [[nodiscard]] bool isObject() const { return type() == Type::Object; }

    [[nodiscard]] bool toBool(bool otherwise = false) const;
    /// The string itself, the literal of a number, "true" or "false"; empty for null, arrays and objects.
    [[nodiscard]] QString text() const;
    /// The whole number that a number or a numeric string says; empty for all else and beyond 64 bits.
    [[nodiscard]] std::optional<qint64> integer() const;
    /// The finite number that a number or a numeric string says.
    [[nodiscard]] std::optional<double> real() const;

    /// Items of an array; empty for all else.
    [[nodiscard]] const std::vector<Json>& items() const;
    /// Members of an object in their order; empty for all else.
    [[nodiscard]] const std::vector<Member>& members() const;
    [[nodiscard]] qsizetype size() const;
    /// The member, or null (the JSON value) when there is none or this is no object.
    [[nodiscard]] const Json& operator[](QStringView name) const;
    [[nodiscard]] const Json* find(QStringView name) const;
    [[nodiscard]] bool contains(QStringView name) const { return find(name) != nullptr; }

    /// Sets a member, in its old place or at the end; a value that is no object becomes one.
    void set(const QString& name, Json value);
    /// Appends an item; a value that is no array becomes one.
    void append(Json value);
    void remove(QStringView name);

    /// Overwrites every text in it that nobody shares; null afterwards.
    void wipe();

    /// As JSON.stringify writes: no blanks, "/" and non-ASCII as they are, unpaired surrogates escaped.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] QByteArray toUtf8() const { return toText().toUtf8(); }
    /// The same in pure ASCII: every UTF-16 unit above 127 as \uXXXX in lower case.
    [[nodiscard]] QByteArray toAscii() const;

    friend bool operator==(const Json& a, const Json& b);

private:
    struct Number
    {
        QString literal;
        friend bool operator==(const Number&, const Number&) = default;
    };
    friend class JsonParser;
    template <std::integral T>
    static QString integerText(T value)
    {
        if constexpr (std::is_signed_v<T>)
            return QString::number(static_cast<qlonglong>(value));
        else
            return QString::number(static_cast<qulonglong>(value));
    }
    std::variant<std::monostate, bool, Number, QString, std::vector<Json>, std::vector<Member>> m_value;
};

struct Json::Member
{
    QString name;
    Json value;
    friend bool operator==(const Member&, const Member&) = default;
};

} // namespace yibao::wire
