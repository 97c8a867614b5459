// SPDX-License-Identifier: Apache-2.0
#include "tests/properties/TextProblems.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace policywright::properties {
namespace {

using assembly::AssembledClause;
using assembly::AssembledDocument;
using assembly::ClauseContent;

class TextProblems {
public:
    explicit TextProblems(const AssembledDocument &document) : m_document(document) {}

    std::vector<std::string> find() &&
    {
        std::set<std::string> titles;
        for (const assembly::AssembledSection &section : m_document.sections) {
            if (section.clauses.empty())
                report("section " + section.id.toString(), "has no clause");
            if (!titles.insert(section.title).second)
                report("section " + section.id.toString(), "has the title of another section");
            std::set<std::string> clauses;
            for (const AssembledClause &clause : section.clauses) {
                if (!clauses.insert(clause.content->title).second)
                    report(clause, "has the title of another clause of its section");
                look(clause);
            }
        }
        return std::move(m_found);
    }

private:
    void report(const std::string &where, const std::string &what) { m_found.push_back(where + ' ' + what); }
    void report(const AssembledClause &clause, const std::string &what)
    {
        report("clause " + clause.content->id.toString(), what);
    }

    void look(const AssembledClause &clause)
    {
        const ClauseContent &content = *clause.content;
        if (content.title.empty() || content.blocks.empty())
            report(clause, "has no text");
        if (content.wordedBy == assembly::WordedBy::Author)
            return;
        lookAtBlocks(clause);
        lookAtWords(clause);
    }

    void lookAtBlocks(const AssembledClause &clause)
    {
        for (const markdown::Block &block : clause.content->blocks) {
            if (clause.content->insertionAt(block.source))
                continue; // a long answer may hold what its author likes
            if (const auto *table = std::get_if<markdown::Table>(&block.value); table && table->rows.empty())
                report(clause, "has a table without rows");
            if (const auto *heading = std::get_if<markdown::Heading>(&block.value);
                heading && markdown::plainText(heading->content) == clause.content->title)
                report(clause, "says its title twice");
        }
        // A caption that no table follows stays a paragraph.
        if (ownWords(*clause.content).contains("\nTable:") && std::ranges::none_of(clause.content->blocks, isTable))
            report(clause, "has a caption without a table");
    }

    static bool isTable(const markdown::Block &block) { return std::holds_alternative<markdown::Table>(block.value); }

    void lookAtWords(const AssembledClause &clause)
    {
        const std::string words = ownWords(*clause.content);
        static constexpr std::array<std::string_view, 9> kLeftOvers{"{{", "}}",   "{%", "%}", "{#",
                                                                    " ,", " .\n", ",,", "( "};
        for (const std::string_view leftOver : kLeftOvers) {
            const std::size_t at = words.find(leftOver);
            if (at != std::string::npos)
                report(clause, "holds \"" + std::string(leftOver) + "\": " + around(words, at));
        }
    }

    static std::string around(const std::string &words, std::size_t at)
    {
        constexpr std::size_t kBefore = 40;
        const std::size_t begin = at > kBefore ? at - kBefore : 0;
        return words.substr(begin, at - begin + kBefore);
    }

    // The clause's text with what was inserted replaced by a letter.
    static std::string ownWords(const ClauseContent &content)
    {
        std::string words = "\n";
        std::size_t end = 0;
        for (const assembly::Insertion &insertion : content.insertions) {
            words.append(content.markdown, end, insertion.begin - end).append("X");
            end = insertion.end;
        }
        return words.append(content.markdown, end).append("\n");
    }

    const AssembledDocument &m_document;
    std::vector<std::string> m_found;
};

} // namespace

std::vector<std::string> textProblems(const AssembledDocument &document)
{
    return TextProblems(document).find();
}

} // namespace policywright::properties
