// SPDX-License-Identifier: Apache-2.0
//
// New ids for what a person makes (a policy, a comment, a revision), passed in: tests get the same ones each time.
#pragma once

#include <string>

namespace policywright {

class IdSource {
public:
    virtual ~IdSource() = default;

    virtual std::string newUuid() = 0; // RFC 9562, 36 characters, lower case
};

class RandomIdSource final : public IdSource {
public:
    std::string newUuid() override; // version 4, from the system's random numbers
};

} // namespace policywright
