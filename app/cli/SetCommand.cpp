// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/PolicyCommand.h"
#include "core/pack/AnswerReader.h"

#include <ostream>

namespace policywright::cli {
namespace {

ExitCode run(const Arguments &arguments, Context &context)
{
    const bool isCleared = arguments.has("clear");
    if (!isCleared && arguments.operands.size() < 3)
        return report({ErrorCode::OperandMissing, "policywright set FILE QUESTION VALUE"}, context);
    if (isCleared && arguments.operands.size() > 2)
        return report({ErrorCode::OperandTooMany, arguments.operands[2], "policywright set FILE QUESTION --clear"},
                      context);
    auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    const auto question = questionNamed(arguments.operands[1], *policy->packs);
    if (!question)
        return report(question.error(), context);
    const QuestionId &id = (*question)->logic.id;
    session::Change asked = session::ClearAnswer{id};
    if (!isCleared) {
        auto answer = pack::answerFromText((*question)->logic, arguments.operands[2]);
        if (!answer)
            return report(answer.error(), context);
        asked = session::SetAnswer{id, *std::move(answer)};
    }
    const auto done = change(*policy, asked, context, reasonIn(arguments));
    return done ? ExitCode::Done : report(done.error(), context);
}

} // namespace

const Command &setCommand()
{
    static const Command command{
        {.name = "set",
         .summary = "Answers one question",
         .operands = "FILE QUESTION VALUE",
         .minOperands = 2,
         .maxOperands = 3,
         .description =
             "Stores an answer. Dates are written 2027-03-01, lengths of time 90 days, yes-or-no answers yes or no,\n"
             "several choices with commas between them, a person \"name; job title; e-mail; phone\", tables as JSON.\n"
             "A value that does not fit its question is refused and changes nothing.\n\n"
             "In a policy that extends another one, the answer overrides the inherited one, and --clear brings that\n"
             "back. An answer that makes a rule weaker than it is there needs a reason.",
         .options = {{"clear", "", "Take the answer back; the default, or what is inherited, counts again."},
                     kReasonOption,
                     {"author", "NAME", "Who gives the reason."}},
         .examples = {{"policywright set charity.policy org_size micro", "A choice."},
                      {"policywright set charity.policy jurisdictions uk,eu", "Several choices."},
                      {"policywright set charity.policy policy_owner \"; Director; office@harbour.example\"",
                       "A person, by job title and e-mail only."}}},
        run};
    return command;
}

} // namespace policywright::cli
