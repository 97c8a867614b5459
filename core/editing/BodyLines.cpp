// SPDX-License-Identifier: Apache-2.0
#include "core/editing/BodyLines.h"

#include <algorithm>
#include <set>

namespace policywright::editing {
namespace {

using templating::Tag;
using templating::TagKind;

bool isOfBlock(const Tag &tag)
{
    return tag.kind == TagKind::Open || tag.kind == TagKind::Middle || tag.kind == TagKind::Close;
}

bool mayStandAlone(const Tag &tag)
{
    return tag.kind != TagKind::Print && tag.kind != TagKind::Raw;
}

} // namespace

std::string maskOf(const Tag &tag)
{
    const std::size_t bytes = tag.end - tag.begin;
    std::string mask;
    while (mask.size() + kMask.size() <= bytes)
        mask += kMask;
    return mask.append(bytes - mask.size(), 'x');
}

BodyLines::BodyLines(std::string_view body) : m_body(body), m_masked(body), m_tags(templating::tagsOf(body))
{
    for (const Tag &tag : m_tags)
        m_masked.replace(tag.begin, tag.end - tag.begin, maskOf(tag));
    for (std::size_t begin = 0; begin < body.size();) {
        const std::size_t end = std::min(m_masked.find('\n', begin), body.size());
        // What the line holds beside tags.
        std::string rest;
        bool hasTag = false;
        bool isTagsOnly = true;
        std::size_t at = begin;
        for (const Tag &tag : tagsIn(begin, end)) {
            rest += body.substr(at, tag.begin - at);
            hasTag = true;
            isTagsOnly = isTagsOnly && mayStandAlone(tag);
            at = tag.end;
        }
        rest += body.substr(at, end - at);
        const bool isEmpty = rest.find_first_not_of(" \t") == std::string::npos;
        const std::size_t first = m_masked.find_first_not_of(" \t", begin);
        m_lines.push_back(
            {begin, end, isEmpty && !hasTag, isEmpty && hasTag && isTagsOnly, first < end && m_masked[first] == '|'});
        begin = end + 1;
    }
}

std::string_view BodyLines::textOf(LineSpan span) const
{
    const std::size_t begin = m_lines[span.first].begin;
    return m_body.substr(begin, m_lines[span.last].end - begin);
}

std::vector<Tag> BodyLines::tagsIn(std::size_t begin, std::size_t end) const
{
    const auto first = std::ranges::lower_bound(m_tags, begin, {}, &Tag::begin);
    const auto last = std::ranges::lower_bound(m_tags, end, {}, &Tag::begin);
    return {first, std::max(first, last)};
}

bool BodyLines::isBalanced(std::size_t begin, std::size_t end) const
{
    std::set<std::uint32_t> open;
    for (const Tag &tag : tagsIn(begin, end)) {
        if (tag.kind == TagKind::Open)
            open.insert(tag.block);
        else if (isOfBlock(tag) && !open.contains(tag.block))
            return false;
        else if (tag.kind == TagKind::Close)
            open.erase(tag.block);
    }
    return open.empty();
}

std::size_t BodyLines::lineAt(std::size_t offset) const
{
    const auto behind = std::ranges::upper_bound(m_lines, offset, {}, &BodyLine::begin);
    return static_cast<std::size_t>(behind - m_lines.begin()) - 1;
}

LineSpan BodyLines::withWholeBlocks(LineSpan span) const
{
    for (bool hasGrown = true; hasGrown;) {
        hasGrown = false;
        std::set<std::uint32_t> touched;
        for (const Tag &tag : tagsIn(m_lines[span.first].begin, m_lines[span.last].end)) {
            if (isOfBlock(tag))
                touched.insert(tag.block);
        }
        for (const Tag &tag : m_tags) {
            if (!isOfBlock(tag) || !touched.contains(tag.block))
                continue;
            const LineSpan grown{std::min(span.first, lineAt(tag.begin)), std::max(span.last, lineAt(tag.begin))};
            hasGrown = hasGrown || grown.first < span.first || grown.last > span.last;
            span = grown;
        }
    }
    return span;
}

LineSpan BodyLines::cutTableAt(std::size_t first) const
{
    std::size_t last = first;
    std::set<std::uint32_t> opened; // after `first`: others belong to what is around the table
    for (std::size_t at = first + 1; at < m_lines.size(); ++at) {
        const BodyLine &line = m_lines[at];
        if (line.isRow) {
            last = at;
            continue;
        }
        if (!line.isTagsOnly)
            break;
        bool leaves = false;
        for (const Tag &tag : tagsIn(line.begin, line.end)) {
            if (tag.kind == TagKind::Open)
                opened.insert(tag.block);
            leaves = leaves || (isOfBlock(tag) && !opened.contains(tag.block));
        }
        if (leaves)
            break;
    }
    return {first, last};
}

} // namespace policywright::editing
