// SPDX-License-Identifier: Apache-2.0
//
// The base pack holds what its content design asks for, section by section.
#include "core/base/PosixFileSystem.h"
#include "core/pack/PackReader.h"
#include "tests/conformance/CatalogueComparison.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace policywright::conformance {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::set<std::string> allSections(const Catalogue &catalogue)
{
    std::set<std::string> sections;
    for (const auto &question : catalogue.questions)
        sections.insert(question.section);
    return sections;
}

// Where the pack goes its own way, and why.
const std::vector<std::string> kOnPurpose = {
    // Whoever stays away from social media publishes nothing, made by whatever means.
    "clause channels.ai: when is `use_decision != 'abstain' and ai_content != 'none'`, in the catalogue `ai_content != "
    "'none'`",
    // An organisation with a public policy keeps its business cases, too; the document for the public has no annex.
    "clause channels.case_table: when is `business_cases|length > 0`, in the catalogue `business_cases|length > 0 and "
    "not document_public`",
    // "Always" is typed, not chosen, in the words and the language of whoever types it.
    "check response-vs-hours: when is `response_targets|where(\"row.first_reply_within|hours < 4\") and out_of_hours "
    "== "
    "'none' and response_targets|where(\"row.hours_covered and row.hours_covered|lower|trim in ['always', 'immer', "
    "'rund um die uhr', '24/7', 'around the clock']\")`, in the catalogue "
    "`response_targets|where(\"row.first_reply_within|hours < 4\") and out_of_hours == 'none' and "
    "response_targets|where(\"row.hours_covered == 'always'\")`",
    // Words stand in the words file, in each language of the pack.
    "question endorsement_wording: default is `I work for {{ org_short_name or org_name }}.`, in the catalogue "
    "`expression: 'I work for ' ~ (org_short_name or org_name) ~ '.'`",
    "question disclaimer_text: default is `I work for {{ org_short_name or org_name }}; views are mine.`, in the "
    "catalogue `expression: 'I work for ' ~ (org_short_name or org_name) ~ '; views are mine.'`",
    // In a German policy, German is the language that counts without saying so.
    "clause setup.language_prevails: when is `not policy_language is empty and not policy_language in ['English', "
    "'Deutsch']`, in the catalogue `not policy_language is empty and policy_language != 'English'`",
};

pack::Pack basePack()
{
    return pack::inOneLanguage(pack::readPackLeniently(PosixFileSystem(), "templates/base").pack, "en");
}

TEST(Catalogue, HoldsTheWholeDesign)
{
    const Catalogue catalogue = readCatalogue();

    EXPECT_THAT(catalogue.questions, SizeIs(261));
    EXPECT_THAT(catalogue.clauses, SizeIs(190));
    EXPECT_THAT(catalogue.checks, SizeIs(119));
    EXPECT_THAT(catalogue.derived, SizeIs(11));
    EXPECT_THAT(catalogue.columnOptions, SizeIs(22));
}

TEST(Catalogue, IsFollowedByEverySectionOfTheBasePack)
{
    const Catalogue catalogue = readCatalogue();
    const std::vector<std::string> found = differences(catalogue, basePack(), allSections(catalogue));

    EXPECT_THAT(found, testing::UnorderedElementsAreArray(kOnPurpose)) << joined(found, "\n");
}

TEST(CatalogueComparison, NamesEverythingThatIsMissing)
{
    Catalogue catalogue;
    catalogue.questions = {{.id = "mfa_rule", .section = "security", .type = "boolean"}};
    catalogue.clauses = {{.id = "security.mfa", .section = "security"}};
    catalogue.checks = {{.id = "mfa-not-required", .section = "security"}};

    EXPECT_THAT(differences(catalogue, {.id = PackId("base"), .version = Version(1, 0, 0)}, {"security"}),
                ElementsAre("question mfa_rule is missing in the section security", "clause security.mfa is missing",
                            "check mfa-not-required is missing in the section security"));
}

TEST(CatalogueComparison, SaysWhatIsThereAndWhatShouldBe)
{
    Catalogue catalogue;
    catalogue.questions = {{.id = "keeper", .section = "security", .type = "person", .required = "yes"},
                           {.id = "store",
                            .section = "security",
                            .type = "choice: manager / browser",
                            .required = "if shown",
                            .defaultAnswer = "manager",
                            .showIf = "empty(keeper)"}};
    pack::Section section{.id = SectionId("security")};
    section.questions = {{.id = QuestionId("keeper"), .type = pack::AnswerType::Text, .required = pack::Required::Yes},
                         {.id = QuestionId("store"),
                          .type = pack::AnswerType::Choice,
                          .options = {"manager"},
                          .showIf = {.text = "keeper"}}};
    const pack::Pack pack{.id = PackId("base"), .version = Version(1, 0, 0), .sections = {section}};

    EXPECT_THAT(differences(catalogue, pack, {"security"}),
                ElementsAre("question keeper: type is `text`, in the catalogue `person`",
                            "question store: options is `manager`, in the catalogue `manager / browser`",
                            "question store: required is `no`, in the catalogue `if shown`",
                            "question store: default is ``, in the catalogue `manager`",
                            "question store: show_if is `keeper`, in the catalogue `keeper is empty`"));
}

} // namespace
} // namespace policywright::conformance
