// SPDX-License-Identifier: Apache-2.0
#include "core/session/ParentFollow.h"

#include "core/inherit/HandedDown.h"
#include "core/session/Differences.h"
#include "core/session/Loosenings.h"
#include "core/session/Revisions.h"

#include <QtAssert>

#include <algorithm>
#include <iterator>
#include <set>
#include <type_traits>

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

// What of this policy's a decision gives up. What is merged without one has its words.
class GivingUp {
public:
    GivingUp(const PolicyMerge &merge, const MergeDecisions &decisions)
    {
        for (const MergeConflict &conflict : merge.conflicts) {
            const auto choice = decisions.choices.find(conflict.place);
            const auto take = choice == decisions.choices.end() ? decisions.otherwise : taken(choice->second);
            if (take == compare::Take::Theirs || take == compare::Take::Base)
                m_places.insert(wholePlace(conflict.place));
        }
    }

    template <class Id, class Value>
    void keep(PlaceKind kind, const std::map<Id, Value> &mine, const std::map<Id, Value> &now,
              std::vector<model::SetAside> &kept, const model::SetAside &stamp) const
    {
        for (const auto &[id, value] : mine) {
            const PlaceId place = inherit::placeOf(kind, id.view());
            const auto after = now.find(id);
            const bool isInForce = after != now.end() && after->second == value;
            if (m_places.contains(place) && !isInForce)
                kept.push_back({place.toString(), model::toJson(value), stamp.packs, stamp.date});
        }
    }

private:
    static std::optional<compare::Take> taken(const compare::MergeChoice &choice)
    {
        const auto *take = std::get_if<compare::Take>(&choice);
        return take ? std::optional(*take) : std::nullopt; // a text of one's own is written with both in view
    }

    // "own:own.pets" of "own:own.pets:text:1": no id has a colon.
    static PlaceId wholePlace(const std::string &place)
    {
        const std::size_t id = place.find(':');
        return PlaceId(place.substr(0, id == std::string::npos ? id : place.find(':', id + 1)));
    }

    std::set<PlaceId> m_places;
};

void setAsideWhatGaveWay(PolicyMerge &merge, const PolicyDocument &before, const MergeDecisions &decisions,
                         const Ancestor &to)
{
    const GivingUp giving(merge, decisions);
    const model::SetAside stamp{.place = {}, .value = {}, .packs = inherit::nameOf(to), .date = to.date};
    PolicyDocument &now = merge.policy;
    giving.keep(PlaceKind::Answer, before.answers, now.answers, now.setAside, stamp);
    giving.keep(PlaceKind::Wording, before.customWordings, now.customWordings, now.setAside, stamp);
    giving.keep(PlaceKind::Omission, before.omissions, now.omissions, now.setAside, stamp);
    giving.keep(PlaceKind::Own, before.ownClauses, now.ownClauses, now.setAside, stamp);
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
    setAsideWhatGaveWay(*merged, mine, decisions, parent.line.front());
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

Result<> attach(PolicyFile &policy, const ParentState &parent)
{
    if (auto can = checkCanExtend(policy.bundle.policy, parent); !can)
        return can;
    policy.bundle.policy.ancestors = parent.line;
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
