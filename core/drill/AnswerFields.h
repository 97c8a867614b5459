// SPDX-License-Identifier: Apache-2.0
//
// The fields that a drill names, as the answers fill them: "question", or "question.column" of one row.
#pragma once

#include "core/assembly/AnswerValues.h"
#include "core/base/Date.h"
#include "core/base/Duration.h"
#include "core/pack/FieldCheck.h"
#include "core/pack/PackSet.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::drill {

// Both outlive this.
class AnswerFields {
public:
    AnswerFields(const pack::PackSet &packs, const assembly::AnswerValues &answers) : m_packs(packs), m_answers(answers)
    {
    }

    const model::Answer *answer(std::string_view question) const;            // nullptr where there is none
    const std::vector<model::Record> &rows(std::string_view question) const; // none where it is no table

    // Of a field without a column, `row` does not matter. Empty where nothing is there.
    std::string text(std::string_view field, const model::Record *row) const;
    model::Person person(std::string_view field, const model::Record *row) const;
    std::optional<Date> date(std::string_view field, const model::Record *row) const;
    // A field of durations, or a duration.
    std::optional<Duration> duration(std::string_view field, const model::Record *row) const;

    // What a row is called: its first cell that names something, choices by their labels.
    std::string nameOf(std::string_view question, const model::Record &row) const;

    const pack::PackSet &packs() const { return m_packs; }
    const assembly::AnswerValues &answers() const { return m_answers; }

private:
    const model::Cell *cell(std::string_view column, const model::Record *row) const;

    const pack::PackSet &m_packs;
    const assembly::AnswerValues &m_answers;
};

} // namespace policywright::drill
