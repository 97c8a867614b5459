// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/CommandLineTesting.h"

namespace policywright::cli {
namespace {

class NewCommandTest : public CommandLineTest {};

TEST_F(NewCommandTest, MakesAPolicyWithItsPackInside)
{
    putPackFolder("minimal");
    EXPECT_EQ(run({"new", "ours.policy", "--pack", "minimal"}),
              (Outcome{ExitCode::Done, "Made ours.policy. Next: policywright status ours.policy\n", ""}));
    const model::PolicyDocument made = policy("ours.policy");
    EXPECT_EQ(made.id, "00000000-0000-4000-8000-000000000001");
    EXPECT_EQ(made.language, "en");
    ASSERT_EQ(made.packs.size(), 1u);
    EXPECT_EQ(made.packs[0].id, PackId("minimal"));
    EXPECT_TRUE(made.answers.empty());
}

TEST_F(NewCommandTest, NeverReplacesAFile)
{
    putPackFolder("minimal");
    files.put("ours.policy", "somebody's");
    EXPECT_EQ(run({"new", "ours.policy", "--pack", "minimal"}),
              (Outcome{ExitCode::BadInput, "", "There is already a file ours.policy; choose another name.\n"}));
    EXPECT_EQ(files.bytesOf("ours.policy"), "somebody's");
}

TEST_F(NewCommandTest, SaysWhereAPackIsMissing)
{
    expectRefused({"new", "ours.policy", "--pack", "nothing"}, ExitCode::BadInput,
                  "There is no file templates/nothing/pack.yaml.");
}

TEST_F(NewCommandTest, MakesAPolicyInALanguageOfAllItsPacks)
{
    putPackFolder("bilingual");
    putPackFolder("bilingual-layer");
    EXPECT_EQ(run({"new", "ours.policy", "--pack", "bilingual,bilingual-layer", "--language", "de"}).code,
              ExitCode::Done);
    EXPECT_EQ(policy("ours.policy").language, "de");
    EXPECT_EQ(run({"export", "ours.policy", "--to", "txt", "--draft"}).code, ExitCode::Done);
    EXPECT_TRUE(files.bytesOf("./ours-policy.txt")->contains("Seid nett.")) << *files.bytesOf("./ours-policy.txt");
}

TEST_F(NewCommandTest, SaysWhichOfSeveralPacksLacksTheLanguage)
{
    putPackFolder("minimal");
    putPackFolder("layer");
    expectRefused({"new", "ours.policy", "--pack", "minimal,layer", "--language", "de"}, ExitCode::BadInput,
                  "The pack \"minimal\" has no words in the language \"de\"; choose another language.\n"
                  "The pack \"layer\" has no words in the language \"de\"; choose another language.");
}

TEST_F(NewCommandTest, SaysWhereAPackLacksTheLanguage)
{
    putPackFolder("minimal");
    expectRefused({"new", "ours.policy", "--pack", "minimal", "--language", "de"}, ExitCode::BadInput,
                  "The pack \"minimal\" has no words in the language \"de\"; choose another language.");
}

TEST_F(NewCommandTest, FailsWhereTheFileCannotBeWritten)
{
    putPackFolder("minimal");
    ASSERT_EQ(run({"new", "first.policy", "--pack", "minimal"}).code, ExitCode::Done);
    const int accesses = static_cast<int>(files.accesses().size());
    files.failAfter(accesses - 1, ErrorCode::FileNotWritable);
    EXPECT_EQ(run({"new", "ours.policy", "--pack", "minimal"}),
              (Outcome{ExitCode::Failure, "", "The file ours.policy cannot be written: the test wants it so.\n"}));
    EXPECT_EQ(files.bytesOf("ours.policy"), std::nullopt);
}

} // namespace
} // namespace policywright::cli
