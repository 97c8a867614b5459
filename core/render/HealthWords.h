// SPDX-License-Identifier: Apache-2.0
//
// What health pages and calendars say of dates, in the language of the policy: health/words.<language>.json.
#pragma once

#include "core/dates/DueItem.h"

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace policywright::render {

class HealthWords {
public:
    explicit HealthWords(std::string_view language); // English where there are none in it

    // One of the names in health/words.en.json.
    const std::string &operator[](const std::string &name) const { return m_words.at(name); }
    std::string filled(const std::string &name,
                       std::initializer_list<std::pair<std::string_view, std::string_view>> values) const;

    const std::string &nameOf(dates::Standing standing) const;
    // What is to be done: of a task the packs' words.
    std::string taskOf(const dates::DueItem &item) const;
    // Its area: the title of its section, or what the others are called.
    const std::string &areaOf(const dates::DueItem &item) const;
    std::string nameOf(const dates::DueRow &row) const; // "row 3" where it has no name
    // Of the rows of an item: an account with three people in a table of access is named once.
    std::vector<std::string> rowsOf(const dates::DueItem &item) const;

private:
    std::map<std::string, std::string> m_words;
};

} // namespace policywright::render
