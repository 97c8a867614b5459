// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/Review.h"

#include "core/annotate/EventWords.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace policywright::annotate {
namespace {

class Folding {
public:
    explicit Folding(const std::vector<Event> &events)
    {
        for (const Event &event : events)
            m_events.push_back(&event);
        std::ranges::sort(m_events, [](const Event *a, const Event *b) { return isBefore(*a, *b); });
        struct Versions {
            std::size_t all = 0;
            std::size_t proven = 0; // with a signature that holds
        };
        std::unordered_map<std::string_view, Versions> versions; // by id
        versions.reserve(events.size());
        for (const Event &event : events) {
            Versions &ofId = versions[event.id];
            ++ofId.all;
            ofId.proven += isProven(event) ? 1U : 0U;
        }
        // Of several versions, the one that is signed is the true one: who has no key takes nothing away by writing
        // another one. Where none is, or more than one, nobody knows.
        for (const Event &event : events) {
            const Versions &ofId = versions[event.id];
            const bool isTrue = ofId.all == 1 || (isProven(event) && ofId.proven == 1);
            if (!isTrue || !event.isIntact() || event.isForged())
                m_tampered.insert(&event);
        }
    }

    Review fold() &&
    {
        // A remark stands before what is said about it whatever the counters claim: what is made first is not what was
        // counted first in a review that somebody forged.
        for (const Event *event : m_events)
            begin(*event);
        for (const Event *event : m_events) {
            if (event->kind == EventKind::Reply)
                reply(*event);
        }
        for (const Event *event : m_events) {
            if (!event->target.empty() && event->kind != EventKind::Reply && !isTampered(*event))
                change(*event);
        }
        leaveOutUnsigned();
        return std::move(m_review);
    }

private:
    struct Place {
        std::size_t thread;
        std::size_t reply = kRoot;
    };
    static constexpr std::size_t kRoot = static_cast<std::size_t>(-1);

    template <class Where>
    using Places = std::unordered_map<std::string_view, Where>; // by id of an event

    // What somebody can take back.
    struct Stated {
        EventKind kind;
        std::size_t index;
    };

    static bool isProven(const Event &event) { return !event.signer().empty() && event.isIntact(); }

    // Of one of m_events.
    bool isTampered(const Event &event) const { return m_tampered.contains(&event); }

    // Of several versions, what is said about them is about the true one, or else the first.
    template <class Where>
    void keepPlace(Places<Where> &places, const Event &event, Where where) const
    {
        if (isTampered(event))
            places.emplace(event.id, where);
        else
            places.insert_or_assign(event.id, where);
    }

    // Anybody can write anybody's name.
    static bool isOfSameHand(const Event &event, const Author &author, const std::string &signer)
    {
        return event.author == author && (signer.empty() || event.signer() == signer);
    }

    Remark remarkOf(const Event &event) const
    {
        return {.id = event.id,
                .author = event.author,
                .created = event.created,
                .kind = event.kind,
                .body = event.body,
                .replacement = event.replacement,
                .severity = event.severity.value_or(Severity::Normal),
                .origin = event.origin,
                .signer = event.signer(),
                .isTampered = isTampered(event)};
    }

    Remark &remarkAt(Place place)
    {
        Thread &thread = m_review.threads[place.thread];
        return place.reply == kRoot ? thread.root : thread.replies[place.reply];
    }

    void begin(const Event &event)
    {
        if (isTampered(event))
            m_review.tampered.push_back(event);
        if (event.anchor)
            open(event);
        if (event.decision)
            decide(event);
        if (event.request)
            state(event, m_review.requests);
        if (event.vouch)
            state(event, m_review.vouches);
    }

    void open(const Event &event)
    {
        keepPlace(m_places, event, Place{m_review.threads.size()});
        m_review.threads.push_back({.root = remarkOf(event), .anchor = *event.anchor});
    }

    // Of one person's decisions on the same, the last one counts; one that was tampered with replaces nothing.
    void decide(const Event &event)
    {
        const bool isForged = isTampered(event);
        const std::size_t index = m_review.decisions.size();
        keepPlace(m_stated, event, Stated{event.kind, index});
        m_review.decisions.push_back({.event = event, .isTampered = isForged});
        if (isForged)
            return;
        const auto [earlier, isFirst] = m_scopes.emplace(std::pair(scopeOf(event), event.signer()), index);
        if (!isFirst)
            m_review.decisions[std::exchange(earlier->second, index)].isReplaced = true;
    }

    void state(const Event &event, std::vector<Statement> &statements)
    {
        keepPlace(m_stated, event, Stated{event.kind, statements.size()});
        statements.push_back({.event = event, .isTampered = isTampered(event)});
    }

    void leaveOutUnsigned()
    {
        std::set<std::vector<std::string>> signedScopes;
        for (const SignOff &decision : m_review.decisions) {
            if (decision.counts() && decision.event.signature)
                signedScopes.insert(scopeOf(decision.event));
        }
        for (SignOff &decision : m_review.decisions) {
            if (decision.counts() && !decision.event.signature && signedScopes.contains(scopeOf(decision.event)))
                decision.isOutranked = true;
        }
    }

    static std::vector<std::string> scopeOf(const Event &event)
    {
        std::vector<std::string> scope{event.author.name, event.author.email, event.decision->section};
        for (const ReadText &text : event.decision->texts)
            scope.push_back(text.view);
        return scope;
    }

    // Of what was stated there is nothing to be changed, but its author may take it back. False: it is about none.
    bool withdraw(const Event &event)
    {
        const auto found = m_stated.find(event.target);
        if (found == m_stated.end())
            return false;
        const auto [kind, index] = found->second;
        if (kind == EventKind::Decision)
            withdraw(event, m_review.decisions[index]);
        else
            withdraw(event, (kind == EventKind::Request ? m_review.requests : m_review.vouches)[index]);
        return true;
    }

    template <class Made>
    void withdraw(const Event &event, Made &made)
    {
        if (event.kind == EventKind::Delete && isOfSameHand(event, made.event.author, made.event.signer()))
            made.isWithdrawn = true;
        else
            m_review.refused.push_back(event);
    }

    // A reply to a reply stands in the same thread.
    void reply(const Event &event)
    {
        const auto target = m_places.find(event.target);
        if (target == m_places.end()) {
            m_review.waiting.push_back(event);
            return;
        }
        Thread &thread = m_review.threads[target->second.thread];
        keepPlace(m_places, event, Place{target->second.thread, thread.replies.size()});
        thread.replies.push_back(remarkOf(event));
    }

    void change(const Event &event)
    {
        const auto target = m_places.find(event.target);
        if (target == m_places.end()) {
            if (!withdraw(event))
                m_review.waiting.push_back(event);
            return;
        }
        if (event.kind == EventKind::Edit || event.kind == EventKind::Delete)
            return changeRemark(event, remarkAt(target->second));
        Thread &thread = m_review.threads[target->second.thread];
        switch (event.kind) {
        case EventKind::Resolve: thread.state = Thread::State::Resolved; break;
        case EventKind::Accept: thread.state = Thread::State::Accepted; break;
        case EventKind::Decline: thread.state = Thread::State::Declined; break;
        default: thread.state = Thread::State::Open; break;
        }
        thread.decision = remarkOf(event);
    }

    void changeRemark(const Event &event, Remark &remark)
    {
        if (!isOfSameHand(event, remark.author, remark.signer)) {
            m_review.refused.push_back(event);
        } else if (event.kind == EventKind::Delete) {
            remark.isDeleted = true;
            remark.body.clear();
            remark.replacement.reset();
        } else if (!remark.isDeleted) {
            remark.isEdited = true;
            remark.body = event.body;
            remark.severity = event.severity.value_or(remark.severity);
            if (remark.kind == EventKind::Suggestion && event.replacement)
                remark.replacement = event.replacement;
        }
    }

    std::vector<const Event *> m_events; // in their order
    std::set<const Event *> m_tampered;
    Places<Place> m_places; // of remarks
    Places<Stated> m_stated;
    // Who decides on what, signed with which key: the last one.
    std::map<std::pair<std::vector<std::string>, std::string>, std::size_t> m_scopes;
    Review m_review;
};

} // namespace

Review reviewOf(const std::vector<Event> &events)
{
    return Folding(events).fold();
}

const char *wordOf(Thread::State state)
{
    switch (state) {
    case Thread::State::Open: return "open";
    case Thread::State::Resolved: return "resolved";
    case Thread::State::Accepted: return "accepted";
    case Thread::State::Declined: return "declined";
    }
    return "";
}

} // namespace policywright::annotate
