// SPDX-License-Identifier: Apache-2.0
//
// What an author was writing when the desk is laid anew, as it is for other templates: it stands there again.
#include "app/gui/window/NoticeBar.h"
#include "app/gui/wording/OwnClauseForm.h"
#include "app/gui/wording/SectionTextPage.h"
#include "core/session/ChangeAdmission.h"
#include "tests/gui/window/ReviewStage.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTest>

namespace policywright::gui::test {
namespace {

class DraftsTest : public ReviewStage {
protected:
    // As an update of the templates does; what is performed is given here.
    void layDeskAnew(const std::function<Result<>(session::EditingSession &session)> &perform =
                         [](session::EditingSession &) { return Result<>(); })
    {
        const QPointer<WorkArea> before = &stage.work();
        stage.controller().changePacks({.perform = perform, .then = {}});
        ASSERT_TRUE(eventually([&] { return before.isNull(); }));
        ASSERT_TRUE(test::opened(stage.window()));
        stage.settle();
    }
    static Result<> performed(session::EditingSession &session, const session::Change &change)
    {
        const auto done = session.perform(change);
        return done ? Result<>() : std::unexpected(done.error());
    }
    void beginRemark()
    {
        review();
        select("firm rules");
        newCard().form().focusWriting();
        type(QStringLiteral("Which of them?"));
    }
    // Of a clause of their own, in the text.
    SectionTextPage &text() { return *stage.work().findChild<SectionTextPage *>(); }
    OwnClauseForm &ownClause() { return *text().findChild<OwnClauseForm *>(); }
    void beginClause()
    {
        showText();
        text().askForNewClause();
        QCoreApplication::processEvents();
        type(QStringLiteral("Visitors"));
        press(Qt::Key_Return);
        type(QStringLiteral("Visitors ask first."));
    }
    void showText()
    {
        stage.work().goToClause(kReviewedClause);
        for (int mode = 0; !text().isVisible(); ++mode)
            stage.work().setMode(mode);
        stage.settle();
    }
    QPushButton *adding()
    {
        for (const char *words : {"Add a clause…", "Go on with the clause that you began…"}) {
            if (QPushButton *found = button(text(), QString::fromUtf8(words)))
                return found;
        }
        return nullptr;
    }
};

TEST_F(DraftsTest, ARemarkIsWrittenOnOnItsWords)
{
    beginRemark();
    layDeskAnew();
    ASSERT_TRUE(eventually([&] { return newCard().isVisible(); }));
    EXPECT_EQ(newCard().form().body().toPlainText(), QStringLiteral("Which of them?"));
    newCard().form().focusWriting();
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(settledThreads(1));
    EXPECT_EQ(desk().threads()[0].thread.anchor.quote, "firm rules");
    EXPECT_EQ(desk().threads()[0].thread.root.body, "Which of them?");
}

TEST_F(DraftsTest, ARemarkOnAClauseThatReadsOtherwiseNowIsOnAllOfIt)
{
    beginRemark();
    layDeskAnew([](session::EditingSession &session) -> Result<> {
        const auto change =
            session::rewording(session.file().bundle.policy, *session.file().packs, kReviewedClause,
                               "There are no such words here.", "Ada Marsh", *Date::fromIso("2026-11-23"));
        return change ? performed(session, *change) : std::unexpected(change.error());
    });
    ASSERT_TRUE(eventually([&] { return newCard().isVisible(); }));
    EXPECT_TRUE(says(newCard(), QStringLiteral("The clause reads otherwise than when you began.")));
    EXPECT_TRUE(says(newCard(), QStringLiteral("On the whole clause")));
    EXPECT_EQ(newCard().form().body().toPlainText(), QStringLiteral("Which of them?"));
}

TEST_F(DraftsTest, ARemarkOnAClauseThatIsGoneWaitsForAnotherOne)
{
    beginRemark();
    layDeskAnew([](session::EditingSession &session) {
        return performed(
            session,
            session::LeaveOut{kReviewedClause,
                              {.reason = "Twice.", .author = "Ada Marsh", .date = "2026-11-23", .unknown = {}}});
    });
    EXPECT_EQ(stage.work().notices().sentence(),
              QStringLiteral("The clause that you are writing a remark on is not in this document any more. What you "
                             "wrote is in the form when you begin another remark."));
    EXPECT_FALSE(newCard().isVisible());
    EXPECT_EQ(newCard().form().body().toPlainText(), QStringLiteral("Which of them?"));
}

TEST_F(DraftsTest, AnAnswerToARemarkIsWrittenOn)
{
    review();
    const std::string id = fromBen(annotate::EventKind::Question, "firm rules", "Who says so?");
    ThreadCard *card = opened(id);
    clickOn(*card, QStringLiteral("Answer"));
    ASSERT_NE(card->form(), nullptr);
    card->form()->focusWriting();
    type(QStringLiteral("The boa"));
    layDeskAnew();
    ASSERT_TRUE(settledThreads(1));
    card = opened(id);
    ASSERT_NE(card->form(), nullptr);
    EXPECT_EQ(card->form()->body().toPlainText(), QStringLiteral("The boa"));
}

TEST_F(DraftsTest, ARemarkThatWasBegunStaysWhileAnotherModeIsShown)
{
    beginRemark();
    showText();
    layDeskAnew();
    review();
    ASSERT_TRUE(eventually([&] { return newCard().isVisible(); }));
    EXPECT_EQ(newCard().form().body().toPlainText(), QStringLiteral("Which of them?"));
}

TEST_F(DraftsTest, AClauseOfOnesOwnIsWrittenOn)
{
    beginClause();
    layDeskAnew();
    EXPECT_TRUE(eventually([&] { return ownClause().isVisible(); }));
    EXPECT_EQ(ownClause().facts(),
              (OwnClauseFacts{.title = QStringLiteral("Visitors"), .text = QStringLiteral("Visitors ask first.")}));
    EXPECT_TRUE(stage.controller().policy().ownClauses.empty());
}

TEST_F(DraftsTest, AClauseThatWasBegunStaysWhenAnotherSectionIsLookedAt)
{
    beginClause();
    stage.work().goToNextSection();
    stage.settle();
    EXPECT_FALSE(ownClause().isVisible());
    ASSERT_NE(adding(), nullptr);
    EXPECT_EQ(adding()->text(), QStringLiteral("Go on with the clause that you began…"));
    adding()->click();
    EXPECT_EQ(ownClause().facts().text, QStringLiteral("Visitors ask first."));
}

TEST_F(DraftsTest, AClauseThatWasGivenUpIsNotAskedForAgain)
{
    beginClause();
    clickOn(ownClause(), QStringLiteral("Cancel"));
    EXPECT_FALSE(ownClause().isVisible());
    ASSERT_NE(adding(), nullptr);
    EXPECT_EQ(adding()->text(), QStringLiteral("Add a clause…"));
    adding()->click();
    EXPECT_EQ(ownClause().facts(), OwnClauseFacts());
}

} // namespace
} // namespace policywright::gui::test
