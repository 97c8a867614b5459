// SPDX-License-Identifier: Apache-2.0
//
// The commands by which confirmations that staff received a version come into a policy, and out of it.
#include "app/cli/Commands.h"
#include "app/cli/PolicyCommand.h"
#include "app/cli/ReviewDesk.h"
#include "app/cli/ReviewListing.h"
#include "core/session/ConfirmationList.h"
#include "core/session/PolicyConfirmations.h"
#include "core/session/Revisions.h"

#include <ostream>

namespace policywright::cli {
namespace {

using model::Confirmations;

constexpr std::uint64_t kMaxListBytes = 16u << 20;

std::int64_t number(std::size_t count)
{
    return static_cast<std::int64_t>(count);
}

// A policy with its confirmations, and the versions that they can be of.
struct Desk {
    session::PolicyFile policy;
    Confirmations confirmations;
    std::vector<session::PublishedAs> versions;
};

ResultWithErrors<Desk> openDesk(const Arguments &arguments, Context &context)
{
    auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return std::unexpected(policy.error());
    auto confirmations = session::confirmationsOf(*policy);
    if (!confirmations)
        return std::unexpected(Errors{confirmations.error()});
    const auto log = session::revisionsIn(*policy);
    if (!log)
        return std::unexpected(Errors{log.error()});
    return Desk{*std::move(policy), *std::move(confirmations), session::versionsPublished(*log)};
}

// -- import

Result<session::DateOrder> orderFrom(const Arguments &arguments)
{
    const auto order = arguments.value("date-order");
    if (!order)
        return session::DateOrder::Unknown;
    if (*order == "day-month")
        return session::DateOrder::DayMonth;
    if (*order == "month-day")
        return session::DateOrder::MonthDay;
    return fail(ErrorCode::OptionValueUnknown, *order, "--date-order; it takes day-month or month-day.");
}

struct Imported {
    session::ListedConfirmations listed;
    std::size_t fresh = 0;
    std::size_t again = 0; // on another day
    std::size_t known = 0;
};

ResultWithErrors<Imported> imported(Desk &desk, const Arguments &arguments, Context &context)
{
    const auto failed = [](const Error &error) { return std::unexpected(Errors{error}); };
    if (desk.versions.empty())
        return failed({ErrorCode::NoVersionInForce, desk.policy.path});
    const auto order = orderFrom(arguments);
    if (!order)
        return failed(order.error());
    const std::string &path = arguments.operands[1];
    const auto contents = context.files.readFile(path, kMaxListBytes);
    if (!contents)
        return failed(contents.error());
    auto listed = session::confirmationsIn(
        {.path = path, .csv = contents->bytes, .version = arguments.value("version"), .order = *order}, desk.versions,
        context.today());
    if (!listed)
        return failed(listed.error());
    Imported result{.listed = *std::move(listed)};
    if (!result.listed.bad.empty() && !arguments.has("good-rows"))
        return result;
    for (const model::Confirmation &confirmation : result.listed.good) {
        switch (desk.confirmations.take(confirmation)) {
        case Confirmations::Taken::New: ++result.fresh; break;
        case Confirmations::Taken::Again: ++result.again; break;
        case Confirmations::Taken::Known: ++result.known; break;
        }
    }
    return result;
}

Json json(const Imported &result, const std::string &list)
{
    Json::Array ignored;
    for (const std::string &column : result.listed.ignored)
        ignored.emplace_back(column);
    return Json::Object{{"list", list},
                        {"new", number(result.fresh)},
                        {"otherDay", number(result.again)},
                        {"known", number(result.known)},
                        {"refused", number(result.listed.bad.size())},
                        {"ignoredColumns", std::move(ignored)}};
}

void print(const Imported &result, const std::string &list, std::ostream &out)
{
    out << shown(list) << ": " << result.fresh << " new, ";
    if (result.again > 0)
        out << result.again << " known on another day, ";
    out << result.known << " known";
    if (!result.listed.bad.empty())
        out << ", " << result.listed.bad.size() << " refused";
    out << '\n';
    std::string columns;
    for (const std::string &column : result.listed.ignored)
        columns += (columns.empty() ? "" : ", ") + shown(column);
    if (!columns.empty())
        out << "Columns that were not read: " << columns << '\n';
}

ExitCode runImport(const Arguments &arguments, Context &context)
{
    auto desk = openDesk(arguments, context);
    if (!desk)
        return report(desk.error(), context);
    const auto result = imported(*desk, arguments, context);
    if (!result)
        return report(result.error(), context);
    if (!result->listed.bad.empty()) {
        const ExitCode code = report(result->listed.bad, context);
        if (!arguments.has("good-rows")) {
            context.err << "Nothing was taken; correct these lines, or take the others with --good-rows.\n";
            return code;
        }
    }
    if (result->fresh + result->again > 0) {
        session::keepConfirmations(desk->policy, desk->confirmations);
        if (auto saved = session::savePolicy(context.files, desk->policy); !saved)
            return report(saved.error(), context);
    }
    if (arguments.has("json"))
        context.out << toText(json(*result, arguments.operands[1]));
    else
        print(*result, arguments.operands[1], context.out);
    return result->listed.bad.empty() ? ExitCode::Done : ExitCode::Findings;
}

// -- remove

ExitCode runRemove(const Arguments &arguments, Context &context)
{
    if (auto checked = checkOptions(arguments, {{"person", "it names who is taken out, by name or e-mail address"}});
        !checked)
        return report(checked.error(), context);
    auto desk = openDesk(arguments, context);
    if (!desk)
        return report(desk.error(), context);
    const std::string &file = arguments.operands[0];
    const auto person = session::personNamed(*arguments.value("person"), desk->confirmations, file);
    if (!person)
        return report(person.error(), context);
    const std::size_t removed = desk->confirmations.remove(*person);
    session::keepConfirmations(desk->policy, desk->confirmations);
    if (auto saved = session::savePolicy(context.files, desk->policy); !saved)
        return report(saved.error(), context);
    context.out << removed << (removed == 1 ? " confirmation" : " confirmations") << " taken out of " << shown(file)
                << ". The file as it was before stands beside it as " << shown(file)
                << "~ and still has them, as other copies do.\n";
    return ExitCode::Done;
}

// -- export

ExitCode runExport(const Arguments &arguments, Context &context)
{
    if (const auto out = arguments.value("out"); out && out->ends_with(".policy"))
        return report({ErrorCode::OptionValueUnknown, *out, "--out; a list would take a policy's place there."},
                      context);
    const auto desk = openDesk(arguments, context);
    if (!desk)
        return report(desk.error(), context);
    const std::string csv = session::confirmationsCsv(desk->confirmations, desk->versions);
    const auto target = arguments.value("out");
    if (!target) {
        context.out << csv;
        return ExitCode::Done;
    }
    if (auto written =
            context.files.replaceFile(*target, csv, {.backup = Backup::None, .readers = Readers::OwnerAlone});
        !written)
        return report(written.error(), context);
    context.out << *target << "  " << desk->confirmations.all().size()
                << (desk->confirmations.all().size() == 1 ? " confirmation" : " confirmations") << '\n';
    return ExitCode::Done;
}

} // namespace

const Command &ackImportCommand()
{
    static const Command command{
        {.name = "acknowledge import",
         .summary = "Takes a list of people who confirmed a version into the policy",
         .operands = "FILE LIST.csv",
         .minOperands = 2,
         .maxOperands = 2,
         .description =
             "The list is what a form or a spreadsheet exports: CSV in UTF-8, with commas, semicolons or tabs. Its\n"
             "first line names the columns in English or German, in any order: Name (or First name and Last name),\n"
             "E-mail, Date, Version. Other columns are not read, and said. Days are written like 2027-03-01 or\n"
             "01.03.2027; a time behind them is ignored.\n\n"
             "Lines that name nobody, no day, a day before the version was published or after today, or a version\n"
             "that was never published are listed, and nothing is taken. People are the same where the e-mail\n"
             "address is or, without addresses, the name. Taking a list twice changes nothing.\n\n"
             "Confirmations are personal data. They stay in the policy's file, beside the policy: no document, no\n"
             "copy for reviewers in a browser or in Word and no revision has them. Who is handed the file itself has\n"
             "them. Exits with 1 where --good-rows left lines out.",
         .options = {{"version", "VERSION", "The version that was confirmed, where the list does not say."},
                     {"date-order", "ORDER", "day-month or month-day: how 3/4/2027 is meant."},
                     {"good-rows", "", "Take the lines that are good, and list the others."},
                     kJsonOption},
         .examples = {{"policywright acknowledge import charity.policy answers.csv --version 1.0",
                       "What the electronic form collected."}}},
        runImport};
    return command;
}

const Command &ackRemoveCommand()
{
    static const Command command{
        {.name = "acknowledge remove",
         .summary = "Takes a person out of the confirmations",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description =
             "All confirmations of the person go, of every version; nothing in the file remembers them. The file as\n"
             "it was before stands beside it, with a ~ behind its name, and other copies of the policy have them\n"
             "still: merging one brings them back.",
         .options = {{"person", "NAME", "Who: the e-mail address or, where it is clear, the name."}},
         .examples = {{"policywright acknowledge remove charity.policy --person anna@example.org",
                       "Anna has left, and the time for which confirmations are kept is over."}}},
        runRemove};
    return command;
}

const Command &ackExportCommand()
{
    static const Command command{
        {.name = "acknowledge export",
         .summary = "Writes all confirmations as a list for a spreadsheet",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description =
             "CSV with a line for each day on which somebody confirmed a version: who, which, when, and from which\n"
             "list it came. A cell that a spreadsheet would run as a formula has an apostrophe in front. A new file\n"
             "can be read by you alone. What is written can be taken by: policywright acknowledge import",
         .options = {{"out", "FILE", "The file to write; it is printed where there is none."}},
         .examples = {{"policywright acknowledge export charity.policy --out confirmations.csv",
                       "For the personnel office."}}},
        runExport};
    return command;
}

} // namespace policywright::cli
