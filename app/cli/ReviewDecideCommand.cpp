// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/ReviewDesk.h"
#include "core/annotate/EventWords.h"
#include "core/session/OwnClauseAdmission.h"
#include "core/session/ReviewDecisions.h"

#include <algorithm>
#include <ostream>

namespace policywright::cli {
namespace {

Result<annotate::Verdict> verdictNamed(const std::string &name)
{
    const auto word = std::ranges::find(annotate::kVerdictWords, name);
    if (word == annotate::kVerdictWords.end())
        return fail(ErrorCode::UnknownVerdict, name);
    return static_cast<annotate::Verdict>(word - annotate::kVerdictWords.begin());
}

ExitCode run(const Arguments &arguments, Context &context)
{
    if (auto checked =
            checkOptions(arguments, {{"verdict", "it says what is decided"}, {"author", "it says who decides"}});
        !checked)
        return report(checked.error(), context);
    const auto verdict = verdictNamed(*arguments.value("verdict"));
    if (!verdict)
        return report(verdict.error(), context);
    const auto key = keyOfAuthor(arguments, context);
    if (!key)
        return report(key.error(), context);
    auto desk = openReview(arguments, context);
    if (!desk)
        return report(desk.error(), context);
    const std::string section = arguments.value("section").value_or("");
    if (!section.empty()) {
        if (auto known = session::sectionNamed(SectionId(section), *desk->policy.packs); !known)
            return report(known.error(), context);
    }
    const auto added = session::addDecision(desk->review,
                                            {.verdict = *verdict,
                                             .section = section,
                                             .views = viewsNamed(desk->view.toString()),
                                             .author = authorOf(arguments),
                                             .created = toIso8601(context.clock.now()),
                                             .body = arguments.value("text").value_or(""),
                                             .key = pointerTo(*key)},
                                            desk->policy, desk->assembler, context.ids);
    if (!added)
        return report(added.error(), context);
    if (auto saved = save(*desk, context); !saved)
        return report(saved.error(), context);
    printAdded(*added, "decision", arguments, context);
    return ExitCode::Done;
}

} // namespace

const Command &reviewDecideCommand()
{
    static const Command command{
        {.name = "review decide",
         .summary = "Approves, asks for changes or declines",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description =
             "Decides on a section, or on all, of some documents as they read now, and prints the decision's id. Any\n"
             "later change of these texts makes it void; `verify` says what changed. A later decision of the same\n"
             "author on the same section and documents takes its place. With --sign it is signed: `verify` proves "
             "then\n"
             "that the owner of this key decided so, on this text.",
         .options = {{"verdict", "WORD", "approve, approve-with-remarks, request-changes or decline."},
                     {"section", "SECTION", "The section; without it, all of the documents."},
                     {"view", "VIEWS",
                      "The documents, with commas between them; the first one that is offered, where "
                      "none is named."},
                     {"text", "TEXT", "Remarks on the decision."},
                     kAuthorOption,
                     kEmailOption,
                     kSignOption,
                     kPassphraseOption,
                     kJsonOption},
         .examples = {{"policywright review decide charity.policy --verdict approve --section crisis --author Anna",
                       "One section is approved."},
                      {"policywright review decide charity.policy --verdict approve --author Anna --sign",
                       "All of it is approved, and signed."}}},
        run};
    return command;
}

} // namespace policywright::cli
