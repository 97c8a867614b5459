// SPDX-License-Identifier: Apache-2.0
#include "core/session/PublishedVersions.h"

#include <algorithm>
#include <ranges>

namespace policywright::session {

using history::Revision;
using history::RevisionLog;

std::vector<PublishedAs> versionsPublished(const RevisionLog &log)
{
    std::vector<PublishedAs> versions;
    for (const Revision &revision : log.revisions()) {
        const history::RevisionEvent *event = log.publishing(revision);
        if (!event && revision.note.state != history::State::Published)
            continue;
        const auto day = Date::fromIso(std::string_view(event ? event->when : revision.note.when).substr(0, 10));
        if (!day)
            continue;
        versions.push_back(
            {.revision = revision.id,
             .content = revision.content,
             .version = event ? event->version : revision.note.version,
             .day = *day,
             .isInForce = log.stateOf(revision) == history::State::Published && !log.isSuperseded(revision)});
    }
    // An older revision can be published after a newer one.
    std::ranges::stable_partition(versions, std::logical_not(), &PublishedAs::isInForce);
    return versions;
}

const PublishedAs *versionNamed(std::string_view name, const std::vector<PublishedAs> &versions)
{
    for (const PublishedAs &each : versions | std::views::reverse) {
        if (each.version == name)
            return &each;
    }
    const std::size_t number = name.find_first_of("0123456789");
    const bool hasWord = number != std::string_view::npos && number > 0;
    return hasWord ? versionNamed(name.substr(number), versions) : nullptr;
}

std::string namesOf(const std::vector<PublishedAs> &versions)
{
    std::string names;
    for (const PublishedAs &each : versions)
        names += (names.empty() ? "" : ", ") + each.version;
    return names;
}

} // namespace policywright::session
