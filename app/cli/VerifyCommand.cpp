// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/DecisionListing.h"
#include "app/cli/ReviewDesk.h"
#include "app/cli/ReviewListing.h"
#include "core/annotate/Verification.h"
#include "core/session/Revisions.h"

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
    const std::vector<annotate::Doubt> doubts = annotate::doubtsAbout(desk->review, *trusted);
    const bool areAllGood = doubts.empty() && std::ranges::none_of(*decisions, [](const auto &decision) {
                                return decision.signOff.counts() && decision.isVoid;
                            });
    if (arguments.has("json")) {
        Json result = Json::Object{{"good", areAllGood},
                                   {"events", static_cast<std::int64_t>(desk->review.events().size())},
                                   {"doubts", json(doubts)},
                                   {"decisions", cli::json(*decisions)}};
        if (*revisions > 0)
            result.set("revisions", static_cast<std::int64_t>(*revisions));
        context.out << toText(result);
    } else {
        cli::print(*decisions, context.out);
        printRevisions(*revisions, context.out);
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
             "back as it was kept, and none was changed, taken out or moved.\n\n"
             "What is signed was written by who has that key. A key is known where it is one of yours, named by "
             "--trust,\n"
             "or vouched for by such a key; it is new where nobody vouched for it. Where another key is known under a\n"
             "name, or several are used, that is a doubt. What is not signed is claimed. That the newest annotations\n"
             "were taken out, another copy alone can show. Exits with 1 where something does not hold.",
         .options = {kTrustOption, kJsonOption},
         .examples = {{"policywright verify charity.policy", "Before it is published."}}},
        run};
    return command;
}

} // namespace policywright::cli
