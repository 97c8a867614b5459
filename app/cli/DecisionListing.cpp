// SPDX-License-Identifier: Apache-2.0
#include "app/cli/DecisionListing.h"

#include "app/cli/RequestListing.h"
#include "app/cli/ReviewListing.h"
#include "core/annotate/EventWords.h"
#include "core/compare/WordDiff.h"

#include <ostream>

namespace policywright::cli {
namespace {

using session::ChangedClause;
using session::JudgedDecision;

const char *stateOf(const JudgedDecision &decision)
{
    if (decision.signOff.isTampered)
        return "TAMPERED WITH";
    if (decision.signOff.isWithdrawn)
        return "taken back";
    if (decision.signOff.isReplaced)
        return "replaced by a later one";
    if (decision.signOff.isOutranked)
        return "does not count: its author signed another one";
    return decision.isVoid ? "VOID" : "holds";
}

const char *verdictOf(annotate::Verdict verdict)
{
    switch (verdict) {
    case annotate::Verdict::Approve: return "approved";
    case annotate::Verdict::ApproveWithRemarks: return "approved with remarks";
    case annotate::Verdict::RequestChanges: return "requested changes";
    case annotate::Verdict::Decline: return "declined";
    }
    return "";
}

const char *nameOf(ChangedClause::Kind kind)
{
    switch (kind) {
    case ChangedClause::Kind::Reworded: return "reworded";
    case ChangedClause::Kind::Form: return "form";
    case ChangedClause::Kind::Added: return "added";
    case ChangedClause::Kind::Removed: return "removed";
    }
    return "";
}

// "be [-an hour-] {+a day+} late": what stayed is cut down to what stands beside a change.
std::string redline(const std::string &before, const std::string &now)
{
    constexpr std::size_t kShown = 40; // bytes
    std::string line;
    for (const compare::Piece &piece : compare::wordDiff(before, now)) {
        if (piece.kind == compare::Piece::Kind::Removed) {
            line += "[-" + piece.text + "-]";
        } else if (piece.kind == compare::Piece::Kind::Added) {
            line += "{+" + piece.text + "+}";
        } else if (piece.text.size() <= 2 * kShown) {
            line += piece.text;
        } else {
            const std::size_t end = piece.text.find(' ', kShown);
            const std::size_t begin = piece.text.rfind(' ', piece.text.size() - kShown);
            line += end < begin ? piece.text.substr(0, end) + " …" + piece.text.substr(begin) : piece.text;
        }
    }
    return line;
}

std::string scopeOf(const annotate::Decision &decision)
{
    std::vector<std::string> sections;
    if (!decision.section.empty())
        sections.push_back(decision.section);
    std::vector<std::string> views;
    views.reserve(decision.texts.size());
    for (const annotate::ReadText &text : decision.texts)
        views.push_back(text.view);
    return cli::scopeOf(sections, views);
}

// The digests of what was read, one a document.
Json contentsOf(const annotate::Decision &decision)
{
    Json::Array contents;
    for (const annotate::ReadText &text : decision.texts)
        contents.emplace_back(text.content);
    return contents;
}

void printChanges(const JudgedDecision &decision, std::ostream &out)
{
    const bool hasSeveral = decision.signOff.event.decision->texts.size() > 1;
    if (!decision.isTextKnown)
        out << "  The text that was read is not in the file.\n";
    for (const ChangedClause &change : decision.changes) {
        if (change.kind == ChangedClause::Kind::Form)
            out << "  The words are the same; formatting, links or titles changed.\n";
        else
            out << "  " << (hasSeveral ? shown(change.view) + ": " : "") << shown(change.clause.view()) << ' '
                << nameOf(change.kind) << ": " << shown(redline(change.before, change.now)) << '\n';
    }
}

} // namespace

void print(const std::vector<JudgedDecision> &decisions, std::ostream &out)
{
    for (const JudgedDecision &decision : decisions) {
        const annotate::Event &event = decision.signOff.event;
        out << shown(event.author.name) << ' ' << verdictOf(event.decision->verdict) << ", "
            << proofOf(event, decision.key) << ": " << shown(scopeOf(*event.decision)) << ", " << event.created << "  "
            << stateOf(decision) << "  " << event.id << '\n';
        if (!event.body.empty())
            out << "  " << shown(event.body) << '\n';
        if (decision.signOff.counts() && decision.isVoid)
            printChanges(decision, out);
    }
}

Json json(const std::vector<JudgedDecision> &decisions)
{
    Json::Array list;
    for (const JudgedDecision &decision : decisions) {
        const annotate::Event &event = decision.signOff.event;
        Json::Array views;
        for (const annotate::ReadText &text : event.decision->texts)
            views.emplace_back(text.view);
        Json::Array changes;
        for (const ChangedClause &change : decision.changes)
            changes.emplace_back(Json::Object{{"view", change.view},
                                              {"clause", change.clause.toString()},
                                              {"kind", nameOf(change.kind)},
                                              {"before", change.before},
                                              {"now", change.now}});
        list.emplace_back(Json::Object{{"id", event.id},
                                       {"author", event.author.name},
                                       {"email", event.author.email},
                                       {"created", event.created},
                                       {"decision", annotate::wordOf(event.decision->verdict)},
                                       {"section", event.decision->section},
                                       {"views", std::move(views)},
                                       {"contents", contentsOf(*event.decision)},
                                       {"text", event.body},
                                       {"signed", !event.signer().empty()},
                                       {"key", event.signer()},
                                       {"key_state", annotate::wordOf(decision.key)},
                                       {"holds", decision.holds()},
                                       {"void", decision.isVoid},
                                       {"replaced", decision.signOff.isReplaced},
                                       {"outranked", decision.signOff.isOutranked},
                                       {"withdrawn", decision.signOff.isWithdrawn},
                                       {"tampered", decision.signOff.isTampered},
                                       {"text_known", decision.isTextKnown},
                                       {"changes", std::move(changes)}});
    }
    return list;
}

} // namespace policywright::cli
