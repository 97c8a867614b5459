// SPDX-License-Identifier: Apache-2.0
//
// The part of ExpressionParser that reads filters and tests.
#include "core/templating/ExpressionParser.h"

#include "core/base/Text.h"
#include "core/templating/ExpressionLexer.h"

#include <algorithm>
#include <charconv>

namespace policywright::templating {
namespace {

std::string suggestion(std::string_view name, const std::vector<std::string_view> &known)
{
    const std::string_view nearest = nearestName(name, known);
    if (nearest.empty())
        return "the reference of the template language lists them all";
    return "the nearest name is \"" + std::string(nearest) + "\"";
}

PathPart pathPart(std::string_view part)
{
    std::int64_t index = 0;
    const char *end = part.data() + part.size();
    const bool isIndex = !part.empty() && std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; }) &&
                         std::from_chars(part.data(), end, index).ec == std::errc{};
    if (isIndex)
        return index;
    return std::string(part);
}

AttributePath splitPath(std::string_view text)
{
    AttributePath path;
    while (true) {
        const std::size_t dot = text.find('.');
        path.push_back(pathPart(text.substr(0, dot)));
        if (dot == std::string_view::npos)
            return path;
        text.remove_prefix(dot + 1);
    }
}

bool startsTestArgument(TokenKind kind)
{
    return kind == TokenKind::Name || kind == TokenKind::Text || kind == TokenKind::Integer ||
           kind == TokenKind::Real || kind == TokenKind::LeftBracket || kind == TokenKind::LeftBrace;
}

} // namespace

const std::string *ExpressionParser::literalText(ExprId id) const
{
    const auto *literal = std::get_if<Literal>(&m_program.exprs[id].node);
    return literal ? literal->value.ifText() : nullptr;
}

const FilterInfo *ExpressionParser::filterNamed(std::string_view name, std::uint32_t offset)
{
    const FilterInfo *filter = findFilter(name);
    if (!filter)
        failAt(offset, ErrorCode::TemplateUnknownFilter, std::string(name), suggestion(name, filterNames()));
    return filter;
}

const TestInfo *ExpressionParser::testNamed(std::string_view name, std::uint32_t offset)
{
    const TestInfo *test = findTest(name);
    if (!test)
        failAt(offset, ErrorCode::TemplateUnknownTest, std::string(name), suggestion(name, testNames()));
    return test;
}

ExpressionParser::CallArguments ExpressionParser::parseArguments()
{
    const Nesting nesting(*this);
    CallArguments arguments;
    if (!skip(TokenKind::LeftParenthesis))
        return arguments;
    while (!m_failed && current().kind != TokenKind::RightParenthesis) {
        const bool isNamed = current().kind == TokenKind::Name && m_tokens[m_at + 1].kind == TokenKind::Assign;
        if (isNamed) {
            const std::string_view name = takeName();
            skip(TokenKind::Assign);
            arguments.named.push_back({name, parseExpression()});
        } else if (!arguments.named.empty()) {
            unexpected("a named argument");
        } else {
            arguments.positional.push_back(parseExpression());
        }
        if (!skip(TokenKind::Comma))
            break;
    }
    expect(TokenKind::RightParenthesis, ")");
    return arguments;
}

bool ExpressionParser::bindArguments(const FilterInfo &filter, const CallArguments &arguments, ArgumentIds &bound,
                                     std::uint32_t offset)
{
    bound.fill(kNoExpr);
    const auto wrong = [&](std::string why) {
        failAt(offset, ErrorCode::TemplateWrongArguments, std::string(filter.name), std::move(why));
        return false;
    };
    const auto end = std::ranges::find(filter.parameters, std::string_view());
    const auto count = static_cast<std::size_t>(end - filter.parameters.begin());
    if (arguments.positional.size() > count)
        return wrong(count == 0 ? "it takes none" : "it takes at most " + std::to_string(count));
    std::ranges::copy(arguments.positional, bound.begin());
    for (const NamedArgument &argument : arguments.named) {
        const auto parameter = std::find(filter.parameters.begin(), end, argument.name);
        if (parameter == end)
            return wrong("it has no argument " + std::string(argument.name));
        ExprId &place = bound[static_cast<std::size_t>(parameter - filter.parameters.begin())];
        if (place != kNoExpr)
            return wrong("the argument " + std::string(argument.name) + " is given twice");
        place = argument.value;
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(filter.required); ++i) {
        if (bound[i] == kNoExpr)
            return wrong("the argument " + std::string(filter.parameters[i]) + " is missing");
    }
    return true;
}

std::optional<AttributePath> ExpressionParser::attributePath(ExprId id, std::string_view filter)
{
    if (const std::string *path = literalText(id))
        return splitPath(*path);
    failAt(m_program.exprs[id].offset, ErrorCode::TemplateWrongArguments, std::string(filter),
           "the attribute is written as a text in quotation marks");
    return std::nullopt;
}

ExprId ExpressionParser::parseFilter(ExprId operand)
{
    const std::uint32_t offset = current().offset;
    const std::string_view name = takeName();
    if (name.empty())
        return unexpected("the name of a filter");
    const FilterInfo *filter = filterNamed(name, offset);
    if (!filter)
        return placeholder();
    const bool replacesOpen = filter->whenMissing == WhenMissing::IsSeen && m_program.exprs[operand].isOpen;
    if (filter->takesStream)
        requireClosed(operand);
    else if (!replacesOpen)
        requireValue(operand);
    if (filter->form == FilterForm::Where)
        return parseWhere(operand, offset);
    CallArguments arguments = parseArguments();
    if (m_failed)
        return placeholder();
    switch (filter->form) {
    case FilterForm::Map: return makeMap(operand, std::move(arguments), offset);
    case FilterForm::Select:
    case FilterForm::Reject:
    case FilterForm::SelectAttribute:
    case FilterForm::RejectAttribute: return makeSelect(*filter, operand, std::move(arguments), offset);
    default: return makeFilter(*filter, operand, arguments, offset);
    }
}

ExprId ExpressionParser::makeFilter(const FilterInfo &filter, ExprId operand, const CallArguments &arguments,
                                    std::uint32_t offset)
{
    FilterCall call{&filter, operand, {}, {}};
    if (!bindArguments(filter, arguments, call.arguments, offset))
        return placeholder();
    const auto attribute = std::ranges::find(filter.parameters, std::string_view("attribute"));
    if (filter.form == FilterForm::Attributes && attribute != filter.parameters.end()) {
        ExprId &given = call.arguments[static_cast<std::size_t>(attribute - filter.parameters.begin())];
        if (given != kNoExpr) {
            const std::string *paths = literalText(given);
            if (paths && filter.name == "sort" && paths->contains(',')) { // several keys
                for (std::size_t start = 0; start <= paths->size();) {
                    const std::size_t comma = std::min(paths->find(',', start), paths->size());
                    call.attributes.push_back(splitPath(std::string_view(*paths).substr(start, comma - start)));
                    start = comma + 1;
                }
            } else if (auto path = attributePath(given, filter.name)) {
                call.attributes.push_back(*std::move(path));
            }
            given = kNoExpr;
        }
    }
    const bool isTextReverse = filter.result == FilterResult::TextOrStream && literalText(operand);
    const bool isStream =
        filter.result == FilterResult::Stream || (filter.result == FilterResult::TextOrStream && !isTextReverse);
    std::vector<ExprId> children(call.arguments.begin(), call.arguments.end());
    children.push_back(operand);
    return addOver(std::move(call), offset, children, isStream ? filter.name : std::string_view());
}

ExprId ExpressionParser::makeMap(ExprId operand, CallArguments arguments, std::uint32_t offset)
{
    if (arguments.positional.empty())
        return makeMapAttribute(operand, arguments, offset);
    const std::string *name = literalText(arguments.positional.front());
    if (!name)
        return failAt(offset, ErrorCode::TemplateWrongArguments, "map",
                      "the filter's name is written as a text in quotation marks");
    const FilterInfo *filter = filterNamed(*name, offset);
    if (!filter)
        return placeholder();
    const bool applies =
        filter->apply && filter->result != FilterResult::Stream && filter->result != FilterResult::TextOrStream;
    if (!applies)
        return failAt(offset, ErrorCode::TemplateNotSupported, "map('" + *name + "')",
                      "this filter cannot be applied to each item");
    arguments.positional.erase(arguments.positional.begin());
    const Slot slot = m_names.pushItem("", {});
    const ExprId item = add(NameRead{slot}, offset, {});
    const ExprId body = makeFilter(*filter, item, arguments, offset);
    m_names.popItem();
    return add(MapEach{operand, slot, body}, offset, {operand, body}, "map");
}

ExprId ExpressionParser::makeMapAttribute(ExprId operand, const CallArguments &arguments, std::uint32_t offset)
{
    ExprId attribute = kNoExpr;
    ExprId fallback = kNoExpr;
    for (const NamedArgument &argument : arguments.named) {
        ExprId *place = argument.name == "attribute" ? &attribute : argument.name == "default" ? &fallback : nullptr;
        if (!place || *place != kNoExpr)
            return failAt(offset, ErrorCode::TemplateWrongArguments, "map",
                          "it takes attribute= and default=, each once");
        *place = argument.value;
    }
    if (attribute == kNoExpr)
        return failAt(offset, ErrorCode::TemplateWrongArguments, "map", "it needs the name of a filter or attribute=");
    auto path = attributePath(attribute, "map");
    if (!path)
        return placeholder();
    const Slot slot = m_names.pushItem("", {});
    m_names.popItem();
    const ExprId item = add(NameRead{slot}, offset, {});
    const ExprId body = add(PathRead{item, *std::move(path), fallback}, offset, {item, fallback});
    return add(MapEach{operand, slot, body}, offset, {operand, body}, "map");
}

ExprId ExpressionParser::makeSelect(const FilterInfo &filter, ExprId operand, CallArguments arguments,
                                    std::uint32_t offset)
{
    const bool byAttribute = filter.form == FilterForm::SelectAttribute || filter.form == FilterForm::RejectAttribute;
    const bool rejects = filter.form == FilterForm::Reject || filter.form == FilterForm::RejectAttribute;
    if (!arguments.named.empty() || (byAttribute && arguments.positional.empty()))
        return failAt(offset, ErrorCode::TemplateWrongArguments, std::string(filter.name),
                      byAttribute ? "it takes an attribute, a test and the test's argument"
                                  : "it takes a test and the test's argument");
    const Slot slot = m_names.pushItem("", {});
    m_names.popItem();
    ExprId condition = add(NameRead{slot}, offset, {});
    std::span<const ExprId> rest = arguments.positional;
    if (byAttribute) {
        auto path = attributePath(rest.front(), filter.name);
        if (!path)
            return placeholder();
        condition = add(PathRead{condition, *std::move(path), kNoExpr}, offset, {condition});
        rest = rest.subspan(1);
    }
    if (!rest.empty()) {
        const std::string *name = literalText(rest.front());
        if (!name)
            return failAt(offset, ErrorCode::TemplateWrongArguments, std::string(filter.name),
                          "the test's name is written as a text in quotation marks");
        const TestInfo *test = testNamed(*name, offset);
        if (!test)
            return placeholder();
        condition = makeTest(*test, condition, rest.subspan(1), offset);
    }
    const SelectMode mode = rejects ? SelectMode::Reject : SelectMode::Select;
    return add(Select{mode, operand, slot, condition}, offset, {operand, condition}, filter.name);
}

// where("…"): the text is parsed where it stands, so that errors inside show their own place.
ExprId ExpressionParser::parseWhere(ExprId operand, std::uint32_t offset)
{
    const Nesting nesting(*this);
    const bool isCall = current().kind == TokenKind::LeftParenthesis && m_tokens[m_at + 1].kind == TokenKind::Text &&
                        m_tokens[m_at + 2].kind == TokenKind::RightParenthesis;
    if (!isCall)
        return failAt(offset, ErrorCode::TemplateWrongArguments, "where",
                      "it takes one expression, written as a text in quotation marks");
    const Token literal = m_tokens[m_at + 1];
    if (text(literal).contains('\\'))
        return failAt(literal.offset, ErrorCode::TemplateNotSupported, "\\",
                      "use the other kind of quotation marks inside where(\"…\")");
    m_at += 3;

    const std::size_t before = m_errors.count();
    std::vector<Token> tokens;
    const std::string_view upToItsEnd =
        std::string_view(m_program.source).substr(0, literal.offset + literal.length - 1);
    ExpressionLexer(upToItsEnd, literal.offset + 1, tokens, m_errors).readAll();
    const Slot slot = m_names.pushItem("row", m_names.reads());
    ExpressionParser inner(m_program, m_names, m_errors, tokens);
    inner.m_depth = m_depth;
    ExprId condition = kNoExpr;
    if (m_errors.count() == before) {
        condition = inner.parseExpression();
        inner.expectEnd();
    }
    m_names.popItem();
    if (m_errors.count() != before) {
        m_failed = true;
        m_at = m_tokens.size() - 1;
        return placeholder();
    }
    return add(Select{SelectMode::Where, operand, slot, condition}, offset, {operand, condition});
}

ExprId ExpressionParser::parseTest(ExprId operand)
{
    requireValue(operand);
    const bool negated = skipName("not");
    const std::uint32_t offset = current().offset;
    const std::string_view name = takeName();
    if (name.empty())
        return unexpected("the name of a test");
    const TestInfo *test = testNamed(name, offset);
    if (!test)
        return placeholder();
    std::vector<ExprId> arguments;
    if (current().kind == TokenKind::LeftParenthesis) {
        CallArguments given = parseArguments();
        if (!given.named.empty())
            return failAt(offset, ErrorCode::TemplateWrongArguments, std::string(name),
                          "a test has no named arguments");
        arguments = std::move(given.positional);
    } else if (startsTestArgument(current().kind) && !atName("else") && !atName("or") && !atName("and")) {
        if (atName("is"))
            return unexpected("the end of the test");
        arguments.push_back(parsePostfix(parsePrimary()));
        requireValue(arguments.back());
    }
    if (m_failed)
        return placeholder();
    const ExprId id = makeTest(*test, operand, arguments, offset);
    return negated ? add(Unary{UnaryOperator::Not, id}, offset, {id}) : id;
}

ExprId ExpressionParser::makeTest(const TestInfo &test, ExprId operand, std::span<const ExprId> arguments,
                                  std::uint32_t offset)
{
    if (arguments.size() != static_cast<std::size_t>(test.arguments))
        return failAt(offset, ErrorCode::TemplateWrongArguments, std::string(test.name),
                      test.arguments == 0 ? "it takes none" : "it takes exactly " + std::to_string(test.arguments));
    TestCall call{&test, operand, {}};
    call.arguments.fill(kNoExpr);
    std::ranges::copy(arguments, call.arguments.begin());
    std::vector<ExprId> children(arguments.begin(), arguments.end());
    children.push_back(operand);
    return addOver(call, offset, children);
}

} // namespace policywright::templating
