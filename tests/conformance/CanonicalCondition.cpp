// SPDX-License-Identifier: Apache-2.0
#include "tests/conformance/CanonicalCondition.h"

#include "tests/conformance/Tokens.h"

#include <utility>

namespace policywright::conformance {

namespace {

enum class Binding { Or, And, Not, Comparison, Operand }; // the weakest first

struct Piece {
    std::string text;
    Binding binding = Binding::Operand;
};

std::string inParentheses(const Piece &piece, Binding weakestAllowed)
{
    return piece.binding < weakestAllowed ? "(" + piece.text + ")" : piece.text;
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_tokens(text) {}

    std::expected<std::string, std::string> read()
    {
        const Piece whole = readOr();
        m_tokens.expectEnd();
        if (const auto problem = m_tokens.problem())
            return std::unexpected(*problem);
        return whole.text;
    }

private:
    Piece readOr() { return readChain("or", Binding::Or, &Reader::readAnd); }
    Piece readAnd() { return readChain("and", Binding::And, &Reader::readNot); }

    // Chains of one operator are flat: `a or (b or c)` is `a or b or c`.
    Piece readChain(std::string_view word, Binding binding, Piece (Reader::*readPart)())
    {
        Piece chain = (this->*readPart)();
        while (m_tokens.accept(word)) {
            const Piece part = (this->*readPart)();
            chain.text = inParentheses(chain, binding) + " " + std::string(word) + " " + inParentheses(part, binding);
            chain.binding = binding;
        }
        return chain;
    }

    Piece readNot()
    {
        if (!m_tokens.accept("not"))
            return readComparison();
        return {"not " + inParentheses(readNot(), Binding::Not), Binding::Not};
    }

    Piece readComparison()
    {
        const Piece left = readConcatenation();
        for (const std::string_view operation : {"==", "!=", "<=", ">=", "<", ">"}) {
            if (m_tokens.accept(operation))
                return compared(left, operation, readConcatenation());
        }
        if (m_tokens.accept("is")) {
            const bool isNegated = m_tokens.accept("not");
            return negatedIf(isNegated, compared(left, "is", {m_tokens.takeName()}));
        }
        const bool isNegated = m_tokens.accept("not");
        if (isNegated)
            m_tokens.expect("in");
        if (isNegated || m_tokens.accept("in"))
            return negatedIf(isNegated, compared(left, "in", readConcatenation()));
        return left;
    }

    static Piece compared(const Piece &left, std::string_view operation, const Piece &right)
    {
        return {inParentheses(left, Binding::Operand) + " " + std::string(operation) + " " +
                    inParentheses(right, Binding::Operand),
                Binding::Comparison};
    }

    static Piece negatedIf(bool isNegated, Piece piece)
    {
        return isNegated ? Piece{"not " + piece.text, Binding::Not} : std::move(piece);
    }

    Piece readConcatenation()
    {
        Piece whole = readOperand();
        while (m_tokens.accept("~"))
            whole = {inParentheses(whole, Binding::Operand) + " ~ " + inParentheses(readOperand(), Binding::Operand)};
        return whole;
    }

    Piece readOperand()
    {
        Piece operand = readPrimary();
        while (true) {
            if (m_tokens.accept("."))
                operand = {inParentheses(operand, Binding::Operand) + "." + m_tokens.takeName()};
            else if (m_tokens.accept("|"))
                operand = {inParentheses(operand, Binding::Operand) + "|" + readFilter()};
            else
                return operand;
        }
    }

    // Of filters with arguments, only `where("…")`.
    std::string readFilter()
    {
        std::string filter = m_tokens.takeName();
        if (!m_tokens.accept("("))
            return filter;
        const auto inner = canonicalCondition(m_tokens.takeText());
        m_tokens.expect(")");
        if (!inner)
            m_tokens.report(inner.error());
        return filter + "(\"" + inner.value_or("") + "\")";
    }

    Piece readPrimary()
    {
        if (m_tokens.accept("(")) {
            Piece inner = readOr();
            m_tokens.expect(")");
            return inner;
        }
        if (m_tokens.accept("["))
            return {"[" + readItems() + "]"};
        if (m_tokens.isText())
            return {"'" + m_tokens.takeText() + "'"};
        return {m_tokens.takeNameOrNumber()};
    }

    std::string readItems()
    {
        std::string items;
        while (!m_tokens.accept("]") && !m_tokens.problem()) {
            items += (items.empty() ? "" : ", ") + readConcatenation().text;
            m_tokens.accept(",");
        }
        return items;
    }

    Tokens m_tokens;
};

} // namespace

std::expected<std::string, std::string> canonicalCondition(std::string_view text)
{
    return Reader(text).read();
}

} // namespace policywright::conformance
