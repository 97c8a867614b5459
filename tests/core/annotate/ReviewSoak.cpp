// SPDX-License-Identifier: Apache-2.0
//
// reviews_soak FIRST COUNT: so many random histories from that seed on. Ends with 1 at the first one that does not
// hold.
#include "tests/core/annotate/RandomReviews.h"

#include <cstdio>
#include <cstdlib>

int main(int count, char **arguments)
{
    const std::uint64_t first = count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 1;
    const std::uint64_t histories = count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 1'000'000;
    for (std::uint64_t seed = first; seed < first + histories; ++seed) {
        if (const std::string problem = policywright::annotate::problemOfHistory(seed); !problem.empty()) {
            std::fprintf(stderr, "seed %llu: %s\n", static_cast<unsigned long long>(seed), problem.c_str());
            return 1;
        }
    }
    return 0;
}
