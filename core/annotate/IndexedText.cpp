// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/IndexedText.h"

#include "core/base/Text.h"
#include "core/compare/Sentences.h"
#include "core/compare/WordDiff.h"

#include <algorithm>
#include <cmath>

namespace policywright::annotate {
namespace {

bool isWhiteSpace(std::string_view word)
{
    return word[0] == ' ' || word[0] == '\n' || word[0] == '\t' || word[0] == '\r' || word.starts_with("\u00A0");
}

bool isMark(std::string_view word)
{
    const char c = word[0];
    const bool isAscii = (static_cast<unsigned char>(c) & 0x80U) == 0;
    const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    return isAscii ? !isLetter : word.starts_with("\xE2\x80");
}

constexpr std::uint32_t kFewTokens = 5;

} // namespace

std::uint32_t Vocabulary::numberOf(std::string_view word)
{
    if (const auto known = m_numbers.find(word); known != m_numbers.end())
        return known->second;
    const auto number = static_cast<std::uint32_t>(m_counts.size());
    m_numbers.emplace(word, number);
    m_counts.push_back(0);
    m_isMark.push_back(isMark(word));
    return number;
}

void Vocabulary::count(std::uint32_t number)
{
    ++m_counts[number];
    ++m_total;
    m_weights.clear();
}

float Vocabulary::weight(std::uint32_t number) const
{
    for (auto next = static_cast<std::uint32_t>(m_weights.size()); next <= number; ++next) {
        const float share = static_cast<float>(m_counts[next] + 1) / static_cast<float>(m_total + 1);
        const float weight = std::max(0.25F, -std::log2(share) / 12.0F); // about 1 for once on ten pages
        m_weights.push_back(m_isMark[next] ? 0.1F : weight);
    }
    return m_weights[number];
}

IndexedText::IndexedText(ReviewedText text, Vocabulary &vocabulary) : m_text(std::move(text))
{
    for (std::uint32_t i = 0; i < m_text.size(); ++i) {
        m_names.emplace(m_text[i].id, i);
        index(i, vocabulary);
    }
}

void IndexedText::index(std::uint32_t clause, Vocabulary &vocabulary)
{
    const auto size = [this] { return static_cast<std::uint32_t>(m_tokens.size()); };
    const std::uint32_t first = size();
    std::uint32_t sentenceBegin = first;
    const auto endSentence = [&] {
        if (sentenceBegin < size())
            m_sentences.push_back({sentenceBegin, size()});
        sentenceBegin = size();
    };
    std::uint32_t at = 0;
    for (const std::string_view word : compare::wordsOf(m_text[clause].text)) {
        const std::uint32_t begin = at;
        at += static_cast<std::uint32_t>(codePointCount(word));
        if (word == "\n")
            endSentence();
        if (isWhiteSpace(word))
            continue;
        const std::uint32_t number = vocabulary.numberOf(word);
        vocabulary.count(number);
        m_tokens.push_back({number, {begin, at}, clause, static_cast<std::uint32_t>(m_sentences.size())});
        m_numbers.push_back(number);
        if (compare::endsSentence(word) || (compare::mayEndSentence(word) && size() - sentenceBegin >= kFewTokens))
            endSentence();
    }
    endSentence();
    m_clauses.push_back({first, size()});
}

std::uint32_t IndexedText::clauseNamed(const ClauseId &id) const
{
    const auto found = m_names.find(id);
    return found == m_names.end() ? kNowhere : found->second;
}

TokenRange IndexedText::tokensIn(std::uint32_t clause, TextRange range) const
{
    const TokenRange all = m_clauses[clause];
    const auto begin = m_tokens.begin() + all.begin;
    const auto end = m_tokens.begin() + all.end;
    const auto first =
        std::partition_point(begin, end, [&](const Token &token) { return token.range.end <= range.begin; });
    const auto behind =
        std::partition_point(first, end, [&](const Token &token) { return token.range.begin < range.end; });
    return {static_cast<std::uint32_t>(first - m_tokens.begin()),
            static_cast<std::uint32_t>(behind - m_tokens.begin())};
}

} // namespace policywright::annotate
