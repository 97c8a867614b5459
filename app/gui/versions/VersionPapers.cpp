// SPDX-License-Identifier: Apache-2.0
#include "app/gui/versions/VersionPapers.h"

#include "app/pdf/RedlineJob.h"
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

Result<std::string> printed(std::string html, const session::ChangedVersion &compared, const PaperOrder &order)
{
    pdf::PdfProgram program(order.pdfProgram);
    return pdf::printedRedline(program, std::move(html), compared.after.document,
                               namesOf(compared.before, compared.after), order.now);
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

ResultWithErrors<std::string> changeLog(const session::PolicyFile &policy, const session::ChangedVersion &compared,
                                        const PaperOrder &order)
{
    using Format = session::ChangeLogFormat;
    const auto log = session::revisionsIn(policy);
    if (!log)
        return std::unexpected(Errors{log.error()});
    return session::changeLogFile(policy, *log, compared.after.document.view,
                                  order.suffix == "md" ? Format::Markdown : Format::Html, order.today);
}

} // namespace

ResultWithErrors<std::string> versionPaper(const session::PolicyFile &policy, const session::ChangedVersion &compared,
                                           const PaperOrder &order)
{
    switch (order.paper) {
    case VersionPaper::Redline: return withErrors(redline(compared, order));
    case VersionPaper::ChangeLog: return changeLog(policy, compared, order);
    case VersionPaper::Announcement:
        return exporting::announcement(compared.changes, exporting::settingOf(compared.after.document));
    }
    return {};
}

} // namespace policywright::gui
