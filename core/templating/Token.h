// SPDX-License-Identifier: Apache-2.0
//
// What the lexer hands to the parser: a template in pieces (text between tags, print tags, block tags), and the tags'
// insides as tokens. Offsets are bytes in the source.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace policywright::templating {

enum class TokenKind : std::uint8_t {
    End, // of a tag or of an expression
    Name,
    Text,
    Integer,
    Real,
    Add,
    Subtract,
    Multiply,
    Divide,
    FloorDivide,
    Modulo,
    Power,
    Tilde,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Assign,
    Dot,
    Comma,
    Colon,
    Pipe,
    LeftParenthesis,
    RightParenthesis,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,
    Semicolon,
};

struct Token {
    TokenKind kind;
    std::uint32_t offset;
    std::uint32_t length; // of what stands in the source, quotation marks included

    std::string_view in(std::string_view source) const { return source.substr(offset, length); }
};

enum class PieceKind : std::uint8_t { Text, Print, Tag };

struct Piece {
    PieceKind kind;
    std::uint32_t begin; // Text: bytes to copy; tags: the opening brace
    std::uint32_t end;
    std::uint32_t firstToken = 0; // tags: the tokens up to an End
};

struct LexedTemplate {
    std::vector<Piece> pieces;
    std::vector<Token> tokens;
};

} // namespace policywright::templating
