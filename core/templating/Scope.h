// SPDX-License-Identifier: Apache-2.0
//
// The names that a template can read, with their values. A small open-addressing table: a render looks up each of
// its names once, with hashes that were computed when the template was parsed, and std::unordered_map would cost a
// fifth of the whole render there.
#pragma once

#include "core/templating/Value.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::templating {

std::size_t scopeHash(std::string_view name); // the same in every process

class Scope {
public:
    void set(std::string_view name, Value value); // adds or replaces

    const Value *find(std::string_view name) const { return find(name, scopeHash(name)); }
    const Value *find(std::string_view name, std::size_t hash) const;

    std::size_t size() const { return m_entries.size(); }

private:
    struct Entry {
        std::string name;
        std::size_t hash;
        Value value;
    };
    static constexpr std::uint32_t kFree = UINT32_MAX;

    std::size_t indexOf(std::string_view name, std::size_t hash) const; // in m_table: where it is or would be
    void grow();

    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_table; // a power of two, at most half full
};

// The members of a JSON object as names. Anything but an object gives an empty scope.
Scope scopeFromJson(JsonView json);

} // namespace policywright::templating
