// SPDX-License-Identifier: Apache-2.0
#include "core/base/Json.h"

#include "core/base/Text.h"

#include <yyjson.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <memory>
#include <optional>
#include <unordered_set>

namespace policywright {
namespace {

std::string_view textOf(yyjson_val *value)
{
    return {yyjson_get_str(value), yyjson_get_len(value)};
}

// The names that an object has so far. Most objects have few, and comparing with each is faster than a table then.
class NamesSeen {
public:
    NamesSeen(const Json::Object &members, std::size_t expected) : m_members(members), m_isSmall(expected <= 16)
    {
        if (!m_isSmall)
            m_names.reserve(expected);
    }

    bool isNew(std::string_view name)
    {
        return m_isSmall ? !std::ranges::contains(m_members, name, &Json::Member::first) : m_names.insert(name).second;
    }

private:
    const Json::Object &m_members;
    bool m_isSmall;
    std::unordered_set<std::string_view> m_names;
};

// Converts yyjson's tree, whose depth was bounded before (deepest()). The first problem sticks: what is made from there
// on is of no use.
class Converter {
public:
    Converter(std::string_view text, const std::string &name) : m_text(text), m_name(name) {}

    Result<Json> run(yyjson_val *root) &&
    {
        Json json = convert(root);
        if (m_problem)
            return std::unexpected(*std::move(m_problem));
        return json;
    }

private:
    Json convert(yyjson_val *value)
    {
        switch (yyjson_get_type(value)) {
        case YYJSON_TYPE_BOOL: return Json(yyjson_get_bool(value));
        case YYJSON_TYPE_NUM: return number(value);
        case YYJSON_TYPE_STR: return Json(textOf(value));
        case YYJSON_TYPE_ARR: return array(value);
        case YYJSON_TYPE_OBJ: return object(value);
        default: return Json();
        }
    }

    static Json number(yyjson_val *value)
    {
        if (yyjson_is_sint(value))
            return Json(std::int64_t{yyjson_get_sint(value)});
        if (yyjson_is_uint(value)) {
            const std::uint64_t wide = yyjson_get_uint(value);
            if (wide <= static_cast<std::uint64_t>(INT64_MAX))
                return Json(static_cast<std::int64_t>(wide));
            return Json(static_cast<double>(wide));
        }
        return Json(yyjson_get_real(value));
    }

    Json array(yyjson_val *value)
    {
        Json::Array items;
        items.reserve(yyjson_arr_size(value));
        yyjson_arr_iter iterator = yyjson_arr_iter_with(value);
        while (yyjson_val *item = m_problem ? nullptr : yyjson_arr_iter_next(&iterator))
            items.push_back(convert(item));
        return Json(std::move(items));
    }

    Json object(yyjson_val *value)
    {
        Json::Object members;
        members.reserve(yyjson_obj_size(value));
        NamesSeen seen(members, yyjson_obj_size(value));
        yyjson_obj_iter iterator = yyjson_obj_iter_with(value);
        while (yyjson_val *key = m_problem ? nullptr : yyjson_obj_iter_next(&iterator)) {
            const std::string_view name = textOf(key);
            if (!seen.isNew(name))
                m_problem = Error{ErrorCode::JsonDuplicateKey, std::string(name), {}, placeOfSecond(name)};
            else
                members.emplace_back(std::string(name), convert(yyjson_obj_iter_get_val(key)));
        }
        return Json(std::move(members));
    }

    // yyjson keeps no offsets, so the place is found again in the text: the second quoted occurrence of the name
    // that a colon follows. Good enough for a caret, and only ever computed for a message.
    std::optional<SourcePosition> placeOfSecond(std::string_view name) const
    {
        const std::string quoted = '"' + std::string(name) + '"';
        int found = 0;
        for (std::size_t at = m_text.find(quoted); at != std::string_view::npos; at = m_text.find(quoted, at + 1)) {
            const std::size_t after = m_text.find_first_not_of(" \t\r\n", at + quoted.size());
            if (after != std::string_view::npos && m_text[after] == ':' && ++found == 2)
                return positionAt(m_text, at, m_name);
        }
        return std::nullopt;
    }

    std::string_view m_text;
    const std::string &m_name;
    std::optional<Error> m_problem;
};

class Writer {
public:
    explicit Writer(JsonStyle style) : m_pretty(style == JsonStyle::Pretty) {}

    std::string take() && { return std::move(m_out); }

    void write(const Json &value, int depth)
    {
        if (const bool *flag = value.ifBool())
            m_out += *flag ? "true" : "false";
        else if (const std::int64_t *integer = value.ifInt())
            m_out += std::to_string(*integer);
        else if (const double *real = value.ifDouble())
            writeReal(*real);
        else if (const std::string *text = value.ifString())
            writeString(*text);
        else if (const Json::Array *array = value.ifArray())
            writeArray(*array, depth);
        else if (const Json::Object *object = value.ifObject())
            writeObject(*object, depth);
        else
            m_out += "null";
    }

private:
    void writeReal(double real)
    {
        if (!std::isfinite(real)) { // JSON has no such numbers
            m_out += "null";
            return;
        }
        char buffer[32];
        const auto [end, problem] = std::to_chars(buffer, buffer + sizeof buffer, real);
        const std::string_view digits(buffer, static_cast<std::size_t>(end - buffer));
        m_out += digits;
        if (digits.find_first_of(".e") == std::string_view::npos)
            m_out += ".0"; // stays a double when it is read back
    }

    void writeString(std::string_view text)
    {
        constexpr std::string_view kHex = "0123456789abcdef";
        m_out += '"';
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            switch (c) {
            case '"': m_out += "\\\""; break;
            case '\\': m_out += "\\\\"; break;
            case '\n': m_out += "\\n"; break;
            case '\r': m_out += "\\r"; break;
            case '\t': m_out += "\\t"; break;
            default:
                if (byte < 0x20) {
                    m_out += "\\u00";
                    m_out += kHex[byte >> 4];
                    m_out += kHex[byte & 15];
                } else {
                    m_out += c;
                }
            }
        }
        m_out += '"';
    }

    void writeArray(const Json::Array &array, int depth)
    {
        m_out += '[';
        for (std::size_t i = 0; i < array.size(); ++i) {
            separate(i, depth + 1);
            write(array[i], depth + 1);
        }
        close(array.empty(), depth, ']');
    }

    void writeObject(const Json::Object &object, int depth)
    {
        m_out += '{';
        for (std::size_t i = 0; i < object.size(); ++i) {
            separate(i, depth + 1);
            writeString(object[i].first);
            m_out += m_pretty ? ": " : ":";
            write(object[i].second, depth + 1);
        }
        close(object.empty(), depth, '}');
    }

    void separate(std::size_t index, int depth)
    {
        if (index > 0)
            m_out += ',';
        if (m_pretty)
            newLine(depth);
    }

    void close(bool empty, int depth, char bracket)
    {
        if (!empty && m_pretty)
            newLine(depth);
        m_out += bracket;
    }

    void newLine(int depth)
    {
        m_out += '\n';
        m_out.append(static_cast<std::size_t>(depth) * 2, ' ');
    }

    bool m_pretty;
    std::string m_out;
};

// Where the string that begins at `begin` has its closing quotation mark: one with an even number of backslashes
// before.
std::size_t endOfString(std::string_view text, std::size_t begin)
{
    for (std::size_t at = text.find('"', begin + 1); at != std::string_view::npos; at = text.find('"', at + 1)) {
        std::size_t behindOther = at;
        while (text[behindOther - 1] == '\\')
            --behindOther;
        if ((at - behindOther) % 2 == 0)
            return at;
    }
    return text.size();
}

// The deepest nesting of brackets outside strings: yyjson itself has no bound, and ours must hold before a tree is
// built by recursion.
int deepest(std::string_view text)
{
    int depth = 0;
    int most = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"')
            i = endOfString(text, i);
        else if (c == '[' || c == '{')
            most = std::max(most, ++depth);
        else if (c == ']' || c == '}')
            --depth;
    }
    return most;
}

} // namespace

const Json *Json::find(std::string_view name) const
{
    const Object *object = ifObject();
    if (!object)
        return nullptr;
    for (const Member &member : *object) {
        if (member.first == name)
            return &member.second;
    }
    return nullptr;
}

void Json::set(std::string_view name, Json value)
{
    if (isNull())
        m_value = Object{};
    Object *object = ifObject();
    for (Member &member : *object) {
        if (member.first == name) {
            member.second = std::move(value);
            return;
        }
    }
    object->emplace_back(std::string(name), std::move(value));
}

Result<Json> parseJson(std::string_view text, const std::string &name)
{
    if (!isValidUtf8(text))
        return fail(ErrorCode::NotUtf8, name);
    if (deepest(text) > kMaxJsonDepth)
        return fail(ErrorCode::JsonTooDeep, name, std::to_string(kMaxJsonDepth));
    yyjson_read_err problem{};
    // Without YYJSON_READ_INSITU the text is only read; the cast is what the C interface asks for.
    const std::unique_ptr<yyjson_doc, decltype(&yyjson_doc_free)> document(
        yyjson_read_opts(const_cast<char *>(text.data()), text.size(), YYJSON_READ_NOFLAG, nullptr, &problem),
        &yyjson_doc_free);
    if (!document)
        return fail(ErrorCode::JsonSyntax, name, problem.msg ? problem.msg : "no text",
                    positionAt(text, problem.pos, name));
    return Converter(text, name).run(yyjson_doc_get_root(document.get()));
}

std::string toText(const Json &value, JsonStyle style)
{
    Writer writer(style);
    writer.write(value, 0);
    std::string text = std::move(writer).take();
    if (style == JsonStyle::Pretty)
        text += '\n';
    return text;
}

} // namespace policywright
