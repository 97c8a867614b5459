// SPDX-License-Identifier: Apache-2.0
#include "core/base/JsonDocument.h"

#include "core/base/JsonWriting.h"
#include "core/base/Text.h"

#include <yyjson.h>

#include <algorithm>
#include <unordered_set>
#include <utility>
#include <vector>

namespace policywright {
namespace {

std::string_view textOf(yyjson_val *value)
{
    return {unsafe_yyjson_get_str(value), unsafe_yyjson_get_len(value)};
}

// What yyjson itself does not refuse. Goes no deeper than is allowed, whatever the text.
class TreeCheck {
public:
    // False at the first problem.
    bool run(yyjson_val *value, int depth = 1)
    {
        if (!unsafe_yyjson_is_ctn(value))
            return true;
        m_isTooDeep = depth > kMaxJsonDepth;
        if (m_isTooDeep)
            return false;
        const bool isObject = yyjson_is_obj(value);
        if (isObject && !hasDistinctNames(value))
            return false;
        yyjson_val *item = unsafe_yyjson_get_first(value);
        for (std::size_t left = unsafe_yyjson_get_len(value); left > 0; --left) {
            item += isObject ? 1 : 0; // behind its name
            if (!run(item, depth + 1))
                return false;
            item = unsafe_yyjson_get_next(item);
        }
        return true;
    }

    bool isTooDeep() const { return m_isTooDeep; }
    std::string_view secondName() const { return m_secondName; } // of two equal ones; where it is not too deep

private:
    bool hasDistinctNames(yyjson_val *object)
    {
        m_names.clear();
        yyjson_obj_iter members = yyjson_obj_iter_with(object);
        while (yyjson_val *key = yyjson_obj_iter_next(&members))
            m_names.push_back(textOf(key));
        return m_names.size() > kManyNames ? areManyDistinct() : areFewDistinct();
    }

    // Most objects have few names, and comparing each with each is faster than a table then.
    bool areFewDistinct()
    {
        for (auto name = m_names.begin(); name != m_names.end(); ++name) {
            if (std::find(m_names.begin(), name, *name) != name) {
                m_secondName = *name;
                return false;
            }
        }
        return true;
    }

    bool areManyDistinct()
    {
        std::unordered_set<std::string_view> seen;
        seen.reserve(m_names.size());
        const auto second =
            std::ranges::find_if_not(m_names, [&](std::string_view name) { return seen.insert(name).second; });
        if (second != m_names.end())
            m_secondName = *second;
        return second == m_names.end();
    }

    static constexpr std::size_t kManyNames = 16;

    std::vector<std::string_view> m_names; // of the object that is looked at
    std::string_view m_secondName;
    bool m_isTooDeep = false;
};

// yyjson keeps no offsets, so the place is found again in the text: the second quoted occurrence of the name
// that a colon follows. Good enough for a caret, and only ever computed for a message.
std::optional<SourcePosition> placeOfSecond(std::string_view name, std::string_view text, const std::string &file)
{
    const std::string quoted = '"' + std::string(name) + '"';
    int found = 0;
    for (std::size_t at = text.find(quoted); at != std::string_view::npos; at = text.find(quoted, at + 1)) {
        const std::size_t after = text.find_first_not_of(" \t\r\n", at + quoted.size());
        if (after != std::string_view::npos && text[after] == ':' && ++found == 2)
            return positionAt(text, at, file);
    }
    return std::nullopt;
}

} // namespace

bool JsonView::isNull() const
{
    return yyjson_is_null(m_value);
}

std::optional<bool> JsonView::ifBool() const
{
    return yyjson_is_bool(m_value) ? std::optional(yyjson_get_bool(m_value)) : std::nullopt;
}

std::optional<std::int64_t> JsonView::ifInt() const
{
    if (yyjson_is_sint(m_value))
        return unsafe_yyjson_get_sint(m_value);
    if (yyjson_is_uint(m_value) && std::in_range<std::int64_t>(unsafe_yyjson_get_uint(m_value)))
        return static_cast<std::int64_t>(unsafe_yyjson_get_uint(m_value));
    return std::nullopt;
}

std::optional<double> JsonView::ifDouble() const
{
    if (!yyjson_is_num(m_value) || ifInt())
        return std::nullopt;
    return yyjson_is_uint(m_value) ? static_cast<double>(unsafe_yyjson_get_uint(m_value))
                                   : unsafe_yyjson_get_real(m_value);
}

std::optional<std::string_view> JsonView::ifString() const
{
    return yyjson_is_str(m_value) ? std::optional(textOf(m_value)) : std::nullopt;
}

std::optional<JsonView::Items> JsonView::ifArray() const
{
    return yyjson_is_arr(m_value)
               ? std::optional(Items(unsafe_yyjson_get_first(m_value), unsafe_yyjson_get_len(m_value)))
               : std::nullopt;
}

std::optional<JsonView::Members> JsonView::ifObject() const
{
    return yyjson_is_obj(m_value)
               ? std::optional(Members(unsafe_yyjson_get_first(m_value), unsafe_yyjson_get_len(m_value)))
               : std::nullopt;
}

std::optional<JsonView> JsonView::find(std::string_view name) const
{
    auto members = ifObject();
    while (members && members->size() > 0) {
        const bool isFound = members->name() == name;
        const JsonView value = members->next();
        if (isFound)
            return value;
    }
    return std::nullopt;
}

Json JsonView::toJson() const
{
    switch (yyjson_get_type(m_value)) {
    case YYJSON_TYPE_BOOL: return Json(yyjson_get_bool(m_value));
    case YYJSON_TYPE_NUM: return ifInt() ? Json(*ifInt()) : Json(*ifDouble());
    case YYJSON_TYPE_STR: return Json(textOf(m_value));
    case YYJSON_TYPE_ARR: {
        Json::Array array;
        Items items = *ifArray();
        array.reserve(items.size());
        while (items.size() > 0)
            array.push_back(items.next().toJson());
        return Json(std::move(array));
    }
    case YYJSON_TYPE_OBJ: {
        Json::Object object;
        Members members = *ifObject();
        object.reserve(members.size());
        while (members.size() > 0) {
            const std::string_view name = members.name();
            object.emplace_back(name, members.next().toJson());
        }
        return Json(std::move(object));
    }
    default: return Json();
    }
}

void JsonView::appendCompact(std::string &out) const
{
    switch (yyjson_get_type(m_value)) {
    case YYJSON_TYPE_BOOL: out += yyjson_get_bool(m_value) ? "true" : "false"; break;
    case YYJSON_TYPE_NUM:
        if (const auto integer = ifInt())
            out += std::to_string(*integer);
        else
            appendJsonReal(out, *ifDouble());
        break;
    case YYJSON_TYPE_STR: appendJsonString(out, textOf(m_value)); break;
    case YYJSON_TYPE_ARR: {
        char before = '[';
        for (Items items = *ifArray(); items.size() > 0; before = ',') {
            out += before;
            items.next().appendCompact(out);
        }
        out += before == '[' ? "[]" : "]";
        break;
    }
    case YYJSON_TYPE_OBJ: {
        char before = '{';
        for (Members members = *ifObject(); members.size() > 0; before = ',') {
            out += before;
            appendJsonString(out, members.name());
            out += ':';
            members.next().appendCompact(out);
        }
        out += before == '{' ? "{}" : "}";
        break;
    }
    default: out += "null";
    }
}

JsonView JsonView::Items::next()
{
    --m_count;
    return JsonView(std::exchange(m_first, unsafe_yyjson_get_next(m_first)));
}

std::string_view JsonView::Members::name() const
{
    return textOf(m_first);
}

JsonView JsonView::Members::next()
{
    --m_count;
    yyjson_val *const value = m_first + 1;
    m_first = unsafe_yyjson_get_next(value);
    return JsonView(value);
}

void JsonDocument::Freed::operator()(yyjson_doc *document) const
{
    ::yyjson_doc_free(document);
}

Result<JsonDocument> JsonDocument::parse(std::string_view text, const std::string &name)
{
    yyjson_read_err problem{};
    // Without YYJSON_READ_INSITU the text is only read; the cast is what the C interface asks for.
    JsonDocument document(
        ::yyjson_read_opts(const_cast<char *>(text.data()), text.size(), YYJSON_READ_NOFLAG, nullptr, &problem));
    if (!document.m_document && !isValidUtf8(text)) // which yyjson has not taken either
        return fail(ErrorCode::NotUtf8, name);
    if (!document.m_document)
        return fail(ErrorCode::JsonSyntax, name, problem.msg ? problem.msg : "no text",
                    positionAt(text, problem.pos, name));
    TreeCheck check;
    if (check.run(::yyjson_doc_get_root(document.m_document.get())))
        return document;
    if (check.isTooDeep())
        return fail(ErrorCode::JsonTooDeep, name, std::to_string(kMaxJsonDepth));
    const std::string_view second = check.secondName();
    return fail(ErrorCode::JsonDuplicateKey, std::string(second), {}, placeOfSecond(second, text, name));
}

JsonView JsonDocument::root() const
{
    return JsonView(::yyjson_doc_get_root(m_document.get()));
}

} // namespace policywright
