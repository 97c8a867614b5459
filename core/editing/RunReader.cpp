// SPDX-License-Identifier: Apache-2.0
#include "core/editing/RunReader.h"

#include "core/editing/BodyLines.h"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace policywright::editing {
namespace {

using templating::Tag;
using templating::TagKind;

// Where marks stand before it and print nothing, this would begin a block.
bool mayBeginBlock(std::string_view words)
{
    return !words.empty() && std::string_view("-+*#>|=`~:0123456789").contains(words.front());
}

bool holdsMask(std::string_view text)
{
    return text.contains(kMask);
}

} // namespace

bool RunReader::read(const markdown::Inlines &content)
{
    m_isAtLineStart = true;
    return std::ranges::all_of(content, [this](const markdown::Inline &part) { return readInline(part); });
}

bool RunReader::isBalanced() const
{
    return m_open.empty();
}

Runs RunReader::takeRuns()
{
    return std::exchange(m_runs, {});
}

bool RunReader::readInline(const markdown::Inline &part)
{
    return std::visit(
        [this]<class T>(const T &value) {
            if constexpr (std::is_same_v<T, markdown::Text>) {
                return readText(value.text);
            } else if constexpr (std::is_same_v<T, markdown::Code>) {
                m_look.code = true;
                const bool isRead = !holdsMask(value.text) && readText(value.text);
                m_look.code = false;
                return isRead;
            } else if constexpr (std::is_same_v<T, markdown::Emphasis> || std::is_same_v<T, markdown::Strong>) {
                bool Run::*style = std::is_same_v<T, markdown::Strong> ? &Run::strong : &Run::emphasis;
                const bool outer = std::exchange(m_look.*style, true);
                const bool isRead =
                    std::ranges::all_of(value.children, [this](const auto &c) { return readInline(c); });
                m_look.*style = outer;
                return isRead;
            } else if constexpr (std::is_same_v<T, markdown::Link>) {
                return readLink(value);
            } else if constexpr (std::is_same_v<T, markdown::SoftBreak>) {
                add(RunKind::Text, " ");
                m_isAtLineStart = true;
                return true;
            } else if constexpr (std::is_same_v<T, markdown::HardBreak>) {
                add(RunKind::Break, {});
                m_isAtLineStart = true;
                return true;
            } else {
                return false; // an image
            }
        },
        part.value);
}

bool RunReader::readLink(const markdown::Link &link)
{
    if (holdsMask(link.href) || holdsMask(link.title) || link.href.empty())
        return false;
    if (link.children.empty()) {
        if (!link.title.empty() || link.href.find_first_of(" ()<>\\\n") != std::string::npos)
            return false;
        add(RunKind::Reference, link.href);
        return true;
    }
    m_look.address = link.href;
    m_look.title = link.title;
    const bool isRead = std::ranges::all_of(link.children, [this](const auto &c) { return readInline(c); });
    m_look.address.clear();
    m_look.title.clear();
    return isRead;
}

bool RunReader::readText(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t words = std::min(text.find(kMask), text.size());
        if (words > 0 && !readWords(text.substr(0, words)))
            return false;
        text.remove_prefix(words);
        if (text.empty())
            return true;
        if (m_next == m_tags.size())
            return false;
        const std::string mask = maskOf(m_tags[m_next]);
        if (!text.starts_with(mask) || !readTag())
            return false;
        text.remove_prefix(mask.size());
    }
    return true;
}

bool RunReader::readWords(std::string_view words)
{
    const bool isBehindMark = !m_runs.empty() && m_runs.back().kind == RunKind::Mark;
    if (isBehindMark && ((m_isAtLineStart && mayBeginBlock(words)) || words.starts_with('_')))
        return false; // what Markdown makes of it without the mark is another matter
    m_isAtLineStart = false;
    add(RunKind::Text, words);
    return true;
}

bool RunReader::readTag()
{
    const Tag &tag = m_tags[m_next++];
    if (tag.kind == TagKind::Raw || !keepsLook(tag))
        return false;
    const bool isChip = tag.kind == TagKind::Print;
    const bool isBehindUnderscore = !m_runs.empty() && m_runs.back().text.ends_with('_');
    if (!isChip && isBehindUnderscore)
        return false;
    add(isChip ? RunKind::Chip : RunKind::Mark, tag.in(m_body));
    if (isChip)
        m_isAtLineStart = false;
    return true;
}

// Whether the block began in the same emphasis and link.
bool RunReader::keepsLook(const Tag &tag)
{
    if (tag.kind == TagKind::Open)
        m_open.push_back({tag.block, m_look});
    else if (tag.kind == TagKind::Middle || tag.kind == TagKind::Close) {
        if (m_open.empty() || m_open.back().block != tag.block || !m_open.back().look.sameLook(m_look))
            return false;
        if (tag.kind == TagKind::Close)
            m_open.pop_back();
    }
    return true;
}

void RunReader::add(RunKind kind, std::string_view text)
{
    if (kind == RunKind::Text && !m_runs.empty() && m_runs.back().kind == kind && m_runs.back().sameLook(m_look)) {
        m_runs.back().text += text;
        return;
    }
    Run &run = m_runs.emplace_back(m_look);
    run.kind = kind;
    run.text = text;
}

} // namespace policywright::editing
