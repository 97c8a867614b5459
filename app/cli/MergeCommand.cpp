// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/PolicyCommand.h"
#include "app/cli/ReviewListing.h"
#include "core/session/WordReview.h"

#include <limits>
#include <ostream>

namespace policywright::cli {
namespace {

struct Merged {
    std::string file;
    annotate::MergeCounts counts;
    std::vector<session::WordNote> notes;
};

std::string counted(std::size_t count, const char *what)
{
    return std::to_string(count) + ' ' + what;
}

void print(const std::vector<Merged> &merged, std::ostream &out)
{
    for (const auto &[file, counts, notes] : merged) {
        out << file << ": " << counted(counts.added, "new") << ", " << counted(counts.known, "known");
        if (counts.tampered > 0)
            out << ", " << counted(counts.tampered, "tampered with; every version was kept");
        out << '\n';
        for (const session::WordNote &note : notes)
            out << "  " << shown(sentenceOf(note)) << '\n';
    }
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
    for (const auto &[file, counts, notes] : merged) {
        Json json = Json::Object{{"file", file},
                                 {"new", static_cast<std::int64_t>(counts.added)},
                                 {"known", static_cast<std::int64_t>(counts.known)},
                                 {"tampered", static_cast<std::int64_t>(counts.tampered)}};
        if (!notes.empty())
            json.set("notes", notesJson(notes));
        files.push_back(std::move(json));
    }
    out << toText(Json(Json::Object{{"reviews", std::move(files)}}));
}

ExitCode run(const Arguments &arguments, Context &context)
{
    auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    auto review = session::reviewIn(*policy);
    if (!review)
        return report(review.error(), context);
    const annotate::ReviewFile before = *review;
    std::vector<Merged> merged;
    bool isTampered = false;
    for (std::size_t i = 1; i < arguments.operands.size(); ++i) {
        const std::string &path = arguments.operands[i];
        const auto other = session::readReturned(context.files, path, *review, *policy, context.today());
        if (!other)
            return report(other.error(), context);
        const auto counts = session::mergeReview(*review, other->review, path);
        if (!counts)
            return report(counts.error(), context);
        merged.push_back({path, *counts, other->notes});
        isTampered = isTampered || counts->tampered > 0;
    }
    if (*review != before) {
        session::keepReview(*policy, *review);
        if (auto saved = session::savePolicy(context.files, *policy); !saved)
            return report(saved.error(), context);
    }
    if (arguments.has("json"))
        printJson(merged, context.out);
    else
        print(merged, context.out);
    return isTampered ? ExitCode::Findings : ExitCode::Done;
}

} // namespace

const Command &mergeCommand()
{
    static const Command command{
        {.name = "merge",
         .summary = "Takes the remarks of reviewers into a policy",
         .operands = "FILE REVIEW...",
         .minOperands = 2,
         .maxOperands = std::numeric_limits<std::size_t>::max(),
         .description =
             "Takes what is new in other copies of the policy, or in files that `review export` wrote. The order of\n"
             "the reviews makes no difference, nor does merging one twice. If one of them cannot be read, or belongs\n"
             "to another policy, nothing is taken. Of the copies, only the remarks are taken, not the answers. Of a\n"
             "Word document, comments become remarks and tracked changes suggestions, under the names in it; what\n"
             "cannot be taken as it is becomes a comment, and a sentence says so. Nothing is applied. Exits with 1\n"
             "where a remark was tampered with: every version of it is kept.",
         .options = {{"json", "", "Print JSON for another program."}},
         .examples = {{"policywright merge charity.policy from-anna.policy from-ben.jsonld",
                       "Two reviews come back."}}},
        run};
    return command;
}

} // namespace policywright::cli
