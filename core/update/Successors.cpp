// SPDX-License-Identifier: Apache-2.0
#include "core/update/Successors.h"

#include <algorithm>
#include <ranges>

namespace policywright::update {
namespace {

using Into = std::map<std::string, std::vector<std::string>>;

Into byId(const std::vector<pack::Succession> &changes)
{
    Into into;
    for (const pack::Succession &change : changes) {
        for (const std::string &id : change.from)
            into.emplace(id, change.into);
    }
    return into;
}

// The one successor of what cannot be split.
std::optional<std::string> onlyOne(const Into &into, const std::string &id)
{
    const auto found = into.find(id);
    if (found == into.end())
        return id;
    return found->second.empty() ? std::nullopt : std::optional(found->second.front());
}

// Of a clause, in one release: that which names it counts, else that which names its section.
std::vector<std::string> clausesAfter(const std::string &id, const Into &clauses, const Into &sections)
{
    if (const auto found = clauses.find(id); found != clauses.end())
        return found->second;
    const std::size_t dot = std::min(id.find('.'), id.size());
    const auto section = sections.find(id.substr(0, dot));
    return {section == sections.end() ? id : section->second.front() + id.substr(dot)};
}

} // namespace

std::vector<NewRelease> releasesBetween(const pack::PackSet &before, const pack::PackSet &after)
{
    std::vector<NewRelease> releases = allReleases(after);
    std::erase_if(releases, [&](const NewRelease &each) {
        const auto earlier = std::ranges::find(before.packs(), each.pack, &pack::Pack::id);
        return earlier == before.packs().end() || each.release.version <= earlier->version;
    });
    return releases;
}

std::vector<NewRelease> allReleases(const pack::PackSet &packs)
{
    std::vector<NewRelease> releases;
    for (const pack::Pack &pack : packs.packs()) {
        for (const pack::Release &release : pack.changes)
            releases.push_back({pack.id, release});
    }
    return releases;
}

Successors::Successors(const std::vector<NewRelease> &releases)
{
    for (const auto &[pack, release] : std::views::reverse(releases))
        m_steps.push_back({byId(release.sections), byId(release.clauses), byId(release.questions)});
}

std::vector<ClauseId> Successors::of(const ClauseId &id) const
{
    std::vector<std::string> ids{id.toString()};
    for (const Step &step : m_steps) {
        std::vector<std::string> later;
        for (const std::string &each : ids) {
            for (std::string &after : clausesAfter(each, step.clauses, step.sections)) {
                if (!std::ranges::contains(later, after))
                    later.push_back(std::move(after));
            }
        }
        ids = std::move(later);
    }
    return {ids.begin(), ids.end()};
}

SectionId Successors::of(const SectionId &id) const
{
    std::string now = id.toString();
    for (const Step &step : m_steps)
        now = onlyOne(step.sections, now).value_or(now);
    return SectionId(std::move(now));
}

std::optional<QuestionId> Successors::of(const QuestionId &id) const
{
    std::optional<std::string> now = id.toString();
    for (const Step &step : m_steps)
        now = now ? onlyOne(step.questions, *now) : now;
    return now.transform([](std::string after) { return QuestionId(std::move(after)); });
}

std::optional<std::string> Successors::ofColumn(const QuestionId &question, const std::string &column) const
{
    std::optional<std::string> id = question.toString();
    std::optional<std::string> now = column;
    for (const Step &step : m_steps) {
        const auto field = onlyOne(step.questions, *id + '.' + *now);
        if (!field)
            return std::nullopt;
        now = field->substr(field->find('.') + 1);
        id = onlyOne(step.questions, *id);
        if (!id)
            return std::nullopt;
    }
    return now;
}

} // namespace policywright::update
