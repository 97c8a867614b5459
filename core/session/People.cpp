// SPDX-License-Identifier: Apache-2.0
#include "core/session/People.h"

#include "core/model/SamePerson.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <tuple>

namespace policywright::session {
namespace {

using model::Person;

constexpr std::array<std::string Person::*, 4> kFields{&Person::name, &Person::title, &Person::email, &Person::phone};

std::vector<PersonPlace> placesIn(const model::PolicyDocument &policy)
{
    std::vector<PersonPlace> places;
    const auto add = [&](PersonPlace place) {
        if (!place.entry.isEmpty())
            places.push_back(std::move(place));
    };
    for (const auto &[question, answer] : policy.answers) {
        if (const auto *person = std::get_if<Person>(&answer))
            add({.question = question, .entry = *person});
        const auto *records = std::get_if<model::Records>(&answer);
        for (std::size_t row = 0; records && row < records->rows.size(); ++row) {
            for (const auto &[column, cell] : records->rows[row]) {
                if (const auto *person = std::get_if<Person>(&cell))
                    add({.question = question, .row = row, .column = column, .entry = *person});
            }
        }
    }
    return places;
}

// An entry can show that two who were apart are one: it has the address of the one and the phone of the other.
void join(std::vector<PersonInUse> &people, PersonPlace place)
{
    const auto isHere = [&](const PersonInUse &who) {
        return std::ranges::any_of(
            who.places, [&](const PersonPlace &other) { return model::isSamePerson(place.entry, other.entry); });
    };
    const auto first = std::ranges::find_if(people, isHere);
    if (first == people.end()) {
        people.push_back({.person = {}, .places = {std::move(place)}});
        return;
    }
    for (auto other = std::next(first); other != people.end();) {
        if (!isHere(*other)) {
            ++other;
            continue;
        }
        std::ranges::move(other->places, std::back_inserter(first->places));
        other = people.erase(other);
    }
    first->places.push_back(std::move(place));
}

void setFields(Person &entry, const Person &before, const Person &now)
{
    for (const auto field : kFields) {
        if (before.*field != now.*field)
            entry.*field = now.*field;
    }
}

Person *entryAt(model::Answer &answer, const PersonPlace &place)
{
    if (!place.row)
        return std::get_if<Person>(&answer);
    auto *records = std::get_if<model::Records>(&answer);
    if (!records || *place.row >= records->rows.size())
        return nullptr;
    model::Record &row = records->rows[*place.row];
    const auto cell = std::ranges::find(row, place.column, &model::Record::value_type::first);
    return cell == row.end() ? nullptr : std::get_if<Person>(&cell->second);
}

} // namespace

std::vector<PersonInUse> peopleInUse(const model::PolicyDocument &policy)
{
    std::vector<PersonInUse> people;
    for (PersonPlace &place : placesIn(policy))
        join(people, std::move(place));
    for (PersonInUse &who : people) {
        std::ranges::sort(who.places, {}, [](const PersonPlace &place) {
            return std::tuple(place.question.view(), place.row, std::string_view(place.column));
        });
        for (const PersonPlace &place : who.places) {
            for (const auto field : kFields) {
                if ((who.person.*field).empty())
                    who.person.*field = place.entry.*field;
            }
        }
    }
    return people;
}

Several changeOfPerson(const model::PolicyDocument &policy, const PersonInUse &who, const Person &now)
{
    std::map<QuestionId, model::Answer> answers;
    for (const PersonPlace &place : who.places) {
        const auto given = policy.answers.find(place.question);
        if (given == policy.answers.end())
            continue;
        model::Answer &answer = answers.try_emplace(place.question, given->second).first->second;
        if (Person *entry = entryAt(answer, place))
            setFields(*entry, who.person, now);
    }
    Several several;
    for (auto &[question, answer] : answers) {
        if (answer != policy.answers.at(question))
            several.changes.emplace_back(SetAnswer{question, std::move(answer)});
    }
    return several;
}

} // namespace policywright::session
