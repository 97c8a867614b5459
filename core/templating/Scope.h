// SPDX-License-Identifier: Apache-2.0
//
// The names that a template can read, with their values. A small open-addressing table: a render looks up each of
// its names once, with hashes that were computed when the template was parsed, and std::unordered_map would cost a
// fifth of the whole render there. Reading a name can make its value (see LaterValue): a scope and all its copies are
// for one thread.
#pragma once

#include "core/templating/Value.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::templating {

std::size_t scopeHash(std::string_view name); // the same in every process

// A value that is made when it is first read: of a policy's hundreds of answers a document reads few.
class LaterValue {
public:
    LaterValue() = default;
    LaterValue(const LaterValue &) = delete;
    LaterValue &operator=(const LaterValue &) = delete;
    virtual ~LaterValue() = default;

    const Value &value() const;

private:
    virtual Value make() const = 0;

    mutable std::optional<Value> m_made;
};

class Scope {
public:
    // Each adds or replaces.
    void set(std::string_view name, Value value);
    void setLater(std::string_view name, std::shared_ptr<const LaterValue> value); // copies of the scope share it
    void setAsIn(const Scope &other, std::string_view name);                       // which has the name

    const Value *find(std::string_view name) const { return find(name, scopeHash(name)); }
    const Value *find(std::string_view name, std::size_t hash) const;

    std::size_t size() const { return m_entries.size(); }

private:
    struct Entry {
        std::string name;
        std::size_t hash;
        Value value;
        std::shared_ptr<const LaterValue> later; // where it is set, in the place of the value
    };
    static constexpr std::uint32_t kFree = UINT32_MAX;

    std::size_t indexOf(std::string_view name, std::size_t hash) const; // in m_table: where it is or would be
    const Entry *entry(std::string_view name, std::size_t hash) const;
    Entry &entryFor(std::string_view name); // a new one where there is none
    void grow();

    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_table; // a power of two, at most half full
};

// The members of a JSON object as names. Anything but an object gives an empty scope.
Scope scopeFromJson(JsonView json);

} // namespace policywright::templating
