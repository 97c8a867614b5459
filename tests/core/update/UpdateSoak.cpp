// SPDX-License-Identifier: Apache-2.0
//
// update_soak FIRST COUNT: so many random updates from that seed on, each law of them (UpdateLaws.cpp). Ends with 1 at
// the first that does not hold, and prints what the updates met. Run in the project's folder.
#include "tests/core/update/RandomUpdates.h"

#include <cstdio>
#include <cstdlib>

int main(int count, char **arguments)
{
    const std::uint64_t first = count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 1;
    const std::uint64_t updates = count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 100'000;
    policywright::test::Tally tally;
    for (std::uint64_t seed = first; seed < first + updates; ++seed) {
        const policywright::test::UpdateCase update = policywright::test::randomUpdate(seed);
        if (const std::string problem = policywright::test::problemOf(update); !problem.empty()) {
            std::fprintf(stderr, "seed %llu: %s\n", static_cast<unsigned long long>(seed), problem.c_str());
            return 1;
        }
        policywright::test::count(update, tally);
    }
    for (const auto &[what, times] : tally)
        std::printf("%-16s %llu\n", what.c_str(), static_cast<unsigned long long>(times));
    return 0;
}
