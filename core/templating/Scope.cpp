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

const Value &LaterValue::value() const
{
    if (!m_made)
        m_made = make();
    return *m_made;
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

const Scope::Entry *Scope::entry(std::string_view name, std::size_t hash) const
{
    if (m_table.empty())
        return nullptr;
    const std::uint32_t place = m_table[indexOf(name, hash)];
    return place == kFree ? nullptr : &m_entries[place];
}

const Value *Scope::find(std::string_view name, std::size_t hash) const
{
    const Entry *found = entry(name, hash);
    if (!found)
        return nullptr;
    return found->later ? &found->later->value() : &found->value;
}

Scope::Entry &Scope::entryFor(std::string_view name)
{
    if (2 * (m_entries.size() + 1) > m_table.size())
        grow();
    const std::size_t hash = scopeHash(name);
    std::uint32_t &place = m_table[indexOf(name, hash)];
    if (place == kFree) {
        place = static_cast<std::uint32_t>(m_entries.size());
        m_entries.push_back({std::string(name), hash, {}, nullptr});
    }
    return m_entries[place];
}

void Scope::set(std::string_view name, Value value)
{
    Entry &changed = entryFor(name);
    changed.value = std::move(value);
    changed.later = nullptr;
}

void Scope::setLater(std::string_view name, std::shared_ptr<const LaterValue> value)
{
    Entry &changed = entryFor(name);
    changed.value = Value();
    changed.later = std::move(value);
}

void Scope::setAsIn(const Scope &other, std::string_view name)
{
    const Entry *found = other.entry(name, scopeHash(name));
    Entry &changed = entryFor(name);
    changed.value = found->value;
    changed.later = found->later;
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
