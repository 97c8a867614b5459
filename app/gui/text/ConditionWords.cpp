// SPDX-License-Identifier: Apache-2.0
#include "app/gui/text/ConditionWords.h"

#include "app/gui/TextConversion.h"
#include "core/templating/Ast.h"
#include "core/templating/Expression.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <vector>

namespace policywright::gui {
namespace {

using templating::CompareOperator;
using templating::Expr;
using templating::ExprId;

using Phrase = std::optional<QString>; // nullopt: there are no words for it

class Wording {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::ConditionWords)

public:
    Wording(const templating::Program &program, const ConditionTerms &terms) : m_program(program), m_terms(terms) {}

    Phrase of(ExprId id) const
    {
        const Expr &expr = m_program.exprs[id];
        if (const auto *unary = std::get_if<templating::Unary>(&expr.node))
            return unary->op == templating::UnaryOperator::Not ? truth(unary->operand, false) : std::nullopt;
        if (const auto *logic = std::get_if<templating::Logic>(&expr.node))
            return ofLogic(*logic);
        if (const auto *comparison = std::get_if<templating::Comparison>(&expr.node))
            return ofComparison(*comparison);
        return truth(id, true);
    }

private:
    const ConditionTerm *term(ExprId id) const
    {
        const auto *read = std::get_if<templating::NameRead>(&m_program.exprs[id].node);
        if (!read)
            return nullptr;
        const auto root = std::ranges::find(m_program.roots, read->slot, &templating::Root::slot);
        if (root == m_program.roots.end())
            return nullptr;
        const auto found = m_terms.find(m_program.names[static_cast<std::size_t>(root - m_program.roots.begin())]);
        return found == m_terms.end() ? nullptr : &found->second;
    }

    Phrase truth(ExprId id, bool holds) const
    {
        const ConditionTerm *name = term(id);
        if (!name)
            return std::nullopt;
        if (name->kind == ConditionTerm::Kind::YesNo)
            return (holds ? tr("“%1” is answered with yes") : tr("“%1” is not answered with yes")).arg(name->title);
        if (name->kind == ConditionTerm::Kind::Derived)
            return (holds ? tr("“%1” applies") : tr("“%1” does not apply")).arg(name->title);
        return (holds ? tr("“%1” is answered") : tr("no answer to “%1”")).arg(name->title);
    }

    Phrase ofLogic(const templating::Logic &logic) const
    {
        const bool isAnd = logic.op == templating::LogicOperator::And;
        QStringList parts;
        for (const ExprId operand : logic.operands) {
            const Phrase part = of(operand);
            if (!part)
                return std::nullopt;
            const bool isMixed = std::holds_alternative<templating::Logic>(m_program.exprs[operand].node);
            parts << (isMixed ? tr("(%1)").arg(*part) : *part);
        }
        return parts.join(isAnd ? tr(" and ") : tr(" or "));
    }

    // The names of the fixed values on one side: one text, or a list of texts.
    std::optional<QStringList> namesOf(ExprId id, const ConditionTerm &of) const
    {
        const Expr &expr = m_program.exprs[id];
        if (const auto *list = std::get_if<templating::SequenceLiteral>(&expr.node)) {
            QStringList all;
            for (const ExprId item : list->items) {
                const auto names = namesOf(item, of);
                if (!names)
                    return std::nullopt;
                all += *names;
            }
            return all;
        }
        const auto *literal = std::get_if<templating::Literal>(&expr.node);
        if (!literal || !literal->value.ifText())
            return std::nullopt;
        return QStringList{nameOf(*literal->value.ifText(), of)};
    }

    static QString nameOf(const std::string &value, const ConditionTerm &of)
    {
        const auto found = of.names.find(value);
        return found == of.names.end() ? shown(value) : found->second;
    }

    Phrase ofComparison(const templating::Comparison &comparison) const
    {
        if (comparison.steps.size() != 1)
            return std::nullopt;
        const auto &[op, right] = comparison.steps.front();
        const bool isIn = op == CompareOperator::In || op == CompareOperator::NotIn;
        const bool isEqual = op == CompareOperator::Equal || op == CompareOperator::NotEqual;
        if (!isIn && !isEqual)
            return std::nullopt;
        const bool holds = op == CompareOperator::In || op == CompareOperator::Equal;
        if (const ConditionTerm *name = term(comparison.first)) {
            const auto values = namesOf(right, *name);
            return values ? Phrase(isOneOf(*name, *values, holds)) : std::nullopt;
        }
        const ConditionTerm *list = term(right);
        const auto values = list ? namesOf(comparison.first, *list) : std::nullopt;
        if (!isIn || !values)
            return std::nullopt;
        return (holds ? tr("“%1” has “%2”") : tr("“%1” does not have “%2”")).arg(list->title, values->join(tr(", ")));
    }

    static QString isOneOf(const ConditionTerm &name, const QStringList &values, bool holds)
    {
        if (name.kind == ConditionTerm::Kind::Audience)
            return (holds ? tr("the document is %1") : tr("the document is not %1")).arg(values.join(tr(" or ")));
        QStringList quoted;
        for (const QString &value : values)
            quoted << tr("“%1”").arg(value);
        const QString any = quoted.join(tr(" or "));
        if (name.kind == ConditionTerm::Kind::View)
            return (holds ? tr("the document is %1") : tr("the document is not %1")).arg(any);
        return (holds ? tr("“%1” is %2") : tr("“%1” is not %2")).arg(name.title, any);
    }

    const templating::Program &m_program;
    const ConditionTerms &m_terms;
};

} // namespace

QString conditionInWords(const std::string &condition, const ConditionTerms &terms)
{
    const auto expression = templating::Expression::parse(condition);
    const Phrase words =
        expression ? Wording(expression->program(), terms).of(expression->program().root) : std::nullopt;
    return words.value_or(shown(condition));
}

} // namespace policywright::gui
