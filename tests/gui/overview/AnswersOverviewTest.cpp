// SPDX-License-Identifier: Apache-2.0
#include "app/gui/overview/AnswersOverview.h"

#include "app/gui/overview/AnswerText.h"
#include "core/assembly/Assembler.h"
#include "core/base/PosixFileSystem.h"
#include "core/session/PolicyFile.h"
#include "tests/gui/GuiTest.h"
#include "tests/support/ShippedPacks.h"
#include "tests/support/SmallPack.h"

#include <QElapsedTimer>
#include <QLineEdit>

#include <gtest/gtest.h>

#include <iostream>

namespace policywright::gui {
namespace {

using test::press;
using test::type;

class AnswersOverviewTest : public testing::Test {
protected:
    AnswersOverviewTest() : overview(nullptr), list(overview.findChild<CalmList *>())
    {
        QObject::connect(&overview, &AnswersOverview::questionChosen, &overview,
                         [this](const QuestionId &id) { went.push_back(id.toString()); });
        overview.resize(640, 720);
    }

    void show(const model::PolicyDocument &policy)
    {
        overview.show(*packs, **assembler.answers(policy), policy);
        test::showOnScreen(overview);
    }

    QStringList rows() const
    {
        QStringList words;
        for (const ListRow &row : list->rows())
            words.push_back(row.kind == ListRow::Kind::Heading
                                ? row.title
                                : QStringList{row.title, row.text, row.mark}.join(QStringLiteral(" | ")));
        return words;
    }

    std::shared_ptr<const pack::PackSet> packs = policywright::test::smallPackSet();
    assembly::Assembler assembler = *assembly::Assembler::create(packs, *Date::fromIso("2026-11-22"));
    AnswersOverview overview;
    CalmList *list;
    std::vector<std::string> went;
};

TEST_F(AnswersOverviewTest, ShowsEveryAnswerBySectionWithItsOriginInWords)
{
    model::PolicyDocument policy = policywright::test::emptyPolicy();
    policy.answers.insert_or_assign(QuestionId("org_name"), std::string("Harbour Trust"));
    policy.answers.insert_or_assign(QuestionId("secret_tool"), std::string("Vault"));
    show(policy);
    EXPECT_EQ(rows(),
              (QStringList{QStringLiteral("Terms"), QStringLiteral("What about org_name? | Harbour Trust | "),
                           QStringLiteral("What about org_profile? | Charity | default"),
                           QStringLiteral("What about strictness? | Open | default"),
                           QStringLiteral("What about version? | 1.0 | default"),
                           QStringLiteral("What about effective? | No answer yet | missing"),
                           QStringLiteral("What about owner? | No answer yet | missing"), QStringLiteral("Rules"),
                           QStringLiteral("What about places? | The United Kingdom | default"),
                           QStringLiteral("What about review_every? | 12 months | default"),
                           QStringLiteral("What about secret_tool? | Vault | not asked now; kept"),
                           QStringLiteral("What about principles? | No answer yet | may stay open"),
                           QStringLiteral("What about contacts? | No answer yet | may stay open")}));
}

TEST_F(AnswersOverviewTest, NarrowsToTheWordsInTheBoxAndJumpsByEnter)
{
    show(policywright::test::emptyPolicy());
    overview.setFocus();
    type(QStringLiteral("KINGdom"));
    EXPECT_EQ(rows(), (QStringList{QStringLiteral("Rules"),
                                   QStringLiteral("What about places? | The United Kingdom | default")}));
    press(Qt::Key_Return);
    EXPECT_EQ(went, std::vector<std::string>{"places"});
}

TEST_F(AnswersOverviewTest, FindsWhatIsMissingByThatWordAndIsWalkedFromTheBox)
{
    show(policywright::test::emptyPolicy());
    overview.setFocus();
    type(QStringLiteral("missing"));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_EQ(went, std::vector<std::string>{"effective"});
}

TEST_F(AnswersOverviewTest, OpensWithTheFinanceExampleWithinAFewPicturesOfTheScreen)
{
    const PosixFileSystem files;
    session::PackCache cache;
    const auto file = session::openPolicy(files, "templates/examples/finance.policy", cache);
    ASSERT_TRUE(file);
    packs = file->packs;
    assembler = *assembly::Assembler::create(packs, policywright::test::kShippedToday);
    const assembly::AnswerValues &values = **assembler.answers(file->bundle.policy);
    QElapsedTimer time;
    time.start();
    overview.show(*packs, values, file->bundle.policy);
    overview.show();
    overview.grab();
    const qint64 ms = time.elapsed();
    std::cout << "overview of " << list->rows().size() << " rows: " << ms << " ms\n";
    EXPECT_LT(ms, 400) << "50 ms on a machine that does nothing else";
}

} // namespace
} // namespace policywright::gui
