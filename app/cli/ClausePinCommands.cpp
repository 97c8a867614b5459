// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/PolicyCommand.h"

namespace policywright::cli {
namespace {

ExitCode runPin(const Arguments &arguments, Context &context)
{
    auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    const auto clause = clauseNamed(arguments.operands[1], *policy);
    if (!clause)
        return report(clause.error(), context);
    const model::ClausePin pin{arguments.value("author").value_or(""), context.today().toIso()};
    auto done = change(*policy, session::PinClause{(*clause)->logic.id, pin}, context);
    return done ? ExitCode::Done : report(done.error(), context);
}

ExitCode runUnpin(const Arguments &arguments, Context &context)
{
    auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    auto done = change(*policy, session::UnpinClause{ClauseId(arguments.operands[1])}, context);
    return done ? ExitCode::Done : report(done.error(), context);
}

} // namespace

const Command &clausePinCommand()
{
    static const Command command{
        {.name = "clause pin",
         .summary = "Keeps a clause as it reads, whatever updates of the packs bring",
         .operands = "FILE CLAUSE",
         .minOperands = 2,
         .maxOperands = 2,
         .description = "From here on `update` never touches the clause's text, be it the author's or the packs'. Its\n"
                        "answers stay live.",
         .options = {{"author", "NAME", "Who decided that."}},
         .examples = {{"policywright clause pin charity.policy crisis.contacts", "The board has decided its words."}}},
        runPin};
    return command;
}

const Command &clauseUnpinCommand()
{
    static const Command command{
        {.name = "clause unpin",
         .summary = "Lets updates of the packs reach a clause again",
         .operands = "FILE CLAUSE",
         .minOperands = 2,
         .maxOperands = 2,
         .description = "The next `update` brings everything that the packs have changed in it since it was pinned.",
         .examples = {{"policywright clause unpin charity.policy crisis.contacts", "It may change again."}}},
        runUnpin};
    return command;
}

} // namespace policywright::cli
