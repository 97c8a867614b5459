// SPDX-License-Identifier: Apache-2.0
//
// What the commands of a review share: the policy with its review and what assembles it, and saving both.
#pragma once

#include "app/cli/Command.h"
#include "core/session/PolicyReview.h"

#include <initializer_list>
#include <utility>

namespace policywright::cli {

struct ReviewDesk {
    session::PolicyFile policy;
    annotate::ReviewFile review;
    assembly::Assembler assembler;
    ViewId view; // named by --view, or the first one that is offered
};

// The policy is the first operand.
ResultWithErrors<ReviewDesk> openReview(const Arguments &arguments, Context &context);

Result<> save(ReviewDesk &desk, Context &context);

// With commas between them; each once.
std::vector<ViewId> viewsNamed(const std::string &names);

// Of --author and --email.
annotate::Author authorOf(const Arguments &arguments);

// Error: OptionMissing, of the first of these options that is not there or empty; the second of each says what for.
Result<> checkOptions(const Arguments &arguments, std::initializer_list<std::pair<const char *, const char *>> options);

// The id of what was written, or JSON with its kind.
void printAdded(const annotate::Event &event, const char *kind, const Arguments &arguments, Context &context);

extern const OptionSpec kAuthorOption;
extern const OptionSpec kEmailOption;
extern const OptionSpec kJsonOption;

} // namespace policywright::cli
