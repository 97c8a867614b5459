// SPDX-License-Identifier: Apache-2.0
//
// Makes templates at random, most of them valid, all of them within what the language knows. The same seed gives the
// same templates.
#pragma once

#include "tests/conformance/Jinja2Peer.h"

#include <random>

namespace policywright::conformance {

class RandomTemplates {
public:
    explicit RandomTemplates(std::uint64_t seed) : m_random(seed) {}

    PeerCase next();

private:
    template <std::size_t count>
    std::string oneOf(const char *const (&choices)[count])
    {
        return choices[m_random() % count];
    }
    bool chance(unsigned percent) { return m_random() % 100 < percent; }

    std::string expression(int depth);
    std::string number(int depth);
    std::string text(int depth);
    std::string list(int depth);
    std::string condition(int depth);
    std::string anyValue();
    std::string block(int depth);
    std::string tag(std::string_view inside);
    std::string space();

    std::mt19937_64 m_random; // its sequence is fixed by the standard; distributions are not, so none is used
    int m_loops = 0;
};

} // namespace policywright::conformance
