// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/CommandLineTesting.h"

namespace policywright::cli {
namespace {

class PackCheckCommandTest : public CommandLineTest {
protected:
    void lose(const std::string &path, std::string_view words)
    {
        std::string text = *files.bytesOf(path);
        ASSERT_NE(text.find(words), std::string::npos) << words;
        files.put(path, text.erase(text.find(words), words.size()));
    }
};

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

TEST_F(PackCheckCommandTest, FindsShapeAndMeaningInOnePass)
{
    putPackFolder("minimal");
    std::string section = *files.bytesOf("templates/minimal/security/section.yaml");
    section.replace(section.find("keeper is empty"), 6, "kepper");
    section.replace(section.find("severity"), 8, "severty");
    files.put("templates/minimal/security/section.yaml", section);
    expectRefused({"pack", "check", "templates/minimal"}, ExitCode::BadInput,
                  R"(templates/minimal/security/section.yaml:26:5: The key "severity" is missing here.
      - id: no-keeper
        ^
templates/minimal/security/section.yaml:27:5: There is no key "severty" here; the nearest is "severity".
        severty: warning
        ^
templates/minimal/security/section.yaml:28:11: There is no question or value "kepper"; the nearest name is "keeper".
        when: kepper is empty and account_count > 0
              ^)");
}

TEST_F(PackCheckCommandTest, IsContentWithAPackInTwoLanguagesAndItsLayer)
{
    putPackFolder("bilingual");
    putPackFolder("bilingual-layer");
    const Outcome sound{ExitCode::Done, "bilingual-layer 1.0.0 is sound.\n", ""};
    EXPECT_EQ(run({"pack", "check", "templates/bilingual-layer"}), sound);
    EXPECT_EQ(run({"pack", "check", "templates/bilingual-layer", "--language", "de"}), sound);
}

TEST_F(PackCheckCommandTest, NamesTheLowerLayerThatLacksALanguage)
{
    putPackFolder("bilingual");
    putPackFolder("bilingual-layer");
    std::string pack = *files.bytesOf("templates/bilingual/pack.yaml");
    files.put("templates/bilingual/pack.yaml", pack.replace(pack.find("[en, de]"), 8, "[en]"));
    expectRefused({"pack", "check", "templates/bilingual-layer"}, ExitCode::BadInput,
                  "The pack \"bilingual\" has no words in the language \"de\"; choose another language.");
}

TEST_F(PackCheckCommandTest, ListsEverythingThatALanguageLacks)
{
    putPackFolder("bilingual");
    const std::string words = "templates/bilingual/de.md";
    for (const char *lost :
         {"## view internal\n\nRichtlinie\n\nFür alle.\n\n", "## profile charity\n\ngemeinnützig\n\n",
          "## strictness open\n\noffen\n\n", "## derived is_public\n\nOb alle posten dürfen.\n\n", "- or: oder\n",
          "Status: Eine Änderung steht an.\n", "Checked: gelesen\n",
          "## source law-of-risks\n\nKennen Sie sie.\n\nTitle: Risiken\nCitation: R Nr. 1\n\n"})
        lose(words, lost);
    const std::string rules = "templates/bilingual/rules/de.md";
    for (const char *lost :
         {"# Regeln\n", "Was gilt.\n", "Help: Alle oder manche.\n", "Help for charity: Auch Ehrenamtliche.\n",
          "- some: manche von uns\n", "Placeholder: Gruß\n", "Default: Guten Tag\n", "- level: Stufe\n",
          "  - low: niedrig\n", "  - high: hoch\n", "### Prüf dich\n", "- nobody: niemand\n",
          "Why: Wir vertrauen einander.\n", "## library trust\n\nMenschen vertrauen uns.\n\n",
          "Sign: Beiträge, die niemand schrieb.\n", "## check no-risks\n\nNennt die Risiken von {{ org_name }}.\n\n"})
        lose(rules, lost);
    expectRefused(
        {"pack", "check", "templates/bilingual", "--language", "de"}, ExitCode::BadInput,
        R"(templates/bilingual/views.yaml:3:9: templates/bilingual/de.md has no words for "view internal"; add them.
      - id: internal
            ^
templates/bilingual/profiles.yaml:6:9: templates/bilingual/de.md has no words for "profile charity"; add them.
      - id: charity
            ^
templates/bilingual/profiles.yaml:3:9: templates/bilingual/de.md has no words for "strictness open"; add them.
      - id: open
            ^
templates/bilingual/pack.yaml:12:9: templates/bilingual/de.md has no words for "derived is_public"; add them.
      - id: is_public
            ^
templates/bilingual/sources.yaml:4:9: templates/bilingual/de.md has no words for "source law-of-posts/Status"; add them.
      - id: law-of-posts
            ^
templates/bilingual/sources.yaml:4:9: templates/bilingual/de.md has no words for "source law-of-posts/Checked"; add them.
      - id: law-of-posts
            ^
templates/bilingual/sources.yaml:14:9: templates/bilingual/de.md has no words for "source law-of-risks"; add them.
      - id: law-of-risks
            ^
templates/bilingual/en.md:30:3: templates/bilingual/de.md has no words for "word or"; add them.
    - or: or
      ^
templates/bilingual/rules/de.md:4:1: A words file starts with a title, like "# Security".
    ## question org_name
    ^
templates/bilingual/rules/de.md:75:4: "clause check_yourself" has no title; start with a line like "### Passwords".
    ## clause check_yourself
       ^
templates/bilingual/rules/en.md:2:3: templates/bilingual/rules/de.md has no words for "introduction"; add them.
    # Rules
      ^
templates/bilingual/rules/section.yaml:15:9: templates/bilingual/rules/de.md has no words for "question who/Help"; add them.
      - id: who
            ^
templates/bilingual/rules/section.yaml:15:9: templates/bilingual/rules/de.md has no words for "question who/Help for charity"; add them.
      - id: who
            ^
templates/bilingual/rules/section.yaml:15:9: templates/bilingual/rules/de.md has no words for "question who/option some"; add them.
      - id: who
            ^
templates/bilingual/rules/section.yaml:25:9: templates/bilingual/rules/de.md has no words for "question greeting/Placeholder"; add them.
      - id: greeting
            ^
templates/bilingual/rules/section.yaml:25:9: templates/bilingual/rules/de.md has no words for "question greeting/Default"; add them.
      - id: greeting
            ^
templates/bilingual/rules/section.yaml:30:9: templates/bilingual/rules/de.md has no words for "question risks/column level"; add them.
      - id: risks
            ^
templates/bilingual/rules/section.yaml:30:9: templates/bilingual/rules/de.md has no words for "question risks/column level/option low"; add them.
      - id: risks
            ^
templates/bilingual/rules/section.yaml:30:9: templates/bilingual/rules/de.md has no words for "question risks/column level/option high"; add them.
      - id: risks
            ^
templates/bilingual/rules/section.yaml:46:9: templates/bilingual/rules/de.md has no words for "check no-risks"; add them.
      - id: no-risks
            ^
templates/bilingual/rules/section.yaml:50:9: templates/bilingual/rules/de.md has no words for "quiz who_may_post/option nobody"; add them.
      - id: who_may_post
            ^
templates/bilingual/rules/section.yaml:50:9: templates/bilingual/rules/de.md has no words for "quiz who_may_post/Why"; add them.
      - id: who_may_post
            ^
templates/bilingual/rules/section.yaml:60:9: templates/bilingual/rules/de.md has no words for "library trust"; add them.
      - id: trust
            ^
templates/bilingual/rules/section.yaml:64:9: templates/bilingual/rules/de.md has no words for "library taken_over/Sign"; add them.
      - id: taken_over
            ^)");
}

TEST_F(PackCheckCommandTest, SaysWhichFilesALanguageLacks)
{
    putPackFolder("bilingual");
    std::string pack = *files.bytesOf("templates/bilingual/pack.yaml");
    files.put("templates/bilingual/pack.yaml", pack.replace(pack.find("[en, de]"), 8, "[en, fr]"));
    expectRefused({"pack", "check", "templates/bilingual", "--language", "fr"}, ExitCode::BadInput,
                  "There is no file templates/bilingual/fr.md.\nThere is no file templates/bilingual/rules/fr.md.");
}

TEST_F(PackCheckCommandTest, ListsTheWordsThatAssemblyNeeds)
{
    putPackFolder("minimal");
    lose("templates/minimal/en.md", "- gap: not decided yet\n");
    lose("templates/minimal/en.md", "February, ");
    lose("templates/minimal/en.md", "day, ");
    expectRefused({"pack", "check", "templates/minimal"}, ExitCode::BadInput,
                  "The pack's words lack \"gap\"; add it to the list under \"## words\".\n"
                  "The pack's word \"months\" must be twelve names, separated by commas.\n"
                  "The pack's word \"days\" must be a word for one and a word for many, separated by commas.");
}

TEST_F(PackCheckCommandTest, SaysWhereThereIsNoPack)
{
    expectRefused({"pack", "check", "templates/nothing"}, ExitCode::BadInput,
                  "There is no file templates/nothing/pack.yaml.");
}

} // namespace
} // namespace policywright::cli
