// SPDX-License-Identifier: Apache-2.0
//
// What a condition of a clause says to people who do not write templates: `office_kind == 'branch' and not archive` is
// “Which office is it?” is “Branch” and no answer to “Where are papers kept?”.
#pragma once

#include <QString>

#include <functional>
#include <map>
#include <string>

namespace policywright::gui {

// A name that conditions read.
struct ConditionTerm {
    enum class Kind { Answer, YesNo, Derived, Audience, View };

    Kind kind = Kind::Answer;
    QString title = {};                        // of the question, or what was derived from answers
    std::map<std::string, QString> names = {}; // what its values are called: labels of options, documents
};
using ConditionTerms = std::map<std::string, ConditionTerm, std::less<>>; // by name

// Comparisons, `in`, `not`, `and`, `or` of names and fixed values. Anything else, and a text that is no expression,
// stays as it is written.
QString conditionInWords(const std::string &condition, const ConditionTerms &terms);

} // namespace policywright::gui
