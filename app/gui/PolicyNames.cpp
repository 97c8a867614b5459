// SPDX-License-Identifier: Apache-2.0
#include "app/gui/PolicyNames.h"

#include "app/gui/TextConversion.h"

#include <algorithm>

namespace policywright::gui {

const pack::CompiledQuestion *PolicyNames::known(const QuestionId &id) const
{
    for (const State &state : m_states) {
        if (const pack::CompiledQuestion *question = state.packs ? state.packs->question(id) : nullptr)
            return question;
    }
    return nullptr;
}

QString PolicyNames::question(const QuestionId &id) const
{
    const pack::CompiledQuestion *question = known(id);
    return shown(question ? question->words.prompt.text : id.toString()).simplified();
}

QString PolicyNames::clause(const ClauseId &id) const
{
    for (const State &state : m_states) {
        if (const pack::CompiledClause *clause = state.packs ? state.packs->clause(id) : nullptr)
            return shown(clause->title);
        if (!state.policy)
            continue;
        const auto own = state.policy->ownClauses.find(id);
        if (own != state.policy->ownClauses.end())
            return shown(own->second.title);
    }
    return shown(id.toString());
}

QString PolicyNames::section(const SectionId &id) const
{
    for (const State &state : m_states) {
        if (!state.packs)
            continue;
        const auto &sections = state.packs->sections();
        const auto found = std::ranges::find(sections, id, &pack::CompiledSection::id);
        if (found != sections.end())
            return shown(found->title);
    }
    return shown(id.toString());
}

} // namespace policywright::gui
