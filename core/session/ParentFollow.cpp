// SPDX-License-Identifier: Apache-2.0
#include "core/session/ParentFollow.h"

#include "core/inherit/HandedDown.h"
#include "core/session/Differences.h"
#include "core/session/Loosenings.h"
#include "core/session/Revisions.h"

#include <QtAssert>

#include <algorithm>
#include <iterator>

namespace policywright::session {
namespace {

using inherit::PlaceKind;
using model::Ancestor;
using model::HandedDown;
using model::PolicyDocument;

std::unexpected<Errors> failed(const Error &error)
{
    return std::unexpected(Errors{error});
}

bool isSameState(const Ancestor &one, const Ancestor &other)
{
    return one.id == other.id && one.version == other.version && one.digest == other.digest && one.name == other.name &&
           one.handedDown == other.handedDown;
}

// Words of this policy's that stand nowhere in the merged one, since those of the other policy took their place. What
// was put together of both has them, or lost them by a decision on that very sentence.
class GivingUp {
public:
    GivingUp(PolicyDocument &merged, std::string packs, std::string date)
        : m_merged(merged), m_stamp{.place = {}, .value = {}, .packs = std::move(packs), .date = std::move(date)}
    {
    }

    // `was`, `mine`, `now`: inherited before, of this policy before, merged; `theirs`: handed down now.
    template <class Id, class Value>
    void keep(PlaceKind kind, const std::map<Id, Value> &was, const std::map<Id, Value> &mine,
              const std::map<Id, Value> &now, const std::map<Id, Value> &theirs)
    {
        for (const auto &[id, value] : mine) {
            const auto holds = [&](const std::map<Id, Value> &values) {
                const auto found = values.find(id);
                return found != values.end() && found->second == value;
            };
            const auto after = now.find(id);
            const auto other = theirs.find(id);
            const bool isTheirs = after == now.end() || (other != theirs.end() && other->second == after->second);
            if (holds(was) || holds(now) || !isTheirs)
                continue;
            model::SetAside kept = m_stamp;
            kept.place = inherit::placeOf(kind, id.view()).toString();
            kept.value = model::toJson(value);
            m_merged.setAside.push_back(std::move(kept));
        }
    }

private:
    PolicyDocument &m_merged;
    model::SetAside m_stamp;
};

void setAsideWhatGaveWay(PolicyDocument &merged, const PolicyDocument &before, const Ancestor &to)
{
    const HandedDown &was = before.ancestors.front().handedDown;
    const HandedDown &now = to.handedDown;
    GivingUp giving(merged, inherit::nameOf(to), to.date);
    giving.keep(PlaceKind::Answer, was.answers, before.answers, merged.answers, now.answers);
    giving.keep(PlaceKind::Wording, was.customWordings, before.customWordings, merged.customWordings,
                now.customWordings);
    giving.keep(PlaceKind::Omission, was.omissions, before.omissions, merged.omissions, now.omissions);
    giving.keep(PlaceKind::Own, was.ownClauses, before.ownClauses, merged.ownClauses, now.ownClauses);
}

std::vector<PlaceId> placesTaken(const Differences &differences)
{
    std::vector<PlaceId> places;
    const auto add = [&](PlaceKind kind, const auto &ids) {
        for (const auto &id : ids)
            places.push_back(inherit::placeOf(kind, id.view()));
    };
    add(PlaceKind::Answer, differences.answers);
    add(PlaceKind::Wording, differences.wordings);
    add(PlaceKind::Omission, differences.omissions);
    add(PlaceKind::Own, differences.ownClauses);
    add(PlaceKind::Order, differences.orders);
    return places;
}

Result<PolicyMerge> mergedWith(const PolicyFile &policy, const ParentState &parent, const MergeDecisions &decisions,
                               const std::string &choicesFile)
{
    const PolicyDocument &mine = policy.bundle.policy;
    const PolicyDocument base = inherit::withNothingOfItsOwn(mine, mine.ancestors.front().handedDown, *policy.packs);
    const PolicyDocument theirs = inherit::withNothingOfItsOwn(mine, parent.line.front().handedDown, *policy.packs);
    auto merged = mergedPolicy(base, mine, theirs, decisions, choicesFile);
    if (!merged)
        return merged;
    if (auto known = compare::checkChoices(decisions, merged->conflicts, choicesFile); !known)
        return std::unexpected(known.error());
    setAsideWhatGaveWay(merged->policy, mine, parent.line.front());
    merged->policy.ancestors = parent.line;
    return merged;
}

// What its documents would lose, gain and ask for.
ResultWithErrors<UpdatePreview> previewBetween(const PolicyDocument &before, const PolicyDocument &after,
                                          assembly::Assembler &assembler)
{
    const auto texts = viewTexts(before, assembler);
    if (!texts)
        return std::unexpected(texts.error());
    const auto missing = check::missingAnswers(assembler, before);
    if (!missing)
        return failed(missing.error());
    return previewOf(update::PackUpdate{.policy = after}, *texts, *missing, assembler);
}

} // namespace

ResultWithErrors<ParentFollow> preparedFollow(const PolicyFile &policy, const ParentState &parent,
                                              const MergeDecisions &decisions, const std::string &choicesFile,
                                              const Date &today)
{
    const PolicyDocument &document = policy.bundle.policy;
    if (document.ancestors.empty())
        return failed({ErrorCode::NoParent, policy.path});
    const Ancestor &known = document.ancestors.front();
    if (parent.line.front().id != known.id && parent.line.front().id != document.id)
        return failed({ErrorCode::ParentOtherPolicy, parent.policy.path, inherit::nameOf(known)});
    if (auto possible = checkCanExtend(document, parent); !possible)
        return failed(possible.error());
    ParentFollow follow{.from = known, .to = parent.line.front()};
    if (std::ranges::equal(document.ancestors, parent.line, isSameState))
        return follow;
    auto merged = mergedWith(policy, parent, decisions, choicesFile);
    if (!merged)
        return failed(merged.error());
    auto assembler = assembly::Assembler::create(policy.packs, today);
    if (!assembler)
        return failed(assembler.error());
    auto preview = previewBetween(document, merged->policy, *assembler);
    if (!preview)
        return std::unexpected(preview.error());
    auto weaker = newlyWeaker(document, merged->policy, *assembler);
    if (!weaker)
        return failed(weaker.error());
    follow.taken = placesTaken(differencesOf(document, merged->policy));
    follow.state = merged->isDecided() ? ParentFollow::State::Ready : ParentFollow::State::Conflicts;
    follow.merge = *std::move(merged);
    follow.weaker = *std::move(weaker);
    follow.preview = *std::move(preview);
    return follow;
}

Result<> takeFollow(PolicyFile &policy, const ParentFollow &follow, const history::RevisionNote &note)
{
    Q_ASSERT(follow.state == ParentFollow::State::Ready);
    PolicyFile following = policy;
    following.bundle.policy = follow.merge.policy;
    auto kept = addBothStates(policy, following, note, "As it was before it followed " + inherit::nameOf(follow.to),
                              "Follows " + inherit::nameOf(follow.to));
    if (!kept)
        return kept;
    policy = std::move(following);
    return {};
}

Result<Change> asInherited(const PolicyDocument &policy, const PlaceId &place)
{
    const auto known = policy.ancestors.empty() ? std::nullopt : inherit::placeFrom(place);
    if (!known)
        return fail(ErrorCode::NotInherited, place.toString());
    const HandedDown &theirs = policy.ancestors.front().handedDown;
    // `set` and `clear`: what makes it what it is there.
    const auto change = [&](const auto &mine, const auto &handed, const auto &set,
                            const auto &clear) -> Result<Change> {
        using Id = typename std::decay_t<decltype(mine)>::key_type;
        const auto here = mine.find(Id(known->id));
        const auto there = handed.find(Id(known->id));
        const bool isHere = here != mine.end();
        const bool isThere = there != handed.end();
        const bool isAddedClause = isHere && !isThere && known->kind == PlaceKind::Own;
        if (isAddedClause || (!isHere && !isThere) || (isHere && isThere && here->second == there->second))
            return fail(ErrorCode::NotInherited, place.toString());
        return isThere ? set(there->first, there->second) : clear(here->first);
    };
    switch (known->kind) {
    case PlaceKind::Answer:
        return change(
            policy.answers, theirs.answers,
            [](const QuestionId &id, const model::Answer &answer) -> Change { return SetAnswer{id, answer}; },
            [](const QuestionId &id) -> Change { return ClearAnswer{id}; });
    case PlaceKind::Wording:
        return change(
            policy.customWordings, theirs.customWordings,
            [](const ClauseId &id, const model::CustomWording &text) -> Change { return SetWording{id, text}; },
            [](const ClauseId &id) -> Change { return ClearWording{id}; });
    case PlaceKind::Omission:
        return change(
            policy.omissions, theirs.omissions,
            [](const ClauseId &id, const model::Omission &omission) -> Change { return LeaveOut{id, omission}; },
            [](const ClauseId &id) -> Change { return TakeBack{id}; });
    case PlaceKind::Own:
        return change(
            policy.ownClauses, theirs.ownClauses,
            [](const ClauseId &id, const model::OwnClause &clause) -> Change { return SetOwnClause{id, clause}; },
            [](const ClauseId &id) -> Change { return RemoveOwnClause{id}; });
    case PlaceKind::Order: break;
    }
    return change(
        policy.order, theirs.order,
        [](const SectionId &id, const model::ClauseOrder &order) -> Change { return SetOrder{id, order}; },
        [](const SectionId &id) -> Change { return SetOrder{id, {}}; });
}

} // namespace policywright::session
