// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/ReviewedText.h"
#include "core/assembly/Formats.h"
#include "core/docx/BlockFlow.h"
#include "core/docx/Names.h"
#include "core/markdown/Links.h"

#include <algorithm>

namespace policywright::docx {
namespace {

using Kind = TextPiece::Kind;

constexpr std::string_view kReplacement = "\xEF\xBF\xBD"; // U+FFFD

// The length of a character at `at` that XML 1.0 cannot hold; 0: it can.
std::size_t forbiddenAt(std::string_view text, std::size_t at)
{
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x20 && byte != '\t' && byte != '\n')
        return 1;
    const std::string_view three = text.substr(at, 3);
    return three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF" ? 3 : 0;
}

// The clause or section that a reference within the document is about.
std::string bookmarkOf(const assembly::AssembledDocument &document, std::string_view id)
{
    const bool isSection = std::ranges::any_of(
        document.sections, [&](const assembly::AssembledSection &section) { return section.id.view() == id; });
    return isSection ? sectionBookmark(id) : clauseBookmark(id);
}

} // namespace

void BlockFlow::inlines(const markdown::Inlines &content, const FlowRun &look)
{
    for (const markdown::Inline &part : content)
        std::visit([&](const auto &value) { write(value, look); }, part.value);
}

void BlockFlow::shown(std::string_view text, const FlowRun &look)
{
    if (text.empty())
        return;
    std::vector<FlowRun> &runs = paragraph().runs;
    if (runs.empty() || !runs.back().looksLike(look)) {
        runs.push_back(look);
        runs.back().text.clear();
    }
    runs.back().text += text;
}

void BlockFlow::text(const std::string &text, const FlowRun &look)
{
    const std::string form = annotate::normalized(text);
    std::size_t from = 0;
    const auto both = [&](std::size_t to) {
        const std::string_view part = std::string_view(form).substr(from, to - from);
        add(Kind::Both, part);
        shown(part, look);
    };
    for (std::size_t at = 0; at < form.size(); ++at) {
        const std::size_t length = forbiddenAt(form, at);
        if (length == 0)
            continue;
        both(at);
        add(Kind::TextOnly, std::string_view(form).substr(at, length));
        add(Kind::ShownOnly, kReplacement);
        shown(kReplacement, look);
        from = at + length;
        at = from - 1;
    }
    both(form.size());
}

void BlockFlow::write(const markdown::Text &run, const FlowRun &look)
{
    const assembly::Insertion *insertion = m_clause.insertionAt(run.source);
    FlowRun dressed = look;
    dressed.isGap = insertion && insertion->kind == assembly::Insertion::Kind::Gap;
    text(run.text, dressed);
}

void BlockFlow::write(const markdown::Code &code, FlowRun look)
{
    look.isCode = true;
    text(code.text, look);
}

void BlockFlow::write(const markdown::Emphasis &emphasis, FlowRun look)
{
    look.isItalic = true;
    inlines(emphasis.children, look);
}

void BlockFlow::write(const markdown::Strong &strong, FlowRun look)
{
    look.isBold = true;
    inlines(strong.children, look);
}

void BlockFlow::write(const markdown::Link &link, FlowRun look)
{
    if (link.href.starts_with('#'))
        return crossReference(link, std::move(look));
    if (markdown::isAllowedLink(link.href) && look.link.empty())
        look.link = link.href;
    inlines(link.children, look);
}

void BlockFlow::crossReference(const markdown::Link &link, FlowRun look)
{
    const assembly::ReferenceTarget *target = m_document.target(link.href);
    if (target)
        look.link = '#' + bookmarkOf(m_document, std::string_view(link.href).substr(1));
    if (!link.children.empty() || !target)
        return inlines(link.children, look);
    const std::string words = assembly::filledIn(m_document.words.at("section"), {{"number", target->number}});
    add(Kind::ShownOnly, words);
    shown(words, look);
}

void BlockFlow::write(const markdown::Image &image, const FlowRun &look)
{
    text(image.alt, look);
}

void BlockFlow::write(const markdown::SoftBreak &, const FlowRun &look)
{
    text(" ", look);
}

void BlockFlow::write(const markdown::HardBreak &, const FlowRun &look)
{
    add(Kind::TextOnly, " ");
    add(Kind::ShownOnly, "\n");
    shown("\n", look);
}

} // namespace policywright::docx
