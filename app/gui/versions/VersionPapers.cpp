// SPDX-License-Identifier: Apache-2.0
#include "app/gui/versions/VersionPapers.h"

#include "app/pdf/PdfProgram.h"
#include "app/pdf/RedlineJob.h"
#include "core/export/ChangeLog.h"
#include "core/session/RedlineFiles.h"
#include "core/session/Revisions.h"

namespace policywright::gui {
namespace {

template <class Value>
ResultWithErrors<Value> withErrors(Result<Value> result)
{
    if (!result)
        return std::unexpected(Errors{result.error()});
    return *std::move(result);
}

exporting::ChangeLogSetting settingOf(const assembly::AssembledDocument &document)
{
    return {.title = document.title, .organisation = document.facts.organisation, .language = document.language};
}

Result<std::string> printed(std::string html, const session::ChangedVersion &compared, const PaperOrder &order)
{
    pdf::PdfProgram program(order.pdfProgram);
    const pdf::PdfJob job =
        pdf::redlineJob(compared.after.document, namesOf(compared.before, compared.after), order.now);
    if (auto submitted = program.submit({std::move(html), job, "redline"}); !submitted)
        return std::unexpected(submitted.error());
    return std::move(program.collect().front().bytes);
}

Result<std::string> redline(const session::ChangedVersion &compared, const PaperOrder &order)
{
    using Format = session::RedlineFormat;
    const Format format = order.suffix == "docx"  ? Format::Docx
                          : order.suffix == "md"  ? Format::CriticMarkup
                          : order.suffix == "txt" ? Format::Words
                                                  : Format::Html;
    auto made =
        session::redlineFile(compared.redline, compared.before, compared.after,
                             {.format = format, .layout = order.layout, .author = order.author, .now = order.now});
    return made && order.suffix == "pdf" ? printed(*std::move(made), compared, order) : made;
}

// What is not published yet stands above the versions that are.
ResultWithErrors<std::string> changeLog(const session::PolicyFile &policy, const session::ChangedVersion &compared,
                                        const PaperOrder &order)
{
    const auto log = session::revisionsIn(policy);
    if (!log)
        return std::unexpected(Errors{log.error()});
    const ViewId &view = compared.after.document.view;
    auto versions = session::publishedChanges(policy, *log, view, order.today);
    if (!versions)
        return std::unexpected(versions.error());
    if (const history::Revision *last = session::lastPublished(*log)) {
        auto now = session::changesBetween(policy, *log, *last, nullptr, view, order.today);
        if (!now)
            return std::unexpected(now.error());
        if (!now->changes.clauses.empty())
            versions->insert(versions->begin(), std::move(now->changes));
    }
    const exporting::ChangeLogSetting setting = settingOf(compared.after.document);
    return order.suffix == "md" ? exporting::changeLogMarkdown(*versions, setting)
                                : exporting::changeLogPage(*versions, setting, compared.after.settings);
}

} // namespace

ResultWithErrors<std::string> versionPaper(const session::PolicyFile &policy, const session::ChangedVersion &compared,
                                           const PaperOrder &order)
{
    switch (order.paper) {
    case VersionPaper::Redline: return withErrors(redline(compared, order));
    case VersionPaper::ChangeLog: return changeLog(policy, compared, order);
    case VersionPaper::Announcement:
        return exporting::announcement(compared.changes, settingOf(compared.after.document));
    }
    return {};
}

} // namespace policywright::gui
