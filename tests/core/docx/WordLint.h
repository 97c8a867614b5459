// SPDX-License-Identifier: Apache-2.0
//
// What breaks Word, looked for in a package: rules of the schema (ISO/IEC 29500-1) that Word insists on, and what Word
// wants beyond it. Reads the parts on its own account, with none of the code that wrote them.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace policywright::docx {

// `parts` by name. Each problem a sentence; none: Word has no reason to object.
std::vector<std::string> problemsOfPackage(const std::map<std::string, std::string> &parts);

} // namespace policywright::docx
