// SPDX-License-Identifier: Apache-2.0
#include "core/session/Acknowledgements.h"

#include "core/assembly/Assembler.h"
#include "core/dates/Recurrence.h"
#include "core/session/ChangeHistory.h"
#include "core/session/PolicyConfirmations.h"
#include "core/session/Revisions.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace policywright::session {
namespace {

using model::Confirmation;
using model::Confirmations;
using State = PersonStanding::State;

// What the base pack asks for when people confirm again.
constexpr const char *kAgainQuestion = "ack_again_on";
constexpr const char *kYearly = "yearly";

std::optional<std::size_t> placeOf(const Confirmation &confirmation, const std::vector<PublishedStep> &steps)
{
    const auto found = std::ranges::find_if(steps, [&](const PublishedStep &step) {
        return step.published.revision == confirmation.revision && step.published.content == confirmation.content;
    });
    return found == steps.end() ? std::nullopt : std::optional<std::size_t>(found - steps.begin());
}

// The steps behind a place that ask for it again.
std::vector<PublishedStep> changesBehind(std::size_t place, const std::vector<PublishedStep> &steps)
{
    std::vector<PublishedStep> changes;
    for (std::size_t i = place + 1; i < steps.size(); ++i) {
        if (!steps[i].material.empty())
            changes.push_back(steps[i]);
    }
    return changes;
}

class Rule {
public:
    Rule(const std::vector<PublishedStep> &steps, const AskingAgain &asking, const Date &today)
        : m_steps(steps), m_asking(asking), m_today(today)
    {
        for (std::size_t i = 1; i < steps.size(); ++i) {
            if (!steps[i].material.empty())
                m_firstThatCounts = i;
        }
    }

    // Of one person; none: they never confirmed.
    PersonStanding standing(std::string name, std::string email, const std::vector<const Confirmation *> &given) const
    {
        PersonStanding standing{.name = std::move(name), .email = std::move(email)};
        std::optional<std::size_t> latest;
        std::optional<Date> lastThatCounts;
        for (const Confirmation *each : given) {
            const auto place = placeOf(*each, m_steps);
            if (!place)
                continue;
            latest = latest ? std::max(*latest, *place) : *place;
            standing.day = standing.day ? std::max(*standing.day, each->last().day) : each->last().day;
            if (*place >= m_firstThatCounts)
                lastThatCounts = lastThatCounts ? std::max(*lastThatCounts, each->last().day) : each->last().day;
        }
        if (!latest)
            return standing;
        standing.version = m_steps[*latest].published.version;
        standing.changes = changesBehind(*latest, m_steps);
        if (lastThatCounts)
            standing.day = lastThatCounts;
        standing.due = overSince(*standing.day);
        const bool isLatest = *latest + 1 == m_steps.size();
        standing.state = !standing.changes.empty() || standing.due ? State::Again
                         : isLatest                                ? State::Confirmed
                                                                   : State::StillCounts;
        return standing;
    }

private:
    std::optional<Date> overSince(const Date &day) const
    {
        if (!m_asking.yearly)
            return std::nullopt;
        const Date due = dates::later(day, *Duration::fromText("1 year"));
        return due < m_today ? std::optional(due) : std::nullopt;
    }

    const std::vector<PublishedStep> &m_steps;
    AskingAgain m_asking;
    Date m_today;
    std::size_t m_firstThatCounts = 0;
};

using Given = std::map<std::string, std::vector<const Confirmation *>>; // by the person's key

Given byPerson(const Confirmations &confirmations)
{
    Given given;
    for (const Confirmation &each : confirmations.all())
        given[keyOf(each)].push_back(&each);
    return given;
}

// Two entries with one name, of which one has no address, are taken for one person where nobody else has that name.
class NameSearch {
public:
    NameSearch(const Given &given, const std::vector<StaffMember> &staff)
    {
        for (const auto &[key, all] : given)
            m_keys[all.front()->name].push_back(key);
        for (const StaffMember &member : staff)
            ++m_staff[member.name];
    }

    std::optional<std::string> keyOf(const StaffMember &member) const
    {
        const auto keys = m_keys.find(member.name);
        if (keys == m_keys.end() || keys->second.size() != 1 || m_staff.at(member.name) != 1)
            return std::nullopt;
        const std::string &key = keys->second.front();
        const bool hasOneAddress = member.email.empty() || key == model::personKey(member.name, {});
        return hasOneAddress ? std::optional(key) : std::nullopt;
    }

private:
    std::map<std::string, std::vector<std::string>> m_keys;
    std::map<std::string, std::size_t> m_staff;
};

void sortByName(std::vector<PersonStanding> &people)
{
    std::ranges::sort(people, {}, [](const PersonStanding &who) { return std::tie(who.name, who.email); });
}

// -- of a policy

Result<bool> asksYearly(const PolicyFile &published, const Date &today)
{
    const pack::CompiledQuestion *question = published.packs->question(QuestionId(kAgainQuestion));
    if (!question)
        return false;
    auto assembler = assembly::Assembler::create(published.packs, today);
    if (!assembler)
        return std::unexpected(assembler.error());
    const auto answers = assembler->answers(published.bundle.policy);
    if (!answers)
        return std::unexpected(answers.error());
    const auto index = static_cast<std::size_t>(question - published.packs->questions().data());
    const auto &answer = (*answers)->answer(index).answer;
    const auto *choices = answer ? std::get_if<model::Choices>(&*answer) : nullptr;
    return choices && std::ranges::contains(choices->ids, kYearly);
}

ResultWithErrors<std::vector<PublishedStep>> stepsOf(const PolicyFile &policy, const history::RevisionLog &log,
                                                     const std::vector<PublishedAs> &versions, const Date &today)
{
    std::vector<PublishedStep> steps;
    for (const PublishedAs &version : versions) {
        PublishedStep step{.published = version};
        if (!steps.empty()) {
            const auto changed = changesBetween(policy, log, *log.withId(steps.back().published.revision),
                                                log.withId(version.revision), std::nullopt, today);
            if (!changed)
                return std::unexpected(changed.error());
            for (const exporting::ClauseChange &change : changed->changes.clauses) {
                if (change.isMaterial)
                    step.material.push_back(change.title);
            }
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

} // namespace

bool isMissing(const PersonStanding &standing)
{
    return standing.state == State::Again || standing.state == State::Never;
}

Standings standingsOf(const std::vector<PublishedStep> &steps, const Confirmations &confirmations,
                      const AskingAgain &asking, const std::optional<std::vector<StaffMember>> &staff,
                      const Date &today)
{
    const Rule rule(steps, asking, today);
    const Given given = byPerson(confirmations);
    std::set<std::string> onList;
    Standings standings;
    if (staff) {
        const NameSearch byName(given, *staff);
        for (const StaffMember &member : *staff) {
            std::string key = model::personKey(member.name, member.email);
            if (!given.contains(key))
                key = byName.keyOf(member).value_or(key);
            onList.insert(key);
            const auto found = given.find(key);
            standings.people.push_back(rule.standing(
                member.name, member.email, found == given.end() ? std::vector<const Confirmation *>() : found->second));
        }
    }
    for (const auto &[key, all] : given) {
        if (onList.contains(key))
            continue;
        (staff ? standings.others : standings.people)
            .push_back(rule.standing(all.front()->name, all.front()->email, all));
    }
    sortByName(standings.people);
    sortByName(standings.others);
    return standings;
}

ResultWithErrors<Acknowledgements>
acknowledgementsOf(const PolicyFile &policy, const std::optional<std::vector<StaffMember>> &staff, const Date &today)
{
    const auto confirmations = confirmationsOf(policy);
    if (!confirmations)
        return std::unexpected(Errors{confirmations.error()});
    const auto log = revisionsIn(policy);
    if (!log)
        return std::unexpected(Errors{log.error()});
    const std::vector<PublishedAs> versions = versionsPublished(*log);
    if (versions.empty() || !versions.back().isInForce)
        return std::unexpected(Errors{{ErrorCode::NoVersionInForce, policy.path}});
    const auto steps = stepsOf(policy, *log, versions, today);
    if (!steps)
        return std::unexpected(steps.error());
    const auto published = policyFileAt(policy, *log, *log->withId(versions.back().revision));
    if (!published)
        return std::unexpected(published.error());
    const auto isYearly = asksYearly(*published, today);
    if (!isYearly)
        return std::unexpected(Errors{isYearly.error()});
    auto standings = standingsOf(*steps, *confirmations, {.yearly = *isYearly}, staff, today);
    return Acknowledgements{.inForce = versions.back(), .steps = *steps, .standings = std::move(standings)};
}

} // namespace policywright::session
