// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/ExportOptions.h"
#include "app/cli/ReviewDesk.h"
#include "app/pdf/DocumentJob.h"
#include "app/pdf/PdfProgram.h"
#include "core/base/Parallel.h"
#include "core/session/SignOffTables.h"
#include "core/session/VersionPublishing.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <iterator>
#include <limits>
#include <memory>
#include <mutex>
#include <ostream>

namespace policywright::cli {
namespace {

struct WrittenFile {
    std::string path;
    std::size_t bytes = 0;
};

// Everything that one policy came to.
struct Outcome {
    std::vector<WrittenFile> files = {};
    std::vector<pdf::PdfRequest> pdfs = {};
    Errors errors = {};
};

std::string outputPath(const ExportOptions &options, const std::string &policy,
                       const assembly::AssembledDocument &document, std::string_view extension)
{
    const std::string name = stemOf(policy) + '-' + document.fileStem + '.' + std::string(extension);
    return (std::filesystem::path(options.folder) / name).string();
}

class Exporter {
public:
    Exporter(const ExportOptions &options, Context &context) : m_options(options), m_context(context) {}

    ExitCode run()
    {
        std::error_code problem;
        std::filesystem::create_directories(m_options.folder, problem);
        if (problem)
            return report({ErrorCode::FileNotWritable, m_options.folder, problem.message()}, m_context);
        if (m_options.pdf == Pdf::No) {
            makeAll();
            return m_exitCode;
        }
        pdf::PdfProgram pdfProgram(m_context.pdfProgram);
        if (auto ready = pdfProgram.warmUp(); !ready) // starts while the pages are made
            return report(ready.error(), m_context);
        makeAll();
        printAll(pdfProgram);
        return m_exitCode;
    }

private:
    using SignOffTables = std::map<ViewId, render::SignOffTable>;

    // Policies are shared out to all processors; each is made, written and reported before the next one is begun.
    void makeAll()
    {
        forEachInParallel(m_options.policies.size(), [this](std::size_t i) {
            Outcome outcome = make(m_options.policies[i]);
            const std::scoped_lock lock(m_mutex);
            tell(m_options.policies[i], outcome);
        });
    }

    Outcome make(const std::string &path)
    {
        auto opened = session::openPolicy(m_context.files, path, *m_packs);
        if (!opened)
            return {.errors = opened.error()};
        auto version = m_options.revision
                           ? session::versionToExport(*opened, *m_options.revision, m_context.today())
                           : ResultWithErrors<session::VersionToExport>({*std::move(opened), m_context.today()});
        if (!version)
            return {.errors = version.error()};
        const auto policy = std::make_shared<const session::PolicyFile>(std::move(version->policy));
        auto publisher = publisherOf(*policy, version->day);
        if (!publisher)
            return {.errors = {publisher.error()}};
        const auto views =
            m_options.views ? Result<std::vector<ViewId>>(*m_options.views) : (*publisher)->offeredViews();
        if (!views)
            return {.errors = {views.error()}};
        SignOffTables tables;
        if (m_options.signOffs == SignOffs::Shown) {
            auto made = session::signOffTables(*policy, *views, (*publisher)->assembler(), m_options.trusted);
            if (!made)
                return {.errors = made.error()};
            tables = *std::move(made);
        }
        return makeViews(policy, version->day, *publisher, *views, tables);
    }

    Result<std::shared_ptr<session::Publisher>> publisherOf(const session::PolicyFile &policy, const Date &day) const
    {
        return session::Publisher::create(policy, day).transform([](session::Publisher publisher) {
            return std::make_shared<session::Publisher>(std::move(publisher));
        });
    }

    // One policy alone has all processors, each of which assembles documents of its own.
    Outcome makeViews(const std::shared_ptr<const session::PolicyFile> &policy, const Date &day,
                      const std::shared_ptr<session::Publisher> &publisher, const std::vector<ViewId> &views,
                      const SignOffTables &tables)
    {
        std::vector<Outcome> outcomes(views.size());
        std::atomic<std::size_t> next = 0;
        std::atomic<bool> isTaken = false;
        const auto makeSome = [&] {
            const auto own = isTaken.exchange(true) ? *publisherOf(*policy, day) : publisher; // as the first, no error
            own->showSignOffs(tables);
            for (std::size_t i = next++; i < views.size(); i = next++)
                makeView(*own, policy->path, views[i], outcomes[i]);
            leaveToTheEnd({own, policy, m_packs});
        };
        if (m_options.policies.size() == 1)
            inParallel(views.size(), makeSome);
        else
            makeSome();
        Outcome all;
        for (Outcome &outcome : outcomes) {
            std::ranges::move(outcome.files, std::back_inserter(all.files));
            std::ranges::move(outcome.pdfs, std::back_inserter(all.pdfs));
            std::ranges::move(outcome.errors, std::back_inserter(all.errors));
        }
        return all;
    }

    // Of one policy; of many, each has to make room for the next.
    void leaveToTheEnd(const std::vector<std::shared_ptr<const void>> &things)
    {
        if (m_options.policies.size() > 1)
            return;
        const std::scoped_lock lock(m_mutex);
        m_context.leftToTheEnd.insert(m_context.leftToTheEnd.end(), things.begin(), things.end());
    }

    void makeView(session::Publisher &publisher, const std::string &policy, const ViewId &view, Outcome &outcome)
    {
        std::vector<session::Format> formats = m_options.formats;
        const bool needsHtml = m_options.pdf == Pdf::Yes && !std::ranges::contains(formats, session::Format::Html);
        if (needsHtml)
            formats.push_back(session::Format::Html);
        const auto published = publisher.publish(view, formats, m_options.finish);
        if (!published) {
            outcome.errors.insert(outcome.errors.end(), published.error().begin(), published.error().end());
            return;
        }
        for (std::size_t i = 0; i < m_options.formats.size(); ++i) {
            const std::string target =
                outputPath(m_options, policy, published->document, session::fileExtension(formats[i]));
            const auto written = write(target, published->files[i]);
            if (written)
                outcome.files.push_back({target, published->files[i].size()});
            else
                outcome.errors.push_back(written.error());
        }
        if (m_options.pdf == Pdf::Yes) {
            const auto html = std::ranges::find(formats, session::Format::Html) - formats.begin();
            outcome.pdfs.push_back({published->files[static_cast<std::size_t>(html)],
                                    pdf::jobOf(published->document, m_options.pageSize, m_options.finish,
                                               toIso8601(m_context.clock.now())),
                                    outputPath(m_options, policy, published->document, "pdf")});
        }
    }

    // What can be made again. All files go into one folder, which is swept with the first.
    Result<> write(const std::string &path, std::string_view bytes)
    {
        const Leftovers leftovers = m_isSwept.exchange(true) ? Leftovers::Leave : Leftovers::Sweep;
        const ReplaceOptions options{.backup = Backup::None, .durability = Durability::Fast, .leftovers = leftovers};
        return m_context.files.replaceFile(path, bytes, options).transform([](const FileIdentity &) {});
    }

    void tell(const std::string &policy, Outcome &outcome)
    {
        for (const WrittenFile &file : outcome.files)
            tell(file, 0);
        if (!outcome.errors.empty()) {
            if (m_options.policies.size() > 1)
                m_context.err << policy << ":\n";
            m_exitCode = std::max(m_exitCode, report(outcome.errors, m_context));
        }
        std::ranges::move(outcome.pdfs, std::back_inserter(m_pdfs));
    }

    void tell(const WrittenFile &file, int pages)
    {
        m_context.out << file.path << "  " << (file.bytes + 1023) / 1024 << " KB";
        if (pages > 0)
            m_context.out << ", " << pages << (pages == 1 ? " page" : " pages");
        m_context.out << std::endl; // seen as it happens
    }

    void printAll(pdf::PdfProgram &program)
    {
        for (pdf::PdfRequest &request : m_pdfs) {
            if (auto submitted = program.submit(std::move(request)); !submitted) {
                m_exitCode = std::max(m_exitCode, report(submitted.error(), m_context));
                return;
            }
        }
        for (std::vector<pdf::PdfDocument> documents = program.collect(); !documents.empty();
             documents = program.collect()) {
            for (const pdf::PdfDocument &document : documents)
                save(document);
        }
    }

    void save(const pdf::PdfDocument &document)
    {
        if (!document.bytes) {
            m_exitCode = std::max(m_exitCode, report(document.bytes.error(), m_context));
            return;
        }
        const auto written = write(document.target, *document.bytes);
        if (written)
            tell(WrittenFile{document.target, document.bytes->size()}, document.pages);
        else
            m_exitCode = std::max(m_exitCode, report(written.error(), m_context));
    }

    const ExportOptions &m_options;
    Context &m_context;
    const std::shared_ptr<session::PackCache> m_packs = std::make_shared<session::PackCache>();
    std::atomic<bool> m_isSwept = false;
    std::mutex m_mutex; // of everything below
    std::vector<pdf::PdfRequest> m_pdfs;
    ExitCode m_exitCode = ExitCode::Done;
};

ExitCode run(const Arguments &arguments, Context &context)
{
    auto options = exportOptions(arguments);
    if (!options)
        return report(options.error(), context);
    if (options->signOffs == SignOffs::Shown) {
        auto trusted = trustedKeys(arguments, context);
        if (!trusted)
            return report(trusted.error(), context);
        options->trusted = *std::move(trusted);
    }
    return Exporter(*options, context).run();
}

} // namespace

const Command &exportCommand()
{
    static const Command command{
        {.name = "export",
         .summary = "Publishes policies as HTML, PDF, Markdown or plain text",
         .operands = "FILE...",
         .minOperands = 1,
         .maxOperands = std::numeric_limits<std::size_t>::max(),
         .description =
             "Makes the documents of each policy and writes them as <policy>-<document>.<format>. A document with\n"
             "gaps, answers that it needs and does not have, is refused unless a draft is asked for; then the gaps\n"
             "are marked. A document for the public is searched for every internal answer before it is written.\n"
             "Nothing of a review is in a document, but for the table of who decided on it, in internal documents as\n"
             "HTML and PDF, where --sign-offs asks for it.",
         .options = {{"to", "FORMATS", "html, pdf, md, txt, separated by commas; html where nothing is said."},
                     {"view", "VIEWS", "Ids of documents, separated by commas, or all (the default): see inspect."},
                     {"revision", "REVISION",
                      "Each policy as it was at a revision, with the day that it was published on: the same bytes."},
                     {"out", "DIR", "Where the files go; made where it does not exist; here by default."},
                     {"page", "SIZE", "a4 (the default) or letter."},
                     {"draft", "", "Go on where answers are missing, and mark the document as a draft."},
                     {"sign-offs", "", "Show behind the text of internal documents who decided on them."},
                     kTrustOption},
         .examples = {{"policywright export charity.policy --to html,pdf --view all --out published",
                       "All documents of one policy, for the web and for paper."},
                      {"policywright export *.policy --to pdf --view staff_summary",
                       "The one page for everyone, of every policy in this folder."}}},
        run};
    return command;
}

} // namespace policywright::cli
