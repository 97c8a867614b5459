// SPDX-License-Identifier: Apache-2.0
#include "core/templating/Analysis.h"

#include "core/base/Text.h"
#include "core/templating/SyntaxErrors.h"
#include "core/templating/TypeChecker.h"

#include <QtAssert>

#include <algorithm>

namespace policywright::templating {
namespace {

using Kind = Type::Kind;

std::string suggestion(std::string_view name, const std::vector<std::string_view> &known)
{
    const std::string_view nearest = nearestName(name, known);
    if (!nearest.empty())
        return "the nearest name is \"" + std::string(nearest) + "\"";
    if (known.empty() || known.size() > 12)
        return "no name is near to it";
    std::string all = "there are ";
    for (const std::string_view candidate : known)
        all += (candidate == known.front() ? "" : ", ") + std::string(candidate);
    return all;
}

bool isSingle(Kind kind) // neither a list nor unknown
{
    return kind != Kind::Any && kind != Kind::Multi && kind != Kind::Records && kind != Kind::List;
}

Errors checkProgram(const Program &program, const Schema &schema)
{
    TypeChecker checker(program, schema);
    checker.check();
    return std::move(checker).takeErrors();
}

} // namespace

Errors check(const Template &source, const Schema &schema)
{
    return checkProgram(source.program(), schema);
}

Errors check(const Expression &expression, const Schema &schema)
{
    return checkProgram(expression.program(), schema);
}

TypeChecker::TypeChecker(const Program &program, const Schema &schema)
    : m_program(program), m_schema(schema), m_slots(program.slotCount, nullptr)
{
    for (std::size_t i = 0; i < program.roots.size(); ++i) {
        const Root &root = program.roots[i];
        const std::string &name = program.names[i];
        m_slots[root.slot] = schema.find(name);
        if (m_slots[root.slot])
            continue;
        m_slots[root.slot] = simple(Kind::Any);
        if (!root.maybeSet && !isFull())
            report(ErrorCode::TemplateUnknownName, root.offset, name, suggestion(name, schema.names()));
    }
    for (const SlotCopy &copy : program.copies)
        m_slots[copy.to] = simple(Kind::Any);
}

void TypeChecker::check()
{
    if (m_program.root != kNoExpr)
        typeOf(m_program.root);
    checkBlock(m_program.block);
}

Errors TypeChecker::takeErrors() &&
{
    std::ranges::stable_sort(m_found, {}, &Found::offset);
    Errors errors;
    for (Found &found : m_found)
        errors.push_back(std::move(found.error));
    return errors;
}

void TypeChecker::report(ErrorCode code, std::uint32_t offset, std::string subject, std::string detail)
{
    if (isFull())
        return;
    const SourceMap map(m_program.source, m_program.base);
    m_found.push_back({offset, Error{code, std::move(subject), std::move(detail), map.at(offset)}});
}

const Type *TypeChecker::own(Type type)
{
    return &m_owned.emplace_back(std::move(type));
}

const Type *TypeChecker::simple(Kind kind)
{
    return own(Type::of(kind));
}

void TypeChecker::checkBlock(const Block &block)
{
    for (const Statement &statement : block) {
        if (const auto *print = std::get_if<Print>(&statement.node)) {
            typeOf(print->value);
        } else if (const auto *set = std::get_if<Set>(&statement.node)) {
            setSlot(set->slot, typeOf(set->value));
        } else if (const auto *loop = std::get_if<std::unique_ptr<For>>(&statement.node)) {
            checkFor(**loop);
        } else if (const auto *conditional = std::get_if<If>(&statement.node)) {
            for (const If::Branch &branch : conditional->branches) {
                if (branch.condition != kNoExpr)
                    typeOf(branch.condition);
                checkBlock(branch.body);
            }
        }
    }
}

void TypeChecker::checkFor(const For &loop)
{
    const Type *iterable = typeOf(loop.iterable);
    requireList(iterable, "for", m_program.exprs[loop.iterable].offset);
    for (const Slot target : loop.targets)
        m_slots[target] = loop.targets.size() == 1 ? elementOf(iterable) : simple(Kind::Any);
    if (loop.condition != kNoExpr)
        typeOf(loop.condition);
    for (const SlotCopy &copy : loop.bodyCopies)
        m_slots[copy.to] = simple(Kind::Any);
    checkBlock(loop.body);
    for (const SlotCopy &copy : loop.elseCopies)
        m_slots[copy.to] = simple(Kind::Any);
    checkBlock(loop.otherwise);
}

// A name that is set twice to different kinds of values is not known.
void TypeChecker::setSlot(Slot slot, const Type *type)
{
    const Type *&known = m_slots[slot];
    if (!known)
        known = type;
    else if (known != type)
        known = simple(Kind::Any);
}

void TypeChecker::requireList(const Type *type, std::string_view subject, std::uint32_t offset)
{
    if (isSingle(type->kind))
        report(ErrorCode::TemplateWrongType, offset, std::string(subject), std::string(describeType(*type)));
}

const Type *TypeChecker::elementOf(const Type *list)
{
    switch (list->kind) {
    case Kind::Multi: return own(Type::choice(list->options));
    case Kind::Records: {
        Type row = Type::of(Kind::Record);
        row.columns = list->columns;
        return own(std::move(row));
    }
    case Kind::List: return list->element.empty() ? simple(Kind::Any) : &list->element.front();
    default: return simple(Kind::Any);
    }
}

const Type *TypeChecker::member(const Type *object, const std::string &name, std::uint32_t offset)
{
    if (object->kind == Kind::Any || object->kind == Kind::List)
        return simple(Kind::Any);
    if (object->kind != Kind::Person && object->kind != Kind::Record) {
        report(ErrorCode::TemplateWrongType, offset, "." + name, std::string(describeType(*object)));
        return simple(Kind::Any);
    }
    const auto column = std::ranges::find(object->columns, name, &Type::Column::name);
    if (column != object->columns.end())
        return &column->type;
    if (isFull()) // what is looked for below is for a message
        return simple(Kind::Any);
    std::vector<std::string_view> names;
    names.reserve(object->columns.size());
    for (const Type::Column &candidate : object->columns)
        names.push_back(candidate.name);
    report(ErrorCode::TemplateUnknownColumn, offset, name, suggestion(name, names));
    return simple(Kind::Any);
}

const Type *TypeChecker::followPath(const Type *object, const AttributePath &path, std::uint32_t offset)
{
    for (const PathPart &part : path) {
        const auto *name = std::get_if<std::string>(&part);
        object = name ? member(object, *name, offset) : simple(Kind::Any);
    }
    return object;
}

const Type *TypeChecker::typeOf(ExprId id)
{
    const Expr &expr = m_program.exprs[id];
    return std::visit([&](const auto &node) { return visit(node, expr); }, expr.node);
}

const Type *TypeChecker::visit(const Literal &node, const Expr &)
{
    switch (node.value.kind()) {
    case Value::Kind::Text: return simple(Kind::Text);
    case Value::Kind::Integer:
    case Value::Kind::Real: return simple(Kind::Number);
    case Value::Kind::Boolean: return simple(Kind::Boolean);
    default: return simple(Kind::Any);
    }
}

const Type *TypeChecker::visit(const NameRead &node, const Expr &)
{
    return m_slots[node.slot] ? m_slots[node.slot] : simple(Kind::Any);
}

const Type *TypeChecker::visit(const LoopRead &node, const Expr &)
{
    return simple(node.field == LoopField::First || node.field == LoopField::Last ? Kind::Boolean : Kind::Number);
}

const Type *TypeChecker::visit(const AttributeRead &node, const Expr &expr)
{
    return member(typeOf(node.object), node.name, expr.offset);
}

const Type *TypeChecker::visit(const SubscriptRead &node, const Expr &expr)
{
    const Type *object = typeOf(node.object);
    typeOf(node.index);
    const auto *index = std::get_if<Literal>(&m_program.exprs[node.index].node);
    if (index && index->value.ifText())
        return member(object, *index->value.ifText(), expr.offset);
    return isSingle(object->kind) ? simple(Kind::Any) : elementOf(object);
}

const Type *TypeChecker::visit(const PathRead &node, const Expr &expr)
{
    const Type *type = followPath(typeOf(node.object), node.path, expr.offset);
    if (node.fallback == kNoExpr)
        return type;
    typeOf(node.fallback);
    return simple(Kind::Any);
}

const Type *TypeChecker::visit(const Unary &node, const Expr &)
{
    typeOf(node.operand);
    return simple(node.op == UnaryOperator::Not ? Kind::Boolean : Kind::Number);
}

const Type *TypeChecker::visit(const Binary &node, const Expr &)
{
    const Type *left = typeOf(node.left);
    const Type *right = typeOf(node.right);
    return simple(left->kind == Kind::Number && right->kind == Kind::Number ? Kind::Number : Kind::Any);
}

const Type *TypeChecker::visit(const Concatenation &node, const Expr &)
{
    for (const ExprId part : node.parts)
        typeOf(part);
    return simple(Kind::Text);
}

const Type *TypeChecker::visit(const Logic &node, const Expr &)
{
    bool allBoolean = true;
    for (const ExprId operand : node.operands)
        allBoolean = typeOf(operand)->kind == Kind::Boolean && allBoolean;
    return simple(allBoolean ? Kind::Boolean : Kind::Any);
}

const Type *TypeChecker::visit(const InlineIf &node, const Expr &)
{
    typeOf(node.condition);
    const Type *then = typeOf(node.then);
    const Type *otherwise = node.otherwise == kNoExpr ? then : typeOf(node.otherwise);
    return then == otherwise ? then : simple(Kind::Any);
}

const Type *TypeChecker::visit(const SequenceLiteral &node, const Expr &)
{
    for (const ExprId item : node.items)
        typeOf(item);
    return simple(Kind::List);
}

const Type *TypeChecker::visit(const MapLiteral &node, const Expr &)
{
    for (const MapLiteral::Entry &entry : node.entries)
        typeOf(entry.value);
    return simple(Kind::Any);
}

const Type *TypeChecker::visit(const RangeCall &node, const Expr &)
{
    for (const ExprId argument : node.arguments)
        typeOf(argument);
    return own(Type::list(Type::of(Kind::Number)));
}

void TypeChecker::checkInput(FilterInput input, std::string_view filter, const Type *type, std::uint32_t offset)
{
    const Kind kind = type->kind;
    const auto fits = [&] {
        switch (input) {
        case FilterInput::Any: return true;
        case FilterInput::Text: return isSingle(kind);
        case FilterInput::Number: return kind == Kind::Number || kind == Kind::Boolean;
        case FilterInput::List: return !isSingle(kind);
        case FilterInput::Map: return kind == Kind::Person || kind == Kind::Record;
        case FilterInput::Date: return kind == Kind::Date || kind == Kind::Text;
        case FilterInput::Duration: return kind == Kind::Duration || kind == Kind::Text;
        }
        Q_UNREACHABLE_RETURN(true);
    };
    if (kind != Kind::Any && !fits())
        report(ErrorCode::TemplateWrongType, offset, std::string(filter), std::string(describeType(*type)));
}

const Type *TypeChecker::resultOf(const FilterInfo &filter, const Type *input)
{
    switch (filter.result) {
    case FilterResult::Text: return simple(Kind::Text);
    case FilterResult::Number: return simple(Kind::Number);
    case FilterResult::Item: return elementOf(input);
    case FilterResult::List:
    case FilterResult::Stream:
    case FilterResult::TextOrStream: {
        const bool keepsItems =
            filter.name == "sort" || filter.name == "unique" || filter.name == "list" || filter.name == "reverse";
        return keepsItems && !isSingle(input->kind) ? input : simple(Kind::Any);
    }
    case FilterResult::Input: return simple(Kind::Any); // the default may be of any type
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

const Type *TypeChecker::visit(const FilterCall &node, const Expr &expr)
{
    const Type *input = typeOf(node.operand);
    checkInput(node.filter->input, node.filter->name, input, expr.offset);
    for (const ExprId argument : node.arguments) {
        if (argument != kNoExpr)
            typeOf(argument);
    }
    const Type *result = resultOf(*node.filter, input);
    for (const AttributePath &path : node.attributes)
        followPath(elementOf(input), path, expr.offset);
    return result;
}

const Type *TypeChecker::visit(const MapEach &node, const Expr &expr)
{
    const Type *input = typeOf(node.operand);
    requireList(input, "map", expr.offset);
    m_slots[node.item] = elementOf(input);
    return own(Type::list(*typeOf(node.body)));
}

const Type *TypeChecker::visit(const Select &node, const Expr &expr)
{
    const Type *input = typeOf(node.operand);
    requireList(input, node.mode == SelectMode::Where ? "where" : "select", expr.offset);
    m_slots[node.item] = elementOf(input);
    typeOf(node.condition);
    return input;
}

} // namespace policywright::templating
