// SPDX-License-Identifier: Apache-2.0
#include "core/pack/PackSet.h"

#include "core/pack/Changes.h"
#include "core/pack/DrillCheck.h"
#include "core/pack/Layers.h"
#include "core/pack/Meaning.h"
#include "core/pack/PackSetBuilder.h"
#include "core/pack/References.h"
#include "core/pack/WatchedDates.h"

#include <QtAssert>

#include <algorithm>

namespace policywright::pack {
namespace {

Errors missingLanguages(const std::vector<Pack> &packs, const std::string &language)
{
    Errors errors;
    for (const Pack &pack : packs) {
        if (!pack.words.contains(language))
            errors.push_back({ErrorCode::PackLanguageMissing, pack.id.toString(), language});
    }
    return errors;
}

} // namespace

ResultWithErrors<PackSet> PackSet::compose(std::vector<Pack> packs, const std::string &language, Trust trust)
{
    Q_ASSERT(!packs.empty());
    Errors errors = missingLanguages(packs, language);
    if (!errors.empty())
        return std::unexpected(std::move(errors));
    const Layers layers = joinLayers(packs, errors);
    if (trust == Trust::CheckEverything) {
        checkReferences(layers, packs, errors);
        checkWatchedDates(layers, errors);
        checkDrill(layers, errors);
        checkChanges(layers, packs, errors);
    }
    PackSetBuilder builder(packs, language, trust, errors);
    builder.compile(layers);
    PackSet set = std::move(builder).take(std::move(packs));
    if (trust == Trust::CheckEverything)
        checkMeaning(set, errors);
    if (!errors.empty())
        return std::unexpected(std::move(errors));
    return set;
}

const CompiledQuestion *PackSet::question(const QuestionId &id) const
{
    const auto found = m_questionIndex.find(id);
    return found == m_questionIndex.end() ? nullptr : &m_questions[found->second];
}

const CompiledClause *PackSet::clause(const ClauseId &id) const
{
    const auto found = m_clauseIndex.find(id);
    return found == m_clauseIndex.end() ? nullptr : &m_clauses[found->second];
}

const CompiledView *PackSet::view(const ViewId &id) const
{
    const auto found = std::ranges::find(m_views, id, [](const CompiledView &view) { return view.logic.id; });
    return found == m_views.end() ? nullptr : &*found;
}

const templating::Expression *PackSet::defaultExpression(const Default &of) const
{
    const auto found = m_defaultExpressions.find(of.expression.text);
    return found == m_defaultExpressions.end() ? nullptr : &found->second;
}

} // namespace policywright::pack
