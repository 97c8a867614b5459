// SPDX-License-Identifier: Apache-2.0
#include "core/pack/WordsCheck.h"

#include "core/pack/Suggestion.h"

#include <algorithm>
#include <set>

namespace policywright::pack {
namespace {

class WordsCheck {
public:
    WordsCheck(const WordsFile &words, const WordsFile *original, Errors &errors)
        : m_words(words), m_original(original), m_errors(errors)
    {
        if (m_original && !m_original->introduction.empty() && m_words.introduction.empty())
            reportMissing("introduction", m_original->title);
    }

    // Words must stand under `place`; the message shows where the logic names the thing.
    void expect(const std::string &place, const SourceText &logic)
    {
        m_expected.insert(place);
        if (!m_words.places.contains(place))
            reportMissing(place, logic);
    }
    // Words may stand there.
    void allow(const std::string &place) { m_expected.insert(place); }

    // Words may stand there in the first language, and must in the others where they do.
    void allowAsInOriginal(const std::string &place, const SourceText &logic)
    {
        if (!m_original)
            allow(place);
        else if (m_original->places.contains(place))
            expect(place, logic);
    }

    // Whatever begins so may stand there: the logic of it could not be read.
    void allowAllOf(std::string start) { m_unknown.push_back(std::move(start)); }

    void reportRest()
    {
        for (const auto &[place, text] : m_words.places) {
            const std::string parent = place.substr(0, place.find('/'));
            const bool isPartOfNothing = parent.size() < place.size() && !m_expected.contains(parent);
            const auto begins = [&](const std::string &start) { return place.starts_with(start); };
            if (!m_expected.contains(place) && !isPartOfNothing && std::ranges::none_of(m_unknown, begins))
                m_errors.push_back(
                    {ErrorCode::WordsForNothing, place, suggestionAmongSiblings(place), positionOf(text)});
        }
    }

    const WordsFile &words() const { return m_words; }
    const WordsFile &original() const { return m_original ? *m_original : m_words; }

private:
    void reportMissing(const std::string &place, const SourceText &where)
    {
        m_errors.push_back({ErrorCode::WordsMissing, m_words.name, place, positionOf(where)});
    }

    // For "question a/option b": the options of that question.
    std::string suggestionAmongSiblings(std::string_view place) const
    {
        const std::size_t slash = place.rfind('/');
        const std::size_t part = slash == std::string_view::npos ? 0 : slash + 1;
        const std::size_t name = std::min(place.find(' ', part), place.size() - 1) + 1;
        const std::string_view start = place.substr(0, name == place.size() ? part : name);
        std::vector<std::string_view> siblings;
        for (const std::string &expected : m_expected) {
            if (expected.starts_with(start) && expected.find('/', start.size()) == std::string::npos)
                siblings.push_back(std::string_view(expected).substr(start.size()));
        }
        return suggestionFor(place.substr(start.size()), siblings);
    }

    const WordsFile &m_words;
    const WordsFile *m_original;
    Errors &m_errors;
    std::set<std::string> m_expected;
    std::vector<std::string> m_unknown;
};

bool canHaveDefaultText(const Question &question)
{
    return isText(question.type) && !question.defaultAnswer;
}

void checkQuestionFields(WordsCheck &check, const Question &question, const std::string &name)
{
    for (const std::string_view field : {"Help", "Example", "Placeholder"})
        check.allowAsInOriginal(name + '/' + std::string(field), question.where);
    if (canHaveDefaultText(question))
        check.allowAsInOriginal(name + "/Default", question.where);
    const auto original = check.original().words.questions.find(question.id.toString());
    if (original == check.original().words.questions.end())
        return;
    for (const auto &[profile, help] : original->second.helpForProfile)
        check.allowAsInOriginal(name + "/Help for " + profile, question.where);
}

void checkQuestion(WordsCheck &check, const Question &question)
{
    const std::string name = "question " + question.id.toString();
    check.expect(name, question.where);
    if (!check.words().words.questions.contains(question.id.toString()))
        return; // one message for the whole question
    checkQuestionFields(check, question, name);
    const bool hasOptions = question.type == AnswerType::Choice || question.type == AnswerType::Multi;
    if (!question.options.empty())
        check.allow(name + "/Options");
    else if (hasOptions)
        check.allowAllOf(name + "/");
    for (const std::string &option : question.options)
        check.expect(name + "/option " + option, question.where);
    if (!question.columns.empty())
        check.allow(name + "/Columns");
    else if (question.type == AnswerType::Records)
        check.allowAllOf(name + "/");
    for (const Column &column : question.columns) {
        const std::string columnName = name + "/column " + column.id;
        check.expect(columnName, question.where);
        for (const std::string &option : column.options)
            check.expect(columnName + "/option " + option, question.where);
    }
}

void checkQuizItem(WordsCheck &check, const QuizItem &item)
{
    const std::string name = "quiz " + item.id;
    check.expect(name, item.where);
    if (!check.words().words.quiz.contains(item.id))
        return;
    check.allow(name + "/Options");
    for (const std::string &option : item.options)
        check.expect(name + "/option " + option, item.where);
    check.expect(name + "/Why", item.where);
}

void checkLibraryItem(WordsCheck &check, const LibraryItem &item)
{
    const std::string name = "library " + item.id;
    check.expect(name, item.where);
    if (item.kind != LibraryKind::Risk || !check.words().words.library.contains(item.id))
        return;
    check.allowAsInOriginal(name + "/Sign", item.where);
    check.allowAsInOriginal(name + "/Countermeasure", item.where);
}

void checkSource(WordsCheck &check, const LegalSource &source)
{
    const std::string name = "source " + source.id;
    check.expect(name, source.where);
    if (!check.words().words.sources.contains(source.id))
        return;
    check.allow(name + "/Title");
    check.allow(name + "/Citation");
    if (!source.statusNote.empty())
        check.expect(name + "/Status", source.where);
    if (!source.confidenceNote.empty())
        check.expect(name + "/Checked", source.where);
}

void checkStep(WordsCheck &check, const DrillStep &step)
{
    const std::string name = "step " + step.id;
    check.expect(name, step.where);
    if (!check.words().words.steps.contains(step.id))
        return;
    check.expect(name + "/Task", step.where);
    check.expect(name + "/Gap", step.where);
}

} // namespace

void checkSectionWords(const Section &section, const WordsFile &words, const WordsFile *original, Errors &errors)
{
    WordsCheck check(words, original, errors);
    for (const Question &question : section.questions)
        checkQuestion(check, question);
    const std::size_t prefix = section.id.toString().size() + 1;
    for (const Clause &clause : section.clauses)
        check.expect("clause " + clause.id.toString().substr(prefix), clause.where);
    for (const Check &rule : section.checks)
        check.expect("check " + rule.id.toString(), rule.where);
    for (const QuizItem &item : section.quiz)
        checkQuizItem(check, item);
    for (const LibraryItem &item : section.library)
        checkLibraryItem(check, item);
    for (const WatchedDate &date : section.dates)
        check.expect("date " + date.id, date.where);
    check.reportRest();
}

void checkPackWords(const Pack &pack, const WordsFile &words, const WordsFile *original, Errors &errors)
{
    WordsCheck check(words, original, errors);
    for (const View &view : pack.views)
        check.expect("view " + view.id.toString(), view.where);
    for (const Profile &profile : pack.profiles)
        check.expect("profile " + profile.id, profile.where);
    for (const StrictnessLevel &level : pack.strictness)
        check.expect("strictness " + level.id, level.where);
    for (const Derived &derived : pack.derived)
        check.expect("derived " + derived.id, derived.where);
    for (const Release &release : pack.changes)
        check.expect("change " + release.version.toString(), release.where);
    if (original) { // sources.yaml has them in the first language
        for (const LegalSource &source : pack.sources.sources)
            checkSource(check, source);
    }
    for (const DrillStep &step : pack.drill.steps)
        checkStep(check, step);
    check.allow("words");
    // Assembly says which it needs; a translation has those of the first language.
    for (const auto &[word, text] : check.original().words.assembly)
        check.allowAsInOriginal("word " + word, check.original().places.at("word " + word));
    check.reportRest();
}

} // namespace policywright::pack
