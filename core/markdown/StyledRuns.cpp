// SPDX-License-Identifier: Apache-2.0
#include "core/markdown/StyledRuns.h"

#include <optional>
#include <utility>

namespace policywright::markdown {

bool StyledLink::operator==(const StyledLink &) const = default;
bool StyledRun::operator==(const StyledRun &) const = default;

namespace {

using Runs = std::vector<StyledRun>;

bool isNeutral(const StyledRun &run)
{
    if (const auto *link = std::get_if<StyledLink>(&run.value)) {
        for (const StyledRun &inner : link->runs) {
            if (!isNeutral(inner))
                return false;
        }
        return true;
    }
    return std::holds_alternative<SoftBreak>(run.value) || std::holds_alternative<HardBreak>(run.value);
}

// What all runs that have a style of their own have in common; nothing where there is no such run.
std::optional<Style> commonStyle(const Runs &runs)
{
    std::optional<Style> common;
    for (const StyledRun &run : runs) {
        if (!isNeutral(run))
            common = common.value_or(run.style) & run.style;
    }
    return common;
}

void setStyle(StyledRun &run, Style style)
{
    run.style = style;
    if (auto *link = std::get_if<StyledLink>(&run.value)) {
        for (StyledRun &inner : link->runs)
            setStyle(inner, style);
    }
}

// `around` is the style on both sides of the row.
void settleNeutrals(Runs &runs, Style around)
{
    Style before = around;
    for (std::size_t i = 0; i < runs.size();) {
        if (!isNeutral(runs[i])) {
            before = runs[i++].style;
            continue;
        }
        std::size_t next = i;
        while (next < runs.size() && isNeutral(runs[next]))
            ++next;
        const Style after = next < runs.size() ? runs[next].style : around;
        for (; i < next; ++i)
            setStyle(runs[i], before & after);
    }
}

void append(const Inlines &content, Style style, Runs &runs);

// Two texts that touch are one; so are two pieces of code, which Markdown cannot write next to each other.
template <class Run>
void appendJoined(const Run &run, Style style, Runs &runs)
{
    if (run.text.empty())
        return;
    auto *last = !runs.empty() && runs.back().style == style ? std::get_if<Run>(&runs.back().value) : nullptr;
    if (last != nullptr)
        last->text += run.text;
    else
        runs.push_back({style, Run{run.text}});
}

void appendLink(const Link &link, Style style, Runs &runs)
{
    StyledLink styled{link.href, link.title, {}};
    append(link.children, style, styled.runs);
    const Style common = commonStyle(styled.runs).value_or(style);
    settleNeutrals(styled.runs, common);
    runs.push_back({common, std::move(styled)});
}

void append(const Inlines &content, Style style, Runs &runs)
{
    for (const Inline &part : content) {
        if (const auto *text = std::get_if<Text>(&part.value))
            appendJoined(*text, style, runs);
        else if (const auto *emphasis = std::get_if<Emphasis>(&part.value))
            append(emphasis->children, style | kEmphasis, runs);
        else if (const auto *strong = std::get_if<Strong>(&part.value))
            append(strong->children, style | kStrong, runs);
        else if (const auto *link = std::get_if<Link>(&part.value))
            appendLink(*link, style, runs);
        else if (const auto *code = std::get_if<Code>(&part.value))
            appendJoined(*code, style, runs);
        else if (const auto *image = std::get_if<Image>(&part.value))
            runs.push_back({style, Image{image->src, image->alt, image->title}});
        else if (std::holds_alternative<HardBreak>(part.value))
            runs.push_back({style, HardBreak{}});
        else
            runs.push_back({style, SoftBreak{}});
    }
}

} // namespace

std::vector<StyledRun> styledRuns(const Inlines &content)
{
    Runs runs;
    append(content, kPlain, runs);
    settleNeutrals(runs, kPlain);
    return runs;
}

} // namespace policywright::markdown
