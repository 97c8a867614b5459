// SPDX-License-Identifier: Apache-2.0
//
// A reviewed text cut into words and marks, each with a number that is the same in all texts of one Vocabulary, made
// once for any number of annotations. White space is in none of them. Internal to the room.
#pragma once

#include "core/annotate/ReviewedText.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace policywright::annotate {

inline constexpr std::uint32_t kNowhere = 0xFFFFFFFFU;

// Numbers words. A word weighs the more, the rarer it is in the texts that were counted; marks weigh little.
class Vocabulary {
public:
    std::uint32_t numberOf(std::string_view word);
    void count(std::uint32_t number);
    float weight(std::uint32_t number) const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_numbers;
    std::vector<std::uint32_t> m_counts;
    std::vector<bool> m_isMark;
    std::uint32_t m_total = 0;
    mutable std::vector<float> m_weights; // of the first words; each is asked for often between two counts
};

struct Token {
    std::uint32_t number;
    TextRange range; // in its clause
    std::uint32_t clause;
    std::uint32_t sentence;
};

// Tokens [begin, end).
struct TokenRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool isEmpty() const { return begin >= end; }
    std::uint32_t size() const { return end - begin; }
    bool operator==(const TokenRange &) const = default;
};

class IndexedText {
public:
    IndexedText(ReviewedText text, Vocabulary &vocabulary); // counts its words

    const ReviewedText &text() const { return m_text; }
    const std::vector<Token> &tokens() const { return m_tokens; }
    const std::vector<std::uint32_t> &numbers() const { return m_numbers; } // of the tokens
    TokenRange clause(std::uint32_t index) const { return m_clauses[index]; }
    TokenRange sentence(std::uint32_t index) const
    {
        return m_sentences[index];
    } // parts of a line, up to . ! ?, and ; : behind some words
    std::size_t sentenceCount() const { return m_sentences.size(); }

    std::uint32_t clauseNamed(const ClauseId &id) const; // or kNowhere

    // The tokens that a range of a clause touches.
    TokenRange tokensIn(std::uint32_t clause, TextRange range) const;

private:
    void index(std::uint32_t clause, Vocabulary &vocabulary);

    ReviewedText m_text;
    std::vector<Token> m_tokens;
    std::vector<std::uint32_t> m_numbers;
    std::vector<TokenRange> m_clauses;
    std::vector<TokenRange> m_sentences;
    std::map<ClauseId, std::uint32_t> m_names;
};

} // namespace policywright::annotate
