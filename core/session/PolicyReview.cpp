// SPDX-License-Identifier: Apache-2.0
#include "core/session/PolicyReview.h"

#include "core/archive/ArchiveLimits.h"
#include "core/base/Digest.h"
#include "core/update/Successors.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

namespace policywright::session {
namespace {

using annotate::Placement;

// Remarks were made on the ids of their time; updates of the packs may have renamed clauses since.
class NewerIds {
public:
    explicit NewerIds(const pack::PackSet &packs) : m_packs(packs), m_successors(update::allReleases(packs)) {}

    ClauseId of(const ClauseId &id) const
    {
        if (m_packs.clause(id))
            return id;
        const std::vector<ClauseId> newer = m_successors.of(id);
        return newer.size() == 1 ? newer.front() : id;
    }

private:
    const pack::PackSet &m_packs;
    update::Successors m_successors;
};

// One view, with the texts that its remarks were made on.
class ReviewedView {
public:
    ReviewedView(const assembly::AssembledDocument &document, const pack::PackSet &packs)
        : m_placer(annotate::reviewedText(document)), m_document(document), m_newerIds(packs)
    {
        std::size_t order = 0;
        for (const assembly::AssembledSection &section : document.sections) {
            for (const assembly::AssembledClause &clause : section.clauses)
                m_places.emplace(clause.content->id, Place{section.id.toString(), clause.number, order++});
        }
        for (const annotate::ReviewedClause &clause : m_placer.text())
            m_texts.emplace(clause.id, clause.text);
    }

    void addRevision(const std::string &id, const annotate::ReviewFile &review)
    {
        if (id.empty() || !m_revisions.insert(id).second)
            return;
        auto text = review.textOf(id);
        if (!text)
            return;
        for (annotate::ReviewedClause &clause : *text)
            clause.id = m_newerIds.of(clause.id);
        m_placer.addRevision(id, *std::move(text));
    }

    PlacedThread placed(annotate::Thread thread) const
    {
        const Placement placement = placementOf(thread.anchor);
        PlacedThread result{.thread = std::move(thread), .placement = placement, .view = m_document.view};
        if (const auto place = m_places.find(placement.clause); place != m_places.end()) {
            result.section = place->second.section;
            result.number = placement.state == Placement::State::NotPlaced ? "" : place->second.number;
        }
        if (const auto text = m_texts.find(placement.clause); text != m_texts.end())
            result.words = annotate::partOf(text->second, placement.range);
        return result;
    }

    // Behind all clauses: what has no place in the view.
    std::size_t orderOf(const PlacedThread &thread) const
    {
        const auto place = m_places.find(thread.placement.clause);
        return place == m_places.end() ? m_places.size() : place->second.order;
    }

private:
    Placement placementOf(const annotate::Anchor &anchor) const
    {
        ClauseId newer = m_newerIds.of(anchor.clause);
        if (newer == anchor.clause) // nearly always: thousands of anchors need not be copied
            return m_placer.place(anchor);
        annotate::Anchor renamed = anchor;
        renamed.clause = std::move(newer);
        return m_placer.place(renamed);
    }

    struct Place {
        std::string section;
        std::string number;
        std::size_t order;
    };

    annotate::Placer m_placer;
    const assembly::AssembledDocument &m_document;
    NewerIds m_newerIds;
    std::map<ClauseId, Place> m_places;
    std::map<ClauseId, std::string_view> m_texts; // the placer's
    std::set<std::string> m_revisions;
};

// None: not known, or not there any more.
std::optional<ViewId> viewOf(const annotate::Anchor &anchor, const annotate::ReviewFile &review,
                             const pack::PackSet &packs)
{
    const auto revision = review.revisions().find(anchor.revision);
    if (revision == review.revisions().end() || !packs.view(ViewId(revision->second.view)))
        return std::nullopt;
    return ViewId(revision->second.view);
}

std::vector<PlacedThread> placedIn(const assembly::AssembledDocument &document, std::vector<annotate::Thread> threads,
                                   const annotate::ReviewFile &review, const pack::PackSet &packs)
{
    ReviewedView reviewed(document, packs);
    for (const annotate::Thread &thread : threads)
        reviewed.addRevision(thread.anchor.revision, review);
    std::vector<PlacedThread> placed;
    placed.reserve(threads.size());
    // Sorted are the places: ten thousand threads are large, and each place is looked up once.
    std::vector<std::tuple<std::size_t, bool, std::uint32_t, std::size_t>> places;
    for (annotate::Thread &thread : threads) {
        placed.push_back(reviewed.placed(std::move(thread)));
        const Placement &placement = placed.back().placement;
        const bool isNotPlaced = placement.state == Placement::State::NotPlaced;
        places.emplace_back(reviewed.orderOf(placed.back()), isNotPlaced, placement.range.begin, places.size());
    }
    std::ranges::sort(places);
    std::vector<PlacedThread> sorted;
    sorted.reserve(placed.size());
    for (const auto &place : places)
        sorted.push_back(std::move(placed[std::get<3>(place)]));
    return sorted;
}

} // namespace

Result<annotate::ReviewFile> reviewIn(const PolicyFile &policy)
{
    if (!policy.bundle.annotations)
        return annotate::ReviewFile(policy.bundle.policy.id);
    return annotate::reviewFromText(*policy.bundle.annotations, policy.path);
}

void keepReview(PolicyFile &policy, const annotate::ReviewFile &review)
{
    policy.bundle.annotations = toText(review);
}

Result<annotate::ReviewFile> readReview(const FileSystem &files, const std::string &path)
{
    const auto contents = files.readFile(path, archive::kMaxArchiveBytes);
    if (!contents)
        return std::unexpected(contents.error());
    const bool isArchive = contents->bytes.starts_with("PK");
    if (!isArchive)
        return annotate::reviewFromText(contents->bytes, path);
    auto bundle = bundle::readBundle(contents->bytes, path);
    if (!bundle)
        return std::unexpected(bundle.error());
    return reviewIn(PolicyFile{path, std::nullopt, *std::move(bundle), nullptr});
}

Result<annotate::MergeCounts> mergeReview(annotate::ReviewFile &review, const annotate::ReviewFile &other,
                                          const std::string &path)
{
    if (other.policy() != review.policy())
        return fail(ErrorCode::ReviewOfOtherPolicy, path, other.policy());
    return review.merge(other);
}

Result<annotate::Event> addRemark(annotate::ReviewFile &review, NewRemark remark,
                                  const assembly::AssembledDocument &document, IdSource &ids)
{
    const annotate::ReviewedText text = annotate::reviewedText(document);
    const auto clause = std::ranges::find(text, remark.clause, &annotate::ReviewedClause::id);
    if (clause == text.end())
        return fail(ErrorCode::ClauseNotInView, remark.clause.toString(), document.view.toString());
    const std::size_t longest =
        std::max(remark.body.size(), remark.replacement ? remark.replacement->size() : std::size_t{0});
    if (longest > annotate::kMaxBodyBytes || remark.author.name.size() > annotate::kMaxNameBytes) {
        return fail(ErrorCode::ReviewLimit, remark.clause.toString(),
                    "a text of an annotation may have " + std::to_string(annotate::kMaxBodyBytes) +
                        " bytes at most, a name " + std::to_string(annotate::kMaxNameBytes));
    }
    annotate::ReviewFile with = review;
    const std::string revision = with.addRevision(document.view.toString(), text);
    const auto range =
        remark.range ? Result<annotate::TextRange>(*remark.range) : annotate::rangeOfQuote(*clause, remark.quote);
    auto anchor = range.and_then([&](annotate::TextRange at) { return annotate::anchorAt(*clause, at, revision); });
    if (!anchor)
        return std::unexpected(anchor.error());
    annotate::Event event = annotate::sealed({.id = ids.newUuid(),
                                              .author = std::move(remark.author),
                                              .created = std::move(remark.created),
                                              .lamport = review.nextLamport(),
                                              .kind = remark.kind,
                                              .anchor = *std::move(anchor),
                                              .body = std::move(remark.body),
                                              .replacement = std::move(remark.replacement),
                                              .severity = remark.severity,
                                              .previous = review.lastDigest()});
    with.add(event);
    review = std::move(with);
    return event;
}

std::vector<PlacedThread> threadsIn(const assembly::AssembledDocument &document, bool isForOthers,
                                    const annotate::ReviewFile &review, const pack::PackSet &packs)
{
    std::vector<annotate::Thread> threads = annotate::reviewOf(review.events()).threads;
    std::erase_if(threads, [&](const annotate::Thread &thread) {
        const auto view = viewOf(thread.anchor, review, packs);
        return view ? *view != document.view : !isForOthers;
    });
    return placedIn(document, std::move(threads), review, packs);
}

ResultWithErrors<std::vector<PlacedThread>> placedThreads(const annotate::ReviewFile &review, const PolicyFile &policy,
                                                          const ViewId &otherwise, assembly::Assembler &assembler)
{
    std::map<ViewId, std::vector<annotate::Thread>> threads;
    for (annotate::Thread &thread : annotate::reviewOf(review.events()).threads)
        threads[viewOf(thread.anchor, review, *policy.packs).value_or(otherwise)].push_back(std::move(thread));
    std::vector<PlacedThread> placed;
    for (auto &[view, list] : threads) {
        const auto document = assembler.assemble(policy.bundle.policy, view);
        if (!document)
            return std::unexpected(document.error());
        std::ranges::move(placedIn(*document, std::move(list), review, *policy.packs), std::back_inserter(placed));
    }
    return placed;
}

} // namespace policywright::session
