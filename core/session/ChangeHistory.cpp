// SPDX-License-Identifier: Apache-2.0
#include "core/session/ChangeHistory.h"

#include "core/base/Digest.h"
#include "core/session/Revisions.h"

#include <algorithm>

namespace policywright::session {
namespace {

using compare::RedlineClause;
using exporting::ClauseChange;
using history::Revision;
using history::RevisionLog;

std::string digestOf(const RedlineClause &clause)
{
    return sha256Hex(clause.content ? clause.content->title + '\n' + clause.content->markdown : std::string());
}

// The last decision on this change, if any.
const history::RevisionEvent *decisionOn(const RedlineClause &clause, const Revision &from, const RevisionLog &log)
{
    const auto &events = log.events();
    const auto found = std::find_if(events.rbegin(), events.rend(), [&](const history::RevisionEvent &event) {
        return event.decision && event.decision->clause == clause.id.view() && event.decision->since == from.id &&
               event.decision->text == digestOf(clause);
    });
    return found == events.rend() ? nullptr : &*found;
}

ClauseChange changeOf(const RedlineClause &clause, const Revision &from, const RevisionLog &log,
                      const render::RedlineWords &words)
{
    ClauseChange change{.id = clause.id.toString(),
                        .name = render::nameOf(clause, words),
                        .title = render::titleNow(clause),
                        .fate = render::fateOf(clause, words),
                        .proposal = compare::proposalFor(clause),
                        .news = exporting::newSentences(clause)};
    change.isMaterial = change.proposal.isMaterial();
    if (const history::RevisionEvent *event = decisionOn(clause, from, log)) {
        change.isMaterial = event->decision->isMaterial;
        change.decidedBy = event->by;
        change.why = event->why;
    }
    return change;
}

// Of the body: the title page has the version and its dates, which always change.
std::vector<const RedlineClause *> changedClauses(const compare::Redline &redline)
{
    std::vector<const RedlineClause *> changed;
    for (const compare::RedlineSection &section : redline.sections) {
        for (const RedlineClause &clause : section.clauses) {
            if (clause.isChanged() && clause.fate != RedlineClause::Fate::MovedAway)
                changed.push_back(&clause);
        }
    }
    return changed;
}

exporting::VersionChanges described(const Revision *revision, const RevisionLog &log)
{
    if (!revision)
        return {.version = {}};
    const history::RevisionNote note = log.noteOf(*revision);
    const bool isPublished = note.state == history::State::Published || note.state == history::State::Retired;
    const history::RevisionEvent *event = log.publishing(*revision);
    return {.version = isPublished ? note.version : std::string(),
            .day = isPublished ? (event ? event->when : note.when).substr(0, 10) : std::string(),
            .effective = note.effective,
            .why = event ? event->why : note.why};
}

bool isPublished(const Revision &revision, const RevisionLog &log)
{
    return log.publishing(revision) || revision.note.state == history::State::Published;
}

} // namespace

const Revision *lastPublished(const RevisionLog &log, const Revision *before)
{
    const Revision *last = nullptr;
    for (const Revision &revision : log.revisions()) {
        if (&revision == before)
            break;
        if (isPublished(revision, log))
            last = &revision;
    }
    return last;
}

ResultWithErrors<ChangedVersion> changesBetween(const PolicyFile &policy, const RevisionLog &log, const Revision &from,
                                                const Revision *to, const std::optional<ViewId> &view,
                                                const Date &today)
{
    auto after = comparedDocument(policy, to ? std::optional(to->id) : std::nullopt, view, today);
    if (!after)
        return std::unexpected(after.error());
    auto before = comparedDocument(policy, from.id, after->document.view, today);
    if (!before)
        return std::unexpected(before.error());
    compare::Redline redline = compare::redlineOf(before->document, after->document);
    ChangedVersion version{.changes = described(to, log),
                           .before = *std::move(before),
                           .after = *std::move(after),
                           .redline = std::move(redline)};
    const render::RedlineWords words(version.after.document.language);
    const std::string name = log.noteOf(from).version;
    version.changes.since = name.empty() ? from.id.substr(0, 12) : name;
    for (const RedlineClause *clause : changedClauses(version.redline))
        version.changes.clauses.push_back(changeOf(*clause, from, log, words));
    return version;
}

ResultWithErrors<std::vector<exporting::VersionChanges>>
publishedChanges(const PolicyFile &policy, const RevisionLog &log, const std::optional<ViewId> &view, const Date &today)
{
    std::vector<exporting::VersionChanges> versions;
    const Revision *before = nullptr;
    for (const Revision &revision : log.revisions()) {
        if (!isPublished(revision, log))
            continue;
        if (before) {
            auto changed = changesBetween(policy, log, *before, &revision, view, today);
            if (!changed)
                return std::unexpected(changed.error());
            versions.push_back(std::move(changed->changes));
        } else {
            versions.push_back(described(&revision, log));
        }
        before = &revision;
    }
    std::ranges::reverse(versions);
    return versions;
}

ResultWithErrors<std::string> changeLogFile(const PolicyFile &policy, const RevisionLog &log,
                                            const std::optional<ViewId> &view, ChangeLogFormat format,
                                            const Date &today)
{
    const Revision *last = lastPublished(log);
    if (!last && log.head())
        return std::unexpected(
            Errors{{ErrorCode::RevisionNotPublished, log.head()->id.substr(0, 12), "there is no change log yet"}});
    if (!last)
        return std::unexpected(Errors{{ErrorCode::NothingToCompare, policy.path}});
    auto versions = publishedChanges(policy, log, view, today);
    if (!versions)
        return std::unexpected(versions.error());
    auto now = changesBetween(policy, log, *last, nullptr, view, today);
    if (!now)
        return std::unexpected(now.error());
    if (!now->changes.clauses.empty())
        versions->insert(versions->begin(), std::move(now->changes));
    const exporting::ChangeLogSetting setting = exporting::settingOf(now->after.document);
    return format == ChangeLogFormat::Html ? exporting::changeLogPage(*versions, setting, now->after.settings)
                                           : exporting::changeLogMarkdown(*versions, setting);
}

ResultWithErrors<> decideOnChange(PolicyFile &policy, RevisionLog log, const Revision &from, const Revision &to,
                                  const KindOfChange &decision, const std::optional<ViewId> &view, const Date &today)
{
    const auto changed = changesBetween(policy, log, from, &to, view, today);
    if (!changed)
        return std::unexpected(changed.error());
    const std::vector<const RedlineClause *> clauses = changedClauses(changed->redline);
    const auto clause =
        std::ranges::find_if(clauses, [&](const RedlineClause *each) { return each->id.view() == decision.clause; });
    if (clause == clauses.end())
        return std::unexpected(Errors{{ErrorCode::ClauseNotChanged, decision.clause, "both revisions"}});
    const auto recorded = log.record(
        {.about = to.id,
         .when = decision.when,
         .by = decision.by,
         .why = decision.why,
         .decision = history::ChangeDecision{.since = from.id,
                                             .clause = decision.clause,
                                             .text = digestOf(**clause),
                                             .isMaterial = decision.isMaterial,
                                             .wasProposedMaterial = compare::proposalFor(**clause).isMaterial()}});
    if (!recorded)
        return std::unexpected(Errors{recorded.error()});
    keepRevisions(policy, log);
    return {};
}

} // namespace policywright::session
