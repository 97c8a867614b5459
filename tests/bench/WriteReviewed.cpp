// SPDX-License-Identifier: Apache-2.0
//
// write_reviewed FILE: the policy of review_bench's openPolicy, with its remarks, for the window.
#include "core/bundle/PolicyBundle.h"
#include "core/session/PolicyReview.h"
#include "tests/bench/ReviewInputs.h"

#include <cstdlib>
#include <fstream>

using namespace policywright;

int main(int count, char **arguments)
{
    if (count != 2)
        return EXIT_FAILURE;
    session::PolicyFile policy = bench::longPolicy();
    session::keepReview(policy, bench::reviewWithRemarks(policy));
    const auto written = bundle::writeBundle(policy.bundle, policy.path);
    if (!written)
        return EXIT_FAILURE;
    std::ofstream file(arguments[1], std::ios::binary);
    file << *written;
    return file.flush() ? EXIT_SUCCESS : EXIT_FAILURE;
}
