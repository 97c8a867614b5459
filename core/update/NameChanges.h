// SPDX-License-Identifier: Apache-2.0
//
// An author's text after ids in it were renamed: answers that it inserts, columns of tables that it lists, clauses that
// it refers to. Everything else stays as it was written, to the byte; a text that is no template stays as a whole.
#pragma once

#include <map>
#include <string>

namespace policywright::update {

struct NameChanges {
    std::map<std::string, std::string> questions = {};                      // what `{{ name }}` reads
    std::map<std::string, std::map<std::string, std::string>> columns = {}; // by the question's older name
    std::map<std::string, std::string> targets = {}; // of links, `[](#clause)`: clauses and sections

    bool isEmpty() const { return questions.empty() && columns.empty() && targets.empty(); }
};

// Columns are known where a loop over the table names the row (`{% for row in table %}`) and in its
// `where("row.column …")`.
std::string renamed(const std::string &text, const NameChanges &changes);

} // namespace policywright::update
