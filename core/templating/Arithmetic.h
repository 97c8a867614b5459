// SPDX-License-Identifier: Apache-2.0
//
// Operators with Python's rules: true is 1, / gives a real number, // and % follow the sign of the divisor, text and
// lists can be added and repeated, any two values can be compared for equality, and only numbers, texts and
// sequences of such have an order. Where Python would go on with more than 64 bits, infinity or a complex number,
// there is a Fault instead. Missing and withheld values are the evaluator's business, not known here.
#pragma once

#include "core/templating/Value.h"

#include <cstdint>
#include <expected>
#include <string>

namespace policywright::templating {

enum class Fault { WrongTypes, DivisionByZero, OutOfRange, TooLarge, NoOrder, Undefined };

enum class BinaryOperator { Add, Subtract, Multiply, Divide, FloorDivide, Modulo, Power };
enum class CompareOperator { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, In, NotIn };

// `sizeLimit` bounds the bytes of a text and the items of a list that + and * make.
std::expected<Value, Fault> calculate(BinaryOperator op, const Value &left, const Value &right, std::size_t sizeLimit);
std::expected<Value, Fault> negate(const Value &value);

// Undefined where one side holds an unknown name.
std::expected<bool, Fault> areEqual(const Value &left, const Value &right);
std::expected<bool, Fault> isLess(const Value &left, const Value &right);
std::expected<bool, Fault> contains(const Value &container, const Value &item);

// Python's bool(value). A record counts as false when all its members are empty.
bool isTrue(const Value &value);

// Nothing was answered: missing, none, a blank text, no items, a person or row without any field.
bool isEmpty(const Value &value);

struct Number {
    bool isReal = false;
    std::int64_t integer = 0;
    double real = 0;

    double asReal() const { return isReal ? real : static_cast<double>(integer); }
};
// Integer, real or boolean; nothing for all else.
std::optional<Number> numberOf(const Value &value);
Value fromNumber(Number number);

} // namespace policywright::templating
