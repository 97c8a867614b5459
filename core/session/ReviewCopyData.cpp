// SPDX-License-Identifier: Apache-2.0
#include "core/session/ReviewCopyData.h"

#include "core/annotate/EventWords.h"
#include "core/base/Digest.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace policywright::session {
namespace {

using annotate::Placement;
using annotate::Remark;
using annotate::Thread;
using assembly::AssembledDocument;

constexpr std::size_t kShortDigest = 16;

const char *nameOf(Placement::State state)
{
    switch (state) {
    case Placement::State::Exact: return "exact";
    case Placement::State::Moved: return "moved";
    case Placement::State::Uncertain: return "uncertain";
    case Placement::State::NotPlaced: return "lost";
    }
    return "";
}

Json json(const annotate::Author &author)
{
    return Json::Object{{"name", author.name}, {"email", author.email}};
}

Json json(const Remark &remark, Words words)
{
    Json json = Json::Object{{"id", remark.id},
                             {"kind", annotate::wordsOf(remark.kind).kind},
                             {"author", session::json(remark.author)},
                             {"created", remark.created},
                             {"body", words == Words::Blank ? std::string() : remark.body}};
    if (remark.replacement)
        json.set("replacement", words == Words::Blank ? std::string() : *remark.replacement);
    json.set("severity", annotate::wordOf(remark.severity));
    json.set("edited", remark.isEdited);
    json.set("deleted", remark.isDeleted);
    return json;
}

Json json(const PlacedThread &placed, Words words)
{
    const Thread &thread = placed.thread;
    Json json = session::json(thread.root, words);
    json.set("state", annotate::wordOf(thread.state));
    json.set("clause", placed.placement.clause.toString());
    json.set("quote", thread.anchor.quote);
    json.set("view", placed.view.toString());
    json.set("place", nameOf(placed.placement.state));
    json.set("start", std::int64_t{placed.placement.range.begin});
    json.set("end", std::int64_t{placed.placement.range.end});
    Json::Array replies;
    for (const Remark &reply : thread.replies) {
        if (!reply.isTampered)
            replies.push_back(session::json(reply, words));
    }
    json.set("replies", std::move(replies));
    if (thread.decision && thread.state != Thread::State::Open)
        json.set("closed", session::json(*thread.decision, words));
    return json;
}

Json json(const JudgedDecision &judged, Words words)
{
    const annotate::Event &event = judged.signOff.event;
    Json::Array views;
    for (const annotate::ReadText &text : event.decision->texts)
        views.emplace_back(text.view);
    return Json::Object{{"id", event.id},
                        {"author", json(event.author)},
                        {"created", event.created},
                        {"body", words == Words::Blank ? std::string() : event.body},
                        {"verdict", annotate::wordOf(event.decision->verdict)},
                        {"section", event.decision->section},
                        {"views", std::move(views)},
                        {"void", judged.isVoid},
                        {"signed", judged.key != annotate::KeyState::None}};
}

Json json(const JudgedRequest &judged, Words words)
{
    const annotate::Event &event = judged.request.event;
    const annotate::Request &request = *event.request;
    Json::Array answers;
    for (const ReviewerAnswer &answer : judged.answers)
        answers.emplace_back(Json::Object{{"reviewer", json(answer.reviewer)}, {"state", wordOf(answer.state)}});
    return Json::Object{{"author", json(event.author)},
                        {"body", words == Words::Blank ? std::string() : event.body},
                        {"views", Json::Array(request.views.begin(), request.views.end())},
                        {"sections", Json::Array(request.sections.begin(), request.sections.end())},
                        {"due", request.due},
                        {"quorum", annotate::wordOf(request.quorum)},
                        {"signed", request.isForSigned},
                        {"answers", std::move(answers)}};
}

annotate::Revision revisionOf(const std::string &view, const annotate::ReviewedText &text)
{
    annotate::Revision revision{view, {}};
    for (const annotate::ReviewedClause &clause : text)
        revision.clauses.emplace_back(clause.id, sha256Hex(clause.text));
    return revision;
}

Json idsOf(const std::vector<assembly::AssembledClause> &clauses)
{
    Json::Array ids;
    for (const assembly::AssembledClause &clause : clauses)
        ids.emplace_back(clause.content->id.toString());
    return ids;
}

// `json` with what a decision on it names.
Json withRead(Json json, const AssembledDocument &document, const std::string &section)
{
    const Read read = readOf(document, section);
    json.set("revision", revisionOf(document.view.toString(), read.words).id());
    json.set("content", read.content);
    return json;
}

Json viewJson(const AssembledDocument &document)
{
    Json::Array clauses;
    for (const auto &[id, digest] : revisionOf(document.view.toString(), annotate::reviewedText(document)).clauses)
        clauses.emplace_back(Json::Array{id.toString(), digest});
    Json::Array sections;
    for (const assembly::AssembledSection &section : document.sections) {
        sections.push_back(withRead(Json::Object{{"id", section.id.toString()},
                                                 {"number", section.number},
                                                 {"title", section.title},
                                                 {"clauses", idsOf(section.clauses)}},
                                    document, section.id.toString()));
    }
    const bool isPublic = document.audience == pack::Audience::Public;
    return withRead(Json::Object{{"id", document.view.toString()},
                                 {"title", document.title},
                                 {"audience", isPublic ? "public" : "internal"},
                                 {"cover", idsOf(document.cover)},
                                 {"clauses", std::move(clauses)},
                                 {"sections", std::move(sections)}},
                    document, "");
}

Json textsOf(const std::vector<AssembledDocument> &documents)
{
    Json::Object texts;
    std::set<std::string> known;
    for (const AssembledDocument &document : documents) {
        for (const annotate::ReviewedClause &clause : annotate::reviewedText(document)) {
            std::string digest = sha256Hex(clause.text);
            if (known.insert(digest).second)
                texts.emplace_back(std::move(digest), clause.text);
        }
    }
    return texts;
}

template <class T>
Json listed(const std::vector<T> &list, Words words)
{
    Json::Array array;
    for (const T &each : list)
        array.push_back(json(each, words));
    return array;
}

Json knownOf(const std::vector<annotate::Event> &events)
{
    Json::Array known;
    for (const annotate::Event &event : events)
        known.emplace_back(event.digest.substr(0, kShortDigest));
    return known;
}

Json lastOf(const std::vector<annotate::Event> &events)
{
    if (events.empty())
        return Json::Object{{"lamport", 0}, {"previous", ""}};
    return Json::Object{{"lamport", events.back().lamport}, {"previous", events.back().digest}};
}

} // namespace

Json reviewCopyData(const std::vector<AssembledDocument> &documents, const HandedReview &review,
                    const CopyHeading &heading, Words words)
{
    Json::Array views;
    for (const AssembledDocument &document : documents)
        views.push_back(viewJson(document));
    const Json copied = Json::Array{heading.policy, heading.reviewer, views};
    return Json::Object{{"policy", heading.policy},
                        {"name", std::filesystem::path(heading.path).stem().string()},
                        {"for", heading.reviewer},
                        {"copy", sha256Hex(toText(copied, JsonStyle::Compact))},
                        {"seen", lastOf(review.events)},
                        {"known", knownOf(review.events)},
                        {"views", std::move(views)},
                        {"texts", textsOf(documents)},
                        {"threads", listed(review.threads, words)},
                        {"decisions", listed(review.decisions, words)},
                        {"requests", listed(review.requests, words)}};
}

std::string readableData(const std::vector<AssembledDocument> &documents, const HandedReview &review, Words words)
{
    std::string text;
    for (const AssembledDocument &document : documents) {
        for (const annotate::ReviewedClause &clause : annotate::reviewedText(document))
            text += '\n' + clause.text;
    }
    const auto add = [&](const Remark &remark) { text += '\n' + remark.body + '\n' + remark.replacement.value_or(""); };
    for (const PlacedThread &placed : review.threads) {
        text += '\n' + placed.thread.anchor.quote;
        if (words == Words::Blank)
            continue;
        add(placed.thread.root);
        std::ranges::for_each(placed.thread.replies, add);
        if (placed.thread.decision)
            add(*placed.thread.decision);
    }
    for (const JudgedDecision &judged : review.decisions)
        text += words == Words::Blank ? std::string() : '\n' + judged.signOff.event.body;
    for (const JudgedRequest &judged : review.requests)
        text += words == Words::Blank ? std::string() : '\n' + judged.request.event.body;
    return text;
}

} // namespace policywright::session
