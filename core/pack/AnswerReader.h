// SPDX-License-Identifier: Apache-2.0
//
// The only way in for answers: what an answers file, a command line or a pack's default says becomes a model::Answer
// that fits its question, or an error that says how to write it. Texts are normalised to Unicode's form C here and
// nowhere else, so that equal words are equal bytes everywhere behind this border.
//
// The natural form, in JSON:
//   text, longtext   "words"
//   boolean          true, false
//   choice           "option"
//   multi            ["option", "option"]
//   date             "2027-03-01"
//   duration         "90 days"
//   person           {"name": "…", "title": "…", "email": "…", "phone": "…"}, each optional; or "name; title; email;
//   phone" records          [{"column": value, …}, …] with values of the columns' types, each optional
#pragma once

#include "core/base/Json.h"
#include "core/pack/Pack.h"

#include <string_view>

namespace policywright::pack {

inline constexpr std::size_t kMaxTextLength = 2'000; // code points, in one line
inline constexpr std::size_t kMaxLongTextLength = 20'000;
inline constexpr std::size_t kMaxRows = 1'000;

// Options and columns come out in the pack's order; an option that is given twice counts once. The subject of an error
// begins with the question's id, "access_list[2].via". Errors: AnswerNotText, AnswerNotBoolean, AnswerNotOption,
// AnswerUnknownOption, AnswerNotOptions, AnswerNotPerson, AnswerUnknownField, AnswerNotRecords, AnswerUnknownColumn,
// AnswerTooManyRows, AnswerTooLong, AnswerNotOneLine, AnswerControlCharacter, NotUtf8, NotADate, AnswerNoSuchDay,
// NotADuration.
Result<model::Answer> answerFromJson(const Question &question, const Json &natural);

// What a person types in one line: booleans are yes, no, true or false in any case, several choices are separated by
// commas ("none" gives none of them, unless it is an option) or JSON, a person is "name; title; email; phone" or JSON,
// records are JSON. Also: JsonSyntax and the other errors of parseJson().
Result<model::Answer> answerFromText(const Question &question, std::string_view text);

// answerFromJson(question, naturalForm(answer)) is the answer again. Empty fields of a person are left out.
Json naturalForm(const model::Answer &answer);

} // namespace policywright::pack
