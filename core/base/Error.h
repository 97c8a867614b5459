// SPDX-License-Identifier: Apache-2.0
//
// Errors are values. A function that can fail returns Result<T>; the caller passes the Error on or shows it.
// An Error holds facts, not prose: the sentence that a person reads is made in one place, sentence(), from the
// pattern that stands beside the code in ErrorCodes.def. No error text ever becomes policy text.
#pragma once

#include "core/base/SourcePosition.h"

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace policywright {

enum class ErrorCode {
#define POLICYWRIGHT_ERROR(code, kind, pattern) code,
#include "core/base/ErrorCodes.def"
#undef POLICYWRIGHT_ERROR
};

// What an error means for the caller's exit code: the author's work is not finished, something was called wrongly,
// something that was read is not right, or the work itself failed.
enum class ErrorKind { Finding, Usage, BadInput, Failure };

struct Error {
    ErrorCode code;
    std::string subject = {};                           // the thing that is wrong: a file, an id, a name; UTF-8
    std::string detail = {};                            // what the pattern's {detail} needs: a limit, a suggestion
    std::optional<SourcePosition> where = std::nullopt; // in the text that a person wrote, where there is one

    bool operator==(const Error &) const = default;
};

template <class T = void>
using Result = std::expected<T, Error>;

// For readers that report every problem of a text in one pass. Never empty when unexpected.
using Errors = std::vector<Error>;
template <class T = void>
using ResultWithErrors = std::expected<T, Errors>;

inline std::unexpected<Error> fail(ErrorCode code, std::string subject = {}, std::string detail = {},
                                   std::optional<SourcePosition> where = std::nullopt)
{
    return std::unexpected(Error{code, std::move(subject), std::move(detail), std::move(where)});
}

ErrorKind kindOf(ErrorCode code);
std::string_view nameOf(ErrorCode code); // the enumerator's name, for --json and tests

// One sentence: what is wrong and what to do. In the language of the installed translation. Control characters in
// subject and detail are shown as U+FFFD, so that no input can write to a terminal through a message.
std::string sentence(const Error &error);

// `file:line:column: sentence`, the line itself and a caret below it where the error has a position; otherwise the
// sentence alone. No newline at the end.
std::string describe(const Error &error);

} // namespace policywright
