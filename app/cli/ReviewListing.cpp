// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ReviewListing.h"

#include "app/cli/RequestListing.h"
#include "core/annotate/EventWords.h"

#include <ostream>

namespace policywright::cli {
namespace {

using annotate::EventKind;
using annotate::Placement;
using annotate::Remark;
using annotate::Thread;

const char *nameOf(Placement::State state)
{
    switch (state) {
    case Placement::State::Exact: return "exact";
    case Placement::State::Moved: return "moved";
    case Placement::State::Uncertain: return "uncertain";
    case Placement::State::NotPlaced: return "not placed";
    }
    return "";
}

const char *nameOf(EventKind kind)
{
    switch (kind) {
    case EventKind::Suggestion: return "suggestion";
    case EventKind::Question: return "question";
    case EventKind::Reply: return "reply";
    default: return "comment";
    }
}

std::string marksOf(const Remark &remark)
{
    std::string marks = remark.isEdited ? ", edited" : "";
    if (remark.severity != annotate::Severity::Normal)
        marks += std::string(", ") + annotate::wordOf(remark.severity);
    marks += remark.isDeleted ? ", deleted" : "";
    marks += remark.origin.empty() ? "" : ", from a file (" + shown(remark.origin) + ")";
    return marks + (remark.isTampered ? ", TAMPERED WITH" : "");
}

std::string byLine(const Remark &remark)
{
    return std::string(nameOf(remark.kind)) + " by " + shown(remark.author.name) + ", " + remark.created +
           marksOf(remark) + "  " + remark.id;
}

void printRemark(const Remark &remark, const char *indent, std::ostream &out)
{
    if (!remark.body.empty())
        out << indent << shown(remark.body) << '\n';
    if (remark.replacement)
        out << indent << (remark.replacement->empty() ? "Take it out." : "Write: " + shown(*remark.replacement))
            << '\n';
}

void printThread(const session::PlacedThread &placed, std::ostream &out)
{
    const Thread &thread = placed.thread;
    out << (placed.number.empty() ? "" : placed.number + ' ') << shown(placed.placement.clause.view()) << "  "
        << nameOf(placed.placement.state) << "  " << annotate::wordOf(thread.state) << "  " << byLine(thread.root)
        << '\n';
    out << "  \"" << shown(thread.anchor.quote) << "\"\n";
    if (!placed.words.empty() && placed.words != thread.anchor.quote)
        out << "  now: \"" << shown(placed.words) << "\"\n";
    printRemark(thread.root, "  ", out);
    for (const Remark &reply : thread.replies) {
        out << "    " << byLine(reply) << '\n';
        printRemark(reply, "      ", out);
    }
    if (thread.decision && thread.state != Thread::State::Open) {
        out << "    " << annotate::wordOf(thread.state) << " by " << shown(thread.decision->author.name) << ", "
            << thread.decision->created << '\n';
        if (!thread.decision->body.empty())
            out << "      " << shown(thread.decision->body) << '\n';
    }
}

Json remarkJson(const Remark &remark)
{
    Json json = Json::Object{{"id", remark.id},
                             {"kind", nameOf(remark.kind)},
                             {"author", remark.author.name},
                             {"email", remark.author.email},
                             {"created", remark.created},
                             {"text", remark.body}};
    if (remark.replacement)
        json.set("replacement", *remark.replacement);
    json.set("severity", annotate::wordOf(remark.severity));
    if (!remark.origin.empty())
        json.set("origin", remark.origin);
    json.set("edited", remark.isEdited);
    json.set("deleted", remark.isDeleted);
    json.set("tampered", remark.isTampered);
    return json;
}

Json json(const session::PlacedThread &placed)
{
    const Thread &thread = placed.thread;
    Json json = remarkJson(thread.root);
    json.set("state", annotate::wordOf(thread.state));
    json.set("view", placed.view.toString());
    json.set("section", placed.section);
    json.set("clause", placed.placement.clause.toString());
    json.set("number", placed.number);
    json.set("place", nameOf(placed.placement.state));
    json.set("quote", thread.anchor.quote);
    if (placed.placement.state != Placement::State::NotPlaced) {
        json.set("words", placed.words);
        json.set("start", std::int64_t{placed.placement.range.begin});
        json.set("end", std::int64_t{placed.placement.range.end});
    }
    Json::Array replies;
    for (const Remark &reply : thread.replies)
        replies.push_back(remarkJson(reply));
    json.set("replies", std::move(replies));
    if (thread.decision && thread.state != Thread::State::Open)
        json.set("decision", Json::Object{{"author", thread.decision->author.name},
                                          {"created", thread.decision->created},
                                          {"reason", thread.decision->body}});
    return json;
}

} // namespace

std::string shown(std::string_view text)
{
    std::string line;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::string_view rest = text.substr(i);
        const bool isTurn = rest.starts_with("\u202A") || rest.starts_with("\u202B") || rest.starts_with("\u202C") ||
                            rest.starts_with("\u202D") || rest.starts_with("\u202E") || rest.starts_with("\u2066") ||
                            rest.starts_with("\u2067") || rest.starts_with("\u2068") || rest.starts_with("\u2069");
        const bool isUpperControl =
            byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (byte == '\n') {
            line += ' ';
        } else if (byte < 0x20 || byte == 0x7F) {
            line += "\uFFFD";
        } else if (isTurn || isUpperControl) {
            line += "\uFFFD";
            i += isTurn ? 2 : 1;
        } else {
            line += text[i];
        }
    }
    return line;
}

void print(const std::vector<session::PlacedThread> &threads, const Requests &requests, const ReviewDoubts &doubts,
           std::ostream &out)
{
    if (threads.empty())
        out << "There are no remarks.\n";
    for (const session::PlacedThread &thread : threads)
        printThread(thread, out);
    print(requests, out);
    if (doubts.tampered > 0)
        out << "Tampered with: " << doubts.tampered << " annotations; every version of them was kept.\n";
    if (doubts.refused > 0)
        out << "Without effect: " << doubts.refused << " edits or deletions of what somebody else wrote.\n";
    if (doubts.waiting > 0)
        out << "Without effect so far: " << doubts.waiting << " annotations on remarks that are not here.\n";
}

void printJson(const std::vector<session::PlacedThread> &threads, const Requests &requests, const ReviewDoubts &doubts,
               std::ostream &out)
{
    Json::Array list;
    for (const session::PlacedThread &thread : threads)
        list.push_back(json(thread));
    out << toText(Json(Json::Object{{"threads", std::move(list)},
                                    {"requests", json(requests)},
                                    {"tampered", static_cast<std::int64_t>(doubts.tampered)},
                                    {"refused", static_cast<std::int64_t>(doubts.refused)},
                                    {"waiting", static_cast<std::int64_t>(doubts.waiting)}}));
}

} // namespace policywright::cli
