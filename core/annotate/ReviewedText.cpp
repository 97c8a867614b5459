// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/ReviewedText.h"

#include "core/base/Text.h"
#include "core/compare/ReadableText.h"

#include <QString>

#include <algorithm>

namespace policywright::annotate {
namespace {

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// The byte at which that many code points are over.
std::size_t byteBehind(std::string_view text, std::size_t from, std::uint32_t codePoints)
{
    constexpr std::size_t kBlock = 32; // looked at at once, as long as what is looked for is behind it
    std::size_t at = from;
    for (; text.size() - at >= kBlock; at += kBlock) {
        const auto inBlock = static_cast<std::uint32_t>(codePointCount(text.substr(at, kBlock)));
        if (inBlock > codePoints)
            break;
        codePoints -= inBlock;
    }
    while (at > from && at < text.size() && isContinuation(text[at])) // the end of the last one in the blocks
        ++at;
    while (codePoints > 0 && at < text.size()) {
        ++at;
        while (at < text.size() && isContinuation(text[at]))
            ++at;
        --codePoints;
    }
    return at;
}

} // namespace

std::string normalized(std::string text)
{
    // Everything below U+0300 is in form C already: its lead bytes are below 0xCC.
    const bool isPlain = std::ranges::all_of(text, [](char byte) { return static_cast<unsigned char>(byte) < 0xCC; });
    if (isPlain)
        return text;
    return QString::fromStdString(text).normalized(QString::NormalizationForm_C).toStdString();
}

std::string reviewedText(const assembly::ClauseContent &clause)
{
    std::string text;
    if (clause.place == pack::Place::Body && !clause.title.empty())
        text = clause.title + '\n';
    return normalized(text + compare::readableText(clause.blocks));
}

ReviewedText reviewedText(const assembly::AssembledDocument &document)
{
    ReviewedText clauses;
    const auto add = [&](const std::vector<assembly::AssembledClause> &list) {
        for (const assembly::AssembledClause &clause : list)
            clauses.push_back({clause.content->id, reviewedText(*clause.content)});
    };
    add(document.cover);
    add(document.notices);
    for (const assembly::AssembledSection &section : document.sections)
        add(section.clauses);
    return clauses;
}

std::string_view partOf(std::string_view text, TextRange range)
{
    const std::size_t begin = byteBehind(text, 0, range.begin);
    return text.substr(begin, byteBehind(text, begin, range.end - std::min(range.begin, range.end)) - begin);
}

} // namespace policywright::annotate
