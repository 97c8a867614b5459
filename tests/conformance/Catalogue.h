// SPDX-License-Identifier: Apache-2.0
//
// The content design of the base pack as tests/data/catalogue holds it, in its own notation (see the README there).
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::conformance {

struct CatalogueQuestion {
    std::string id = {};
    std::string section = {};
    std::string type = {};
    std::string required = {};
    std::string defaultAnswer = {};
    std::string showIf = {};
};

struct CatalogueClause {
    std::string id = {}; // as the pack has it: section.clause
    std::string section = {};
    bool needsCounsel = false;
    std::string condition = {};
};

struct CatalogueCheck {
    std::string id = {};
    std::string section = {};
    std::string severity = {};
    std::string firesWhen = {};
};

struct Catalogue {
    std::vector<CatalogueQuestion> questions = {};
    std::vector<CatalogueClause> clauses = {};
    std::vector<CatalogueCheck> checks = {};
    std::vector<std::string> derived = {};
    std::map<std::string, std::vector<std::string>> columnOptions = {}; // by "list.column"

    std::set<std::string> names() const;                          // of questions and derived values
    std::map<std::string, std::set<std::string>> columns() const; // by list
};

// From tests/data/catalogue. A table that cannot be read is empty.
Catalogue readCatalogue();

// "choice: a / b" -> "choice", and {"a", "b"}; "list: a:text; b:choice" -> "list", and {"a:text", "b:choice"}
std::string typeName(std::string_view type);
std::vector<std::string> typeParts(std::string_view type);

std::vector<std::string> split(std::string_view text, std::string_view separator); // parts without outer spaces
std::string joined(const std::vector<std::string> &parts, std::string_view separator);

} // namespace policywright::conformance
