// SPDX-License-Identifier: Apache-2.0
//
// The organisation's logo: out of the policy's assets, and into them.
#pragma once

#include "core/bundle/PolicyBundle.h"
#include "core/render/HtmlPage.h"

#include <optional>

namespace policywright::session {

inline constexpr std::size_t kMaxLogoBytes = 1024 * 1024;

// None where the theme names none. Told by its first bytes, not by its name. Errors: NotAnImage (missing, too large, or
// neither PNG, JPEG nor WebP: an SVG can carry a program).
Result<std::optional<render::Logo>> logoOf(const bundle::PolicyBundle &bundle);

// Puts a picture among the assets, for a theme to name; one that is there already stays. Errors: NotAnImage,
// ArchiveNameNotAllowed, ArchiveNameTwice (of another picture). Then nothing is added.
Result<> addLogo(bundle::PolicyBundle &bundle, const bundle::NamedBytes &logo);

// The same of what was asked for once already.
void putAsset(bundle::PolicyBundle &bundle, const bundle::NamedBytes &asset);

} // namespace policywright::session
