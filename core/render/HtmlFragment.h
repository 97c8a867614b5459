// SPDX-License-Identifier: Apache-2.0
//
// A Markdown document alone as HTML, without page, numbers or cross references: for authors who try out a template.
#pragma once

#include "core/markdown/Document.h"

#include <string>

namespace policywright::render {

std::string htmlFragment(const markdown::Document &document);

} // namespace policywright::render
