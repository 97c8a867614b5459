// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/PolicyCommand.h"
#include "core/session/PolicyDates.h"

#include <filesystem>
#include <ostream>

namespace policywright::cli {
namespace {

const Duration kAnyPeriod(30, Duration::Unit::Days); // what is due soon makes no difference here

std::size_t overdueOf(const session::PolicyDates &dates)
{
    return countsOf(dates.items).overdue;
}

void print(const std::string &target, const exporting::Calendar &calendar, std::size_t overdue, std::ostream &out)
{
    out << target << "  " << calendar.events << (calendar.events == 1 ? " event" : " events") << '\n';
    if (calendar.leftOut > 0)
        out << calendar.leftOut << " left out: no day is known to begin with. Answer from when the policy applies, or "
            << "when it was last done.\n";
    if (overdue > 0)
        out << overdue << " overdue, on days that are past. See: policywright status --due\n";
}

ExitCode run(const Arguments &arguments, Context &context)
{
    if (const auto out = arguments.value("out"); out && out->ends_with(".policy"))
        return report({ErrorCode::OptionValueUnknown, *out, "--out; a calendar would take a policy's place there."},
                      context);
    const auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    const auto dates = session::datesOf(*policy, context.today(), kAnyPeriod);
    if (!dates)
        return report(dates.error(), context);
    const auto calendar = session::calendarOf(*policy, *dates);
    if (!calendar)
        return report(calendar.error(), context);
    const std::string target =
        arguments.value("out").value_or(std::filesystem::path(policy->path).stem().string() + ".ics");
    if (auto written = context.files.replaceFile(target, calendar->bytes, kCanBeMadeAgain); !written)
        return report(written.error(), context);
    const std::size_t overdue = overdueOf(*dates);
    if (arguments.has("json"))
        context.out << toText(Json::Object{{"file", target},
                                           {"events", static_cast<std::int64_t>(calendar->events)},
                                           {"leftOut", static_cast<std::int64_t>(calendar->leftOut)},
                                           {"overdue", static_cast<std::int64_t>(overdue)}});
    else
        print(target, *calendar, overdue, context.out);
    return ExitCode::Done;
}

} // namespace

const Command &calendarCommand()
{
    static const Command command{
        {.name = "calendar",
         .summary = "Writes what falls due in a policy as a calendar",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description =
             "Reviews, checks, exercises, reports and what else the answers set a day or an interval for, as whole\n"
             "days in the iCalendar format, which calendar programs import. What recurs, recurs there as well. The\n"
             "same policy gives the same file; one that is written later, when things were done, moves the events\n"
             "that were imported before.\n\n"
             "Titles say what is to be done in the words of the template packs. Names of people, numbers and other\n"
             "internal answers are not in it; the days and intervals are, so it is for use inside the organisation.",
         .options = {{"out", "FILE", "The file to write; <policy>.ics where nothing is said."},
                     {"json", "", "Print JSON for another program."}},
         .examples = {{"policywright calendar charity.policy --out charity.ics",
                       "Every review and check in the team's calendar."}}},
        run};
    return command;
}

} // namespace policywright::cli
