// SPDX-License-Identifier: Apache-2.0
#include "core/check/LeakCheck.h"

#include "core/check/VisibleText.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace policywright::check {
namespace {

using model::Answer;
using model::Person;
using pack::AnswerType;
using pack::Audience;
using pack::Question;

bool isPrintedAsItIs(AnswerType type)
{
    return type == AnswerType::Text || type == AnswerType::LongText || type == AnswerType::Date ||
           type == AnswerType::Duration;
}

// Visits every text of an answer that is printed as it is, with the type that says how and whether it is internal.
// `Text` is std::string, const or not: one walk serves for listing and for replacing.
template <class Visit>
class TextWalk {
public:
    TextWalk(const Question &question, Visit visit) : m_question(question), m_visit(std::move(visit)) {}

    template <class AnyAnswer>
    void walk(AnyAnswer &answer)
    {
        const std::string &name = m_question.id.toString();
        if (auto *text = std::get_if<std::string>(&answer))
            visitText(name, m_question.type, m_question.audience == Audience::Internal, *text);
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
                    visitText(name + '.' + id, column->type, audience == Audience::Internal, *text);
                else if (auto *person = std::get_if<Person>(&cell))
                    visitPerson(name + '.' + id, audience, *person);
            }
        }
    }

    template <class AnyPerson>
    void visitPerson(const std::string &name, Audience audience, AnyPerson &person)
    {
        visitText(name + ".title", AnswerType::Text, audience == Audience::Internal, person.title);
        visitText(name + ".name", AnswerType::Text, audience != Audience::Public, person.name);
        visitText(name + ".email", AnswerType::Text, audience != Audience::Public, person.email);
        visitText(name + ".phone", AnswerType::Text, audience != Audience::Public, person.phone);
    }

    template <class Text>
    void visitText(const std::string &name, AnswerType type, bool internal, Text &text)
    {
        if (isPrintedAsItIs(type) && !text.empty())
            m_visit(name, type, internal, text);
    }

    const Question &m_question;
    Visit m_visit;
};

// `answers`: a map from questions to answers, const or not.
template <class AnyAnswers, class Visit>
void walkTexts(const pack::PackSet &packs, AnyAnswers &answers, const Visit &visit)
{
    for (auto &[id, answer] : answers) {
        if (const pack::CompiledQuestion *question = packs.question(id))
            TextWalk(question->logic, visit).walk(answer);
    }
}

// Letters that no answer and no pack will have beside one another.
std::string stranger(AnswerType type, std::size_t number)
{
    if (type == AnswerType::Duration)
        return std::to_string(7000 + number % 2000) + " weeks";
    if (type == AnswerType::Date)
        return std::to_string(9000 + number % 900) + "-01-01";
    return "Xqzvj" + std::to_string(number) + "kwfp";
}

// What an author would type into a wording: "owner.name", "contacts.phone".
bool namesAContact(std::string_view name)
{
    return name.ends_with(".name") || name.ends_with(".email") || name.ends_with(".phone");
}

// Capitals make no difference.
void replaceEach(std::string &text, std::string_view wanted, std::string_view by)
{
    const auto sameLetter = [](char a, char b) { return foldedLetter(a) == foldedLetter(b); };
    for (auto from = text.begin();;) {
        const auto found = std::search(from, text.end(), wanted.begin(), wanted.end(), sameLetter);
        if (found == text.end())
            return;
        const auto at = found - text.begin();
        text.replace(static_cast<std::size_t>(at), wanted.size(), by);
        from = text.begin() + at + static_cast<std::ptrdiff_t>(by.size());
    }
}

bool stands(const SearchedFile &file, const std::string &wanted)
{
    if (wanted.empty())
        return false;
    const SearchedFile::Count count = file.count(wanted);
    return count.visible > 0 || count.bytes > 0;
}

bool standsMoreOften(const SearchedFile &published, const SearchedFile &twin, const std::string &wanted)
{
    if (wanted.empty())
        return false;
    const SearchedFile::Count ours = published.count(wanted);
    const SearchedFile::Count others = twin.count(wanted);
    return ours.visible > others.visible || ours.bytes > others.bytes;
}

} // namespace

std::vector<InternalText> internalTexts(const pack::PackSet &packs, const model::PolicyDocument &policy,
                                        const ShownForms &shown)
{
    std::vector<InternalText> texts;
    std::set<std::pair<std::string, std::string>> known;
    const auto add = [&](const std::string &name, const std::string &text) {
        if (!text.empty() && known.emplace(name, text).second)
            texts.push_back({name, text});
    };
    walkTexts(packs, policy.answers, [&](const std::string &name, AnswerType type, bool internal, const auto &text) {
        if (!internal)
            return;
        add(name, text);
        for (const std::string &form : shown(type, text))
            add(name, form);
    });
    return texts;
}

model::PolicyDocument twinWithoutInternals(const pack::PackSet &packs, const model::PolicyDocument &policy)
{
    model::PolicyDocument twin = policy;
    std::map<std::string, std::string> strangers; // equal texts stay equal: conditions compare them
    std::set<std::string> contacts;
    std::set<std::string> publicTexts;
    walkTexts(packs, twin.answers, [&](const std::string &name, AnswerType type, bool internal, std::string &text) {
        if (!internal) {
            publicTexts.insert(text);
            return;
        }
        if (namesAContact(name))
            contacts.insert(text);
        text = strangers.try_emplace(text, stranger(type, strangers.size())).first->second;
    });
    for (const std::string &contact : contacts) {
        if (publicTexts.contains(contact))
            continue;
        for (auto &[id, custom] : twin.customWordings)
            replaceEach(custom.text, contact, strangers.at(contact));
        for (auto &[id, own] : twin.ownClauses) {
            replaceEach(own.title, contact, strangers.at(contact));
            replaceEach(own.text, contact, strangers.at(contact));
        }
    }
    return twin;
}

std::vector<InternalText> standingIn(const SearchedFile &file, const std::vector<InternalText> &internals)
{
    std::vector<InternalText> standing;
    std::unordered_map<std::string_view, bool> looked; // one person leads many tasks
    for (const InternalText &internal : internals) {
        const auto [known, isNew] = looked.try_emplace(internal.text, false);
        if (isNew)
            known->second = stands(file, folded(internal.text));
        if (known->second)
            standing.push_back(internal);
    }
    return standing;
}

std::vector<std::string> leaks(const std::vector<InternalText> &internals, const SearchedFile &published,
                               const SearchedFile &twin)
{
    std::set<std::string> names;
    std::unordered_map<std::string_view, bool> looked;
    for (const InternalText &internal : internals) {
        const auto [known, isNew] = looked.try_emplace(internal.text, false);
        if (isNew)
            known->second = standsMoreOften(published, twin, folded(internal.text));
        if (known->second)
            names.insert(internal.name);
    }
    return {names.begin(), names.end()};
}

} // namespace policywright::check
