// SPDX-License-Identifier: Apache-2.0
//
// Reads the tokens of one tag or expression. Used by Lexer.cpp only.
#pragma once

#include "core/templating/SyntaxErrors.h"
#include "core/templating/Token.h"

#include <optional>
#include <string_view>
#include <vector>

namespace policywright::templating {

class ExpressionLexer {
public:
    ExpressionLexer(std::string_view source, std::size_t at, std::vector<Token> &tokens, SyntaxErrors &errors)
        : m_source(source), m_at(at), m_tokens(tokens), m_errors(errors)
    {
    }

    enum class Sign { None, Strip, Keep }; // %}  -%}  +%}
    struct TagEnd {
        std::size_t behind;
        Sign sign;
    };

    // Up to `close` ("}}" or "%}"), which counts only outside brackets and texts. Nothing when the tag has no end or
    // cannot be read; failed() then tells whether an error was reported.
    std::optional<TagEnd> readTag(std::string_view close);
    void readAll();
    bool failed() const { return m_failed; }

private:
    bool readToken();
    bool readNumber();
    bool readText();
    bool readOperator();
    bool trackBrackets(TokenKind kind);
    void skipSpace();
    void add(TokenKind kind, std::size_t length);
    bool fail(ErrorCode code, std::string subject = {}, std::string detail = {});

    std::string_view m_source;
    std::size_t m_at;
    std::vector<Token> &m_tokens;
    SyntaxErrors &m_errors;
    std::vector<char> m_brackets; // the closing ones that are still to come
    bool m_failed = false;
};

} // namespace policywright::templating
