// SPDX-License-Identifier: Apache-2.0
//
// A whole review through the window: an author asks two reviewers for a decision and hands each a copy; both remark,
// change the same answer differently, and one signs; what comes back is put together with one question, the signature
// is void because the text changed, and is given again until the request is met.
#include "app/gui/merge/MergeDialog.h"
#include "app/gui/review/DecisionDialog.h"
#include "app/gui/review/HandOverDialog.h"
#include "app/gui/review/NewRemarkCard.h"
#include "app/gui/review/RequestDialog.h"
#include "app/gui/review/RequestWords.h"
#include "app/gui/review/ReviewMode.h"
#include "app/gui/review/ReviewPage.h"
#include "app/gui/window/NoticeBar.h"
#include "app/gui/window/WindowActions.h"
#include "tests/gui/window/WindowStage.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>

#include <gtest/gtest.h>

#include <algorithm>

namespace policywright::gui::test {
namespace {

using RequestState = session::JudgedRequest::State;

const QuestionId kPurpose("purpose_statement");

class ReviewStoryTest : public ::testing::Test {
protected:
    // Somebody sits down at the program and opens a file in review mode.
    void sitDown(const char *name, const std::string &path)
    {
        QSettings(stage.installation().program().settingsFile, QSettings::IniFormat)
            .setValue(QStringLiteral("author"), QString::fromUtf8(name));
        stage.newWindow();
        stage.open(path);
        stage.settle();
        stage.window().actions().reviewMode->trigger();
        ASSERT_TRUE(eventually([this] { return stage.preview().remarks.has_value(); }));
    }
    ReviewDesk &desk() { return stage.work().findChild<ReviewMode *>()->desk(); }

    template <class Dialog>
    Dialog *opened(QAction *action)
    {
        EXPECT_TRUE(eventually([&] { return !stage.window().findChild<Dialog *>(); })); // the one before is gone
        action->trigger();
        EXPECT_TRUE(eventually([&] { return stage.window().findChild<Dialog *>() != nullptr; }));
        auto *dialog = stage.window().findChild<Dialog *>();
        EXPECT_TRUE(dialog && eventually([&] { return dialog->isActiveWindow(); }));
        return dialog;
    }
    static void click(QWidget &where, const char *words)
    {
        for (auto *button : where.findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text() == QString::fromUtf8(words))
                return button->click();
        }
        ADD_FAILURE() << "no button " << words;
    }
    void ask(const char *people)
    {
        auto *dialog = opened<RequestDialog>(stage.window().actions().askForDecision);
        EXPECT_FALSE(dialog->askButton().isEnabled());
        dialog->reviewers().setText(QString::fromUtf8(people));
        dialog->askButton().click();
        ASSERT_TRUE(eventually([&] { return desk().requests().size() == 1; }));
    }
    void handOver(const std::string &copy)
    {
        stage.installation().saveName = QString::fromStdString(copy);
        auto *dialog = opened<HandOverDialog>(stage.window().actions().handOver);
        dialog->form().setCurrentIndex(2);
        dialog->makeButton().click();
        ASSERT_TRUE(eventually([&] { return QFile::exists(stage.installation().saveName); }));
    }
    void answer(const char *text)
    {
        ASSERT_TRUE(stage.controller().perform(session::SetAnswer{kPurpose, model::Answer(std::string(text))}));
        stage.settle();
    }
    void remark(const char *words)
    {
        const session::NewRemark remark{
            .clause = ClauseId("purpose_scope.living_document"), .body = words, .author = {}, .created = {}};
        session::NewRemark whole = remark;
        whole.quote = "firm rules";
        ASSERT_TRUE(desk().remark(whole));
    }
    void approve()
    {
        auto *dialog = opened<DecisionDialog>(stage.window().actions().decide);
        dialog->verdicts().button(static_cast<int>(annotate::Verdict::Approve))->click();
        dialog->sign().box().setChecked(true);
        click(*dialog, "Decide");
        ASSERT_TRUE(eventually([&] {
            return std::ranges::any_of(desk().decisions(), [&](const session::JudgedDecision &decision) {
                return decision.holds() && desk().isMine(decision.signOff.event.author);
            });
        }));
    }
    void takeIn(const std::string &copy)
    {
        stage.work().notices().say({});
        stage.installation().openName = QString::fromStdString(copy);
        stage.window().actions().takeIn->trigger();
    }
    QString notice() { return stage.work().notices().sentence(); }
    std::string purpose() { return std::get<std::string>(stage.controller().policy().answers.at(kPurpose)); }
    QString request() { return answersSentence(desk().requests().at(0)); }
    bool becomes(RequestState state)
    {
        return eventually([&] { return desk().requests().size() == 1 && desk().requests()[0].state == state; });
    }

    Stage stage;
    std::string file = stage.makePolicy("a.policy", "Harbour Trust");
    std::string forBen = stage.path("for-ben.policy");
    std::string forCleo = stage.path("for-cleo.policy");
};

TEST_F(ReviewStoryTest, TwoReviewersOneConflictAndASignOffThatIsVoidedAndGivenAgain)
{
    sitDown("Ada Marsh", file);
    answer("We listen. We answer.");
    ask("Ben Hart; Cleo Lund");
    EXPECT_EQ(request(), QStringLiteral("Ben Hart: no decision yet · Cleo Lund: no decision yet"));
    handOver(forBen);
    handOver(forCleo);

    sitDown("Ben Hart", forBen);
    remark("Which rules are firm?");
    answer("We listen. We answer at once.");
    approve();
    EXPECT_TRUE(becomes(RequestState::Open));
    EXPECT_EQ(request(), QStringLiteral("Ben Hart: approved, signed · Cleo Lund: no decision yet"));
    stage.save();

    sitDown("Cleo Lund", forCleo);
    remark("I would drop this.");
    answer("We listen. We answer within a day.");
    stage.save();

    sitDown("Ada Marsh", file);
    takeIn(forBen);
    ASSERT_TRUE(eventually([&] { return notice().contains(QStringLiteral("1 change of its authors was taken")); }));
    EXPECT_EQ(purpose(), "We listen. We answer at once.");
    ASSERT_TRUE(eventually([&] { return desk().decisions().size() == 1 && desk().decisions()[0].holds(); }));
    EXPECT_EQ(request(), QStringLiteral("Ben Hart: approved, signed · Cleo Lund: no decision yet"));
    takeIn(forCleo);
    ASSERT_TRUE(eventually([&] { return stage.window().findChild<MergeDialog *>() != nullptr; }));
    auto *dialog = stage.window().findChild<MergeDialog *>();
    ASSERT_TRUE(eventually([&] { return dialog->isActiveWindow(); }));
    click(*dialog, "Theirs");
    click(*dialog, "Merge");
    ASSERT_TRUE(eventually([&] { return purpose() == "We listen. We answer within a day."; }));
    EXPECT_TRUE(eventually([&] { return desk().threads().size() == 2; })); // both remarks, one place
    EXPECT_TRUE(becomes(RequestState::Void));
    EXPECT_EQ(request().toStdString(), "Ben Hart: decided on an earlier text · Cleo Lund: no decision yet");
    stage.save();

    sitDown("Ben Hart", file);
    approve();
    stage.save();
    sitDown("Cleo Lund", file);
    approve();
    EXPECT_TRUE(becomes(RequestState::Approved));
    EXPECT_EQ(request(), QStringLiteral("Ben Hart: approved, signed · Cleo Lund: approved, signed"));
    stage.save();

    sitDown("Ada Marsh", file);
    EXPECT_TRUE(becomes(RequestState::Approved));
    ASSERT_EQ(desk().decisions().size(), 3U); // the void one is replaced, and kept
    for (const session::JudgedDecision &decision : desk().decisions())
        EXPECT_EQ(decision.key, annotate::KeyState::Trusted) << decision.signOff.event.author.name;
}

} // namespace
} // namespace policywright::gui::test
