// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/ExportOptions.h"
#include "app/cli/PolicyCommand.h"
#include "app/pdf/RedlineJob.h"
#include "core/archive/ArchiveLimits.h"
#include "core/base/Parallel.h"
#include "core/session/RedlineFiles.h"
#include "core/session/Revisions.h"

#include <array>
#include <memory>
#include <optional>
#include <ostream>

namespace policywright::cli {
namespace {

constexpr std::string_view kSideBySide = "side-by-side";

bool isMarkdown(const std::string &path)
{
    return path.ends_with(".md") || path.ends_with(".markdown");
}

bool needsFile(const std::string &format)
{
    return format == "docx" || format == "pdf";
}

// What is compared with what.
struct Sides {
    std::string before;
    std::string after;
    std::optional<std::string> from;
    std::optional<std::string> to;
    std::optional<ViewId> view;
};

Result<Sides> sidesFrom(const Arguments &arguments)
{
    const std::string format = arguments.value("format").value_or("words");
    if (format != "words" && format != "criticmarkup" && format != "json" && format != "html" && !needsFile(format))
        return fail(ErrorCode::OptionValueUnknown, format,
                    "--format; it takes words, criticmarkup, json, html, docx or pdf.");
    if (const auto layout = arguments.value("layout"); layout && *layout != "inline" && *layout != kSideBySide)
        return fail(ErrorCode::OptionValueUnknown, *layout, "--layout; it takes inline or side-by-side.");
    if (arguments.has("layout") && format != "html" && format != "pdf")
        return fail(ErrorCode::OptionValueUnknown, format,
                    "--format where --layout is given; it takes html or pdf then.");
    if (needsFile(format) && !arguments.has("out"))
        return fail(ErrorCode::OptionMissing, "--out", "it names the file to write, since " + format + " is no text");
    Sides sides{.before = arguments.operands[0],
                .after = arguments.operands.back(),
                .from = arguments.value("from"),
                .to = arguments.value("to"),
                .view = {}};
    if (const auto view = arguments.value("view"))
        sides.view = ViewId(*view);
    if (isMarkdown(sides.before) != isMarkdown(sides.after))
        return fail(ErrorCode::ComparedKindsDiffer, sides.before, sides.after);
    if (arguments.operands.size() == 1 && isMarkdown(sides.before))
        return fail(ErrorCode::NothingToCompare, sides.before);
    return sides;
}

using Documents = std::pair<session::ComparedDocument, session::ComparedDocument>;

Result<session::ComparedDocument> markdownFrom(const std::string &path, const Context &context)
{
    const auto contents = context.files.readFile(path, archive::kMaxEntryBytes);
    return contents ? session::comparedMarkdown(contents->bytes, path) : std::unexpected(contents.error());
}

ResultWithErrors<Documents> markdownDocuments(const Sides &sides, const Context &context)
{
    std::array<std::optional<Result<session::ComparedDocument>>, 2> read;
    forEachInParallel(read.size(),
                      [&](std::size_t i) { read[i] = markdownFrom(i == 0 ? sides.before : sides.after, context); });
    for (const auto &document : read) {
        if (!*document)
            return std::unexpected(Errors{document->error()});
    }
    return Documents{**std::move(read[0]), **std::move(read[1])};
}

// Of one file alone: since what was published last or, where nothing was, since the last revision.
Result<std::string> formerRevision(const session::PolicyFile &policy)
{
    const auto log = session::revisionsIn(policy);
    if (!log)
        return std::unexpected(log.error());
    const history::Revision *former = log->head();
    for (const history::Revision &revision : log->revisions()) {
        if (log->stateOf(revision) == history::State::Published)
            former = &revision;
    }
    return former ? Result<std::string>(former->id) : fail(ErrorCode::NothingToCompare, policy.path);
}

ResultWithErrors<Documents> policyDocuments(Sides sides, Context &context)
{
    const auto policy = openPolicy(sides.before, context);
    if (!policy)
        return std::unexpected(policy.error());
    const bool isOne = sides.before == sides.after;
    const auto other = isOne ? ResultWithErrors<session::PolicyFile>(*policy) : openPolicy(sides.after, context);
    if (!other)
        return std::unexpected(other.error());
    if (isOne && !sides.from) {
        const auto former = formerRevision(*policy);
        if (!former)
            return std::unexpected(Errors{former.error()});
        sides.from = *former;
    }
    auto after = session::comparedDocument(*other, sides.to, sides.view, context.today());
    if (!after)
        return std::unexpected(after.error());
    auto before = session::comparedDocument(*policy, sides.from, after->document.view, context.today());
    if (!before)
        return std::unexpected(before.error());
    if (!isOne && !sides.from && !sides.to) { // "the present text" of which?
        before->name = stemOf(sides.before);
        after->name = stemOf(sides.after);
    }
    return Documents{*std::move(before), *std::move(after)};
}

session::RedlineFormat formatNamed(const std::string &name)
{
    using Format = session::RedlineFormat;
    if (name == "criticmarkup")
        return Format::CriticMarkup;
    if (name == "json")
        return Format::Json;
    if (name == "docx")
        return Format::Docx;
    return name == "words" ? Format::Words : Format::Html; // a PDF is printed from it
}

ExitCode write(const Documents &documents, const Arguments &arguments, Context &context)
{
    const auto &[before, after] = documents;
    const auto made = std::make_shared<const compare::Redline>(compare::redlineOf(before.document, after.document));
    context.leftToTheEnd.push_back(made);
    const compare::Redline &redline = *made;
    const std::string format = arguments.value("format").value_or("words");
    const std::string now = toIso8601(context.clock.now());
    const bool isBeside = arguments.value("layout").value_or("") == kSideBySide;
    auto bytes =
        session::redlineFile(redline, before, after,
                             {.format = formatNamed(format),
                              .layout = isBeside ? render::RedlineLayout::SideBySide : render::RedlineLayout::Inline,
                              .author = arguments.value("by").value_or(""),
                              .now = now});
    if (bytes && format == "pdf") {
        pdf::PdfProgram program(context.pdfProgram);
        bytes = pdf::printedRedline(program, *std::move(bytes), after.document, session::namesOf(before, after), now);
    }
    if (!bytes)
        return report(bytes.error(), context);
    if (const auto target = arguments.value("out")) {
        if (auto written = context.files.replaceFile(*target, *bytes, kCanBeMadeAgain); !written)
            return report(written.error(), context);
        context.out << *target << "  " << (bytes->size() + 1023) / 1024 << " KB\n";
    } else {
        context.out << *bytes;
    }
    return redline.isEmpty() ? ExitCode::Done : ExitCode::Findings;
}

ExitCode run(const Arguments &arguments, Context &context)
{
    const auto sides = sidesFrom(arguments);
    if (!sides)
        return report(sides.error(), context);
    auto documents = isMarkdown(sides->before) ? markdownDocuments(*sides, context) : policyDocuments(*sides, context);
    if (!documents)
        return report(documents.error(), context);
    const auto kept = std::make_shared<const Documents>(*std::move(documents));
    context.leftToTheEnd.push_back(kept);
    return write(*kept, arguments, context);
}

} // namespace

const Command &diffCommand()
{
    static const Command command{
        {.name = "diff",
         .summary = "Shows what changed between two revisions, or two policies, word by word",
         .operands = "FILE [FILE]",
         .minOperands = 1,
         .maxOperands = 2,
         .description =
             "With one file: what changed from one of its revisions to another, or to its present text; since the\n"
             "version that was published last, where nothing is said. With two files: from the first to the second.\n"
             "They are policies, or files of Markdown. The same document of both is compared, clause by clause in its\n"
             "order, with what was added, removed and moved, words within sentences, and tables cell by cell.\n\n"
             "words, the default, shows the clauses that changed, as [-removed-]{+added+}; criticmarkup is the whole\n"
             "document in Markdown with {++added++} and {--removed--}; html and pdf are the published document with\n"
             "the changes in it and a list of them; docx has them as tracked changes. Where there is too much to\n"
             "compare, the older text is shown as removed and the newer one as added, and a sentence says so.\n\n"
             "Exits like diff: with 0 where both read the same, with 1 where they differ, and with more where they\n"
             "could not be compared.",
         .options = {{"from", "REVISION", "The older one: a revision of the first file, by version or id."},
                     {"to", "REVISION", "The newer one: a revision of the last file; its present text by default."},
                     {"view", "VIEW", "Which document; the first one that is offered, where nothing is said."},
                     {"format", "FORMAT", "words (the default), criticmarkup, json, html, docx or pdf."},
                     {"layout", "LAYOUT",
                      "Of html and pdf: inline (the default), or side-by-side, the older text beside the newer one."},
                     {"out", "FILE", "The file to write; text is printed where there is none."},
                     {"by", "NAME", "Whose changes they are, for docx; who kept the newer revision by default."}},
         .examples = {{"policywright diff charity.policy --from 1.0 --to 1.1 --format html --out changes.html",
                       "What the board has to read."},
                      {"policywright diff charity.policy", "What was changed since the last published version."}}},
        run};
    return command;
}

} // namespace policywright::cli
