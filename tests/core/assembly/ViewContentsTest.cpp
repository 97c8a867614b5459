// SPDX-License-Identifier: Apache-2.0
#include "core/assembly/ViewContents.h"

#include "core/assembly/Assembler.h"
#include "tests/support/SmallPack.h"

#include <gtest/gtest.h>

namespace policywright::assembly {
namespace {

using pack::ViewEntry;

class ViewContents : public testing::Test {
protected:
    // The ids of the clauses of the view "internal", with "/" between sections.
    std::string contents() const
    {
        auto set = pack::PackSet::compose({pack}, "en", pack::Trust::AlreadyChecked);
        if (!set)
            return describe(set.error().front());
        const auto packs = std::make_shared<const pack::PackSet>(*std::move(set));
        Assembler assembler = *Assembler::create(packs, *Date::fromIso("2026-11-22"));
        const auto values = assembler.answers(policy);
        if (!values)
            return describe(values.error());
        KnownConditions known;
        const auto selected = contentsOf(*packs->view(ViewId("internal")), *packs, policy, (*values)->scope(),
                                         assembler.options(), known, {});
        if (!selected)
            return describe(selected.error());
        std::string ids;
        for (const SelectedSection &section : *selected) {
            ids += ids.empty() ? "" : " /";
            for (const SelectedClause &clause : section.clauses) {
                const std::size_t *index = std::get_if<std::size_t>(&clause);
                const ClauseId &id = index ? packs->clauses()[*index].logic.id : std::get<ClauseId>(clause);
                ids += (ids.empty() ? "" : " ") + id.toString();
            }
        }
        return ids;
    }

    void holds(std::vector<ViewEntry> entries) { pack.views[0].contents = std::move(entries); }

    pack::Pack pack = test::smallPack();
    model::PolicyDocument policy = test::emptyPolicy();
};

TEST_F(ViewContents, KeepsTheOrderOfTheEntriesWhereEachNamesItsSection)
{
    holds({{.section = SectionId("rules"), .only = {"rules.review"}},
           {.section = SectionId("setup"), .only = {"setup.cover"}},
           {.section = SectionId("rules"), .only = {"rules.scope"}}});
    EXPECT_EQ(contents(), "rules.scope rules.review / setup.cover");
}

TEST_F(ViewContents, BringsAllSectionsInThePacksOrderWhateverTheOrderOfTheEntries)
{
    holds({{.section = SectionId("rules"), .only = {"rules.review", "rules.scope"}}, {.leaveOut = {"rules"}}});
    EXPECT_EQ(contents(), "setup.cover setup.notice / rules.scope rules.review");
}

TEST_F(ViewContents, LeavesOutClausesWhoseConditionDoesNotHold)
{
    holds({{}});
    EXPECT_EQ(contents(), "setup.cover setup.notice / rules.scope rules.review rules.principles");
    policy.answers[QuestionId("contacts")] = model::Records{{{{"phone", std::string("1")}}}};
    EXPECT_EQ(contents(), "setup.cover setup.notice / rules.scope rules.review rules.contacts rules.principles");
}

TEST_F(ViewContents, LeavesOutSectionsAndClausesThatTheEntryNames)
{
    holds({{.leaveOut = {"setup", "rules.review"}}});
    EXPECT_EQ(contents(), "rules.scope rules.principles");
}

TEST_F(ViewContents, TakesAClauseThatAnyEntryBrings)
{
    holds({{.leaveOut = {"rules"}}, {.section = SectionId("rules"), .only = {"rules.review"}}});
    EXPECT_EQ(contents(), "setup.cover setup.notice / rules.review");
}

TEST_F(ViewContents, CountsAnEntryOnlyWhileItsConditionHolds)
{
    holds({{.section = SectionId("rules"), .when = {"org_profile == 'bank'"}, .only = {"rules.scope"}},
           {.section = SectionId("rules"), .only = {"rules.review"}}});
    EXPECT_EQ(contents(), "rules.review");
    policy.answers[QuestionId("org_profile")] = std::string("bank");
    EXPECT_EQ(contents(), "rules.scope rules.review");
}

TEST_F(ViewContents, KeepsASectionOfAnotherViewOutOfAllSections)
{
    pack.sections[1].onlyIn = {ViewId("public")};
    holds({{}});
    EXPECT_EQ(contents(), "setup.cover setup.notice");
    holds({{.section = SectionId("rules"), .only = {"rules.scope"}}});
    EXPECT_EQ(contents(), "rules.scope") << "an entry of its own brings it all the same";
}

TEST_F(ViewContents, LeavesOutWhatTheAuthorLeftOutEvenWhereTheProfileAddsIt)
{
    policy.answers[QuestionId("org_profile")] = std::string("bank");
    holds({{.section = SectionId("rules"), .only = {"rules.contacts", "rules.scope"}}});
    EXPECT_EQ(contents(), "rules.scope rules.contacts");
    policy.omissions[ClauseId("rules.contacts")] = {"Not yet", "A", "2026-11-22"};
    EXPECT_EQ(contents(), "rules.scope");
}

} // namespace
} // namespace policywright::assembly
