// SPDX-License-Identifier: Apache-2.0
//
// Which folder may include which, as the two tables in the section "Layers" of ARCHITECTURE.md say.
#pragma once

#include "tests/architecture/SourceTree.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::architecture {

class LayerRules {
public:
    // The Qt module that has a header of that name ("QString" -> "QtCore"); empty where none has.
    using QtModuleOf = std::function<std::string(std::string_view header)>;

    LayerRules(std::string_view architectureText, QtModuleOf qtModuleOf);

    // One finding for each #include that breaks a rule: `path:line: the line: what is wrong`.
    std::vector<std::string> violations(const SourceFile &file) const;

    // The folders whose row names that library.
    std::vector<std::string> foldersThatMayInclude(const std::string &library) const;

private:
    // What is wrong with the include, or nothing.
    std::string problemOfProjectHeader(const std::string &from, std::string_view header) const;
    std::string problemOfLibraryHeader(const std::string &from, std::string_view header) const;
    std::string libraryOf(std::string_view header) const;
    bool isAllowed(const std::string &from, const std::string &target) const;

    std::map<std::string, std::set<std::string>> m_allowed;             // folder -> folders and libraries
    std::vector<std::pair<std::string, std::string>> m_headerToLibrary; // a header, or a prefix that ends with '/'
    QtModuleOf m_qtModuleOf;
};

} // namespace policywright::architecture
