// SPDX-License-Identifier: Apache-2.0
#include "core/session/PolicyDates.h"

#include "core/dates/PackDates.h"
#include "core/dates/VersionDates.h"
#include "core/render/HealthPage.h"
#include "core/session/PolicyReview.h"
#include "core/session/Publisher.h"
#include "core/session/ReviewRequests.h"
#include "core/session/Revisions.h"

#include <algorithm>
#include <iterator>

namespace policywright::session {
namespace {

using dates::DueItem;
using dates::DueKind;
using dates::Period;

std::string organisationOf(const pack::PackSet &packs, const assembly::AnswerValues &answers)
{
    const auto &id = packs.document().organisation;
    const pack::CompiledQuestion *question = id ? packs.question(*id) : nullptr;
    if (!question)
        return {};
    const auto &answer = answers.answer(static_cast<std::size_t>(question - packs.questions().data())).answer;
    const auto *text = answer ? std::get_if<std::string>(&*answer) : nullptr;
    return text ? *text : std::string();
}

// The day of the version that is in force is most often the one that the policy itself says; then it is said once.
Result<> addVersion(std::vector<DueItem> &items, const PolicyFile &policy, const Period &period)
{
    if (!policy.bundle.history)
        return {};
    const auto log = revisionsIn(policy);
    if (!log)
        return std::unexpected(log.error());
    auto item = dates::versionDate(*log, period);
    const auto &reviewBy = policy.packs->document().reviewBy;
    const auto isOfPolicy = [&](const DueItem &other) {
        return reviewBy && other.place == reviewBy->view() && other.due == item->due;
    };
    if (item && std::ranges::none_of(items, isOfPolicy))
        items.push_back(*std::move(item));
    return {};
}

bool hasDay(const annotate::Event &event)
{
    return event.kind == annotate::EventKind::Request && event.request && !event.request->due.empty();
}

ResultWithErrors<> addRequests(std::vector<DueItem> &items, const PolicyFile &policy, assembly::Assembler &assembler,
                               const Period &period)
{
    if (!policy.bundle.annotations)
        return {};
    const auto review = reviewIn(policy);
    if (!review)
        return std::unexpected(Errors{review.error()});
    if (std::ranges::none_of(review->events(), hasDay))
        return {}; // no document has to be made
    const auto decisions = judgedDecisions(*review, policy, assembler);
    if (!decisions)
        return std::unexpected(decisions.error());
    for (const JudgedRequest &judged : judgedRequests(*review, *decisions, period.today)) {
        const annotate::Event &event = judged.request.event;
        const auto due = hasDay(event) ? Date::fromIso(event.request->due) : fail(ErrorCode::NotADate);
        if (!due || judged.isSettled() || judged.state == JudgedRequest::State::Tampered)
            continue;
        DueItem item{.kind = DueKind::Request, .id = event.id, .section = SectionId("")};
        for (const std::string &view : event.request->views)
            item.words += (item.words.empty() ? "" : ", ") + view;
        item.due = item.start = *due;
        item.standing = standingOf(item.due, period);
        items.push_back(std::move(item));
    }
    return {};
}

} // namespace

ResultWithErrors<PolicyDates> datesOf(const PolicyFile &policy, const Date &today, const Duration &within)
{
    const auto failed = [](const Error &error) { return std::unexpected(Errors{error}); };
    auto assembler = assembly::Assembler::create(policy.packs, today);
    if (!assembler)
        return failed(assembler.error());
    const auto answers = assembler->answers(policy.bundle.policy);
    if (!answers)
        return failed(answers.error());
    const Period period = Period::from(today, within);
    auto items = dates::packDates(*policy.packs, **answers, assembler->options(), period);
    if (!items)
        return failed(items.error());
    PolicyDates result{.policy = policy.bundle.policy.id,
                       .organisation = organisationOf(*policy.packs, **answers),
                       .language = policy.bundle.policy.language,
                       .items = *std::move(items),
                       .hasWatchedDates = !policy.packs->dates().empty()};
    std::ranges::move(dates::sourceDates(*policy.packs, period), std::back_inserter(result.items));
    if (auto added = addVersion(result.items, policy, period); !added)
        return failed(added.error());
    if (auto added = addRequests(result.items, policy, *assembler, period); !added)
        return std::unexpected(std::move(added).error());
    sortByUrgency(result.items);
    return result;
}

Result<std::string> healthPageOf(const PolicyFile &policy, const PolicyDates &dates, const Date &today,
                                 const Duration &within)
{
    auto publisher = Publisher::create(policy, today);
    if (!publisher)
        return std::unexpected(publisher.error());
    return render::healthPage({.organisation = dates.organisation,
                               .language = dates.language,
                               .period = Period::from(today, within),
                               .items = dates.items,
                               .hasWatchedDates = dates.hasWatchedDates},
                              publisher->assembler().formats(), publisher->settings());
}

Result<exporting::Calendar> calendarOf(const PolicyFile &policy, const PolicyDates &dates)
{
    return exporting::calendarOf(
        {.policy = dates.policy, .organisation = dates.organisation, .language = dates.language, .items = dates.items},
        policy.path);
}

} // namespace policywright::session
