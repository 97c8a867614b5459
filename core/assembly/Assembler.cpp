// SPDX-License-Identifier: Apache-2.0
#include "core/assembly/Assembler.h"

#include "core/assembly/ClauseText.h"
#include "core/assembly/PackLists.h"
#include "core/markdown/Escaping.h"

#include <algorithm>
#include <numeric>

namespace policywright::assembly {
namespace {

using pack::CompiledClause;
using pack::CompiledView;
using pack::PackSet;

// The text of a document fact as this document shows it.
std::string factText(const std::optional<QuestionId> &question, const templating::Scope &scope)
{
    const templating::Value *value = question ? scope.find(question->view()) : nullptr;
    if (!value || value->withheld())
        return {};
    if (const std::string *display = value->display())
        return *display;
    return value->ifText() ? *value->ifText() : std::string();
}

std::optional<Date> factDate(const std::optional<QuestionId> &question, const templating::Scope &scope)
{
    const templating::Value *value = question ? scope.find(question->view()) : nullptr;
    if (!value || value->withheld() || !value->ifText())
        return std::nullopt;
    const auto date = Date::fromIso(*value->ifText());
    return date ? std::optional(*date) : std::nullopt;
}

DocumentFacts factsOf(const PackSet &packs, const templating::Scope &scope)
{
    const pack::DocumentFacts &document = packs.document();
    return {.organisation = factText(document.organisation, scope),
            .shortName = factText(document.shortName, scope),
            .version = factText(document.version, scope),
            .owner = factText(document.owner, scope),
            .effective = factDate(document.effective, scope),
            .reviewBy = factDate(document.reviewBy, scope)};
}

void collectGaps(const ClauseContent &content, std::vector<Gap> &gaps)
{
    for (const Insertion &insertion : content.insertions) {
        if (insertion.kind != Insertion::Kind::Gap)
            continue;
        Gap gap{insertion.names.front(), content.id};
        if (!std::ranges::contains(gaps, gap))
            gaps.push_back(std::move(gap));
    }
}

// What is remembered of a thing of that id; nullptr: nothing.
template <class Value>
const Value *knownOf(const std::map<ClauseId, Value> &values, const ClauseId &id)
{
    const auto found = values.find(id);
    return found == values.end() ? nullptr : &found->second;
}

// Gives a clause its place in the document: title block, notice, or the body with its number.
class DocumentBuilder {
public:
    explicit DocumentBuilder(AssembledDocument document) : m_document(std::move(document)) {}

    void beginSection(const pack::CompiledSection &section) { m_section = {section.id, {}, section.title, {}}; }

    void add(std::shared_ptr<const ClauseContent> content)
    {
        switch (content->place) {
        case pack::Place::Cover: m_document.cover.push_back({{}, std::move(content)}); break;
        case pack::Place::Notice: m_document.notices.push_back({{}, std::move(content)}); break;
        case pack::Place::Body: m_section->clauses.push_back({{}, std::move(content)}); break;
        }
    }

    void endSection()
    {
        if (!m_section->clauses.empty()) {
            m_section->number = std::to_string(m_document.sections.size() + 1);
            m_document.targets[m_section->id.toString()] = {m_section->number, m_section->title};
            for (std::size_t i = 0; i < m_section->clauses.size(); ++i) {
                AssembledClause &clause = m_section->clauses[i];
                clause.number = m_section->number + '.' + std::to_string(i + 1);
                m_document.targets[clause.content->id.toString()] = {clause.number, clause.content->title};
            }
            m_document.sections.push_back(*std::move(m_section));
        }
        m_section.reset();
    }

    AssembledDocument take() &&
    {
        for (const AssembledClause &clause : m_document.cover)
            collectGaps(*clause.content, m_document.gaps);
        for (const AssembledSection &section : m_document.sections) {
            for (const AssembledClause &clause : section.clauses)
                collectGaps(*clause.content, m_document.gaps);
        }
        return std::move(m_document);
    }

private:
    AssembledDocument m_document;
    std::optional<AssembledSection> m_section;
};

// Those of the packs: the packs' lists are about no others.
std::vector<std::size_t> clausesOf(const std::vector<SelectedSection> &contents)
{
    std::vector<std::size_t> clauses;
    for (const SelectedSection &section : contents) {
        for (const SelectedClause &clause : section.clauses) {
            if (const std::size_t *index = std::get_if<std::size_t>(&clause))
                clauses.push_back(*index);
        }
    }
    return clauses;
}

std::vector<std::size_t> allQuestions(const PackSet &packs)
{
    std::vector<std::size_t> all(packs.questions().size());
    std::ranges::iota(all, 0U);
    return all;
}

Error unknownView(const ViewId &id, const PackSet &packs)
{
    std::string known;
    for (const CompiledView &view : packs.views())
        known += (known.empty() ? "" : ", ") + view.logic.id.toString();
    return {ErrorCode::UnknownView, id.toString(), known};
}

AssembledDocument emptyDocument(const CompiledView &view, const PackSet &packs, const templating::Scope &scope)
{
    AssembledDocument document{.view = view.logic.id};
    document.audience = view.logic.audience;
    document.pages = view.logic.pages;
    document.fileStem = view.logic.file;
    document.language = packs.language();
    document.title = view.words.title;
    document.facts = factsOf(packs, scope);
    document.words = packs.assemblyWords();
    return document;
}

} // namespace

Result<Assembler> Assembler::create(std::shared_ptr<const PackSet> packs, const Date &today)
{
    auto formats = Formats::fromWords(packs->assemblyWords());
    if (!formats)
        return std::unexpected(formats.error());
    templating::RenderOptions options;
    options.today = today.sysDays();
    options.gapText = formats->gap();
    options.words.conjunction = formats->andWord();
    options.dativeUnits = formats->dativeUnits();
    options.words.disjunction = formats->orWord();
    options.escape = markdown::escapeText;
    return Assembler(std::move(packs), *std::move(formats), std::move(options));
}

Result<const AnswerValues *> Assembler::answers(const model::PolicyDocument &policy)
{
    if (!m_resolved) {
        auto values = AnswerValues::resolve(*m_packs, policy, m_formats, m_options);
        if (!values)
            return std::unexpected(values.error());
        m_remembered.clear();
        m_resolved = Resolved{{}, *std::move(values)};
        takeAnswers(policy, allQuestions(*m_packs));
        return &m_resolved->values;
    }
    const std::vector<std::size_t> answered = changedAnswers(policy);
    if (answered.empty())
        return &m_resolved->values;
    if (!m_dependencies)
        m_dependencies = std::make_shared<const AnswerDependencies>(*m_packs);
    const auto changed =
        m_resolved->values.update(*m_packs, policy, m_dependencies->reachedFrom(answered), m_formats, m_options);
    if (!changed) {
        m_resolved.reset();
        return std::unexpected(changed.error());
    }
    takeAnswers(policy, answered);
    for (auto &[view, remembered] : m_remembered)
        remembered.changed.insert(changed->begin(), changed->end());
    return &m_resolved->values;
}

std::vector<std::size_t> Assembler::changedAnswers(const model::PolicyDocument &policy) const
{
    std::vector<std::size_t> changed;
    const auto note = [&](const QuestionId &id) {
        if (const pack::CompiledQuestion *question = m_packs->question(id))
            changed.push_back(static_cast<std::size_t>(question - m_packs->questions().data()));
    };
    auto before = m_resolved->answers.begin();
    const auto end = m_resolved->answers.end();
    for (const auto &[id, answer] : policy.answers) { // both maps have the same order
        while (before != end && before->first < id)
            note(before++->first);
        const bool wasAnswered = before != end && before->first == id;
        if (!wasAnswered || *before->second != answer)
            note(id);
        if (wasAnswered)
            ++before;
    }
    while (before != end)
        note(before++->first);
    return changed;
}

void Assembler::takeAnswers(const model::PolicyDocument &policy, const std::vector<std::size_t> &questions)
{
    for (const std::size_t index : questions) {
        const QuestionId &id = m_packs->questions()[index].logic.id;
        const auto given = policy.answers.find(id);
        if (given == policy.answers.end()) {
            m_resolved->answers.erase(id);
            continue;
        }
        // Where it counts, it is there already.
        const auto effective = m_resolved->values.sharedAnswer(index);
        m_resolved->answers[id] = effective->origin == AnswerOrigin::Author
                                      ? std::shared_ptr<const model::Answer>(effective, &*effective->answer)
                                      : std::make_shared<const model::Answer>(given->second);
    }
}

Result<std::vector<ViewId>> Assembler::offeredViews(const model::PolicyDocument &policy)
{
    const auto values = answers(policy);
    if (!values)
        return std::unexpected(values.error());
    std::vector<ViewId> offered;
    for (const CompiledView &view : m_packs->views()) {
        const auto isOffered = holds(view.when, (*values)->scope(), m_options);
        if (!isOffered)
            return std::unexpected(isOffered.error());
        if (*isOffered)
            offered.push_back(view.logic.id);
    }
    return offered;
}

ResultWithErrors<AssembledDocument> Assembler::assemble(const model::PolicyDocument &policy, const ViewId &viewId)
{
    const auto asErrors = [](const Error &error) { return std::unexpected(Errors{error}); };
    const CompiledView *view = m_packs->view(viewId);
    if (!view)
        return asErrors(unknownView(viewId, *m_packs));
    const auto values = answers(policy);
    if (!values)
        return asErrors(values.error());
    Remembered &remembered = m_remembered[viewId];
    if (auto done = bringUpToDate(remembered, view->logic, **values); !done)
        return asErrors(done.error());
    const templating::Scope &scope = *remembered.scope;
    const auto contents =
        contentsOf(*view, *m_packs, policy, scope, m_options, remembered.conditions, remembered.changed);
    if (!contents)
        return asErrors(contents.error());
    if (auto done = bringListsUpToDate(remembered, *view, clausesOf(*contents), policy, **values); !done)
        return asErrors(done.error());

    std::map<ClauseId, std::shared_ptr<const ClauseContent>> clauses;
    DocumentBuilder builder(emptyDocument(*view, *m_packs, scope));
    Errors errors;
    for (const SelectedSection &selected : *contents) {
        builder.beginSection(m_packs->sections()[selected.section]);
        for (const SelectedClause &clause : selected.clauses) {
            auto made = content(clause, policy, remembered);
            if (!made) {
                errors.insert(errors.end(), made.error().begin(), made.error().end());
                continue;
            }
            clauses.emplace((*made)->id, *made);
            builder.add(*std::move(made));
        }
        builder.endSection();
    }
    if (!errors.empty())
        return std::unexpected(std::move(errors));
    remembered.clauses = std::move(clauses);
    if (remembered.customWordings != policy.customWordings)
        remembered.customWordings = policy.customWordings;
    if (remembered.ownClauses != policy.ownClauses)
        remembered.ownClauses = policy.ownClauses;
    remembered.changed.clear();
    return std::move(builder).take();
}

Result<> Assembler::bringUpToDate(Remembered &remembered, const pack::View &view, const AnswerValues &values) const
{
    // People are shown by what the pack's `titles_only` reads: a change there may touch every clause.
    const bool samePeople = !m_packs->titlesOnly() || !readsAny(m_packs->titlesOnly()->names(), remembered.changed);
    if (remembered.scope && samePeople) {
        return remembered.changed.empty()
                   ? Result<>()
                   : values.updateScope(*remembered.scope, remembered.changed, view, *m_packs, m_formats, m_options);
    }
    auto scope = values.scopeFor(view, *m_packs, m_formats, m_options);
    if (!scope)
        return std::unexpected(scope.error());
    remembered = Remembered{.scope = *std::move(scope)};
    return {};
}

Result<> Assembler::bringListsUpToDate(Remembered &remembered, const CompiledView &view,
                                       std::vector<std::size_t> selected, const model::PolicyDocument &policy,
                                       const AnswerValues &values) const
{
    const bool hasAuthorsWords = !policy.customWordings.empty() || !policy.ownClauses.empty();
    const bool areRead = hasAuthorsWords || std::ranges::any_of(selected, [&](std::size_t clause) {
                             return std::ranges::any_of(m_packs->clauses()[clause].compiled.names(), isPackList);
                         });
    if (!areRead) {
        remembered.listedClauses.clear(); // the lists are not kept up to date from here on
        return {};
    }
    auto listed = listedClauses(view, std::move(selected), policy, values);
    if (!listed)
        return std::unexpected(listed.error());
    const bool areThere = remembered.scope->find(pack::kQuizName) != nullptr;
    const bool sameClauses = *listed == remembered.listedClauses;
    std::set<ClauseId> leftOut = quizClausesLeftOut(*m_packs, policy);
    const bool sameTitles = leftOut == remembered.quizClausesLeftOut;
    if (areThere && sameClauses && sameTitles &&
        !readsAny(withNamesOfLists({kListsOfItems.begin(), kListsOfItems.end()}, *m_packs), remembered.changed))
        return {};
    if (!sameClauses)
        remembered.changed.insert(kListsOfClauses.begin(), kListsOfClauses.end());
    if (!sameTitles)
        remembered.changed.emplace(pack::kQuizName);
    if (auto added = addPackLists(*remembered.scope, *m_packs, policy, *listed, m_options); !added)
        return added;
    remembered.listedClauses = *std::move(listed);
    remembered.quizClausesLeftOut = std::move(leftOut);
    return {};
}

Result<std::vector<std::size_t>> Assembler::listedClauses(const CompiledView &view, std::vector<std::size_t> selected,
                                                          const model::PolicyDocument &policy,
                                                          const AnswerValues &values) const
{
    const CompiledView *about = view.logic.about ? m_packs->view(*view.logic.about) : nullptr;
    if (!about)
        return selected;
    const auto scope = values.scopeFor(about->logic, *m_packs, m_formats, m_options);
    if (!scope)
        return std::unexpected(scope.error());
    KnownConditions unknown;
    return contentsOf(*about, *m_packs, policy, *scope, m_options, unknown, {}).transform(clausesOf);
}

ResultWithErrors<SharedContent> Assembler::content(const SelectedClause &clause, const model::PolicyDocument &policy,
                                                   const Remembered &remembered)
{
    if (const ClauseId *own = std::get_if<ClauseId>(&clause))
        return ownContent(*own, policy.ownClauses.at(*own), remembered);
    const CompiledClause &packs = m_packs->clauses()[std::get<std::size_t>(clause)];
    return packContent(packs, knownOf(policy.customWordings, packs.logic.id), remembered);
}

ResultWithErrors<SharedContent> Assembler::packContent(const CompiledClause &clause, const model::CustomWording *custom,
                                                       const Remembered &remembered)
{
    if (const SharedContent *known = knownOf(remembered.clauses, clause.logic.id)) {
        const model::CustomWording *earlier = knownOf(remembered.customWordings, clause.logic.id);
        const bool sameWording = custom ? earlier && *earlier == *custom : !earlier;
        if (sameWording && !readsAny((*known)->reads, remembered.changed))
            return *known;
    }
    return counted(clauseText(clause, custom, *m_packs, *remembered.scope, m_options, madeForOthers(clause.logic.id)));
}

ResultWithErrors<SharedContent> Assembler::ownContent(const ClauseId &id, const model::OwnClause &clause,
                                                      const Remembered &remembered)
{
    const SharedContent *known = knownOf(remembered.clauses, id);
    const model::OwnClause *earlier = knownOf(remembered.ownClauses, id);
    const bool sameWords = earlier && earlier->title == clause.title && earlier->text == clause.text;
    if (known && sameWords && !readsAny((*known)->reads, remembered.changed))
        return *known;
    return counted(ownClauseText(id, clause, *m_packs, *remembered.scope, m_options, madeForOthers(id)));
}

ResultWithErrors<SharedContent> Assembler::counted(ResultWithErrors<SharedContent> made)
{
    if (made)
        ++m_renderedClauses;
    return made;
}

std::vector<SharedContent> Assembler::madeForOthers(const ClauseId &clause) const
{
    std::vector<SharedContent> made;
    for (const auto &[view, remembered] : m_remembered) {
        if (const auto known = remembered.clauses.find(clause); known != remembered.clauses.end())
            made.push_back(known->second);
    }
    return made;
}

} // namespace policywright::assembly
