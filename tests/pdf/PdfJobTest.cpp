// SPDX-License-Identifier: Apache-2.0
#include "app/pdf/PdfJob.h"

#include <gtest/gtest.h>

namespace policywright::pdf {
namespace {

const PdfJob kJob{.htmlPath = "a.html",
                  .pdfPath = "a.pdf",
                  .pageSize = PageSize::Letter,
                  .margins = Margins::OneSheet,
                  .title = "Policy",
                  .language = "en",
                  .header = "Harbour · Policy",
                  .footer = "Harbour",
                  .pagePattern = "Page {page} of {pages}",
                  .created = "2026-11-22T09:00:00Z",
                  .bookmarks = {{"rules", "1 Rules", 1}, {"rules.scope", "1.1 Scope", 2}},
                  .timeLimitMs = 250};

TEST(PdfJob, ComesThroughThePipeAsItWas)
{
    EXPECT_EQ(pdfJobFromJson(toJson(kJob)).value(), kJob);
    const PdfJob plain{.htmlPath = "a.html", .pdfPath = "a.pdf", .title = ""};
    EXPECT_EQ(pdfJobFromJson(toJson(plain)).value(), plain);
}

TEST(PdfJob, IsOneLine)
{
    EXPECT_EQ(toText(toJson(kJob), JsonStyle::Compact).find('\n'), std::string::npos);
}

TEST(PdfJob, IsRefusedWithoutWhatAJobNeeds)
{
    for (const char *missing : {"html", "pdf", "bookmarks"}) {
        Json json = toJson(kJob);
        json.set(missing, nullptr);
        EXPECT_EQ(pdfJobFromJson(json).error(), (Error{ErrorCode::NotAPdfJob})) << missing;
    }
    EXPECT_EQ(pdfJobFromJson(Json("job")).error(), (Error{ErrorCode::NotAPdfJob}));
    EXPECT_EQ(sentence({ErrorCode::NotAPdfJob}), "The print engine was asked in words that it does not know; program "
                                                 "and print engine are of different versions.");
}

TEST(PdfJob, BringsResultsAndErrorsBack)
{
    const PdfResult good = pdfResultFromJson(toJson(PdfResult{"a.pdf", 12})).value();
    EXPECT_EQ(good.pdfPath, "a.pdf");
    EXPECT_EQ(good.pages, 12);
    EXPECT_EQ(good.error, std::nullopt);
    for (const ErrorCode code : {ErrorCode::PdfNotPrinted, ErrorCode::PdfRendererCrashed, ErrorCode::PdfTimeout,
                                 ErrorCode::FileNotWritable, ErrorCode::FileNotReadable}) {
        const Error error{code, "Policy", "detail"};
        EXPECT_EQ(pdfResultFromJson(toJson(PdfResult{"a.pdf", 0, error})).value().error, error);
    }
}

TEST(PdfJob, TakesAnErrorThatItDoesNotKnowAsNotPrinted)
{
    Json json = toJson(PdfResult{"a.pdf", 0, Error{ErrorCode::PdfTimeout, "Policy"}});
    json.set("error", "SomethingNew");
    EXPECT_EQ(pdfResultFromJson(json).value().error->code, ErrorCode::PdfNotPrinted);
    EXPECT_EQ(pdfResultFromJson(Json(Json::Object{})).error(), (Error{ErrorCode::NotAPdfJob}));
}

} // namespace
} // namespace policywright::pdf
