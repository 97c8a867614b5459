// SPDX-License-Identifier: Apache-2.0
#include "core/assembly/AnswerValues.h"

#include "core/assembly/AnswerDressing.h"
#include "core/assembly/ChoosingQuestions.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace policywright::assembly {
namespace {

using model::Answer;
using pack::CompiledQuestion;
using templating::Expression;
using templating::RenderOptions;
using templating::Scope;
using templating::Value;

constexpr const char *kAudienceName = "audience";
constexpr const char *kViewName = "view";

// How the values of AnswerValues::scope() are dressed.
constexpr pack::Audience kResolvedFor = pack::Audience::Internal;
constexpr People kResolvedPeople = People::NamesAndTitles;

const char *audienceId(pack::Audience audience)
{
    return audience == pack::Audience::Public ? "public" : "internal";
}

// A default that an expression computed, as an answer of the question's type. Lists of choices and tables are always
// written out in a pack, never computed.
std::optional<Answer> answerFromValue(const Value &value)
{
    if (const std::string *text = value.ifText())
        return Answer(*text);
    if (const bool *flag = value.ifBoolean())
        return Answer(*flag);
    return std::nullopt;
}

struct IsNothing {
    bool operator()(const std::string &text) const { return text.find_first_not_of(" \t\n") == std::string::npos; }
    bool operator()(bool) const { return false; }
    bool operator()(const model::Choices &choices) const { return choices.ids.empty(); }
    bool operator()(const model::Person &person) const { return person.isEmpty(); }
    bool operator()(const model::Records &records) const { return records.rows.empty(); }
};

bool isNothing(const Answer &answer)
{
    return std::visit(IsNothing{}, answer);
}

// Of one that has an answer.
std::shared_ptr<const Answer> answerOf(const std::shared_ptr<const EffectiveAnswer> &effective)
{
    return {effective, &*effective->answer};
}

const std::string *textOf(const EffectiveAnswer &answer)
{
    return answer.answer ? std::get_if<std::string>(&*answer.answer) : nullptr;
}

} // namespace

// Resolves each name once, those that it depends on first. Packs are checked for cycles when they are composed; should
// one get here all the same, the name that closes it counts as missing.
class AnswerResolver {
public:
    // `values` is brought up to date with the policy: the answers of the stale questions, indexes in
    // PackSet::questions(), are resolved, the others hold.
    AnswerResolver(const pack::PackSet &packs, const model::PolicyDocument &policy, const Formats &formats,
                   const RenderOptions &options, AnswerValues &values)
        : m_packs(packs), m_policy(policy), m_options(options),
          m_dressing(std::make_shared<AnswerDressing>(formats, kResolvedFor, kResolvedPeople)), m_values(values),
          m_states(packs.questions().size(), State::Done)
    {
        for (std::size_t i = 0; i < packs.questions().size(); ++i)
            m_indexes.emplace(packs.questions()[i].logic.id.view(), i);
    }

    // Returns the names whose values may be others than before.
    Result<std::set<std::string>> run(const std::vector<std::size_t> &stale)
    {
        std::vector<std::shared_ptr<const EffectiveAnswer>> earlier;
        earlier.reserve(stale.size());
        for (const std::size_t index : stale) {
            earlier.push_back(std::exchange(m_values.m_answers[index], m_nothing));
            m_states[index] = State::Untouched;
            const std::string &name = m_packs.questions()[index].logic.id.toString();
            m_values.m_scope.set(name, Value::missing(name));
        }
        std::set<std::string> changed;
        for (std::size_t i = 0; i < stale.size(); ++i) {
            if (auto done = resolve(stale[i]); !done)
                return std::unexpected(done.error());
            if (m_values.m_answers[stale[i]]->answer != earlier[i]->answer)
                changed.insert(m_packs.questions()[stale[i]].logic.id.toString());
        }
        for (const pack::CompiledDerived &derived : m_packs.derived()) {
            if (m_values.m_scope.find(derived.logic.id) && !readsAny(derived.value.names(), changed))
                continue;
            auto value = templating::evaluate(derived.value, m_values.m_scope, m_options);
            if (!value)
                return std::unexpected(value.error());
            m_values.m_scope.set(derived.logic.id, *std::move(value));
            changed.insert(derived.logic.id);
        }
        return changed;
    }

private:
    enum class State { Untouched, InWork, Done };

    Result<> resolve(std::size_t index)
    {
        if (m_states[index] != State::Untouched)
            return {};
        m_states[index] = State::InWork;
        const CompiledQuestion &question = m_packs.questions()[index];
        auto answer = effective(question);
        if (!answer)
            return std::unexpected(answer.error());
        auto kept = std::make_shared<const EffectiveAnswer>(*std::move(answer));
        if (kept->answer)
            m_values.m_scope.setLater(question.logic.id.view(), dressedLater(m_dressing, question, answerOf(kept)));
        m_values.m_answers[index] = std::move(kept);
        m_states[index] = State::Done;
        return {};
    }

    Result<> resolveNamesOf(const Expression &expression)
    {
        for (const std::string &name : expression.names()) {
            if (const auto found = m_indexes.find(name); found != m_indexes.end()) {
                if (auto done = resolve(found->second); !done)
                    return done;
            } else if (auto done = resolveDerived(name); !done) {
                return done;
            }
        }
        return {};
    }

    // A condition of a question may read a derived value: it is computed from what it reads, here and now.
    Result<> resolveDerived(const std::string &name)
    {
        for (const pack::CompiledDerived &derived : m_packs.derived()) {
            if (derived.logic.id != name)
                continue;
            if (auto done = resolveNamesOf(derived.value); !done)
                return done;
            auto value = templating::evaluate(derived.value, m_values.m_scope, m_options);
            if (!value)
                return std::unexpected(value.error());
            m_values.m_scope.set(name, *std::move(value));
        }
        return {};
    }

    Result<EffectiveAnswer> effective(const CompiledQuestion &question)
    {
        if (question.showIf) {
            if (auto done = resolveNamesOf(*question.showIf); !done)
                return std::unexpected(done.error());
            const auto shown = holds(question.showIf, m_values.m_scope, m_options);
            if (!shown)
                return std::unexpected(shown.error());
            if (!*shown)
                return EffectiveAnswer{AnswerOrigin::NotAsked};
        }
        if (const auto given = m_policy.answers.find(question.logic.id); given != m_policy.answers.end()) {
            // Nothing, where something is required: the gap shows, and no default fills what the author emptied.
            if (question.logic.required != pack::Required::No && isNothing(given->second))
                return EffectiveAnswer{AnswerOrigin::Missing};
            return EffectiveAnswer{AnswerOrigin::Author, given->second};
        }
        return defaultOf(question);
    }

    Result<EffectiveAnswer> defaultOf(const CompiledQuestion &question)
    {
        auto answer = chosenDefault(question);
        if (!answer)
            return std::unexpected(answer.error());
        if (!*answer)
            return EffectiveAnswer{AnswerOrigin::Missing};
        addFromProfile(question, **answer);
        return EffectiveAnswer{AnswerOrigin::Default, *std::move(answer)};
    }

    // The profile's default wins over that of the level, which wins over the question's own.
    Result<std::optional<Answer>> chosenDefault(const CompiledQuestion &question)
    {
        const QuestionId &id = question.logic.id;
        if (const pack::Profile *profile = chosen(m_packs.profiles(), kProfileQuestion, id)) {
            if (const auto found = profile->defaults.find(id); found != profile->defaults.end())
                return valueOf(found->second, m_packs.defaultExpression(found->second));
        }
        if (const pack::StrictnessLevel *level = chosen(m_packs.strictness(), kStrictnessQuestion, id)) {
            if (const auto found = level->defaults.find(id); found != level->defaults.end())
                return valueOf(found->second, m_packs.defaultExpression(found->second));
        }
        if (question.logic.defaultAnswer)
            return valueOf(*question.logic.defaultAnswer,
                           question.computedDefault ? &*question.computedDefault : nullptr);
        return std::optional<Answer>();
    }

    Result<std::optional<Answer>> valueOf(const pack::Default &written, const Expression *computed)
    {
        if (!computed)
            return written.value;
        if (auto done = resolveNamesOf(*computed); !done)
            return std::unexpected(done.error());
        return templating::evaluate(*computed, m_values.m_scope, m_options).transform(answerFromValue);
    }

    // The profile or level that the answers name, for the default of `asking`, which it must not itself depend on.
    template <class Thing>
    const Thing *chosen(const std::vector<Thing> &things, std::string_view questionName, const QuestionId &asking)
    {
        const auto index = m_indexes.find(questionName);
        if (index == m_indexes.end() || asking.view() == questionName || !resolve(index->second))
            return nullptr;
        const std::string *id = textOf(*m_values.m_answers[index->second]);
        const auto found = id ? std::ranges::find(things, *id, &Thing::id) : things.end();
        return found == things.end() ? nullptr : &*found;
    }

    void addFromProfile(const CompiledQuestion &question, Answer &answer)
    {
        auto *choices = std::get_if<model::Choices>(&answer);
        const pack::Profile *profile = chosen(m_packs.profiles(), kProfileQuestion, question.logic.id);
        if (!choices || !profile)
            return;
        const auto more = profile->addsToDefaults.find(question.logic.id);
        if (more == profile->addsToDefaults.end())
            return;
        std::vector<std::string> inOrder;
        for (const std::string &option : question.logic.options) {
            if (std::ranges::contains(choices->ids, option) || std::ranges::contains(more->second, option))
                inOrder.push_back(option);
        }
        choices->ids = std::move(inOrder);
    }

    const pack::PackSet &m_packs;
    const model::PolicyDocument &m_policy;
    const RenderOptions &m_options;
    std::shared_ptr<const AnswerDressing> m_dressing;
    std::shared_ptr<const EffectiveAnswer> m_nothing = std::make_shared<EffectiveAnswer>();
    AnswerValues &m_values;
    std::vector<State> m_states;
    std::unordered_map<std::string_view, std::size_t> m_indexes;
};

Result<AnswerValues> AnswerValues::resolve(const pack::PackSet &packs, const model::PolicyDocument &policy,
                                           const Formats &formats, const RenderOptions &options)
{
    AnswerValues values;
    values.m_answers.resize(packs.questions().size(), std::make_shared<EffectiveAnswer>());
    values.m_scope.set(kAudienceName, Value::text(audienceId(kResolvedFor)));
    values.m_scope.set(kViewName, Value::missing(kViewName));
    std::vector<std::size_t> all(packs.questions().size());
    std::ranges::iota(all, 0U);
    if (auto changed = values.update(packs, policy, all, formats, options); !changed)
        return std::unexpected(changed.error());
    return values;
}

Result<std::set<std::string>> AnswerValues::update(const pack::PackSet &packs, const model::PolicyDocument &policy,
                                                   const std::vector<std::size_t> &stale, const Formats &formats,
                                                   const RenderOptions &options)
{
    return AnswerResolver(packs, policy, formats, options, *this).run(stale);
}

Result<Scope> AnswerValues::scopeFor(const pack::View &view, const pack::PackSet &packs, const Formats &formats,
                                     const RenderOptions &options) const
{
    Scope scope = m_scope;
    scope.set(kAudienceName, Value::text(audienceId(view.audience)));
    scope.set(kViewName, Value::text(view.id.toString()));
    if (auto done = refresh(scope, nullptr, view, packs, formats, options); !done)
        return std::unexpected(done.error());
    return scope;
}

Result<> AnswerValues::updateScope(Scope &scope, const std::set<std::string> &changed, const pack::View &view,
                                   const pack::PackSet &packs, const Formats &formats,
                                   const RenderOptions &options) const
{
    return refresh(scope, &changed, view, packs, formats, options);
}

Result<> AnswerValues::refresh(Scope &scope, const std::set<std::string> *changed, const pack::View &view,
                               const pack::PackSet &packs, const Formats &formats, const RenderOptions &options) const
{
    // Without a condition of the pack, people are shown by name and title.
    const auto titlesOnly = packs.titlesOnly() ? holds(packs.titlesOnly(), scope, options) : Result<bool>(false);
    if (!titlesOnly)
        return std::unexpected(titlesOnly.error());
    const People people = *titlesOnly ? People::TitlesOnly : People::NamesAndTitles;
    const bool isAsResolved = view.audience == kResolvedFor && people == kResolvedPeople;
    const auto dressing =
        isAsResolved ? nullptr : std::make_shared<const AnswerDressing>(formats, view.audience, people);
    for (std::size_t i = 0; i < m_answers.size() && (changed || dressing); ++i) {
        const CompiledQuestion &question = packs.questions()[i];
        const std::string &name = question.logic.id.toString();
        if (changed && !changed->contains(name))
            continue;
        if (dressing && m_answers[i]->answer)
            scope.setLater(name, dressedLater(dressing, question, answerOf(m_answers[i])));
        else
            scope.setAsIn(m_scope, name);
    }
    // What is made from an internal answer is as internal as the answer, so it is made again from what is seen here.
    // Where everything is seen as it was resolved, only the view's name is another.
    std::set<std::string> others{kViewName};
    for (const pack::CompiledDerived &derived : packs.derived()) {
        const bool isAsBefore =
            changed ? !changed->contains(derived.logic.id) : isAsResolved && !readsAny(derived.value.names(), others);
        if (isAsBefore)
            continue;
        auto value = templating::evaluate(derived.value, scope, options);
        if (!value)
            return std::unexpected(value.error());
        scope.set(derived.logic.id, *std::move(value));
        others.insert(derived.logic.id);
    }
    return {};
}

bool readsAny(const std::vector<std::string> &names, const std::set<std::string> &changed)
{
    return !changed.empty() &&
           std::ranges::any_of(names, [&](const std::string &name) { return changed.contains(name); });
}

Result<bool> holds(const std::optional<Expression> &condition, const Scope &scope, const RenderOptions &options)
{
    if (!condition)
        return true;
    return templating::holds(*condition, scope, options);
}

} // namespace policywright::assembly
