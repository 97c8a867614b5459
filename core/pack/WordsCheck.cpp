// SPDX-License-Identifier: Apache-2.0
#include "core/pack/WordsCheck.h"

#include "core/pack/Suggestion.h"

#include <algorithm>
#include <set>

namespace policywright::pack {
namespace {

class WordsCheck {
public:
    WordsCheck(const WordsFile &words, Errors &errors) : m_words(words), m_errors(errors) {}

    // Words must stand under `place`; the message shows where the logic names the thing.
    void expect(const std::string &place, const SourceText &logic)
    {
        m_expected.insert(place);
        if (!m_words.places.contains(place))
            m_errors.push_back({ErrorCode::WordsMissing, m_words.name, place, positionOf(logic)});
    }
    // Words may stand there.
    void allow(const std::string &place) { m_expected.insert(place); }

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

private:
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
    Errors &m_errors;
    std::set<std::string> m_expected;
    std::vector<std::string> m_unknown;
};

void checkQuestion(WordsCheck &check, const Question &question)
{
    const std::string name = "question " + question.id.toString();
    check.expect(name, question.where);
    const auto written = check.words().words.questions.find(question.id.toString());
    if (written == check.words().words.questions.end())
        return; // one message for the whole question
    for (const std::string_view field : {"Help", "Example", "Placeholder"})
        check.allow(name + '/' + std::string(field));
    for (const auto &[profile, help] : written->second.helpForProfile)
        check.allow(name + "/Help for " + profile);
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

} // namespace

void checkSectionWords(const Section &section, const WordsFile &words, Errors &errors)
{
    WordsCheck check(words, errors);
    for (const Question &question : section.questions)
        checkQuestion(check, question);
    const std::size_t prefix = section.id.toString().size() + 1;
    for (const Clause &clause : section.clauses)
        check.expect("clause " + clause.id.toString().substr(prefix), clause.where);
    for (const Check &rule : section.checks)
        check.expect("check " + rule.id.toString(), rule.where);
    check.reportRest();
}

void checkPackWords(const Pack &pack, const WordsFile &words, Errors &errors)
{
    WordsCheck check(words, errors);
    for (const View &view : pack.views)
        check.expect("view " + view.id.toString(), view.where);
    for (const Profile &profile : pack.profiles)
        check.expect("profile " + profile.id, profile.where);
    for (const StrictnessLevel &level : pack.strictness)
        check.expect("strictness " + level.id, level.where);
    for (const Derived &derived : pack.derived)
        check.expect("derived " + derived.id, derived.where);
    check.allow("words");
    for (const auto &[word, text] : words.words.assembly)
        check.allow("word " + word); // assembly says which it needs
    check.reportRest();
}

} // namespace policywright::pack
