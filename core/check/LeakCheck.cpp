// SPDX-License-Identifier: Apache-2.0
#include "core/check/LeakCheck.h"

#include "core/check/VisibleText.h"

#include <algorithm>
#include <set>

namespace policywright::check {
namespace {

using model::Answer;
using model::Person;
using pack::AnswerType;
using pack::Audience;
using pack::Question;

bool isSecretText(AnswerType type)
{
    return type == AnswerType::Text || type == AnswerType::LongText || type == AnswerType::Date ||
           type == AnswerType::Duration;
}

// Visits every internal text of an answer, with the type that says how it is printed. `Text` is std::string, const or
// not: one walk serves for listing and for replacing.
template <class Visit>
class InternalWalk {
public:
    InternalWalk(const Question &question, Visit visit) : m_question(question), m_visit(std::move(visit)) {}

    template <class AnyAnswer>
    void walk(AnyAnswer &answer)
    {
        const std::string &name = m_question.id.toString();
        if (auto *text = std::get_if<std::string>(&answer))
            visitText(name, m_question.type, m_question.audience, *text);
        else if (auto *person = std::get_if<Person>(&answer))
            visitPerson(name, m_question.audience, *person);
        else if (auto *records = std::get_if<model::Records>(&answer))
            visitRecords(name, *records);
    }

private:
    template <class AnyRecords>
    void visitRecords(const std::string &name, AnyRecords &records)
    {
        for (auto &row : records.rows) {
            for (auto &[id, cell] : row) {
                const auto column = std::ranges::find(m_question.columns, id, &pack::Column::id);
                if (column == m_question.columns.end())
                    continue;
                const Audience audience =
                    m_question.audience == Audience::Internal ? Audience::Internal : column->audience;
                if (auto *text = std::get_if<std::string>(&cell))
                    visitText(name + '.' + id, column->type, audience, *text);
                else if (auto *person = std::get_if<Person>(&cell))
                    visitPerson(name + '.' + id, audience, *person);
            }
        }
    }

    template <class Text>
    void visitText(const std::string &name, AnswerType type, Audience audience, Text &text)
    {
        if (audience == Audience::Internal && isSecretText(type) && !text.empty())
            m_visit(name, type, text);
    }

    template <class AnyPerson>
    void visitPerson(const std::string &name, Audience audience, AnyPerson &person)
    {
        if (audience == Audience::Public)
            return;
        if (audience == Audience::Internal)
            visitText(name + ".title", AnswerType::Text, Audience::Internal, person.title);
        visitText(name + ".name", AnswerType::Text, Audience::Internal, person.name);
        visitText(name + ".email", AnswerType::Text, Audience::Internal, person.email);
        visitText(name + ".phone", AnswerType::Text, Audience::Internal, person.phone);
    }

    const Question &m_question;
    Visit m_visit;
};

// Letters that no answer and no pack will have beside one another.
std::string stranger(AnswerType type, std::size_t number)
{
    if (type == AnswerType::Duration)
        return std::to_string(7000 + number % 2000) + " weeks";
    if (type == AnswerType::Date)
        return std::to_string(9000 + number % 900) + "-01-01";
    return "Xqzvj" + std::to_string(number) + "kwfp";
}

std::size_t occurrences(std::string_view text, std::string_view wanted)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + 1))
        ++count;
    return count;
}

// Nearly every internal text stands nowhere: then the twin need not be searched.
bool isMoreOftenIn(std::string_view text, std::string_view twin, std::string_view wanted)
{
    const std::size_t count = occurrences(text, wanted);
    return count > 0 && count > occurrences(twin, wanted);
}

} // namespace

std::vector<InternalText> internalTexts(const pack::PackSet &packs, const model::PolicyDocument &policy,
                                        const ShownForms &shown)
{
    std::vector<InternalText> texts;
    const auto add = [&texts](const std::string &name, const std::string &text) {
        InternalText found{name, text};
        if (!text.empty() && !std::ranges::contains(texts, found))
            texts.push_back(std::move(found));
    };
    for (const auto &[id, answer] : policy.answers) {
        const pack::CompiledQuestion *question = packs.question(id);
        if (!question)
            continue;
        const auto visit = [&](const std::string &name, AnswerType type, const std::string &text) {
            add(name, text);
            for (const std::string &form : shown(type, text))
                add(name, form);
        };
        InternalWalk(question->logic, visit).walk(answer);
    }
    return texts;
}

model::PolicyDocument twinWithoutInternals(const pack::PackSet &packs, const model::PolicyDocument &policy)
{
    model::PolicyDocument twin = policy;
    std::map<std::string, std::string> strangers; // equal texts stay equal: conditions compare them
    for (auto &[id, answer] : twin.answers) {
        const pack::CompiledQuestion *question = packs.question(id);
        if (!question)
            continue;
        const auto visit = [&](const std::string &, AnswerType type, std::string &text) {
            text = strangers.try_emplace(text, stranger(type, strangers.size())).first->second;
        };
        InternalWalk(question->logic, visit).walk(answer);
    }
    return twin;
}

std::vector<std::string> leaks(const std::vector<InternalText> &internals, std::string_view published,
                               std::string_view publishedTwin)
{
    const std::string visible = visibleText(published);
    const std::string bytes = folded(published);
    const std::string visibleTwin = visibleText(publishedTwin);
    const std::string bytesTwin = folded(publishedTwin);
    std::set<std::string> names;
    for (const InternalText &internal : internals) {
        const std::string wanted = folded(internal.text);
        if (wanted.empty())
            continue;
        if (isMoreOftenIn(visible, visibleTwin, wanted) || isMoreOftenIn(bytes, bytesTwin, wanted))
            names.insert(internal.name);
    }
    return {names.begin(), names.end()};
}

} // namespace policywright::check
