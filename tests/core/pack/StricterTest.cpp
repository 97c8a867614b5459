// SPDX-License-Identifier: Apache-2.0
//
// Which answer of a question is the stricter one, as a pack says it.
#include "core/pack/PackJson.h"
#include "core/pack/PackReader.h"
#include "tests/support/LaterPack.h"

#include <gtest/gtest.h>

namespace policywright::pack {
namespace {

using Order = std::vector<std::string>;

class StricterTest : public ::testing::Test {
protected:
    StricterTest() { test::putMinimalPack(files, "packs"); }

    // The small pack with this in the place of a default.
    ResultWithErrors<Pack> with(const std::string &before, const std::string &after)
    {
        const std::string name = "packs/minimal/setup/section.yaml";
        std::string text = *files.bytesOf(name);
        text.insert(text.find(before), after);
        files.put(name, text);
        auto pack = readPack(files, "packs/minimal");
        text.erase(text.find(after), after.size());
        files.put(name, text);
        return pack;
    }

    const Question &question(const Pack &pack, const char *id)
    {
        return *std::ranges::find(pack.sections.front().questions, QuestionId(id), &Question::id);
    }

    void expectTaken(const char *id, const std::string &before, const std::string &written, const Order &order)
    {
        const auto pack = with(before, "    stricter: " + written + "\n");
        ASSERT_TRUE(pack) << describe(pack.error().front());
        EXPECT_EQ(question(*pack, id).stricter, order);
        const auto again = packFromText(toText(toJson(*pack)), "pack");
        ASSERT_TRUE(again) << describe(again.error());
        EXPECT_EQ(question(*again, id).stricter, order) << "as a policy carries it";
    }

    void expectRefused(const std::string &before, const std::string &written, const Error &error)
    {
        const auto pack = with(before, "    stricter: " + written + "\n");
        ASSERT_FALSE(pack) << written;
        ASSERT_EQ(pack.error().size(), 1U);
        Error found = pack.error().front();
        EXPECT_TRUE(found.where);
        found.where.reset();
        EXPECT_EQ(found, error);
    }

    testing::MemoryFileSystem files;
};

constexpr const char *kChoice = "    options: [charity, other]\n";
constexpr const char *kMulti = "    options: [eu, uk, us]\n";
constexpr const char *kFlag = "    default: false\n";
constexpr const char *kLength = "    default: 1 year\n";

TEST_F(StricterTest, IsSaidOfChoicesFlagsAndLengthsOfTime)
{
    expectTaken("org_profile", kChoice, "[other, charity]", {"other", "charity"});
    expectTaken("jurisdictions", kMulti, "more", {"more"});
    expectTaken("document_public", kFlag, "no", {"no"});
    expectTaken("review_every", kLength, "less", {"less"});
}

TEST_F(StricterTest, IsRefusedWhereItDoesNotSayWhich)
{
    const auto unclear = [](const char *id, const char *wanted) {
        return Error{ErrorCode::PackStrictness, id, wanted};
    };
    const char *options = "two or more of its options, like [charity, …], each stricter than the one before it";
    expectRefused(kChoice, "[other, others]", unclear("org_profile", options));
    expectRefused(kChoice, "[other]", unclear("org_profile", options));
    expectRefused(kChoice, "[other, other]", unclear("org_profile", options));
    expectRefused(kMulti, "all", unclear("jurisdictions", "more or less"));
    expectRefused(kFlag, "\"true\"", unclear("document_public", "yes or no"));
    expectRefused(kLength, "shorter", unclear("review_every", "more or less"));
}

TEST_F(StricterTest, IsNothingThatATextHas)
{
    expectRefused("    type: longtext\n", "more", {ErrorCode::PackKeyOfOtherType, "stricter"});
}

} // namespace
} // namespace policywright::pack
