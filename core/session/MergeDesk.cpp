// SPDX-License-Identifier: Apache-2.0
#include "core/session/MergeDesk.h"

namespace policywright::session {

using compare::MergeChoice;
using compare::MergePiece;
using compare::Take;

std::optional<MergeChoice> MergeDesk::choiceFor(const std::string &place) const
{
    if (const auto found = m_decisions.choices.find(place); found != m_decisions.choices.end())
        return found->second;
    if (m_decisions.otherwise)
        return *m_decisions.otherwise;
    return std::nullopt;
}

MergeChoice MergeDesk::choiceAt(MergeConflict conflict)
{
    const auto choice = choiceFor(conflict.place);
    const auto *take = choice ? std::get_if<Take>(&*choice) : nullptr;
    if (choice && !conflict.isProse && (!take || *take == Take::Both) && !m_error)
        m_error = Error{ErrorCode::ChoiceNotPossible, m_choicesFile, conflict.place};
    conflict.isDecided = choice.has_value();
    m_conflicts.push_back(std::move(conflict));
    return choice.value_or(Take::Mine);
}

Take MergeDesk::takenAt(MergeConflict conflict)
{
    const MergeChoice choice = choiceAt(std::move(conflict));
    const auto *take = std::get_if<Take>(&choice);
    return take ? *take : Take::Mine;
}

std::string MergeDesk::mergedText(const std::string &place, const std::string &base, const std::string &mine,
                                  const std::string &theirs, const std::function<bool(const std::string &)> &isGood)
{
    const compare::MergePieces pieces = compare::mergedProse(base, mine, theirs);
    std::vector<MergeChoice> choices;
    const std::size_t before = m_conflicts.size();
    for (const MergePiece &piece : pieces) {
        if (piece.kind == MergePiece::Kind::Conflict)
            choices.push_back(choiceAt({.place = place + ':' + std::to_string(choices.size() + 1),
                                        .base = piece.base,
                                        .mine = piece.mine,
                                        .theirs = piece.theirs,
                                        .isProse = true}));
    }
    std::string text = compare::resolved(pieces, choices);
    if (isGood(text) || !isGood(mine) || !isGood(theirs))
        return text;
    m_conflicts.resize(before);
    switch (takenAt({place, base, mine, theirs})) {
    case Take::Base: return base;
    case Take::Theirs: return theirs;
    default: return mine;
    }
}

} // namespace policywright::session
