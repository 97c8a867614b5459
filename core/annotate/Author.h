// SPDX-License-Identifier: Apache-2.0
//
// Who says something, as they call themselves.
#pragma once

#include <string>

namespace policywright::annotate {

struct Author {
    std::string name;
    std::string email = {}; // empty: not given

    bool operator==(const Author &) const = default;
};

// Whether two entries are about one person: by the addresses where both have one, else by the names. Capital letters of
// an address and spaces too many make no difference.
bool isSamePerson(const Author &one, const Author &other);

// For who compares many: without those capitals and spaces.
Author comparable(const Author &author);
bool isSameComparable(const Author &one, const Author &other);

} // namespace policywright::annotate
