// SPDX-License-Identifier: Apache-2.0
#include "core/pack/References.h"

#include "core/pack/Suggestion.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace policywright::pack {
namespace {

// Ids of one kind, in their order, for looking up and suggesting.
class Known {
public:
    void add(std::string_view id)
    {
        if (m_set.insert(id).second)
            m_ids.push_back(id);
    }
    bool contains(std::string_view id) const { return m_set.contains(id); }
    const std::vector<std::string_view> &ids() const { return m_ids; }

private:
    std::vector<std::string_view> m_ids;
    std::unordered_set<std::string_view> m_set;
};

class ReferenceCheck {
public:
    ReferenceCheck(const Layers &layers, const std::vector<Pack> &packs, Errors &errors)
        : m_layers(layers), m_packs(packs), m_errors(errors)
    {
        collect();
    }

    void run()
    {
        checkEssential();
        for (const LayeredSection &section : m_layers.sections)
            checkSection(section);
        checkFacts();
        for (const StrictnessLevel &level : m_layers.strictness) {
            expectOption("strictness", level.id, level.where);
            checkDefaults(level.defaults);
        }
        for (const Profile &profile : m_layers.profiles)
            checkProfile(profile);
        for (const Pack &pack : m_packs)
            checkHelp(pack);
        for (const Layered<View> &view : m_layers.views)
            checkView(*view.logic);
        checkEveryClauseIsInAView();
    }

private:
    void collect()
    {
        for (const LayeredSection &section : m_layers.sections) {
            m_sections.add(section.id.view());
            for (const Layered<Question> &question : section.questions) {
                m_questions.add(question.logic->id.view());
                m_questionById.emplace(question.logic->id, question.logic);
            }
            for (const LayeredClause &clause : section.clauses)
                m_clauses.add(clause.id.view());
            for (const Layered<Check> &check : section.checks)
                m_checks.add(check.logic->id.view());
        }
        for (const Layered<View> &view : m_layers.views)
            m_views.add(view.logic->id.view());
        for (const Profile &profile : m_layers.profiles)
            m_profiles.add(profile.id);
        for (const Pack &pack : m_packs) {
            for (const LegalSource &source : pack.sources.sources)
                m_sources.add(source.id);
        }
    }

    void expect(const Known &known, ErrorCode code, std::string_view id, const SourceText &where)
    {
        if (!known.contains(id))
            m_errors.push_back({code, std::string(id), suggestionFor(id, known.ids()), positionOf(where)});
    }

    void expectSources(const std::vector<std::string> &ids, const SourceText &where)
    {
        for (const std::string &id : ids)
            expect(m_sources, ErrorCode::PackUnknownSource, id, where);
    }

    void expectOption(const char *question, const std::string &option, const SourceText &where)
    {
        const auto found = m_questionById.find(QuestionId(question));
        if (found == m_questionById.end() || found->second->options.empty() ||
            std::ranges::contains(found->second->options, option))
            return;
        m_errors.push_back({ErrorCode::PackUnknownValue, option, suggestionFor(option, viewsOf(found->second->options)),
                            positionOf(where)});
    }

    // "question" or "question.column".
    void expectField(const std::string &field, const SourceText &where)
    {
        const std::size_t dot = std::min(field.find('.'), field.size());
        const std::string id = field.substr(0, dot);
        expect(m_questions, ErrorCode::PackUnknownQuestion, id, where);
        const auto question = m_questionById.find(QuestionId(id));
        if (dot == field.size() || question == m_questionById.end())
            return;
        const std::string column = field.substr(dot + 1);
        const std::vector<Column> &columns = question->second->columns;
        if (std::ranges::contains(columns, column, &Column::id))
            return;
        std::vector<std::string_view> known;
        known.reserve(columns.size());
        for (const Column &it : columns)
            known.push_back(it.id);
        m_errors.push_back({ErrorCode::AnswerUnknownColumn, field, suggestionFor(column, known), positionOf(where)});
    }

    void checkEssential()
    {
        std::size_t count = 0;
        for (const LayeredSection &section : m_layers.sections) {
            for (const Layered<Question> &question : section.questions) {
                if (question.logic->essential && ++count == kMaxEssential + 1)
                    m_errors.push_back({ErrorCode::PackTooManyEssential, question.logic->id.toString(),
                                        std::to_string(kMaxEssential), positionOf(question.logic->where)});
            }
        }
    }

    void checkSection(const LayeredSection &section)
    {
        for (const ViewId &view : section.logic->onlyIn)
            expect(m_views, ErrorCode::PackUnknownView, view.view(), section.logic->where);
        for (const Layered<Question> &question : section.questions)
            expectSources(question.logic->sources, question.logic->where);
        for (const LayeredClause &clause : section.clauses)
            expectSources(clause.logic->sources, clause.logic->where);
        for (const Layered<Check> &check : section.checks)
            expectSources(check.logic->sources, check.logic->where);
        for (const Layered<QuizItem> &item : section.quiz) {
            if (item.logic->clause)
                expect(m_clauses, ErrorCode::PackUnknownClause, item.logic->clause->view(), item.logic->where);
        }
        for (const Layered<LibraryItem> &item : section.library) {
            if (item.logic->section)
                expect(m_sections, ErrorCode::PackUnknownSection, item.logic->section->view(), item.logic->where);
            for (const std::string &field : item.logic->offeredFor)
                expectField(field, item.logic->where);
        }
    }

    void checkFacts()
    {
        const DocumentFacts &facts = m_layers.document;
        for (const auto *fact :
             {&facts.organisation, &facts.shortName, &facts.version, &facts.effective, &facts.reviewBy, &facts.owner}) {
            if (*fact)
                expect(m_questions, ErrorCode::PackUnknownQuestion, (*fact)->view(), facts.where);
        }
    }

    void checkDefaults(const Defaults &defaults)
    {
        for (const auto &[question, value] : defaults)
            expect(m_questions, ErrorCode::PackUnknownQuestion, question.view(), value.where);
    }

    void checkProfile(const Profile &profile)
    {
        expectOption("org_profile", profile.id, profile.where);
        checkDefaults(profile.defaults);
        for (const auto &[question, options] : profile.addsToDefaults) {
            expect(m_questions, ErrorCode::PackUnknownQuestion, question.view(), profile.where);
            for (const std::string &option : options)
                expectOption(question.toString().c_str(), option, profile.where);
        }
        for (const ClauseId &clause : profile.adds)
            expect(m_clauses, ErrorCode::PackUnknownClause, clause.view(), profile.where);
        for (const auto &[check, severity] : profile.severities)
            expect(m_checks, ErrorCode::PackUnknownCheck, check.view(), profile.where);
    }

    void checkHelp(const Pack &pack)
    {
        for (const auto &[language, words] : pack.words) {
            for (const auto &[id, question] : words.questions) {
                for (const auto &[profile, help] : question.helpForProfile)
                    expect(m_profiles, ErrorCode::PackUnknownProfile, profile, help);
            }
        }
    }

    void checkView(const View &view)
    {
        if (view.about)
            expect(m_views, ErrorCode::PackUnknownView, view.about->view(), view.where);
        for (const ViewEntry &entry : view.contents) {
            if (entry.section)
                expect(m_sections, ErrorCode::PackUnknownSection, entry.section->view(), entry.where);
            for (const std::string &clause : entry.only)
                expect(m_clauses, ErrorCode::PackUnknownClause, clause, entry.where);
            for (const std::string &id : entry.leaveOut) {
                if (id.contains('.'))
                    expect(m_clauses, ErrorCode::PackUnknownClause, id, entry.where);
                else
                    expect(m_sections, ErrorCode::PackUnknownSection, id, entry.where);
            }
        }
    }

    void checkEveryClauseIsInAView()
    {
        if (m_layers.views.empty())
            return;
        for (const LayeredSection &section : m_layers.sections) {
            for (const LayeredClause &clause : section.clauses) {
                const auto holdsIt = [&](const Layered<View> &view) { return holds(*view.logic, section, clause.id); };
                if (std::ranges::none_of(m_layers.views, holdsIt))
                    m_errors.push_back(
                        {ErrorCode::PackClauseInNoView, clause.id.toString(), {}, positionOf(clause.logic->where)});
            }
        }
    }

    // While all conditions hold.
    static bool holds(const View &view, const LayeredSection &section, const ClauseId &clause)
    {
        return std::ranges::any_of(view.contents, [&](const ViewEntry &entry) {
            const std::vector<ViewId> &onlyIn = section.logic->onlyIn;
            const bool hasSection =
                entry.section ? *entry.section == section.id : onlyIn.empty() || std::ranges::contains(onlyIn, view.id);
            const bool hasClause = entry.only.empty() || std::ranges::contains(entry.only, clause.toString());
            return hasSection && hasClause && !std::ranges::contains(entry.leaveOut, clause.toString()) &&
                   !std::ranges::contains(entry.leaveOut, section.id.toString());
        });
    }

    const Layers &m_layers;
    const std::vector<Pack> &m_packs;
    Errors &m_errors;
    Known m_sections;
    Known m_questions;
    Known m_clauses;
    Known m_checks;
    Known m_views;
    Known m_profiles;
    Known m_sources;
    std::unordered_map<QuestionId, const Question *> m_questionById;
};

} // namespace

void checkReferences(const Layers &layers, const std::vector<Pack> &packs, Errors &errors)
{
    ReferenceCheck(layers, packs, errors).run();
}

} // namespace policywright::pack
