// SPDX-License-Identifier: Apache-2.0
//
// How the threads of a review are printed, and behind them its requests.
#pragma once

#include "core/session/PolicyReview.h"
#include "core/session/ReviewRequests.h"

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::cli {

// On one line, and nothing in it that a terminal would obey or that turns the direction of writing.
std::string shown(std::string_view text);

// What makes a review doubtful as a whole.
struct ReviewDoubts {
    std::size_t tampered = 0;
    std::size_t refused = 0;
    std::size_t waiting = 0;
};

using Requests = std::vector<session::JudgedRequest>;
void print(const std::vector<session::PlacedThread> &threads, const Requests &requests, const ReviewDoubts &doubts,
           std::ostream &out);
void printJson(const std::vector<session::PlacedThread> &threads, const Requests &requests, const ReviewDoubts &doubts,
               std::ostream &out);

} // namespace policywright::cli
