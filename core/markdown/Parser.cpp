// SPDX-License-Identifier: Apache-2.0
#include "core/markdown/Parser.h"

#include "core/markdown/Entities.h"
#include "core/markdown/OffsetTrap.h"

#include <md4c.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <new>
#include <optional>
#include <string>
#include <utility>

namespace policywright::markdown {
namespace {

constexpr unsigned kDialect = MD_FLAG_TABLES | MD_FLAG_NOHTML;

std::string resolved(const MD_ATTRIBUTE &attribute)
{
    if (attribute.size == 0)
        return {};
    std::string text;
    text.reserve(attribute.size);
    for (std::size_t i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET begin = attribute.substr_offsets[i];
        const std::string_view part(attribute.text + begin, attribute.substr_offsets[i + 1] - begin);
        if (attribute.substr_types[i] == MD_TEXT_NULLCHAR)
            text += "\uFFFD";
        else if (attribute.substr_types[i] == MD_TEXT_ENTITY)
            text += resolveReference(part).value_or(std::string(part));
        else
            text += part;
    }
    return text;
}

Alignment alignmentOf(MD_ALIGN align)
{
    switch (align) {
    case MD_ALIGN_LEFT: return Alignment::Left;
    case MD_ALIGN_CENTER: return Alignment::Center;
    case MD_ALIGN_RIGHT: return Alignment::Right;
    case MD_ALIGN_DEFAULT: break;
    }
    return Alignment::None;
}

bool endsInParagraph(const Block &block)
{
    const auto lastOf = [](const Blocks &blocks) { return !blocks.empty() && endsInParagraph(blocks.back()); };
    if (const auto *quote = std::get_if<Quote>(&block.value))
        return lastOf(quote->blocks);
    if (const auto *bullets = std::get_if<BulletList>(&block.value))
        return lastOf(bullets->items.back().blocks);
    if (const auto *numbers = std::get_if<OrderedList>(&block.value))
        return lastOf(numbers->items.back().blocks);
    return std::holds_alternative<Paragraph>(block.value);
}

// Whether `block` can begin on the line after a paragraph.
bool interruptsParagraph(const Block &block)
{
    if (const auto *bullets = std::get_if<BulletList>(&block.value))
        return !bullets->items.front().blocks.empty();
    if (const auto *numbers = std::get_if<OrderedList>(&block.value))
        return numbers->start == 1 && !numbers->items.front().blocks.empty();
    return !std::holds_alternative<Paragraph>(block.value) && !std::holds_alternative<Table>(block.value);
}

bool needsBlankLine(const ListItem &item)
{
    for (std::size_t i = 1; i < item.blocks.size(); ++i) {
        const Block &before = item.blocks[i - 1];
        const bool goesOn = std::holds_alternative<Table>(before.value) || endsInParagraph(before);
        if (goesOn && !interruptsParagraph(item.blocks[i]))
            return true;
    }
    return false;
}

// md4c calls some lists tight that have a blank line between two blocks, and Document.h says what it does about single
// items.
template <class List>
void settleTightness(List &list)
{
    if (list.items.size() == 1 && list.items.front().blocks.size() <= 1)
        list.tight = true;
    else if (std::ranges::any_of(list.items, needsBlankLine))
        list.tight = false;
}

// Grows the tree from md4c's callbacks. What is open is always the last element of its parent's vector, and only the
// innermost open vector grows: the pointers to the open ones stay valid.
class Builder
{
public:
    Builder(std::string_view text, const ParseLimits &limits) : m_text(text), m_limits(limits) {}

    Result<Document> run();

    int enterBlock(MD_BLOCKTYPE type, void *detail);
    int leaveBlock(MD_BLOCKTYPE type);
    int enterSpan(MD_SPANTYPE type, void *detail);
    int leaveSpan(MD_SPANTYPE type);
    int addText(MD_TEXTTYPE type, std::string_view text);

private:
    struct Run {
        std::string_view text;
        SourceRange source;
        bool verbatim; // the text is the bytes at `source`
    };

    int refuse(ErrorCode code, std::size_t limit);
    int countNode();
    int addBlock(Block block);
    int openBlocks(Blocks &blocks);
    int openItem();
    int openCell(const MD_BLOCK_TD_DETAIL &detail);
    int openLeaf();
    int addInline(Inline part);
    int openSpan(Inlines &children);
    int addRun(const Run &run);
    void addCode(const Run &run);
    void trimBlanks(Inlines &content);
    void closeInlines();
    Run runOf(MD_TEXTTYPE type, std::string_view text);
    void noteSource(SourceRange source);
    void closeBlock();
    void closeImplicitParagraph();
    Block &lastBlock() { return m_blocks.back()->back(); }
    Inline &lastInline() { return m_inlines.back()->back(); }

    std::string_view m_text;
    const ParseLimits &m_limits;
    Document m_document;
    std::vector<Blocks *> m_blocks;              // the open containers, outermost first
    std::vector<std::vector<ListItem> *> m_lists; // the open lists
    std::vector<Inlines *> m_inlines;            // the open leaf and spans; empty between leaves
    Table *m_table = nullptr;
    TableRow *m_row = nullptr;
    bool m_isInCell = false;
    CodeBlock *m_codeBlock = nullptr;
    Code *m_code = nullptr;
    bool m_hasBreakInCode = false; // as the last piece of m_code
    Image *m_image = nullptr;
    int m_linkDepth = 0;                // autolinks in the text of a link
    int m_imageDepth = 0;               // images in the description of an image
    bool m_inImplicitParagraph = false; // md4c reports none in tight lists
    bool m_lastRunIsVerbatim = false;
    std::string m_resolved;      // what the current entity stands for
    std::uint32_t m_cursor = 0;  // the end of the text so far
    SourceRange m_leaf = {};     // of the open leaf block
    bool m_leafHasText = false;
    std::size_t m_nodes = 0;
    std::optional<Error> m_error;
};

Builder &builderOf(void *userData)
{
    return *static_cast<Builder *>(userData);
}

// noexcept, because C code is between the callbacks and parse(): running out of memory ends the program here.
int onEnterBlock(MD_BLOCKTYPE type, void *detail, void *userData) noexcept
{
    return builderOf(userData).enterBlock(type, detail);
}

int onLeaveBlock(MD_BLOCKTYPE type, void *, void *userData) noexcept
{
    return builderOf(userData).leaveBlock(type);
}

int onEnterSpan(MD_SPANTYPE type, void *detail, void *userData) noexcept
{
    return builderOf(userData).enterSpan(type, detail);
}

int onLeaveSpan(MD_SPANTYPE type, void *, void *userData) noexcept
{
    return builderOf(userData).leaveSpan(type);
}

int onText(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *userData) noexcept
{
    return builderOf(userData).addText(type, std::string_view(text, size));
}

Result<Document> Builder::run()
{
    if (m_text.size() > m_limits.bytes)
        return fail(ErrorCode::MarkdownTooLong, {}, std::to_string(m_limits.bytes));
    std::string_view whole = m_text;
    std::string padded;
    if (const std::size_t padding = paddingAgainstOffsetTrap(m_text)) {
        padded.reserve(padding + m_text.size());
        padded.append(padding, '\n').append(m_text);
        whole = padded;
        m_text = whole.substr(padding);
    }
    const MD_PARSER parser{0,       kDialect, onEnterBlock, onLeaveBlock, onEnterSpan, onLeaveSpan,
                           onText,  nullptr,  nullptr};
    const int outcome = md_parse(whole.data(), static_cast<MD_SIZE>(whole.size()), &parser, this);
    if (m_error)
        return std::unexpected(*std::move(m_error));
    if (outcome != 0) // md4c has no other failure of its own
        throw std::bad_alloc();
    return std::move(m_document);
}

int Builder::refuse(ErrorCode code, std::size_t limit)
{
    m_error = Error{code, {}, std::to_string(limit)};
    return 1;
}

int Builder::countNode()
{
    return ++m_nodes <= m_limits.nodes ? 0 : refuse(ErrorCode::MarkdownTooManyParts, m_limits.nodes);
}

int Builder::addBlock(Block block)
{
    m_blocks.back()->push_back(std::move(block));
    m_leafHasText = false;
    return countNode();
}

int Builder::openBlocks(Blocks &blocks)
{
    if (m_blocks.size() > static_cast<std::size_t>(m_limits.depth))
        return refuse(ErrorCode::MarkdownTooDeep, static_cast<std::size_t>(m_limits.depth));
    m_blocks.push_back(&blocks);
    return 0;
}

int Builder::openItem()
{
    ListItem &item = m_lists.back()->emplace_back();
    if (const int stop = openBlocks(item.blocks))
        return stop;
    return countNode();
}

int Builder::openCell(const MD_BLOCK_TD_DETAIL &detail)
{
    if (m_row == &m_table->head)
        m_table->columns.push_back(alignmentOf(detail.align));
    m_inlines.push_back(&m_row->emplace_back().content);
    m_isInCell = true;
    return countNode();
}

int Builder::enterBlock(MD_BLOCKTYPE type, void *detail)
{
    closeImplicitParagraph();
    int stop = 0;
    switch (type) {
    case MD_BLOCK_DOC: m_blocks.push_back(&m_document.blocks); break;
    case MD_BLOCK_QUOTE:
        stop = addBlock({Quote{}});
        return stop != 0 ? stop : openBlocks(std::get<Quote>(lastBlock().value).blocks);
    case MD_BLOCK_UL:
        stop = addBlock({BulletList{static_cast<MD_BLOCK_UL_DETAIL *>(detail)->is_tight != 0, {}}});
        m_lists.push_back(&std::get<BulletList>(lastBlock().value).items);
        break;
    case MD_BLOCK_OL: {
        const auto &list = *static_cast<MD_BLOCK_OL_DETAIL *>(detail);
        stop = addBlock({OrderedList{list.start, list.is_tight != 0, {}}});
        m_lists.push_back(&std::get<OrderedList>(lastBlock().value).items);
        break;
    }
    case MD_BLOCK_LI: return openItem();
    case MD_BLOCK_HR: return addBlock({ThematicBreak{}});
    case MD_BLOCK_H:
        stop = addBlock({Heading{static_cast<int>(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level), {}}});
        m_inlines.push_back(&std::get<Heading>(lastBlock().value).content);
        break;
    case MD_BLOCK_CODE:
        stop = addBlock({CodeBlock{resolved(static_cast<MD_BLOCK_CODE_DETAIL *>(detail)->lang), {}}});
        m_codeBlock = &std::get<CodeBlock>(lastBlock().value);
        break;
    case MD_BLOCK_P:
        stop = addBlock({Paragraph{}});
        m_inlines.push_back(&std::get<Paragraph>(lastBlock().value).content);
        break;
    case MD_BLOCK_TABLE:
        stop = addBlock({Table{}});
        m_table = &std::get<Table>(lastBlock().value);
        break;
    case MD_BLOCK_TR: m_row = m_table->columns.empty() ? &m_table->head : &m_table->rows.emplace_back(); break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: return openCell(*static_cast<MD_BLOCK_TD_DETAIL *>(detail));
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    case MD_BLOCK_HTML: break; // HTML is switched off
    }
    return stop;
}

int Builder::leaveBlock(MD_BLOCKTYPE type)
{
    closeImplicitParagraph();
    switch (type) {
    case MD_BLOCK_LI: m_blocks.pop_back(); return 0;
    case MD_BLOCK_QUOTE: m_blocks.pop_back(); break;
    case MD_BLOCK_UL:
        m_lists.pop_back();
        settleTightness(std::get<BulletList>(lastBlock().value));
        break;
    case MD_BLOCK_OL:
        m_lists.pop_back();
        settleTightness(std::get<OrderedList>(lastBlock().value));
        break;
    case MD_BLOCK_CODE: m_codeBlock = nullptr; break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        closeInlines();
        m_isInCell = false;
        return 0;
    case MD_BLOCK_DOC:
    case MD_BLOCK_TR:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY: return 0;
    case MD_BLOCK_P:
    case MD_BLOCK_H:
    case MD_BLOCK_HR:
    case MD_BLOCK_TABLE:
    case MD_BLOCK_HTML: closeInlines(); break;
    }
    closeBlock();
    return 0;
}

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

// The innermost open block is complete: notes where its text came from.
void Builder::closeBlock()
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

void Builder::closeImplicitParagraph()
{
    if (!m_inImplicitParagraph)
        return;
    m_inImplicitParagraph = false;
    closeInlines();
    closeBlock();
}

// Where text may go: in a tight list it comes without a paragraph, and gets one.
int Builder::openLeaf()
{
    if (!m_inlines.empty())
        return 0;
    m_inImplicitParagraph = true;
    const int stop = addBlock({Paragraph{}});
    m_inlines.push_back(&std::get<Paragraph>(lastBlock().value).content);
    return stop;
}

int Builder::addInline(Inline part)
{
    if (const int stop = openLeaf())
        return stop;
    m_inlines.back()->push_back(std::move(part));
    return countNode();
}

int Builder::openSpan(Inlines &children)
{
    if (m_inlines.size() > static_cast<std::size_t>(m_limits.depth))
        return refuse(ErrorCode::MarkdownTooDeep, static_cast<std::size_t>(m_limits.depth));
    m_inlines.push_back(&children);
    return 0;
}

int Builder::enterSpan(MD_SPANTYPE type, void *detail)
{
    if (m_image != nullptr) {
        m_imageDepth += type == MD_SPAN_IMG ? 1 : 0;
        return 0;
    }
    int stop = 0;
    switch (type) {
    case MD_SPAN_EM:
        stop = addInline({Emphasis{}});
        return stop != 0 ? stop : openSpan(std::get<Emphasis>(lastInline().value).children);
    case MD_SPAN_STRONG:
        stop = addInline({Strong{}});
        return stop != 0 ? stop : openSpan(std::get<Strong>(lastInline().value).children);
    case MD_SPAN_A: {
        if (m_linkDepth++ > 0) // <https://…> in the text of a link: HTML has no links in links
            return 0;
        const auto &link = *static_cast<MD_SPAN_A_DETAIL *>(detail);
        stop = addInline({Link{resolved(link.href), resolved(link.title), {}}});
        return stop != 0 ? stop : openSpan(std::get<Link>(lastInline().value).children);
    }
    case MD_SPAN_IMG: {
        const auto &image = *static_cast<MD_SPAN_IMG_DETAIL *>(detail);
        stop = addInline({Image{resolved(image.src), {}, resolved(image.title), {m_cursor, m_cursor}}});
        m_image = &std::get<Image>(lastInline().value);
        return stop;
    }
    case MD_SPAN_CODE:
        stop = addInline({Code{{}, {m_cursor, m_cursor}}});
        m_code = &std::get<Code>(lastInline().value);
        m_hasBreakInCode = false;
        return stop;
    case MD_SPAN_DEL:
    case MD_SPAN_LATEXMATH:
    case MD_SPAN_LATEXMATH_DISPLAY:
    case MD_SPAN_WIKILINK:
    case MD_SPAN_U: break; // extensions that are switched off
    }
    return 0;
}

// GitHub takes the backslash off when it splits the row, in code as well; md4c leaves it there.
void unescapePipes(std::string &code)
{
    for (std::size_t at = code.find("\\|"); at != std::string::npos; at = code.find("\\|", at + 1))
        code.erase(at, 1);
}

int Builder::leaveSpan(MD_SPANTYPE type)
{
    if (m_image != nullptr) {
        if (type == MD_SPAN_IMG && m_imageDepth-- == 0) {
            m_image = nullptr;
            m_imageDepth = 0;
        }
        return 0;
    }
    if (type == MD_SPAN_A && --m_linkDepth > 0)
        return 0;
    if (type != MD_SPAN_CODE) {
        m_inlines.pop_back();
        return 0;
    }
    if (m_isInCell)
        unescapePipes(m_code->text);
    m_code = nullptr;
    return 0;
}

Builder::Run Builder::runOf(MD_TEXTTYPE type, std::string_view text)
{
    if (type == MD_TEXT_NULLCHAR) {
        const std::size_t at = std::min(m_text.find('\0', m_cursor), m_text.size() - 1);
        const auto begin = static_cast<std::uint32_t>(at);
        return {"\uFFFD", {begin, begin + 1}, false};
    }
    // md4c points into our text wherever it hands on what stands there; std::less orders any two pointers.
    const std::less<const char *> before;
    const bool isOurs = !before(text.data(), m_text.data()) && before(text.data(), m_text.data() + m_text.size());
    if (!isOurs)
        return {text, {m_cursor, m_cursor}, false};
    const auto begin = static_cast<std::uint32_t>(text.data() - m_text.data());
    const SourceRange source{begin, begin + static_cast<std::uint32_t>(text.size())};
    if (type == MD_TEXT_ENTITY) {
        if (auto character = resolveReference(text)) {
            m_resolved = *std::move(character);
            return {m_resolved, source, false};
        }
    }
    return {text, source, true};
}

void Builder::noteSource(SourceRange source)
{
    if (source.begin == source.end)
        return;
    if (!m_leafHasText)
        m_leaf.begin = source.begin;
    m_leafHasText = true;
    m_leaf.end = source.end;
    m_cursor = source.end;
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

int Builder::addText(MD_TEXTTYPE type, std::string_view text)
{
    if (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR) {
        if (m_image != nullptr)
            m_image->alt += ' ';
        else
            return type == MD_TEXT_BR ? addInline({HardBreak{}}) : addInline({SoftBreak{}});
        return 0;
    }
    if (m_codeBlock == nullptr) {
        if (const int stop = openLeaf())
            return stop;
    }
    const Run run = runOf(type, text);
    noteSource(run.source);
    if (m_codeBlock != nullptr) {
        std::ranges::remove_copy(run.text, std::back_inserter(m_codeBlock->text), '\0'); // md4c reports them and leaves them
    } else if (m_image != nullptr) {
        appendWithoutNuls(run.text, m_image->alt);
        extend(m_image->source, run.source);
    } else if (m_code != nullptr) {
        addCode(run);
    } else {
        return addRun(run);
    }
    return 0;
}

// md4c forgets the space for a line break where spaces stand before it.
void Builder::addCode(const Run &run)
{
    const bool isOurs = run.source.begin != run.source.end;
    const SourceRange before = m_code->source;
    if (isOurs && before.begin != before.end && before.end < run.source.begin && !m_hasBreakInCode)
        m_code->text += ' ';
    m_hasBreakInCode = !isOurs;
    appendWithoutNuls(run.text, m_code->text);
    extend(m_code->source, run.source);
}

// md4c leaves tabs behind # and at the end of a block.
void Builder::trimBlanks(Inlines &content)
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

void Builder::closeInlines()
{
    if (!m_inlines.empty())
        trimBlanks(*m_inlines.front());
    m_inlines.clear();
}

int Builder::addRun(const Run &run)
{
    if (run.text.empty())
        return 0;
    if (run.verbatim && m_lastRunIsVerbatim && !m_inlines.back()->empty()) {
        auto *last = std::get_if<Text>(&lastInline().value);
        if (last != nullptr && last->source.end == run.source.begin) {
            last->text += run.text;
            last->source.end = run.source.end;
            return 0;
        }
    }
    m_lastRunIsVerbatim = run.verbatim;
    m_inlines.back()->push_back({Text{std::string(run.text), run.source}});
    return countNode();
}

} // namespace

Result<Document> parse(std::string_view text, const ParseLimits &limits)
{
    return Builder(text, limits).run();
}

} // namespace policywright::markdown
