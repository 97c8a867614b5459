// SPDX-License-Identifier: Apache-2.0
#include "core/templating/Arithmetic.h"

#include "core/templating/PythonText.h"

#include <QtAssert>

#include <algorithm>
#include <cmath>
#include <limits>

namespace policywright::templating {
namespace {

using Outcome = std::expected<Value, Fault>;
using Kind = Value::Kind;

constexpr std::int64_t kExactInReal = std::int64_t{1} << 53; // above, a conversion to double would round

std::unexpected<Fault> faultOf(Fault fault)
{
    return std::unexpected(fault);
}

Outcome realResult(double value)
{
    if (!std::isfinite(value))
        return faultOf(Fault::OutOfRange);
    return Value::real(value);
}

Outcome addIntegers(std::int64_t a, std::int64_t b)
{
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a, b, &sum))
        return faultOf(Fault::OutOfRange);
    return Value::integer(sum);
}

Outcome divide(const Number &a, const Number &b)
{
    if (b.asReal() == 0.0)
        return faultOf(Fault::DivisionByZero);
    const auto isInexact = [](const Number &n) {
        return !n.isReal && (n.integer > kExactInReal || n.integer < -kExactInReal);
    };
    if (!a.isReal && !b.isReal && (isInexact(a) || isInexact(b)))
        return faultOf(Fault::OutOfRange);
    return realResult(a.asReal() / b.asReal());
}

struct Division {
    double floor;
    double modulo;
};

// float_divmod of CPython's floatobject.c: the quotient is made from the remainder, so that both agree.
Division divideReals(double a, double b)
{
    double modulo = std::fmod(a, b);
    double quotient = (a - modulo) / b;
    if (modulo != 0.0) {
        if ((b < 0) != (modulo < 0)) {
            modulo += b;
            quotient -= 1.0;
        }
    } else {
        modulo = std::copysign(0.0, b);
    }
    if (quotient == 0.0)
        return {std::copysign(0.0, a / b), modulo};
    double floor = std::floor(quotient);
    if (quotient - floor > 0.5)
        floor += 1.0;
    return {floor, modulo};
}

Outcome floorDivide(const Number &a, const Number &b)
{
    if (b.asReal() == 0.0)
        return faultOf(Fault::DivisionByZero);
    if (a.isReal || b.isReal)
        return realResult(divideReals(a.asReal(), b.asReal()).floor);
    if (a.integer == INT64_MIN && b.integer == -1)
        return faultOf(Fault::OutOfRange);
    const std::int64_t quotient = a.integer / b.integer;
    const bool roundsUp = a.integer % b.integer != 0 && (a.integer < 0) != (b.integer < 0);
    return Value::integer(roundsUp ? quotient - 1 : quotient);
}

Outcome modulo(const Number &a, const Number &b)
{
    if (b.asReal() == 0.0)
        return faultOf(Fault::DivisionByZero);
    if (a.isReal || b.isReal)
        return realResult(divideReals(a.asReal(), b.asReal()).modulo);
    if (b.integer == -1)
        return Value::integer(0);
    const std::int64_t rest = a.integer % b.integer;
    return Value::integer(rest != 0 && (rest < 0) != (b.integer < 0) ? rest + b.integer : rest);
}

Outcome integerPower(std::int64_t base, std::int64_t exponent)
{
    std::int64_t result = 1;
    while (exponent > 0) {
        if ((exponent & 1) != 0 && __builtin_mul_overflow(result, base, &result))
            return faultOf(Fault::OutOfRange);
        exponent >>= 1;
        if (exponent > 0 && __builtin_mul_overflow(base, base, &base))
            return faultOf(Fault::OutOfRange);
    }
    return Value::integer(result);
}

Outcome power(const Number &a, const Number &b)
{
    if (!a.isReal && !b.isReal && b.integer >= 0)
        return integerPower(a.integer, b.integer);
    const double base = a.asReal();
    const double exponent = b.asReal();
    if (base == 0.0 && exponent < 0)
        return faultOf(Fault::DivisionByZero);
    if (base < 0 && exponent != std::floor(exponent))
        return faultOf(Fault::OutOfRange); // a complex number in Python
    return realResult(std::pow(base, exponent));
}

Outcome calculateNumbers(BinaryOperator op, const Number &a, const Number &b)
{
    const bool real = a.isReal || b.isReal;
    std::int64_t integer = 0;
    switch (op) {
    case BinaryOperator::Add: return real ? realResult(a.asReal() + b.asReal()) : addIntegers(a.integer, b.integer);
    case BinaryOperator::Subtract:
        if (real)
            return realResult(a.asReal() - b.asReal());
        if (__builtin_sub_overflow(a.integer, b.integer, &integer))
            return faultOf(Fault::OutOfRange);
        return Value::integer(integer);
    case BinaryOperator::Multiply:
        if (real)
            return realResult(a.asReal() * b.asReal());
        if (__builtin_mul_overflow(a.integer, b.integer, &integer))
            return faultOf(Fault::OutOfRange);
        return Value::integer(integer);
    case BinaryOperator::Divide: return divide(a, b);
    case BinaryOperator::FloorDivide: return floorDivide(a, b);
    case BinaryOperator::Modulo: return modulo(a, b);
    case BinaryOperator::Power: return power(a, b);
    }
    Q_UNREACHABLE_RETURN(Value());
}

const std::string *shownText(const Value &value)
{
    const std::string *display = value.display();
    return display ? display : value.ifText();
}

Outcome addSequences(const Value &left, const Value &right, std::size_t sizeLimit)
{
    const Value::Items &a = *left.ifSequence();
    const Value::Items &b = *right.ifSequence();
    const bool leftIsList = left.sequenceKind() == Value::SequenceKind::List;
    const bool rightIsList = right.sequenceKind() == Value::SequenceKind::List;
    if (leftIsList != rightIsList)
        return faultOf(Fault::WrongTypes);
    if (a.size() + b.size() > sizeLimit)
        return faultOf(Fault::TooLarge);
    Value::Items items = a;
    items.insert(items.end(), b.begin(), b.end());
    return Value::sequence(leftIsList ? Value::SequenceKind::List : Value::SequenceKind::Tuple, std::move(items));
}

Outcome repeat(const Value &value, std::int64_t times, std::size_t sizeLimit)
{
    const std::size_t count = times > 0 ? static_cast<std::size_t>(times) : 0;
    const std::string *text = shownText(value);
    const Value::Items *items = text ? nullptr : value.ifSequence();
    if (!text && !items)
        return faultOf(Fault::WrongTypes);
    const std::size_t unit = text ? text->size() : items->size();
    if (unit > 0 && count > sizeLimit / unit)
        return faultOf(Fault::TooLarge);
    if (text) {
        std::string repeated;
        repeated.reserve(unit * count);
        for (std::size_t i = 0; unit > 0 && i < count; ++i)
            repeated += *text;
        return Value::text(std::move(repeated));
    }
    Value::Items repeated;
    repeated.reserve(unit * count);
    for (std::size_t i = 0; unit > 0 && i < count; ++i)
        repeated.insert(repeated.end(), items->begin(), items->end());
    const bool isList = value.sequenceKind() == Value::SequenceKind::List;
    return Value::sequence(isList ? Value::SequenceKind::List : Value::SequenceKind::Tuple, std::move(repeated));
}

long double wide(const Number &number) // holds every 64-bit integer and every double exactly
{
    return number.isReal ? static_cast<long double>(number.real) : static_cast<long double>(number.integer);
}
static_assert(std::numeric_limits<long double>::digits >= 64);

std::expected<bool, Fault> mapsAreEqual(const Value &left, const Value &right)
{
    if (left.ifMap()->size() != right.ifMap()->size())
        return false;
    for (const Value::Member &member : *left.ifMap()) {
        const Value *other = right.find(member.name);
        if (!other)
            return false;
        const auto same = areEqual(member.value, *other);
        if (!same || !*same)
            return same;
    }
    return true;
}

std::expected<bool, Fault> sequencesAreEqual(const Value &left, const Value &right)
{
    const bool bothLists = left.sequenceKind() == Value::SequenceKind::List;
    if (bothLists != (right.sequenceKind() == Value::SequenceKind::List))
        return false;
    const Value::Items &a = *left.ifSequence();
    const Value::Items &b = *right.ifSequence();
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto same = areEqual(a[i], b[i]);
        if (!same || !*same)
            return same;
    }
    return true;
}

} // namespace

std::optional<Number> numberOf(const Value &value)
{
    if (const std::int64_t *integer = value.ifInteger())
        return Number{false, *integer, 0};
    if (const double *real = value.ifReal())
        return Number{true, 0, *real};
    if (const bool *flag = value.ifBoolean())
        return Number{false, *flag ? 1 : 0, 0};
    return std::nullopt;
}

Value fromNumber(Number number)
{
    return number.isReal ? Value::real(number.real) : Value::integer(number.integer);
}

Outcome calculate(BinaryOperator op, const Value &left, const Value &right, std::size_t sizeLimit)
{
    if (left.isUndefined() || right.isUndefined())
        return faultOf(Fault::Undefined);
    const auto a = numberOf(left);
    const auto b = numberOf(right);
    if (a && b)
        return calculateNumbers(op, *a, *b);
    if (op == BinaryOperator::Add) {
        const std::string *leftText = shownText(left);
        const std::string *rightText = shownText(right);
        if (leftText && rightText) {
            if (leftText->size() + rightText->size() > sizeLimit)
                return faultOf(Fault::TooLarge);
            return Value::text(*leftText + *rightText);
        }
        if (left.ifSequence() && right.ifSequence())
            return addSequences(left, right, sizeLimit);
    }
    if (op == BinaryOperator::Multiply && (a || b) && !(a && a->isReal) && !(b && b->isReal))
        return a ? repeat(right, a->integer, sizeLimit) : repeat(left, b->integer, sizeLimit);
    return faultOf(Fault::WrongTypes); // also `text % value`, Python's formatting
}

Outcome negate(const Value &value)
{
    if (value.isUndefined())
        return faultOf(Fault::Undefined);
    const auto number = numberOf(value);
    if (!number)
        return faultOf(Fault::WrongTypes);
    if (number->isReal)
        return Value::real(-number->real);
    if (number->integer == INT64_MIN)
        return faultOf(Fault::OutOfRange);
    return Value::integer(-number->integer);
}

std::expected<bool, Fault> areEqual(const Value &left, const Value &right)
{
    if (left.isUndefined() || right.isUndefined())
        return faultOf(Fault::Undefined);
    const auto a = numberOf(left);
    const auto b = numberOf(right);
    if (a && b)
        return wide(*a) == wide(*b);
    if (left.kind() != right.kind() || left.isMissing())
        return false;
    switch (left.kind()) {
    case Kind::None: return true;
    case Kind::Text: return *left.ifText() == *right.ifText();
    case Kind::Sequence: return sequencesAreEqual(left, right);
    case Kind::Map: return mapsAreEqual(left, right);
    default: return false;
    }
}

std::expected<bool, Fault> isLess(const Value &left, const Value &right)
{
    if (left.isUndefined() || right.isUndefined())
        return faultOf(Fault::Undefined);
    const auto a = numberOf(left);
    const auto b = numberOf(right);
    if (a && b)
        return wide(*a) < wide(*b);
    if (left.isMissing() || right.isMissing())
        return false;
    if (left.ifText() && right.ifText())
        return *left.ifText() < *right.ifText(); // bytes of UTF-8 have the order of code points
    const Value::Items *first = left.ifSequence();
    const Value::Items *second = right.ifSequence();
    if (!first || !second ||
        (left.sequenceKind() == Value::SequenceKind::List) != (right.sequenceKind() == Value::SequenceKind::List))
        return faultOf(Fault::NoOrder);
    for (std::size_t i = 0; i < std::min(first->size(), second->size()); ++i) {
        const auto same = areEqual((*first)[i], (*second)[i]);
        if (!same)
            return same;
        if (!*same)
            return isLess((*first)[i], (*second)[i]);
    }
    return first->size() < second->size();
}

std::expected<bool, Fault> contains(const Value &container, const Value &item)
{
    if (container.isUndefined() || item.isUndefined())
        return faultOf(Fault::Undefined);
    if (container.isMissing() || item.isMissing())
        return false;
    if (const std::string *text = container.ifText()) {
        if (!item.ifText())
            return faultOf(Fault::WrongTypes);
        return text->contains(*item.ifText());
    }
    if (const Value::Items *items = container.ifSequence()) {
        for (const Value &candidate : *items) {
            const auto same = areEqual(candidate, item);
            if (!same || *same)
                return same;
        }
        return false;
    }
    if (container.ifMap()) {
        if (item.ifSequence() || item.ifMap())
            return faultOf(Fault::WrongTypes);
        return item.ifText() && container.find(*item.ifText());
    }
    return faultOf(Fault::WrongTypes);
}

bool isTrue(const Value &value)
{
    switch (value.kind()) {
    case Kind::Boolean: return *value.ifBoolean();
    case Kind::Integer: return *value.ifInteger() != 0;
    case Kind::Real: return *value.ifReal() != 0.0;
    case Kind::Text: return !value.ifText()->empty();
    case Kind::Sequence: return !value.ifSequence()->empty();
    case Kind::Map: return value.recordName() ? !isEmpty(value) : !value.ifMap()->empty();
    case Kind::Undefined:
    case Kind::None:
    case Kind::Missing: return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

bool isEmpty(const Value &value)
{
    switch (value.kind()) {
    case Kind::Undefined:
    case Kind::None:
    case Kind::Missing: return true;
    case Kind::Text: return withoutLeadingSpace(*value.ifText()).empty();
    case Kind::Sequence: return value.ifSequence()->empty();
    case Kind::Map:
        if (!value.recordName())
            return value.ifMap()->empty();
        return std::ranges::all_of(*value.ifMap(), [](const Value::Member &m) { return isEmpty(m.value); });
    case Kind::Boolean:
    case Kind::Integer:
    case Kind::Real: return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

} // namespace policywright::templating
