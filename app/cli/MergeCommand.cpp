// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/MergeChoices.h"
#include "app/cli/PolicyCommand.h"
#include "app/cli/ReviewListing.h"
#include "core/session/PolicyConfirmations.h"
#include "core/session/PolicyFileMerge.h"
#include "core/session/PolicyReview.h"
#include "core/session/WordReview.h"

#include <algorithm>
#include <limits>
#include <ostream>

namespace policywright::cli {
namespace {

using State = session::PolicyFileMerge::State;

struct Merged {
    std::string file;
    annotate::MergeCounts counts;
    std::vector<session::WordNote> notes = {}; // of a Word document
    session::PolicyFileMerge work = {};        // of its authors
    session::MergedConfirmations confirmations = {};
};

std::string counted(std::size_t count, const char *what)
{
    return std::to_string(count) + ' ' + what;
}

constexpr ConflictNames kNames{"base", "mine", "theirs"};

void print(const Merged &merged, std::ostream &out)
{
    const std::string &file = merged.file;
    const session::PolicyFileMerge &work = merged.work;
    switch (work.state) {
    case State::NothingNew: break;
    case State::Merged:
        out << file << ": "
            << counted(work.taken, work.taken == 1 ? "change of its authors taken" : "changes of its authors taken")
            << '\n';
        break;
    case State::NoRevision:
        out << file
            << ": its answers or texts are other ones, but no revision is in both copies to merge them by; only "
            << "its remarks were taken.\n";
        break;
    case State::Conflicts:
        out << file << ": nothing of its authors' work was taken, because both copies changed the same:\n";
        printConflicts(work.conflicts, kNames, out);
        out << "  Decide by --take mine, --take theirs or --resolve FILE.\n";
        break;
    }
}

void print(const Merged &merged, const session::MergedConfirmations &confirmations, std::ostream &out)
{
    if (confirmations.taken > 0)
        out << merged.file << ": "
            << counted(confirmations.taken, confirmations.taken == 1 ? "confirmation taken" : "confirmations taken")
            << '\n';
    if (confirmations.ofOtherVersions > 0)
        out << merged.file << ": "
            << counted(confirmations.ofOtherVersions, "of its confirmations are of versions that this copy does not "
                                                      "have; they were not taken")
            << ".\n";
}

void print(const std::vector<Merged> &merged, std::ostream &out)
{
    for (const Merged &one : merged) {
        out << one.file << ": " << counted(one.counts.added, "new") << ", " << counted(one.counts.known, "known");
        if (one.counts.tampered > 0)
            out << ", " << counted(one.counts.tampered, "tampered with; every version was kept");
        out << '\n';
        for (const session::WordNote &each : one.notes)
            out << "  " << shown(sentenceOf(each)) << '\n';
        print(one, out);
        print(one, one.confirmations, out);
    }
}

Json json(const session::PolicyFileMerge &work)
{
    const char *state = work.state == State::Merged      ? "merged"
                        : work.state == State::Conflicts ? "conflicts"
                                                         : "no-common-revision";
    return Json::Object{{"state", state},
                        {"taken", static_cast<std::int64_t>(work.taken)},
                        {"revision", work.revision},
                        {"conflicts", conflictsJson(work.conflicts, kNames)}};
}

Json notesJson(const std::vector<session::WordNote> &notes)
{
    Json::Array sentences;
    for (const session::WordNote &note : notes)
        sentences.emplace_back(sentenceOf(note));
    return sentences;
}

void printJson(const std::vector<Merged> &merged, std::ostream &out)
{
    Json::Array files;
    for (const auto &[file, counts, notes, work, confirmations] : merged) {
        Json one = Json::Object{{"file", file},
                                {"new", static_cast<std::int64_t>(counts.added)},
                                {"known", static_cast<std::int64_t>(counts.known)},
                                {"tampered", static_cast<std::int64_t>(counts.tampered)}};
        if (!notes.empty())
            one.set("notes", notesJson(notes));
        if (work.state != State::NothingNew)
            one.set("authors", json(work));
        if (confirmations != session::MergedConfirmations{})
            one.set("confirmations",
                    Json::Object{{"taken", static_cast<std::int64_t>(confirmations.taken)},
                                 {"ofOtherVersions", static_cast<std::int64_t>(confirmations.ofOtherVersions)}});
        files.push_back(std::move(one));
    }
    out << toText(Json(Json::Object{{"reviews", std::move(files)}}));
}

// The remarks of the file, and its authors' work. Nothing is saved yet.
ResultWithErrors<Merged> mergeOne(session::PolicyFile &policy, annotate::ReviewFile &review, const std::string &path,
                                  const MergeChoices &choices, const history::RevisionNote &note, Context &context)
{
    const auto other = session::readReturned(context.files, path, review, policy, context.today());
    if (!other)
        return std::unexpected(other.error());
    const auto counts = session::mergeReview(review, other->review, path);
    if (!counts)
        return std::unexpected(Errors{counts.error()});
    Merged merged{.file = path, .counts = *counts, .notes = other->notes};
    if (!other->copy)
        return merged;
    auto work = session::mergePolicyFile(policy, *other->copy, path, choices.decisions, choices.file, note);
    if (!work)
        return std::unexpected(Errors{work.error()});
    merged.work = *std::move(work);
    const auto confirmations = session::mergeConfirmations(policy, *other->copy, path);
    if (!confirmations)
        return std::unexpected(Errors{confirmations.error()});
    merged.confirmations = *confirmations;
    return merged;
}

// Decisions on a merge that was made before are none too many.
Result<> checkChoices(const MergeChoices &choices, const std::vector<Merged> &merged)
{
    std::vector<session::MergeConflict> conflicts;
    bool hasWork = false;
    for (const Merged &one : merged) {
        hasWork = hasWork || one.work.state == State::Merged || one.work.state == State::Conflicts;
        conflicts.insert(conflicts.end(), one.work.conflicts.begin(), one.work.conflicts.end());
    }
    return hasWork ? compare::checkChoices(choices.decisions, conflicts, choices.file) : Result<>();
}

bool isToBeMended(const Merged &merged)
{
    return merged.counts.tampered > 0 || merged.work.state == State::Conflicts;
}

ExitCode run(const Arguments &arguments, Context &context)
{
    const auto choices = choicesFrom(arguments, "theirs", context);
    if (!choices)
        return report(choices.error(), context);
    auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    auto review = session::reviewIn(*policy);
    if (!review)
        return report(review.error(), context);
    const annotate::ReviewFile before = *review;
    const history::RevisionNote note{.when = toIso8601(context.clock.now()), .by = arguments.value("by").value_or("")};
    std::vector<Merged> merged;
    for (std::size_t i = 1; i < arguments.operands.size(); ++i) {
        auto one = mergeOne(*policy, *review, arguments.operands[i], *choices, note, context);
        if (!one)
            return report(one.error(), context);
        merged.push_back(*std::move(one));
    }
    if (auto checked = checkChoices(*choices, merged); !checked)
        return report(checked.error(), context);
    if (*review != before)
        session::keepReview(*policy, *review);
    const bool hasWork = std::ranges::contains(merged, State::Merged, [](const Merged &one) { return one.work.state; });
    const bool hasConfirmations =
        std::ranges::any_of(merged, [](const Merged &one) { return one.confirmations.taken > 0; });
    if (*review != before || hasWork || hasConfirmations) {
        if (auto saved = session::savePolicy(context.files, *policy); !saved)
            return report(saved.error(), context);
    }
    if (arguments.has("json"))
        printJson(merged, context.out);
    else
        print(merged, context.out);
    return std::ranges::any_of(merged, isToBeMended) ? ExitCode::Findings : ExitCode::Done;
}

} // namespace

const Command &mergeCommand()
{
    static const Command command{
        {.name = "merge",
         .summary = "Takes other copies of a policy, and the remarks of reviewers, into it",
         .operands = "FILE REVIEW...",
         .minOperands = 2,
         .maxOperands = std::numeric_limits<std::size_t>::max(),
         .description =
             "Takes what is new in other copies of the policy, or in files that `review export` wrote. The order of\n"
             "the reviews makes no difference to the remarks, nor does merging one twice. If one of them cannot be\n"
             "read, or belongs to another policy, nothing is taken.\n\n"
             "What the authors of a copy did is merged by the newest revision that both copies have: answers, tables\n"
             "by their rows, texts by their sentences, pictures by their names. What both changed differently is a\n"
             "conflict; while one is not decided, nothing of the authors' work in that copy is taken. Pictures are\n"
             "shown by their size and the beginning of their SHA-256. --resolve names a file of decisions, like\n"
             "{\"decisions\": {\"answer:org_name\": \"mine\", \"wording:rules.scope:1\": {\"text\": \"Another "
             "one.\"}}}; a\n"
             "decision is base, mine or theirs, and for words also both or a text. The merge is a revision. Where the\n"
             "copies have no revision in common, only remarks are taken. Confirmations of versions that both copies "
             "have\n"
             "are put together.\n\n"
             "Of a Word document, comments become remarks and tracked changes suggestions, under the names in it; "
             "what\n"
             "cannot be taken as it is becomes a comment, and a sentence says so. Nothing of it is applied.\n\n"
             "Exits with 1 where a conflict is not decided, or where a remark was tampered with: every version of it\n"
             "is kept.",
         .options = {{"take", "SIDE", "mine or theirs: of each conflict that is not decided otherwise."},
                     {"resolve", "FILE", "Decisions on conflicts, as JSON."},
                     {"by", "NAME", "Who merges, for the revision."},
                     {"json", "", "Print JSON for another program."}},
         .examples = {{"policywright merge charity.policy from-anna.policy from-ben.jsonld", "Two reviews come back."},
                      {"policywright merge charity.policy from-anna.policy --take theirs",
                       "Anna's work comes back, and counts where both changed the same."}}},
        run};
    return command;
}

} // namespace policywright::cli
