// SPDX-License-Identifier: Apache-2.0
#include "app/cli/DueStatus.h"

#include "app/cli/DueListing.h"
#include "app/cli/ReviewListing.h"
#include "core/base/Parallel.h"
#include "core/session/PolicyDates.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <ostream>

namespace policywright::cli {
namespace {

const Duration kThirtyDays(30, Duration::Unit::Days);

struct Request {
    std::vector<std::string> files;
    Duration within = kThirtyDays;
    bool isJson = false;
    bool isPage = false;
    std::optional<std::string> out = {};
};

Error wronglyCalled(std::string why)
{
    return {ErrorCode::OptionNeedsValue, "status", std::move(why)};
}

Result<Request> requestFrom(const Arguments &arguments)
{
    Request request{.files = arguments.operands, .isJson = arguments.has("json"), .out = arguments.value("out")};
    if (const auto within = arguments.value("within")) {
        const auto period = periodFrom(*within);
        if (!period)
            return std::unexpected(period.error());
        request.within = *period;
    }
    const std::string format = arguments.value("to").value_or("text");
    if (format != "text" && format != "html")
        return fail(ErrorCode::OptionValueUnknown, format, "--to; with --due it takes text or html.");
    request.isPage = format == "html";
    if (arguments.has("all"))
        return std::unexpected(wronglyCalled("--all is about questions and does not go with --due."));
    if (request.out && !request.isPage)
        return std::unexpected(wronglyCalled("--out goes with --to html."));
    if (request.out && request.out->ends_with(".policy"))
        return fail(ErrorCode::OptionValueUnknown, *request.out, "--out; a page would take a policy's place there.");
    if (request.isPage && request.isJson)
        return std::unexpected(wronglyCalled("--json and --to html exclude one another."));
    if (request.isPage && request.files.size() > 1)
        return fail(ErrorCode::OperandTooMany, request.files[1], "policywright status --due --to html FILE");
    return request;
}

// What one policy came to.
struct Outcome {
    dates::DueCounts counts = {};
    std::optional<session::PolicyDates> dates = {}; // where all of it is to be shown
    std::string page = {};
    Errors errors = {};
};

Outcome outcomeOf(const std::string &file, const Request &request, session::PackCache &cache, const Context &context)
{
    const Date today = context.today();
    const auto policy = session::openPolicy(context.files, file, cache);
    if (!policy)
        return {.errors = policy.error()};
    auto dates = session::datesOf(*policy, today, request.within);
    if (!dates)
        return {.errors = std::move(dates).error()};
    Outcome outcome{.counts = countsOf(dates->items)};
    if (request.isPage) {
        auto page = session::healthPageOf(*policy, *dates, today, request.within);
        if (!page)
            return {.errors = {page.error()}};
        outcome.page = *std::move(page);
    }
    if (request.isJson || request.files.size() == 1)
        outcome.dates = *std::move(dates);
    return outcome;
}

std::vector<Outcome> outcomesOf(const Request &request, const Context &context)
{
    session::PackCache cache;
    std::vector<Outcome> outcomes(request.files.size());
    forEachInParallel(outcomes.size(),
                      [&](std::size_t i) { outcomes[i] = outcomeOf(request.files[i], request, cache, context); });
    return outcomes;
}

dates::DueCounts sumOf(const std::vector<Outcome> &outcomes)
{
    dates::DueCounts sum;
    for (const Outcome &outcome : outcomes) {
        const dates::DueCounts &counts = outcome.counts;
        sum.overdue += counts.overdue;
        sum.soon += counts.soon;
        sum.unknown += counts.unknown;
        sum.later += counts.later;
        if (counts.next && (!sum.next || *counts.next < *sum.next))
            sum.next = counts.next;
    }
    return sum;
}

void printJson(const Request &request, const std::vector<Outcome> &outcomes, std::ostream &out)
{
    Json::Array policies;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (!outcomes[i].dates)
            continue; // what is wrong with it was said
        Json::Object policy{{"file", request.files[i]}};
        Json dates = json(*outcomes[i].dates);
        std::ranges::move(*dates.ifObject(), std::back_inserter(policy));
        policies.emplace_back(std::move(policy));
    }
    out << toText(Json::Object{{"policies", std::move(policies)}, {"totals", json(sumOf(outcomes))}});
}

void printLines(const Request &request, const std::vector<Outcome> &outcomes, std::ostream &out)
{
    std::size_t toDo = 0;
    std::size_t read = 0;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (!outcomes[i].errors.empty())
            continue;
        out << shown(request.files[i]) << ": " << lineOf(outcomes[i].counts, request.within) << '\n';
        toDo += outcomes[i].counts.isQuiet() ? 0 : 1;
        ++read;
    }
    out << read << (read == 1 ? " policy" : " policies") << ", something to do in " << toDo << ": "
        << lineOf(sumOf(outcomes), request.within) << '\n';
}

// Policies from before dates were watched show their review alone, which must not look like all there is.
void printHint(const Request &request, const Outcome &outcome, std::ostream &out)
{
    if (outcome.dates && !outcome.dates->hasWatchedDates)
        out << "The template packs of this policy are from before dates were watched. See: policywright update --check "
            << shown(request.files[0]) << '\n';
}

Result<> writePage(const Request &request, const Outcome &outcome, Context &context)
{
    const std::string target =
        request.out.value_or(std::filesystem::path(request.files[0]).stem().string() + "-health.html");
    return context.files.replaceFile(target, outcome.page, kCanBeMadeAgain).transform([&](const FileIdentity &) {
        context.out << target << "  " << lineOf(outcome.counts, request.within) << '\n';
    });
}

} // namespace

Result<Duration> periodFrom(const std::string &text)
{
    constexpr std::pair<char, const char *> kShort[] = {
        {'d', " days"}, {'w', " weeks"}, {'m', " months"}, {'y', " years"}};
    std::string written = text;
    for (const auto &[letter, unit] : kShort) {
        if (text.size() > 1 && text.back() == letter)
            written = text.substr(0, text.size() - 1) + unit;
    }
    const auto period = Duration::fromText(written);
    if (!period)
        return fail(ErrorCode::OptionValueUnknown, text, "--within; it takes a period like 30d, 6w, 3m or 1y.");
    return *period;
}

std::optional<Error> onlyWithDue(const Arguments &arguments)
{
    for (const char *option : {"within", "to", "out"}) {
        if (arguments.has(option))
            return wronglyCalled(std::string("--") + option + " goes with --due.");
    }
    if (arguments.operands.size() > 1)
        return Error{ErrorCode::OperandTooMany, arguments.operands[1], "policywright status FILE"};
    return std::nullopt;
}

ExitCode runDueStatus(const Arguments &arguments, Context &context)
{
    const auto request = requestFrom(arguments);
    if (!request)
        return report(request.error(), context);
    const std::vector<Outcome> outcomes = outcomesOf(*request, context);
    ExitCode worst = sumOf(outcomes).isQuiet() ? ExitCode::Done : ExitCode::Findings;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (outcomes[i].errors.empty())
            continue;
        if (outcomes.size() > 1)
            context.err << request->files[i] << ":\n";
        worst = std::max(worst, report(outcomes[i].errors, context));
    }
    const bool isOne = outcomes.size() == 1;
    if (isOne && !outcomes[0].errors.empty())
        return worst;
    if (request->isJson) {
        printJson(*request, outcomes, context.out);
    } else if (request->isPage) {
        if (auto written = writePage(*request, outcomes[0], context); !written)
            return report(written.error(), context);
    } else if (isOne) {
        print(*outcomes[0].dates, request->within, context.out);
        printHint(*request, outcomes[0], context.out);
    } else {
        printLines(*request, outcomes, context.out);
    }
    return worst;
}

} // namespace policywright::cli
