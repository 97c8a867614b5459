// SPDX-License-Identifier: Apache-2.0
//
// What the packs' checks report on a policy, and which answers are missing. Read only: nothing here changes a policy.
#pragma once

#include "core/assembly/Assembler.h"

#include <string>
#include <vector>

namespace policywright::check {

struct Finding {
    CheckId id;
    pack::Severity severity;
    SectionId section;
    std::string message;              // plain text
    std::vector<std::string> names;   // of the answers that the check looks at
    std::vector<std::string> sources; // ids of legal sources
};

// The most severe first, then in the packs' order. The profile may raise or lower a severity. Errors: those of
// evaluating the packs' expressions.
Result<std::vector<Finding>> findings(assembly::Assembler &assembler, const model::PolicyDocument &policy);

enum class Need {
    Essential, // asked first: nothing good comes without it
    Required,
};

struct MissingAnswer {
    QuestionId question;
    SectionId section;
    Need need;
    std::string prompt;
};

// Of the questions that are asked, those that need an answer and have neither one nor a default: the essential ones
// first, then in the packs' order.
Result<std::vector<MissingAnswer>> missingAnswers(assembly::Assembler &assembler, const model::PolicyDocument &policy);

} // namespace policywright::check
