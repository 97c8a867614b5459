// SPDX-License-Identifier: Apache-2.0
#include "core/session/PolicyConfirmations.h"

#include "core/session/PublishedVersions.h"
#include "core/session/Revisions.h"

#include <algorithm>
#include <set>

namespace policywright::session {

using model::Confirmation;
using model::Confirmations;

namespace {

bool isOfOne(const Confirmation &confirmation, const std::vector<PublishedAs> &versions)
{
    return std::ranges::any_of(versions, [&](const PublishedAs &version) {
        return version.revision == confirmation.revision && version.content == confirmation.content;
    });
}

} // namespace

Result<Confirmations> confirmationsOf(const PolicyFile &policy)
{
    if (!policy.bundle.confirmations)
        return Confirmations();
    return Confirmations::fromText(*policy.bundle.confirmations, policy.path);
}

void keepConfirmations(PolicyFile &policy, const Confirmations &confirmations)
{
    if (confirmations.all().empty())
        policy.bundle.confirmations.reset();
    else
        policy.bundle.confirmations = confirmations.toText();
}

Result<std::size_t> changeConfirmations(PolicyFile &policy, const ConfirmationsChange &change)
{
    auto confirmations = confirmationsOf(policy);
    if (!confirmations)
        return std::unexpected(confirmations.error());
    std::size_t changed = 0;
    if (const auto *removed = std::get_if<RemovePerson>(&change)) {
        changed = confirmations->remove(removed->key);
    } else {
        const auto log = revisionsIn(policy);
        if (!log)
            return std::unexpected(log.error());
        const std::vector<PublishedAs> versions = versionsPublished(*log);
        for (const Confirmation &each : std::get<TakeConfirmations>(change).confirmations) {
            if (isOfOne(each, versions) && confirmations->take(each) != Confirmations::Taken::Known)
                ++changed;
        }
    }
    if (changed > 0)
        keepConfirmations(policy, *confirmations);
    return changed;
}

Result<MergedConfirmations> mergeConfirmations(PolicyFile &mine, const bundle::PolicyBundle &theirs,
                                               const std::string &theirPath)
{
    if (!theirs.confirmations)
        return MergedConfirmations{};
    const auto log = revisionsIn(mine);
    if (!log)
        return std::unexpected(log.error());
    auto confirmations = confirmationsOf(mine);
    if (!confirmations)
        return std::unexpected(confirmations.error());
    const auto other = Confirmations::fromText(*theirs.confirmations, theirPath);
    if (!other)
        return std::unexpected(other.error());
    const std::vector<PublishedAs> versions = versionsPublished(*log);
    Confirmations known;
    for (const Confirmation &each : other->all()) {
        if (isOfOne(each, versions))
            known.take(each);
    }
    const std::size_t changed = confirmations->merge(known);
    if (changed > 0)
        keepConfirmations(mine, *confirmations);
    return MergedConfirmations{.taken = changed, .ofOtherVersions = other->all().size() - known.all().size()};
}

Result<std::size_t> verifiedConfirmations(const PolicyFile &policy)
{
    const auto confirmations = confirmationsOf(policy);
    if (!confirmations)
        return std::unexpected(confirmations.error());
    const auto log = revisionsIn(policy);
    if (!log)
        return std::unexpected(log.error());
    const std::vector<PublishedAs> versions = versionsPublished(*log);
    for (const Confirmation &each : confirmations->all()) {
        if (!isOfOne(each, versions))
            return fail(ErrorCode::ConfirmationsOfNoVersion, policy.path, each.revision.substr(0, 12));
    }
    return confirmations->all().size();
}

Result<std::string> personNamed(const std::string &person, const Confirmations &confirmations, const std::string &file)
{
    const std::string byAddress = model::personKey({}, person);
    std::set<std::string> keys;
    std::string addresses;
    for (const Confirmation &each : confirmations.all()) {
        std::string key = keyOf(each);
        if (key == byAddress)
            return key;
        if (each.name == person && keys.insert(key).second)
            addresses += (addresses.empty() ? "" : ", ") + (each.email.empty() ? each.name : each.email);
    }
    if (keys.empty())
        return fail(ErrorCode::NobodyConfirmed, person, file);
    if (keys.size() > 1)
        return fail(ErrorCode::SeveralConfirmed, person, addresses);
    return *keys.begin();
}

} // namespace policywright::session
