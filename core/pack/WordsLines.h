// SPDX-License-Identifier: Apache-2.0
//
// The lines of a words file, one after another, with their numbers. Used by WordsReader only.
#pragma once

#include "core/pack/Pack.h"

#include <string>
#include <string_view>
#include <vector>

namespace policywright::pack {

struct WordsLine {
    std::string_view text; // without its newline and without white space at its end
    int number;            // from 1

    bool isBlank() const { return text.empty(); }
};

std::vector<WordsLine> linesOf(std::string_view text);

class WordsLines {
public:
    WordsLines(std::vector<WordsLine> lines, const std::string &file) : m_lines(std::move(lines)), m_file(file) {}

    bool isAtEnd() const { return m_at >= m_lines.size(); }
    const WordsLine &peek() const { return m_lines[m_at]; }
    const WordsLine &next() { return m_lines[m_at++]; }
    void skipBlank();

    // Lines up to the next blank one, joined by spaces. Empty at the end.
    SourceText paragraph();
    // All paragraphs that are left, with blank lines between them.
    SourceText paragraphs();
    // All lines that are left as they stand, without blank lines at the end.
    SourceText rest();
    // The lines before the next heading ("## …"): the words of one thing.
    WordsLines takeUntilHeading();

    // The text `part` of `line`, with its place.
    SourceText placed(const WordsLine &line, std::string_view part) const;

private:
    std::vector<WordsLine> m_lines;
    const std::string &m_file;
    std::size_t m_at = 0;
};

} // namespace policywright::pack
