// SPDX-License-Identifier: Apache-2.0
#include "core/base/Json.h"

#include "core/base/JsonDocument.h"
#include "core/base/JsonWriting.h"

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
            appendJsonReal(m_out, *real);
        else if (const std::string *text = value.ifString())
            appendJsonString(m_out, *text);
        else if (const Json::Array *array = value.ifArray())
            writeArray(*array, depth);
        else if (const Json::Object *object = value.ifObject())
            writeObject(*object, depth);
        else
            m_out += "null";
    }

private:
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
            appendJsonString(m_out, object[i].first);
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
