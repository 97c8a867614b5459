// SPDX-License-Identifier: Apache-2.0
//
// A JSON text that was read and checked as parseJson() does it, and its values where they lie: for readers that make
// values of their own, for which a tree of Json would be one copy too many. A JsonView is a place in the document and
// as cheap to copy as a pointer; views and the texts that they give live as long as the document.
#pragma once

#include "core/base/Json.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

// yyjson's own names.
struct yyjson_doc; // NOLINT(readability-identifier-naming)
struct yyjson_val; // NOLINT(readability-identifier-naming)

namespace policywright {

class JsonView {
public:
    class Items;
    class Members;

    explicit JsonView(yyjson_val *value) : m_value(value) {}

    bool isNull() const;
    std::optional<bool> ifBool() const;
    std::optional<std::int64_t> ifInt() const;
    std::optional<double> ifDouble() const; // of a number that ifInt() does not give
    std::optional<std::string_view> ifString() const;
    std::optional<Items> ifArray() const;
    std::optional<Members> ifObject() const;

    // The member of that name of an object; nothing where there is none or this is no object.
    std::optional<JsonView> find(std::string_view name) const;

    Json toJson() const;
    // The bytes that toText(toJson(), JsonStyle::Compact) gives, behind what is there.
    void appendCompact(std::string &out) const;

private:
    yyjson_val *m_value;
};

// The items of an array that are left, the first of them first.
class JsonView::Items {
public:
    Items() = default; // none
    Items(yyjson_val *first, std::size_t count) : m_first(first), m_count(count) {}

    std::size_t size() const { return m_count; }
    JsonView next(); // takes the first one away; there must be one

private:
    yyjson_val *m_first = nullptr;
    std::size_t m_count = 0;
};

// The members of an object that are left, the first of them first.
class JsonView::Members {
public:
    Members() = default; // none
    Members(yyjson_val *first, std::size_t count) : m_first(first), m_count(count) {}

    std::size_t size() const { return m_count; }
    std::string_view name() const; // of the first; there must be one, here and in next()
    JsonView next();               // takes the first one away, and is its value

private:
    yyjson_val *m_first = nullptr; // its name; the value lies behind it
    std::size_t m_count = 0;
};

class JsonDocument {
public:
    // Errors: those of parseJson().
    static Result<JsonDocument> parse(std::string_view text, const std::string &name);

    JsonView root() const;

private:
    struct Freed {
        void operator()(yyjson_doc *document) const;
    };

    explicit JsonDocument(yyjson_doc *document) : m_document(document) {}

    std::unique_ptr<yyjson_doc, Freed> m_document;
};

} // namespace policywright
