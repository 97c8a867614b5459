// SPDX-License-Identifier: Apache-2.0
#include "core/templating/ExpressionLexer.h"

#include "core/templating/Lexer.h"
#include "core/templating/PythonText.h"

#include <charconv>
#include <utility>

namespace policywright::templating {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

struct Operator {
    TokenKind kind = TokenKind::End; // End: no operator
    std::size_t length = 0;
};

Operator operatorAt(std::string_view text)
{
    const char next = text.size() > 1 ? text[1] : '\0';
    const auto oneOrTwo = [next](TokenKind one, char second, TokenKind two) {
        return next == second ? Operator{two, 2} : Operator{one, 1};
    };
    switch (text[0]) {
    case '+': return {TokenKind::Add, 1};
    case '-': return {TokenKind::Subtract, 1};
    case '*': return oneOrTwo(TokenKind::Multiply, '*', TokenKind::Power);
    case '/': return oneOrTwo(TokenKind::Divide, '/', TokenKind::FloorDivide);
    case '%': return {TokenKind::Modulo, 1};
    case '~': return {TokenKind::Tilde, 1};
    case '<': return oneOrTwo(TokenKind::Less, '=', TokenKind::LessEqual);
    case '>': return oneOrTwo(TokenKind::Greater, '=', TokenKind::GreaterEqual);
    case '=': return oneOrTwo(TokenKind::Assign, '=', TokenKind::Equal);
    case '!': return next == '=' ? Operator{TokenKind::NotEqual, 2} : Operator{};
    case '.': return {TokenKind::Dot, 1};
    case ',': return {TokenKind::Comma, 1};
    case ':': return {TokenKind::Colon, 1};
    case '|': return {TokenKind::Pipe, 1};
    case '(': return {TokenKind::LeftParenthesis, 1};
    case ')': return {TokenKind::RightParenthesis, 1};
    case '[': return {TokenKind::LeftBracket, 1};
    case ']': return {TokenKind::RightBracket, 1};
    case '{': return {TokenKind::LeftBrace, 1};
    case '}': return {TokenKind::RightBrace, 1};
    case ';': return {TokenKind::Semicolon, 1};
    default: return {};
    }
}

} // namespace

void ExpressionLexer::add(TokenKind kind, std::size_t length)
{
    m_tokens.push_back({kind, static_cast<std::uint32_t>(m_at), static_cast<std::uint32_t>(length)});
    m_at += length;
}

bool ExpressionLexer::fail(ErrorCode code, std::string subject, std::string detail)
{
    m_errors.add(code, m_at, std::move(subject), std::move(detail));
    m_failed = true;
    return false;
}

void ExpressionLexer::skipSpace()
{
    while (m_at < m_source.size()) {
        const char c = m_source[m_at];
        if (c == ' ') {
            ++m_at;
            continue;
        }
        if (c > ' ' && c < '\x7f')
            return;
        const CodePoint point = codePointAt(m_source, m_at);
        if (!isPythonSpace(point.value))
            return;
        m_at += point.length;
    }
}

std::optional<ExpressionLexer::TagEnd> ExpressionLexer::readTag(std::string_view close)
{
    while (true) {
        skipSpace();
        if (m_at >= m_source.size())
            return std::nullopt;
        const char c = m_source[m_at];
        if (m_brackets.empty() && (c == close.front() || c == '-' || c == '+')) {
            const std::string_view rest = m_source.substr(m_at);
            Sign sign = Sign::None;
            if (rest.starts_with('-'))
                sign = Sign::Strip;
            else if (rest.starts_with('+') && close == "%}") // }} knows no +
                sign = Sign::Keep;
            const std::size_t signLength = sign == Sign::None ? 0 : 1;
            if (rest.substr(signLength).starts_with(close)) {
                add(TokenKind::End, signLength + close.size());
                return TagEnd{m_at, sign};
            }
        }
        if (!readToken())
            return std::nullopt;
    }
}

void ExpressionLexer::readAll()
{
    for (skipSpace(); m_at < m_source.size(); skipSpace()) {
        if (!readToken())
            break;
    }
    add(TokenKind::End, 0);
}

bool ExpressionLexer::readToken()
{
    const char c = m_source[m_at];
    if (isNameStart(c)) {
        std::size_t end = m_at + 1;
        while (end < m_source.size() && (isNameStart(m_source[end]) || isDigit(m_source[end])))
            ++end;
        if (end < m_source.size() && static_cast<unsigned char>(m_source[end]) >= 0x80 &&
            !isPythonSpace(codePointAt(m_source, end).value)) {
            m_at = end;
            return fail(ErrorCode::TemplateUnexpectedCharacter,
                        std::string(m_source.substr(end, codePointAt(m_source, end).length)));
        }
        add(TokenKind::Name, end - m_at);
        return true;
    }
    if (isDigit(c))
        return readNumber();
    if (c == '"' || c == '\'')
        return readText();
    return readOperator();
}

// digits, digits.digits, each with an exponent or not. Jinja2's 0x10, 1_000 and 007 are refused.
bool ExpressionLexer::readNumber()
{
    const std::size_t begin = m_at;
    const auto digitsFrom = [&](std::size_t at) {
        while (at < m_source.size() && isDigit(m_source[at]))
            ++at;
        return at;
    };
    std::size_t end = digitsFrom(begin);
    bool isReal = false;
    const bool behindDot = begin > 0 && m_source[begin - 1] == '.'; // `list.0.1`: no real number
    if (!behindDot) {
        if (end + 1 < m_source.size() && m_source[end] == '.' && isDigit(m_source[end + 1])) {
            isReal = true;
            end = digitsFrom(end + 1);
        }
        if (end < m_source.size() && (m_source[end] == 'e' || m_source[end] == 'E')) {
            std::size_t exponent = end + 1;
            if (exponent < m_source.size() && (m_source[exponent] == '+' || m_source[exponent] == '-'))
                ++exponent;
            if (exponent < m_source.size() && isDigit(m_source[exponent])) {
                isReal = true;
                end = digitsFrom(exponent);
            }
        }
    }
    const std::string shown(m_source.substr(begin, end - begin));
    if (end < m_source.size() && (isNameStart(m_source[end]) || static_cast<unsigned char>(m_source[end]) >= 0x80))
        return fail(ErrorCode::TemplateBadNumber, shown + m_source[end],
                    "write plain decimal digits and a space behind them");
    if (!isReal && shown.size() > 1 && shown.front() == '0')
        return fail(ErrorCode::TemplateBadNumber, shown, "leave out the zeros in front");
    add(isReal ? TokenKind::Real : TokenKind::Integer, end - begin);
    return true;
}

bool ExpressionLexer::readText()
{
    const char quote = m_source[m_at];
    for (std::size_t end = m_at + 1; end < m_source.size(); ++end) {
        if (m_source[end] == '\\') {
            ++end;
        } else if (m_source[end] == quote) {
            add(TokenKind::Text, end + 1 - m_at);
            return true;
        }
    }
    return fail(ErrorCode::TemplateUnclosedText);
}

bool ExpressionLexer::readOperator()
{
    const std::string_view rest = m_source.substr(m_at);
    const Operator found = operatorAt(rest);
    if (found.kind == TokenKind::End)
        return fail(ErrorCode::TemplateUnexpectedCharacter, std::string(rest.substr(0, codePointAt(rest, 0).length)));
    if (!trackBrackets(found.kind))
        return fail(ErrorCode::TemplateUnexpectedToken, std::string(rest.substr(0, found.length)),
                    m_brackets.empty() ? "no closing bracket" : std::string(1, m_brackets.back()));
    add(found.kind, found.length);
    return true;
}

bool ExpressionLexer::trackBrackets(TokenKind kind)
{
    switch (kind) {
    case TokenKind::LeftParenthesis: m_brackets.push_back(')'); return true;
    case TokenKind::LeftBracket: m_brackets.push_back(']'); return true;
    case TokenKind::LeftBrace: m_brackets.push_back('}'); return true;
    case TokenKind::RightParenthesis:
    case TokenKind::RightBracket:
    case TokenKind::RightBrace:
        if (m_brackets.empty() || m_brackets.back() != m_source[m_at])
            return false;
        m_brackets.pop_back();
        return true;
    default: return true;
    }
}

namespace {

// Reads the escapes of a quoted text. Jinja2 encodes the text with backslashreplace and decodes it with
// unicode-escape; this gives the same for every escape that it accepts.
class Unquoter {
public:
    Unquoter(std::string_view inside, std::uint32_t offset, SyntaxErrors &errors)
        : m_inside(inside), m_offset(offset), m_errors(errors)
    {
    }

    std::string run() &&
    {
        while (m_at < m_inside.size()) {
            if (m_inside[m_at] != '\\') {
                m_text += m_inside[m_at++];
                continue;
            }
            readEscape();
        }
        return std::move(m_text);
    }

private:
    void readEscape()
    {
        const char c = m_at + 1 < m_inside.size() ? m_inside[m_at + 1] : '\0';
        constexpr std::string_view kSimple = "\\'\"abfnrtv";
        constexpr std::string_view kMeaning = "\\'\"\a\b\f\n\r\t\v";
        if (const std::size_t i = kSimple.find(c); c != '\0' && i != std::string_view::npos) {
            m_text += kMeaning[i];
            m_at += 2;
        } else if (c == '\n') {
            m_at += 2;
        } else if (c == 'x' || c == 'u' || c == 'U') {
            readHex(c == 'x' ? 2 : c == 'u' ? 4 : 8);
        } else if (static_cast<unsigned char>(c) >= 0x80 || c == 'N' || c == '\0' || isDigit(c)) {
            refuse(1 + codePointAt(m_inside, m_at + 1).length,
                   "write \\\\ for a backslash and \\uXXXX for a character by its number");
        } else {
            m_text += '\\';
            m_text += c;
            m_at += 2;
        }
    }

    void readHex(std::size_t digits)
    {
        const std::string_view hex = m_inside.substr(m_at + 2, digits);
        std::uint32_t c = 0;
        const auto [end, problem] = std::from_chars(hex.data(), hex.data() + hex.size(), c, 16);
        const bool complete = hex.size() == digits && end == hex.data() + hex.size() && problem == std::errc{};
        if (!complete || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
            return refuse(2 + hex.size(), "it needs " + std::to_string(digits) + " digits that name a character");
        appendCodePoint(m_text, c);
        m_at += 2 + digits;
    }

    void refuse(std::size_t length, std::string why)
    {
        m_errors.add(ErrorCode::TemplateBadEscape, m_offset + m_at, std::string(m_inside.substr(m_at, length)),
                     std::move(why));
        m_at += length;
    }

    std::string_view m_inside;
    std::uint32_t m_offset;
    SyntaxErrors &m_errors;
    std::size_t m_at = 0;
    std::string m_text;
};

} // namespace

std::string unquoted(std::string_view quotedText, std::uint32_t offset, SyntaxErrors &errors)
{
    const std::string_view inside = quotedText.substr(1, quotedText.size() - 2);
    if (!inside.contains('\\'))
        return std::string(inside);
    return Unquoter(inside, offset + 1, errors).run();
}

} // namespace policywright::templating
