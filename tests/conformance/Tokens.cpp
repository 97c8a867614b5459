// SPDX-License-Identifier: Apache-2.0
#include "tests/conformance/Tokens.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace policywright::conformance {

namespace {

bool isWordCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

std::string_view signAt(std::string_view text)
{
    static constexpr std::array kSigns = {"==", "!=", "<=", ">=", "<", ">", "=", "(", ")",
                                          "[",  "]",  ",",  ".",  "|", "~", ":", "-"};
    for (const std::string_view sign : kSigns) {
        if (text.starts_with(sign))
            return sign;
    }
    return {};
}

} // namespace

Tokens::Tokens(std::string_view text)
{
    while (!text.empty() && !m_problem)
        text.remove_prefix(addFirstOf(text));
}

std::size_t Tokens::addFirstOf(std::string_view text)
{
    const char first = text.front();
    if (std::isspace(static_cast<unsigned char>(first)) != 0)
        return 1;
    if (isWordCharacter(first)) {
        const auto end = std::ranges::find_if_not(text, isWordCharacter);
        const bool isDigit = std::isdigit(static_cast<unsigned char>(first)) != 0;
        m_tokens.push_back({isDigit ? Token::Kind::Number : Token::Kind::Name, std::string(text.begin(), end)});
        return m_tokens.back().text.size();
    }
    if (first == '\'' || first == '"') {
        const std::size_t end = std::min(text.find(first, 1), text.size());
        if (end == text.size())
            report("no end of the text " + std::string(text));
        m_tokens.push_back({Token::Kind::Text, std::string(text.substr(1, end - 1))});
        return std::min(end + 1, text.size());
    }
    const std::string_view sign = signAt(text);
    if (sign.empty())
        report("unknown sign at " + std::string(text));
    m_tokens.push_back({Token::Kind::Sign, std::string(sign)});
    return sign.size();
}

bool Tokens::accept(std::string_view nameOrSign)
{
    if (m_problem || m_next == m_tokens.size() || isText() || m_tokens[m_next].text != nameOrSign)
        return false;
    ++m_next;
    return true;
}

void Tokens::expect(std::string_view nameOrSign)
{
    if (!accept(nameOrSign))
        report("expected " + std::string(nameOrSign) + " before: " + rest());
}

void Tokens::expectEnd()
{
    if (m_next != m_tokens.size())
        report("expected the end before: " + rest());
}

std::string Tokens::takeName()
{
    return take(Token::Kind::Name, "a name");
}

std::string Tokens::takeText()
{
    return take(Token::Kind::Text, "a text");
}

std::string Tokens::takeNameOrNumber()
{
    return isNumber() ? take(Token::Kind::Number, "a number") : take(Token::Kind::Name, "a name or a number");
}

std::string Tokens::take(Token::Kind kind, std::string_view wanted)
{
    if (m_problem || !isNext(kind)) {
        report("expected " + std::string(wanted) + " before: " + rest());
        return {};
    }
    return m_tokens[m_next++].text;
}

void Tokens::report(const std::string &problem)
{
    if (!m_problem)
        m_problem = problem;
}

std::string Tokens::rest() const
{
    std::string words;
    for (std::size_t i = m_next; i < m_tokens.size(); ++i)
        words += (words.empty() ? "" : " ") + m_tokens[i].text;
    return words.empty() ? "the end" : words;
}

} // namespace policywright::conformance
