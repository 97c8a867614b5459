// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/Anchor.h"

#include "core/base/Digest.h"
#include "core/base/Text.h"

#include <algorithm>

namespace policywright::annotate {
namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

TextRange trimmed(std::string_view text, TextRange range)
{
    const std::string_view part = partOf(text, range);
    std::size_t front = 0;
    while (front < part.size() && isSpace(part[front]))
        ++front;
    std::size_t back = 0;
    while (back < part.size() - front && isSpace(part[part.size() - 1 - back]))
        ++back;
    const auto length = static_cast<std::uint32_t>(codePointCount(part));
    const auto begin = range.begin + static_cast<std::uint32_t>(front);
    return {begin, range.begin + length - static_cast<std::uint32_t>(back)};
}

} // namespace

Result<Anchor> anchorAt(const ReviewedClause &clause, TextRange range, std::string revision)
{
    const TextRange words = trimmed(clause.text, range);
    if (words.begin >= words.end)
        return fail(ErrorCode::QuoteEmpty, clause.id.toString());
    if (words.end - words.begin > kMaxQuoteLength)
        return fail(ErrorCode::QuoteTooLong, clause.id.toString(), std::to_string(kMaxQuoteLength));
    const std::uint32_t before = std::min(words.begin, kContextLength);
    return Anchor{.clause = clause.id,
                  .quote = std::string(partOf(clause.text, words)),
                  .prefix = std::string(partOf(clause.text, {words.begin - before, words.begin})),
                  .suffix = std::string(partOf(clause.text, {words.end, words.end + kContextLength})),
                  .range = words,
                  .textDigest = sha256Hex(clause.text),
                  .revision = std::move(revision)};
}

Result<TextRange> rangeOfQuote(const ReviewedClause &clause, std::string_view quote)
{
    const std::string sought = normalized(std::string(quote));
    if (std::ranges::all_of(sought, isSpace))
        return fail(ErrorCode::QuoteEmpty, clause.id.toString());
    const std::size_t first = clause.text.find(sought);
    if (first == std::string::npos)
        return fail(ErrorCode::QuoteNotFound, clause.id.toString(), sought);
    std::size_t count = 0;
    for (std::size_t at = first; at != std::string::npos; at = clause.text.find(sought, at + 1))
        ++count;
    if (count > 1)
        return fail(ErrorCode::QuoteNotUnique, clause.id.toString(), std::to_string(count));
    const auto begin = static_cast<std::uint32_t>(codePointCount(std::string_view(clause.text).substr(0, first)));
    return TextRange{begin, begin + static_cast<std::uint32_t>(codePointCount(sought))};
}

TextRange movedBy(TextRange range, const TextEdit &edit)
{
    const std::uint32_t from = edit.replaced.begin;
    const std::uint32_t to = edit.replaced.end;
    const auto behind = [&](std::uint32_t at) { return from + edit.inserted + (at - to); };
    // The first character of the range that the edit leaves, and the last one.
    std::uint32_t begin = range.begin;
    std::uint32_t end = range.end;
    if (begin >= to)
        begin = behind(begin);
    else if (begin >= from)
        begin = from + edit.inserted;
    if (end > to)
        end = behind(end);
    else if (end > from)
        end = from;
    return begin < end ? TextRange{begin, end} : TextRange{std::min(begin, end), std::min(begin, end)};
}

} // namespace policywright::annotate
