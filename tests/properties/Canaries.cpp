// SPDX-License-Identifier: Apache-2.0
#include "tests/properties/Canaries.h"

#include "core/assembly/Formats.h"
#include "core/base/Date.h"
#include "core/base/Duration.h"
#include "tests/properties/Packs.h"

#include <algorithm>

namespace policywright::properties {
namespace {

using pack::AnswerType;
using pack::Audience;

bool canBeEmpty(AnswerType type)
{
    return type != AnswerType::Boolean && type != AnswerType::Choice;
}

model::Cell emptyCell(AnswerType type)
{
    return type == AnswerType::Person ? model::Cell(model::Person()) : model::Cell(std::string());
}

class Planter {
public:
    explicit Planter(assembly::Formats formats) : m_formats(std::move(formats)) {}

    void plant(const pack::Question &question, model::Answer &answer)
    {
        const std::string &name = question.id.toString();
        if (auto *text = std::get_if<std::string>(&answer))
            plantText(name, question.type, question.audience, *text);
        else if (auto *person = std::get_if<model::Person>(&answer))
            plantPerson(name, question.audience, *person);
        else if (auto *records = std::get_if<model::Records>(&answer))
            plantRows(question, *records);
    }

    std::vector<Canary> take() && { return std::move(m_canaries); }

private:
    void plantRows(const pack::Question &question, model::Records &records)
    {
        for (std::size_t i = 0; i < records.rows.size(); ++i) {
            model::Record planted;
            for (const pack::Column &column : question.columns) {
                const Audience audience =
                    question.audience == Audience::Internal ? Audience::Internal : column.audience;
                const auto given = std::ranges::find(records.rows[i], column.id, &model::Record::value_type::first);
                const bool isGiven = given != records.rows[i].end();
                if (!isGiven && (audience == Audience::Public || !canBeEmpty(column.type)))
                    continue;
                model::Cell cell = isGiven ? given->second : emptyCell(column.type);
                const std::string name = question.id.toString() + '[' + std::to_string(i + 1) + "]." + column.id;
                if (auto *text = std::get_if<std::string>(&cell))
                    plantText(name, column.type, audience, *text);
                else if (auto *person = std::get_if<model::Person>(&cell))
                    plantPerson(name, audience, *person);
                planted.emplace_back(column.id, std::move(cell));
            }
            records.rows[i] = std::move(planted);
        }
    }

    void plantPerson(const std::string &name, Audience audience, model::Person &person)
    {
        if (audience == Audience::Public)
            return;
        if (audience == Audience::Internal)
            plantText(name + ".title", AnswerType::Text, Audience::Internal, person.title);
        plantText(name + ".name", AnswerType::Text, Audience::Internal, person.name);
        plantText(name + ".email", AnswerType::Text, Audience::Internal, person.email);
        plantText(name + ".phone", AnswerType::Text, Audience::Internal, person.phone);
    }

    void plantText(const std::string &name, AnswerType type, Audience audience, std::string &text)
    {
        if (audience != Audience::Internal)
            return;
        const std::size_t number = 3001 + m_canaries.size();
        switch (type) {
        case AnswerType::Text:
        case AnswerType::LongText:
            text = "Canary" + std::to_string(number) + "Yellow";
            m_canaries.push_back({name, {text}});
            break;
        case AnswerType::Date: {
            // A year has four digits, so many a table has more fields than there are years left: the day tells them
            // apart.
            const std::chrono::sys_days day =
                std::chrono::sys_days(std::chrono::year(3000) / 1 / 1) + std::chrono::days(number);
            const Date date{std::chrono::year_month_day(day)};
            text = date.toIso();
            m_canaries.push_back({name, {text, m_formats.date(date), std::to_string(date.daysSince(kToday))}});
            break;
        }
        case AnswerType::Duration: {
            const Duration duration(static_cast<int>(3001 + m_canaries.size() % 6999), Duration::Unit::Weeks);
            text = duration.toText();
            const auto hours = static_cast<std::int64_t>(duration.hours());
            m_canaries.push_back({name, {text, m_formats.duration(duration), std::to_string(hours)}});
            break;
        }
        case AnswerType::Boolean:
        case AnswerType::Choice: // words of the pack, no secrets
        case AnswerType::Multi:
        case AnswerType::Person:
        case AnswerType::Records: break;
        }
    }

    assembly::Formats m_formats;
    std::vector<Canary> m_canaries;
};

// Places where a long word may be broken are no part of it.
std::string withoutBreakingPlaces(std::string_view html)
{
    constexpr std::string_view kPlace = "<wbr>";
    std::string text;
    for (std::size_t at = 0; at < html.size();) {
        const std::size_t next = std::min(html.find(kPlace, at), html.size());
        text += html.substr(at, next - at);
        at = next + kPlace.size();
    }
    return text;
}

} // namespace

Planted withCanaries(const pack::PackSet &packs, model::PolicyDocument policy)
{
    Planter planter(*assembly::Formats::fromWords(packs.assemblyWords()));
    for (auto &[id, answer] : policy.answers) {
        if (const pack::CompiledQuestion *question = packs.question(id))
            planter.plant(question->logic, answer);
    }
    return {std::move(policy), std::move(planter).take()};
}

std::vector<std::string> canariesIn(std::string_view written, const std::vector<Canary> &canaries)
{
    const std::string bytes = withoutBreakingPlaces(written);
    std::vector<std::string> names;
    for (const Canary &canary : canaries) {
        if (std::ranges::any_of(canary.forms, [&](const std::string &form) { return bytes.contains(form); }))
            names.push_back(canary.name);
    }
    return names;
}

} // namespace policywright::properties
