// SPDX-License-Identifier: Apache-2.0
//
// The people who occur in a policy's answers, each once, and a change of one of them in all places. When two entries
// are one person is said by core/model/SamePerson.h: a name alone does not join an entry with an address to one
// without, since one of two people of that name would lose their address.
#pragma once

#include "core/session/Change.h"

#include <optional>
#include <string>
#include <vector>

namespace policywright::session {

struct PersonPlace {
    QuestionId question;
    std::optional<std::size_t> row = {}; // of a table, from 0
    std::string column = {};             // of that row
    model::Person entry = {};            // as it stands there

    bool operator==(const PersonPlace &) const = default;
};

struct PersonInUse {
    model::Person person;            // of each field what stands in the first place that fills it
    std::vector<PersonPlace> places; // by the questions' ids, rows and columns; at least one

    bool operator==(const PersonInUse &) const = default;
};

// In the order of their first places. What is not filled in at all is nobody.
std::vector<PersonInUse> peopleInUse(const model::PolicyDocument &policy);

// The fields in which `now` differs from `who.person` are set in all places of `who`; the others stay as they are in
// each place, as a title that differs from role to role. `who`: of the same state of the policy.
Several changeOfPerson(const model::PolicyDocument &policy, const PersonInUse &who, const model::Person &now);

} // namespace policywright::session
