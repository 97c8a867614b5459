// SPDX-License-Identifier: Apache-2.0
//
// Clauses that were split and merged: their texts are merged as one, with empty lines between; of split ones the result
// is cut where the packs' text is.
#include "core/templating/Analysis.h"
#include "core/update/ClauseMerging.h"

#include <algorithm>

namespace policywright::update {
namespace {

using compare::MergePiece;
using compare::Take;
using pack::CompiledClause;
using Outcome = ClauseUpdate::Outcome;

constexpr std::string_view kBetween = "\n\n";

std::string_view withoutEnd(std::string_view text)
{
    return text.substr(0, text.find_last_not_of('\n') + 1);
}

// Where, in the packs' joined text, each part but the first begins, the empty line before it included.
std::vector<std::size_t> cutsOf(const std::vector<std::string> &parts)
{
    std::vector<std::size_t> cuts;
    std::size_t at = 0;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        at += withoutEnd(parts[i]).size();
        cuts.push_back(at);
        at += kBetween.size();
    }
    return cuts;
}

// The merged text cut at the same places; none where an author's edit goes over one of them.
std::optional<std::vector<std::string>> cutLikeThePacks(const compare::MergePieces &pieces,
                                                        const std::vector<std::size_t> &cuts)
{
    std::vector<std::string> parts(1);
    std::size_t at = 0; // in the packs' text
    auto cut = cuts.begin();
    for (const MergePiece &piece : pieces) {
        const bool isTheirs = piece.kind != MergePiece::Kind::Mine;
        std::string_view left = isTheirs ? std::string_view(piece.theirs) : std::string_view(piece.mine);
        const std::size_t end = at + piece.theirs.size();
        for (std::size_t from = at; cut != cuts.end() && *cut < end; ++cut) {
            const std::size_t length = *cut - from;
            if ((!isTheirs && length > 0) || !left.substr(std::min(length, left.size())).starts_with(kBetween))
                return std::nullopt;
            parts.back().append(left.substr(0, length));
            parts.emplace_back();
            left.remove_prefix(length + kBetween.size());
            from = *cut + kBetween.size();
        }
        parts.back().append(left);
        at = end;
    }
    return cut == cuts.end() ? std::optional(std::move(parts)) : std::nullopt;
}

std::vector<std::string> bodiesOf(const std::vector<const CompiledClause *> &clauses)
{
    std::vector<std::string> bodies;
    bodies.reserve(clauses.size());
    for (const CompiledClause *clause : clauses)
        bodies.push_back(clause->body.text);
    return bodies;
}

std::vector<ClauseId> idsOf(const std::vector<const CompiledClause *> &clauses)
{
    std::vector<ClauseId> ids;
    ids.reserve(clauses.size());
    for (const CompiledClause *clause : clauses)
        ids.push_back(clause->logic.id);
    return ids;
}

// "Anna, Ben"
void join(std::string &names, const std::string &more, std::string_view between)
{
    if (more.empty() || more == names)
        return;
    names += (names.empty() ? std::string_view() : between);
    names += more;
}

} // namespace

std::string joined(const std::vector<std::string> &texts)
{
    std::string all;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (!all.empty() && !texts[i].empty())
            all = std::string(withoutEnd(all)).append(kBetween);
        all += texts[i];
    }
    return all;
}

ClauseUpdate ClauseMerging::mergeSeveral(const ClauseGroup &group)
{
    ClauseUpdate update{
        .before = idsOf(group.before), .after = idsOf(group.after), .title = group.after.front()->title};
    for (const ClauseId &id : update.after)
        giveWay(id);
    const Several several = takeSeveral(group);
    const Wording &wording = several.asOne;
    update.original = wording.packText;
    update.mine = wording.text;
    update.pack = joined(bodiesOf(group.after));
    update.result = update.pack;
    const bool isPinned = takePins(group);
    if (std::ranges::all_of(update.before, [&](const ClauseId &id) { return m_omissions.contains(id); })) {
        leaveOutAll(group);
        update.outcome = Outcome::LeftOut;
    } else {
        takeOmissions(group);
        if (isPinned && isGood(wording.text)) {
            putInFirst(update, group, wording);
            update.outcome = Outcome::Pinned;
        } else if (wording.text == wording.packText) {
            update.outcome = Outcome::Taken;
        } else if (group.after.size() == 1) {
            mergeWording(update, *group.after.front(), wording);
        } else if (!distribute(update, group, wording)) {
            decideSplit(update, group, several);
        }
    }
    return update;
}

// What was worded and what was not, as one text; a clause that was left out is one whose text was taken out, and what
// was worded of it is kept.
ClauseMerging::Several ClauseMerging::takeSeveral(const ClauseGroup &group)
{
    Several several;
    Wording &asOne = several.asOne;
    std::vector<std::string> bases;
    std::vector<std::string> texts;
    for (const CompiledClause *before : group.before) {
        const ClauseId &id = before->logic.id;
        auto worded = m_wordings.extract(id);
        const Wording wording = inNewNames(worded ? worded.mapped() : packWording(*before));
        const bool isLeftOut = m_omissions.contains(id);
        bases.push_back(wording.packText);
        texts.push_back(isLeftOut ? std::string() : wording.text);
        join(asOne.author, wording.author, ", ");
        asOne.date = std::max(asOne.date, wording.date);
        if (asOne.unknown.isNull())
            asOne.unknown = wording.unknown;
        if (worded && isLeftOut)
            leaveBehind(id, std::move(worded.mapped()));
        else if (worded)
            several.wordings.insert(std::move(worded));
    }
    asOne.packText = joined(bases);
    asOne.text = joined(texts);
    asOne.packVersion = versionOf(group.before.front()->pack, m_with.before);
    return several;
}

// All of them were left out, and so is what they became.
void ClauseMerging::leaveOutAll(const ClauseGroup &group)
{
    model::Omission all;
    for (const ClauseId &id : idsOf(group.before)) {
        const model::Omission omission = m_omissions.extract(id).mapped();
        join(all.reason, omission.reason, " ");
        join(all.author, omission.author, ", ");
        all.date = std::max(all.date, omission.date);
        if (all.unknown.isNull())
            all.unknown = omission.unknown;
    }
    for (const ClauseId &id : idsOf(group.after))
        m_policy.omissions.insert_or_assign(id, all);
}

// Some of them were left out: their text was taken out already, and their reason must not leave out anything else.
void ClauseMerging::takeOmissions(const ClauseGroup &group)
{
    for (const ClauseId &id : idsOf(group.before)) {
        if (auto omission = m_omissions.extract(id))
            leaveBehind(id, std::move(omission.mapped()));
    }
}

// Where one of them is pinned, all that they became is.
bool ClauseMerging::takePins(const ClauseGroup &group)
{
    std::optional<model::ClausePin> pin;
    for (const ClauseId &id : idsOf(group.before)) {
        if (auto taken = m_pins.extract(id); taken && !pin)
            pin = std::move(taken.mapped());
    }
    for (const ClauseId &id : pin ? idsOf(group.after) : std::vector<ClauseId>())
        m_policy.pins.insert_or_assign(id, *pin);
    return pin.has_value();
}

// Each edit goes where its sentence went. False: there is a conflict, or an edit goes over an edge between clauses.
bool ClauseMerging::distribute(ClauseUpdate &update, const ClauseGroup &group, const Wording &wording)
{
    const compare::MergePieces pieces = compare::mergedProse(wording.packText, wording.text, update.pack);
    if (compare::conflictCount(pieces) > 0)
        return false;
    const auto parts = cutLikeThePacks(pieces, cutsOf(bodiesOf(group.after)));
    if (!parts || !std::ranges::all_of(*parts, [&](const std::string &part) { return isGood(part); }))
        return false;
    for (std::size_t i = 0; i < parts->size(); ++i) {
        if (withoutEnd((*parts)[i]) == withoutEnd(group.after[i]->body.text))
            continue;
        Wording part = wording;
        part.text = (*parts)[i];
        keep(*group.after[i], std::move(part));
    }
    update.result = joined(*parts);
    update.outcome = update.result == update.pack ? Outcome::Taken : Outcome::Merged;
    return true;
}

void ClauseMerging::decideSplit(ClauseUpdate &update, const ClauseGroup &group, const Several &several)
{
    const Wording &wording = several.asOne;
    update.conflicts = {"wording:" + update.before.front().toString()};
    const auto choice = m_desk.decidedOn({.place = update.conflicts.front(),
                                          .base = wording.packText,
                                          .mine = wording.text,
                                          .theirs = update.pack,
                                          .isProse = true});
    const auto *take = choice ? std::get_if<Take>(&*choice) : nullptr;
    if (take && *take == Take::Theirs) {
        for (const auto &[id, each] : several.wordings)
            leaveBehind(id, each);
    } else {
        Wording chosen = wording;
        if (take && *take == Take::Base)
            chosen.text = wording.packText;
        else if (take && *take == Take::Both)
            chosen.text = joined({wording.text, update.pack});
        else if (choice && !take)
            chosen.text = std::get<std::string>(*choice);
        chosen.packText = group.after.front()->body.text;
        chosen.packVersion = versionOf(group.after.front()->pack, m_with.after);
        if (isGood(chosen.text))
            putInFirst(update, group, std::move(chosen));
        else if (choice)
            refuse(update.before.front().toString(), chosen.text);
    }
    update.outcome = choice ? Outcome::Decided : Outcome::Undecided;
}

// The text as a whole stands in the first of the clauses; the others are left out.
void ClauseMerging::putInFirst(ClauseUpdate &update, const ClauseGroup &group, Wording wording)
{
    update.result = wording.text;
    update.lostNames = lostNames(wording.text);
    const CompiledClause &first = *group.after.front();
    const model::Omission elsewhere{"Its words stand in \"" + first.title + "\".", wording.author, m_with.stamp.date};
    for (std::size_t i = 1; i < group.after.size(); ++i)
        m_policy.omissions.insert_or_assign(group.after[i]->logic.id, elsewhere);
    m_policy.customWordings.insert_or_assign(first.logic.id, std::move(wording));
}

} // namespace policywright::update
