// SPDX-License-Identifier: Apache-2.0
//
// The organisation's logo out of the policy's assets.
#pragma once

#include "core/bundle/PolicyBundle.h"
#include "core/render/HtmlPage.h"

#include <optional>

namespace policywright::session {

inline constexpr std::size_t kMaxLogoBytes = 1024 * 1024;

// None where the theme names none. Told by its first bytes, not by its name. Errors: NotAnImage (missing, too large, or
// neither PNG, JPEG nor WebP: an SVG can carry a program).
Result<std::optional<render::Logo>> logoOf(const bundle::PolicyBundle &bundle);

} // namespace policywright::session
