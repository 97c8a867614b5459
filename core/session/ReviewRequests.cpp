// SPDX-License-Identifier: Apache-2.0
#include "core/session/ReviewRequests.h"

#include <algorithm>

namespace policywright::session {
namespace {

using annotate::Author;
using annotate::KeyState;
using annotate::Request;
using annotate::Verdict;
using Answer = ReviewerAnswer;
using State = JudgedRequest::State;

std::optional<Error> errorIn(const NewRequest &asked)
{
    const Request &request = asked.request;
    if (request.reviewers.empty())
        return Error{ErrorCode::NobodyAsked};
    const auto isTooLong = [](const Author &author) {
        return std::max(author.name.size(), author.email.size()) > annotate::kMaxNameBytes;
    };
    const std::size_t most = std::max({request.reviewers.size(), request.views.size(), request.sections.size()});
    if (most > annotate::kMaxAsked || asked.body.size() > annotate::kMaxBodyBytes || isTooLong(asked.author) ||
        std::ranges::any_of(request.reviewers, isTooLong))
        return Error{ErrorCode::ReviewLimit, "the request",
                     "it may name " + std::to_string(annotate::kMaxAsked) +
                         " people, documents and sections at most, " + "a text may have " +
                         std::to_string(annotate::kMaxBodyBytes) + " bytes, a name " +
                         std::to_string(annotate::kMaxNameBytes)};
    if (request.due.empty())
        return std::nullopt;
    if (const auto due = Date::fromIso(request.due); !due)
        return due.error();
    if (request.due < asked.created.substr(0, request.due.size()))
        return Error{ErrorCode::DueDatePast, request.due};
    return std::nullopt;
}

std::vector<Author> eachOnce(const std::vector<Author> &people)
{
    std::vector<Author> once;
    for (const Author &person : people) {
        if (std::ranges::none_of(once, [&](const Author &known) { return isSamePerson(known, person); }))
            once.push_back(person);
    }
    return once;
}

// What one person's decisions come to for one request.
class Answering {
public:
    Answering(const Request &request, const Author &reviewer, const std::vector<JudgedDecision> &decisions)
        : m_request(request), m_answer{.reviewer = reviewer}
    {
        for (const JudgedDecision &decision : decisions) {
            const bool isTheirs = isSamePerson(decision.signOff.event.author, reviewer);
            const bool isEnough = decision.key != KeyState::None || !request.isForSigned;
            if (decision.signOff.counts() && isTheirs && isEnough && decision.key != KeyState::Foreign)
                m_theirs.push_back(&decision);
        }
    }

    Answer answer() &&
    {
        m_answer.isSigned = true;
        std::vector<Answer::State> states;
        for (const std::string &view : m_request.views) {
            for (const std::string &section : sections())
                states.push_back(stateOf(view, section));
        }
        constexpr Answer::State kByWeight[]{Answer::State::Declined, Answer::State::ChangesRequested,
                                            Answer::State::Void, Answer::State::Waiting, Answer::State::Approved};
        m_answer.state =
            *std::ranges::find_if(kByWeight, [&](Answer::State state) { return std::ranges::contains(states, state); });
        m_answer.isSigned = m_answer.isSigned && !m_answer.decisions.empty();
        return std::move(m_answer);
    }

private:
    std::vector<std::string> sections() const
    {
        return m_request.sections.empty() ? std::vector<std::string>{""} : m_request.sections;
    }

    static bool covers(const JudgedDecision &judged, const std::string &view, const std::string &section)
    {
        const annotate::Decision &decision = *judged.signOff.event.decision;
        return (decision.section.empty() || decision.section == section) &&
               std::ranges::contains(decision.texts, view, &annotate::ReadText::view);
    }

    const JudgedDecision *decisionOn(const std::string &view, const std::string &section) const
    {
        const JudgedDecision *last = nullptr;
        for (const JudgedDecision *decision : m_theirs) {
            const bool isWeaker = last && last->key != KeyState::None && decision->key == KeyState::None;
            if (covers(*decision, view, section) && !isWeaker)
                last = decision;
        }
        return last;
    }

    Answer::State stateOf(const std::string &view, const std::string &section)
    {
        const JudgedDecision *decision = decisionOn(view, section);
        if (!decision)
            return Answer::State::Waiting;
        const annotate::Event &event = decision->signOff.event;
        m_answer.isSigned = m_answer.isSigned && decision->key != KeyState::None;
        if (!std::ranges::contains(m_answer.decisions, event.id))
            m_answer.decisions.push_back(event.id);
        if (decision->isVoid)
            return Answer::State::Void;
        switch (event.decision->verdict) {
        case Verdict::Approve:
        case Verdict::ApproveWithRemarks: return Answer::State::Approved;
        case Verdict::RequestChanges: return Answer::State::ChangesRequested;
        case Verdict::Decline: return Answer::State::Declined;
        }
        return Answer::State::Waiting;
    }

    const Request &m_request;
    std::vector<const JudgedDecision *> m_theirs; // in their order
    Answer m_answer;
};

State stateOf(const Request &request, const std::vector<Answer> &answers)
{
    const auto has = [&](Answer::State state) { return std::ranges::contains(answers, state, &Answer::state); };
    const auto all = [&](Answer::State state) {
        return std::ranges::all_of(answers, [state](const Answer &answer) { return answer.state == state; });
    };
    const bool isForAll = request.quorum == annotate::Quorum::All;
    if (isForAll ? all(Answer::State::Approved) : has(Answer::State::Approved))
        return State::Approved;
    if (isForAll ? has(Answer::State::Declined) : all(Answer::State::Declined))
        return State::Declined;
    if (has(Answer::State::ChangesRequested))
        return State::ChangesRequested;
    return has(Answer::State::Void) ? State::Void : State::Open;
}

bool isOverdue(const Request &request, State state, const Date &today)
{
    const bool waits = state == State::Open || state == State::Void || state == State::ChangesRequested;
    return waits && !request.due.empty() && request.due < today.toIso();
}

} // namespace

ResultWithErrors<annotate::Event> addRequest(annotate::ReviewFile &review, NewRequest asked, const PolicyFile &policy,
                                             assembly::Assembler &assembler, IdSource &ids)
{
    if (auto error = errorIn(asked))
        return std::unexpected(Errors{*std::move(error)});
    asked.request.reviewers = eachOnce(asked.request.reviewers);
    for (const std::string &view : asked.request.views) {
        const auto document = assembler.assemble(policy.bundle.policy, ViewId(view));
        if (!document)
            return std::unexpected(document.error());
        for (const std::string &section : asked.request.sections) {
            if (readOf(*document, section).words.empty())
                return std::unexpected(Errors{{ErrorCode::SectionNotInView, section, view}});
        }
    }
    annotate::Event event = annotate::sealed({.id = ids.newUuid(),
                                              .author = std::move(asked.author),
                                              .created = std::move(asked.created),
                                              .lamport = review.nextLamport(),
                                              .kind = annotate::EventKind::Request,
                                              .request = std::move(asked.request),
                                              .body = std::move(asked.body),
                                              .previous = review.lastDigest()},
                                             review.policy(), asked.key);
    review.add(event);
    return event;
}

std::vector<JudgedRequest> judgedRequests(const annotate::ReviewFile &review,
                                          const std::vector<JudgedDecision> &decisions, const Date &today,
                                          const annotate::TrustedKeys &trusted)
{
    const annotate::KeyRing keys(review, trusted);
    std::vector<JudgedRequest> judged;
    for (annotate::Statement &statement : annotate::reviewOf(review.events()).requests) {
        const Request &request = *statement.event.request;
        JudgedRequest one{.request = {.event = statement.event}, .key = keys.stateOf(statement.event)};
        for (const Author &reviewer : request.reviewers)
            one.answers.push_back(Answering(request, reviewer, decisions).answer());
        one.state = statement.isTampered    ? State::Tampered
                    : statement.isWithdrawn ? State::Withdrawn
                                            : stateOf(request, one.answers);
        one.isOverdue = isOverdue(request, one.state, today);
        one.request = std::move(statement);
        judged.push_back(std::move(one));
    }
    return judged;
}

const char *wordOf(ReviewerAnswer::State state)
{
    switch (state) {
    case Answer::State::Waiting: return "waiting";
    case Answer::State::Approved: return "approved";
    case Answer::State::ChangesRequested: return "changes-requested";
    case Answer::State::Declined: return "declined";
    case Answer::State::Void: return "void";
    }
    return "";
}

const char *wordOf(JudgedRequest::State state)
{
    switch (state) {
    case State::Open: return "open";
    case State::Approved: return "approved";
    case State::ChangesRequested: return "changes-requested";
    case State::Declined: return "declined";
    case State::Void: return "void";
    case State::Withdrawn: return "withdrawn";
    case State::Tampered: return "tampered";
    }
    return "";
}

} // namespace policywright::session
