// SPDX-License-Identifier: Apache-2.0
//
// A Document as the HTML of the CommonMark specification's examples, byte for byte. For the tests alone: policies are
// rendered by core/render.
#pragma once

#include "core/markdown/Document.h"

#include <string>

namespace policywright::markdown {

std::string specificationHtml(const Document &document);

} // namespace policywright::markdown
