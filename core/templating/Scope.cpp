// SPDX-License-Identifier: Apache-2.0
#include "core/templating/Scope.h"

namespace policywright::templating {

std::size_t scopeHash(std::string_view name)
{
    std::uint64_t hash = 0xcbf29ce484222325u; // FNV-1a
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return hash ^ (hash >> 29);
}

std::size_t Scope::indexOf(std::string_view name, std::size_t hash) const
{
    const std::size_t mask = m_table.size() - 1;
    std::size_t index = hash & mask;
    while (m_table[index] != kFree) {
        const Entry &entry = m_entries[m_table[index]];
        if (entry.hash == hash && entry.name == name)
            break;
        index = (index + 1) & mask;
    }
    return index;
}

const Value *Scope::find(std::string_view name, std::size_t hash) const
{
    if (m_table.empty())
        return nullptr;
    const std::uint32_t entry = m_table[indexOf(name, hash)];
    return entry == kFree ? nullptr : &m_entries[entry].value;
}

void Scope::set(std::string_view name, Value value)
{
    if (2 * (m_entries.size() + 1) > m_table.size())
        grow();
    const std::size_t hash = scopeHash(name);
    std::uint32_t &place = m_table[indexOf(name, hash)];
    if (place != kFree) {
        m_entries[place].value = std::move(value);
        return;
    }
    place = static_cast<std::uint32_t>(m_entries.size());
    m_entries.push_back({std::string(name), hash, std::move(value)});
}

void Scope::grow()
{
    m_table.assign(m_table.empty() ? 16 : m_table.size() * 2, kFree);
    for (std::uint32_t i = 0; i < m_entries.size(); ++i)
        m_table[indexOf(m_entries[i].name, m_entries[i].hash)] = i;
}

Scope scopeFromJson(JsonView json)
{
    Scope scope;
    for (auto members = json.ifObject().value_or(JsonView::Members()); members.size() > 0;) {
        const std::string_view name = members.name();
        scope.set(name, valueFromJson(members.next()));
    }
    return scope;
}

} // namespace policywright::templating
