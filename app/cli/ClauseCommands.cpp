// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/PolicyCommand.h"
#include "core/model/OwnClauseId.h"
#include "core/session/ClauseMove.h"

#include <istream>
#include <iterator>
#include <ostream>

namespace policywright::cli {
namespace {

constexpr std::uint64_t kMaxTextBytes = 1u << 20;
constexpr const char *kMaxTextWritten = "1 MiB"; // as the file system says it

Error usage(const CommandSpec &spec)
{
    return {ErrorCode::OperandMissing, "policywright " + spec.name + ' ' + spec.operands};
}

// Of a file, or of the input where the name is "-".
Result<std::string> textOf(const std::string &path, Context &context)
{
    if (path != "-")
        return context.files.readFile(path, kMaxTextBytes).transform([](const FileContents &contents) {
            return contents.bytes;
        });
    std::string text;
    for (std::istreambuf_iterator<char> byte(context.in), end; byte != end; ++byte) {
        if (text.size() == kMaxTextBytes)
            return fail(ErrorCode::FileTooLarge, path, kMaxTextWritten);
        text += *byte;
    }
    return text;
}

ExitCode runAdd(const Arguments &arguments, Context &context)
{
    const auto section = arguments.value("section");
    const auto title = arguments.value("title");
    const auto path = arguments.value("text");
    if (!section || !title || !path)
        return report(usage(clauseAddCommand().spec), context);
    auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    auto text = textOf(*path, context);
    if (!text)
        return report(text.error(), context);
    const ClauseId id = model::newOwnClauseId(*title, policy->bundle.policy);
    model::OwnClause own{.section = SectionId(*section), .title = *title, .text = *std::move(text)};
    own.audience = arguments.has("internal") ? model::OwnAudience::Internal : model::OwnAudience::Public;
    own.author = arguments.value("author").value_or("");
    own.date = context.today().toIso();
    if (auto done = change(*policy, session::SetOwnClause{id, std::move(own)}, context); !done)
        return report(done.error(), context);
    if (arguments.has("json"))
        context.out << toText(Json(Json::Object{{"clause", id.toString()}, {"section", *section}}));
    else
        context.out << "Added " << id.view() << " to the section " << *section << ".\n";
    return ExitCode::Done;
}

ExitCode runRemove(const Arguments &arguments, Context &context)
{
    auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    const session::RemoveOwnClause asked{ClauseId(arguments.operands[1])};
    const auto done = change(*policy, asked, context, reasonIn(arguments));
    return done ? ExitCode::Done : report(done.error(), context);
}

Result<session::Change> moveAskedFor(const Arguments &arguments, const session::PolicyFile &policy)
{
    const ClauseId clause(arguments.operands[1]);
    const model::PolicyDocument &document = policy.bundle.policy;
    if (const auto before = arguments.value("before"))
        return session::moved(clause, session::Side::Before, ClauseId(*before), document, *policy.packs);
    if (const auto after = arguments.value("after"))
        return session::moved(clause, session::Side::After, ClauseId(*after), document, *policy.packs);
    return session::movedBack(clause, document, *policy.packs);
}

ExitCode runMove(const Arguments &arguments, Context &context)
{
    if (arguments.options.size() != 1)
        return report(usage(clauseMoveCommand().spec), context);
    auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    const auto move = moveAskedFor(arguments, *policy);
    if (!move)
        return report(move.error(), context);
    auto done = change(*policy, *move, context);
    return done ? ExitCode::Done : report(done.error(), context);
}

} // namespace

const Command &clauseAddCommand()
{
    static const Command command{
        {.name = "clause add",
         .summary = "Adds a clause of your own to a section",
         .operands = "FILE --section SECTION --title TITLE --text TEXT",
         .minOperands = 1,
         .maxOperands = 1,
         .description =
             "Adds a clause that no pack has, at the end of its section, and prints its id. The text is Markdown; "
             "what\n"
             "stands in {{ }} is an answer, as in the packs' own clauses. It stands in every document that shows the\n"
             "section as a whole. A text that is not right is refused and changes nothing.",
         .options = {{"section", "SECTION", "The section that it belongs to, by its id."},
                     {"title", "TITLE", "Its title, on one line; its id is made of it."},
                     {"text", "TEXT", "The file that holds its text, or - for what comes in."},
                     {"internal", "", "Keep it out of documents for the public."},
                     {"author", "NAME", "Who wrote it."},
                     {"json", "", "Print JSON for another program."}},
         .examples = {{"policywright clause add charity.policy --section crisis --title \"Flood warnings\" --text f.md",
                       "A clause about something that the packs do not know."}}},
        runAdd};
    return command;
}

const Command &clauseRemoveCommand()
{
    static const Command command{
        {.name = "clause remove",
         .summary = "Removes a clause of your own",
         .operands = "FILE CLAUSE",
         .minOperands = 2,
         .maxOperands = 2,
         .description = "Takes a clause that was added out of the policy again. The file as it was stays beside it,\n"
                        "with ~ behind its name. To remove one that is inherited needs a reason.",
         .options = {kReasonOption, {"author", "NAME", "Who gives the reason."}},
         .examples = {{"policywright clause remove charity.policy own.flood_warnings", "It is not needed any more."}}},
        runRemove};
    return command;
}

const Command &clauseMoveCommand()
{
    static const Command command{
        {.name = "clause move",
         .summary = "Moves a clause within its section",
         .operands = "FILE CLAUSE --before CLAUSE|--after CLAUSE|--reset",
         .minOperands = 2,
         .maxOperands = 2,
         .description = "Puts a clause, a pack's or one of your own, in front of another one of its section or behind\n"
                        "it. Numbers and cross references follow.",
         .options = {{"before", "CLAUSE", "Put it in front of this one."},
                     {"after", "CLAUSE", "Put it behind this one."},
                     {"reset", "", "Put it where it stood: where the packs have it, or at the end."}},
         .examples = {{"policywright clause move charity.policy own.flood_warnings --before crisis.contacts",
                       "What comes first stands first."}}},
        runMove};
    return command;
}

} // namespace policywright::cli
