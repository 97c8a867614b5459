// SPDX-License-Identifier: Apache-2.0
#include "core/pack/PackSetBuilder.h"

#include "core/pack/AnswerReader.h"
#include "core/pack/Dependencies.h"
#include "core/pack/ExpressionErrors.h"
#include "core/pack/PackSchema.h"

#include <algorithm>
#include <iterator>

namespace policywright::pack {
namespace {

template <class Map, class Key>
typename Map::mapped_type taken(Map &map, const Key &key)
{
    const auto entry = map.find(key);
    return entry == map.end() ? typename Map::mapped_type{} : std::move(entry->second);
}

std::string quoted(std::string_view text)
{
    std::string literal = "'";
    for (const char c : text) {
        if (c == '\\' || c == '\'')
            literal += '\\';
        literal += c;
    }
    return literal + '\'';
}

// "I work for {{ org_name }}." as the expression that makes it: 'I work for ' ~ (org_name) ~ '.'
std::string expressionOf(std::string_view text)
{
    constexpr std::string_view kOpen = "{{";
    constexpr std::string_view kClose = "}}";
    std::string expression;
    for (std::size_t open = text.find(kOpen); open != std::string_view::npos; open = text.find(kOpen)) {
        const std::size_t close = text.find(kClose, open);
        expression += quoted(text.substr(0, open)) + " ~ (";
        text.remove_prefix(open + kOpen.size());
        if (close == std::string_view::npos)
            return expression.append(text); // the parser says that it does not end
        expression.append(text.substr(0, close - open - kOpen.size())) += ") ~ ";
        text.remove_prefix(close - open);
    }
    return expression + quoted(text);
}

} // namespace

PackSetBuilder::PackSetBuilder(std::vector<Pack> &packs, const std::string &language, Trust trust, Errors &errors)
    : m_trust(trust), m_errors(errors)
{
    m_set.m_language = language;
    for (Pack &pack : packs)
        m_set.m_assemblyWords.merge(wordsOf(pack).assembly); // the lowest layer's count
}

void PackSetBuilder::compile(const Layers &layers)
{
    if (m_trust == Trust::CheckEverything) {
        m_set.m_schema = schemaOf(layers);
        m_set.m_bodySchema = bodySchemaOf(layers);
    }
    reserve(layers);
    for (const LayeredSection &section : layers.sections)
        addSection(section);
    addDerived(layers.derived);
    for (const Layered<View> &view : layers.views)
        addView(view);
    m_set.m_profiles = layers.profiles;
    for (Profile &profile : m_set.m_profiles)
        addDefaults(profile.defaults);
    m_set.m_strictness = layers.strictness;
    for (StrictnessLevel &level : m_set.m_strictness)
        addDefaults(level.defaults);
    m_set.m_document = layers.document;
    m_set.m_titlesOnly = expression(layers.titlesOnly);
    addDrill(layers.drill);
}

void PackSetBuilder::reserve(const Layers &layers)
{
    std::size_t questions = 0;
    std::size_t clauses = 0;
    std::size_t checks = 0;
    for (const LayeredSection &section : layers.sections) {
        questions += section.questions.size();
        clauses += section.clauses.size();
        checks += section.checks.size();
    }
    m_set.m_sections.reserve(layers.sections.size());
    m_set.m_questions.reserve(questions);
    m_set.m_questionIndex.reserve(questions);
    m_set.m_clauses.reserve(clauses);
    m_set.m_clauseIndex.reserve(clauses);
    m_set.m_checks.reserve(checks);
    m_set.m_views.reserve(layers.views.size());
}

PackSet PackSetBuilder::take(std::vector<Pack> packs) &&
{
    for (Pack &pack : packs) {
        translateSources(pack);
        translateChanges(pack);
    }
    m_set.m_packs = std::move(packs);
    return std::move(m_set);
}

void PackSetBuilder::translateSources(Pack &pack)
{
    Words &words = wordsOf(pack);
    for (LegalSource &source : pack.sources.sources) {
        const auto translated = words.sources.find(source.id);
        if (translated == words.sources.end())
            continue; // in the pack's first language they stand in the register itself
        SourceWords &written = translated->second;
        if (!written.title.isEmpty())
            source.title = std::move(written.title.text);
        if (!written.citation.isEmpty())
            source.citation = std::move(written.citation.text);
        source.gist = std::move(written.gist.text);
        source.statusNote = std::move(written.statusNote.text);
        source.confidenceNote = std::move(written.confidenceNote.text);
    }
    words.sources.clear();
}

void PackSetBuilder::translateChanges(Pack &pack)
{
    Words &words = wordsOf(pack);
    for (Release &release : pack.changes)
        release.summary = taken(words.changes, release.version.toString());
    words.changes.clear();
}

void PackSetBuilder::addSection(const LayeredSection &section)
{
    TitledWords words = taken(wordsOf(*section.pack).sections, section.id.toString());
    m_set.m_sections.push_back(
        {section.id, std::move(words.title), std::move(words.text), std::move(section.logic->onlyIn)});
    for (const Layered<Question> &question : section.questions)
        addQuestion(question);
    for (const LayeredClause &clause : section.clauses)
        addClause(clause);
    for (const Layered<Check> &check : section.checks)
        addCheck(check);
    for (const Layered<QuizItem> &item : section.quiz)
        addQuizItem(item);
    for (const Layered<LibraryItem> &item : section.library)
        addLibraryItem(item);
    for (const Layered<WatchedDate> &date : section.dates)
        addDate(date);
}

void PackSetBuilder::addQuestion(const Layered<Question> &question)
{
    const QuestionId &id = question.logic->id;
    m_set.m_questionIndex.emplace(id, m_set.m_questions.size());
    m_set.m_sections.back().questions.push_back(m_set.m_questions.size());
    QuestionWords words = taken(wordsOf(*question.pack).questions, id.toString());
    m_set.m_questions.push_back({.logic = std::move(*question.logic), .words = std::move(words)});
    CompiledQuestion &compiled = m_set.m_questions.back();
    compiled.section = m_set.m_sections.size() - 1;
    compiled.showIf = expression(compiled.logic.showIf);
    if (compiled.logic.defaultAnswer)
        compiled.computedDefault = expression(compiled.logic.defaultAnswer->expression);
    if (isText(compiled.logic.type) && !compiled.computedDefault && !compiled.words.defaultText.isEmpty())
        addDefaultText(compiled);
}

// The default of a text stands in the words; behind this, it is the question's default like any other.
void PackSetBuilder::addDefaultText(CompiledQuestion &question)
{
    const SourceText &written = question.words.defaultText;
    if (written.text.contains("{{")) {
        const SourceText computed{expressionOf(written.text), written.file, written.line};
        question.logic.defaultAnswer = Default{.expression = computed, .where = withoutText(written)};
        question.computedDefault = expression(computed);
        return;
    }
    auto answer = answerFromJson(question.logic, written.text);
    if (answer) {
        question.logic.defaultAnswer = Default{.value = *std::move(answer), .where = withoutText(written)};
    } else {
        Error error = std::move(answer).error();
        error.where = positionOf(written);
        m_errors.push_back(std::move(error));
    }
}

void PackSetBuilder::addClause(const LayeredClause &clause)
{
    ClauseWords words = taken(wordsOf(*clause.pack).clauses, clause.logic->id.toString());
    auto compiled = body(words.body, "clause " + clause.id.toString());
    if (!compiled)
        return;
    m_set.m_clauseIndex.emplace(clause.id, m_set.m_clauses.size());
    m_set.m_sections.back().clauses.push_back(m_set.m_clauses.size());
    auto when = expression(clause.logic->when);
    m_set.m_clauses.push_back({.logic = std::move(*clause.logic),
                               .title = std::move(words.title.text),
                               .body = std::move(words.body),
                               .pack = clause.pack->id,
                               .compiled = *std::move(compiled),
                               .when = std::move(when)});
    m_set.m_clauses.back().logic.id = clause.id;
}

void PackSetBuilder::addCheck(const Layered<Check> &check)
{
    const SourceText message = taken(wordsOf(*check.pack).checks, check.logic->id.toString());
    auto compiled = body(message, "check " + check.logic->id.toString());
    auto when = expression(check.logic->when);
    if (!compiled || !when)
        return;
    m_set.m_sections.back().checks.push_back(m_set.m_checks.size());
    m_set.m_checks.push_back({std::move(*check.logic), *std::move(compiled), *std::move(when)});
}

void PackSetBuilder::addQuizItem(const Layered<QuizItem> &item)
{
    auto when = expression(item.logic->when);
    QuizWords words = taken(wordsOf(*item.pack).quiz, item.logic->id);
    m_set.m_quiz.push_back({std::move(*item.logic), std::move(words), std::move(when)});
}

void PackSetBuilder::addLibraryItem(const Layered<LibraryItem> &item)
{
    auto when = expression(item.logic->when);
    LibraryWords words = taken(wordsOf(*item.pack).library, item.logic->id);
    m_set.m_library.push_back({std::move(*item.logic), std::move(words), std::move(when)});
}

void PackSetBuilder::addDate(const Layered<WatchedDate> &date)
{
    auto when = expression(date.logic->when);
    std::string words = taken(wordsOf(*date.pack).dates, date.logic->id);
    m_set.m_dates.push_back({std::move(*date.logic), std::move(words), std::move(when), m_set.m_sections.size() - 1});
}

void PackSetBuilder::addDrill(const LayeredDrill &drill)
{
    m_set.m_drill = {.scenarios = drill.scenarios, .levels = drill.levels, .contacts = drill.contacts};
    for (const Layered<DrillStep> &step : drill.steps) {
        StepWords words = taken(wordsOf(*step.pack).steps, step.logic->id);
        auto when = expression(step.logic->when);
        auto rows = expression(step.logic->rows);
        m_set.m_drill.steps.push_back({std::move(*step.logic), std::move(words), std::move(when), std::move(rows)});
    }
}

void PackSetBuilder::addView(const Layered<View> &view)
{
    TitledWords words = taken(wordsOf(*view.pack).views, view.logic->id.toString());
    CompiledView compiled{.logic = std::move(*view.logic), .words = std::move(words)};
    compiled.when = expression(compiled.logic.when);
    compiled.contents.reserve(compiled.logic.contents.size());
    for (const ViewEntry &entry : compiled.logic.contents)
        compiled.contents.push_back({entry, expression(entry.when)});
    m_set.m_views.push_back(std::move(compiled));
}

void PackSetBuilder::addDerived(const std::vector<Layered<Derived>> &derived)
{
    std::vector<CompiledDerived> compiled;
    std::vector<Dependency> dependencies;
    for (const Layered<Derived> &it : derived) {
        if (auto value = expression(it.logic->value)) {
            dependencies.push_back({it.logic->id, value->names()});
            compiled.push_back({std::move(*it.logic), *std::move(value)});
        }
    }
    Errors circles; // reported for questions and derived values together, see checkMeaning()
    for (const std::size_t index : dependencyOrder(dependencies, circles))
        m_set.m_derived.push_back(std::move(compiled[index]));
}

// Values are brought into the form of their questions: a file of profiles is read before it is known which there are.
void PackSetBuilder::addDefaults(Defaults &defaults)
{
    for (auto &[id, value] : defaults) {
        if (auto computed = expression(value.expression))
            m_set.m_defaultExpressions.emplace(value.expression.text, *std::move(computed));
        const CompiledQuestion *question = m_set.question(id);
        if (!value.value || !question)
            continue;
        auto answer = answerFromJson(question->logic, naturalForm(*value.value));
        if (answer) {
            value.value = *std::move(answer);
        } else {
            Error error = std::move(answer).error();
            error.where = positionOf(value.where);
            m_errors.push_back(std::move(error));
        }
    }
}

std::optional<templating::Expression> PackSetBuilder::expression(const SourceText &text)
{
    if (text.isEmpty())
        return std::nullopt;
    if (canWait(text))
        return templating::Expression::parsedLater(text.text);
    auto parsed =
        templating::Expression::parse(text.text, {text.file, std::max(text.line, 1), text.column, text.lineText});
    if (parsed)
        return *std::move(parsed);
    addExpressionErrors(std::move(parsed).error(), text, m_errors);
    return std::nullopt;
}

// A text without a place comes from a policy; messages call it by its name then.
std::optional<templating::Template> PackSetBuilder::body(const SourceText &text, const std::string &name)
{
    if (canWait(text))
        return templating::Template::parsedLater(text.text, name);
    auto parsed = templating::Template::parse(text.text, text.line > 0 ? text.file : name, std::max(text.line, 1));
    if (parsed)
        return *std::move(parsed);
    std::ranges::move(parsed.error(), std::back_inserter(m_errors));
    return std::nullopt;
}

} // namespace policywright::pack
