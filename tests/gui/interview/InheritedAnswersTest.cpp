// SPDX-License-Identifier: Apache-2.0
//
// What a card says of an answer in a policy that extends another one.
#include "app/gui/interview/InterviewPage.h"
#include "app/gui/interview/QuestionCard.h"
#include "app/gui/interview/SectionPage.h"
#include "core/assembly/Assembler.h"
#include "tests/gui/GuiTest.h"
#include "tests/support/ShippedPacks.h"

#include <QLabel>

#include <gtest/gtest.h>

namespace policywright::gui {
namespace {

using model::Answer;

const QuestionId kName("org_name");

model::Ancestor ancestor(const char *name, const char *version)
{
    return {.id = name, .name = name, .file = {}, .version = version, .digest = {}, .date = "2026-11-22"};
}

class InheritedAnswersTest : public testing::Test {
protected:
    InheritedAnswersTest()
    {
        policy.id = "0f8d7f0e-5c1e-4c55-9a53-2f6f5c0a1b01";
        policy.ancestors = {ancestor("Harbour Trust", "1.0")};
    }

    // What stands on the card of the organisation's name about where it comes from; empty: nothing.
    std::string said()
    {
        const std::size_t section = packs->question(kName)->section;
        page.showSection(*packs, section, **assembler.answers(policy), policy);
        page.resize(660, 740);
        test::showOnScreen(page);
        QuestionCard *card = nullptr;
        EXPECT_TRUE(test::eventually([&] { return (card = page.page()->card(kName)) != nullptr; }));
        for (const QLabel *label : card->findChildren<QLabel *>()) {
            const std::string words = label->text().toStdString();
            if (label->isVisible() && words.contains("Harbour Trust"))
                return words;
        }
        return {};
    }
    void theirs(const char *name, std::size_t ancestor = 0)
    {
        policy.ancestors[ancestor].handedDown.answers.insert_or_assign(kName, Answer(name));
    }
    void mine(const char *name) { policy.answers.insert_or_assign(kName, Answer(name)); }

    std::shared_ptr<const pack::PackSet> packs = policywright::test::shippedSet({"base"});
    assembly::Assembler assembler = *assembly::Assembler::create(packs, policywright::test::kShippedToday);
    model::PolicyDocument policy;
    InterviewPage page{nullptr};
};

TEST_F(InheritedAnswersTest, SayFromWhomTheyAre)
{
    theirs("Harbour");
    mine("Harbour");
    EXPECT_EQ(said(), "From Harbour Trust 1.0");
}

TEST_F(InheritedAnswersTest, OfAStateThatWasNotPublishedSayTheDay)
{
    theirs("Harbour");
    mine("Harbour");
    policy.ancestors[0].version.clear();
    EXPECT_EQ(said(), "From Harbour Trust of 22 November 2026");
}

TEST_F(InheritedAnswersTest, NameThePolicyWhoseWordsTheyAre)
{
    policy.ancestors.insert(policy.ancestors.begin(), ancestor("The yard", "2.0"));
    theirs("Harbour", 0);
    theirs("Harbour", 1);
    mine("Harbour");
    EXPECT_EQ(said(), "From Harbour Trust 1.0") << "the yard has it from there";
}

TEST_F(InheritedAnswersTest, SayThatTheyDiffer)
{
    theirs("Harbour");
    mine("Yard");
    EXPECT_EQ(said(), "Differs from Harbour Trust 1.0");
}

TEST_F(InheritedAnswersTest, SayThatTheyWereNotTakenOver)
{
    theirs("Harbour");
    EXPECT_EQ(said(), "Not taken over from Harbour Trust 1.0");
}

TEST_F(InheritedAnswersTest, SayNothingOfWhatIsOnlyHere)
{
    mine("Yard");
    EXPECT_EQ(said(), "");
    policy.ancestors.clear();
    EXPECT_EQ(said(), "");
}

} // namespace
} // namespace policywright::gui
