// SPDX-License-Identifier: Apache-2.0
#include "app/gui/outline/OutlineRows.h"

#include "app/gui/TextConversion.h"

#include <algorithm>
#include <map>

namespace policywright::gui {
namespace {

// The words of an answer that a person would look for.
struct AnswerWords {
    const pack::QuestionWords &words;

    QString operator()(const std::string &text) const { return option(text); }
    QString operator()(bool) const { return {}; }
    QString operator()(const model::Choices &choices) const
    {
        QString all;
        for (const std::string &id : choices.ids)
            all += option(id) + QLatin1Char(' ');
        return all;
    }
    QString operator()(const model::Person &person) const
    {
        return shown(person.name + ' ' + person.title + ' ' + person.email + ' ' + person.phone);
    }
    QString operator()(const model::Records &records) const
    {
        QString all;
        for (const model::Record &row : records.rows) {
            for (const auto &[column, cell] : row)
                all += std::visit(*this, cell) + QLatin1Char(' ');
        }
        return all;
    }

private:
    QString option(const std::string &text) const
    {
        const auto label = words.options.find(text);
        return shown(label == words.options.end() ? text : label->second);
    }
};

std::vector<OutlineRow> clausesOf(const assembly::AssembledSection &section)
{
    std::vector<OutlineRow> rows;
    for (const assembly::AssembledClause &clause : section.clauses) {
        if (!clause.content->title.empty())
            rows.push_back({OutlineRow::Kind::Clause, clause.content->id.toString(), shown(clause.content->title), {}});
    }
    return rows;
}

void addQuestions(std::vector<OutlineRow> &rows, const OutlineSources &sources, const pack::CompiledSection &section)
{
    for (const std::size_t index : section.questions) {
        const assembly::EffectiveAnswer &counting = sources.values.answer(index);
        if (counting.origin == assembly::AnswerOrigin::NotAsked)
            continue;
        const pack::CompiledQuestion &question = sources.packs.questions()[index];
        const QString found = counting.answer ? std::visit(AnswerWords{question.words}, *counting.answer) : QString();
        rows.push_back(
            {OutlineRow::Kind::Question, question.logic.id.toString(), shown(question.words.prompt.text), found});
    }
}

} // namespace

Fullness fullnessOf(const session::SectionProgress &progress)
{
    if (progress.answered == 0)
        return Fullness::Empty;
    return progress.missing == 0 ? Fullness::Full : Fullness::Half;
}

std::vector<OutlineSection> outlineOf(const OutlineSources &sources)
{
    std::map<SectionId, const session::SectionProgress *> progress;
    for (const session::SectionProgress &section : sources.progress)
        progress[section.section] = &section;
    std::map<SectionId, const assembly::AssembledSection *> shownSections;
    for (const assembly::AssembledSection &section : sources.document.sections)
        shownSections[section.id] = &section;
    std::vector<OutlineSection> outline;
    for (std::size_t i = 0; i < sources.packs.sections().size(); ++i) {
        const pack::CompiledSection &section = sources.packs.sections()[i];
        const auto known = progress.find(section.id);
        const auto inDocument = shownSections.find(section.id);
        const bool isAsked = known != progress.end() && known->second->asked > 0;
        if (!isAsked && inDocument == shownSections.end())
            continue;
        OutlineSection row{.section = i, .id = section.id, .title = shown(section.title)};
        row.hasQuestions = isAsked;
        if (isAsked) {
            row.fullness = fullnessOf(*known->second);
            row.gaps = known->second->missing;
        }
        row.findings =
            static_cast<std::size_t>(std::ranges::count(sources.findings, section.id, &check::Finding::section));
        if (const auto open = sources.remarks.find(section.id); open != sources.remarks.end())
            row.remarks = static_cast<std::size_t>(open->second);
        if (inDocument != shownSections.end())
            row.rows = clausesOf(*inDocument->second);
        addQuestions(row.rows, sources, section);
        outline.push_back(std::move(row));
    }
    return outline;
}

} // namespace policywright::gui
