// SPDX-License-Identifier: Apache-2.0
#include "app/cli/RequestListing.h"

#include "app/cli/ReviewListing.h"
#include "core/annotate/EventWords.h"

#include <algorithm>
#include <ostream>

namespace policywright::cli {
namespace {

using session::JudgedRequest;
using session::ReviewerAnswer;

const char *nameOf(JudgedRequest::State state)
{
    switch (state) {
    case JudgedRequest::State::Open: return "open";
    case JudgedRequest::State::Approved: return "approved";
    case JudgedRequest::State::ChangesRequested: return "changes requested";
    case JudgedRequest::State::Declined: return "declined";
    case JudgedRequest::State::Void: return "VOID, the text changed";
    case JudgedRequest::State::Withdrawn: return "taken back";
    case JudgedRequest::State::Tampered: return "TAMPERED WITH";
    }
    return "";
}

const char *nameOf(ReviewerAnswer::State state)
{
    switch (state) {
    case ReviewerAnswer::State::Waiting: return "no decision yet";
    case ReviewerAnswer::State::Approved: return "approved";
    case ReviewerAnswer::State::ChangesRequested: return "requested changes";
    case ReviewerAnswer::State::Declined: return "declined";
    case ReviewerAnswer::State::Void: return "decided on an earlier text";
    }
    return "";
}

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const std::string &word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

const char *quorumOf(const annotate::Request &request)
{
    if (request.reviewers.size() == 1)
        return "";
    return request.quorum == annotate::Quorum::All ? ", all of them" : ", any of them";
}

void print(const JudgedRequest &judged, std::ostream &out)
{
    const annotate::Event &event = judged.request.event;
    const annotate::Request &request = *event.request;
    out << "  " << shown(scopeOf(request.sections, request.views)) << quorumOf(request)
        << (request.isForSigned ? ", signed" : "") << (request.due.empty() ? "" : ", by " + request.due) << "  "
        << nameOf(judged.state) << (judged.isOverdue ? ", OVERDUE" : "") << "  asked by " << shown(event.author.name)
        << " (" << proofOf(event, judged.key) << "), " << event.created << "  " << event.id << '\n';
    if (!event.body.empty())
        out << "    " << shown(event.body) << '\n';
    for (const ReviewerAnswer &answer : judged.answers) {
        const bool hasDecided = !answer.decisions.empty();
        out << "    " << shown(answer.reviewer.name) << ": " << nameOf(answer.state)
            << (!hasDecided       ? ""
                : answer.isSigned ? ", signed"
                                  : ", claimed")
            << '\n';
    }
}

Json json(const ReviewerAnswer &answer)
{
    return Json::Object{{"name", answer.reviewer.name},
                        {"email", answer.reviewer.email},
                        {"state", session::wordOf(answer.state)},
                        {"signed", answer.isSigned},
                        {"decisions", Json::Array(answer.decisions.begin(), answer.decisions.end())}};
}

} // namespace

ResultWithErrors<std::vector<JudgedRequest>> requestsOf(const annotate::ReviewFile &review,
                                                        const session::PolicyFile &policy,
                                                        assembly::Assembler &assembler, const Arguments &arguments,
                                                        Context &context)
{
    if (!std::ranges::contains(review.events(), annotate::EventKind::Request, &annotate::Event::kind))
        return {}; // no document has to be made
    const auto trusted = trustedKeys(arguments, context);
    if (!trusted)
        return std::unexpected(Errors{trusted.error()});
    const auto decisions = session::judgedDecisions(review, policy, assembler, *trusted);
    if (!decisions)
        return std::unexpected(decisions.error());
    return session::judgedRequests(review, *decisions, context.today(), *trusted);
}

void print(const std::vector<JudgedRequest> &requests, std::ostream &out)
{
    if (!requests.empty())
        out << "Decisions that were asked for:\n";
    for (const JudgedRequest &request : requests)
        print(request, out);
}

Json json(const std::vector<JudgedRequest> &requests)
{
    Json::Array list;
    for (const JudgedRequest &judged : requests) {
        const annotate::Event &event = judged.request.event;
        const annotate::Request &request = *event.request;
        Json::Array answers;
        for (const ReviewerAnswer &answer : judged.answers)
            answers.push_back(json(answer));
        list.emplace_back(Json::Object{{"id", event.id},
                                       {"author", event.author.name},
                                       {"email", event.author.email},
                                       {"created", event.created},
                                       {"text", event.body},
                                       {"views", Json::Array(request.views.begin(), request.views.end())},
                                       {"sections", Json::Array(request.sections.begin(), request.sections.end())},
                                       {"due", request.due},
                                       {"needs", annotate::wordOf(request.quorum)},
                                       {"needs_signatures", request.isForSigned},
                                       {"state", session::wordOf(judged.state)},
                                       {"overdue", judged.isOverdue},
                                       {"key_state", annotate::wordOf(judged.key)},
                                       {"answers", std::move(answers)}});
    }
    return list;
}

std::string scopeOf(const std::vector<std::string> &sections, const std::vector<std::string> &views)
{
    const std::string what = sections.empty()       ? "all of "
                             : sections.size() == 1 ? "section " + sections[0] + " of "
                                                    : "sections " + joined(sections) + " of ";
    return what + joined(views);
}

std::string proofOf(const annotate::Event &event, annotate::KeyState key)
{
    const std::string which = event.signature ? signing::fingerprint(event.signature->key) : std::string();
    switch (key) {
    case annotate::KeyState::None: return event.signature ? "FORGED SIGNATURE of key " + which : "claimed";
    case annotate::KeyState::Trusted: return "signed by known key " + which;
    case annotate::KeyState::New: return "signed by new key " + which;
    case annotate::KeyState::Foreign: return "signed by ANOTHER KEY " + which;
    }
    return {};
}

} // namespace policywright::cli
