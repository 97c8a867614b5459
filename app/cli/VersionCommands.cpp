// SPDX-License-Identifier: Apache-2.0
//
// The commands by which a revision gets further: its state, its publication, and all that is known of it.
#include "app/cli/Commands.h"
#include "app/cli/ExportOptions.h"
#include "app/cli/PolicyCommand.h"
#include "app/cli/ReviewDesk.h"
#include "app/cli/ReviewListing.h"
#include "app/cli/RevisionListing.h"
#include "core/session/Revisions.h"
#include "core/session/VersionPublishing.h"

#include <filesystem>
#include <ostream>

namespace policywright::cli {
namespace {

ExitCode runState(const Arguments &arguments, Context &context)
{
    if (arguments.operands[2] == "published")
        return report({ErrorCode::OptionValueUnknown, arguments.operands[2],
                       "the state here; a version is published by: policywright publish FILE"},
                      context);
    auto note = revisionNote(arguments, arguments.operands[2], context);
    if (!note)
        return report(note.error(), context);
    auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    auto log = session::revisionsIn(*policy);
    if (!log)
        return report(log.error(), context);
    const auto revision = log->named(arguments.operands[1]);
    if (!revision)
        return report(revision.error(), context);
    const auto event = log->record({.about = (*revision)->id,
                                    .when = note->when,
                                    .by = note->by,
                                    .why = note->why,
                                    .state = note->state,
                                    .version = note->version,
                                    .effective = note->effective,
                                    .reviewBy = note->reviewBy});
    if (!event)
        return report(event.error(), context);
    session::keepRevisions(*policy, *log);
    if (auto saved = session::savePolicy(context.files, *policy); !saved)
        return report(saved.error(), context);
    print(*log, *log->withId(event->about), context.out);
    return ExitCode::Done;
}

void printEvent(const history::RevisionEvent &event, std::ostream &out)
{
    out << "  " << shown(event.when) << "  ";
    if (event.state)
        out << nameOf(*event.state);
    if (event.decision)
        out << (event.decision->isMaterial ? "material: " : "editorial: ") << shown(event.decision->clause);
    if (!event.version.empty())
        out << ' ' << shown(event.version);
    if (!event.by.empty())
        out << ", " << shown(event.by);
    out << ": " << shown(event.why) << '\n';
    if (!event.publication)
        return;
    const history::Publication &publication = *event.publication;
    out << "    made by Policywright " << shown(publication.program) << ", dates compared with "
        << shown(publication.day) << '\n';
    for (const std::string &ask : publication.asks)
        out << "    asks for renewed " << shown(ask) << '\n';
    for (const history::Export &each : publication.exports)
        out << "    " << shown(each.digest) << "  " << each.bytes << "  " << shown(each.view) << '.'
            << shown(each.format) << '\n';
}

ExitCode runShow(const Arguments &arguments, Context &context)
{
    const auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    const auto log = session::revisionsIn(*policy);
    if (!log)
        return report(log.error(), context);
    const auto revision = log->named(arguments.operands[1]);
    if (!revision)
        return report(revision.error(), context);
    if (arguments.has("json")) {
        Json::Array events;
        for (const history::RevisionEvent &event : log->events()) {
            if (event.about == (*revision)->id)
                events.push_back(*parseJson(lineOf(event), "event"));
        }
        Json shownJson = json(*log, **revision);
        shownJson.set("events", std::move(events));
        context.out << toText(shownJson);
        return ExitCode::Done;
    }
    print(*log, **revision, context.out);
    context.out << "  id " << (*revision)->id << "\n  content " << shown((*revision)->content) << '\n';
    for (const history::RevisionEvent &event : log->events()) {
        if (event.about == (*revision)->id)
            printEvent(event, context.out);
    }
    return ExitCode::Done;
}

// -- publish

Result<> writeDocuments(const session::PublishedVersion &version, const std::string &policy, const std::string &folder,
                        Context &context)
{
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem)
        return fail(ErrorCode::FolderNotMade, folder, problem.message());
    for (const session::PublishedDocument &document : version.documents) {
        for (std::size_t i = 0; i < document.files.size(); ++i) {
            const std::string name = stemOf(policy) + '-' + document.fileStem + '.' +
                                     std::string(fileExtension(session::publishedFormats()[i]));
            const std::string target = (std::filesystem::path(folder) / name).string();
            if (auto written = context.files.replaceFile(target, document.files[i], kCanBeMadeAgain); !written)
                return std::unexpected(written.error());
            context.out << target << '\n';
        }
    }
    return {};
}

// The document names its version itself, from an answer.
void printOtherVersion(const session::PublishedVersion &version, Context &context)
{
    const std::string &said = version.documents.empty() ? std::string() : version.documents.front().version;
    if (!said.empty() && said != version.event.version)
        context.err << "The documents say that they are version " << shown(said) << ", and " << version.event.version
                    << " was published; correct the answer for the next one.\n";
}

ExitCode runPublish(const Arguments &arguments, Context &context)
{
    if (auto checked = checkOptions(arguments, {{"name", "it names the version, like 1.0"}}); !checked)
        return report(checked.error(), context);
    auto note = revisionNote(arguments, "published", context);
    if (!note)
        return report(note.error(), context);
    auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    const auto version = session::publishVersion(
        *policy, {.note = *std::move(note), .revision = arguments.value("revision"), .program = POLICYWRIGHT_VERSION},
        context.today());
    if (!version)
        return report(version.error(), context);
    if (auto saved = session::savePolicy(context.files, *policy); !saved)
        return report(saved.error(), context);
    context.out << version->revision.id << "  version " << version->event.version << " is published\n";
    for (const std::string &ask : version->event.publication->asks)
        context.out << "A change is material, so this version asks for renewed " << ask << ".\n";
    printOtherVersion(*version, context);
    if (const auto folder = arguments.value("out")) {
        if (auto written = writeDocuments(*version, policy->path, *folder, context); !written)
            return report(written.error(), context);
    }
    return ExitCode::Done;
}

} // namespace

const Command &revisionStateCommand()
{
    static const Command command{
        {.name = "revision state",
         .summary = "Says that a revision is in another state",
         .operands = "FILE REVISION STATE",
         .minOperands = 3,
         .maxOperands = 3,
         .description =
             "STATE is draft, in-review, approved or retired. The state is added to the history; nothing that was\n"
             "written before is changed. A draft can become anything and go back; what is published can only be\n"
             "retired, and what is retired stays so. A version is published by: policywright publish FILE",
         .options = {{"why", "TEXT", "Why it is so."},
                     {"by", "NAME", "Who says so."},
                     {"name", "VERSION", "The version's name, like 1.1."},
                     {"effective", "DATE", "From when on it is in force."},
                     {"review-by", "DATE", "By when it is to be reviewed."}},
         .examples = {{"policywright revision state charity.policy 1.1 in-review --why \"Sent to counsel\"",
                       "A draft goes on, while 1.0 stays in force."}}},
        runState};
    return command;
}

const Command &revisionShowCommand()
{
    static const Command command{
        {.name = "revision show",
         .summary = "Shows all that is known of a revision",
         .operands = "FILE REVISION",
         .minOperands = 2,
         .maxOperands = 2,
         .description = "Who kept it, when and why, each state that it had, what was decided about its changes, and\n"
                        "the digests of the documents that were published.",
         .options = {kJsonOption},
         .examples = {{"policywright revision show charity.policy 1.0", "What became of the first version."}}},
        runShow};
    return command;
}

const Command &publishCommand()
{
    static const Command command{
        {.name = "publish",
         .summary = "Publishes a version: it is in force, and can be proven years later",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description =
             "The policy as it is, or one of its revisions, becomes a published version. All documents that it "
             "offers\n"
             "are made, as HTML, Markdown and text, and their digests are kept in the history, so that `verify` can\n"
             "make them again from the file alone and compare them byte for byte. The version before is superseded.\n"
             "Where a change since then is material, the history says that it asks for renewed sign-off and\n"
             "acknowledgement. A gap, or an internal answer in a document for the public, stops it. PDF files are\n"
             "made by `export --revision`; they have the time of their making in them, so no digest proves them.",
         .options = {{"name", "VERSION", "The version's name, like 1.0; no later one can take it."},
                     {"why", "TEXT", "Why it is published."},
                     {"by", "NAME", "Who publishes it."},
                     {"revision", "REVISION", "Which revision; the policy as it is, where none is named."},
                     {"effective", "DATE", "From when on it is in force."},
                     {"review-by", "DATE", "By when it is to be reviewed."},
                     {"out", "DIR", "Where the documents go; without it they are made and not written."}},
         .examples = {{"policywright publish charity.policy --name 1.0 --why \"The board agreed\" --out published",
                       "What the staff will read."}}},
        runPublish};
    return command;
}

} // namespace policywright::cli
