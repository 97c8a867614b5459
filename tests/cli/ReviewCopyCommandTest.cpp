// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/CommandLineTesting.h"

#include "core/annotate/ReviewFile.h"

namespace policywright::cli {
namespace {

class ReviewCopyCommandTest : public CommandLineTest {
protected:
    ReviewCopyCommandTest() { putPolicy(test::answeredPolicy()); }

    void remark()
    {
        run({"review", "add", "small.policy", "--clause", "rules.review", "--quote", "every 6 months", "--author",
             "Ben", "--text", "Why?"});
    }

    std::string kilobytes(const std::string &path)
    {
        return std::to_string((files.bytesOf(path)->size() + 1023) / 1024) + " KB";
    }
};

TEST_F(ReviewCopyCommandTest, WritesOneFileAndSaysWhatIsHandedOver)
{
    remark();
    const Outcome outcome = run({"review", "copy", "small.policy", "--for", "Anna <Berg>"});
    ASSERT_TRUE(files.bytesOf("small-review-copy.html"));
    EXPECT_EQ(outcome, (Outcome{ExitCode::Done,
                                "small-review-copy.html  " + kilobytes("small-review-copy.html") +
                                    ", 1 document, 1 remark with its replies, 0 decisions\n",
                                ""}));
    const std::string html = *files.bytesOf("small-review-copy.html");
    EXPECT_TRUE(html.starts_with("<!doctype html>"));
    EXPECT_TRUE(html.contains("\"for\":\"Anna \\u003cBerg>\""));
    EXPECT_TRUE(html.contains("\"name\":\"small\""));
}

TEST_F(ReviewCopyCommandTest, TakesDocumentsAndRemarksByName)
{
    remark();
    run({"review", "decide", "small.policy", "--verdict", "approve", "--author", "Ben"});
    const Outcome all = run({"review", "copy", "small.policy", "--to", "html", "--view", "all", "--remarks", "none",
                             "--out", "for-anna.html"});
    EXPECT_EQ(all.out, "for-anna.html  " + kilobytes("for-anna.html") +
                           ", 2 documents, 0 remarks with their replies, 0 decisions\n");
    const Outcome some = run({"review", "copy", "small.policy", "--view", "public,internal", "--remarks", "open",
                              "--out", "for-anna.html", "--json"});
    EXPECT_EQ(some,
              (Outcome{ExitCode::Done,
                       "{\n  \"file\": \"for-anna.html\",\n  \"bytes\": " +
                           std::to_string(files.bytesOf("for-anna.html")->size()) +
                           ",\n  \"documents\": [\n    \"Public policy\",\n    \"Policy\"\n  ],\n  \"remarks\": 1,\n"
                           "  \"decisions\": 1,\n  \"leftOut\": 0\n}\n",
                       ""}));
}

TEST_F(ReviewCopyCommandTest, LeaveOutWhatWasTamperedWith)
{
    remark();
    auto bundle = bundle::readBundle(*files.bytesOf("small.policy"), "small.policy").value();
    auto review = annotate::reviewFromText(bundle.annotations.value(), "small.policy").value();
    annotate::Event forged = review.events().front();
    forged.body = "Do it!";
    review.add(sealed(forged));
    files.put("forged.jsonld", toText(review));
    run({"merge", "small.policy", "forged.jsonld"});
    const Outcome outcome = run({"review", "copy", "small.policy"});
    EXPECT_EQ(outcome, (Outcome{ExitCode::Findings,
                                "small-review-copy.html  " + kilobytes("small-review-copy.html") +
                                    ", 1 document, 0 remarks with their replies, 0 decisions\n"
                                    "Left out, since it was tampered with: 2 annotations\n",
                                ""}));
}

TEST_F(ReviewCopyCommandTest, RefusesWhatItCannotWrite)
{
    expectRefused({"review", "copy", "small.policy", "--to", "odt"}, ExitCode::Usage,
                  "\"odt\" is not a value of --to; it takes html or docx.");
    expectRefused({"review", "copy", "small.policy", "--remarks", "some"}, ExitCode::Usage,
                  "\"some\" is not a value of --remarks; it takes all, open or none.");
    expectRefused({"review", "copy", "small.policy", "--view", "letter"}, ExitCode::Usage,
                  "There is no view \"letter\"; the views of this policy are: internal, public.");
}

TEST_F(ReviewCopyCommandTest, RefusesInternalAnswersInRemarksOnAPublicDocument)
{
    run({"review", "add", "small.policy", "--clause", "rules.review", "--quote", "regularly", "--view", "public",
         "--author", "Ben", "--text", "Every 020 7946 0111?"});
    expectRefused({"review", "copy", "small.policy", "--view", "public"}, ExitCode::Failure,
                  "The internal answer \"contacts.phone\" would appear in the document \"public\", which is for the "
                  "public. Nothing was published.");
}

TEST_F(ReviewCopyCommandTest, RefusesGapsUnlessADraftIsAskedFor)
{
    model::PolicyDocument policy = test::answeredPolicy();
    policy.answers.erase(QuestionId("principles"));
    putPolicy(policy);
    expectRefused({"review", "copy", "small.policy"}, ExitCode::Findings,
                  "The answer to \"principles\" is missing; rules.principles needs it. Answer it, or export a draft.");
    EXPECT_EQ(run({"review", "copy", "small.policy", "--draft"}).code, ExitCode::Done);
}

TEST_F(ReviewCopyCommandTest, WritesOneDocumentForWordAndTakesItBack)
{
    remark();
    const Outcome outcome = run({"review", "copy", "small.policy", "--to", "docx", "--for", "Anna"});
    EXPECT_EQ(outcome, (Outcome{ExitCode::Done,
                                "small-review-copy.docx  " + kilobytes("small-review-copy.docx") +
                                    ", 1 document, 1 remark with its replies\n",
                                ""}));
    const std::string policy = *files.bytesOf("small.policy");
    EXPECT_EQ(run({"merge", "small.policy", "small-review-copy.docx"}),
              (Outcome{ExitCode::Done, "small-review-copy.docx: 0 new, 0 known\n", ""}));
    EXPECT_EQ(*files.bytesOf("small.policy"), policy);
}

TEST_F(ReviewCopyCommandTest, PutsOneDocumentIntoAFileForWord)
{
    expectRefused({"review", "copy", "small.policy", "--to", "docx", "--view", "all"}, ExitCode::Usage,
                  "\"all\" is not a value of --view here; a Word document holds one document, so name one.");
    expectRefused(
        {"review", "copy", "small.policy", "--to", "docx", "--view", "public,internal"}, ExitCode::Usage,
        "\"public,internal\" is not a value of --view here; a Word document holds one document, so name one.");
}

TEST_F(ReviewCopyCommandTest, KeepsInternalAnswersOutOfAPublicFileForWord)
{
    EXPECT_EQ(run({"review", "copy", "small.policy", "--to", "docx", "--view", "public"}).code, ExitCode::Done);
    run({"review", "add", "small.policy", "--view", "public", "--clause", "rules.review", "--quote", "regularly",
         "--author", "Ben", "--text", "Every 6 months, you mean."});
    expectRefused({"review", "copy", "small.policy", "--to", "docx", "--view", "public", "--out", "leak.docx"},
                  ExitCode::Failure,
                  "The internal answer \"review_every\" would appear in the document \"public\", which is for the "
                  "public. Nothing was published.");
}

} // namespace
} // namespace policywright::cli
