// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/CommandLineTesting.h"

namespace policywright::cli {
namespace {

class PackCheckCommandTest : public CommandLineTest {};

TEST_F(PackCheckCommandTest, IsContentWithASoundPack)
{
    putPackFolder("minimal");
    EXPECT_EQ(run({"pack", "check", "templates/minimal"}), (Outcome{ExitCode::Done, "minimal 1.0.0 is sound.\n", ""}));
    EXPECT_EQ(run({"pack", "check", "templates/minimal//"}),
              (Outcome{ExitCode::Done, "minimal 1.0.0 is sound.\n", ""}));
}

TEST_F(PackCheckCommandTest, FindsTheLowerLayersBesideThePack)
{
    putPackFolder("minimal");
    putPackFolder("layer");
    EXPECT_EQ(run({"pack", "check", "templates/layer"}).code, ExitCode::Done);
}

TEST_F(PackCheckCommandTest, SaysWhereALowerLayerIsMissing)
{
    putPackFolder("layer");
    expectRefused({"pack", "check", "templates/layer"}, ExitCode::BadInput,
                  "There is no file templates/minimal/pack.yaml.");
}

TEST_F(PackCheckCommandTest, ShowsEveryProblemWithItsPlace)
{
    putPackFolder("minimal");
    std::string section = *files.bytesOf("templates/minimal/security/section.yaml");
    section.replace(section.find("keeper is empty"), 6, "kepper");
    files.put("templates/minimal/security/section.yaml", section);
    expectRefused(
        {"pack", "check", "templates/minimal"}, ExitCode::BadInput,
        "templates/minimal/security/section.yaml:28:11: There is no question or value \"kepper\"; the nearest name "
        "is \"keeper\".\n"
        "        when: kepper is empty and account_count > 0\n"
        "              ^");
}

TEST_F(PackCheckCommandTest, ChecksTheLanguageThatIsAskedForOnly)
{
    putPackFolder("minimal");
    EXPECT_EQ(run({"pack", "check", "templates/minimal", "--language", "en"}).code, ExitCode::Done);
    expectRefused({"pack", "check", "templates/minimal", "--language", "de"}, ExitCode::BadInput,
                  "The pack \"minimal\" has no words in the language \"de\"; choose another language.");
}

TEST_F(PackCheckCommandTest, SaysWhereThereIsNoPack)
{
    expectRefused({"pack", "check", "templates/nothing"}, ExitCode::BadInput,
                  "There is no file templates/nothing/pack.yaml.");
}

} // namespace
} // namespace policywright::cli
