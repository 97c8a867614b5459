// SPDX-License-Identifier: Apache-2.0
#include "core/pack/Layers.h"

#include "core/pack/Suggestion.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_set>

namespace policywright::pack {
namespace {

class LayerJoiner {
public:
    explicit LayerJoiner(Errors &errors) : m_errors(errors) {}

    void add(Pack &pack)
    {
        if (pack.extends && !std::ranges::contains(m_packs, *pack.extends))
            m_errors.push_back({ErrorCode::PackLayerMissing, pack.id.toString(), pack.extends->toString()});
        m_packs.push_back(pack.id);
        auto behind = m_layers.sections.end();
        for (Section &section : pack.sections) {
            auto place = std::ranges::find(m_layers.sections, section.id, &LayeredSection::id);
            if (place == m_layers.sections.end())
                place = m_layers.sections.insert(behind, {section.id, &section, &pack});
            addTo(*place, section, pack);
            behind = std::next(place);
        }
        addRest(pack);
    }

    Layers take() && { return std::move(m_layers); }

private:
    void addTo(LayeredSection &joined, Section &section, Pack &pack)
    {
        for (Question &question : section.questions) {
            if (isNew("question", question.id.toString(), question.where))
                joined.questions.push_back({&question, &pack});
        }
        for (Check &check : section.checks) {
            if (isNew("check", check.id.toString(), check.where))
                joined.checks.push_back({&check, &pack});
        }
        for (QuizItem &item : section.quiz) {
            if (isNew("quiz", item.id, item.where))
                joined.quiz.push_back({&item, &pack});
        }
        for (LibraryItem &item : section.library) {
            if (isNew("library", item.id, item.where))
                joined.library.push_back({&item, &pack});
        }
        for (WatchedDate &date : section.dates) {
            if (isNew("date", date.id, date.where))
                joined.dates.push_back({&date, &pack});
        }
        for (Clause &clause : section.clauses)
            addClause(joined, clause, pack);
    }

    void addClause(LayeredSection &joined, Clause &clause, Pack &pack)
    {
        if (clause.replaces) {
            if (LayeredClause *replaced = findClause(*clause.replaces, clause.where)) {
                replaced->logic = &clause;
                replaced->pack = &pack;
            }
            return;
        }
        if (!isNew("clause", clause.id.toString(), clause.where))
            return;
        auto place = joined.clauses.end();
        if (clause.after) {
            const auto before = std::ranges::find(joined.clauses, *clause.after, &LayeredClause::id);
            if (before == joined.clauses.end())
                reportClause(*clause.after, clause.where, joined.clauses);
            else
                place = std::next(before);
        }
        joined.clauses.insert(place, {clause.id, &clause, &pack});
    }

    LayeredClause *findClause(const ClauseId &id, const SourceText &where)
    {
        std::vector<LayeredClause> all;
        for (LayeredSection &section : m_layers.sections) {
            const auto found = std::ranges::find(section.clauses, id, &LayeredClause::id);
            if (found != section.clauses.end())
                return &*found;
            all.insert(all.end(), section.clauses.begin(), section.clauses.end());
        }
        reportClause(id, where, all);
        return nullptr;
    }

    void reportClause(const ClauseId &id, const SourceText &where, const std::vector<LayeredClause> &known)
    {
        std::vector<std::string_view> names;
        std::ranges::transform(known, std::back_inserter(names), [](const LayeredClause &it) { return it.id.view(); });
        m_errors.push_back(
            {ErrorCode::PackUnknownClause, id.toString(), suggestionFor(id.view(), names), positionOf(where)});
    }

    void addRest(Pack &pack)
    {
        for (Derived &derived : pack.derived) {
            if (isNew("question", derived.id, derived.where))
                m_layers.derived.push_back({&derived, &pack});
        }
        for (View &view : pack.views) {
            if (isNew("view", view.id.toString(), view.where))
                m_layers.views.push_back({&view, &pack});
        }
        for (const Profile &profile : pack.profiles) {
            if (isNew("profile", profile.id, profile.where))
                m_layers.profiles.push_back(profile);
        }
        for (const StrictnessLevel &level : pack.strictness) {
            if (isNew("strictness", level.id, level.where))
                m_layers.strictness.push_back(level);
        }
        const auto keepFirst = [](std::optional<QuestionId> &fact, const std::optional<QuestionId> &more) {
            if (!fact)
                fact = more;
        };
        keepFirst(m_layers.document.organisation, pack.document.organisation);
        keepFirst(m_layers.document.shortName, pack.document.shortName);
        keepFirst(m_layers.document.version, pack.document.version);
        keepFirst(m_layers.document.effective, pack.document.effective);
        keepFirst(m_layers.document.reviewBy, pack.document.reviewBy);
        keepFirst(m_layers.document.owner, pack.document.owner);
        if (m_layers.titlesOnly.isEmpty())
            m_layers.titlesOnly = pack.titlesOnly;
        addDrill(pack);
    }

    void addDrill(Pack &pack)
    {
        addDrillField(m_layers.drill.scenarios, pack.drill.scenarios);
        addDrillField(m_layers.drill.levels, pack.drill.levels);
        if (m_layers.drill.contacts.table.isEmpty())
            m_layers.drill.contacts = pack.drill.contacts;
        else
            addDrillField(m_layers.drill.contacts.table, pack.drill.contacts.table);
        for (DrillStep &step : pack.drill.steps) {
            if (isNew("step", step.id, step.where))
                m_layers.drill.steps.insert(placeOf(step), {&step, &pack});
        }
        if (m_layers.drill.steps.empty())
            return;
        const SourceText &first = m_layers.drill.steps.front().logic->where;
        if (m_layers.drill.scenarios.isEmpty())
            m_errors.push_back({ErrorCode::PackKeyMissing, "scenarios", {}, positionOf(first)});
        if (m_layers.drill.levels.isEmpty())
            m_errors.push_back({ErrorCode::PackKeyMissing, "levels", {}, positionOf(first)});
    }

    // The lowest pack says it; another one that does as well would change what its steps mean.
    void addDrillField(SourceText &joined, const SourceText &more)
    {
        if (joined.isEmpty())
            joined = more;
        else if (!more.isEmpty())
            m_errors.push_back({ErrorCode::PackIdTwice, more.text, {}, positionOf(more)});
    }

    std::vector<Layered<DrillStep>>::iterator placeOf(const DrillStep &step)
    {
        std::vector<Layered<DrillStep>> &steps = m_layers.drill.steps;
        if (step.after.isEmpty())
            return steps.end();
        const auto idOf = [](const Layered<DrillStep> &it) { return std::string_view(it.logic->id); };
        const auto before = std::ranges::find(steps, std::string_view(step.after.text), idOf);
        if (before != steps.end())
            return std::next(before);
        std::vector<std::string_view> known;
        std::ranges::transform(steps, std::back_inserter(known), idOf);
        m_errors.push_back({ErrorCode::PackUnknownValue, step.after.text, suggestionFor(step.after.text, known),
                            positionOf(step.after)});
        return steps.end();
    }

    // Questions and derived values share their names: templates read both.
    bool isNew(std::string_view kind, const std::string &id, const SourceText &where)
    {
        if (m_ids[kind].insert(id).second)
            return true;
        m_errors.push_back({ErrorCode::PackIdTwice, id, {}, positionOf(where)});
        return false;
    }

    Errors &m_errors;
    Layers m_layers;
    std::vector<PackId> m_packs;
    std::map<std::string_view, std::unordered_set<std::string_view>> m_ids; // by kind; the packs hold them
};

} // namespace

Layers joinLayers(std::vector<Pack> &packs, Errors &errors)
{
    LayerJoiner joiner(errors);
    for (Pack &pack : packs)
        joiner.add(pack);
    return std::move(joiner).take();
}

} // namespace policywright::pack
