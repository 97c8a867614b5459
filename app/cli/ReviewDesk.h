// SPDX-License-Identifier: Apache-2.0
//
// What the commands of a review share: the policy with its review and what assembles it, and saving both.
#pragma once

#include "app/cli/Command.h"
#include "core/session/PolicyReview.h"
#include "core/session/ReviewKeys.h"

#include <initializer_list>
#include <optional>
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
std::vector<std::string> listed(const std::string &text, char separator);

// Of --author and --email.
annotate::Author authorOf(const Arguments &arguments);

// "Anna Berg <anna@example.org>"; the address may be missing. Error: NotAPerson.
Result<annotate::Author> personNamed(const std::string &text);

// The first line of --passphrase-file, where it is given. Errors: KeyPassphraseEmpty; those of reading the file.
Result<std::optional<std::string>> passphraseOf(const Arguments &arguments, Context &context);

// The key of --author, where --sign is given. Errors: those of passphraseOf, session::keyOf and signing::unlocked.
Result<std::optional<signing::SecretKey>> keyOfAuthor(const Arguments &arguments, Context &context);

// What --severity says; none: nothing. Error: OptionValueUnknown.
Result<std::optional<annotate::Severity>> severityFrom(const Arguments &arguments);

// The user's own keys, and those of --trust. Errors: NotAKey; those of session::keysIn.
Result<annotate::TrustedKeys> trustedKeys(const Arguments &arguments, Context &context);

inline const signing::SecretKey *pointerTo(const std::optional<signing::SecretKey> &key)
{
    return key ? &*key : nullptr;
}

// Error: OptionMissing, of the first of these options that is not there or empty; the second of each says what for.
Result<> checkOptions(const Arguments &arguments, std::initializer_list<std::pair<const char *, const char *>> options);

// The id of what was written, or JSON with its kind.
void printAdded(const annotate::Event &event, const char *kind, const Arguments &arguments, Context &context);

extern const OptionSpec kAuthorOption;
extern const OptionSpec kEmailOption;
extern const OptionSpec kJsonOption;
extern const OptionSpec kSignOption;
extern const OptionSpec kPassphraseOption;
extern const OptionSpec kSeverityOption;
extern const OptionSpec kTrustOption;

} // namespace policywright::cli
