// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Command.h"

#include <algorithm>
#include <ostream>

namespace policywright::cli {
namespace {

ExitCode exitCodeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Finding: return ExitCode::Findings;
    case ErrorKind::Usage: return ExitCode::Usage;
    case ErrorKind::BadInput: return ExitCode::BadInput;
    case ErrorKind::Failure: return ExitCode::Failure;
    }
    return ExitCode::Failure;
}

} // namespace

Date Context::today() const
{
    return todayOf(clock);
}

ExitCode report(const Error &error, Context &context)
{
    context.err << describe(error) << '\n';
    return exitCodeOf(kindOf(error.code));
}

ExitCode report(const Errors &errors, Context &context)
{
    ExitCode worst = ExitCode::Done;
    for (const Error &error : errors)
        worst = std::max(worst, report(error, context));
    return worst;
}

} // namespace policywright::cli
