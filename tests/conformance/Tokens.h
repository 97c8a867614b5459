// SPDX-License-Identifier: Apache-2.0
//
// The words of a condition, taken one after the other: for the catalogue's notation and for the expressions of packs,
// which have the same words. The first problem is kept; after it nothing is taken any more, so a reader need not look
// after every step.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::conformance {

struct Token {
    enum class Kind { Name, Number, Text, Sign };

    Kind kind;
    std::string text; // of a text: without its quotation marks
};

class Tokens {
public:
    explicit Tokens(std::string_view text);

    bool accept(std::string_view nameOrSign); // takes it if it comes next
    void expect(std::string_view nameOrSign);
    void expectEnd();

    bool isText() const { return isNext(Token::Kind::Text); }
    bool isNumber() const { return isNext(Token::Kind::Number); }
    std::string takeName();
    std::string takeText();
    std::string takeNameOrNumber();

    void report(const std::string &problem);
    const std::optional<std::string> &problem() const { return m_problem; }

private:
    std::size_t addFirstOf(std::string_view text); // how long it was
    bool isNext(Token::Kind kind) const { return m_next < m_tokens.size() && m_tokens[m_next].kind == kind; }
    std::string take(Token::Kind kind, std::string_view wanted);
    std::string rest() const;

    std::vector<Token> m_tokens;
    std::size_t m_next = 0;
    std::optional<std::string> m_problem = {};
};

} // namespace policywright::conformance
