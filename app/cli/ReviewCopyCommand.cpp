// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/ExportOptions.h"
#include "app/cli/ReviewDesk.h"
#include "core/session/ReviewCopy.h"
#include "core/session/WordReviewCopy.h"

#include <algorithm>
#include <ostream>

namespace policywright::cli {
namespace {

Result<session::HandedOver> remarksNamed(const std::string &name)
{
    if (name == "all")
        return session::HandedOver::All;
    if (name == "open")
        return session::HandedOver::Open;
    if (name == "none")
        return session::HandedOver::None;
    return fail(ErrorCode::OptionValueUnknown, name, "--remarks; it takes all, open or none.");
}

bool isForWord(const Arguments &arguments)
{
    return arguments.value("to") == "docx";
}

Result<session::ReviewCopyRequest> requestFrom(const Arguments &arguments)
{
    if (const auto format = arguments.value("to"); format && *format != "html" && *format != "docx")
        return fail(ErrorCode::OptionValueUnknown, *format, "--to; it takes html or docx.");
    const auto remarks = remarksNamed(arguments.value("remarks").value_or("all"));
    if (!remarks)
        return std::unexpected(remarks.error());
    return session::ReviewCopyRequest{.reviewer = arguments.value("for").value_or(""),
                                      .remarks = *remarks,
                                      .finish = arguments.has("draft") ? render::Finish::Draft : render::Finish::Final};
}

Result<std::vector<ViewId>> viewsFor(const Arguments &arguments, const ReviewDesk &desk, session::Publisher &publisher)
{
    const std::string named = arguments.value("view").value_or("");
    if (isForWord(arguments) && (named == "all" || named.contains(',')))
        return fail(ErrorCode::OptionValueUnknown, named,
                    "--view here; a Word document holds one document, so name one.");
    return named == "all" ? publisher.offeredViews() : viewsNamed(desk.view.toString());
}

std::string counted(std::size_t count, const char *one, const char *many)
{
    return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

// Of either form.
struct Made {
    std::string bytes;
    std::vector<std::string> titles;
    std::size_t threads = 0;
    std::size_t decisions = 0;
    std::size_t leftOut = 0;
};

ResultWithErrors<Made> made(const Arguments &arguments, const ReviewDesk &desk,
                            const session::ReviewCopyRequest &request, session::Publisher &publisher)
{
    if (isForWord(arguments)) {
        return session::wordReviewCopy(desk.review, desk.policy, request, publisher)
            .transform([](session::WordReviewCopy &&copy) {
                return Made{std::move(copy.bytes), {std::move(copy.title)}, copy.threads, 0, copy.leftOut};
            });
    }
    return session::reviewCopy(desk.review, desk.policy, request, publisher).transform([](session::ReviewCopy &&copy) {
        return Made{std::move(copy.html), std::move(copy.titles), copy.threads, copy.decisions, copy.leftOut};
    });
}

void print(const std::string &target, const Made &copy, const Arguments &arguments, std::ostream &out)
{
    out << target << "  " << (copy.bytes.size() + 1023) / 1024 << " KB, "
        << counted(copy.titles.size(), "document", "documents") << ", "
        << counted(copy.threads, "remark with its replies", "remarks with their replies");
    if (!isForWord(arguments))
        out << ", " << counted(copy.decisions, "decision", "decisions");
    out << '\n';
    if (copy.leftOut > 0)
        out << "Left out, since it was tampered with: " << counted(copy.leftOut, "annotation", "annotations") << '\n';
}

void printJson(const std::string &target, const Made &copy, std::ostream &out)
{
    Json::Array titles;
    for (const std::string &title : copy.titles)
        titles.emplace_back(title);
    out << toText(Json(Json::Object{{"file", target},
                                    {"bytes", static_cast<std::int64_t>(copy.bytes.size())},
                                    {"documents", std::move(titles)},
                                    {"remarks", static_cast<std::int64_t>(copy.threads)},
                                    {"decisions", static_cast<std::int64_t>(copy.decisions)},
                                    {"leftOut", static_cast<std::int64_t>(copy.leftOut)}}));
}

ExitCode run(const Arguments &arguments, Context &context)
{
    auto request = requestFrom(arguments);
    if (!request)
        return report(request.error(), context);
    const auto desk = openReview(arguments, context);
    if (!desk)
        return report(desk.error(), context);
    auto publisher = session::Publisher::create(desk->policy, context.today());
    if (!publisher)
        return report(publisher.error(), context);
    const auto views = viewsFor(arguments, *desk, *publisher);
    if (!views)
        return report(views.error(), context);
    request->views = *views;
    const auto copy = made(arguments, *desk, *request, *publisher);
    if (!copy)
        return report(copy.error(), context);
    const std::string target = arguments.value("out").value_or(
        stemOf(arguments.operands[0]) + (isForWord(arguments) ? "-review-copy.docx" : "-review-copy.html"));
    if (auto written = context.files.replaceFile(target, copy->bytes, kCanBeMadeAgain); !written)
        return report(written.error(), context);
    if (arguments.has("json"))
        printJson(target, *copy, context.out);
    else
        print(target, *copy, arguments, context.out);
    return copy->leftOut > 0 ? ExitCode::Findings : ExitCode::Done;
}

} // namespace

const Command &reviewCopyCommand()
{
    static const Command command{
        {.name = "review copy",
         .summary = "Makes a copy for a reviewer, to remark on in a browser or in Word",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description =
             "Writes one HTML file with the documents as they will be published. Any browser opens it; nothing has to\n"
             "be installed, and nothing is sent anywhere. The reviewer selects words and comments, asks or suggests\n"
             "others, replies, decides, and saves the review as a small file to send back, which `merge` takes. What\n"
             "was remarked so far is in the copy, with the names of the reviewers, but for earlier texts and what was\n"
             "deleted. A document for the public is searched for every internal answer before it is written, and so\n"
             "are the remarks on it where the copy holds such documents alone. Exits with 1 where a remark was\n"
             "tampered with: it is left out.\n\n"
             "With --to docx it is a Word document of one of the documents, with the remarks as comments and the\n"
             "suggestions as tracked changes. The reviewer comments and changes it in Word or LibreOffice, as always,\n"
             "and sends it back; `merge` takes it as well. Decisions are not in it.",
         .options = {{"to", "FORMAT", "html, which is the default, or docx."},
                     {"view", "VIEWS",
                      "Ids of documents, separated by commas, or all; the first one that is offered, where none is "
                      "named."},
                     {"out", "FILE", "The file to write; <policy>-review-copy.html, or .docx, where nothing is said."},
                     {"for", "NAME", "Who is to review: the name that the copy proposes."},
                     {"remarks", "WHICH", "all (the default), open or none of those that there are."},
                     {"draft", "", "Go on where answers are missing, and mark the documents as drafts."},
                     kJsonOption},
         .examples = {{"policywright review copy charity.policy --view internal --for \"Anna Berg\" --out "
                       "for-anna.html",
                       "To be sent to a lawyer; her review comes back with: policywright merge charity.policy FILE"}}},
        run};
    return command;
}

} // namespace policywright::cli
