// SPDX-License-Identifier: Apache-2.0
#include "core/session/ParentState.h"

#include "core/inherit/HandedDown.h"
#include "core/pack/PackJson.h"
#include "core/session/ComparedDocuments.h"
#include "core/session/Logo.h"
#include "core/session/Revisions.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace policywright::session {
namespace {

using history::Revision;
using history::RevisionLog;

std::unexpected<Errors> failed(const Error &error)
{
    return std::unexpected(Errors{error});
}

const Revision *newestInForce(const RevisionLog &log)
{
    const auto &all = log.revisions();
    const auto found = std::find_if(all.rbegin(), all.rend(), [&](const Revision &revision) {
        return log.stateOf(revision) == history::State::Published;
    });
    return found == all.rend() ? nullptr : &*found;
}

std::string fileName(const std::string &path)
{
    return std::filesystem::path(path).filename().string();
}

// What it calls its organisation; else what its file is called.
std::string nameOf(const PolicyFile &policy)
{
    const auto &question = policy.packs->document().organisation;
    const auto &answers = policy.bundle.policy.answers;
    const auto answer = question ? answers.find(*question) : answers.end();
    const auto *name = answer == answers.end() ? nullptr : std::get_if<std::string>(&answer->second);
    return name && !name->empty() ? *name : fileName(policy.path);
}

model::Ancestor ancestorFrom(const PolicyFile &policy, std::string version, std::string digest, const Date &today)
{
    return {.id = policy.bundle.policy.id,
            .name = nameOf(policy),
            .file = fileName(policy.path),
            .version = std::move(version),
            .digest = std::move(digest),
            .date = today.toIso(),
            .handedDown = inherit::handedDownBy(policy.bundle.policy, *policy.packs)};
}

ParentState stateFrom(PolicyFile policy, model::Ancestor ancestor)
{
    ParentState state{{std::move(ancestor)}, std::move(policy)};
    std::ranges::copy(state.policy.bundle.policy.ancestors, std::back_inserter(state.line));
    return state;
}

// "base 1.1.0 there, base 1.0.0 here"; empty: the policy has each of them.
std::string otherPacks(const model::PolicyDocument &policy, const model::PolicyDocument &parent)
{
    for (const model::PackPin &pin : parent.packs) {
        const std::string there = pin.id.toString() + ' ' + pin.version.toString() + " there, ";
        const auto mine = std::ranges::find(policy.packs, pin.id, &model::PackPin::id);
        if (mine == policy.packs.end())
            return there + "none here";
        if (mine->version != pin.version)
            return there + pin.id.toString() + ' ' + mine->version.toString() + " here";
    }
    return {};
}

// Its pinned packs, and those that are to stand on them.
ResultWithErrors<std::vector<pack::Pack>> packsOf(const bundle::PolicyBundle &parent,
                                                  const std::vector<pack::Pack> &more)
{
    std::vector<pack::Pack> packs;
    for (std::size_t i = 0; i < parent.packs.size(); ++i) {
        auto pack = pack::packFromText(parent.packs[i], bundle::packEntry(parent.policy.packs[i].id));
        if (!pack)
            return failed(pack.error());
        packs.push_back(*std::move(pack));
    }
    std::ranges::copy_if(more, std::back_inserter(packs), [&](const pack::Pack &pack) {
        return !std::ranges::contains(parent.policy.packs, pack.id, &model::PackPin::id);
    });
    return packs;
}

} // namespace

ResultWithErrors<ParentState> parentState(const PolicyFile &parent, const std::optional<std::string> &version,
                                          const Date &today)
{
    const auto log = revisionsIn(parent);
    if (!log)
        return failed(log.error());
    const Revision *revision = newestInForce(*log);
    if (version) {
        const auto named = log->named(*version);
        if (!named)
            return failed(named.error());
        revision = *named;
    }
    if (!revision) {
        std::string digest = RevisionLog::digestOf(revisionContent(parent.bundle));
        return stateFrom(parent, ancestorFrom(parent, {}, std::move(digest), today));
    }
    auto then = policyFileAt(parent, *log, *revision);
    if (!then)
        return std::unexpected(then.error());
    model::Ancestor ancestor = ancestorFrom(*then, log->noteOf(*revision).version, revision->content, today);
    return stateFrom(*std::move(then), std::move(ancestor));
}

Result<> checkCanExtend(const model::PolicyDocument &policy, const ParentState &parent)
{
    const std::string &path = parent.policy.path;
    const model::PolicyDocument &document = parent.policy.bundle.policy;
    if (document.id == policy.id)
        return fail(ErrorCode::ParentIsItself, path);
    if (std::ranges::contains(parent.line, policy.id, &model::Ancestor::id)) {
        std::string line;
        for (const model::Ancestor &ancestor : parent.line)
            line += (line.empty() ? "" : ", which extends ") + ancestor.name;
        return fail(ErrorCode::ParentExtendsChild, path, line);
    }
    if (parent.line.size() > model::kMaxAncestors)
        return fail(ErrorCode::ParentLineTooLong, path, std::to_string(parent.line.size()));
    if (document.language != policy.language)
        return fail(ErrorCode::ParentOtherLanguage, path, document.language);
    if (std::string packs = otherPacks(policy, document); !packs.empty())
        return fail(ErrorCode::ParentOtherPacks, path, std::move(packs));
    return {};
}

ResultWithErrors<PolicyFile> childOf(const ParentState &parent, const std::string &path,
                                     const std::vector<pack::Pack> &more, IdSource &ids)
{
    const bundle::PolicyBundle &from = parent.policy.bundle;
    auto packs = packsOf(from, more);
    if (!packs)
        return std::unexpected(std::move(packs).error());
    const std::string &language = from.policy.language;
    const bool hasMore = packs->size() > from.packs.size();
    auto set =
        pack::PackSet::compose(*packs, language, hasMore ? pack::Trust::CheckEverything : pack::Trust::AlreadyChecked);
    if (!set)
        return std::unexpected(std::move(set).error());
    bundle::PolicyBundle child{{.id = ids.newUuid(), .language = language, .packs = from.policy.packs}};
    child.packs = from.packs;
    for (std::size_t i = from.packs.size(); i < packs->size(); ++i) {
        StoredPack stored = storedPack((*packs)[i], language);
        child.policy.packs.push_back(std::move(stored.pin));
        child.packs.push_back(std::move(stored.bytes));
    }
    child.policy.theme = from.policy.theme;
    std::ranges::copy_if(from.assets, std::back_inserter(child.assets),
                         [&](const bundle::NamedBytes &asset) { return asset.name == from.policy.theme.logo; });
    child.policy.ancestors = parent.line;
    child.policy = inherit::withNothingOfItsOwn(std::move(child.policy), parent.line.front().handedDown, *set);
    if (auto possible = checkCanExtend(child.policy, parent); !possible)
        return failed(possible.error());
    return PolicyFile{path, std::nullopt, std::move(child), std::make_shared<const pack::PackSet>(*std::move(set))};
}

} // namespace policywright::session
