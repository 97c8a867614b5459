// SPDX-License-Identifier: Apache-2.0
#include "core/compare/MergeDesk.h"

#include "core/base/Json.h"

#include <algorithm>
#include <utility>

namespace policywright::compare {
namespace {

std::optional<MergeChoice> choiceFrom(const Json &json)
{
    if (const Json *text = json.find("text"); text && text->ifString())
        return *text->ifString();
    for (const auto &[name, take] :
         {std::pair("base", Take::Base), std::pair("original", Take::Base), std::pair("mine", Take::Mine),
          std::pair("theirs", Take::Theirs), std::pair("pack", Take::Theirs), std::pair("parent", Take::Theirs),
          std::pair("both", Take::Both)}) {
        if (json.ifString() && *json.ifString() == name)
            return take;
    }
    return std::nullopt;
}

} // namespace

Result<> checkChoices(const MergeDecisions &decisions, const std::vector<MergeConflict> &conflicts,
                      const std::string &choicesFile)
{
    for (const auto &[place, choice] : decisions.choices) {
        if (!std::ranges::contains(conflicts, place, &MergeConflict::place))
            return fail(ErrorCode::ChoiceForNoConflict, choicesFile, place);
    }
    return {};
}

Result<MergeDecisions> mergeDecisionsFrom(std::string_view text, const std::string &file)
{
    const auto json = parseJson(text, file);
    if (!json)
        return std::unexpected(json.error());
    const Json *stored = json->find("decisions");
    if (!stored || !stored->ifObject())
        return fail(ErrorCode::ChoicesDamaged, file, "decisions");
    MergeDecisions decisions;
    for (const auto &[place, value] : *stored->ifObject()) {
        auto choice = choiceFrom(value);
        if (!choice)
            return fail(ErrorCode::ChoicesDamaged, file, place);
        decisions.choices.emplace(place, *std::move(choice));
    }
    return decisions;
}

std::optional<MergeChoice> MergeDesk::choiceFor(const std::string &place) const
{
    if (const auto found = m_decisions.choices.find(place); found != m_decisions.choices.end())
        return found->second;
    if (m_decisions.otherwise)
        return *m_decisions.otherwise;
    return std::nullopt;
}

std::optional<MergeChoice> MergeDesk::decidedOn(MergeConflict conflict)
{
    auto choice = choiceFor(conflict.place);
    const auto *take = choice ? std::get_if<Take>(&*choice) : nullptr;
    if (choice && !conflict.isProse && (!take || *take == Take::Both) && !m_error)
        m_error = Error{ErrorCode::ChoiceNotPossible, m_choicesFile, conflict.place};
    conflict.isDecided = choice.has_value();
    m_conflicts.push_back(std::move(conflict));
    return choice;
}

Take MergeDesk::takenAt(MergeConflict conflict)
{
    const MergeChoice choice = decidedOn(std::move(conflict)).value_or(Take::Mine);
    const auto *take = std::get_if<Take>(&choice);
    return take ? *take : Take::Mine;
}

std::string MergeDesk::mergedText(const std::string &place, const std::string &base, const std::string &mine,
                                  const std::string &theirs, const std::function<bool(const std::string &)> &isGood)
{
    const MergePieces pieces = mergedProse(base, mine, theirs);
    std::vector<MergeChoice> choices;
    const std::size_t before = m_conflicts.size();
    for (const MergePiece &piece : pieces) {
        if (piece.kind == MergePiece::Kind::Conflict)
            choices.push_back(decidedOn({.place = place + ':' + std::to_string(choices.size() + 1),
                                         .base = piece.base,
                                         .mine = piece.mine,
                                         .theirs = piece.theirs,
                                         .isProse = true})
                                  .value_or(Take::Mine));
    }
    std::string text = resolved(pieces, choices);
    if (isGood(text) || !isGood(mine) || !isGood(theirs))
        return text;
    m_conflicts.resize(before);
    switch (takenAt({place, base, mine, theirs})) {
    case Take::Base: return base;
    case Take::Theirs: return theirs;
    default: return mine;
    }
}

} // namespace policywright::compare
