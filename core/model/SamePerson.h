// SPDX-License-Identifier: Apache-2.0
//
// When two entries of people are one person: they have the same e-mail address, or the same name and phone; entries
// with neither address nor phone where they have the same name, and those without a name where they have the same
// title. A name alone does not join an entry with an address to one without: two people can have one name.
#pragma once

#include "core/model/Answer.h"

namespace policywright::model {

bool isSamePerson(const Person &one, const Person &other);

// Whether two addresses are one: large and small letters are the same.
bool isSameAddress(const std::string &one, const std::string &other);

} // namespace policywright::model
