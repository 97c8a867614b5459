// SPDX-License-Identifier: Apache-2.0
//
// What a redline says of itself, in the language of the document: on the page, in text files and in change logs.
#pragma once

#include "core/compare/Redline.h"

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

namespace policywright::render {

// What the two texts are called: "version 1.0", "the present text".
struct RedlineNames {
    std::string before;
    std::string after;
};

class RedlineWords {
public:
    explicit RedlineWords(std::string_view language);

    // One of the names in redline/words.en.json.
    const std::string &operator[](const std::string &name) const { return m_words.at(name); }
    std::string filled(const std::string &name,
                       std::initializer_list<std::pair<std::string_view, std::string_view>> values) const;

private:
    std::map<std::string, std::string> m_words;
};

// How many clauses have which fate.
struct RedlineTotals {
    std::size_t changed = 0;
    std::size_t added = 0;
    std::size_t removed = 0;
    std::size_t moved = 0; // of these, some are changed as well
};
RedlineTotals totalsOf(const compare::Redline &redline);
std::string totalsSentence(const compare::Redline &redline, const RedlineWords &words);

// "Changed", "Moved from 3.2 and changed": what happened to a clause, in a few words.
std::string fateOf(const compare::RedlineClause &clause, const RedlineWords &words);
// Its number and title as they are now, of a removed one as they were: "3.2 Passwords".
std::string nameOf(const compare::RedlineClause &clause, const RedlineWords &words);
std::string titleNow(const compare::RedlineClause &clause);

} // namespace policywright::render
