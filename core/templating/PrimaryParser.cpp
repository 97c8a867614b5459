// SPDX-License-Identifier: Apache-2.0
//
// The part of ExpressionParser that reads names, literals, members and items.
#include "core/templating/ExpressionParser.h"

#include "core/templating/Lexer.h"

#include <algorithm>
#include <charconv>

namespace policywright::templating {
namespace {

// A map's attribute of this name is a method in Jinja2.
constexpr std::string_view kMapMethods[] = {"items", "keys",   "values", "get",        "pop",     "popitem",
                                            "copy",  "update", "clear",  "setdefault", "fromkeys"};

struct LoopFieldName {
    std::string_view name;
    LoopField field;
};
constexpr LoopFieldName kLoopFields[] = {
    {"index", LoopField::Index},         {"index0", LoopField::Index0}, {"revindex", LoopField::Revindex},
    {"revindex0", LoopField::Revindex0}, {"first", LoopField::First},   {"last", LoopField::Last},
    {"length", LoopField::Length},
};

} // namespace

ExprId ExpressionParser::parsePrimary()
{
    switch (current().kind) {
    case TokenKind::Name: return parseNameOrConstant();
    case TokenKind::Text: return parseText();
    case TokenKind::Integer:
    case TokenKind::Real: return parseNumber();
    case TokenKind::LeftParenthesis: return parseParentheses();
    case TokenKind::LeftBracket: return parseListLiteral();
    case TokenKind::LeftBrace: return parseMapLiteral();
    default: return unexpected("a name or a value");
    }
}

ExprId ExpressionParser::parseNameOrConstant()
{
    const std::uint32_t offset = current().offset;
    const std::string_view name = text(current());
    const NameKind kind = kindOfName(name);
    if (kind == NameKind::Keyword)
        return unexpected("a name or a value");
    ++m_at;
    if (kind == NameKind::Plain)
        return add(NameRead{m_names.read(name, offset)}, offset, {});
    if (kind == NameKind::Constant) {
        const bool isNone = name == "none" || name == "None";
        return add(Literal{isNone ? Value() : Value::boolean(name == "true" || name == "True")}, offset, {});
    }
    if (name == "loop")
        return parseLoopField(offset);
    if (name == "range" && current().kind == TokenKind::LeftParenthesis)
        return parseRange(offset);
    return failAt(offset, ErrorCode::TemplateNotSupported, std::string(name),
                  "the name means something else in Jinja2");
}

ExprId ExpressionParser::parseLoopField(std::uint32_t offset)
{
    if (m_names.loopDepth() == 0)
        return failAt(offset, ErrorCode::TemplateNotSupported, "loop", "it exists only inside a loop");
    std::string_view name;
    if (skip(TokenKind::Dot))
        name = takeName();
    const auto field = std::ranges::find(kLoopFields, name, &LoopFieldName::name);
    if (field == std::end(kLoopFields))
        return failAt(offset, ErrorCode::TemplateNotSupported,
                      "loop" + (name.empty() ? std::string() : "." + std::string(name)),
                      "there are loop.index, index0, revindex, revindex0, first, last and length");
    m_names.readLoop();
    return add(LoopRead{m_names.loopDepth() - 1, field->field}, offset, {});
}

ExprId ExpressionParser::parseRange(std::uint32_t offset)
{
    const CallArguments arguments = parseArguments();
    if (m_failed)
        return placeholder();
    if (!arguments.named.empty() || arguments.positional.empty() || arguments.positional.size() > 3)
        return failAt(offset, ErrorCode::TemplateWrongArguments, "range", "it takes one to three numbers");
    return addOver(RangeCall{arguments.positional}, offset, arguments.positional, "range");
}

ExprId ExpressionParser::parseText()
{
    const std::uint32_t offset = current().offset;
    std::string value;
    while (current().kind == TokenKind::Text) { // 'a' 'b' is 'ab'
        const std::size_t before = m_errors.count();
        value += unquoted(text(current()), current().offset, m_errors);
        if (m_errors.count() != before)
            m_failed = true;
        ++m_at;
    }
    return add(Literal{Value::text(std::move(value))}, offset, {});
}

ExprId ExpressionParser::parseNumber()
{
    const Token token = current();
    const std::string_view digits = text(token);
    ++m_at;
    const char *end = digits.data() + digits.size();
    if (token.kind == TokenKind::Integer) {
        std::int64_t integer = 0;
        if (std::from_chars(digits.data(), end, integer).ec == std::errc{})
            return add(Literal{Value::integer(integer)}, token.offset, {});
    } else {
        double real = 0;
        if (std::from_chars(digits.data(), end, real).ec == std::errc{})
            return add(Literal{Value::real(real)}, token.offset, {});
    }
    return failAt(token.offset, ErrorCode::TemplateBadNumber, std::string(digits), "it is too large or too small");
}

ExprId ExpressionParser::parseParentheses()
{
    const Nesting nesting(*this);
    const std::uint32_t offset = current().offset;
    skip(TokenKind::LeftParenthesis);
    if (skip(TokenKind::RightParenthesis))
        return add(SequenceLiteral{Value::SequenceKind::Tuple, {}}, offset, {});
    const ExprId first = parseInlineIf(); // a stream in parentheses is still one
    if (current().kind != TokenKind::Comma) {
        expect(TokenKind::RightParenthesis, ")");
        return first;
    }
    requireValue(first);
    SequenceLiteral tuple{Value::SequenceKind::Tuple, {first}};
    while (skip(TokenKind::Comma) && current().kind != TokenKind::RightParenthesis && !atEnd())
        tuple.items.push_back(parseExpression());
    expect(TokenKind::RightParenthesis, ")");
    const std::vector<ExprId> items = tuple.items;
    return addOver(std::move(tuple), offset, items);
}

ExprId ExpressionParser::parseListLiteral()
{
    const Nesting nesting(*this);
    const std::uint32_t offset = current().offset;
    SequenceLiteral list{Value::SequenceKind::List, {}};
    skip(TokenKind::LeftBracket);
    while (!m_failed && current().kind != TokenKind::RightBracket) {
        list.items.push_back(parseExpression());
        if (!skip(TokenKind::Comma))
            break;
    }
    expect(TokenKind::RightBracket, "]");
    const std::vector<ExprId> items = list.items;
    return addOver(std::move(list), offset, items);
}

ExprId ExpressionParser::parseMapLiteral()
{
    const Nesting nesting(*this);
    const std::uint32_t offset = current().offset;
    MapLiteral map;
    std::vector<ExprId> values;
    skip(TokenKind::LeftBrace);
    while (!m_failed && current().kind != TokenKind::RightBrace) {
        const Token key = current();
        if (key.kind != TokenKind::Text)
            return failAt(key.offset, ErrorCode::TemplateNotSupported, currentText(),
                          "write the names in a map as texts in quotation marks");
        std::string name = unquoted(text(key), key.offset, m_errors);
        ++m_at;
        if (map.entries.size() == kMaxMapEntries)
            return failAt(key.offset, ErrorCode::TemplateLimit, "entries of a map that it writes out",
                          std::to_string(kMaxMapEntries));
        if (std::ranges::contains(map.entries, name, &MapLiteral::Entry::name))
            return failAt(key.offset, ErrorCode::TemplateNotSupported, name, "it occurs twice in one map");
        expect(TokenKind::Colon, ":");
        const ExprId value = parseExpression();
        map.entries.push_back({std::move(name), value});
        values.push_back(value);
        if (!skip(TokenKind::Comma))
            break;
    }
    expect(TokenKind::RightBrace, "}");
    return addOver(std::move(map), offset, values);
}

ExprId ExpressionParser::parsePostfix(ExprId id)
{
    while (true) {
        switch (current().kind) {
        case TokenKind::Dot: id = parseAttribute(id); break;
        case TokenKind::LeftBracket: id = parseSubscript(id); break;
        case TokenKind::LeftParenthesis:
            return failAt(current().offset, ErrorCode::TemplateNotSupported, "(",
                          "a template calls no functions and methods; use a filter");
        default: return id;
        }
    }
}

ExprId ExpressionParser::parseAttribute(ExprId object)
{
    requireValue(object);
    skip(TokenKind::Dot);
    const Token token = current();
    if (token.kind == TokenKind::Integer) {
        const ExprId index = parseNumber();
        return add(SubscriptRead{object, index}, token.offset, {object, index});
    }
    const std::string_view name = takeName();
    if (name.empty())
        return unexpected("a name");
    if (std::ranges::contains(kMapMethods, name) || name.starts_with("__"))
        return failAt(token.offset, ErrorCode::TemplateNotSupported, "." + std::string(name),
                      "it is a method in Jinja2; for a member of that name write ['" + std::string(name) + "']");
    return add(AttributeRead{object, std::string(name)}, token.offset, {object});
}

ExprId ExpressionParser::parseSubscript(ExprId object)
{
    requireValue(object);
    const Nesting nesting(*this);
    const std::uint32_t offset = current().offset;
    skip(TokenKind::LeftBracket);
    if (current().kind == TokenKind::Colon)
        return failAt(offset, ErrorCode::TemplateNotSupported, "[:]", "a template cuts no slices");
    const ExprId index = parseExpression();
    if (current().kind == TokenKind::Colon)
        return failAt(offset, ErrorCode::TemplateNotSupported, "[:]", "a template cuts no slices");
    expect(TokenKind::RightBracket, "]");
    return add(SubscriptRead{object, index}, offset, {object, index});
}

} // namespace policywright::templating
