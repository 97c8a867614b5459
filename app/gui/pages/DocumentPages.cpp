// SPDX-License-Identifier: Apache-2.0
#include "app/gui/pages/DocumentPages.h"

#include "app/pdf/DocumentJob.h"
#include "core/session/Publisher.h"

#include <QLocale>

#include <algorithm>

namespace policywright::gui {
namespace {

ResultWithErrors<session::Published> publish(session::Publisher &publisher, const ViewId &view, render::Finish &finish)
{
    auto published = publisher.publish(view, {session::Format::Html}, finish);
    const auto isGap = [](const Error &error) { return error.code == ErrorCode::GapLeft; };
    if (published || !std::ranges::all_of(published.error(), isGap))
        return published;
    finish = render::Finish::Draft;
    return publisher.publish(view, {session::Format::Html}, finish);
}

} // namespace

pdf::PageSize usualPageSize(const QLocale &locale)
{
    return locale.measurementSystem() == QLocale::ImperialUSSystem ? pdf::PageSize::Letter : pdf::PageSize::A4;
}

PageSource pagesOf(std::shared_ptr<const assembly::AssembledDocument> document, render::HtmlSettings settings,
                   pdf::PageSize pageSize, std::string created)
{
    settings.finish = document->gaps.empty() ? render::Finish::Final : render::Finish::Draft;
    return [document = std::move(document), settings = std::move(settings), pageSize,
            created = std::move(created)]() -> ResultWithErrors<pdf::PdfRequest> {
        return pdf::PdfRequest{.html = render::htmlPage(*document, settings),
                               .job = pdf::jobOf(*document, pageSize, settings.finish, created),
                               .target = document->title};
    };
}

PageSource publishedPagesOf(PublishedPages pages)
{
    return [pages = std::move(pages)]() -> ResultWithErrors<pdf::PdfRequest> {
        auto publisher = session::Publisher::create(*pages.policy, pages.today);
        if (!publisher)
            return std::unexpected(Errors{publisher.error()});
        publisher->showSignOffs(pages.signOffs);
        auto finish = render::Finish::Final;
        auto published = publish(*publisher, pages.view, finish);
        if (!published)
            return std::unexpected(published.error());
        return pdf::PdfRequest{.html = std::move(published->files.front()),
                               .job = pdf::jobOf(published->document, pages.pageSize, finish, pages.created),
                               .target = published->document.title};
    };
}

} // namespace policywright::gui
