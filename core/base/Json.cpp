// SPDX-License-Identifier: Apache-2.0
#include "core/base/Json.h"

#include "core/base/JsonDocument.h"

#include <charconv>
#include <cmath>

namespace policywright {
namespace {

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
        m_out += '"';
        std::size_t plain = 0; // begin of what needs no escape: written at once
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            if (c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20)
                continue;
            m_out += text.substr(plain, i - plain);
            writeEscaped(c);
            plain = i + 1;
        }
        m_out += text.substr(plain);
        m_out += '"';
    }

    void writeEscaped(char c)
    {
        constexpr std::string_view kHex = "0123456789abcdef";
        switch (c) {
        case '"': m_out += "\\\""; break;
        case '\\': m_out += "\\\\"; break;
        case '\n': m_out += "\\n"; break;
        case '\r': m_out += "\\r"; break;
        case '\t': m_out += "\\t"; break;
        default:
            m_out += "\\u00";
            m_out += kHex[static_cast<unsigned char>(c) >> 4];
            m_out += kHex[static_cast<unsigned char>(c) & 15];
        }
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
    return JsonDocument::parse(text, name).transform([](const JsonDocument &document) {
        return document.root().toJson();
    });
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
