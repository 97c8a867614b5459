// SPDX-License-Identifier: Apache-2.0
#include "app/gui/confirmations/ConfirmationsDesk.h"

#include "app/gui/Background.h"
#include "app/gui/confirmations/ConfirmationWords.h"
#include "core/session/PolicyConfirmations.h"
#include "core/session/Revisions.h"

#include <algorithm>
#include <map>

namespace policywright::gui {
namespace {

using Staff = std::optional<std::vector<session::StaffMember>>;
using session::PersonStanding;

constexpr std::uint64_t kMaxListBytes = 16u << 20; // the command line's

// Who confirmed a version that is in force no more: they are there to be seen and taken out.
KnownConfirmations withoutVersionInForce(const std::vector<session::PublishedAs> &versions,
                                         const model::Confirmations &all)
{
    KnownConfirmations known{.all = all};
    for (const session::PublishedAs &version : versions)
        known.steps.push_back({.published = version});
    std::map<std::string, PersonStanding> people;
    for (const model::Confirmation &each : all.all()) {
        PersonStanding &who = people[model::keyOf(each)];
        const auto version = std::ranges::find(versions, each.revision, &session::PublishedAs::revision);
        if (who.day && *who.day > each.last().day)
            continue;
        who = {.state = PersonStanding::State::Confirmed,
               .name = each.name,
               .email = each.email,
               .version = version == versions.end() ? std::string() : version->version,
               .day = each.last().day};
    }
    for (auto &[key, who] : people)
        known.standings.people.push_back(std::move(who));
    std::ranges::sort(known.standings.people, {}, &PersonStanding::name);
    return known;
}

ResultWithErrors<KnownConfirmations> knownOf(const session::PolicyFile &policy, const Staff &staff, const Date &today)
{
    const auto all = session::confirmationsOf(policy);
    if (!all)
        return std::unexpected(Errors{all.error()});
    auto found = session::acknowledgementsOf(policy, staff, today);
    if (found)
        return KnownConfirmations{.inForce = found->inForce,
                                  .steps = std::move(found->steps),
                                  .standings = std::move(found->standings),
                                  .all = *all};
    if (found.error().front().code != ErrorCode::NoVersionInForce)
        return std::unexpected(found.error());
    const auto log = session::revisionsIn(policy);
    if (!log)
        return std::unexpected(Errors{log.error()});
    return withoutVersionInForce(session::versionsPublished(*log), *all);
}

} // namespace

ConfirmationsDesk::ConfirmationsDesk(EditingController &controller, const Program &program, QObject *parent)
    : QObject(parent), m_controller(controller), m_program(program)
{
}

void ConfirmationsDesk::refresh()
{
    const int asked = ++m_asked;
    inBackground(
        this, [policy = m_controller.file(), staff = m_staff, day = today()] { return knownOf(policy, staff, day); },
        [this, asked](ResultWithErrors<KnownConfirmations> found) {
            if (asked != m_asked)
                return;
            if (!found)
                return Q_EMIT refused(found.error());
            m_known = *std::move(found);
            Q_EMIT changed();
        });
}

std::vector<session::PublishedAs> ConfirmationsDesk::versions() const
{
    std::vector<session::PublishedAs> versions;
    versions.reserve(m_known.steps.size());
    for (const session::PublishedStep &step : m_known.steps)
        versions.push_back(step.published);
    return versions;
}

std::size_t ConfirmationsDesk::confirmedOf(const session::PublishedAs &version) const
{
    return static_cast<std::size_t>(std::ranges::count_if(m_known.all.all(), [&](const model::Confirmation &each) {
        return each.revision == version.revision && each.content == version.content;
    }));
}

Result<ReadList> ConfirmationsDesk::read(const std::string &path) const
{
    return m_program.files.readFile(path, kMaxListBytes).transform([&](FileContents contents) {
        return ReadList{.path = path, .csv = std::move(contents.bytes)};
    });
}

ResultWithErrors<> ConfirmationsDesk::useStaff(const std::string &path)
{
    const auto list = read(path);
    if (!list)
        return std::unexpected(Errors{list.error()});
    auto staff = session::staffIn(list->csv, path);
    if (!staff)
        return std::unexpected(staff.error());
    m_staff = *std::move(staff);
    refresh();
    return {};
}

void ConfirmationsDesk::forgetStaff()
{
    m_staff.reset();
    refresh();
}

Result<std::size_t> ConfirmationsDesk::take(const std::vector<model::Confirmation> &confirmations)
{
    return change(session::TakeConfirmations{confirmations});
}

std::optional<std::string> ConfirmationsDesk::keyOf(const PersonStanding &who) const
{
    std::string key = model::personKey(who.name, who.email);
    if (std::ranges::contains(m_known.all.all(), key, [](const auto &each) { return model::keyOf(each); }))
        return key;
    if (who.state == PersonStanding::State::Never)
        return std::nullopt;
    // On the list of staff with another address than with the confirmation: the rule found them by their name.
    const auto byName = session::personNamed(who.name, m_known.all, {});
    return byName ? std::optional(*byName) : std::nullopt;
}

Result<std::size_t> ConfirmationsDesk::remove(const std::string &key)
{
    return change(session::RemovePerson{key});
}

Result<std::size_t> ConfirmationsDesk::change(const session::ConfirmationsChange &change)
{
    auto changed = m_controller.changeConfirmations(change);
    refresh(); // behind an error as well: FileNotConfirmed leaves the new file
    return changed;
}

Result<> ConfirmationsDesk::writeAll(const std::string &path)
{
    return write(path, session::confirmationsCsv(m_known.all, versions()));
}

Result<> ConfirmationsDesk::writeMissing(const std::string &path)
{
    return write(path, missingCsv(m_known.standings.people));
}

Result<> ConfirmationsDesk::write(const std::string &path, const std::string &csv)
{
    const auto done = m_program.files.replaceFile(path, csv, {.backup = Backup::None, .readers = Readers::OwnerAlone});
    return done ? Result<>() : std::unexpected(done.error());
}

} // namespace policywright::gui
