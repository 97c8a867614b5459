// SPDX-License-Identifier: Apache-2.0
#include "core/pack/Meaning.h"

#include "core/pack/Dependencies.h"
#include "core/pack/DrillCheck.h"
#include "core/pack/ExpressionErrors.h"
#include "core/pack/PackSchema.h"
#include "core/pack/Reachability.h"
#include "core/pack/Suggestion.h"
#include "core/pack/WatchedDates.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace policywright::pack {
namespace {

class MeaningCheck {
public:
    MeaningCheck(const PackSet &set, Errors &errors) : m_set(set), m_errors(errors) {}

    void run()
    {
        checkNames();
        for (const CompiledSection &section : m_set.sections())
            checkSection(section);
        for (const CompiledQuizItem &item : m_set.quiz())
            check(item.when, item.logic.when);
        for (const CompiledLibraryItem &item : m_set.library())
            check(item.when, item.logic.when);
        for (const CompiledDerived &derived : m_set.derived())
            check(derived.value, derived.logic.value);
        for (const CompiledWatchedDate &date : m_set.dates()) {
            check(date.when, date.logic.when);
            for (const SourceText *field : {&date.logic.done, &date.logic.due, &date.logic.every})
                m_used.emplace(fieldNamed(field->text).question);
        }
        checkDrillConditions(m_set, m_used, m_errors);
        for (const CompiledView &view : m_set.views()) {
            check(view.when, view.logic.when);
            for (const CompiledViewEntry &entry : view.contents)
                check(entry.when, entry.logic.when);
        }
        for (const Profile &profile : m_set.profiles())
            checkDefaults(profile.defaults);
        for (const StrictnessLevel &level : m_set.strictness())
            checkDefaults(level.defaults);
        check(m_set.titlesOnly(), titlesOnlyText());
        checkCircles();
        checkThatQuestionsAreUsed();
    }

private:
    void report(ErrorCode code, std::string subject, const SourceText &where)
    {
        m_errors.push_back({code, std::move(subject), {}, positionOf(where)});
    }

    void check(const std::optional<templating::Expression> &expression, const SourceText &text)
    {
        if (!expression)
            return;
        m_used.insert(expression->names().begin(), expression->names().end());
        addExpressionErrors(templating::check(*expression, m_set.schema()), text, m_errors);
    }

    void check(const templating::Template &body, const templating::Schema &schema)
    {
        m_used.insert(body.names().begin(), body.names().end());
        std::ranges::move(templating::check(body, schema), std::back_inserter(m_errors));
    }

    const SourceText &titlesOnlyText() const
    {
        const auto first = std::ranges::find_if(m_set.packs(), [](const Pack &it) { return !it.titlesOnly.isEmpty(); });
        return first == m_set.packs().end() ? m_set.packs().front().titlesOnly : first->titlesOnly;
    }

    void checkNames()
    {
        for (const CompiledQuestion &question : m_set.questions()) {
            if (isReservedName(question.logic.id.view()))
                report(ErrorCode::PackReservedName, question.logic.id.toString(), question.logic.where);
        }
        for (const CompiledDerived &derived : m_set.derived()) {
            if (isReservedName(derived.logic.id))
                report(ErrorCode::PackReservedName, derived.logic.id, derived.logic.where);
        }
    }

    void checkSection(const CompiledSection &section)
    {
        for (const std::size_t index : section.questions) {
            const CompiledQuestion &question = m_set.questions()[index];
            check(question.showIf, question.logic.showIf);
            if (question.logic.defaultAnswer)
                check(question.computedDefault, question.logic.defaultAnswer->expression);
        }
        for (const std::size_t index : section.clauses) {
            const CompiledClause &clause = m_set.clauses()[index];
            check(clause.when, clause.logic.when);
            check(clause.compiled, m_set.bodySchema());
            checkLinks(clause.body);
            if (clause.when && neverHolds(*clause.when))
                report(ErrorCode::PackClauseUnreachable, clause.logic.id.toString(), clause.logic.when);
        }
        for (const std::size_t index : section.checks) {
            const CompiledCheck &rule = m_set.checks()[index];
            check(rule.when, rule.logic.when);
            check(rule.message, m_set.schema());
        }
    }

    // Links to places in the document: [words](#section.clause).
    void checkLinks(const SourceText &body)
    {
        constexpr std::string_view kStart = "](#";
        constexpr int kMostUnknown = 50; // each costs a look through the text, and after so many the rest is noise
        int unknown = 0;
        const std::string_view text = body.text;
        for (std::size_t at = text.find(kStart); at != std::string_view::npos; at = text.find(kStart, at + 1)) {
            const std::size_t begin = at + kStart.size();
            if (text.substr(begin).starts_with("{{"))
                continue; // an inserted target is one that the pack's lists name: they were checked
            const std::string_view target = text.substr(begin, text.find_first_of(") \n", begin) - begin);
            if (m_set.clause(ClauseId(std::string(target))))
                continue;
            if (++unknown > kMostUnknown)
                return;
            std::vector<std::string_view> known;
            for (const CompiledClause &clause : m_set.clauses())
                known.push_back(clause.logic.id.view());
            SourcePosition where = positionAt(text, begin, body.file);
            where.line += std::max(body.line, 1) - 1;
            m_errors.push_back(
                {ErrorCode::PackUnknownClause, std::string(target), suggestionFor(target, known), where});
        }
    }

    void checkDefaults(const Defaults &defaults)
    {
        for (const auto &[question, value] : defaults) {
            if (const templating::Expression *computed = m_set.defaultExpression(value))
                check(*computed, value.expression);
        }
    }

    void checkCircles()
    {
        std::vector<Dependency> dependencies;
        const auto addNames = [](const templating::Expression *expression, Dependency &dependency) {
            if (expression)
                dependency.reads.insert(dependency.reads.end(), expression->names().begin(), expression->names().end());
        };
        for (const CompiledQuestion &question : m_set.questions()) {
            Dependency dependency{question.logic.id.toString(), {}, question.logic.where};
            addNames(question.showIf ? &*question.showIf : nullptr, dependency);
            addNames(question.computedDefault ? &*question.computedDefault : nullptr, dependency);
            for (const Default *value : chosenDefaults(question.logic.id))
                addNames(m_set.defaultExpression(*value), dependency);
            dependencies.push_back(std::move(dependency));
        }
        for (const CompiledDerived &derived : m_set.derived())
            dependencies.push_back({derived.logic.id, derived.value.names(), derived.logic.where});
        dependencyOrder(dependencies, m_errors);
    }

    std::vector<const Default *> chosenDefaults(const QuestionId &question) const
    {
        std::vector<const Default *> values;
        const auto add = [&](const Defaults &defaults) {
            if (const auto found = defaults.find(question); found != defaults.end())
                values.push_back(&found->second);
        };
        for (const Profile &profile : m_set.profiles())
            add(profile.defaults);
        for (const StrictnessLevel &level : m_set.strictness())
            add(level.defaults);
        return values;
    }

    // Questions of a section without clauses are of one that is still being written.
    void checkThatQuestionsAreUsed()
    {
        const DocumentFacts &facts = m_set.document();
        for (const auto *fact :
             {&facts.organisation, &facts.shortName, &facts.version, &facts.effective, &facts.reviewBy, &facts.owner}) {
            if (*fact)
                m_used.insert((*fact)->toString());
        }
        if (!m_set.profiles().empty())
            m_used.insert("org_profile");
        if (!m_set.strictness().empty())
            m_used.insert("strictness");
        for (const CompiledQuestion &question : m_set.questions()) {
            if (!m_used.contains(question.logic.id.view()) && !m_set.sections()[question.section].clauses.empty())
                report(ErrorCode::PackQuestionNeverUsed, question.logic.id.toString(), question.logic.where);
        }
    }

    const PackSet &m_set;
    Errors &m_errors;
    std::set<std::string, std::less<>> m_used;
};

} // namespace

void checkMeaning(const PackSet &set, Errors &errors)
{
    MeaningCheck(set, errors).run();
}

} // namespace policywright::pack
