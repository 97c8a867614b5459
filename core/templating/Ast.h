// SPDX-License-Identifier: Apache-2.0
//
// A parsed template or expression. Expressions stand in one array and refer to one another by index, so parsing
// allocates little and evaluation walks memory in order. Names are resolved to slots while parsing: first the names
// that come from outside (roots), behind them the template's own (loop variables, set, row).
//
// |map, |select and their relatives, and |where, are all two nodes: MapEach and Select evaluate an expression with the
// item in a slot of its own. map('upper') is `item|upper`, selectattr('a.b', 'in', x) is `item.a.b is in(x)`.
#pragma once

#include "core/base/Error.h"
#include "core/templating/Arithmetic.h"
#include "core/templating/Value.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace policywright::templating {

struct FilterInfo;
struct TestInfo;

using ExprId = std::uint32_t;
using Slot = std::uint32_t;
inline constexpr ExprId kNoExpr = UINT32_MAX;
inline constexpr std::size_t kMostArguments = 4;
using ArgumentIds = std::array<ExprId, kMostArguments>; // kNoExpr where an argument is not given

using PathPart = std::variant<std::string, std::int64_t>;
using AttributePath = std::vector<PathPart>; // 'owner.name' of attribute=

enum class LoopField : std::uint8_t { Index, Index0, Revindex, Revindex0, First, Last, Length };

struct Literal {
    Value value;
};
struct NameRead {
    Slot slot;
};
struct LoopRead {
    std::uint32_t loop; // 0 is the outermost
    LoopField field;
};
struct AttributeRead { // object.name
    ExprId object;
    std::string name;
};
struct SubscriptRead { // object[index]
    ExprId object;
    ExprId index;
};
struct PathRead { // attribute='a.b' of a filter; fallback: the default= of |map
    ExprId object;
    AttributePath path;
    ExprId fallback;
};
enum class UnaryOperator : std::uint8_t { Not, Minus, Plus };
struct Unary {
    UnaryOperator op;
    ExprId operand;
};
struct Binary {
    BinaryOperator op;
    ExprId left;
    ExprId right;
};
struct Concatenation { // a ~ b ~ c
    std::vector<ExprId> parts;
};
struct Comparison { // a < b <= c
    struct Step {
        CompareOperator op;
        ExprId right;
    };
    ExprId first;
    std::vector<Step> steps;
};
enum class LogicOperator : std::uint8_t { And, Or };
struct Logic { // a and b and c
    LogicOperator op;
    std::vector<ExprId> operands;
};
struct InlineIf {
    ExprId condition;
    ExprId then;
    ExprId otherwise; // kNoExpr: undefined
};
struct SequenceLiteral {
    Value::SequenceKind kind;
    std::vector<ExprId> items;
};
struct MapLiteral {
    struct Entry {
        std::string name;
        ExprId value;
    };
    std::vector<Entry> entries;
};
struct RangeCall {
    std::vector<ExprId> arguments;
};
struct FilterCall {
    const FilterInfo *filter;
    ExprId operand;
    ArgumentIds arguments;
    std::vector<AttributePath> attributes;
};
struct TestCall {
    const TestInfo *test;
    ExprId operand;
    ArgumentIds arguments;
};
struct MapEach {
    ExprId operand;
    Slot item;
    ExprId body;
};
enum class SelectMode : std::uint8_t { Select, Reject, Where };
struct Select {
    SelectMode mode;
    ExprId operand;
    Slot item;
    ExprId condition;
};

struct Expr {
    std::variant<Literal, NameRead, LoopRead, AttributeRead, SubscriptRead, PathRead, Unary, Binary, Concatenation,
                 Comparison, Logic, InlineIf, SequenceLiteral, MapLiteral, RangeCall, FilterCall, TestCall, MapEach,
                 Select>
        node;
    std::uint32_t offset;    // in the source, for messages
    std::uint16_t height;    // of the tree below, bounded by the parser
    std::string_view stream; // not empty: the filter that gives a stream, which Jinja2 can read only once
    bool isOpen = false;     // perhaps the value of an inline if without else; see ExpressionParser::closeInlineIf
};

struct Statement;
using Block = std::vector<Statement>;

struct TextOutput {
    std::uint32_t begin; // bytes of the source
    std::uint32_t end;
};
struct Print {
    ExprId value;
    std::uint32_t origin; // index into Program::origins
};
struct If {
    struct Branch;
    std::vector<Branch> branches;
};
// A slot that starts with the value that the name has outside: for a name that is set in an inner scope, perhaps only
// in one branch.
struct SlotCopy {
    Slot to;
    Slot from;
};
struct For {
    std::vector<Slot> targets; // more than one: items are unpacked
    ExprId iterable = kNoExpr;
    ExprId condition = kNoExpr; // for … if …
    std::uint32_t loop = 0;     // index of its `loop`
    std::uint32_t offset = 0;
    std::vector<SlotCopy> bodyCopies;
    Block body;
    std::vector<SlotCopy> elseCopies;
    Block otherwise;
};
struct Set {
    Slot slot;
    ExprId value;
};

struct Statement {
    std::variant<TextOutput, Print, If, std::unique_ptr<For>, Set> node; // a For is large and rare
};
struct If::Branch {
    ExprId condition; // kNoExpr: else
    Block body;
};

struct Root {         // its name is in Program::names, at the same index
    std::size_t hash; // scopeHash(name), so that rendering looks up without hashing
    Slot slot;
    std::uint32_t offset; // of the first read
    bool maybeSet;        // also a name that the template sets: unknown outside is no error
};

// Everything that parsing gives. Immutable, shared by the copies of a Template.
struct Program {
    std::string source;
    SourcePosition base; // where the source starts in its file
    std::vector<std::string> names;
    std::vector<Root> roots;
    std::uint32_t slotCount = 0;
    std::uint32_t loopCount = 0; // most loops inside one another
    std::vector<Expr> exprs;
    std::vector<std::vector<std::uint32_t>> origins; // indices into roots, sorted
    std::vector<SlotCopy> copies;
    Block block;           // of a template
    ExprId root = kNoExpr; // of an expression
};

} // namespace policywright::templating
