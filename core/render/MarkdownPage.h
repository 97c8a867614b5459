// SPDX-License-Identifier: Apache-2.0
//
// A text of Markdown as one self-contained page in the style of the published documents, for what is no document of a
// policy: a change log. It loads nothing and runs nothing.
#pragma once

#include "core/markdown/Document.h"
#include "core/render/HtmlPage.h"

#include <string>

namespace policywright::render {

std::string markdownPage(const markdown::Document &text, const std::string &title, const std::string &language,
                         const HtmlSettings &settings);

} // namespace policywright::render
