// SPDX-License-Identifier: Apache-2.0
#include "tests/core/annotate/RandomReviews.h"
#include "tests/core/annotate/StoredEvent.h"

#include "core/annotate/Review.h"
#include "core/annotate/ReviewFile.h"
#include "core/base/Digest.h"

#include <algorithm>
#include <format>
#include <random>
#include <set>
#include <vector>

namespace policywright::annotate {
namespace {

class History {
public:
    explicit History(std::uint64_t seed) : m_engine(seed)
    {
        m_copies.assign(2 + below(3), ReviewFile("policy"));
        const std::size_t steps = 4 + below(16);
        for (std::size_t i = 0; i < steps; ++i)
            step();
    }

    std::string problem()
    {
        const ReviewFile all = mergedInOrder();
        for (int i = 0; i < 2; ++i) {
            std::ranges::shuffle(m_copies, m_engine);
            const ReviewFile other = mergedInOrder();
            if (other != all)
                return "another order of merging gives another file";
        }
        ReviewFile nested = m_copies.back();
        ReviewFile rest = m_copies.front();
        for (std::size_t i = 1; i + 1 < m_copies.size(); ++i)
            rest.merge(m_copies[i]);
        nested.merge(rest);
        if (nested != all)
            return "merging what was merged gives another file";
        ReviewFile again = all;
        if (again.merge(all) != MergeCounts{0, all.events().size(), 0} || again != all)
            return "merging again changes something";
        std::set<std::string> kept;
        for (const Event &event : all.events())
            kept.insert(event.stored);
        if (kept != m_written)
            return "an event was lost or made";
        std::vector<Event> shuffled = all.events();
        std::ranges::shuffle(shuffled, m_engine);
        if (reviewOf(shuffled) != reviewOf(all.events()))
            return "the threads depend on the order of the events";
        return below(16) == 0 ? problemOfBytes(all) : "";
    }

private:
    // Equal files have equal bytes, since these are made of what is compared; and what is read back counts as what was
    // written, signatures and all. Looked at in each sixteenth history: it takes as long as all the rest.
    std::string problemOfBytes(const ReviewFile &all)
    {
        std::ranges::shuffle(m_copies, m_engine);
        if (toText(mergedInOrder()) != toText(all))
            return "another order of merging gives other bytes";
        const auto read = reviewFromText(toText(all), "review");
        if (!read || *read != all)
            return "what was written is not read back";
        return reviewOf(read->events()) == reviewOf(all.events()) ? "" : "what is read back counts as something else";
    }

    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(m_engine() % limit); }

    ReviewFile mergedInOrder() const
    {
        ReviewFile all("policy");
        for (const ReviewFile &copy : m_copies)
            all.merge(copy);
        return all;
    }

    void step()
    {
        ReviewFile &copy = m_copies[below(m_copies.size())];
        const std::size_t kind = below(10);
        if (kind == 0) {
            copy.merge(m_copies[below(m_copies.size())]);
            return;
        }
        Event event = anyEvent(copy);
        if (kind == 1 && !copy.events().empty()) // another text under an id that is there
            event.id = copy.events()[below(copy.events().size())].id;
        event = sealed(std::move(event), below(16) == 0 ? "another policy" : "policy", anyKey());
        if (kind == 2) { // bytes that the digest does not fit
            event.created = "2020-01-01T00:00:00Z";
            setStored(event, "created", event.created);
        }
        m_written.insert(event.stored);
        copy.add(std::move(event));
    }

    std::string anyKeyOf()
    {
        const signing::SecretKey *key = anyKey();
        return key ? key->publicKey() : std::string(signing::kPublicKeyDigits, 'a');
    }

    // None with most: an event in sixteen is signed, under either name with either key.
    const signing::SecretKey *anyKey()
    {
        static const signing::SecretKey first(signing::Seed{1});
        static const signing::SecretKey second(signing::Seed{2});
        const std::size_t which = below(32);
        return which == 0 ? &first : which == 1 ? &second : nullptr;
    }

    Event anyEvent(const ReviewFile &copy)
    {
        Event event{.id = std::format("00000000-0000-4000-8000-{:012x}", ++m_last),
                    .author = {below(2) == 0 ? "Anna" : "Ben", ""},
                    .created = "2026-11-22T09:00:00Z",
                    .lamport = copy.nextLamport(),
                    .body = std::to_string(below(100)),
                    .previous = copy.lastDigest()};
        event.kind = copy.events().empty() ? EventKind::Comment : static_cast<EventKind>(below(13));
        const bool isRemark = event.kind <= EventKind::Question;
        if (isRemark)
            event.anchor =
                Anchor{.clause = ClauseId("a.b"), .quote = "words", .range = {0, 5}, .textDigest = sha256Hex("")};
        else if (event.kind == EventKind::Decision)
            event.decision = Decision{.verdict = static_cast<Verdict>(below(4)),
                                      .section = below(2) == 0 ? "" : "rules",
                                      .texts = {{"internal", sha256Hex("words"), sha256Hex("content")}}};
        else if (event.kind == EventKind::Request)
            event.request = Request{.reviewers = {{"Anna", ""}, {"Ben", ""}},
                                    .quorum = static_cast<Quorum>(below(2)),
                                    .views = {"internal"},
                                    .due = below(2) == 0 ? "" : "2026-12-01"};
        else if (event.kind == EventKind::Vouch)
            event.vouch = Vouch{anyKeyOf(), {below(2) == 0 ? "Anna" : "Ben", ""}};
        else
            event.target = copy.events()[below(copy.events().size())].id;
        if (event.kind == EventKind::Suggestion)
            event.replacement = "other";
        return event;
    }

    std::mt19937_64 m_engine;
    std::vector<ReviewFile> m_copies;
    std::set<std::string> m_written;
    unsigned m_last = 0;
};

} // namespace

std::string problemOfHistory(std::uint64_t seed)
{
    return History(seed).problem();
}

} // namespace policywright::annotate
