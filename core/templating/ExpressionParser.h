// SPDX-License-Identifier: Apache-2.0
//
// Parses the tokens of one tag or expression into Program::exprs. Used by Parser.cpp only. After the first error of a
// tag all further reading yields a placeholder, so callers need not check at every step; failed() tells.
#pragma once

#include "core/templating/Filters.h"
#include "core/templating/Names.h"
#include "core/templating/RenderOptions.h"
#include "core/templating/SyntaxErrors.h"
#include "core/templating/Tests.h"
#include "core/templating/Token.h"

#include <initializer_list>
#include <optional>
#include <span>

namespace policywright::templating {

class ExpressionParser {
public:
    ExpressionParser(Program &program, Names &names, SyntaxErrors &errors, std::span<const Token> tokens)
        : m_program(program), m_names(names), m_errors(errors), m_tokens(tokens)
    {
    }

    ExprId parsePrinted();                             // of {{ }}
    ExprId parseExpression();                          // with inline if
    ExprId parseCondition();                           // without, as in {% if %}
    ExprId parseListOrExpression();                    // `a, b` is a tuple: the value of a set
    ExprId parseIterable();                            // what a loop runs over; a stream is welcome
    std::optional<std::string_view> parseTargetName(); // of a set or a loop

    bool failed() const { return m_failed; }
    bool atEnd() const { return current().kind == TokenKind::End; }
    bool atName(std::string_view name) const;
    bool skipName(std::string_view name);
    bool skip(TokenKind kind);
    std::string_view takeName(); // empty where the current token is no name
    void expectEnd();
    void ignoreErrors() { m_failed = true; } // for a tag that was reported already
    void fail(ErrorCode code, std::string subject = {}, std::string detail = {});
    const Token &current() const { return m_tokens[m_at]; }
    void requireValue(ExprId id); // refuses a stream where it would be read twice or shown
    void requireClosed(ExprId id);

private:
    struct NamedArgument {
        std::string_view name;
        ExprId value;
    };
    struct CallArguments {
        std::vector<ExprId> positional;
        std::vector<NamedArgument> named;
    };

    bool atNameAlone() const;
    ExprId parseInlineIf();
    // `a if b` without else is Jinja2's lenient Undefined when b is false: printed or concatenated it is an empty text,
    // |default replaces it, and in each other place it would surprise. closeInlineIf() adds the empty text.
    void closeInlineIf(ExprId id);
    ExprId parseLogic(LogicOperator op);
    ExprId parseNot();
    ExprId parseComparison();
    std::optional<CompareOperator> takeCompareOperator();
    ExprId parseSum();
    ExprId parseConcatenation();
    ExprId parseProduct();
    ExprId parsePower();
    void refuseFoldedPower(ExprId left, ExprId right);
    enum class Suffixes : std::uint8_t { WithFilters, WithoutFilters };
    ExprId parseUnary(Suffixes suffixes);
    ExprId parsePrimary();
    ExprId parseNameOrConstant();
    ExprId parseLoopField(std::uint32_t offset);
    ExprId parseRange(std::uint32_t offset);
    ExprId parseText();
    ExprId parseNumber();
    ExprId parseParentheses();
    ExprId parseListLiteral();
    ExprId parseMapLiteral();
    ExprId parsePostfix(ExprId id);
    ExprId parseAttribute(ExprId object);
    ExprId parseSubscript(ExprId object);
    ExprId parseFiltersAndTests(ExprId id);

    // FilterParser.cpp
    ExprId parseFilter(ExprId operand);
    ExprId parseTest(ExprId operand);
    CallArguments parseArguments();
    ExprId makeFilter(const FilterInfo &filter, ExprId operand, const CallArguments &arguments, std::uint32_t offset);
    ExprId makeTest(const TestInfo &test, ExprId operand, std::span<const ExprId> arguments, std::uint32_t offset);
    ExprId makeMap(ExprId operand, CallArguments arguments, std::uint32_t offset);
    ExprId makeMapAttribute(ExprId operand, const CallArguments &arguments, std::uint32_t offset);
    ExprId makeSelect(const FilterInfo &filter, ExprId operand, CallArguments arguments, std::uint32_t offset);
    ExprId parseWhere(ExprId operand, std::uint32_t offset);
    bool bindArguments(const FilterInfo &filter, const CallArguments &arguments, ArgumentIds &bound,
                       std::uint32_t offset);
    const FilterInfo *filterNamed(std::string_view name, std::uint32_t offset);
    const TestInfo *testNamed(std::string_view name, std::uint32_t offset);
    const std::string *literalText(ExprId id) const;
    std::optional<AttributePath> attributePath(ExprId id, std::string_view filter);

    template <class Node>
    ExprId add(Node node, std::uint32_t offset, std::initializer_list<ExprId> children, std::string_view stream = {});
    template <class Node>
    ExprId addOver(Node node, std::uint32_t offset, std::span<const ExprId> children, std::string_view stream = {});
    ExprId placeholder();
    ExprId failAt(std::uint32_t offset, ErrorCode code, std::string subject = {}, std::string detail = {});
    ExprId unexpected(std::string expected);
    std::string currentText() const;
    std::string_view text(const Token &token) const { return token.in(m_program.source); }
    bool expect(TokenKind kind, std::string_view shown);

    Program &m_program;
    Names &m_names;
    SyntaxErrors &m_errors;
    std::span<const Token> m_tokens; // the last one is an End
    std::size_t m_at = 0;
    int m_depth = 0;
    bool m_failed = false;

    class Nesting;
};

// Limits the recursion of the parser itself.
class ExpressionParser::Nesting {
public:
    explicit Nesting(ExpressionParser &parser);
    ~Nesting() { --m_parser.m_depth; }
    Nesting(const Nesting &) = delete;
    Nesting &operator=(const Nesting &) = delete;

private:
    ExpressionParser &m_parser;
};

template <class Node>
ExprId ExpressionParser::addOver(Node node, std::uint32_t offset, std::span<const ExprId> children,
                                 std::string_view stream)
{
    std::uint16_t height = 0;
    for (const ExprId child : children) {
        if (child != kNoExpr && m_program.exprs[child].height > height)
            height = m_program.exprs[child].height;
    }
    if (++height > kMaxExpressionDepth)
        return failAt(offset, ErrorCode::TemplateLimit, "operators inside one another in an expression",
                      std::to_string(kMaxExpressionDepth));
    m_program.exprs.push_back({std::move(node), offset, height, stream});
    return static_cast<ExprId>(m_program.exprs.size() - 1);
}

template <class Node>
ExprId ExpressionParser::add(Node node, std::uint32_t offset, std::initializer_list<ExprId> children,
                             std::string_view stream)
{
    return addOver(std::move(node), offset, std::span(children.begin(), children.size()), stream);
}

// Plain: a template's own, or one from outside. All others mean something to Jinja2 or Python.
enum class NameKind : std::uint8_t { Plain, Keyword, Constant, Global };
NameKind kindOfName(std::string_view name); // constants: true, false, none in both spellings

} // namespace policywright::templating
