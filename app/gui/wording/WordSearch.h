// SPDX-License-Identifier: Apache-2.0
//
// Finding and replacing words in the bodies of clauses: in what an author writes, never inside an answer, a condition
// or another part of the template, and never over one. What is found may change its look in the middle; what replaces
// it has the look of its first letter. Values only; what the bodies are is core/editing's business.
#pragma once

#include <QString>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace policywright::gui {

struct SearchedWords {
    QString words;
    bool matchCase = false;
    bool wholeWords = false;

    bool operator==(const SearchedWords &) const = default;
};

// Begin and end of each, apart from one another. None where nothing is searched.
std::vector<std::pair<qsizetype, qsizetype>> placesOf(const SearchedWords &searched, const QString &text);

std::size_t countIn(const std::string &body, const SearchedWords &searched);

// The body with one of the places that countIn() counts, or with all of them, replaced. None where there are none.
std::optional<std::string> replacedIn(const std::string &body, const SearchedWords &searched, const QString &by,
                                      std::optional<std::size_t> only = {});

} // namespace policywright::gui
