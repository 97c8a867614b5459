// SPDX-License-Identifier: Apache-2.0
#include "core/base/JsonDocument.h"

#include "core/base/Text.h"

#include <yyjson.h>

#include <algorithm>
#include <span>
#include <unordered_set>
#include <utility>
#include <vector>

namespace policywright {
namespace {

std::string_view textOf(yyjson_val *value)
{
    return {unsafe_yyjson_get_str(value), unsafe_yyjson_get_len(value)};
}

// Finds the name that an object has twice, in a tree whose depth was bounded before (deepest()).
class SecondNames {
public:
    std::optional<std::string_view> in(yyjson_val *value)
    {
        if (yyjson_is_obj(value))
            return inObject(value);
        if (!yyjson_is_arr(value))
            return std::nullopt;
        yyjson_arr_iter items = yyjson_arr_iter_with(value);
        while (yyjson_val *item = yyjson_arr_iter_next(&items)) {
            if (const auto second = in(item))
                return second;
        }
        return std::nullopt;
    }

private:
    std::optional<std::string_view> inObject(yyjson_val *object)
    {
        const std::size_t first = m_names.size();
        yyjson_obj_iter members = yyjson_obj_iter_with(object);
        while (yyjson_val *key = yyjson_obj_iter_next(&members))
            m_names.push_back(textOf(key));
        auto second = inNames(first);
        m_names.resize(first);
        members = yyjson_obj_iter_with(object);
        while (yyjson_val *key = second ? nullptr : yyjson_obj_iter_next(&members))
            second = in(yyjson_obj_iter_get_val(key));
        return second;
    }

    // Most objects have few names, and comparing with each is faster than a table then.
    std::optional<std::string_view> inNames(std::size_t first) const
    {
        const auto begin = m_names.begin() + static_cast<std::ptrdiff_t>(first);
        if (m_names.end() - begin > 16)
            return inManyNames({begin, m_names.end()});
        for (auto name = begin; name != m_names.end(); ++name) {
            if (std::find(begin, name, *name) != name)
                return *name;
        }
        return std::nullopt;
    }

    static std::optional<std::string_view> inManyNames(std::span<const std::string_view> names)
    {
        std::unordered_set<std::string_view> seen;
        seen.reserve(names.size());
        for (const std::string_view name : names) {
            if (!seen.insert(name).second)
                return name;
        }
        return std::nullopt;
    }

    std::vector<std::string_view> m_names; // of the object that is looked at
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
// walked by recursion.
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
    if (!isValidUtf8(text))
        return fail(ErrorCode::NotUtf8, name);
    if (deepest(text) > kMaxJsonDepth)
        return fail(ErrorCode::JsonTooDeep, name, std::to_string(kMaxJsonDepth));
    yyjson_read_err problem{};
    // Without YYJSON_READ_INSITU the text is only read; the cast is what the C interface asks for.
    JsonDocument document(
        ::yyjson_read_opts(const_cast<char *>(text.data()), text.size(), YYJSON_READ_NOFLAG, nullptr, &problem));
    if (!document.m_document)
        return fail(ErrorCode::JsonSyntax, name, problem.msg ? problem.msg : "no text",
                    positionAt(text, problem.pos, name));
    if (const auto second = SecondNames().in(::yyjson_doc_get_root(document.m_document.get())))
        return fail(ErrorCode::JsonDuplicateKey, std::string(*second), {}, placeOfSecond(*second, text, name));
    return document;
}

JsonView JsonDocument::root() const
{
    return JsonView(::yyjson_doc_get_root(m_document.get()));
}

} // namespace policywright
