// SPDX-License-Identifier: Apache-2.0
#include "core/inherit/Marks.h"

#include "core/base/Digest.h"
#include "core/inherit/WordingStrength.h"

#include <algorithm>
#include <set>

namespace policywright::inherit {
namespace {

using model::Ancestor;
using model::HandedDown;
using model::PolicyDocument;
using Kind = Mark::Kind;
using Values = std::map<QuestionId, model::Answer>; // those that count

// As people write it, where it is no table and nobody.
std::string stored(const model::Answer &answer)
{
    if (const auto *text = std::get_if<std::string>(&answer))
        return *text;
    if (const auto *flag = std::get_if<bool>(&answer))
        return *flag ? "yes" : "no";
    const auto *choices = std::get_if<model::Choices>(&answer);
    if (!choices)
        return toText(model::toJson(answer), JsonStyle::Compact);
    std::string ids;
    for (const std::string &id : choices->ids)
        ids += (ids.empty() ? "" : ", ") + id;
    return ids;
}
std::string stored(const model::CustomWording &wording)
{
    return wording.text;
}
std::string stored(const model::Omission &omission)
{
    return omission.reason;
}
std::string stored(const model::OwnClause &clause)
{
    const bool isInternal = clause.audience == model::OwnAudience::Internal;
    return clause.section.toString() + (isInternal ? " internal\n" : " public\n") + clause.title + '\n' + clause.text;
}
std::string stored(const model::ClauseOrder &order)
{
    return toText(model::toJson(order), JsonStyle::Compact);
}

template <class Id, class Value>
const Value *in(const std::map<Id, Value> &values, const Id &id)
{
    const auto found = values.find(id);
    return found == values.end() ? nullptr : &found->second;
}

template <class Value>
std::optional<std::string> shown(const Value *value)
{
    return value ? std::optional(stored(*value)) : std::nullopt;
}

Kind kindBetween(bool isThere, bool isHere, bool isSame)
{
    if (isThere && isHere)
        return isSame ? Kind::Inherited : Kind::Overridden;
    return isHere ? Kind::Added : Kind::LeftAway;
}

class Marking {
public:
    Marking(const PolicyDocument &policy, const pack::PackSet &packs, const Values &theirs, const Values &mine)
        : m_policy(policy), m_packs(packs), m_theirs(theirs), m_mine(mine),
          m_parent(policy.ancestors.front().handedDown)
    {
    }

    std::vector<Mark> marks() &&
    {
        markAnswers();
        markAll(PlaceKind::Wording, &HandedDown::customWordings, m_policy.customWordings, &Marking::ofWording);
        markAll(PlaceKind::Omission, &HandedDown::omissions, m_policy.omissions, &Marking::ofOmission);
        markAll(PlaceKind::Own, &HandedDown::ownClauses, m_policy.ownClauses, &Marking::ofOwn);
        markAll(PlaceKind::Order, &HandedDown::order, m_policy.order, &Marking::ofOrder);
        return std::move(m_marks);
    }

private:
    template <class Id, class Value>
    static std::set<Id> idsOf(const std::map<Id, Value> &one, const std::map<Id, Value> &other)
    {
        std::set<Id> ids;
        for (const auto *values : {&one, &other}) {
            for (const auto &[id, value] : *values)
                ids.insert(id);
        }
        return ids;
    }

    // How far up the line the same value stands.
    template <class Id, class Value>
    std::size_t ancestorOf(std::map<Id, Value> HandedDown::*values, const Id &id) const
    {
        const Value *value = in(m_parent.*values, id);
        std::size_t ancestor = 0;
        while (value && ancestor + 1 < m_policy.ancestors.size()) {
            const Value *above = in(m_policy.ancestors[ancestor + 1].handedDown.*values, id);
            if (!above || !(*above == *value))
                break;
            ++ancestor;
        }
        return ancestor;
    }

    void markAnswers()
    {
        std::set<QuestionId> ids = idsOf(m_parent.answers, m_policy.answers);
        for (const pack::CompiledQuestion &question : m_packs.questions())
            ids.insert(question.logic.id);
        for (const QuestionId &id : ids) {
            const model::Answer *there = in(m_parent.answers, id);
            const model::Answer *here = in(m_policy.answers, id);
            const model::Answer *theirs = in(m_theirs, id);
            const model::Answer *mine = in(m_mine, id);
            const bool isSame = there && here ? *there == *here : there == here;
            const bool countsTheSame = theirs && mine ? *theirs == *mine : theirs == mine;
            const bool isNothing = !there && !here && countsTheSame;
            if (isNothing || !isHandedDown(id, m_packs))
                continue;
            Mark mark{.place = placeOf(PlaceKind::Answer, id.view())};
            mark.kind = isSame ? (countsTheSame ? Kind::Inherited : Kind::Follows) : kindBetween(there, here, false);
            mark.ancestor = ancestorOf(&HandedDown::answers, id);
            mark.theirs = shown(theirs ? theirs : there); // of a question that is not asked, what is kept
            mark.mine = shown(mine ? mine : here);
            const pack::CompiledQuestion *question = m_packs.question(id);
            if (!countsTheSame)
                mark.strength = question && theirs && mine ? strengthOf(question->logic, m_packs, *theirs, *mine)
                                                           : Strength::Unknown;
            add(std::move(mark));
        }
    }

    template <class Id, class Value, class Judge>
    void markAll(PlaceKind kind, std::map<Id, Value> HandedDown::*values, const std::map<Id, Value> &mine,
                 const Judge &judge)
    {
        for (const Id &id : idsOf(m_parent.*values, mine)) {
            const Value *there = in(m_parent.*values, id);
            const Value *here = in(mine, id);
            const bool isSame = there && here && *there == *here;
            Mark mark{.place = placeOf(kind, id.view()), .kind = kindBetween(there, here, isSame)};
            mark.ancestor = ancestorOf(values, id);
            mark.theirs = shown(there);
            mark.mine = shown(here);
            if (!isSame)
                mark.strength = (this->*judge)(id, there, here, mark);
            add(std::move(mark));
        }
    }

    Strength ofWording(const ClauseId &id, const model::CustomWording *there, const model::CustomWording *here,
                       Mark &mark) const
    {
        const pack::CompiledClause *clause = m_packs.clause(id);
        if (!clause)
            return Strength::Unknown; // it stands in no document
        if (!there)
            mark.theirs = clause->body.text;
        if (!here)
            mark.mine = clause->body.text;
        return mayBeWeaker(*mark.theirs, *mark.mine) ? Strength::Weaker : Strength::Unknown;
    }

    // Its reason is the reason.
    Strength ofOmission(const ClauseId &, const model::Omission *there, const model::Omission *here, Mark &mark) const
    {
        if (there)
            return here ? Strength::Unknown : Strength::Stricter;
        if (!here->reason.empty())
            mark.reason = model::Loosening{here->reason, here->author, here->date, digestOf(mark)};
        return Strength::Weaker;
    }

    Strength ofOwn(const ClauseId &, const model::OwnClause *there, const model::OwnClause *here, Mark &) const
    {
        if (!there)
            return Strength::Unknown;
        if (!here)
            return Strength::Weaker;
        const bool isMadePublic =
            there->audience == model::OwnAudience::Internal && here->audience == model::OwnAudience::Public;
        return isMadePublic || mayBeWeaker(there->text, here->text) ? Strength::Weaker : Strength::Unknown;
    }

    Strength ofOrder(const SectionId &, const model::ClauseOrder *, const model::ClauseOrder *, Mark &) const
    {
        return Strength::Unknown;
    }

    void add(Mark mark)
    {
        const model::Loosening *given = in(m_policy.loosenings, mark.place);
        if (mark.strength == Strength::Weaker && given && given->digest == digestOf(mark) && !given->reason.empty())
            mark.reason = *given;
        m_marks.push_back(std::move(mark));
    }

    const PolicyDocument &m_policy;
    const pack::PackSet &m_packs;
    const Values &m_theirs;
    const Values &m_mine;
    const HandedDown &m_parent;
    std::vector<Mark> m_marks;
};

Result<Values> valuesOf(const PolicyDocument &policy, assembly::Assembler &assembler)
{
    const auto answers = assembler.answers(policy);
    if (!answers)
        return std::unexpected(answers.error());
    Values values;
    const auto &questions = assembler.packs().questions();
    for (std::size_t i = 0; i < questions.size(); ++i) {
        if (const auto &answer = (*answers)->answer(i).answer)
            values.emplace(questions[i].logic.id, *answer);
    }
    return values;
}

} // namespace

std::string digestOf(const Mark &mark)
{
    const auto part = [](const std::optional<std::string> &text) { return text ? '+' + *text : std::string("-"); };
    const std::string theirs = part(mark.theirs);
    return sha256Hex(std::to_string(theirs.size()) + ' ' + theirs + part(mark.mine));
}

Result<std::vector<Mark>> marksOf(const PolicyDocument &policy, assembly::Assembler &assembler)
{
    if (policy.ancestors.empty())
        return std::vector<Mark>();
    const pack::PackSet &packs = assembler.packs();
    const auto theirs = valuesOf(withNothingOfItsOwn(policy, policy.ancestors.front().handedDown, packs), assembler);
    if (!theirs)
        return std::unexpected(theirs.error());
    const auto mine = valuesOf(policy, assembler);
    if (!mine)
        return std::unexpected(mine.error());
    return Marking(policy, packs, *theirs, *mine).marks();
}

} // namespace policywright::inherit
