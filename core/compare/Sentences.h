// SPDX-License-Identifier: Apache-2.0
//
// Where sentences end, and a text of Markdown cut into them: what a merge takes from one author or the other, and never
// a part of it.
#pragma once

#include <string_view>
#include <vector>

namespace policywright::compare {

// Of words as wordsOf() gives them.
bool endsSentence(std::string_view word);   // . ! ?
bool mayEndSentence(std::string_view word); // ; : where the part before is long enough to stand for itself

struct Sentence {
    std::string_view lead; // what stands before it: white space, line ends, marks of lists, quotes and headings
    std::string_view text; // neither begins nor ends with white space
    bool isLine = false; // stands on its line alone and is never cut: a row of a table, a heading, code, a rule, a tag
};

struct SentenceList {
    std::vector<Sentence> sentences;
    std::string_view tail; // behind the last one
};

// All leads and texts in their order and the tail are the text, to the byte. A sentence ends behind . ! ? and what
// closes quotations and brackets, where white space follows; not behind numbers and single letters ("3. May", "z. B."),
// not before a small letter, and not in a placeholder or tag of the template language. A line that begins a block, and
// the end of a paragraph, end it as well; other line ends stand inside of it.
SentenceList sentencesOf(std::string_view markdown);

} // namespace policywright::compare
