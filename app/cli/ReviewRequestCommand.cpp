// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/ReviewDesk.h"
#include "core/session/OwnClauseAdmission.h"
#include "core/session/ReviewRequests.h"

namespace policywright::cli {
namespace {

Result<annotate::Request> requestFrom(const Arguments &arguments, const ReviewDesk &desk)
{
    annotate::Request request{.reviewers = {},
                              .quorum = arguments.has("any") ? annotate::Quorum::Any : annotate::Quorum::All,
                              .views = listed(desk.view.toString(), ','),
                              .sections = listed(arguments.value("section").value_or(""), ','),
                              .due = arguments.value("due").value_or(""),
                              .isForSigned = arguments.has("signed")};
    for (const std::string &text : listed(*arguments.value("ask"), ';')) {
        auto person = personNamed(text);
        if (!person)
            return std::unexpected(person.error());
        request.reviewers.push_back(*std::move(person));
    }
    for (const std::string &section : request.sections) {
        if (auto known = session::sectionNamed(SectionId(section), *desk.policy.packs); !known)
            return std::unexpected(known.error());
    }
    return request;
}

ExitCode run(const Arguments &arguments, Context &context)
{
    if (auto checked = checkOptions(arguments, {{"ask", "it names who is to approve"}, {"author", "it says who asks"}});
        !checked)
        return report(checked.error(), context);
    const auto key = keyOfAuthor(arguments, context);
    if (!key)
        return report(key.error(), context);
    auto desk = openReview(arguments, context);
    if (!desk)
        return report(desk.error(), context);
    auto request = requestFrom(arguments, *desk);
    if (!request)
        return report(request.error(), context);
    const auto added = session::addRequest(desk->review,
                                           {.request = *std::move(request),
                                            .author = authorOf(arguments),
                                            .created = toIso8601(context.clock.now()),
                                            .body = arguments.value("text").value_or(""),
                                            .key = pointerTo(*key)},
                                           desk->policy, desk->assembler, context.ids);
    if (!added)
        return report(added.error(), context);
    if (auto saved = save(*desk, context); !saved)
        return report(saved.error(), context);
    printAdded(*added, "request", arguments, context);
    return ExitCode::Done;
}

} // namespace

const Command &reviewRequestCommand()
{
    static const Command command{
        {.name = "review request",
         .summary = "Asks people to decide on sections or documents, by a day",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description =
             "Asks for decisions on some sections, or on all, of some documents, and prints the request's id. It is\n"
             "approved when all of those who are asked, or with --any one of them, approved of exactly the text that\n"
             "stands there: `review list` and `status` say how far it is. A later change of the text opens it again.\n"
             "Who asked takes it back by: policywright review delete",
         .options = {{"ask", "PEOPLE", "Who is to approve: names, each perhaps with <address>, with ; between them."},
                     {"view", "VIEWS",
                      "The documents, with commas between them; the first one that is offered, where "
                      "none is named."},
                     {"section", "SECTIONS", "The sections, with commas between them; without it, all."},
                     {"due", "DATE", "By which day, like 2027-03-01."},
                     {"any", "", "It is enough when one of them approves."},
                     {"signed", "", "Only signed decisions count for it."},
                     {"text", "TEXT", "What is said to those who are asked."},
                     kAuthorOption,
                     kEmailOption,
                     kSignOption,
                     kPassphraseOption,
                     kJsonOption},
         .examples = {{"policywright review request charity.policy --ask \"Anna Berg; Cara Lund\" --section crisis "
                       "--due 2027-03-01 --author Ben",
                       "Two people are asked to approve a section."}}},
        run};
    return command;
}

} // namespace policywright::cli
