// SPDX-License-Identifier: Apache-2.0
//
// A JSON value, read strictly and written deterministically. It wraps yyjson for reading: QJsonDocument keeps the
// last of two equal keys without a word, sorts the keys and loses integers above 2^53 (see ARCHITECTURE.md,
// decisions). Objects keep the order in which their members were written, so unknown members survive a round trip
// at their place.
#pragma once

#include "core/base/Error.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace policywright {

class Json {
public:
    using Array = std::vector<Json>;
    using Member = std::pair<std::string, Json>;
    using Object = std::vector<Member>;

    Json() = default; // null
    Json(std::nullptr_t) {}
    Json(bool value) : m_value(value) {}
    Json(std::int64_t value) : m_value(value) {}
    Json(int value) : m_value(std::int64_t{value}) {}
    Json(double value) : m_value(value) {}
    Json(std::string value) : m_value(std::move(value)) {}
    Json(std::string_view value) : m_value(std::string(value)) {}
    Json(const char *value) : m_value(std::string(value)) {}
    Json(Array value) : m_value(std::move(value)) {}
    Json(Object value) : m_value(std::move(value)) {}

    bool isNull() const { return std::holds_alternative<std::monostate>(m_value); }
    const bool *ifBool() const { return std::get_if<bool>(&m_value); }
    const std::int64_t *ifInt() const { return std::get_if<std::int64_t>(&m_value); }
    const double *ifDouble() const { return std::get_if<double>(&m_value); }
    const std::string *ifString() const { return std::get_if<std::string>(&m_value); }
    const Array *ifArray() const { return std::get_if<Array>(&m_value); }
    const Object *ifObject() const { return std::get_if<Object>(&m_value); }
    std::string *ifString() { return std::get_if<std::string>(&m_value); }
    Array *ifArray() { return std::get_if<Array>(&m_value); }
    Object *ifObject() { return std::get_if<Object>(&m_value); }

    // The member of that name of an object; nullptr where there is none or this is no object.
    const Json *find(std::string_view name) const;

    // Sets or replaces a member; a null value becomes an object first.
    void set(std::string_view name, Json value);

    bool operator==(const Json &) const = default;

private:
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> m_value;
};

inline constexpr int kMaxJsonDepth = 64;

// Reads one JSON value (RFC 8259, UTF-8, no comments, no trailing text). `name` is what messages call the text.
// Errors: JsonSyntax, JsonDuplicateKey, JsonTooDeep, NotUtf8; each with its position. Integers outside 64 bits become
// doubles.
Result<Json> parseJson(std::string_view text, const std::string &name);

// The same value gives the same bytes: members in their order, UTF-8 unescaped but for control characters, shortest
// form of doubles that reads back the same. Pretty: two spaces, a newline at the end; Compact: one line, none.
enum class JsonStyle { Pretty, Compact };
std::string toText(const Json &value, JsonStyle style = JsonStyle::Pretty);

} // namespace policywright
