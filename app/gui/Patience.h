// SPDX-License-Identifier: Apache-2.0
//
// Waiting for the disk without a frozen window.
#pragma once

#include <functional>

namespace policywright::gui {

// Runs `work` on another thread and comes back when it is done. Meanwhile the window paints itself and timers run; keys
// and clicks wait until after. In any other thread than the window's the work is done at once.
void patiently(const std::function<void()> &work);

} // namespace policywright::gui
