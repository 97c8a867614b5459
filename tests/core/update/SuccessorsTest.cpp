// SPDX-License-Identifier: Apache-2.0
#include "core/update/Successors.h"

#include "core/update/ClauseGroups.h"
#include "tests/core/update/VersionedPack.h"

#include <gtest/gtest.h>

namespace policywright::update {
namespace {

using test::succession;
using Ids = std::vector<ClauseId>;

NewRelease release(int minor)
{
    return {PackId("small"), {.version = Version(1, minor, 0)}};
}

TEST(Successors, OfWhatNoReleaseNamesAreThemselves)
{
    const Successors none({});
    EXPECT_EQ(none.of(ClauseId("a.b")), Ids{ClauseId("a.b")});
    EXPECT_EQ(none.of(SectionId("a")), SectionId("a"));
    EXPECT_EQ(none.of(QuestionId("q")), QuestionId("q"));
    EXPECT_EQ(none.ofColumn(QuestionId("q"), "c"), "c");
}

TEST(Successors, GoThroughTheReleasesInTheirOrder)
{
    NewRelease first = release(1);
    first.release.clauses = {succession({"a.one"}, {"a.two"}), succession({"a.gone"})};
    first.release.questions = {succession({"q"}, {"r"}), succession({"q.c"}, {"q.d"})};
    NewRelease second = release(2);
    second.release.clauses = {succession({"a.two"}, {"a.three", "a.four"})};
    second.release.sections = {succession({"a"}, {"b"})};
    second.release.questions = {succession({"r.d"}, {"r.e"})};
    NewRelease third = release(3);
    third.release.clauses = {succession({"a.three", "a.four"}, {"b.five"}), succession({"b.same"}, {"b.other"})};
    third.release.questions = {succession({"r"})};
    const Successors two({second, first});
    EXPECT_EQ(two.of(ClauseId("a.one")), (Ids{ClauseId("a.three"), ClauseId("a.four")}));
    EXPECT_EQ(two.of(ClauseId("a.gone")), Ids{});
    EXPECT_EQ(two.of(ClauseId("a.same")), Ids{ClauseId("b.same")}) << "its section has another name";
    EXPECT_EQ(two.of(QuestionId("q")), QuestionId("r"));
    EXPECT_EQ(two.ofColumn(QuestionId("q"), "c"), "e");
    const Successors three({third, second, first});
    EXPECT_EQ(three.of(ClauseId("a.one")), Ids{ClauseId("b.five")});
    EXPECT_EQ(three.of(ClauseId("a.same")), Ids{ClauseId("b.other")});
    EXPECT_EQ(three.of(QuestionId("q")), std::nullopt);
}

TEST(ClauseGroups, JoinWhatHasToDoWithOneAnother)
{
    const auto before = test::composed(
        test::versionOf(0, {{"rules.a", "A."}, {"rules.b", "B."}, {"rules.c", "C."}, {"rules.d", "D."}}));
    pack::Pack later =
        test::versionOf(2, {{"rules.new", "N."}, {"rules.x", "X."}, {"rules.y", "Y."}, {"rules.d", "D."}});
    test::release(later, 1).clauses = {succession({"rules.a"}, {"rules.m", "rules.x"}), succession({"rules.c"})};
    test::release(later, 2).clauses = {succession({"rules.b", "rules.m"}, {"rules.y"})};
    const auto after = test::composed(later);
    std::string shown;
    for (const ClauseGroup &group : clauseGroups(before, after, Successors(allReleases(after)))) {
        for (const pack::CompiledClause *clause : group.before)
            shown += clause->logic.id.toString() + ' ';
        shown += "->";
        for (const pack::CompiledClause *clause : group.after)
            shown += ' ' + clause->logic.id.toString();
        shown += '\n';
    }
    EXPECT_EQ(shown, "setup.cover -> setup.cover\n"
                     "setup.notice -> setup.notice\n"
                     "-> rules.new\n"
                     "rules.a rules.b -> rules.y rules.x\n"
                     "rules.c ->\n"
                     "rules.d -> rules.d\n");
}

} // namespace
} // namespace policywright::update
