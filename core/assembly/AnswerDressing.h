// SPDX-License-Identifier: Apache-2.0
//
// Stored answers as the values that templates compute with. A value compares by its id and prints as people read it:
// the label of a choice, a date and a duration in the language of the document, a person by name and job title. In a
// document for the public, what is internal is withheld: it can be tested, and printing it is an error.
#pragma once

#include "core/assembly/Formats.h"
#include "core/pack/PackSet.h"
#include "core/templating/Scope.h"

#include <memory>

namespace policywright::assembly {

enum class People {
    NamesAndTitles,
    TitlesOnly, // as the pack's `people.titles_only` says
};

class AnswerDressing {
public:
    AnswerDressing(Formats formats, pack::Audience audience, People people)
        : m_formats(std::move(formats)), m_audience(audience), m_people(people)
    {
    }

    templating::Value value(const pack::CompiledQuestion &question, const model::Answer &answer) const;

private:
    using Labels = std::map<std::string, std::string>;

    // What a text means is said by the type of its question or column.
    templating::Value text(pack::AnswerType type, const std::string &text, const Labels &labels) const;
    templating::Value flag(bool flag) const;
    templating::Value person(const model::Person &person, pack::Audience audience, const std::string &name) const;
    templating::Value choices(const model::Choices &choices, const pack::CompiledQuestion &question) const;
    templating::Value records(const pack::CompiledQuestion &question, const model::Records &records) const;
    templating::Value cell(const pack::CompiledQuestion &question, const pack::Column &column,
                           const model::Cell &cell) const;
    templating::Value guarded(templating::Value value, pack::Audience audience, const std::string &name) const;

    Formats m_formats;
    pack::Audience m_audience;
    People m_people;
};

// The answer as dressing.value() gives it, made when it is first read. The question must outlive it.
std::shared_ptr<const templating::LaterValue> dressedLater(std::shared_ptr<const AnswerDressing> dressing,
                                                           const pack::CompiledQuestion &question,
                                                           std::shared_ptr<const model::Answer> answer);

} // namespace policywright::assembly
