// SPDX-License-Identifier: Apache-2.0
#include "core/session/ReviewEvents.h"

#include "core/compare/WordDiff.h"
#include "core/markdown/Escaping.h"
#include "core/session/ChangeAdmission.h"

#include <algorithm>

namespace policywright::session {
namespace {

using annotate::EventKind;
using annotate::Remark;
using annotate::Thread;

constexpr int kMostTries = 64; // documents assembled to find the place

struct Found {
    const Thread *thread = nullptr;
    const Remark *remark = nullptr;          // the root or a reply
    const annotate::Event *stated = nullptr; // where it is a decision, a request or a vouch
    bool isTampered = false;

    explicit operator bool() const { return remark || stated; }
    const annotate::Author &author() const { return remark ? remark->author : stated->author; }
    std::string signer() const { return remark ? remark->signer : stated->signer(); }
};

// Of several versions the true one, or else the first.
void take(Found found, Found &best)
{
    if (!best || (best.isTampered && !found.isTampered))
        best = found;
}

void takeRemark(const Thread &thread, const Remark &remark, const std::string &id, Found &best)
{
    if (remark.id == id)
        take({.thread = &thread, .remark = &remark, .isTampered = remark.isTampered}, best);
}

template <class Made>
void takeStated(const std::vector<Made> &list, const std::string &id, Found &best)
{
    for (const Made &made : list) {
        if (made.event.id == id)
            take({.stated = &made.event, .isTampered = made.isTampered}, best);
    }
}

Found find(const annotate::Review &review, const std::string &id)
{
    Found best;
    for (const Thread &thread : review.threads) {
        takeRemark(thread, thread.root, id, best);
        for (const Remark &reply : thread.replies)
            takeRemark(thread, reply, id, best);
    }
    takeStated(review.decisions, id, best);
    takeStated(review.requests, id, best);
    takeStated(review.vouches, id, best);
    return best;
}

Result<> checkSuggestion(const Found &found, const std::string &id)
{
    if (found.remark != &found.thread->root || found.remark->kind != EventKind::Suggestion || found.remark->isDeleted)
        return fail(ErrorCode::NotASuggestion, id);
    const bool isDecided =
        found.thread->state == Thread::State::Accepted || found.thread->state == Thread::State::Declined;
    return isDecided ? fail(ErrorCode::RemarkDecided, id, found.thread->decision->author.name) : Result<>();
}

Result<> check(const NewEvent &event, const annotate::ReviewFile &review)
{
    const annotate::Review folded = annotate::reviewOf(review.events());
    const Found found = find(folded, event.target);
    if (!found)
        return fail(ErrorCode::UnknownRemark, event.target);
    if (found.isTampered)
        return fail(ErrorCode::RemarkTampered, event.target);
    const bool isOwnOnly = event.kind == EventKind::Edit || event.kind == EventKind::Delete;
    if (isOwnOnly && found.author() != event.author)
        return fail(ErrorCode::RemarkOfSomebodyElse, event.target, found.author().name);
    const std::string key = event.key ? event.key->publicKey() : std::string();
    if (isOwnOnly && !found.signer().empty() && found.signer() != key)
        return fail(ErrorCode::RemarkSigned, event.target, found.author().name);
    if (found.stated && event.kind != EventKind::Delete)
        return fail(ErrorCode::UnknownRemark, event.target);
    const bool isVerdict = event.kind == EventKind::Accept || event.kind == EventKind::Decline;
    return isVerdict ? checkSuggestion(found, event.target) : Result<>();
}

std::string currentText(const PolicyFile &policy, const ClauseId &clause)
{
    const model::PolicyDocument &document = policy.bundle.policy;
    if (const auto own = document.ownClauses.find(clause); own != document.ownClauses.end())
        return own->second.text;
    if (const auto custom = document.customWordings.find(clause); custom != document.customWordings.end())
        return custom->second.text;
    const pack::CompiledClause *known = policy.packs->clause(clause);
    return known ? known->body.text : std::string();
}

// Words that are taken out take the space in front of them along.
void replace(std::string &text, std::size_t at, std::size_t size, const std::string &words)
{
    const bool takesSpace = words.empty() && at > 0 && text[at - 1] == ' ';
    text.replace(takesSpace ? at - 1 : at, takesSpace ? size + 1 : size, words);
}

annotate::ReviewedText expectedText(annotate::ReviewedText text, const annotate::Placement &at,
                                    const std::string &words)
{
    for (annotate::ReviewedClause &clause : text) {
        if (clause.id != at.clause)
            continue;
        const std::string_view before = annotate::partOf(clause.text, {0, at.range.begin});
        const std::string_view quote = annotate::partOf(clause.text, at.range);
        replace(clause.text, before.size(), quote.size(), annotate::normalized(words));
    }
    return text;
}

// What of a suggestion is other than the words that stand there; never nothing of these.
struct Difference {
    std::string before;
    std::string now;
};

Difference differenceOf(const std::string &quote, const std::string &words)
{
    const std::vector<std::string_view> before = compare::wordsOf(quote);
    const std::vector<std::string_view> now = compare::wordsOf(words);
    const std::size_t most = std::min(before.size() - 1, now.size());
    std::size_t front = 0;
    while (front < most && before[front] == now[front])
        ++front;
    std::size_t back = 0;
    while (back < most - front && before[before.size() - 1 - back] == now[now.size() - 1 - back])
        ++back;
    const auto joined = [&](const std::vector<std::string_view> &list) {
        std::string text;
        for (std::size_t i = front; i < list.size() - back; ++i)
            text += list[i];
        return text;
    };
    return {joined(before), joined(now)};
}

// The places of the words in the source are tried one by one: what is right is seen in the document.
std::optional<Change> changeThatReads(const annotate::ReviewedText &expected, const Difference &difference,
                                      const PlacedThread &placed, const PolicyFile &policy,
                                      assembly::Assembler &assembler, const Date &today)
{
    const ClauseId &clause = placed.placement.clause;
    const std::string source = currentText(policy, clause);
    std::string words;
    markdown::escapeText(difference.now, words);
    int tries = 0;
    for (std::size_t at = source.find(difference.before); at != std::string::npos && tries < kMostTries;
         at = source.find(difference.before, at + 1), ++tries) {
        std::string text = source;
        replace(text, at, difference.before.size(), words);
        const auto change =
            rewording(policy.bundle.policy, *policy.packs, clause, std::move(text), placed.thread.root.author.name,
                      today)
                .and_then([&](const Change &wanted) { return admitted(wanted, policy.bundle.policy, *policy.packs); });
        if (!change)
            continue;
        model::PolicyDocument changed = policy.bundle.policy;
        apply(*change, changed);
        const auto document = assembler.assemble(changed, placed.view);
        if (document && annotate::reviewedText(*document) == expected)
            return *change;
    }
    return std::nullopt;
}

} // namespace

Result<annotate::Event> addEvent(annotate::ReviewFile &review, NewEvent event, IdSource &ids)
{
    const std::size_t longest =
        std::max(event.body.size(), event.replacement ? event.replacement->size() : std::size_t{0});
    if (longest > annotate::kMaxBodyBytes || event.author.name.size() > annotate::kMaxNameBytes)
        return fail(ErrorCode::ReviewLimit, event.target,
                    "a text of an annotation may have " + std::to_string(annotate::kMaxBodyBytes) +
                        " bytes at most, a name " + std::to_string(annotate::kMaxNameBytes));
    if (auto checked = check(event, review); !checked)
        return std::unexpected(checked.error());
    annotate::Event added = annotate::sealed({.id = ids.newUuid(),
                                              .author = std::move(event.author),
                                              .created = std::move(event.created),
                                              .lamport = review.nextLamport(),
                                              .kind = event.kind,
                                              .target = std::move(event.target),
                                              .body = std::move(event.body),
                                              .replacement = std::move(event.replacement),
                                              .severity = event.severity,
                                              .previous = review.lastDigest()},
                                             review.policy(), event.key);
    review.add(added);
    return added;
}

ResultWithErrors<Change> acceptedSuggestion(const annotate::ReviewFile &review, const std::string &id,
                                            const PolicyFile &policy, const ViewId &otherwise,
                                            assembly::Assembler &assembler, const Date &today)
{
    const NewEvent event{.kind = EventKind::Accept, .target = id, .author = {}, .created = {}};
    if (auto checked = check(event, review); !checked)
        return std::unexpected(Errors{checked.error()});
    const auto threads = placedThreads(review, policy, otherwise, assembler);
    if (!threads)
        return std::unexpected(threads.error());
    const auto placed =
        std::ranges::find(*threads, id, [](const PlacedThread &thread) { return thread.thread.root.id; });
    using State = annotate::Placement::State;
    const State state = placed->placement.state;
    if (state != State::Exact && state != State::Moved)
        return std::unexpected(Errors{{ErrorCode::SuggestionUnplaced, id, placed->placement.clause.toString()}});
    const auto document = assembler.assemble(policy.bundle.policy, placed->view);
    if (!document)
        return std::unexpected(document.error());
    const annotate::ReviewedText expected =
        expectedText(annotate::reviewedText(*document), placed->placement, *placed->thread.root.replacement);
    const std::string &words = *placed->thread.root.replacement;
    for (const Difference &difference : {Difference{placed->words, words}, differenceOf(placed->words, words)}) {
        if (auto change = changeThatReads(expected, difference, *placed, policy, assembler, today))
            return *std::move(change);
    }
    return std::unexpected(Errors{{ErrorCode::SuggestionNotMechanical, id, placed->placement.clause.toString()}});
}

} // namespace policywright::session
