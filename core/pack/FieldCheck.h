// SPDX-License-Identifier: Apache-2.0
//
// Fields, as dates and drills name them: "question", or "question.column" of a table. Whether they are there and of the
// right type. Used by the checks of what reads fields.
#pragma once

#include "core/pack/Layers.h"

#include <initializer_list>
#include <string_view>
#include <unordered_map>

namespace policywright::pack {

// "access_list.last_checked"; without a column, the question itself.
struct FieldName {
    std::string_view question;
    std::string_view column = {};

    bool operator==(const FieldName &) const = default;
};
FieldName fieldNamed(std::string_view text); // views of it

// Whether `every` is a duration, and not the name of a field.
bool isWrittenDuration(std::string_view every);

class FieldCheck {
public:
    // The two outlive this.
    FieldCheck(const Layers &layers, Errors &errors);

    // nullptr where there is none.
    const Question *question(std::string_view id) const;

    // Each of these takes an empty text as well, and finds nothing wrong with it.
    // `types`: one of them; the first is named in messages. Errors: PackUnknownQuestion, AnswerUnknownColumn,
    // PackFieldOfOtherType.
    void expect(const SourceText &field, std::initializer_list<AnswerType> types);
    // A field of durations, or a duration. Errors: as of expect(); NotADuration.
    void expectDuration(const SourceText &every);
    // A row says of itself when it was checked: what another table says is about other things. Error:
    // PackFieldsOfTwoTables.
    void expectOneTable(std::initializer_list<const SourceText *> fields);

    void report(ErrorCode code, const SourceText &at, std::string subject, std::string detail = {});

private:
    std::optional<AnswerType> typeOf(const SourceText &field); // nothing where it is not there; that was reported

    Errors &m_errors;
    std::vector<std::string_view> m_known;
    std::unordered_map<std::string_view, const Question *> m_questions;
};

} // namespace policywright::pack
