// SPDX-License-Identifier: Apache-2.0
#include "core/templating/ExpressionParser.h"

#include "core/templating/ConstantFolding.h"

#include <algorithm>
#include <utility>

namespace policywright::templating {
namespace {

struct ReservedName {
    std::string_view name;
    NameKind kind;
};
// In the order of their bytes. Globals: Jinja2's own, and names that it treats in its own way.
constexpr ReservedName kReservedNames[] = {
    {"False", NameKind::Constant}, {"None", NameKind::Constant},  {"True", NameKind::Constant},
    {"and", NameKind::Keyword},    {"cycler", NameKind::Global},  {"dict", NameKind::Global},
    {"else", NameKind::Keyword},   {"false", NameKind::Constant}, {"if", NameKind::Keyword},
    {"in", NameKind::Keyword},     {"is", NameKind::Keyword},     {"joiner", NameKind::Global},
    {"lipsum", NameKind::Global},  {"loop", NameKind::Global},    {"namespace", NameKind::Global},
    {"none", NameKind::Constant},  {"not", NameKind::Keyword},    {"or", NameKind::Keyword},
    {"range", NameKind::Global},   {"self", NameKind::Global},    {"true", NameKind::Constant},
};
static_assert(std::ranges::is_sorted(kReservedNames, {}, &ReservedName::name));
constexpr std::size_t kLongestReserved =
    std::ranges::max(kReservedNames, {}, [](const ReservedName &reserved) { return reserved.name.size(); }).name.size();

} // namespace

NameKind kindOfName(std::string_view name)
{
    if (name.size() > kLongestReserved) // as most names of answers are
        return NameKind::Plain;
    const auto found = std::ranges::lower_bound(kReservedNames, name, {}, &ReservedName::name);
    return found != std::end(kReservedNames) && found->name == name ? found->kind : NameKind::Plain;
}

ExpressionParser::Nesting::Nesting(ExpressionParser &parser) : m_parser(parser)
{
    if (++m_parser.m_depth > kMaxExpressionDepth)
        m_parser.fail(ErrorCode::TemplateLimit, "brackets and operators inside one another in an expression",
                      std::to_string(kMaxExpressionDepth));
}

void ExpressionParser::fail(ErrorCode code, std::string subject, std::string detail)
{
    failAt(current().offset, code, std::move(subject), std::move(detail));
}

ExprId ExpressionParser::failAt(std::uint32_t offset, ErrorCode code, std::string subject, std::string detail)
{
    if (!m_failed)
        m_errors.add(code, offset, std::move(subject), std::move(detail));
    m_failed = true;
    m_at = m_tokens.size() - 1; // the End: every loop of the parser stops there
    return placeholder();
}

ExprId ExpressionParser::placeholder()
{
    m_program.exprs.push_back({Literal{}, current().offset, 1, {}});
    return static_cast<ExprId>(m_program.exprs.size() - 1);
}

std::string ExpressionParser::currentText() const
{
    const std::string_view shown = text(current());
    return atEnd() && shown.empty() ? "the end" : std::string(shown);
}

ExprId ExpressionParser::unexpected(std::string expected)
{
    return failAt(current().offset, ErrorCode::TemplateUnexpectedToken, currentText(), std::move(expected));
}

bool ExpressionParser::skip(TokenKind kind)
{
    if (current().kind != kind || atEnd())
        return false;
    ++m_at;
    return true;
}

bool ExpressionParser::expect(TokenKind kind, std::string_view shown)
{
    if (skip(kind))
        return true;
    unexpected(std::string(shown));
    return false;
}

bool ExpressionParser::atName(std::string_view name) const
{
    const Token &token = current();
    return token.kind == TokenKind::Name && token.length == name.size() && text(token) == name;
}

// `name }}`, `name %}`: none of the operators can follow.
bool ExpressionParser::atNameAlone() const
{
    return current().kind == TokenKind::Name && m_tokens[m_at + 1].kind == TokenKind::End && !atName("not");
}

bool ExpressionParser::skipName(std::string_view name)
{
    return atName(name) && skip(TokenKind::Name);
}

std::string_view ExpressionParser::takeName()
{
    if (current().kind != TokenKind::Name)
        return {};
    return text(m_tokens[m_at++]);
}

void ExpressionParser::expectEnd()
{
    if (!m_failed && !atEnd())
        unexpected("the end of the tag");
}

void ExpressionParser::requireClosed(ExprId id)
{
    if (m_program.exprs[id].isOpen)
        failAt(m_program.exprs[id].offset, ErrorCode::TemplateNotSupported, "if without else", "add an else here");
}

void ExpressionParser::closeInlineIf(ExprId id)
{
    if (!m_program.exprs[id].isOpen)
        return;
    m_program.exprs[id].isOpen = false;
    auto &node = std::get<InlineIf>(m_program.exprs[id].node);
    const ExprId then = node.then;
    const ExprId otherwise = node.otherwise;
    closeInlineIf(then);
    if (otherwise != kNoExpr)
        return closeInlineIf(otherwise);
    const ExprId empty = add(Literal{Value::text("")}, m_program.exprs[id].offset, {});
    std::get<InlineIf>(m_program.exprs[id].node).otherwise = empty;
}

void ExpressionParser::requireValue(ExprId id)
{
    requireClosed(id);
    if (!m_program.exprs[id].stream.empty())
        failAt(m_program.exprs[id].offset, ErrorCode::TemplateStreamNotConsumed,
               std::string(m_program.exprs[id].stream));
}

std::optional<std::string_view> ExpressionParser::parseTargetName()
{
    const Token token = current();
    const std::string_view name = takeName();
    if (name.empty()) {
        unexpected("a name");
        return std::nullopt;
    }
    if (kindOfName(name) != NameKind::Plain) {
        failAt(token.offset, ErrorCode::TemplateNotSupported, std::string(name),
               "choose a name that Jinja2 does not use itself");
        return std::nullopt;
    }
    return name;
}

ExprId ExpressionParser::parsePrinted()
{
    const ExprId id = parseInlineIf();
    closeInlineIf(id);
    requireValue(id);
    return id;
}

ExprId ExpressionParser::parseExpression()
{
    const ExprId id = parseInlineIf();
    requireValue(id);
    return id;
}

ExprId ExpressionParser::parseCondition()
{
    const ExprId id = parseLogic(LogicOperator::Or);
    requireValue(id);
    return id;
}

ExprId ExpressionParser::parseIterable()
{
    const std::uint32_t offset = current().offset;
    const ExprId first = parseLogic(LogicOperator::Or);
    requireClosed(first);
    if (current().kind != TokenKind::Comma)
        return first;
    requireValue(first);
    SequenceLiteral tuple{Value::SequenceKind::Tuple, {first}};
    while (skip(TokenKind::Comma) && !atEnd())
        tuple.items.push_back(parseCondition());
    const std::vector<ExprId> items = tuple.items;
    return addOver(std::move(tuple), offset, items);
}

ExprId ExpressionParser::parseListOrExpression()
{
    const std::uint32_t offset = current().offset;
    const ExprId first = parseExpression();
    if (current().kind != TokenKind::Comma)
        return first;
    SequenceLiteral tuple{Value::SequenceKind::Tuple, {first}};
    while (skip(TokenKind::Comma) && !atEnd() && current().kind != TokenKind::RightParenthesis)
        tuple.items.push_back(parseExpression());
    const std::vector<ExprId> items = tuple.items;
    return addOver(std::move(tuple), offset, items);
}

ExprId ExpressionParser::parseInlineIf()
{
    const std::uint32_t offset = current().offset;
    ExprId value = parseLogic(LogicOperator::Or);
    const auto requireNoStream = [this](ExprId id) {
        const bool wasOpen = std::exchange(m_program.exprs[id].isOpen, false);
        requireValue(id);
        m_program.exprs[id].isOpen = wasOpen;
        return wasOpen;
    };
    while (skipName("if")) {
        bool isOpen = requireNoStream(value);
        const ExprId condition = parseCondition();
        ExprId otherwise = kNoExpr;
        if (skipName("else")) {
            const Nesting nesting(*this);
            otherwise = parseInlineIf();
            isOpen = requireNoStream(otherwise) || isOpen;
        } else {
            isOpen = true;
        }
        value = add(InlineIf{condition, value, otherwise}, offset, {condition, value, otherwise});
        m_program.exprs[value].isOpen = isOpen && !m_failed;
    }
    return value;
}

ExprId ExpressionParser::parseLogic(LogicOperator op)
{
    if (atNameAlone())
        return parsePrimary();
    const std::uint32_t offset = current().offset;
    const std::string_view word = op == LogicOperator::Or ? "or" : "and";
    const auto parseOperand = [&] { return op == LogicOperator::Or ? parseLogic(LogicOperator::And) : parseNot(); };
    const ExprId first = parseOperand();
    if (!atName(word))
        return first;
    Logic logic{op, {first}};
    while (skipName(word))
        logic.operands.push_back(parseOperand());
    for (const ExprId operand : logic.operands)
        requireValue(operand);
    const std::vector<ExprId> operands = logic.operands;
    return addOver(std::move(logic), offset, operands);
}

ExprId ExpressionParser::parseNot()
{
    const std::uint32_t offset = current().offset;
    if (!skipName("not"))
        return parseComparison();
    const Nesting nesting(*this);
    const ExprId operand = parseNot();
    requireValue(operand);
    return add(Unary{UnaryOperator::Not, operand}, offset, {operand});
}

std::optional<CompareOperator> ExpressionParser::takeCompareOperator()
{
    if (skip(TokenKind::Equal))
        return CompareOperator::Equal;
    if (skip(TokenKind::NotEqual))
        return CompareOperator::NotEqual;
    if (skip(TokenKind::Less))
        return CompareOperator::Less;
    if (skip(TokenKind::LessEqual))
        return CompareOperator::LessEqual;
    if (skip(TokenKind::Greater))
        return CompareOperator::Greater;
    if (skip(TokenKind::GreaterEqual))
        return CompareOperator::GreaterEqual;
    if (skipName("in"))
        return CompareOperator::In;
    const bool isNotIn =
        atName("not") && m_tokens[m_at + 1].kind == TokenKind::Name && text(m_tokens[m_at + 1]) == "in";
    if (!isNotIn)
        return std::nullopt;
    m_at += 2;
    return CompareOperator::NotIn;
}

ExprId ExpressionParser::parseComparison()
{
    const std::uint32_t offset = current().offset;
    const ExprId first = parseSum();
    Comparison comparison{first, {}};
    std::vector<ExprId> children{first};
    while (const auto op = takeCompareOperator()) {
        const ExprId right = parseSum();
        const bool takesStream = *op == CompareOperator::In || *op == CompareOperator::NotIn;
        requireValue(children.back());
        if (takesStream)
            requireClosed(right);
        else
            requireValue(right);
        comparison.steps.push_back({*op, right});
        children.push_back(right);
    }
    if (comparison.steps.empty())
        return first;
    return addOver(std::move(comparison), offset, children);
}

ExprId ExpressionParser::parseSum()
{
    const std::uint32_t offset = current().offset;
    ExprId left = parseConcatenation();
    while (current().kind == TokenKind::Add || current().kind == TokenKind::Subtract) {
        const auto op = current().kind == TokenKind::Add ? BinaryOperator::Add : BinaryOperator::Subtract;
        ++m_at;
        const ExprId right = parseConcatenation();
        requireValue(left);
        requireValue(right);
        left = add(Binary{op, left, right}, offset, {left, right});
    }
    return left;
}

ExprId ExpressionParser::parseConcatenation()
{
    const std::uint32_t offset = current().offset;
    const ExprId first = parseProduct();
    if (current().kind != TokenKind::Tilde)
        return first;
    Concatenation concatenation{{first}};
    while (skip(TokenKind::Tilde))
        concatenation.parts.push_back(parseProduct());
    for (const ExprId part : concatenation.parts) {
        closeInlineIf(part);
        requireValue(part);
    }
    const std::vector<ExprId> parts = concatenation.parts;
    return addOver(std::move(concatenation), offset, parts);
}

ExprId ExpressionParser::parseProduct()
{
    const auto operatorHere = [this]() -> std::optional<BinaryOperator> {
        switch (current().kind) {
        case TokenKind::Multiply: return BinaryOperator::Multiply;
        case TokenKind::Divide: return BinaryOperator::Divide;
        case TokenKind::FloorDivide: return BinaryOperator::FloorDivide;
        case TokenKind::Modulo: return BinaryOperator::Modulo;
        default: return std::nullopt;
        }
    };
    const std::uint32_t offset = current().offset;
    ExprId left = parsePower();
    while (const auto op = operatorHere()) {
        ++m_at;
        const ExprId right = parsePower();
        requireValue(left);
        requireValue(right);
        left = add(Binary{*op, left, right}, offset, {left, right});
    }
    return left;
}

// Jinja2 computes constant parts while it compiles and writes the result without brackets, so that -1 ** n and
// (1 - 2) ** n become Python's -(1 ** n). Nobody means that.
void ExpressionParser::refuseFoldedPower(ExprId left, ExprId right)
{
    const bool isPlainNumber = std::holds_alternative<Literal>(m_program.exprs[left].node);
    if (!isPlainNumber && mayFold(m_program, left) && readsName(m_program, right))
        failAt(m_program.exprs[left].offset, ErrorCode::TemplateNotSupported, "**",
               "Jinja2 takes the sign of a constant for the sign of the result; write the number last or keep it in a "
               "name");
}

// From left to right, unlike in Python: 2**3**2 is 64 in Jinja2.
ExprId ExpressionParser::parsePower()
{
    const std::uint32_t offset = current().offset;
    ExprId left = parseUnary(Suffixes::WithFilters);
    while (skip(TokenKind::Power)) {
        const ExprId right = parseUnary(Suffixes::WithFilters);
        requireValue(left);
        requireValue(right);
        refuseFoldedPower(left, right);
        left = add(Binary{BinaryOperator::Power, left, right}, offset, {left, right});
    }
    return left;
}

// A sign binds tighter than a filter: -x|abs is (-x)|abs.
ExprId ExpressionParser::parseUnary(Suffixes suffixes)
{
    const std::uint32_t offset = current().offset;
    ExprId id = kNoExpr;
    if (current().kind == TokenKind::Subtract || current().kind == TokenKind::Add) {
        const Nesting nesting(*this);
        const auto op = current().kind == TokenKind::Subtract ? UnaryOperator::Minus : UnaryOperator::Plus;
        skip(current().kind);
        const ExprId operand = parseUnary(Suffixes::WithoutFilters);
        requireValue(operand);
        id = parsePostfix(add(Unary{op, operand}, offset, {operand}));
    } else {
        id = parsePostfix(parsePrimary());
    }
    return suffixes == Suffixes::WithFilters ? parseFiltersAndTests(id) : id;
}

ExprId ExpressionParser::parseFiltersAndTests(ExprId id)
{
    while (true) {
        if (skip(TokenKind::Pipe))
            id = parseFilter(id);
        else if (skipName("is"))
            id = parseTest(id);
        else if (current().kind == TokenKind::LeftParenthesis)
            return failAt(current().offset, ErrorCode::TemplateNotSupported, "(",
                          "a template calls no functions and methods; use a filter");
        else
            return id;
    }
}

} // namespace policywright::templating
