// SPDX-License-Identifier: Apache-2.0
//
// The people of a policy's answers as a drill sees them: who is who, however often and however they are written down,
// and what the contact list says of how to reach them. Two entries are one person as core/model/SamePerson.h says, also
// by way of a third entry that is both; but never two of different names, who share a mailbox: taking them for one
// would call a person their own deputy.
#pragma once

#include "core/drill/AnswerFields.h"

#include <optional>
#include <string>
#include <vector>

namespace policywright::drill {

// A row of the contact list.
struct Contact {
    model::Person person = {};
    std::string secondPhone = {};
    model::Person backup = {};
    std::string hours = {};
    std::optional<Date> checked = {};
    std::size_t row = 0;
};

class Cast {
public:
    explicit Cast(const AnswerFields &fields);

    const std::vector<Contact> &contacts() const { return m_contacts; } // by their rows
    const std::optional<Duration> &checkEvery() const { return m_checkEvery; }
    bool saysWhenChecked() const { return m_saysWhenChecked; }

    // The same number for entries that are one person.
    std::size_t identityOf(const model::Person &person) const;

    // The first row that is about them; nullptr where none is.
    const Contact *contactOf(const model::Person &person) const;
    // When their number was last checked, in any row, be it as a backup; nothing where they stand in none.
    struct Check {
        std::optional<Date> day = {};
    };
    std::optional<Check> checkOf(const model::Person &person) const;

    // All whom this name or e-mail address means; a job title, where nobody is named. Two people of one name are both.
    std::vector<std::size_t> named(const std::string &name) const;
    // Those who can be named, each once, by their names.
    const std::vector<std::string> &names() const { return m_names; }

private:
    void add(const model::Person &person);
    void addContacts(const AnswerFields &fields);
    void addAnswers(const AnswerFields &fields);

    std::vector<Contact> m_contacts;
    std::optional<Duration> m_checkEvery;
    bool m_saysWhenChecked = false;
    std::vector<model::Person> m_entries;
    std::vector<std::size_t> m_identities;    // of m_entries
    std::vector<std::string> m_identityNames; // by identity; empty: nobody said one
    std::vector<std::string> m_names;
};

} // namespace policywright::drill
