// SPDX-License-Identifier: Apache-2.0
//
// Word documents as other programs, and people who mean harm, write them: a small good one, changed part by part.
#pragma once

#include <map>
#include <string>

namespace policywright::docx {

using Parts = std::map<std::string, std::string>;

// `body`: what stands between <w:body> and </w:body>; `comments`: between <w:comments> and its end.
Parts forgedDocument(const std::string &body, const std::string &comments = {});

std::string packed(const Parts &parts);
Parts unpacked(const std::string &bytes);

} // namespace policywright::docx
