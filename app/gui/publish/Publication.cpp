// SPDX-License-Identifier: Apache-2.0
#include "app/gui/publish/Publication.h"

#include "app/pdf/DocumentJob.h"
#include "app/pdf/PdfProgram.h"
#include "core/session/ReviewKeys.h"
#include "core/session/SignOffTables.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace policywright::gui {
namespace {

struct MadeFile {
    std::string path;
    std::string bytes;
    int pages = 0;
};

class Press {
public:
    Press(const session::PolicyFile &policy, const PublishOrder &order, const PublishTools &tools,
          const std::stop_token &stop, const std::function<void(const PublishProgress &)> &tell)
        : m_policy(policy), m_order(order), m_tools(tools), m_stop(stop), m_tell(tell), m_pdf(tools.pdfProgram)
    {
        m_progress.of = order.views.size() * (order.pdf == Pdf::Yes ? 2 : 1) + 1;
    }

    PublishOutcome run() &&
    {
        if (const auto made = makeAll(); !made)
            m_outcome.errors = made.error();
        else if (m_stop.stop_requested())
            m_outcome.wasStopped = true;
        else if (m_outcome.errors.empty())
            writeAll();
        return std::move(m_outcome);
    }

private:
    ResultWithErrors<> makeAll()
    {
        if (m_order.pdf == Pdf::Yes) {
            if (auto ready = m_pdf.warmUp(); !ready) // starts while the pages are made
                return std::unexpected(Errors{ready.error()});
        }
        auto publisher = session::Publisher::create(m_policy, m_tools.today);
        if (!publisher)
            return std::unexpected(Errors{publisher.error()});
        publisher->showSignOffs(m_order.signOffs);
        for (const ViewId &view : m_order.views) {
            if (m_stop.stop_requested())
                break;
            if (auto made = make(*publisher, view); !made)
                std::ranges::move(made.error(), std::back_inserter(m_outcome.errors));
        }
        if (m_outcome.errors.empty())
            collectPdfs();
        return {};
    }

    // Its HTML is made for the PDF as well, and searched with the rest.
    ResultWithErrors<> make(session::Publisher &publisher, const ViewId &view)
    {
        std::vector<session::Format> formats = m_order.formats;
        if (m_order.pdf == Pdf::Yes && !std::ranges::contains(formats, session::Format::Html))
            formats.push_back(session::Format::Html);
        auto published = publisher.publish(view, formats, m_order.finish);
        if (!published)
            return std::unexpected(published.error());
        const assembly::AssembledDocument &document = published->document;
        if (document.audience == pack::Audience::Public)
            m_outcome.searchedFiles += formats.size();
        if (m_order.pdf == Pdf::Yes) {
            const auto html = std::ranges::find(formats, session::Format::Html) - formats.begin();
            auto submitted =
                m_pdf.submit({published->files[static_cast<std::size_t>(html)],
                              pdf::jobOf(document, m_order.pageSize, m_order.finish, toIso8601(m_tools.clock.now())),
                              pathOf(document, "pdf")});
            if (!submitted)
                return std::unexpected(Errors{submitted.error()});
        }
        for (std::size_t i = 0; i < m_order.formats.size(); ++i)
            m_made.push_back({pathOf(document, session::fileExtension(formats[i])), std::move(published->files[i])});
        tellStep(document.title);
        return {};
    }

    void collectPdfs()
    {
        for (auto documents = m_pdf.collect(m_stop); !documents.empty(); documents = m_pdf.collect(m_stop)) {
            for (pdf::PdfDocument &document : documents) {
                if (document.bytes)
                    m_made.push_back({document.target, *std::move(document.bytes), document.pages});
                else
                    m_outcome.errors.push_back(document.bytes.error());
                tellStep(document.title);
            }
        }
    }

    void writeAll()
    {
        std::error_code problem;
        std::filesystem::create_directories(m_order.folder, problem); // for others to read, too
        if (problem) {
            m_outcome.errors.push_back({ErrorCode::FolderNotMade, m_order.folder, problem.message()});
            return;
        }
        std::ranges::sort(m_made, {}, &MadeFile::path);
        for (const MadeFile &file : m_made) {
            const auto written = m_tools.files.replaceFile(file.path, file.bytes, kCanBeMadeAgain);
            if (!written) {
                m_outcome.errors.push_back(written.error());
                return; // a full disk is full for the others, too
            }
            m_outcome.files.push_back({file.path, file.bytes.size(), file.pages});
        }
        tellStep({});
    }

    std::string pathOf(const assembly::AssembledDocument &document, std::string_view extension) const
    {
        const std::string name = m_order.stem + '-' + document.fileStem + '.' + std::string(extension);
        return (std::filesystem::path(m_order.folder) / name).string();
    }

    void tellStep(const std::string &title)
    {
        ++m_progress.done;
        m_progress.title = title;
        m_tell(m_progress);
    }

    const session::PolicyFile &m_policy;
    const PublishOrder &m_order;
    const PublishTools &m_tools;
    const std::stop_token &m_stop;
    const std::function<void(const PublishProgress &)> &m_tell;
    pdf::PdfProgram m_pdf;
    std::vector<MadeFile> m_made;
    PublishProgress m_progress;
    PublishOutcome m_outcome;
};

} // namespace

ResultWithErrors<std::vector<OfferedDocument>> offeredDocuments(const session::PolicyFile &policy, const Date &today)
{
    auto assembler = assembly::Assembler::create(policy.packs, today);
    if (!assembler)
        return std::unexpected(Errors{assembler.error()});
    const auto views = assembler->offeredViews(policy.bundle.policy);
    if (!views)
        return std::unexpected(Errors{views.error()});
    std::vector<OfferedDocument> offered;
    for (const ViewId &view : *views) {
        const auto document = assembler->assemble(policy.bundle.policy, view);
        if (!document)
            return std::unexpected(document.error());
        OfferedDocument &entry = offered.emplace_back(view, document->audience);
        for (const assembly::Gap &gap : document->gaps) {
            if (!std::ranges::contains(entry.gaps, gap.name))
                entry.gaps.push_back(gap.name);
        }
    }
    return offered;
}

ResultWithErrors<SignOffs> signOffsOf(const session::PolicyFile &policy, const std::vector<OfferedDocument> &documents,
                                      const PublishTools &tools)
{
    if (!policy.bundle.annotations)
        return SignOffs(); // nobody said anything, so no document has to be made
    auto assembler = assembly::Assembler::create(policy.packs, tools.today);
    if (!assembler)
        return std::unexpected(Errors{assembler.error()});
    std::vector<ViewId> views;
    for (const OfferedDocument &document : documents) {
        if (document.audience != pack::Audience::Public)
            views.push_back(document.view);
    }
    const auto keys = session::keysIn(tools.files, tools.keysFolder);
    auto tables = session::signOffTables(policy, views, *assembler, keys ? keys->trusted() : annotate::TrustedKeys());
    const bool isDecided =
        tables && std::ranges::any_of(*tables, [](const auto &table) { return !table.second.rows.empty(); });
    return isDecided || !tables ? tables : SignOffs();
}

PublishOutcome publish(const session::PolicyFile &policy, const PublishOrder &order, const PublishTools &tools,
                       const std::stop_token &stop, const std::function<void(const PublishProgress &)> &tell)
{
    return Press(policy, order, tools, stop, tell).run();
}

} // namespace policywright::gui
