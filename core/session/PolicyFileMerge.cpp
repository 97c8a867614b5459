// SPDX-License-Identifier: Apache-2.0
#include "core/session/PolicyFileMerge.h"

#include "core/base/Digest.h"
#include "core/session/Differences.h"
#include "core/session/PictureMerge.h"

#include <QtAssert>

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace policywright::session {
namespace {

using bundle::NamedBytes;
using bundle::PolicyBundle;
using history::Revision;
using history::RevisionLog;
using State = PolicyFileMerge::State;

// The state that the other copy is in, where this one has it already: its head, or what a merge kept of it. A text that
// was merely brought back there is none of these.
const Revision *stateOf(const RevisionLog &other, const std::string &content, const RevisionLog &log)
{
    const Revision *head = other.head();
    if (!head)
        return nullptr;
    const auto &all = log.revisions();
    const auto found = std::find_if(all.rbegin(), all.rend(), [&](const Revision &revision) {
        return revision.content == content &&
               (revision.id == head->id || std::ranges::contains(revision.parents, head->id));
    });
    return found == all.rend() ? nullptr : &*found;
}

std::size_t countOf(const Differences &differences)
{
    return differences.answers.size() + differences.wordings.size() + differences.omissions.size() +
           differences.ownClauses.size() + differences.orders.size() + (differences.packs ? 1U : 0U) +
           (differences.theme ? 1U : 0U) + (differences.rest ? 1U : 0U);
}

// How many pictures were added, replaced or taken out.
std::size_t countOf(const Pictures &before, const Pictures &now)
{
    const auto areIn = [](const Pictures &pictures) {
        return
            [&](const NamedBytes &picture) { return std::ranges::contains(pictures, picture.name, &NamedBytes::name); };
    };
    const auto gone = std::ranges::count_if(before, std::not_fn(areIn(now)));
    const auto others =
        std::ranges::count_if(now, [&](const NamedBytes &picture) { return !std::ranges::contains(before, picture); });
    return static_cast<std::size_t>(gone + others);
}

class FileMerge {
public:
    FileMerge(PolicyFile &mine, RevisionLog log, const PolicyBundle &theirs, RevisionLog theirLog,
              history::RevisionNote note)
        : m_mine(mine), m_log(std::move(log)), m_theirs(theirs), m_theirLog(std::move(theirLog)),
          m_note(std::move(note)), m_content(revisionContent(mine.bundle)), m_theirContent(revisionContent(theirs)),
          m_digest(RevisionLog::digestOf(m_content)), m_theirDigest(RevisionLog::digestOf(m_theirContent))
    {
    }

    Result<PolicyFileMerge> merge(const MergeDecisions &decisions, const std::string &choicesFile)
    {
        if (m_digest == m_theirDigest || stateOf(m_theirLog, m_theirDigest, m_log))
            return PolicyFileMerge{};
        auto base = baseOfBoth();
        if (!base)
            return std::unexpected(base.error());
        if (!*base)
            return PolicyFileMerge{.state = State::NoRevision};
        auto merged = mergedPolicy((*base)->policy, m_mine.bundle.policy, m_theirs.policy, decisions, choicesFile);
        if (!merged)
            return std::unexpected(merged.error());
        auto pictures = mergedPictures((*base)->assets, m_mine.bundle.assets, m_theirs.assets,
                                       merged->policy.theme.logo, decisions, choicesFile);
        if (!pictures)
            return std::unexpected(pictures.error());
        std::ranges::move(pictures->conflicts, std::back_inserter(merged->conflicts));
        if (!merged->isDecided())
            return PolicyFileMerge{.state = State::Conflicts, .conflicts = std::move(merged->conflicts)};
        return keep(**base, std::move(*merged), std::move(pictures->pictures));
    }

private:
    // None: they have no revision in common.
    Result<std::optional<PolicyBundle>> baseOfBoth() const
    {
        // What is kept there as it is here was their beginning.
        const Revision *known = stateOf(m_log, m_digest, m_theirLog);
        const Revision *common = known ? known : m_log.newestCommon(m_theirLog);
        if (!common)
            return std::nullopt;
        auto then = known ? policyAt(m_theirs, m_theirLog, *common) : policyAt(m_mine.bundle, m_log, *common);
        if (!then)
            return std::unexpected(then.error());
        return *std::move(then);
    }

    Result<PolicyFileMerge> keep(const PolicyBundle &base, PolicyMerge merged, Pictures pictures)
    {
        RevisionLog log = m_log;
        const auto tip = [&](const RevisionLog &of, const std::string &digest, const Json &content,
                             const char *why) -> Result<std::string> {
            std::string head = of.head() ? of.head()->id : std::string();
            if (of.head() && of.head()->content == digest)
                return head;
            return log.addBehind(head, noted(why), content).transform([](const Revision &added) { return added.id; });
        };
        const auto own = tip(m_log, m_digest, m_content, "As it was before a merge");
        if (!own)
            return std::unexpected(own.error());
        log.take(m_theirLog);
        const auto other = tip(m_theirLog, m_theirDigest, m_theirContent, "As it was in the copy that was merged");
        if (!other)
            return std::unexpected(other.error());
        PolicyBundle bundle = m_mine.bundle;
        const std::size_t taken =
            countOf(differencesOf(m_mine.bundle.policy, merged.policy)) + countOf(m_mine.bundle.assets, pictures);
        bundle.policy = std::move(merged.policy);
        bundle.assets = std::move(pictures);
        putParts(bundle, base);
        const auto added = log.addBehind(*own, noted("Merged"), revisionContent(bundle), {*other});
        if (!added)
            return std::unexpected(added.error());
        m_mine.bundle = std::move(bundle);
        keepRevisions(m_mine, log);
        return PolicyFileMerge{State::Merged, taken, std::move(merged.conflicts), added->id};
    }

    history::RevisionNote noted(std::string why) const
    {
        history::RevisionNote note = m_note;
        note.why = std::move(why);
        return note;
    }

    // The packs that the merged policy has, and all that the revisions need.
    void putParts(PolicyBundle &bundle, const PolicyBundle &base) const
    {
        for (const NamedBytes &part : m_theirs.historyParts)
            keepPart(bundle, part.bytes);
        const std::vector<std::string> known = bundle.packs;
        bundle.packs.clear();
        for (const model::PackPin &pin : bundle.policy.packs)
            bundle.packs.push_back(packWith(pin, base));
        for (const auto *packs : {&known, &m_theirs.packs, &base.packs}) {
            for (const std::string &pack : *packs) {
                if (!std::ranges::contains(bundle.packs, pack))
                    keepPart(bundle, pack);
            }
        }
        for (const Pictures *pictures : {&m_theirs.assets, &std::as_const(m_mine.bundle.assets)}) {
            for (const NamedBytes &picture : *pictures)
                keepIfGone(bundle, picture);
        }
    }

    static void keepIfGone(PolicyBundle &bundle, const NamedBytes &asset)
    {
        if (!std::ranges::contains(bundle.assets, asset.bytes, &NamedBytes::bytes))
            keepPart(bundle, asset.bytes);
    }

    const std::string &packWith(const model::PackPin &pin, const PolicyBundle &base) const
    {
        for (const PolicyBundle *from : {&std::as_const(m_mine.bundle), &m_theirs, &base}) {
            for (std::size_t i = 0; i < from->packs.size(); ++i) {
                if (from->policy.packs[i].digest == pin.digest)
                    return from->packs[i];
            }
        }
        Q_UNREACHABLE(); // the pins of a merge are those of one of the three
    }

    PolicyFile &m_mine;
    RevisionLog m_log;
    const PolicyBundle &m_theirs;
    RevisionLog m_theirLog;
    history::RevisionNote m_note;
    Json m_content;
    Json m_theirContent;
    std::string m_digest;
    std::string m_theirDigest;
};

} // namespace

Result<PolicyFileMerge> mergePolicyFile(PolicyFile &mine, const PolicyBundle &theirs, const std::string &theirPath,
                                        const MergeDecisions &decisions, const std::string &choicesFile,
                                        const history::RevisionNote &note)
{
    auto log = revisionsIn(mine);
    if (!log)
        return std::unexpected(log.error());
    auto theirLog = revisionsIn({.path = theirPath, .bundle = theirs, .packs = nullptr});
    if (!theirLog)
        return std::unexpected(theirLog.error());
    return FileMerge(mine, *std::move(log), theirs, *std::move(theirLog), note).merge(decisions, choicesFile);
}

} // namespace policywright::session
