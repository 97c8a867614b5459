// SPDX-License-Identifier: Apache-2.0
#include "app/pdf/PdfJob.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace policywright::pdf {
namespace {

constexpr std::array kErrors{ErrorCode::PdfNotPrinted, ErrorCode::PdfRendererCrashed, ErrorCode::PdfTimeout,
                             ErrorCode::FileNotWritable, ErrorCode::FileNotReadable};

constexpr std::int64_t kMostTimeLimitMs = 3'600'000;

std::string text(const Json &json, std::string_view name)
{
    const Json *value = json.find(name);
    return value && value->ifString() ? *value->ifString() : std::string();
}

} // namespace

Json toJson(const PdfJob &job)
{
    Json::Array bookmarks;
    for (const Bookmark &bookmark : job.bookmarks)
        bookmarks.emplace_back(Json::Object{{"id", bookmark.id}, {"title", bookmark.title}, {"level", bookmark.level}});
    return Json::Object{{"html", job.htmlPath},
                        {"pdf", job.pdfPath},
                        {"pageSize", job.pageSize == PageSize::Letter ? "letter" : "a4"},
                        {"margins", job.margins == Margins::OneSheet ? "oneSheet" : "book"},
                        {"title", job.title},
                        {"language", job.language},
                        {"header", job.header},
                        {"footer", job.footer},
                        {"page", job.pagePattern},
                        {"created", job.created},
                        {"bookmarks", std::move(bookmarks)},
                        {"timeLimitMs", job.timeLimitMs}};
}

Result<PdfJob> pdfJobFromJson(const Json &json)
{
    PdfJob job{.htmlPath = text(json, "html"),
               .pdfPath = text(json, "pdf"),
               .pageSize = text(json, "pageSize") == "letter" ? PageSize::Letter : PageSize::A4,
               .margins = text(json, "margins") == "oneSheet" ? Margins::OneSheet : Margins::Book,
               .title = text(json, "title"),
               .language = text(json, "language"),
               .header = text(json, "header"),
               .footer = text(json, "footer"),
               .pagePattern = text(json, "page"),
               .created = text(json, "created")};
    if (const Json *limit = json.find("timeLimitMs"); limit && limit->ifInt())
        job.timeLimitMs = static_cast<int>(std::clamp<std::int64_t>(*limit->ifInt(), 0, kMostTimeLimitMs));
    const Json *bookmarks = json.find("bookmarks");
    if (job.htmlPath.empty() || job.pdfPath.empty() || !bookmarks || !bookmarks->ifArray())
        return fail(ErrorCode::NotAPdfJob);
    for (const Json &bookmark : *bookmarks->ifArray()) {
        const Json *level = bookmark.find("level");
        job.bookmarks.push_back(
            {text(bookmark, "id"), text(bookmark, "title"), level && level->ifInt() && *level->ifInt() == 2 ? 2 : 1});
    }
    return job;
}

Json toJson(const PdfResult &result)
{
    Json json = Json::Object{{"pdf", result.pdfPath}, {"pages", result.pages}};
    if (result.error) {
        json.set("error", nameOf(result.error->code));
        json.set("subject", result.error->subject);
        json.set("detail", result.error->detail);
    }
    return json;
}

Result<PdfResult> pdfResultFromJson(const Json &json)
{
    const Json *pages = json.find("pages");
    PdfResult result{.pdfPath = text(json, "pdf")};
    if (result.pdfPath.empty() || !pages || !pages->ifInt())
        return fail(ErrorCode::NotAPdfJob);
    result.pages = static_cast<int>(*pages->ifInt());
    if (const std::string name = text(json, "error"); !name.empty()) {
        result.error = Error{ErrorCode::PdfNotPrinted, text(json, "subject"), text(json, "detail")};
        for (const ErrorCode code : kErrors) {
            if (nameOf(code) == name)
                result.error->code = code;
        }
    }
    return result;
}

} // namespace policywright::pdf
