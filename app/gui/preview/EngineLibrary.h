// SPDX-License-Identifier: Apache-2.0
//
// Finds libpolicywright_preview when it is asked for, not before: see EngineView.h.
#pragma once

#include "app/gui/preview/EngineView.h"

#include <expected>
#include <string>

namespace policywright::gui {

// Loaded once and kept. An error says what is missing, in the words of the loader.
std::expected<EngineFactory *, std::string> engineFactory();

} // namespace policywright::gui
