// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/DrillListing.h"
#include "app/cli/PolicyCommand.h"
#include "app/cli/ReviewListing.h"
#include "core/session/PolicyDrill.h"

#include <algorithm>
#include <ostream>

namespace policywright::cli {
namespace {

using drill::Choice;
using drill::Moment;
using drill::Walk;

Moment nowOf(const Clock &clock)
{
    const UtcTime now = clock.now();
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const auto minute = std::chrono::duration_cast<std::chrono::minutes>(now - day).count();
    return {Date(std::chrono::year_month_day(day)), static_cast<int>(minute)};
}

Result<Moment> momentIn(const Arguments &arguments, const Context &context)
{
    const auto written = arguments.value("at");
    if (!written)
        return nowOf(context.clock);
    const auto moment = Moment::fromIso(*written);
    if (!moment)
        return fail(ErrorCode::OptionValueUnknown, *written, "--at; it takes a day and a time like 2026-11-29T03:00.");
    return *moment;
}

std::optional<Error> problemOf(const Arguments &arguments)
{
    const auto out = arguments.value("out");
    if (out && !out->ends_with(".html"))
        return Error{ErrorCode::OptionValueUnknown, *out, "--out; it takes the name of a page, like drill.html."};
    if (out && arguments.has("json"))
        return Error{ErrorCode::OptionNeedsValue, "drill", "--json and --out exclude one another."};
    return std::nullopt;
}

std::string listOf(const std::vector<Choice> &choices)
{
    std::string list;
    for (const Choice &choice : choices)
        list += (list.empty() ? "" : ", ") + choice.id;
    return list;
}

std::string listOf(const std::vector<std::string> &names)
{
    std::string list;
    for (const std::string &name : names)
        list += (list.empty() ? "" : "; ") + shown(name);
    return list;
}

// The option's value, one of the choices; nothing where it was not given.
Result<std::optional<std::string>> choiceIn(const Arguments &arguments, const char *option, const char *what,
                                            const std::vector<Choice> &choices)
{
    auto given = arguments.value(option);
    if (given && !std::ranges::contains(choices, *given, &Choice::id))
        return fail(ErrorCode::OptionValueUnknown, *given,
                    std::string("--") + option + "; " + what + " are: " + listOf(choices) + '.');
    return given;
}

// One for each scenario: the one that was asked for, or all that the policy prepares for.
Result<std::vector<drill::Situation>> situationsIn(const Arguments &arguments, const drill::Drill &plan,
                                                   const Moment &at)
{
    const auto scenario = choiceIn(arguments, "scenario", "the situations", plan.scenarios());
    if (!scenario)
        return std::unexpected(scenario.error());
    const auto level = choiceIn(arguments, "level", "the levels", plan.levels());
    if (!level)
        return std::unexpected(level.error());
    const std::vector<std::string> away = arguments.values("away");
    for (const std::string &name : away) {
        if (!plan.knows(name))
            return fail(ErrorCode::OptionValueUnknown, name,
                        "--away; the people of this policy are: " + listOf(plan.people()) + '.');
    }
    std::vector<drill::Situation> situations;
    for (const Choice &choice : plan.scenarios()) {
        if (*scenario ? choice.id == **scenario : choice.isCovered)
            situations.push_back({choice.id, level->value_or(plan.highestLevel()), at, away});
    }
    return situations;
}

Result<std::vector<Walk>> walksOf(const std::vector<drill::Situation> &situations, const drill::Drill &plan)
{
    std::vector<Walk> walks;
    for (const drill::Situation &situation : situations) {
        auto walk = plan.walk(situation);
        if (!walk)
            return std::unexpected(walk.error());
        walks.push_back(*std::move(walk));
    }
    return walks;
}

void printJson(const session::PolicyFile &policy, const std::vector<Walk> &walks, const render::DrillWords &words,
               std::ostream &out)
{
    const drill::Situation &situation = walks.front().situation;
    Json::Array all;
    for (const Walk &walk : walks)
        all.push_back(json(walk, words));
    out << toText(Json::Object{{"policy", policy.bundle.policy.id},
                               {"at", situation.at.toIso()},
                               {"level", situation.level},
                               {"away", Json::Array(situation.away.begin(), situation.away.end())},
                               {"walks", std::move(all)}});
}

void printText(const session::PolicyDrill &drill, const std::vector<Walk> &walks, const render::DrillWords &words,
               std::ostream &out)
{
    out << words["title"] << (drill.organisation().empty() ? "" : ": " + shown(drill.organisation())) << ". "
        << words["exercise"] << '\n'
        << words.moment(walks.front().situation.at) << ". "
        << shown(words.filled("level", {{"name", walks.front().level}})) << ". "
        << shown(words.away(walks.front().situation)) << "\n\n";
    if (walks.size() == 1)
        print(walks.front(), words, out);
    else
        printAll(walks, words, out);
}

ExitCode codeOf(const std::vector<Walk> &walks)
{
    const bool isGap = std::ranges::any_of(walks, [](const Walk &walk) { return walk.count(drill::End::Nobody) > 0; });
    return isGap ? ExitCode::Findings : ExitCode::Done;
}

ExitCode show(const session::PolicyFile &policy, const session::PolicyDrill &drill, const std::vector<Walk> &walks,
              const Arguments &arguments, Context &context)
{
    const render::DrillWords words(policy.bundle.policy.language, drill.formats());
    if (walks.empty()) {
        context.out << shown(words.filled("nothing_prepared", {{"question", drill.scenariosPrompt()}})) << '\n';
        return ExitCode::Findings;
    }
    const auto target = arguments.value("out");
    if (!target) {
        if (arguments.has("json"))
            printJson(policy, walks, words, context.out);
        else
            printText(drill, walks, words, context.out);
        return codeOf(walks);
    }
    const auto page = session::drillPageOf(policy, drill, walks);
    if (!page)
        return report(page.error(), context);
    if (auto written = context.files.replaceFile(*target, *page, kCanBeMadeAgain); !written)
        return report(written.error(), context);
    context.out << *target << "  " << lineOf(walks) << '\n';
    return codeOf(walks);
}

ExitCode run(const Arguments &arguments, Context &context)
{
    if (auto problem = problemOf(arguments))
        return report(*problem, context);
    const auto at = momentIn(arguments, context);
    if (!at)
        return report(at.error(), context);
    const auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    const auto drill = session::PolicyDrill::of(*policy, at->day);
    if (!drill)
        return report(drill.error(), context);
    const auto situations = situationsIn(arguments, drill->plan(), *at);
    if (!situations)
        return report(situations.error(), context);
    const auto walks = walksOf(*situations, drill->plan());
    if (!walks)
        return report(walks.error(), context);
    return show(*policy, *drill, *walks, arguments, context);
}

} // namespace

const Command &drillCommand()
{
    static const Command command{
        {.name = "drill",
         .summary = "Walks a crisis through a policy's answers, and says where it ends in nobody",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description =
             "Step by step, in the order of a first hour: who is called, by which number, who stands in, who decides\n"
             "and what goes out. A person cannot be counted on who is away, outside the hours that the policy says of\n"
             "them, without a phone number, or whose number was not checked for longer than the policy allows; then\n"
             "the deputy is called, or the backup on the contact list. Where nobody is left, or what is needed is not\n"
             "written down, the step ends in nobody, and the drill says what that means. A person has to judge hours\n"
             "that can be read in more than one way, and whether a backup may decide what somebody else should.\n\n"
             "Without --scenario, every situation is walked that the policy prepares for, with a table at the end.\n"
             "It is said in the policy's language. Exits with 1 where a step ends in nobody.",
         .options = {{"scenario", "ID", "The situation, as in account_takeover; an unknown one lists them."},
                     {"level", "ID", "How serious it is; the highest level that the policy describes otherwise."},
                     {"at", "TIME",
                      "When it happens, like 2026-11-29T03:00 on the organisation's own clocks; now in "
                      "UTC otherwise."},
                     {"away", "NAME",
                      "Who is away, as the policy names them, or their e-mail address. Several times "
                      "for several people."},
                     {"out", "FILE", "Write a page instead, like drill.html."},
                     {"json", "", "Print JSON for another program."}},
         .examples = {{"policywright drill charity.policy --at 2026-11-29T03:00",
                       "Would the plan hold on a Sunday night?"},
                      {"policywright drill charity.policy --scenario account_takeover --away \"Jane Doe\"",
                       "One situation, step by step, while somebody is on holiday."},
                      {"policywright drill charity.policy --out drill.html", "All situations as a page to print."}}},
        run};
    return command;
}

} // namespace policywright::cli
