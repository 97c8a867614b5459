// SPDX-License-Identifier: Apache-2.0
//
// Work that falls into pieces, on as many processors as there are pieces for. Which piece comes next, and what comes
// of it, is the work's own business; it ends when there is none left.
#pragma once

#include <cstddef>
#include <functional>

namespace policywright {

// Calls `work` on each of the threads, the caller's among them, and returns when all have done it. `pieces`: from 1.
void inParallel(std::size_t pieces, const std::function<void()> &work);

// Calls `work` once for each place below `count`, in any order, on several threads at once. What it writes has to be
// that place's own.
void forEachInParallel(std::size_t count, const std::function<void(std::size_t)> &work);

} // namespace policywright
