// SPDX-License-Identifier: Apache-2.0
#include "core/assembly/MarkdownDocument.h"

#include "core/markdown/Parser.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>

namespace policywright::assembly {
namespace {

constexpr int kDeepest = 6; // of headings

const markdown::Heading *headingIn(const markdown::Block &block)
{
    return std::get_if<markdown::Heading>(&block.value);
}

// "3.2" of "3.2. Passwords", and what is left of it.
std::string takeNumber(std::string &title)
{
    const std::size_t end = title.find_first_not_of("0123456789.");
    if (end == 0 || end == std::string::npos || title[end] != ' ' || title[0] == '.')
        return {};
    std::string number = title.substr(0, end);
    title.erase(0, title.find_first_not_of(' ', end));
    if (number.ends_with('.'))
        number.pop_back();
    return number;
}

std::string slugOf(std::string_view title)
{
    std::string slug;
    for (const char c : title) {
        const bool isLetter =
            (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) >= 0x80);
        if (isLetter)
            slug += c;
        else if (c >= 'A' && c <= 'Z')
            slug += static_cast<char>(c - 'A' + 'a');
        else if (!slug.empty() && slug.back() != '-')
            slug += '-';
    }
    while (slug.ends_with('-'))
        slug.pop_back();
    return slug.empty() ? "text" : slug;
}

class DocumentMaking {
public:
    DocumentMaking(std::string_view text, markdown::Document parsed) : m_text(text), m_blocks(std::move(parsed.blocks))
    {
        m_document.words = {{"section", "section {number}"}};
        for (const markdown::Block &block : m_blocks) {
            if (const markdown::Heading *heading = headingIn(block))
                ++m_headings.at(static_cast<std::size_t>(heading->level));
        }
    }

    AssembledDocument make() &&
    {
        const auto isHeading = [](const markdown::Block &block) { return headingIn(block) != nullptr; };
        const auto title = std::ranges::find_if(m_blocks, isHeading);
        const markdown::Heading *first = title == m_blocks.end() ? nullptr : headingIn(*title);
        if (first && m_headings.at(static_cast<std::size_t>(first->level)) == 1) {
            m_document.title = markdown::plainText(first->content);
            m_headings.at(static_cast<std::size_t>(first->level)) = 0;
            m_title = static_cast<std::size_t>(title - m_blocks.begin());
        }
        m_sectionLevel = levelBelow(0);
        m_clauseLevel = levelBelow(m_sectionLevel);
        for (std::size_t at = 0; at < m_blocks.size();)
            at = at == m_title ? at + 1 : take(at);
        return std::move(m_document);
    }

private:
    int levelBelow(int level) const
    {
        for (int below = level + 1; below <= kDeepest; ++below) {
            if (m_headings.at(static_cast<std::size_t>(below)) > 0)
                return below;
        }
        return kDeepest + 1;
    }

    // A heading with what is under it, or what stands before the first one. Where the next one begins.
    std::size_t take(std::size_t at)
    {
        const markdown::Heading *heading = headingIn(m_blocks[at]);
        const bool isSection = heading && heading->level <= m_sectionLevel;
        if (isSection)
            openSection(markdown::plainText(heading->content));
        else if (m_document.sections.empty())
            m_document.sections.push_back({.id = SectionId(unique("text")), .number = {}, .title = {}, .clauses = {}});
        std::string title = heading && !isSection ? markdown::plainText(heading->content) : std::string();
        const std::size_t begin = heading ? at + 1 : at;
        std::size_t end = begin;
        while (end < m_blocks.size() && end != m_title && !isBoundary(m_blocks[end]))
            ++end;
        if (end > begin || !title.empty())
            addClause(std::move(title), begin, end);
        return end;
    }

    bool isBoundary(const markdown::Block &block) const
    {
        const markdown::Heading *heading = headingIn(block);
        return heading && heading->level <= m_clauseLevel;
    }

    void openSection(std::string title)
    {
        std::string number = takeNumber(title);
        const SectionId id(unique(slugOf(title)));
        m_document.targets[id.toString()] = {number, title};
        m_document.sections.push_back(
            {.id = id, .number = std::move(number), .title = std::move(title), .clauses = {}});
    }

    void addClause(std::string title, std::size_t begin, std::size_t end)
    {
        AssembledSection &section = m_document.sections.back();
        std::string number = takeNumber(title);
        auto content = std::make_shared<ClauseContent>(
            ClauseContent{.id = ClauseId(unique(section.id.toString() + '.' + slugOf(title))), .pack = {}});
        content->markdown = sourceOf(begin, end);
        content->blocks.assign(std::make_move_iterator(m_blocks.begin() + static_cast<std::ptrdiff_t>(begin)),
                               std::make_move_iterator(m_blocks.begin() + static_cast<std::ptrdiff_t>(end)));
        m_document.targets[content->id.toString()] = {number, title};
        content->title = std::move(title);
        section.clauses.push_back({.number = std::move(number), .content = std::move(content)});
    }

    // From the line in which the first block begins to the one in which the next heading does.
    std::string sourceOf(std::size_t begin, std::size_t end) const
    {
        if (begin == end)
            return {};
        const auto lineOf = [&](std::size_t block) {
            const std::size_t before = m_text.rfind('\n', m_blocks[block].source.begin);
            return before == std::string_view::npos ? 0 : before + 1;
        };
        const std::size_t from = lineOf(begin);
        const std::size_t to = end < m_blocks.size() ? lineOf(end) : m_text.size();
        const std::string_view source = m_text.substr(from, std::max(from, to) - from);
        return std::string(source.substr(0, source.find_last_not_of(" \n\r\t") + 1));
    }

    std::string unique(const std::string &id)
    {
        std::string name = id;
        for (int number = 2; !m_ids.insert(name).second; ++number)
            name = id + '-' + std::to_string(number);
        return name;
    }

    std::string_view m_text;
    markdown::Blocks m_blocks;
    std::array<int, kDeepest + 1> m_headings = {};                 // by level
    std::size_t m_title = std::numeric_limits<std::size_t>::max(); // its block
    int m_sectionLevel = 1;
    int m_clauseLevel = 2;
    std::set<std::string> m_ids;
    AssembledDocument m_document{.view = ViewId("text")};
};

} // namespace

Result<AssembledDocument> documentOfMarkdown(std::string_view text)
{
    return markdown::parse(text).transform(
        [&](markdown::Document parsed) { return DocumentMaking(text, std::move(parsed)).make(); });
}

} // namespace policywright::assembly
