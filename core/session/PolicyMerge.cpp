// SPDX-License-Identifier: Apache-2.0
#include "core/session/PolicyMerge.h"

#include "core/session/AnswerMerge.h"
#include "core/templating/Template.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace policywright::session {
namespace {

using compare::areEqual;
using compare::MergeDesk;
using compare::ThreeStates;
using model::CustomWording;
using model::OwnClause;
using model::PolicyDocument;

template <class Value>
bool isSettled(const ThreeStates<Value> &states)
{
    return areEqual(states.mine, states.theirs) || areEqual(states.theirs, states.base) ||
           areEqual(states.mine, states.base);
}

bool isTemplate(const std::string &text)
{
    return templating::Template::parse(text, "wording").has_value();
}

template <class Id, class Value>
const Value *in(const std::map<Id, Value> &values, const Id &id)
{
    const auto found = values.find(id);
    return found == values.end() ? nullptr : &found->second;
}

// "Anna", "Ben" and "Anna, Ben"
std::string joinedAuthors(const std::string &mine, const std::string &theirs)
{
    if (mine == theirs || theirs.empty())
        return mine;
    return mine.empty() ? theirs : mine + ", " + theirs;
}

class Merging {
public:
    Merging(const PolicyDocument &base, const PolicyDocument &mine, const PolicyDocument &theirs, MergeDesk &desk)
        : m_base(base), m_mine(mine), m_theirs(theirs), m_merged(mine), m_desk(desk)
    {
    }

    PolicyDocument merged() &&
    {
        mergeMap("answer:", &PolicyDocument::answers,
                 [this](const auto &place, const auto &states) { return mergedAnswer(place, states, m_desk); });
        mergeMap("wording:", &PolicyDocument::customWordings,
                 [this](const auto &place, const auto &states) { return mergedWording(place, states); });
        mergeMap("own:", &PolicyDocument::ownClauses,
                 [this](const auto &place, const auto &states) { return mergedOwn(place, states); });
        mergeMap("omission:", &PolicyDocument::omissions, [this](const auto &place, const auto &states) {
            return copied(
                m_desk.merged(place, states, [](const model::Omission &omission) { return omission.reason; }));
        });
        mergeMap("pin:", &PolicyDocument::pins, [this](const auto &place, const auto &states) {
            return copied(m_desk.merged(place, states, [](const model::ClausePin &pin) { return shown(pin); }));
        });
        mergeMap("reason:", &PolicyDocument::loosenings, [this](const auto &place, const auto &states) {
            return copied(m_desk.merged(place, states, [](const model::Loosening &one) { return one.reason; }));
        });
        mergeSetAside();
        mergeMap("order:", &PolicyDocument::order, [this](const auto &place, const auto &states) {
            return copied(m_desk.merged(place, states, [](const model::ClauseOrder &order) {
                return toText(model::toJson(order), JsonStyle::Compact);
            }));
        });
        mergeRest();
        return std::move(m_merged);
    }

private:
    template <class Value>
    static std::optional<Value> copied(const Value *value)
    {
        return value ? std::optional<Value>(*value) : std::nullopt;
    }

    // `mergeBoth`: both changed it differently and both have it.
    template <class Id, class Value, class Merge>
    void mergeMap(const std::string &kind, std::map<Id, Value> PolicyDocument::*values, const Merge &mergeBoth)
    {
        std::set<Id> ids;
        for (const PolicyDocument *policy : {&m_base, &m_mine, &m_theirs}) {
            for (const auto &[id, value] : policy->*values)
                ids.insert(id);
        }
        for (const Id &id : ids) {
            const ThreeStates<Value> states{in(m_base.*values, id), in(m_mine.*values, id), in(m_theirs.*values, id)};
            const std::string place = kind + id.toString();
            std::optional<Value> now;
            if (!isSettled(states) && states.mine && states.theirs)
                now = mergeBoth(place, states);
            else
                now = copied(m_desk.merged(place, states, [](const Value &value) { return shown(value); }));
            if (now)
                (m_merged.*values).insert_or_assign(id, *std::move(now));
            else
                (m_merged.*values).erase(id);
        }
    }

    static std::string shown(const model::Answer &answer) { return wordsOf(answer); }
    static std::string shown(const CustomWording &wording) { return wording.text; }
    static std::string shown(const OwnClause &clause) { return clause.title + "\n\n" + clause.text; }
    static std::string shown(const model::Omission &omission) { return omission.reason; }
    static std::string shown(const model::ClausePin &pin) { return pin.author + ' ' + pin.date; }
    static std::string shown(const model::Loosening &loosening) { return loosening.reason; }
    static std::string shown(const model::ClauseOrder &order)
    {
        return toText(model::toJson(order), JsonStyle::Compact);
    }

    // A text of two authors is of both.
    template <class Value>
    void sign(Value &merged, const Value &mine, const Value &theirs)
    {
        if (merged.text == mine.text)
            return;
        const bool isTheirs = merged.text == theirs.text;
        merged.author = isTheirs ? theirs.author : joinedAuthors(mine.author, theirs.author);
        merged.date = isTheirs ? theirs.date : std::max(mine.date, theirs.date);
    }

    std::optional<CustomWording> mergedWording(const std::string &place, const ThreeStates<CustomWording> &states)
    {
        const CustomWording &mine = *states.mine;
        const CustomWording &theirs = *states.theirs;
        const bool standOnTheSame = mine.packText == theirs.packText && mine.packVersion == theirs.packVersion;
        const bool areKnown = mine.unknown == theirs.unknown;
        if (!standOnTheSame || !areKnown)
            return copied(m_desk.merged(place, states, [](const CustomWording &wording) { return wording.text; }));
        const std::string &base = states.base ? states.base->text : mine.packText;
        CustomWording merged = mine;
        merged.text = m_desk.mergedText(place, base, mine.text, theirs.text, isTemplate);
        sign(merged, mine, theirs);
        return merged;
    }

    template <class Part, class Words>
    Part mergedPart(const std::string &place, const ThreeStates<OwnClause> &states, Part OwnClause::*part,
                    const Words &words)
    {
        const ThreeStates<Part> parts{states.base ? &(states.base->*part) : nullptr, &(states.mine->*part),
                                      &(states.theirs->*part)};
        const Part *taken = m_desk.merged(place, parts, words);
        return taken ? *taken : states.mine->*part;
    }

    std::optional<OwnClause> mergedOwn(const std::string &place, const ThreeStates<OwnClause> &states)
    {
        if (!states.base) // two clauses of one id: no text that both began with
            return copied(m_desk.merged(place, states, [](const OwnClause &clause) { return shown(clause); }));
        OwnClause merged = *states.mine;
        merged.section = mergedPart(place + ":section", states, &OwnClause::section,
                                    [](const SectionId &section) { return section.toString(); });
        merged.title =
            mergedPart(place + ":title", states, &OwnClause::title, [](const std::string &title) { return title; });
        merged.audience =
            mergedPart(place + ":audience", states, &OwnClause::audience, [](model::OwnAudience audience) {
                return std::string(audience == model::OwnAudience::Public ? "public" : "internal");
            });
        merged.was = mergedPart(place + ":was", states, &OwnClause::was,
                                [](const std::optional<ClauseId> &was) { return was ? was->toString() : ""; });
        merged.unknown = mergedPart(place + ":more", states, &OwnClause::unknown,
                                    [](const Json &json) { return toText(json, JsonStyle::Compact); });
        merged.text =
            m_desk.mergedText(place + ":text", states.base->text, states.mine->text, states.theirs->text, isTemplate);
        sign(merged, *states.mine, *states.theirs);
        return merged;
    }

    // What either side set aside, without what either side has put away since.
    void mergeSetAside()
    {
        std::vector<model::SetAside> &merged = m_merged.setAside;
        std::erase_if(merged, [&](const model::SetAside &kept) {
            return std::ranges::contains(m_base.setAside, kept) && !std::ranges::contains(m_theirs.setAside, kept);
        });
        std::ranges::copy_if(m_theirs.setAside, std::back_inserter(merged), [&](const model::SetAside &kept) {
            return !std::ranges::contains(m_base.setAside, kept) && !std::ranges::contains(merged, kept);
        });
    }

    template <class Part, class Words>
    void mergeMember(const std::string &place, Part PolicyDocument::*part, const Words &words)
    {
        const ThreeStates<Part> parts{&(m_base.*part), &(m_mine.*part), &(m_theirs.*part)};
        m_merged.*part = *m_desk.merged(place, parts, words);
    }

    void mergeRest()
    {
        mergeMember("language", &PolicyDocument::language, [](const std::string &language) { return language; });
        mergeMember("packs", &PolicyDocument::packs, [](const std::vector<model::PackPin> &packs) {
            std::string words;
            for (const model::PackPin &pin : packs)
                words += (words.empty() ? "" : ", ") + pin.id.toString() + ' ' + pin.version.toString();
            return words;
        });
        mergeMember("extends", &PolicyDocument::ancestors, [](const std::vector<model::Ancestor> &ancestors) {
            return ancestors.empty() ? std::string() : ancestors.front().name + ' ' + ancestors.front().version;
        });
        const auto asIs = [](const std::string &text) { return text; };
        const model::Theme &base = m_base.theme;
        const model::Theme &mine = m_mine.theme;
        const model::Theme &theirs = m_theirs.theme;
        m_merged.theme.accent =
            *m_desk.merged<std::string>("theme:accent", {&base.accent, &mine.accent, &theirs.accent}, asIs);
        m_merged.theme.logo = *m_desk.merged<std::string>("theme:logo", {&base.logo, &mine.logo, &theirs.logo}, asIs);
        mergeUnknown();
    }

    // What a newer program wrote, member by member.
    void mergeUnknown()
    {
        std::vector<std::string> names;
        for (const PolicyDocument *policy : {&m_mine, &m_theirs, &m_base}) {
            for (const auto &[name, value] :
                 policy->unknown.ifObject() ? *policy->unknown.ifObject() : Json::Object()) {
                if (!std::ranges::contains(names, name))
                    names.push_back(name);
            }
        }
        Json unknown;
        for (const std::string &name : names) {
            const ThreeStates<Json> states{m_base.unknown.find(name), m_mine.unknown.find(name),
                                           m_theirs.unknown.find(name)};
            const Json *taken = m_desk.merged("member:" + name, states,
                                              [](const Json &json) { return toText(json, JsonStyle::Compact); });
            if (taken)
                unknown.set(name, *taken);
        }
        m_merged.unknown = std::move(unknown);
    }

    const PolicyDocument &m_base;
    const PolicyDocument &m_mine;
    const PolicyDocument &m_theirs;
    PolicyDocument m_merged;
    MergeDesk &m_desk;
};

} // namespace

bool PolicyMerge::isDecided() const
{
    return std::ranges::all_of(conflicts, &MergeConflict::isDecided);
}

Result<PolicyMerge> mergedPolicy(const PolicyDocument &base, const PolicyDocument &mine, const PolicyDocument &theirs,
                                 const MergeDecisions &decisions, const std::string &choicesFile)
{
    MergeDesk desk(decisions, choicesFile);
    PolicyDocument merged = Merging(base, mine, theirs, desk).merged();
    if (desk.error())
        return std::unexpected(*desk.error());
    return PolicyMerge{std::move(merged), std::move(desk).conflicts()};
}

} // namespace policywright::session
