// SPDX-License-Identifier: Apache-2.0
#include "core/session/Revisions.h"

#include "core/base/Digest.h"
#include "core/base/JsonDocument.h"

#include <algorithm>

namespace policywright::session {
namespace {

using bundle::NamedBytes;
using bundle::PolicyBundle;

// By digest, wherever in the file it is; nullptr: nowhere.
const std::string *partWith(const std::string &digest, const PolicyBundle &bundle)
{
    for (std::size_t i = 0; i < bundle.packs.size(); ++i) {
        if (bundle.policy.packs[i].digest == digest)
            return &bundle.packs[i];
    }
    for (const NamedBytes &part : bundle.historyParts) {
        if (part.name == digest && sha256Hex(part.bytes) == digest)
            return &part.bytes;
    }
    for (const NamedBytes &asset : bundle.assets) {
        if (sha256Hex(asset.bytes) == digest)
            return &asset.bytes;
    }
    return nullptr;
}

Error damaged(const history::RevisionLog &log, const history::Revision &revision, const std::string &what)
{
    return {ErrorCode::HistoryDamaged, log.file(),
            what + " of the revision " + revision.id.substr(0, 12) + " is missing"};
}

Result<model::PolicyDocument> policyIn(const Json &content)
{
    const Json *policy = content.find("policy");
    const auto document = JsonDocument::parse(policy ? toText(*policy) : "{}", std::string(bundle::kPolicyEntry));
    return document.and_then([](const JsonDocument &json) { return model::policyFromJson(json.root()); });
}

Result<PolicyBundle> policyWith(const Json &content, const PolicyBundle &bundle, const history::RevisionLog &log,
                                const history::Revision &revision)
{
    auto policy = policyIn(content);
    if (!policy)
        return std::unexpected(policy.error());
    PolicyBundle then{*std::move(policy)};
    for (const model::PackPin &pin : then.policy.packs) {
        const std::string *bytes = partWith(pin.digest, bundle);
        if (!bytes)
            return std::unexpected(damaged(log, revision, "the pack " + pin.id.toString()));
        then.packs.push_back(*bytes);
    }
    const Json *assets = content.find("assets");
    for (const auto &[name, digest] : assets && assets->ifObject() ? *assets->ifObject() : Json::Object()) {
        const std::string *bytes = digest.ifString() ? partWith(*digest.ifString(), bundle) : nullptr;
        if (!bytes)
            return std::unexpected(damaged(log, revision, "the picture " + name));
        then.assets.push_back({name, *bytes});
    }
    std::ranges::sort(then.assets, {}, &NamedBytes::name); // a delta puts new ones behind
    return then;
}

} // namespace

Result<history::RevisionLog> revisionsIn(const PolicyFile &policy)
{
    if (!policy.bundle.history)
        return history::RevisionLog(policy.path);
    return history::RevisionLog::fromText(*policy.bundle.history, policy.path);
}

Json revisionContent(const PolicyBundle &bundle)
{
    Json content = Json::Object{{"policy", model::toJson(bundle.policy)}};
    Json::Object assets;
    for (const NamedBytes &asset : bundle.assets)
        assets.emplace_back(asset.name, sha256Hex(asset.bytes));
    if (!assets.empty())
        content.set("assets", std::move(assets));
    return content;
}

Result<history::Revision> addRevision(PolicyFile &policy, history::RevisionNote note)
{
    auto log = revisionsIn(policy);
    if (!log)
        return std::unexpected(log.error());
    auto added = log->add(std::move(note), revisionContent(policy.bundle));
    if (added)
        keepRevisions(policy, *log);
    return added;
}

Result<> addBothStates(const PolicyFile &before, PolicyFile &after, history::RevisionNote note,
                       const std::string &whyBefore, const std::string &whyAfter)
{
    auto log = revisionsIn(before);
    if (!log)
        return std::unexpected(log.error());
    if (!log->head())
        return {};
    const Json content = revisionContent(before.bundle);
    if (log->head()->content != history::RevisionLog::digestOf(content)) {
        note.why = whyBefore;
        if (auto added = log->add(note, content); !added)
            return std::unexpected(added.error());
    }
    note.why = whyAfter;
    if (auto added = log->add(note, revisionContent(after.bundle)); !added)
        return std::unexpected(added.error());
    for (const std::string &bytes : before.bundle.packs) {
        if (!std::ranges::contains(after.bundle.packs, bytes))
            keepPart(after.bundle, bytes);
    }
    keepRevisions(after, *log);
    return {};
}

void keepRevisions(PolicyFile &policy, const history::RevisionLog &log)
{
    if (log.head())
        policy.bundle.history = log.toText();
}

void keepPart(PolicyBundle &bundle, const std::string &bytes)
{
    NamedBytes part{sha256Hex(bytes), bytes};
    const auto place = std::ranges::lower_bound(bundle.historyParts, part.name, {}, &NamedBytes::name);
    if (place == bundle.historyParts.end() || place->name != part.name)
        bundle.historyParts.insert(place, std::move(part));
}

Result<PolicyBundle> policyAt(const PolicyBundle &bundle, const history::RevisionLog &log,
                              const history::Revision &revision)
{
    const auto content = log.contentOf(revision);
    return content ? policyWith(*content, bundle, log, revision) : std::unexpected(content.error());
}

Result<std::size_t> verifiedRevisions(const PolicyFile &policy)
{
    const auto log = revisionsIn(policy);
    if (!log)
        return std::unexpected(log.error());
    const auto looked = log->lookAtContents([&](const history::Revision &revision, const Json &content) -> Result<> {
        const auto then = policyWith(content, policy.bundle, *log, revision);
        if (!then)
            return std::unexpected(then.error());
        if (then->policy.id != policy.bundle.policy.id)
            return fail(ErrorCode::HistoryOfOtherPolicy, policy.path, then->policy.id);
        return {};
    });
    if (auto checked = looked ? log->checkStates() : looked; !checked)
        return std::unexpected(checked.error());
    return looked.transform([&] { return log->revisions().size(); });
}

} // namespace policywright::session
