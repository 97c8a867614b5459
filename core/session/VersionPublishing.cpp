// SPDX-License-Identifier: Apache-2.0
#include "core/session/VersionPublishing.h"

#include "core/base/Digest.h"
#include "core/session/ChangeHistory.h"
#include "core/session/ComparedDocuments.h"
#include "core/session/Revisions.h"

#include <algorithm>
#include <iterator>

namespace policywright::session {
namespace {

using history::Revision;
using history::RevisionLog;

std::unexpected<Errors> failed(const Error &error)
{
    return std::unexpected(Errors{error});
}

Result<> checkDates(const history::RevisionNote &note)
{
    if (!note.effective.empty() && !note.reviewBy.empty() && note.reviewBy < note.effective)
        return fail(ErrorCode::ReviewBeforeEffective, note.reviewBy, note.effective);
    return {};
}

// The one that is named, or the policy as it is: where it is the last one already, none is added.
Result<Revision> revisionToPublish(const PolicyFile &policy, RevisionLog &log, const VersionRequest &request)
{
    if (request.revision)
        return log.named(*request.revision).transform([](const Revision *revision) { return *revision; });
    const Json content = revisionContent(policy.bundle);
    if (log.head() && log.head()->content == RevisionLog::digestOf(content))
        return *log.head();
    return log.add(
        {.when = request.note.when, .by = request.note.by, .why = request.note.why, .version = request.note.version},
        content);
}

ResultWithErrors<std::vector<PublishedDocument>> documentsOf(const PolicyFile &policy, const Date &today)
{
    auto publisher = Publisher::create(policy, today);
    if (!publisher)
        return failed(publisher.error());
    const auto views = publisher->offeredViews();
    if (!views)
        return failed(views.error());
    std::vector<PublishedDocument> documents;
    Errors errors;
    for (const ViewId &view : *views) {
        auto published = publisher->publish(view, publishedFormats(), render::Finish::Final);
        if (published)
            documents.push_back({.view = view.toString(),
                                 .fileStem = published->document.fileStem,
                                 .files = std::move(published->files),
                                 .version = published->document.facts.version});
        else
            std::ranges::copy_if(published.error(), std::back_inserter(errors),
                                 [&](const Error &error) { return !std::ranges::contains(errors, error); });
    }
    if (!errors.empty())
        return std::unexpected(std::move(errors));
    return documents;
}

std::vector<history::Export> exportsOf(const std::vector<PublishedDocument> &documents)
{
    std::vector<history::Export> exports;
    for (const PublishedDocument &document : documents) {
        for (std::size_t i = 0; i < document.files.size(); ++i)
            exports.push_back({.view = document.view,
                               .format = std::string(fileExtension(publishedFormats()[i])),
                               .bytes = static_cast<std::int64_t>(document.files[i].size()),
                               .digest = sha256Hex(document.files[i])});
    }
    return exports;
}

// What readers and approvers are asked for: nothing where no change is material.
ResultWithErrors<std::vector<std::string>> asksOf(const PolicyFile &policy, const RevisionLog &log,
                                                  const Revision &revision, const Date &today)
{
    const Revision *before = lastPublished(log);
    if (!before || before->id == revision.id)
        return std::vector<std::string>{};
    const auto changed = changesBetween(policy, log, *before, log.withId(revision.id), std::nullopt, today);
    if (!changed)
        return std::unexpected(changed.error());
    if (!changed->changes.asksForRenewal())
        return std::vector<std::string>{};
    return std::vector<std::string>{"sign-off", "acknowledgement"};
}

Date dayOf(const history::RevisionEvent *event, const Date &otherwise)
{
    const auto day =
        event && event->publication ? Date::fromIso(event->publication->day) : Result<Date>(fail(ErrorCode::NotADate));
    return day.value_or(otherwise);
}

} // namespace

const std::vector<Format> &publishedFormats()
{
    static const std::vector<Format> formats{Format::Html, Format::Markdown, Format::Text};
    return formats;
}

ResultWithErrors<PublishedVersion> publishVersion(PolicyFile &policy, const VersionRequest &request, const Date &today)
{
    if (auto checked = checkDates(request.note); !checked)
        return failed(checked.error());
    auto log = revisionsIn(policy);
    if (!log)
        return failed(log.error());
    auto revision = revisionToPublish(policy, *log, request);
    if (!revision)
        return failed(revision.error());
    PolicyFile kept = policy; // with the revision in its history
    keepRevisions(kept, *log);
    const auto then = policyFileAt(kept, *log, *revision);
    if (!then)
        return std::unexpected(then.error());
    auto documents = documentsOf(*then, today);
    if (!documents)
        return std::unexpected(documents.error());
    auto asks = asksOf(kept, *log, *revision, today);
    if (!asks)
        return std::unexpected(asks.error());
    const history::RevisionNote &note = request.note;
    auto event = log->record({.about = revision->id,
                              .when = note.when,
                              .by = note.by,
                              .why = note.why,
                              .state = history::State::Published,
                              .version = note.version,
                              .effective = note.effective,
                              .reviewBy = note.reviewBy,
                              .publication = history::Publication{.program = request.program,
                                                                  .day = today.toIso(),
                                                                  .exports = exportsOf(*documents),
                                                                  .asks = *std::move(asks)}});
    if (!event)
        return failed(event.error());
    keepRevisions(policy, *log);
    return PublishedVersion{*std::move(revision), *std::move(event), *std::move(documents)};
}

ResultWithErrors<std::vector<Reproduction>> reproducedVersions(const PolicyFile &policy, const std::string &program)
{
    const auto log = revisionsIn(policy);
    if (!log)
        return failed(log.error());
    std::vector<Reproduction> versions;
    for (const Revision &revision : log->revisions()) {
        const history::RevisionEvent *event = log->publishing(revision);
        if (!event || !event->publication)
            continue;
        const auto then = policyFileAt(policy, *log, revision);
        if (!then)
            return std::unexpected(then.error());
        const auto documents = documentsOf(*then, dayOf(event, *Date::fromIso("2000-01-01")));
        Reproduction version{.version = event->version,
                             .program = event->publication->program,
                             .isBySameProgram = event->publication->program == program};
        const std::vector<history::Export> made = documents ? exportsOf(*documents) : std::vector<history::Export>();
        for (const history::Export &each : event->publication->exports) {
            if (std::ranges::contains(made, each))
                ++version.same;
            else
                version.others.push_back(each.view + '.' + each.format);
        }
        versions.push_back(std::move(version));
    }
    return versions;
}

ResultWithErrors<VersionToExport> versionToExport(const PolicyFile &policy, const std::string &revision,
                                                  const Date &today)
{
    const auto log = revisionsIn(policy);
    if (!log)
        return failed(log.error());
    const auto named = log->named(revision);
    if (!named)
        return failed(named.error());
    auto then = policyFileAt(policy, *log, **named);
    if (!then)
        return std::unexpected(then.error());
    return VersionToExport{*std::move(then), dayOf(log->publishing(**named), today)};
}

} // namespace policywright::session
