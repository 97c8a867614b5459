// SPDX-License-Identifier: Apache-2.0
//
// Which addresses a published policy may link to.
#pragma once

#include <string_view>

namespace policywright::markdown {

// True for http:, https:, mailto: and tel: addresses and for places in the same document (#clause). Everything else is
// shown as text: `javascript:` and `data:` run code, `file:` and relative paths lead into the reader's own disk (a
// policy is one file that travels alone), `//host` takes its scheme from there, and schemes that we do not know start
// programs.
bool isAllowedLink(std::string_view href);

} // namespace policywright::markdown
