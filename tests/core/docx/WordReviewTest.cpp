// SPDX-License-Identifier: Apache-2.0
#include "core/session/WordReview.h"

#include "core/docx/WordDocument.h"
#include "core/session/ReviewEvents.h"
#include "core/session/WordReviewCopy.h"
#include "tests/core/docx/WordForge.h"
#include "tests/support/SequentialIdSource.h"
#include "tests/support/SmallPolicy.h"

#include <gtest/gtest.h>

#include <numeric>
#include <set>

namespace policywright::session {
namespace {

using annotate::EventKind;

const std::string kWhen = "2026-11-22T09:00:00Z";
const ViewId kInternal("internal");

class WordReviewTest : public ::testing::Test {
protected:
    std::string remark(EventKind kind, const std::string &quote, const std::string &text,
                       std::optional<std::string> replacement = {})
    {
        return addRemark(review,
                         {.kind = kind,
                          .clause = ClauseId("rules.review"),
                          .quote = quote,
                          .body = text,
                          .replacement = std::move(replacement),
                          .author = {"Anna"},
                          .created = kWhen},
                         assembler.assemble(policy.bundle.policy, kInternal).value(), ids)
            ->id;
    }

    docx::Parts copy()
    {
        auto publisher = Publisher::create(policy, today).value();
        return docx::unpacked(wordReviewCopy(review, policy, {.views = {kInternal}}, publisher)->bytes);
    }

    // For each event that comes back: who, what, on which words, what is said; in the order of these.
    std::string back(const docx::Parts &parts)
    {
        const auto read = wordReview(docx::packed(parts), "a.docx", review, policy, today);
        if (!read)
            return sentence(read.error().front());
        std::multiset<std::string> lines;
        for (const annotate::Event &event : read->review.events()) {
            std::string text;
            constexpr std::array kKinds{"comment", "suggestion", "question", "reply",   "edit",    "delete",
                                        "resolve", "reopen",     "accept",   "decline", "decision"};
            text += event.author.name + ' ' + kKinds[static_cast<std::size_t>(event.kind)];
            text += event.anchor ? " “" + event.anchor->quote + "”" : "";
            text += event.replacement ? " to “" + *event.replacement + "”" : "";
            text += event.body.empty() ? "" : ": " + event.body;
            lines.insert(text + '\n');
            EXPECT_EQ(event.origin, "docx");
            EXPECT_TRUE(event.isIntact());
        }
        notes.clear();
        for (const WordNote &note : read->notes)
            notes += sentenceOf(note) + '\n';
        return std::accumulate(lines.begin(), lines.end(), std::string());
    }

    static void replace(std::string &text, const std::string &what, const std::string &with)
    {
        const std::size_t at = text.find(what);
        ASSERT_NE(at, std::string::npos) << what;
        text.replace(at, what.size(), with);
    }

    static std::string tracked(const std::string &removed, const std::string &added, const std::string &who = "Lawyer")
    {
        const std::string by = " w:id=\"9000\" w:author=\"" + who + "\" w:date=\"2026-12-01T10:00:00Z\">";
        return "</w:t></w:r>" +
               (removed.empty() ? "" : "<w:del" + by + "<w:r><w:delText>" + removed + "</w:delText></w:r></w:del>") +
               (added.empty() ? ""
                              : "<w:ins" + by + "<w:r><w:t xml:space=\"preserve\">" + added + "</w:t></w:r></w:ins>") +
               "<w:r><w:t xml:space=\"preserve\">";
    }

    std::string &body(docx::Parts &parts) { return parts["word/document.xml"]; }

    std::string notes;
    Date today = *Date::fromIso("2026-11-22");
    PolicyFile policy = test::policyFileWith(test::answeredPolicy());
    assembly::Assembler assembler = *assembly::Assembler::create(policy.packs, today);
    annotate::ReviewFile review{policy.bundle.policy.id};
    testing::SequentialIdSource ids;
};

TEST_F(WordReviewTest, WhatWasHandedOverIsNotNew)
{
    const std::string thread = remark(EventKind::Comment, "every 6 months", "Why <6>?\nReally & truly?");
    addEvent(review, {.target = thread, .author = {"Ben"}, .created = kWhen, .body = "So."}, ids).value();
    remark(EventKind::Suggestion, "We review", "", "They examine");
    remark(EventKind::Question, "this", "Which?");
    EXPECT_EQ(back(copy()), "");
    EXPECT_EQ(notes, "");
}

TEST_F(WordReviewTest, TrackedChangesAreSuggestionsOnTheWordsThatTheyTouch)
{
    docx::Parts parts = copy();
    replace(body(parts), "We review this every 6 months.",
            "We re" + tracked("view", "gard") + " this" + tracked("", " thing") + " every " + tracked("6", "9") +
                " months.");
    EXPECT_EQ(back(parts), "Lawyer suggestion “6” to “9”\n"
                           "Lawyer suggestion “review” to “regard”\n"
                           "Lawyer suggestion “this” to “this thing”\n");
    EXPECT_EQ(notes, "");
}

TEST_F(WordReviewTest, CommentsAndRepliesStandAtTheirWords)
{
    const std::string thread = remark(EventKind::Comment, "every 6 months", "Why?");
    docx::Parts parts = copy();
    replace(body(parts), "We review",
            "</w:t></w:r><w:commentRangeStart w:id=\"70\"/><w:r><w:t>We</w:t></w:r>"
            "<w:commentRangeEnd w:id=\"70\"/><w:r><w:t xml:space=\"preserve\"> review");
    std::string &comments = parts["word/comments.xml"];
    const auto comment = [](const char *id, const char *paragraph, const char *text) {
        return std::string("<w:comment w:id=\"") + id +
               "\" w:author=\"Lawyer\" w:date=\"2026-12-01T10:00:00Z\"><w:p "
               "w14:paraId=\"" +
               paragraph + "\"><w:r><w:t>" + text + "</w:t></w:r></w:p></w:comment>";
    };
    replace(comments, "</w:comments>",
            comment("70", "00A00000", "Who?") + comment("71", "00A00001", "Because.") + "</w:comments>");
    std::string &extended = parts["word/commentsExtended.xml"];
    replace(extended, "w15:done=\"0\"", "w15:done=\"1\"");
    replace(extended, "</w15:commentsEx>",
            "<w15:commentEx w15:paraId=\"00A00001\" w15:paraIdParent=\"00000001\" "
            "w15:done=\"1\"/></w15:commentsEx>");
    EXPECT_EQ(back(parts), "Lawyer comment “We”: Who?\nLawyer reply: Because.\nLawyer resolve\n");
}

TEST_F(WordReviewTest, UntrackedChangesAreSuggestionsThatSaySo)
{
    docx::Parts parts = copy();
    replace(body(parts), "every 6 months", "every 9 months");
    replace(parts["docProps/core.xml"], "</cp:coreProperties>",
            "<cp:lastModifiedBy>Lawyer</cp:lastModifiedBy></cp:coreProperties>");
    EXPECT_EQ(back(parts), "Lawyer suggestion “6” to “9”: [Changed in the Word file without tracking]\n");
    EXPECT_EQ(notes, "The text was changed without tracking (rules.review); the change is a suggestion by Lawyer, who "
                     "saved the file last.\n");
}

TEST_F(WordReviewTest, ASuggestionThatWasJudgedThereGetsAReply)
{
    remark(EventKind::Suggestion, "6", "", "9");
    docx::Parts parts = copy();
    std::string &text = body(parts);
    const std::size_t begin = text.find("<w:del ");
    const std::size_t end = text.find("</w:ins>") + 8;
    const std::string tracked = text.substr(begin, end - begin);
    replace(text, tracked, "<w:r><w:t>9</w:t></w:r>");
    EXPECT_EQ(back(parts), "(no name) reply: [Accepted in the Word file]\n");
    replace(text, "<w:r><w:t>9</w:t></w:r>", "<w:r><w:t>6</w:t></w:r>");
    EXPECT_EQ(back(parts), "(no name) reply: [Rejected in the Word file]\n");
}

TEST_F(WordReviewTest, WhatIsNoChangeOfWordsInOneClauseIsAComment)
{
    docx::Parts parts = copy();
    replace(body(parts), "We review this", tracked("We", "").insert(0, "") + " review this");
    replace(body(parts), "<w:del w:id=\"9000\"", "<w:moveFrom w:id=\"9000\"");
    replace(body(parts), "</w:del>", "</w:moveFrom>");
    EXPECT_EQ(back(parts), "Lawyer comment “We”: [Moved in the Word file]\nTaken out: “We”\n");
    EXPECT_EQ(notes, "What Lawyer moved is a comment (rules.review), with the words.\n");
    parts = copy();
    replace(body(parts), "<w:t xml:space=\"preserve\">We review this every 6 months.",
            "<w:rPr><w:b/><w:rPrChange w:id=\"1\" w:author=\"Lawyer\"><w:rPr/></w:rPrChange></w:rPr><w:t>We review "
            "this every 6 months.");
    EXPECT_EQ(back(parts),
              "Lawyer comment “We review this every 6 months.”: [The formatting of these words was changed "
              "in the Word file]\n");
    EXPECT_EQ(notes, "Formatting that Lawyer changed is a comment (rules.review).\n");
}

TEST_F(WordReviewTest, AParagraphThatIsPutInComesWithTheLastWord)
{
    docx::Parts parts = copy();
    replace(body(parts), "months.</w:t></w:r></w:p>",
            "months.</w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:ins w:id=\"9\" w:author=\"Lawyer\"/></w:rPr></w:pPr><w:ins "
            "w:id=\"8\" w:author=\"Lawyer\"><w:r><w:t>And more.</w:t></w:r></w:ins></w:p>");
    EXPECT_EQ(back(parts), "Lawyer suggestion “months.” to “months.\nAnd more.”\n");
}

TEST_F(WordReviewTest, ReadingAgainGivesTheSameEvents)
{
    docx::Parts parts = copy();
    replace(body(parts), "every 6 months", "every " + tracked("6", "9") + " months");
    const auto first = wordReview(docx::packed(parts), "a.docx", review, policy, today);
    ASSERT_TRUE(first);
    ASSERT_EQ(mergeReview(review, first->review, "a.docx"), (annotate::MergeCounts{.added = 1}));
    const auto second = wordReview(docx::packed(parts), "b.docx", review, policy, today);
    ASSERT_TRUE(second);
    EXPECT_EQ(mergeReview(review, second->review, "b.docx"), (annotate::MergeCounts{.known = 1}));
}

TEST_F(WordReviewTest, BelongsToItsPolicy)
{
    const docx::Parts parts = copy();
    review = annotate::ReviewFile("6d1f3c9e-0b7a-4c8e-9f10-2b3c4d5e6f70");
    EXPECT_EQ(back(parts), "a.docx belongs to another policy (" + policy.bundle.policy.id +
                               "), so its annotations say nothing about this one.");
}

TEST_F(WordReviewTest, OfOtherOriginIsPlacedByItsWords)
{
    const std::string range = "<w:commentRangeStart w:id=\"1\"/><w:r><w:t>every 6 months</w:t></w:r>"
                              "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>";
    const std::string comment = "<w:comment w:id=\"1\" w:author=\"Lawyer\" w:date=\"2026-12-01T10:00:00Z\"><w:p><w:r>"
                                "<w:t>Too rarely.</w:t></w:r></w:p></w:comment>";
    const docx::Parts parts = docx::forgedDocument(
        "<w:p><w:r><w:t>Somebody's own copy</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">We </w:t></w:r>"
        "<w:del w:id=\"2\" w:author=\"Lawyer\" w:date=\"2026-12-01T10:00:00Z\"><w:r><w:delText>review</w:delText></w:r>"
        "</w:del><w:r><w:t xml:space=\"preserve\"> this </w:t></w:r>" +
            range + "<w:r><w:t>.</w:t></w:r></w:p>",
        comment);
    EXPECT_TRUE(back(parts).contains("Lawyer comment “every 6 months”: Too rarely.\n")) << back(parts);
    const auto read = wordReview(docx::packed(parts), "a.docx", review, policy, today);
    ASSERT_TRUE(read);
    mergeReview(review, read->review, "a.docx").value();
    const auto threads = placedThreads(review, policy, kInternal, assembler).value();
    ASSERT_EQ(threads.size(), 2U);
    for (const PlacedThread &thread : threads) {
        EXPECT_EQ(thread.placement.clause, ClauseId("rules.review"));
        EXPECT_NE(thread.placement.state, annotate::Placement::State::NotPlaced);
    }
    review = annotate::ReviewFile(policy.bundle.policy.id);
    const docx::Parts other = docx::forgedDocument(
        "<w:p><w:commentRangeStart w:id=\"1\"/><w:r><w:t>Lorem ipsum dolor sit amet</w:t></w:r><w:commentRangeEnd "
        "w:id=\"1\"/></w:p>",
        comment);
    EXPECT_EQ(wordReview(docx::packed(other), "a.docx", review, policy, today).error().front().code,
              ErrorCode::WordNothingFits);
    EXPECT_EQ(back(other), "Nothing that is remarked in a.docx (1 comment, 0 tracked changes) is about words of this "
                           "policy, so nothing was taken; look whether it is the right file.");
}

TEST_F(WordReviewTest, ATextThatIsTooLongIsRefused)
{
    docx::Parts parts = copy();
    replace(body(parts), "every 6 months", "every " + tracked("6", std::string(100'001, 'x')) + " months");
    EXPECT_EQ(back(parts), "a.docx exceeds a limit of what is read of a Word document: one of its texts is longer than "
                           "100000 bytes.");
}

} // namespace
} // namespace policywright::session
