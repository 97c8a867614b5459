// SPDX-License-Identifier: Apache-2.0
//
// A body into parts. Lines with tags alone cut it; what is between is Markdown, of which each leaf proposes the lines
// that it stands on. PartReader says whether they are safe as formatted text; all lines that no leaf has are fixed. A
// block of the template that is cut is fixed as a whole, and the reading begins again.
#include "core/editing/BodyLines.h"
#include "core/editing/EditableText.h"
#include "core/editing/PartReader.h"
#include "core/markdown/Parser.h"
#include "core/templating/Template.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace policywright::editing {
namespace {

using markdown::Block;

constexpr int kMostReadings = 200; // of one body

// A leaf of the Markdown and what it is to the author.
struct Leaf {
    const Block *block;
    Line shape;
    std::size_t begin; // bytes of the body
    std::size_t end;
};

struct Placed {
    Content content;
    LineSpan lines;
};

class LeafFinder {
public:
    explicit LeafFinder(std::size_t offset) : m_offset(offset) {}

    std::vector<Leaf> run(const markdown::Blocks &blocks)
    {
        for (const Block &block : blocks)
            find(block);
        return std::move(m_leaves);
    }

private:
    void find(const Block &block)
    {
        if (std::holds_alternative<markdown::Paragraph>(block.value) ||
            std::holds_alternative<markdown::Table>(block.value))
            add(block, {});
        else if (const auto *heading = std::get_if<markdown::Heading>(&block.value))
            add(block, {LineKind::Heading, heading->level});
        else if (const auto *bullets = std::get_if<markdown::BulletList>(&block.value))
            findItems(bullets->items, {LineKind::Bullet}, 0);
        else if (const auto *numbers = std::get_if<markdown::OrderedList>(&block.value))
            findItems(numbers->items, {LineKind::Number, 0, numbers->start}, 0);
        else if (const auto *quote = std::get_if<markdown::Quote>(&block.value);
                 quote && quote->blocks.size() == 1 &&
                 std::holds_alternative<markdown::Paragraph>(quote->blocks.front().value))
            add(quote->blocks.front(), {LineKind::Quote});
    }

    void findItems(const std::vector<markdown::ListItem> &items, Line shape, int level)
    {
        shape.level = level;
        for (const markdown::ListItem &item : items) {
            const bool isSimple = !item.blocks.empty() &&
                                  std::holds_alternative<markdown::Paragraph>(item.blocks.front().value) &&
                                  std::all_of(item.blocks.begin() + 1, item.blocks.end(), [](const Block &inner) {
                                      return std::holds_alternative<markdown::BulletList>(inner.value) ||
                                             std::holds_alternative<markdown::OrderedList>(inner.value);
                                  });
            if (isSimple) {
                add(item.blocks.front(), shape);
                for (std::size_t i = 1; i < item.blocks.size(); ++i)
                    findInner(item.blocks[i], level + 1);
            }
            ++shape.number;
        }
    }

    void findInner(const Block &list, int level)
    {
        if (const auto *bullets = std::get_if<markdown::BulletList>(&list.value))
            findItems(bullets->items, {LineKind::Bullet}, level);
        else if (const auto *numbers = std::get_if<markdown::OrderedList>(&list.value))
            findItems(numbers->items, {LineKind::Number, 0, numbers->start}, level);
    }

    void add(const Block &block, Line shape)
    {
        m_leaves.push_back({&block, std::move(shape), m_offset + block.source.begin, m_offset + block.source.end});
    }

    std::size_t m_offset;
    std::vector<Leaf> m_leaves;
};

class BodyReader {
public:
    explicit BodyReader(std::string_view body) : m_lines(body) {}

    EditableText run()
    {
        fixCutTables();
        for (int reading = 0; reading < kMostReadings; ++reading) {
            m_placed.clear();
            if (readOnce())
                return inParts();
        }
        m_placed = {{Fixed{}, {0, m_lines.lines().size() - 1}}};
        return inParts();
    }

private:
    const BodyLine &line(std::size_t at) const { return m_lines.lines()[at]; }

    void fix(LineSpan span)
    {
        span = m_lines.withWholeBlocks(span);
        for (std::size_t at = span.first; at <= span.last; ++at)
            m_isFixed[at] = true;
    }

    void fixCutTables()
    {
        m_isFixed.assign(m_lines.lines().size(), false);
        for (std::size_t at = 0; at < m_lines.lines().size(); ++at) {
            if (!line(at).isRow || m_isFixed[at])
                continue;
            const LineSpan span = m_lines.cutTableAt(at);
            bool isCut = false;
            for (std::size_t row = span.first; row <= span.last; ++row)
                isCut = isCut || line(row).isTagsOnly;
            if (isCut)
                fix(span);
            at = span.last;
        }
    }

    // False where lines turned out to be cut: they are fixed now.
    bool readOnce()
    {
        const std::size_t count = m_lines.lines().size();
        for (std::size_t at = 0; at < count;) {
            std::size_t last = at;
            if (m_isFixed[at]) {
                while (last + 1 < count && m_isFixed[last + 1])
                    ++last;
                m_placed.push_back({Fixed{}, {at, last}});
            } else if (line(at).isTagsOnly) {
                m_placed.push_back({BlockMark{}, {at, at}});
            } else if (!line(at).isBlank) {
                while (last + 1 < count && !m_isFixed[last + 1] && !line(last + 1).isTagsOnly)
                    ++last;
                if (!readSegment({at, last}))
                    return false;
            }
            at = last + 1;
        }
        return true;
    }

    bool readSegment(LineSpan segment)
    {
        const std::size_t begin = line(segment.first).begin;
        const auto document =
            markdown::parse(std::string_view(m_lines.masked()).substr(begin, line(segment.last).end - begin));
        std::size_t next = segment.first;
        if (document) {
            for (const Leaf &leaf : LeafFinder(begin).run(document->blocks)) {
                const auto placed = read(leaf, next);
                if (!placed)
                    continue;
                if (!fixBetween(next, placed->lines.first))
                    return false;
                next = placed->lines.last + 1;
                m_placed.push_back(*placed);
            }
        }
        return fixBetween(next, segment.last + 1);
    }

    std::optional<Placed> read(const Leaf &leaf, std::size_t next) const
    {
        LineSpan span{m_lines.lineAt(leaf.begin), m_lines.lineAt(leaf.end > leaf.begin ? leaf.end - 1 : leaf.end)};
        if (span.first < next)
            return std::nullopt;
        if (std::holds_alternative<markdown::Table>(leaf.block->value)) {
            const auto table = readTable(m_lines.textOf(span), *leaf.block);
            return table ? std::optional<Placed>({*table, span}) : std::nullopt;
        }
        const auto words = readLine(m_lines.textOf(span), leaf.shape, *leaf.block);
        return words ? std::optional<Placed>({*words, span}) : std::nullopt;
    }

    // The lines [begin, end) that are nobody's.
    bool fixBetween(std::size_t begin, std::size_t end)
    {
        while (begin < end && line(begin).isBlank)
            ++begin;
        while (begin < end && line(end - 1).isBlank)
            --end;
        if (begin == end)
            return true;
        if (!m_lines.isBalanced(line(begin).begin, line(end - 1).end)) {
            fix({begin, end - 1});
            return false;
        }
        m_placed.push_back({Fixed{}, {begin, end - 1}});
        return true;
    }

    EditableText inParts() const
    {
        EditableText text;
        const std::string_view body = m_lines.body();
        std::size_t at = 0;
        for (Placed placed : m_placed) {
            const std::string source(m_lines.textOf(placed.lines));
            if (auto *mark = std::get_if<BlockMark>(&placed.content))
                mark->source = source;
            else if (auto *fixed = std::get_if<Fixed>(&placed.content))
                *fixed = {source, holdsRow(placed.lines)};
            const std::size_t begin = line(placed.lines.first).begin;
            text.parts.push_back({std::move(placed.content), source, std::string(body.substr(at, begin - at))});
            at = line(placed.lines.last).end;
        }
        text.tail = body.substr(at);
        return text;
    }

    bool holdsRow(LineSpan span) const
    {
        return std::any_of(m_lines.lines().begin() + static_cast<std::ptrdiff_t>(span.first),
                           m_lines.lines().begin() + static_cast<std::ptrdiff_t>(span.last) + 1,
                           [](const BodyLine &each) { return each.isRow; });
    }

    BodyLines m_lines;
    std::vector<bool> m_isFixed; // of each line
    std::vector<Placed> m_placed;
};

} // namespace

ResultWithErrors<EditableText> editableText(std::string_view body)
{
    if (auto parsed = templating::Template::parse(std::string(body), {}); !parsed)
        return std::unexpected(std::move(parsed).error());
    if (body.find_first_not_of(" \t\n") == std::string_view::npos)
        return EditableText{{}, std::string(body)};
    if (body.size() > kMostFormattedBytes || body.contains('\r') || body.contains('\0') || body.contains(kMask))
        return EditableText{{{Fixed{std::string(body)}, std::string(body), {}}}, {}};
    return BodyReader(body).run();
}

} // namespace policywright::editing
