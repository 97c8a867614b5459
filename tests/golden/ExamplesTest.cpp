// SPDX-License-Identifier: Apache-2.0
//
// The example policies of the project are what they say: made from their answers and the packs as they stand,
// complete, and publishable in every document that they offer. Where this fails after a change of a pack or of
// the answers, build the target `examples` and commit what it made.
#include "core/base/PosixFileSystem.h"
#include "core/check/Findings.h"
#include "core/pack/PackJson.h"
#include "core/session/AnswersFile.h"
#include "core/session/Publisher.h"
#include "tests/support/ShippedPacks.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace policywright {
namespace {

constexpr std::uint64_t kMaxBytes = 16u << 20;

class Example : public testing::TestWithParam<test::ShippedExample> {
protected:
    void SetUp() override
    {
        auto opened = session::openPolicy(files, "templates/examples/" + example.name + ".policy", cache);
        ASSERT_TRUE(opened) << describe(opened.error().front());
        policy = *std::move(opened);
    }

    const test::ShippedExample example = GetParam();
    PosixFileSystem files;
    session::PackCache cache;
    session::PolicyFile policy;
};

TEST_P(Example, HoldsTheAnswersOfItsAnswersFile)
{
    const std::string path = test::answersPathOf(example);
    const auto json = parseJson(files.readFile(path, kMaxBytes)->bytes, path);
    ASSERT_TRUE(json) << describe(json.error());
    const auto answers = session::answersFromJson(*json, *policy.packs, path);
    ASSERT_TRUE(answers) << describe(answers.error().front());
    EXPECT_TRUE(policy.bundle.policy.answers == *answers);
}

TEST_P(Example, HoldsItsPacksAsTheyStand)
{
    ASSERT_EQ(policy.bundle.packs.size(), example.packs.size());
    for (std::size_t i = 0; i < example.packs.size(); ++i) {
        const pack::Pack pinned =
            pack::inOneLanguage(test::shippedPack(example.packs[i]), policy.bundle.policy.language);
        const std::string now = toText(pack::toJson(pinned), JsonStyle::Compact);
        EXPECT_TRUE(policy.bundle.packs[i] == now) << example.packs[i];
    }
}

TEST_P(Example, CanBePublishedWithoutGapsOrLeaks)
{
    auto publisher = session::Publisher::create(policy, test::kShippedToday);
    ASSERT_TRUE(publisher) << describe(publisher.error());
    const auto views = publisher->offeredViews();
    ASSERT_TRUE(views) << describe(views.error());
    EXPECT_GE(views->size(), 2u);
    for (const ViewId &view : *views) {
        const auto published = publisher->publish(
            view, {session::Format::Html, session::Format::Markdown, session::Format::Text}, render::Finish::Final);
        EXPECT_TRUE(published) << view.view() << ": " << describe(published.error().front());
    }
}

TEST_P(Example, HasNoFindingThatWouldStopASignOff)
{
    auto assembler = assembly::Assembler::create(policy.packs, test::kShippedToday);
    const auto missing = check::missingAnswers(*assembler, policy.bundle.policy);
    ASSERT_TRUE(missing);
    EXPECT_TRUE(missing->empty()) << missing->front().question.view();
    const auto findings = check::findings(*assembler, policy.bundle.policy);
    ASSERT_TRUE(findings);
    for (const check::Finding &finding : *findings)
        EXPECT_NE(finding.severity, pack::Severity::Error) << finding.id.view() << ": " << finding.message;
}

INSTANTIATE_TEST_SUITE_P(All, Example, testing::ValuesIn(test::shippedExamples()),
                         [](const auto &example) { return example.param.name; });

} // namespace
} // namespace policywright
