// SPDX-License-Identifier: Apache-2.0
#include "core/update/ClauseMerging.h"

#include "core/model/OwnClauseId.h"
#include "core/pack/PackSchema.h"
#include "core/templating/Analysis.h"

#include <algorithm>
#include <iterator>

namespace policywright::update {
namespace {

using compare::MergeChoice;
using compare::MergeConflict;
using compare::Take;
using model::OwnClause;
using pack::CompiledClause;
using Outcome = ClauseUpdate::Outcome;

std::string placeOf(const ClauseId &id)
{
    return "wording:" + id.toString();
}

bool isTaken(const std::optional<MergeChoice> &choice, Take take)
{
    const auto *taken = choice ? std::get_if<Take>(&*choice) : nullptr;
    return taken && *taken == take;
}

// Whether a view for the public brings the clause, whatever the conditions say.
bool isForThePublic(const CompiledClause &clause, const pack::PackSet &packs)
{
    const std::string &id = clause.logic.id.toString();
    const std::string section = id.substr(0, id.find('.'));
    const auto brings = [&](const pack::CompiledViewEntry &entry) {
        const pack::ViewEntry &logic = entry.logic;
        const bool hasSection = !logic.section || logic.section->toString() == section;
        return hasSection && (logic.only.empty() || std::ranges::contains(logic.only, id)) &&
               !std::ranges::contains(logic.leaveOut, id) && !std::ranges::contains(logic.leaveOut, section);
    };
    return std::ranges::any_of(packs.views(), [&](const pack::CompiledView &view) {
        return view.logic.audience == pack::Audience::Public && std::ranges::any_of(view.contents, brings);
    });
}

bool hasSection(const pack::PackSet &packs, const SectionId &id)
{
    return std::ranges::contains(packs.sections(), id, &pack::CompiledSection::id);
}

} // namespace

ClauseMerging::ClauseMerging(model::PolicyDocument &policy, const Surroundings &with, compare::MergeDesk &desk)
    : m_policy(policy), m_with(with), m_desk(desk), m_schema(pack::bodySchemaOf(with.after))
{
    takeWork();
}

std::optional<ClauseUpdate> ClauseMerging::merge(const ClauseGroup &group)
{
    if (group.before.empty())
        return receive(*group.after.front());
    if (group.after.empty())
        return withdraw(*group.before.front());
    if (group.before.size() == 1 && group.after.size() == 1)
        return mergeOne(*group.before.front(), *group.after.front());
    return mergeSeveral(group);
}

// -- one clause that stays one

std::optional<ClauseUpdate> ClauseMerging::mergeOne(const CompiledClause &before, const CompiledClause &after)
{
    const ClauseId &from = before.logic.id;
    const ClauseId &to = after.logic.id;
    ClauseUpdate update{.before = {from}, .after = {to}, .title = after.title};
    update.isConditionChanged = before.logic.when != after.logic.when;
    giveWay(to);
    if (auto omission = m_omissions.extract(from))
        m_policy.omissions.emplace(to, std::move(omission.mapped()));
    if (auto pin = m_pins.extract(from))
        m_policy.pins.emplace(to, std::move(pin.mapped()));
    const auto worded = m_wordings.extract(from);
    const Wording wording = inNewNames(worded ? worded.mapped() : packWording(before));
    update.original = wording.packText;
    update.mine = wording.text;
    update.pack = after.body.text;
    if (m_policy.pins.contains(to)) {
        keepPinned(update, after, wording, !worded.empty());
    } else if (worded) {
        mergeWording(update, after, wording);
    } else {
        update.result = update.pack;
    }
    if (m_policy.omissions.contains(to) && update.conflicts.empty())
        update.outcome = Outcome::LeftOut;
    const bool isPackOther = before.title != after.title || renamed(before.body.text, m_with.names) != update.pack ||
                             update.isConditionChanged;
    const bool isToldOf = from != to || isPackOther || !update.conflicts.empty() || update.result != update.mine;
    return isToldOf ? std::optional(std::move(update)) : std::nullopt;
}

// `wording`: in the newer names.
void ClauseMerging::mergeWording(ClauseUpdate &update, const CompiledClause &after, Wording wording)
{
    if (!isGood(wording.text)) {
        decideUnfit(update, after, std::move(wording));
        return;
    }
    if (wording.packText == update.pack) { // nothing is dropped that merely reads the same
        update.result = wording.text;
        update.outcome = Outcome::Unchanged;
        update.lostNames = lostNames(wording.text);
        m_policy.customWordings.insert_or_assign(after.logic.id, std::move(wording));
        return;
    }
    const std::size_t known = m_desk.conflicts().size();
    wording.text = m_desk.mergedText(placeOf(after.logic.id), wording.packText, wording.text, update.pack,
                                     [this](const std::string &text) { return isGood(text); });
    bool isDecided = true;
    for (std::size_t i = known; i < m_desk.conflicts().size(); ++i) {
        update.conflicts.push_back(m_desk.conflicts()[i].place);
        isDecided = isDecided && m_desk.conflicts()[i].isDecided;
    }
    if (!isGood(wording.text))
        refuse(after.logic.id.toString(), wording.text);
    update.result = wording.text;
    update.lostNames = lostNames(wording.text);
    update.outcome = !isDecided                     ? Outcome::Undecided
                     : !update.conflicts.empty()    ? Outcome::Decided
                     : update.result == update.pack ? Outcome::Taken
                                                    : Outcome::Merged;
    keep(after, std::move(wording));
}

// The author's text would not assemble: it has to become another one, or to give way.
void ClauseMerging::decideUnfit(ClauseUpdate &update, const CompiledClause &after, Wording wording)
{
    const ClauseId &id = after.logic.id;
    update.conflicts = {placeOf(id)};
    const auto choice = m_desk.decidedOn(
        {.place = placeOf(id), .base = wording.packText, .mine = wording.text, .theirs = update.pack, .isProse = true});
    update.outcome = choice ? Outcome::Decided : Outcome::Undecided;
    update.result = update.pack;
    if (!choice)
        return;
    const auto *text = std::get_if<std::string>(&*choice);
    if (isTaken(choice, Take::Theirs)) {
        setAside(placeOf(id), model::toJson(wording));
    } else if (text && isGood(*text)) {
        update.result = *text;
        wording.text = *text;
        keep(after, std::move(wording));
    } else {
        refuse(id.toString(), text ? *text : wording.text);
    }
}

void ClauseMerging::keepPinned(ClauseUpdate &update, const CompiledClause &after, Wording wording, bool isWorded)
{
    if (!isGood(wording.text)) {
        decideUnfit(update, after, std::move(wording));
        return;
    }
    update.outcome = Outcome::Pinned;
    update.result = wording.text;
    update.lostNames = lostNames(wording.text);
    if (!isWorded) {
        const model::ClausePin &pin = m_policy.pins.at(after.logic.id);
        wording.author = pin.author;
        wording.date = pin.date;
    }
    if (isWorded || wording.text != update.pack)
        m_policy.customWordings.insert_or_assign(after.logic.id, std::move(wording));
}

// One that came back meets what an update left of it.
std::optional<ClauseUpdate> ClauseMerging::receive(const CompiledClause &after)
{
    const ClauseId &id = after.logic.id;
    ClauseUpdate update{.after = {id}, .outcome = Outcome::New, .title = after.title};
    update.pack = after.body.text;
    update.result = after.body.text;
    if (const auto left = m_policy.customWordings.extract(id)) {
        const Wording wording = inNewNames(left.mapped());
        update.original = wording.packText;
        update.mine = wording.text;
        mergeWording(update, after, wording);
    }
    if (m_policy.omissions.contains(id) && update.conflicts.empty())
        update.outcome = Outcome::LeftOut;
    return update;
}

ClauseUpdate ClauseMerging::withdraw(const CompiledClause &before)
{
    const ClauseId &id = before.logic.id;
    ClauseUpdate update{.before = {id}, .outcome = Outcome::Withdrawn, .title = before.title};
    const auto worded = m_wordings.find(id);
    const Wording wording = inNewNames(worded == m_wordings.end() ? packWording(before) : worded->second);
    update.original = wording.packText;
    update.mine = wording.text;
    const auto &standing = m_with.options.standing;
    const bool isTheAuthors = wording.text != wording.packText || m_pins.contains(id);
    if (isTheAuthors && !m_omissions.contains(id)) {
        update.outcome = Outcome::NoPlace;
        if (!standing || standing->contains(id))
            decideWithdrawn(update, before, wording);
    }
    stayWithdrawn(id);
    return update;
}

// What was not made a clause of the author's own is kept.
void ClauseMerging::stayWithdrawn(const ClauseId &id)
{
    if (auto wording = m_wordings.extract(id))
        leaveBehind(id, std::move(wording.mapped()));
    if (auto omission = m_omissions.extract(id))
        leaveBehind(id, std::move(omission.mapped()));
    if (auto pin = m_pins.extract(id); pin && !m_with.after.clause(id))
        m_policy.pins.insert(std::move(pin));
}

void ClauseMerging::decideWithdrawn(ClauseUpdate &update, const CompiledClause &before, const Wording &wording)
{
    const ClauseId &id = before.logic.id;
    if (m_pins.contains(id) && isGood(wording.text)) {
        makeOwn(update, before, wording, wording.text);
        return;
    }
    update.conflicts = {placeOf(id)};
    const auto choice =
        m_desk.decidedOn({.place = placeOf(id), .base = wording.packText, .mine = wording.text, .isProse = true});
    if (isTaken(choice, Take::Theirs))
        return;
    const auto *text = choice ? std::get_if<std::string>(&*choice) : nullptr;
    const std::string chosen = text ? *text : isTaken(choice, Take::Base) ? wording.packText : wording.text;
    if (isGood(chosen))
        makeOwn(update, before, wording, chosen);
    else if (choice)
        refuse(id.toString(), chosen);
    if (!choice)
        update.outcome = Outcome::Undecided;
}

void ClauseMerging::makeOwn(ClauseUpdate &update, const CompiledClause &before, const Wording &wording,
                            std::string text)
{
    const ClauseId &id = before.logic.id;
    const ClauseId own = model::newOwnClauseId(before.title, m_policy);
    OwnClause clause{.section = sectionFor(before), .title = before.title, .text = text};
    clause.audience = isForThePublic(before, m_with.before) ? model::OwnAudience::Public : model::OwnAudience::Internal;
    const auto pin = m_pins.find(id);
    const bool isPinned = pin != m_pins.end();
    clause.author = wording.author.empty() && isPinned ? pin->second.author : wording.author;
    clause.date = wording.date.empty() && isPinned ? pin->second.date : wording.date;
    clause.was = id;
    update.lostNames = lostNames(text);
    update.result = std::move(text);
    update.own = own;
    update.outcome = Outcome::BecameOwn;
    m_policy.ownClauses.insert_or_assign(own, std::move(clause));
    m_wordings.erase(id);
    m_pins.erase(id);
    m_own.emplace(id, own);
}

// -- clauses of the author's own, orders

std::vector<ClauseUpdate> ClauseMerging::updateOwnClauses()
{
    std::vector<ClauseUpdate> updates;
    const std::map<ClauseId, OwnClause> all = m_policy.ownClauses;
    for (const auto &[id, before] : all) {
        ClauseUpdate update = updateOwn(id, before);
        const auto now = m_policy.ownClauses.find(id);
        const bool isAsBefore = now != m_policy.ownClauses.end() && now->second == before;
        if (!isAsBefore || update.outcome != Outcome::Unchanged)
            updates.push_back(std::move(update));
    }
    return updates;
}

ClauseUpdate ClauseMerging::updateOwn(const ClauseId &id, const OwnClause &before)
{
    OwnClause own = before;
    own.section = m_with.successors.of(before.section);
    own.text = renamed(before.text, m_with.names);
    ClauseUpdate update{.before = {id}, .after = {id}, .outcome = Outcome::Unchanged, .title = own.title};
    update.mine = own.text;
    if (!isGood(own.text) && !decideOwn(update, own)) {
        m_policy.ownClauses.erase(id);
        return update;
    }
    if (hasSection(m_with.before, before.section) && !hasSection(m_with.after, own.section))
        update.outcome = Outcome::NoPlace;
    update.result = own.text;
    update.lostNames = lostNames(own.text);
    m_policy.ownClauses.insert_or_assign(id, std::move(own));
    return update;
}

// A text that would not assemble. False: it does not stand any more.
bool ClauseMerging::decideOwn(ClauseUpdate &update, OwnClause &own)
{
    const std::string id = update.before.front().toString();
    update.conflicts = {"own:" + id + ":text"};
    const auto choice = m_desk.decidedOn({.place = update.conflicts.front(), .mine = own.text, .isProse = true});
    update.outcome = choice ? Outcome::Decided : Outcome::Undecided;
    const auto *text = choice ? std::get_if<std::string>(&*choice) : nullptr;
    if (text && isGood(*text)) {
        own.text = *text;
        return true;
    }
    if (isTaken(choice, Take::Theirs))
        setAside("own:" + id, model::toJson(m_policy.ownClauses.at(update.before.front())));
    else if (choice)
        refuse(id, text ? *text : own.text);
    return false;
}

void ClauseMerging::updateOrders()
{
    std::map<SectionId, model::ClauseOrder> orders;
    for (const auto &[section, order] : m_policy.order) {
        model::ClauseOrder &now = orders[m_with.successors.of(section)];
        for (const ClauseId &id : order) {
            std::vector<ClauseId> into = m_with.successors.of(id);
            std::erase_if(into, [&](const ClauseId &each) { return !m_with.after.clause(each); });
            if (const auto own = m_own.find(id); own != m_own.end())
                into = {own->second};
            if (into.empty())
                into = {id};
            std::ranges::copy_if(into, std::back_inserter(now),
                                 [&](const ClauseId &each) { return !std::ranges::contains(now, each); });
        }
    }
    m_policy.order = std::move(orders);
}

} // namespace policywright::update
