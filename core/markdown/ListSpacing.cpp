// SPDX-License-Identifier: Apache-2.0
#include "core/markdown/ListSpacing.h"

#include <algorithm>

namespace policywright::markdown {
namespace {

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
        const Block &block = item.blocks[i];
        const bool goesOn = std::holds_alternative<Table>(before.value) || endsInParagraph(before);
        const bool areQuotes =
            std::holds_alternative<Quote>(before.value) && std::holds_alternative<Quote>(block.value);
        if (areQuotes || (goesOn && !interruptsParagraph(block)))
            return true;
    }
    return false;
}

bool hasParagraph(const ListItem &item)
{
    return std::ranges::any_of(item.blocks,
                               [](const Block &block) { return std::holds_alternative<Paragraph>(block.value); });
}

// md4c overlooks a blank line in front of an empty item.
bool hasPlaceForBlankLine(const std::vector<ListItem> &items)
{
    return std::ranges::any_of(items, [](const ListItem &item) { return item.blocks.size() > 1; }) ||
           std::any_of(items.begin() + 1, items.end(), [](const ListItem &item) { return !item.blocks.empty(); });
}

template <class List>
void settle(List &list)
{
    if (std::ranges::any_of(list.items, needsBlankLine))
        list.tight = false;
    else if (!hasPlaceForBlankLine(list.items) || std::ranges::none_of(list.items, hasParagraph))
        list.tight = true;
}

} // namespace

void settleTightness(BulletList &list)
{
    settle(list);
}

void settleTightness(OrderedList &list)
{
    settle(list);
}

} // namespace policywright::markdown
