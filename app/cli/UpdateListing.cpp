// SPDX-License-Identifier: Apache-2.0
#include "app/cli/UpdateListing.h"

#include "app/cli/MergeChoices.h"
#include "app/cli/PreviewListing.h"
#include "app/cli/ReviewListing.h"

#include <algorithm>
#include <ostream>

namespace policywright::cli {
namespace {

using session::PolicyUpdate;
using State = PolicyUpdate::State;
using update::ClauseUpdate;
using update::QuestionUpdate;

constexpr ConflictNames kNames{"original", "mine", "pack"};

const char *nameOf(ClauseUpdate::Outcome outcome)
{
    switch (outcome) {
    case ClauseUpdate::Outcome::Taken: return "taken over";
    case ClauseUpdate::Outcome::Unchanged: return "untouched";
    case ClauseUpdate::Outcome::Merged: return "merged";
    case ClauseUpdate::Outcome::Undecided: return "conflict";
    case ClauseUpdate::Outcome::Decided: return "decided";
    case ClauseUpdate::Outcome::Pinned: return "pinned";
    case ClauseUpdate::Outcome::LeftOut: return "left out";
    case ClauseUpdate::Outcome::New: return "new";
    case ClauseUpdate::Outcome::Withdrawn: return "withdrawn";
    case ClauseUpdate::Outcome::BecameOwn: return "own now";
    case ClauseUpdate::Outcome::NoPlace: return "no place";
    }
    return "";
}

const char *nameOf(QuestionUpdate::Kind kind)
{
    switch (kind) {
    case QuestionUpdate::Kind::New: return "new";
    case QuestionUpdate::Kind::Renamed: return "renamed";
    case QuestionUpdate::Kind::Changed: return "changed";
    case QuestionUpdate::Kind::Withdrawn: return "withdrawn";
    }
    return "";
}

const char *nameOf(QuestionUpdate::Fate fate)
{
    switch (fate) {
    case QuestionUpdate::Fate::None: return "no answer";
    case QuestionUpdate::Fate::Carried: return "its answer counts as it did";
    case QuestionUpdate::Fate::Converted: return "its answer counts in another form";
    case QuestionUpdate::Fate::Reduced: return "what still fits of its answer counts; all of it is kept";
    case QuestionUpdate::Fate::SetAside: return "its answer does not fit any more and is kept";
    case QuestionUpdate::Fate::Kept: return "its answer is kept";
    }
    return "";
}

const char *nameOf(const UpdatedPolicy &policy)
{
    if (!policy.errors.empty())
        return "error";
    switch (policy.update->state) {
    case State::UpToDate: return "up-to-date";
    case State::Ready: return policy.isWritten ? "updated" : "available";
    case State::Conflicts: return "conflicts";
    }
    return "";
}

std::size_t openConflicts(const PolicyUpdate &update)
{
    const auto &conflicts = update.changes->conflicts;
    return static_cast<std::size_t>(std::ranges::count(conflicts, false, &compare::MergeConflict::isDecided));
}

std::string joined(const std::vector<ClauseId> &ids)
{
    std::string text;
    for (const ClauseId &id : ids)
        text += (text.empty() ? "" : ", ") + id.toString();
    return text;
}

// "law.images -> legal.images, legal.music"
std::string pathOf(const ClauseUpdate &clause)
{
    if (clause.own)
        return joined(clause.before) + " -> " + clause.own->toString();
    if (clause.before.empty() || clause.before == clause.after)
        return joined(clause.after);
    return clause.after.empty() ? joined(clause.before) : joined(clause.before) + " -> " + joined(clause.after);
}

void print(const update::NewRelease &each, const pack::PackSet &packs, std::ostream &out)
{
    out << each.pack.view() << ' ' << each.release.version.toString() << " of " << each.release.date << ": "
        << shown(each.release.summary) << '\n';
    for (const pack::Pack &pack : packs.packs()) {
        for (const pack::LegalSource &source : pack.sources.sources) {
            if (pack.id == each.pack && std::ranges::contains(each.release.sources, source.id))
                out << "  because of " << shown(source.title) << ", " << shown(source.citation) << " ("
                    << shown(source.year) << ")\n";
        }
    }
}

void print(const QuestionUpdate &question, std::ostream &out)
{
    out << "  " << nameOf(question.kind) << "  ";
    if (question.before && question.after && *question.before != *question.after)
        out << question.before->view() << " -> ";
    out << (question.after ? question.after : question.before)->view() << "  " << shown(question.prompt);
    if (question.kind == QuestionUpdate::Kind::New)
        out << (question.hasDefault ? "  (has a default)" : question.needsAnswer ? "  (needs an answer)" : "");
    else
        out << "  (" << nameOf(question.answer) << ')';
    out << '\n';
}

Json idsJson(const std::vector<ClauseId> &ids)
{
    Json::Array all;
    for (const ClauseId &id : ids)
        all.emplace_back(id.toString());
    return all;
}

Json json(const ClauseUpdate &clause)
{
    return Json::Object{{"before", idsJson(clause.before)},
                        {"after", idsJson(clause.after)},
                        {"own", clause.own ? Json(clause.own->toString()) : Json()},
                        {"outcome", nameOf(clause.outcome)},
                        {"title", clause.title},
                        {"original", clause.original},
                        {"mine", clause.mine},
                        {"pack", clause.pack},
                        {"result", clause.result},
                        {"conflicts", Json::Array(clause.conflicts.begin(), clause.conflicts.end())},
                        {"lostNames", Json::Array(clause.lostNames.begin(), clause.lostNames.end())},
                        {"conditionChanged", clause.isConditionChanged}};
}

Json json(const QuestionUpdate &question)
{
    return Json::Object{{"kind", nameOf(question.kind)},
                        {"before", question.before ? Json(question.before->toString()) : Json()},
                        {"after", question.after ? Json(question.after->toString()) : Json()},
                        {"prompt", question.prompt},
                        {"hasDefault", question.hasDefault},
                        {"needsAnswer", question.needsAnswer},
                        {"answer", nameOf(question.answer)},
                        {"setAside", question.was ? model::toJson(*question.was) : Json()}};
}

Json json(const update::NewRelease &each)
{
    return Json::Object{{"pack", each.pack.toString()},
                        {"version", each.release.version.toString()},
                        {"date", each.release.date},
                        {"summary", each.release.summary},
                        {"sources", Json::Array(each.release.sources.begin(), each.release.sources.end())}};
}

Json json(const session::PackVersion &version)
{
    return Json::Object{{"id", version.id.toString()},
                        {"has", version.has.toString()},
                        {"offered", version.offered ? Json(version.offered->toString()) : Json()}};
}

// As json() writes them.
template <class Item>
Json listed(const std::vector<Item> &items, Json (*write)(const Item &item))
{
    Json::Array all;
    for (const Item &item : items)
        all.push_back(write(item));
    return all;
}

Json json(const UpdatedPolicy &policy)
{
    Json one = Json::Object{{"file", policy.file}, {"state", nameOf(policy)}};
    if (!policy.errors.empty()) {
        one.set("errors", listed<Error>(policy.errors, [](const Error &error) { return Json(describe(error)); }));
        return one;
    }
    one.set("packs", listed<session::PackVersion>(policy.update->versions, json));
    if (const auto &changes = policy.update->changes) {
        one.set("releases", listed<update::NewRelease>(changes->releases, json));
        one.set("clauses", listed<ClauseUpdate>(changes->clauses, json));
        one.set("questions", listed<QuestionUpdate>(changes->questions, json));
        one.set("conflicts", conflictsJson(changes->conflicts, kNames));
        one.set("documents", cli::json(policy.update->preview));
    }
    return one;
}

} // namespace

void printLine(const UpdatedPolicy &policy, std::ostream &out)
{
    out << policy.file << ": ";
    if (!policy.errors.empty()) {
        out << describe(policy.errors.front()) << '\n';
        return;
    }
    const PolicyUpdate &update = *policy.update;
    switch (update.state) {
    case State::UpToDate: out << "up to date\n"; return;
    case State::Ready: out << (policy.isWritten ? "updated" : "an update is available"); break;
    case State::Conflicts:
        out << openConflicts(update) << (openConflicts(update) == 1 ? " conflict" : " conflicts") << " to decide";
        break;
    }
    out << ", " << newerVersions(update.versions) << '\n';
}

void printAll(const UpdatedPolicy &policy, std::ostream &out)
{
    printLine(policy, out);
    if (!policy.errors.empty() || !policy.update->changes)
        return;
    const update::PackUpdate &changes = *policy.update->changes;
    for (const update::NewRelease &release : changes.releases)
        print(release, *policy.update->packs.packs, out);
    if (!changes.clauses.empty())
        out << "Clauses:\n";
    for (const ClauseUpdate &clause : changes.clauses) {
        out << "  " << nameOf(clause.outcome) << "  " << pathOf(clause) << "  " << shown(clause.title) << '\n';
        for (const std::string &name : clause.lostNames)
            out << "    reads " << shown(name) << ", which is not asked any more\n";
    }
    if (!changes.questions.empty())
        out << "Questions:\n";
    for (const QuestionUpdate &question : changes.questions)
        print(question, out);
    cli::print(policy.update->preview, out);
    if (policy.update->state == State::Conflicts) {
        out << "Both you and the packs changed the same:\n";
        printConflicts(changes.conflicts, kNames, out);
        out << "  Nothing was changed. Decide by --take mine, --take pack or --resolve FILE.\n";
    }
}

void printJson(const std::vector<UpdatedPolicy> &policies, std::ostream &out)
{
    out << toText(Json(Json::Object{{"policies", listed<UpdatedPolicy>(policies, json)}}));
}

} // namespace policywright::cli
