// SPDX-License-Identifier: Apache-2.0
//
// A review copy as one HTML file that any browser opens: documents as they will be published, and a script of our own
// (review/review.js) with which a person remarks on words, replies, decides and saves the review as a file. Nothing is
// loaded and nothing can be sent: the Content-Security-Policy allows this one script, its data and the style sheet by
// their digests and nothing else, and lets no text become markup. Without the script the first document can be read.
#pragma once

#include "core/base/Json.h"
#include "core/render/HtmlPage.h"

#include <string>
#include <vector>

namespace policywright::render {

// `documents`: at least one; the first one is shown first. `data`: what the script works on; session::reviewCopy makes
// it and says what it holds. The same arguments give the same bytes.
std::string reviewPage(const std::vector<assembly::AssembledDocument> &documents, const HtmlSettings &settings,
                       const Json &data);

} // namespace policywright::render
