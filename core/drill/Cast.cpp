// SPDX-License-Identifier: Apache-2.0
#include "core/drill/Cast.h"

#include "core/model/SamePerson.h"

#include <QtAssert>

#include <algorithm>

namespace policywright::drill {
namespace {

using model::Person;

std::string calledName(const Person &person)
{
    if (!person.name.empty())
        return person.name;
    return person.title.empty() ? person.email : person.title;
}

// Two people who share a mailbox have two names.
bool canBeOne(const std::string &name, const std::string &other)
{
    return name.empty() || other.empty() || name == other;
}

} // namespace

Cast::Cast(const AnswerFields &fields)
{
    addContacts(fields);
    addAnswers(fields);
    for (const Person &person : m_entries) {
        if (const std::string name = calledName(person); !name.empty())
            m_names.push_back(name);
    }
    std::ranges::sort(m_names);
    const auto same = std::ranges::unique(m_names);
    m_names.erase(same.begin(), same.end());
}

void Cast::addContacts(const AnswerFields &fields)
{
    const pack::DrillContacts &columns = fields.packs().drill().contacts;
    m_saysWhenChecked = !columns.checked.isEmpty();
    if (!columns.every.isEmpty())
        m_checkEvery = fields.duration(columns.every.text, nullptr);
    const std::vector<model::Record> &rows = fields.rows(columns.table.text);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto text = [&](const pack::SourceText &column) {
            return column.isEmpty() ? std::string() : fields.text(columns.table.text + '.' + column.text, &rows[i]);
        };
        Contact contact{.person = {text(columns.name), text(columns.title), text(columns.email), text(columns.phone)},
                        .secondPhone = text(columns.secondPhone),
                        .backup = {.name = text(columns.deputy), .phone = text(columns.deputyPhone)},
                        .hours = text(columns.hours),
                        .row = i};
        if (m_saysWhenChecked)
            contact.checked = fields.date(columns.table.text + '.' + columns.checked.text, &rows[i]);
        add(contact.person);
        add(contact.backup);
        m_contacts.push_back(std::move(contact));
    }
}

// Of the whole policy: an entry elsewhere can show that two of the drill are one.
void Cast::addAnswers(const AnswerFields &fields)
{
    for (const pack::CompiledQuestion &question : fields.packs().questions()) {
        const std::string_view id = question.logic.id.view();
        if (question.logic.type == pack::AnswerType::Person)
            add(fields.person(id, nullptr));
        for (const model::Record &row : fields.rows(id)) {
            for (const auto &[column, cell] : row) {
                if (const auto *person = std::get_if<Person>(&cell))
                    add(*person);
            }
        }
    }
}

void Cast::add(const Person &person)
{
    if (person.isEmpty() || std::ranges::contains(m_entries, person))
        return;
    const std::size_t own = m_entries.size();
    std::size_t identity = own;
    std::string name = person.name;
    for (std::size_t i = 0; i < own; ++i) {
        const std::size_t other = m_identities[i];
        if (other == identity || !model::isSamePerson(m_entries[i], person) || !canBeOne(name, m_identityNames[other]))
            continue;
        name = name.empty() ? m_identityNames[other] : name;
        if (identity == own)
            identity = other;
        else
            std::ranges::replace(m_identities, other, identity);
    }
    m_entries.push_back(person);
    m_identities.push_back(identity);
    m_identityNames.emplace_back();
    m_identityNames[identity] = name;
}

std::size_t Cast::identityOf(const Person &person) const
{
    const auto entry = std::ranges::find(m_entries, person);
    Q_ASSERT(entry != m_entries.end()); // everybody in the answers was added
    return m_identities[static_cast<std::size_t>(entry - m_entries.begin())];
}

const Contact *Cast::contactOf(const Person &person) const
{
    const std::size_t who = identityOf(person);
    const auto contact = std::ranges::find_if(
        m_contacts, [&](const Contact &it) { return !it.person.isEmpty() && identityOf(it.person) == who; });
    return contact == m_contacts.end() ? nullptr : &*contact;
}

std::optional<Cast::Check> Cast::checkOf(const Person &person) const
{
    if (!m_saysWhenChecked)
        return std::nullopt;
    const std::size_t who = identityOf(person);
    const auto isAbout = [&](const Person &other) { return !other.isEmpty() && identityOf(other) == who; };
    std::optional<Check> latest;
    for (const Contact &contact : m_contacts) {
        if (!isAbout(contact.person) && !isAbout(contact.backup))
            continue;
        if (!latest)
            latest = Check{};
        latest->day = std::max(latest->day, contact.checked);
    }
    return latest;
}

std::vector<std::size_t> Cast::named(const std::string &name) const
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Person &entry = m_entries[i];
        const bool isMeant =
            calledName(entry) == name || (!entry.email.empty() && model::isSameAddress(entry.email, name));
        if (isMeant && !std::ranges::contains(found, m_identities[i]))
            found.push_back(m_identities[i]);
    }
    return found;
}

} // namespace policywright::drill
