// SPDX-License-Identifier: Apache-2.0
//
// Chromium ends the whole program where it cannot put its processes into a sandbox. Asked beforehand, the preview says
// so instead, and the rest of the window works.
#pragma once

namespace policywright::gui {

// Not for the super-user, whom Chromium refuses; and only where an ordinary user can make namespaces.
bool canSandbox();

} // namespace policywright::gui
