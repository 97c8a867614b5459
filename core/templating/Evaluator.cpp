// SPDX-License-Identifier: Apache-2.0
#include "core/templating/Evaluator.h"

#include "core/templating/PythonText.h"
#include "core/templating/SyntaxErrors.h"

#include <QtAssert>

#include <algorithm>

namespace policywright::templating {
namespace {

// Python's dict has attributes of these names, which Jinja2 finds where a member is absent.
constexpr std::string_view kDictAttributes[] = {"items", "keys",   "values", "get",        "pop",     "popitem",
                                                "copy",  "update", "clear",  "setdefault", "fromkeys"};

// What a withheld container holds is withheld.
Value inheriting(const Value &child, const Value &container)
{
    const std::string *name = container.withheld();
    return name && !child.withheld() ? child.withheldAs(*name) : child;
}

} // namespace

Evaluator::Evaluator(const Program &program, const Scope &scope, const RenderOptions &options)
    : m_program(program), m_options(options), m_slots(program.slotCount), m_own(program.slotCount),
      m_loops(program.loopCount), m_steps(options.limits.steps)
{
    for (std::size_t i = 0; i < program.roots.size(); ++i) {
        const Root &root = program.roots[i];
        const Value *value = scope.find(program.names[i], root.hash);
        if (!value) {
            m_own[root.slot] = Value::undefined(program.names[i]);
            value = &m_own[root.slot];
        }
        m_slots[root.slot] = value;
    }
    copySlots(program.copies);
}

void Evaluator::assign(Slot slot, Value value)
{
    m_own[slot] = std::move(value);
    m_slots[slot] = &m_own[slot];
}

void Evaluator::copySlots(const std::vector<SlotCopy> &copies)
{
    for (const SlotCopy &copy : copies)
        m_slots[copy.to] = m_slots[copy.from];
}

Value Evaluator::raise(ErrorCode code, std::uint32_t offset, std::string subject, std::string detail)
{
    if (!m_error)
        m_error =
            Error{code, std::move(subject), std::move(detail), SourceMap(m_program.source, m_program.base).at(offset)};
    return {};
}

Value Evaluator::raiseUndefined(const Value &value, std::uint32_t offset)
{
    return raise(ErrorCode::TemplateUndefined, offset, value.name());
}

void Evaluator::raiseSteps()
{
    raise(ErrorCode::TemplateLimit, 0, "steps of rendering", std::to_string(m_options.limits.steps));
}

void Evaluator::spendFor(const Value &value)
{
    if (const std::string *text = value.ifText())
        spend(text->size() / 64);
    else if (const Value::Items *items = value.ifSequence())
        spend(items->size());
    else if (const Value::Members *members = value.ifMap())
        spend(members->size());
}

bool Evaluator::truth(const Value &value, std::uint32_t offset)
{
    if (value.isUndefined())
        raiseUndefined(value, offset);
    return isTrue(value);
}

bool Evaluator::holds(ExprId id)
{
    if (const Value *value = peek(id)) {
        spend(1);
        return truth(*value, m_program.exprs[id].offset);
    }
    return truth(evaluate(id), m_program.exprs[id].offset);
}

const Value *Evaluator::peek(ExprId id) const
{
    const Expr &expr = m_program.exprs[id];
    if (const auto *name = std::get_if<NameRead>(&expr.node))
        return m_slots[name->slot];
    if (const auto *attribute = std::get_if<AttributeRead>(&expr.node)) {
        const Value *object = peek(attribute->object);
        return object && !object->withheld() ? object->find(attribute->name) : nullptr;
    }
    if (const auto *literal = std::get_if<Literal>(&expr.node))
        return &literal->value;
    return nullptr;
}

Value Evaluator::evaluate(ExprId id)
{
    spend(1);
    if (failed())
        return {};
    const Expr &expr = m_program.exprs[id];
    return std::visit([&](const auto &node) { return eval(node, expr); }, expr.node);
}

const Value::Items &Evaluator::itemsOf(const Value &value, Value::Items &storage, std::uint32_t offset)
{
    storage.clear();
    if (const Value::Items *items = value.ifSequence()) {
        spend(items->size());
        if (!value.withheld())
            return *items;
        storage = *items;
    } else if (const std::string *text = value.ifText()) {
        spend(text->size());
        if (text->size() > m_options.limits.listItems) {
            raise(ErrorCode::TemplateLimit, offset, "items of a list", std::to_string(m_options.limits.listItems));
            return storage;
        }
        for (const std::string_view character : characters(*text))
            storage.push_back(Value::text(std::string(character)));
    } else if (const Value::Members *members = value.ifMap()) {
        spend(members->size());
        for (const Value::Member &entry : *members)
            storage.push_back(Value::text(entry.name));
    } else if (value.isUndefined()) {
        raiseUndefined(value, offset);
    } else if (!value.isMissing()) {
        raise(ErrorCode::TemplateNotAList, offset, std::string(describeKind(value)));
    }
    for (Value &item : storage)
        item = inheriting(item, value);
    return storage;
}

void Evaluator::appendText(const Value &value, std::string &text, std::uint32_t offset)
{
    const std::size_t before = text.size();
    if (const std::string *display = value.display())
        text += *display;
    else if (const std::string *content = value.ifText())
        text += *content;
    else if (const std::int64_t *integer = value.ifInteger())
        text += std::to_string(*integer);
    else if (const double *real = value.ifReal())
        text += realToText(*real);
    else if (const bool *flag = value.ifBoolean())
        text += *flag ? "True" : "False";
    else if (value.isNone())
        text += "None";
    else if (value.isUndefined())
        raiseUndefined(value, offset);
    else if (!value.isMissing())
        raise(ErrorCode::TemplatePrintsList, offset, std::string(describeKind(value)));
    spend((text.size() - before) / 64);
    if (text.size() > m_options.limits.outputBytes)
        raise(ErrorCode::TemplateLimit, offset, "bytes of text", std::to_string(m_options.limits.outputBytes));
}

Value Evaluator::makeSequence(Value::SequenceKind kind, Value::Items items, std::uint32_t offset)
{
    if (items.size() > m_options.limits.listItems)
        return raise(ErrorCode::TemplateLimit, offset, "items of a list", std::to_string(m_options.limits.listItems));
    spend(items.size());
    Value list = Value::sequence(kind, std::move(items));
    if (list.depth() > kMaxValueDepth)
        return raise(ErrorCode::TemplateLimit, offset, "lists inside one another", std::to_string(kMaxValueDepth));
    return list;
}

Value Evaluator::fault(Fault problem, std::uint32_t offset, const Value &left, const Value &right)
{
    const std::string kinds = std::string(describeKind(left)) + " and " + std::string(describeKind(right));
    switch (problem) {
    case Fault::WrongTypes: return raise(ErrorCode::TemplateWrongOperands, offset, kinds);
    case Fault::NoOrder: return raise(ErrorCode::TemplateNoOrder, offset, kinds);
    case Fault::DivisionByZero: return raise(ErrorCode::TemplateDivisionByZero, offset);
    case Fault::OutOfRange: return raise(ErrorCode::TemplateNumberRange, offset);
    case Fault::TooLarge: {
        const bool isList = left.ifSequence() || right.ifSequence();
        return raise(ErrorCode::TemplateLimit, offset, isList ? "items of a list" : "bytes of text",
                     std::to_string(isList ? m_options.limits.listItems : m_options.limits.outputBytes));
    }
    case Fault::Undefined:
        return raiseUndefined(left.isUndefined()    ? left
                              : right.isUndefined() ? right
                                                    : Value::undefined("an item"),
                              offset);
    }
    Q_UNREACHABLE_RETURN({});
}

Value Evaluator::unwrap(std::expected<Value, Fault> outcome, std::uint32_t offset, const Value &left,
                        const Value &right)
{
    return outcome ? *std::move(outcome) : fault(outcome.error(), offset, left, right);
}

bool Evaluator::unwrapFlag(std::expected<bool, Fault> outcome, std::uint32_t offset, const Value &left,
                           const Value &right)
{
    if (!outcome)
        fault(outcome.error(), offset, left, right);
    return outcome.value_or(false);
}

bool Evaluator::compare(CompareOperator op, const Value &left, const Value &right, std::uint32_t offset)
{
    spendFor(right);
    if (isMissingEither(left, right) && !left.isUndefined() && !right.isUndefined())
        return op == CompareOperator::NotEqual || op == CompareOperator::NotIn;
    const auto flag = [&](std::expected<bool, Fault> outcome) { return unwrapFlag(outcome, offset, left, right); };
    switch (op) {
    case CompareOperator::Equal: return flag(areEqual(left, right));
    case CompareOperator::NotEqual: return !flag(areEqual(left, right));
    case CompareOperator::Less: return flag(isLess(left, right));
    case CompareOperator::LessEqual: return !flag(isLess(right, left));
    case CompareOperator::Greater: return flag(isLess(right, left));
    case CompareOperator::GreaterEqual: return !flag(isLess(left, right));
    case CompareOperator::In:
    case CompareOperator::NotIn:
        if (left.ifText() && right.ifText())
            spend(left.ifText()->size() * right.ifText()->size() / 256);
        return flag(contains(right, left)) == (op == CompareOperator::In);
    }
    Q_UNREACHABLE_RETURN(false);
}

Value Evaluator::memberOfMap(const Value &map, const std::string &name, std::uint32_t offset)
{
    spendFor(map);
    if (const Value *found = map.find(name))
        return inheriting(*found, map);
    if (const std::string *record = map.recordName())
        return Value::missing(record->empty() ? name : *record + "." + name);
    if (std::ranges::contains(kDictAttributes, name) || name.starts_with("__"))
        return raise(ErrorCode::TemplateUndefined, offset, name);
    return Value::undefined(name);
}

Value Evaluator::itemAt(const Value &object, std::int64_t index, std::uint32_t offset)
{
    const auto resolved = [index](std::size_t size) -> std::optional<std::size_t> {
        const auto count = static_cast<std::int64_t>(size);
        const std::int64_t at = index < 0 ? index + count : index;
        if (at < 0 || at >= count)
            return std::nullopt;
        return static_cast<std::size_t>(at);
    };
    const std::string shown = "item " + std::to_string(index);
    if (const Value::Items *items = object.ifSequence()) {
        const auto at = resolved(items->size());
        return at ? inheriting((*items)[*at], object) : Value::undefined(shown);
    }
    if (const std::string *text = object.ifText()) {
        spend(text->size() / 8);
        const std::vector<std::string_view> all = characters(*text);
        const auto at = resolved(all.size());
        return at ? inheriting(Value::text(std::string(all[*at])), object) : Value::undefined(shown);
    }
    if (object.ifMap())
        return Value::undefined(shown);
    return raise(ErrorCode::TemplateNoMember, offset, shown, std::string(describeKind(object)));
}

Value Evaluator::member(const Value &object, const PathPart &part, std::uint32_t offset)
{
    if (object.isUndefined())
        return raiseUndefined(object, offset);
    if (object.isMissing())
        return object;
    if (const auto *index = std::get_if<std::int64_t>(&part))
        return itemAt(object, *index, offset);
    const std::string &name = std::get<std::string>(part);
    if (object.ifMap())
        return memberOfMap(object, name, offset);
    const bool isGroup = object.ifSequence() && object.sequenceKind() == Value::SequenceKind::Group;
    if (isGroup && (name == "grouper" || name == "list"))
        return inheriting((*object.ifSequence())[name == "list" ? 1 : 0], object);
    return raise(ErrorCode::TemplateNoMember, offset, name, std::string(describeKind(object)));
}

} // namespace policywright::templating
