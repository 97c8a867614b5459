// SPDX-License-Identifier: Apache-2.0
#include "core/markdown/TreeBuilder.h"

#include "core/markdown/Entities.h"
#include "core/markdown/ListSpacing.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace policywright::markdown {
namespace {

SourceRange textRangeOf(const Blocks &blocks, SourceRange otherwise)
{
    const auto hasText = [](const Block &block) { return block.source.begin != block.source.end; };
    const auto first = std::ranges::find_if(blocks, hasText);
    if (first == blocks.end())
        return otherwise;
    const auto last = std::find_if(blocks.rbegin(), blocks.rend(), hasText);
    return {first->source.begin, last->source.end};
}

SourceRange textRangeOf(const std::vector<ListItem> &items, SourceRange otherwise)
{
    SourceRange whole = otherwise;
    for (const ListItem &item : items) {
        const SourceRange range = textRangeOf(item.blocks, otherwise);
        if (range == otherwise)
            continue;
        if (whole == otherwise)
            whole.begin = range.begin;
        whole.end = range.end;
    }
    return whole;
}

void extend(SourceRange &whole, SourceRange part)
{
    if (part.begin == part.end)
        return;
    if (whole.begin == whole.end)
        whole.begin = part.begin;
    whole.end = part.end;
}

// md4c looks for them in ordinary text only.
void appendWithoutNuls(std::string_view text, std::string &out)
{
    for (const char c : text) {
        if (c == '\0')
            out += "\uFFFD";
        else
            out += c;
    }
}

// GitHub takes the backslash off when it splits the row, in code as well; md4c leaves it there.
std::string withoutEscapedPipes(std::string_view code)
{
    std::string text;
    text.reserve(code.size());
    for (std::size_t at = 0; at < code.size(); ++at) {
        if (!code.substr(at).starts_with("\\|"))
            text += code[at];
    }
    return text;
}

} // namespace

TreeBuilder::TreeBuilder(std::string_view text, const ParseLimits &limits)
    : m_text(text), m_limits(limits), m_blocks{&m_document.blocks}
{
}

void TreeBuilder::refuse(ErrorCode code, std::size_t limit)
{
    if (!m_error)
        m_error = Error{code, {}, std::to_string(limit)};
}

void TreeBuilder::countNode()
{
    if (++m_nodes > m_limits.nodes)
        refuse(ErrorCode::MarkdownTooManyParts, m_limits.nodes);
}

void TreeBuilder::countTarget(std::string_view address, std::string_view title)
{
    m_targetBytes += address.size() + title.size();
    if (m_targetBytes > m_limits.bytes)
        refuse(ErrorCode::MarkdownTooManyAddresses, m_limits.bytes);
}

void TreeBuilder::checkDepth(std::size_t depth)
{
    const auto limit = static_cast<std::size_t>(m_limits.depth);
    if (depth > limit)
        refuse(ErrorCode::MarkdownTooDeep, limit);
}

void TreeBuilder::addBlock(Block block)
{
    closeImplicitParagraph();
    m_blocks.back()->push_back(std::move(block));
    m_leafHasText = false;
    countNode();
}

void TreeBuilder::openBlocks(Blocks &blocks)
{
    checkDepth(m_blocks.size());
    m_blocks.push_back(&blocks);
}

void TreeBuilder::openQuote()
{
    addBlock({Quote{}});
    openBlocks(std::get<Quote>(lastBlock().value).blocks);
}

void TreeBuilder::openBulletList(bool tight)
{
    addBlock({BulletList{tight, {}}});
    m_lists.push_back(&std::get<BulletList>(lastBlock().value).items);
}

void TreeBuilder::openOrderedList(unsigned start, bool tight)
{
    addBlock({OrderedList{start, tight, {}}});
    m_lists.push_back(&std::get<OrderedList>(lastBlock().value).items);
}

void TreeBuilder::openItem()
{
    openBlocks(m_lists.back()->emplace_back().blocks);
    countNode();
}

void TreeBuilder::openHeading(int level)
{
    addBlock({Heading{level, {}}});
    openInlines(std::get<Heading>(lastBlock().value).content);
}

void TreeBuilder::openParagraph()
{
    addBlock({Paragraph{}});
    openInlines(std::get<Paragraph>(lastBlock().value).content);
}

void TreeBuilder::openCodeBlock(std::string language)
{
    addBlock({CodeBlock{std::move(language), {}}});
    m_codeBlock = &std::get<CodeBlock>(lastBlock().value);
}

void TreeBuilder::openTable()
{
    addBlock({Table{}});
    m_table = &std::get<Table>(lastBlock().value);
}

void TreeBuilder::openRow()
{
    m_row = m_table->columns.empty() ? &m_table->head : &m_table->rows.emplace_back();
}

void TreeBuilder::openCell(Alignment alignment)
{
    if (m_row == &m_table->head)
        m_table->columns.push_back(alignment);
    openInlines(m_row->emplace_back().content);
    m_isInCell = true;
    countNode();
}

void TreeBuilder::addThematicBreak()
{
    addBlock({ThematicBreak{}});
    closeBlock();
}

void TreeBuilder::closeContainer()
{
    closeImplicitParagraph();
    m_blocks.pop_back();
    closeBlock();
}

void TreeBuilder::closeList()
{
    m_lists.pop_back();
    if (auto *bullets = std::get_if<BulletList>(&lastBlock().value))
        settleTightness(*bullets);
    else
        settleTightness(std::get<OrderedList>(lastBlock().value));
    closeBlock();
}

void TreeBuilder::closeItem()
{
    closeImplicitParagraph();
    m_blocks.pop_back();
}

void TreeBuilder::closeLeaf()
{
    m_codeBlock = nullptr;
    closeInlines();
    closeBlock();
}

void TreeBuilder::closeCell()
{
    m_isInCell = false;
    closeInlines();
}

// The innermost open block is complete: notes where its text came from.
void TreeBuilder::closeBlock()
{
    Block &block = lastBlock();
    const SourceRange nothing{m_cursor, m_cursor};
    if (const auto *quote = std::get_if<Quote>(&block.value))
        block.source = textRangeOf(quote->blocks, nothing);
    else if (const auto *bullets = std::get_if<BulletList>(&block.value))
        block.source = textRangeOf(bullets->items, nothing);
    else if (const auto *numbers = std::get_if<OrderedList>(&block.value))
        block.source = textRangeOf(numbers->items, nothing);
    else
        block.source = m_leafHasText ? m_leaf : nothing;
}

void TreeBuilder::closeImplicitParagraph()
{
    if (!m_inImplicitParagraph)
        return;
    m_inImplicitParagraph = false;
    closeInlines();
    closeBlock();
}

void TreeBuilder::closeInlines()
{
    if (!m_inlines.empty())
        trimBlanks(*m_inlines.front().content);
    m_isUnbalanced = m_isUnbalanced || m_inlines.size() > 1;
    m_inlines.clear();
}

// md4c leaves tabs behind # and at the end of a block.
void TreeBuilder::trimBlanks(Inlines &content) const
{
    if (auto *first = content.empty() ? nullptr : std::get_if<Text>(&content.front().value)) {
        const std::size_t blanks = std::min(first->text.find_first_not_of(" \t"), first->text.size());
        if (blanks > 0 && first->source.of(m_text) == first->text) {
            first->text.erase(0, blanks);
            first->source.begin += static_cast<std::uint32_t>(blanks);
        }
        if (first->text.empty())
            content.erase(content.begin());
    }
    if (auto *last = content.empty() ? nullptr : std::get_if<Text>(&content.back().value)) {
        const std::size_t kept = last->text.find_last_not_of(" \t") + 1;
        if (kept < last->text.size() && last->source.of(m_text) == last->text) {
            last->text.resize(kept);
            last->source.end = last->source.begin + static_cast<std::uint32_t>(kept);
        }
        if (last->text.empty())
            content.pop_back();
    }
}

// Where text may go: in a tight list it comes without a paragraph, and gets one.
void TreeBuilder::openLeaf()
{
    if (!m_inlines.empty())
        return;
    openParagraph();
    m_inImplicitParagraph = true;
}

void TreeBuilder::addInline(Inline part)
{
    openLeaf();
    openContent().push_back(std::move(part));
    countNode();
}

void TreeBuilder::openSpan(Inlines &children, Span span)
{
    checkDepth(m_inlines.size());
    m_inlines.push_back({&children, span});
}

void TreeBuilder::closeSpan(Span span)
{
    if (m_image != nullptr)
        return;
    if (!m_inlines.empty() && m_inlines.back().span == span)
        m_inlines.pop_back();
    else
        m_isUnbalanced = true;
}

void TreeBuilder::openEmphasis()
{
    if (m_image != nullptr)
        return;
    addInline({Emphasis{}});
    openSpan(std::get<Emphasis>(lastInline().value).children, Span::Emphasis);
}

void TreeBuilder::openStrong()
{
    if (m_image != nullptr)
        return;
    addInline({Strong{}});
    openSpan(std::get<Strong>(lastInline().value).children, Span::Strong);
}

void TreeBuilder::openLink(std::string href, std::string title)
{
    countTarget(href, title);
    if (m_image != nullptr || m_linkDepth++ > 0) // <https://…> in the text of a link: HTML has no links in links
        return;
    addInline({Link{std::move(href), std::move(title), {}}});
    openSpan(std::get<Link>(lastInline().value).children, Span::Link);
}

void TreeBuilder::closeLink()
{
    if (m_image != nullptr || --m_linkDepth > 0)
        return;
    while (m_inlines.size() > 1 && m_inlines.back().span != Span::Link) {
        m_isUnbalanced = true;
        m_inlines.pop_back();
    }
    closeSpan(Span::Link);
}

void TreeBuilder::payAngle(std::size_t place)
{
    m_owesAngle = false;
    if (place < m_text.size())
        addText(m_text.substr(place, 1));
}

void TreeBuilder::closeAngles()
{
    payAngle(m_cursor);
}

void TreeBuilder::openImage(std::string src, std::string title)
{
    countTarget(src, title);
    if (m_image != nullptr) {
        ++m_imageDepth;
        return;
    }
    addInline({Image{std::move(src), {}, std::move(title), {m_cursor, m_cursor}}});
    m_image = &std::get<Image>(lastInline().value);
}

void TreeBuilder::closeImage()
{
    if (m_imageDepth > 0)
        --m_imageDepth;
    else
        m_image = nullptr;
}

void TreeBuilder::openCode()
{
    if (m_image != nullptr)
        return;
    addInline({Code{{}, {m_cursor, m_cursor}}});
    m_code = &std::get<Code>(lastInline().value);
    m_hasBreakInCode = false;
}

void TreeBuilder::closeCode()
{
    if (m_code != nullptr && m_isInCell && m_code->text.contains("\\|"))
        m_code->text = withoutEscapedPipes(m_code->text);
    m_code = nullptr;
}

void TreeBuilder::addBreak(Inline lineBreak)
{
    if (m_owesAngle) // it stands at the end of the line
        payAngle(std::min(m_text.find("<\n", m_cursor), m_text.find("<\r", m_cursor)));
    if (m_image != nullptr)
        m_image->alt += ' ';
    else
        addInline(std::move(lineBreak));
}

// Where `text` stands in what is parsed: md4c points there wherever it hands on what it found. Empty for what it made
// up.
SourceRange TreeBuilder::rangeOf(std::string_view text) const
{
    const std::less<const char *> before; // orders any two pointers
    if (before(text.data(), m_text.data()) || !before(text.data(), m_text.data() + m_text.size()))
        return {m_cursor, m_cursor};
    const auto begin = static_cast<std::uint32_t>(text.data() - m_text.data());
    return {begin, begin + static_cast<std::uint32_t>(text.size())};
}

void TreeBuilder::addText(std::string_view text)
{
    if (m_owesAngle) // it stands in front of this
        payAngle(rangeOf(text).begin - 1);
    const SourceRange source = rangeOf(text);
    add({text, source, source.begin != source.end});
}

void TreeBuilder::addReference(std::string_view reference)
{
    if (const auto character = resolveReference(reference))
        add({*character, rangeOf(reference), false});
    else
        addText(reference);
}

void TreeBuilder::addNul()
{
    const auto begin = static_cast<std::uint32_t>(std::min(m_text.find('\0', m_cursor), m_text.size() - 1));
    add({"\uFFFD", {begin, begin + 1}, false});
}

void TreeBuilder::add(const Run &run)
{
    if (m_codeBlock == nullptr)
        openLeaf();
    noteSource(run.source);
    if (m_codeBlock != nullptr) { // of a NUL, md4c reports the NUL as well
        std::ranges::remove_copy(run.text, std::back_inserter(m_codeBlock->text), '\0');
    } else if (m_image != nullptr) {
        appendWithoutNuls(run.text, m_image->alt);
        extend(m_image->source, run.source);
    } else if (m_code != nullptr) {
        addCode(run);
    } else {
        addRun(run);
    }
}

void TreeBuilder::noteSource(SourceRange source)
{
    if (source.begin == source.end)
        return;
    if (!m_leafHasText)
        m_leaf.begin = source.begin;
    m_leafHasText = true;
    m_leaf.end = source.end;
    m_cursor = source.end;
}

// md4c forgets the space for a line break where spaces stand before it.
void TreeBuilder::addCode(const Run &run)
{
    const bool isOurs = run.source.begin != run.source.end;
    const SourceRange before = m_code->source;
    if (isOurs && before.begin != before.end && before.end < run.source.begin && !m_hasBreakInCode)
        m_code->text += ' ';
    m_hasBreakInCode = !isOurs;
    appendWithoutNuls(run.text, m_code->text);
    extend(m_code->source, run.source);
}

void TreeBuilder::addRun(const Run &run)
{
    if (run.text.empty())
        return;
    if (run.text.front() == '\0') { // md4c reports it apart, but not the one in <\0a:>
        m_lastRunIsVerbatim = false;
        addInline({Text{"\uFFFD", {run.source.begin, run.source.begin + 1}}});
        return addRun({run.text.substr(1), {run.source.begin + 1, run.source.end}, run.verbatim});
    }
    auto *last = openContent().empty() ? nullptr : std::get_if<Text>(&lastInline().value);
    if (run.verbatim && m_lastRunIsVerbatim && last != nullptr && last->source.end == run.source.begin) {
        last->text += run.text;
        last->source.end = run.source.end;
        return;
    }
    m_lastRunIsVerbatim = run.verbatim;
    addInline({Text{std::string(run.text), run.source}});
}

} // namespace policywright::markdown
