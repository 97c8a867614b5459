// SPDX-License-Identifier: Apache-2.0
//
// Many policies at once: the work is done on as many processors as there are pieces for. Which piece comes next, and
// what comes of it, is the work's own business; it ends when there is none left.
#pragma once

#include <cstddef>
#include <functional>

namespace policywright::cli {

// Returns when each of the threads has done its work. `pieces`: from 1.
void inParallel(std::size_t pieces, const std::function<void()> &work);

} // namespace policywright::cli
