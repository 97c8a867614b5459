// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/DecisionListing.h"
#include "app/cli/ParentListing.h"
#include "app/cli/ReviewDesk.h"
#include "app/cli/ReviewListing.h"
#include "core/annotate/Verification.h"
#include "core/session/PolicyConfirmations.h"
#include "core/session/Revisions.h"
#include "core/session/VersionPublishing.h"

#include <algorithm>
#include <ostream>

namespace policywright::cli {
namespace {

void print(const std::vector<annotate::Doubt> &doubts, const annotate::ReviewFile &review, std::ostream &out)
{
    const std::size_t events = review.events().size();
    const bool hasSigned =
        std::ranges::any_of(review.events(), [](const annotate::Event &event) { return !event.signer().empty(); });
    for (const annotate::Doubt &doubt : doubts)
        out << doubt.event << " by " << shown(doubt.author) << ": " << annotate::sentenceOf(doubt.kind) << ".\n";
    out << events << (events == 1 ? " annotation, " : " annotations, ");
    if (doubts.empty())
        out << "each as it was written. ";
    else
        out << doubts.size() << (doubts.size() == 1 ? " doubt. " : " doubts. ");
    out << (hasSigned ? "Who wrote what is not signed is claimed and not proven.\n"
                      : "Who wrote them is claimed and not proven.\n");
}

void printRevisions(std::size_t count, std::ostream &out)
{
    if (count > 0)
        out << count << (count == 1 ? " revision, " : " revisions, ") << "each as it was kept.\n";
}

void printConfirmations(std::size_t count, std::ostream &out)
{
    if (count > 0)
        out << count << (count == 1 ? " confirmation, " : " confirmations, ")
            << "each of a version as it was published.\n";
}

std::string joined(const std::vector<std::string> &names)
{
    std::string all;
    for (const std::string &name : names)
        all += (all.empty() ? "" : ", ") + shown(name);
    return all;
}

bool isDoubtful(const session::Reproduction &version)
{
    return !version.isProven() && version.isBySameProgram;
}

// With another version of the program, other bytes prove nothing: it may have learned to write them otherwise.
void printVersion(const session::Reproduction &version, std::ostream &out)
{
    out << "Version " << shown(version.version) << ": ";
    if (version.isProven())
        out << version.same << (version.same == 1 ? " file" : " files") << ", made again byte for byte.\n";
    else if (version.isBySameProgram)
        out << joined(version.others) << " cannot be made again as published.\n";
    else
        out << "it was published by Policywright " << shown(version.program) << ", and this is " << POLICYWRIGHT_VERSION
            << ", which makes other bytes of " << joined(version.others)
            << ". The revision is as it was kept; the program of then makes its files again.\n";
}

Json json(const std::vector<session::Reproduction> &versions)
{
    Json::Array list;
    for (const session::Reproduction &version : versions) {
        Json::Array others;
        for (const std::string &other : version.others)
            others.emplace_back(other);
        list.emplace_back(Json::Object{{"version", version.version},
                                       {"program", version.program},
                                       {"sameProgram", version.isBySameProgram},
                                       {"same", static_cast<std::int64_t>(version.same)},
                                       {"others", std::move(others)}});
    }
    return list;
}

Json json(const std::vector<annotate::Doubt> &doubts)
{
    Json::Array list;
    for (const annotate::Doubt &doubt : doubts)
        list.emplace_back(Json::Object{{"id", doubt.event},
                                       {"author", doubt.author},
                                       {"doubt", annotate::nameOf(doubt.kind)},
                                       {"sentence", annotate::sentenceOf(doubt.kind)}});
    return list;
}

ExitCode run(const Arguments &arguments, Context &context)
{
    auto desk = openReview(arguments, context);
    if (!desk)
        return report(desk.error(), context);
    const auto trusted = trustedKeys(arguments, context);
    if (!trusted)
        return report(trusted.error(), context);
    const auto decisions = session::judgedDecisions(desk->review, desk->policy, desk->assembler, *trusted);
    if (!decisions)
        return report(decisions.error(), context);
    const auto revisions = session::verifiedRevisions(desk->policy);
    if (!revisions)
        return report(revisions.error(), context);
    const auto confirmations = session::verifiedConfirmations(desk->policy);
    if (!confirmations)
        return report(confirmations.error(), context);
    const auto versions = session::reproducedVersions(desk->policy, POLICYWRIGHT_VERSION);
    if (!versions)
        return report(versions.error(), context);
    const model::PolicyDocument &document = desk->policy.bundle.policy;
    const auto marks = inherit::marksOf(document, desk->assembler);
    if (!marks)
        return report(marks.error(), context);
    const std::vector<annotate::Doubt> doubts = annotate::doubtsAbout(desk->review, *trusted);
    const bool areAllGood = doubts.empty() && std::ranges::none_of(*versions, isDoubtful) &&
                            std::ranges::none_of(*marks, &inherit::Mark::isWeakerWithoutReason) &&
                            std::ranges::none_of(*decisions, [](const auto &decision) {
                                return decision.signOff.counts() && decision.isVoid;
                            });
    if (arguments.has("json")) {
        Json result = Json::Object{{"good", areAllGood},
                                   {"events", static_cast<std::int64_t>(desk->review.events().size())},
                                   {"doubts", json(doubts)},
                                   {"decisions", cli::json(*decisions)}};
        if (!document.ancestors.empty()) {
            result.set("extends", cli::json(document.ancestors));
            result.set("marks", cli::json(*marks, document.ancestors));
        }
        if (*revisions > 0)
            result.set("revisions", static_cast<std::int64_t>(*revisions));
        if (*confirmations > 0)
            result.set("confirmations", static_cast<std::int64_t>(*confirmations));
        if (!versions->empty())
            result.set("versions", json(*versions));
        context.out << toText(result);
    } else {
        cli::print(*decisions, context.out);
        printRevisions(*revisions, context.out);
        printConfirmations(*confirmations, context.out);
        for (const session::Reproduction &version : *versions)
            printVersion(version, context.out);
        if (!document.ancestors.empty())
            context.out << "Extends " << lineOf(document.ancestors) << ": " << countsOf(*marks) << ".\n";
        printWeaker(*marks, document.ancestors, context.out);
        print(doubts, desk->review, context.out);
    }
    return areAllGood ? ExitCode::Done : ExitCode::Findings;
}

} // namespace

const Command &verifyCommand()
{
    static const Command command{
        {.name = "verify",
         .summary = "Says what of a review, its decisions and the revisions holds",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description =
             "Checks, without a network, that the file and its packs are what their digests say, that every "
             "annotation\n"
             "is as it was written and follows those before it, that the texts that it speaks of are there, and that\n"
             "what was decided on still reads the same; where not, it shows what changed. Each revision can be "
             "brought\n"
             "back as it was kept, and none was changed, taken out or moved; their states could follow one another.\n"
             "The documents of each version that was published are made again and compared byte for byte; where\n"
             "another version of the program published them and this one writes them otherwise, it says so. Each\n"
             "confirmation is of a version that was published with that content.\n\n"
             "What is signed was written by who has that key. A key is known where it is one of yours, named by "
             "--trust,\n"
             "or vouched for by such a key; it is new where nobody vouched for it. Where another key is known under a\n"
             "name, or several are used, that is a doubt. What is not signed is claimed. That the newest annotations\n"
             "were taken out, another copy alone can show. Of a policy that extends another one, each rule that is\n"
             "weaker there has a reason. Exits with 1 where something does not hold.",
         .options = {kTrustOption, kJsonOption},
         .examples = {{"policywright verify charity.policy", "Before it is published."}}},
        run};
    return command;
}

} // namespace policywright::cli
