// SPDX-License-Identifier: Apache-2.0
//
// Nothing that the packs are built on is lost: every idea of the source texts has its place, every clause that a lawyer
// has to look at says on which sources it stands.
#include "core/base/PosixFileSystem.h"
#include "tests/support/ShippedPacks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <sstream>

namespace policywright::wording {
namespace {

using testing::IsEmpty;

struct SourceItem {
    std::string id; // "0.48"
    std::string idea;
    bool isGap = false; // announced in the texts and not there
};

std::vector<SourceItem> sourceItems()
{
    std::istringstream lines(PosixFileSystem().readFile("tests/data/wording/source-items.tsv", 1 << 20).value().bytes);
    std::string line;
    std::getline(lines, line); // the names of the columns
    std::vector<SourceItem> items;
    while (std::getline(lines, line)) {
        const std::size_t first = line.find('\t');
        const std::size_t second = line.find('\t', first + 1);
        items.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1), line.ends_with("\tyes")});
    }
    return items;
}

// Matters of the program, not of the texts: which part of it they are.
const std::map<std::string, std::string> kOfTheProgram{};

template <class Things>
void collectCovers(const Things &things, std::set<std::string> &covered)
{
    for (const auto &thing : things)
        covered.insert(thing.covers.begin(), thing.covers.end());
}

std::set<std::string> coveredByShippedPacks()
{
    std::set<std::string> covered;
    for (const std::string &name : test::shippedPackNames()) {
        const pack::Pack pack = test::shippedPack(name);
        for (const pack::Section &section : pack.sections) {
            collectCovers(section.questions, covered);
            collectCovers(section.clauses, covered);
            collectCovers(section.checks, covered);
            collectCovers(section.quiz, covered);
            collectCovers(section.library, covered);
        }
        collectCovers(pack.views, covered);
        collectCovers(pack.profiles, covered);
    }
    return covered;
}

TEST(SourceItems, AreCoveredByAQuestionClauseCheckSuggestionDocumentOrProfile)
{
    const std::vector<SourceItem> items = sourceItems();
    ASSERT_EQ(items.size(), 195u);
    const std::set<std::string> covered = coveredByShippedPacks();
    std::vector<std::string> missing;
    for (const SourceItem &item : items) {
        if (!item.isGap && !covered.contains("src:" + item.id) && !kOfTheProgram.contains(item.id))
            missing.push_back(item.id + ' ' + item.idea);
    }
    EXPECT_THAT(missing, IsEmpty());
}

TEST(SourceItems, AreNamedOnlyWhereTheyExist)
{
    std::set<std::string> known;
    for (const SourceItem &item : sourceItems())
        known.insert("src:" + item.id);
    std::vector<std::string> unknown;
    for (const std::string &name : coveredByShippedPacks()) {
        if (!known.contains(name))
            unknown.push_back(name);
    }
    EXPECT_THAT(unknown, IsEmpty());
}

TEST(CounselClauses, SayOnWhichSourcesTheyStand)
{
    std::vector<std::string> without;
    for (const std::string &name : test::shippedPackNames()) {
        for (const pack::Section &section : test::shippedPack(name).sections) {
            for (const pack::Clause &clause : section.clauses) {
                if (clause.needsCounsel && clause.sources.empty())
                    without.push_back(name + ": " + clause.id.toString());
            }
        }
    }
    EXPECT_THAT(without, IsEmpty());
}

} // namespace
} // namespace policywright::wording
