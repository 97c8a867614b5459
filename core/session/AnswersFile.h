// SPDX-License-Identifier: Apache-2.0
//
// Answers as a file of their own, to be written by hand, by a form or by another program: JSON or YAML in the natural
// form of pack::AnswerReader.
//
//     {"language": "en", "answers": {"org_name": "Harbour Trust", "jurisdictions": ["uk"]}}
#pragma once

#include "core/model/PolicyDocument.h"
#include "core/pack/PackSet.h"

#include <map>
#include <string>
#include <string_view>

namespace policywright::session {

using Answers = std::map<QuestionId, model::Answer>;

// In the order of the interview, so that a person finds their way; answers to questions that the packs do not have
// stand at the end.
Json answersToJson(const Answers &answers, const pack::PackSet &packs, const std::string &language);

// The same as YAML that answersFromYaml reads back.
std::string answersToYaml(const Json &answers);

// Every problem in one pass. Errors: NotAnAnswersFile, UnknownQuestion, those of pack::answerFromJson.
ResultWithErrors<Answers> answersFromJson(const Json &json, const pack::PackSet &packs, const std::string &file);

// Also: those of pack::readYaml.
ResultWithErrors<Answers> answersFromYaml(std::string text, const pack::PackSet &packs, const std::string &file);

} // namespace policywright::session
