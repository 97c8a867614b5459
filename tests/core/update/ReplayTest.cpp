// SPDX-License-Identifier: Apache-2.0
//
// Seven consecutive releases of a public policy (tests/data/updates) as versions of a pack, and authors who adapted the
// first one and follow.
#include "tests/core/update/VersionedPack.h"

#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <sstream>

namespace policywright::update {
namespace {

using compare::Take;
using model::PolicyDocument;
using Outcome = ClauseUpdate::Outcome;

pack::Succession successionFrom(const std::string &line)
{
    std::istringstream words(line);
    pack::Succession result{.from = {}};
    std::string word;
    words >> word >> word; // "> split"
    for (bool isFrom = true; words >> word;) {
        if (word == "into" || word == "to")
            isFrom = false;
        else
            (isFrom ? result.from : result.into).push_back(word);
    }
    return result;
}

// The oldest first.
std::vector<pack::Pack> releases()
{
    std::ifstream file("tests/data/updates/contributor-covenant.md");
    struct Read {
        std::vector<test::TestClause> clauses;
        std::vector<pack::Succession> changes;
    };
    std::vector<Read> read;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("# "))
            read.emplace_back();
        else if (line.starts_with("> "))
            read.back().changes.push_back(successionFrom(line));
        else if (line.starts_with("## "))
            read.back().clauses.push_back({line.substr(3), "", line.substr(3)});
        else if (!read.empty() && !read.back().clauses.empty())
            read.back().clauses.back().body += line + '\n';
    }
    std::vector<pack::Pack> packs;
    for (std::size_t i = 0; i < read.size(); ++i) {
        for (test::TestClause &clause : read[i].clauses)
            clause.body.erase(clause.body.find_last_not_of('\n') + 1).append("\n");
        packs.push_back(test::versionOf(static_cast<int>(i), read[i].clauses));
        test::release(packs.back(), static_cast<int>(i)).clauses = read[i].changes;
    }
    return packs;
}

std::string replaced(std::string text, const std::string &what, const std::string &by)
{
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return at == std::string::npos ? text : text.replace(at, what.size(), by);
}

PackUpdate step(const PolicyDocument &policy, const pack::Pack &before, const pack::Pack &after,
                const std::optional<Take> &otherwise)
{
    return updatedPolicy(policy, test::composed(before), test::composed(after),
                         {.decisions = {.otherwise = otherwise}, .date = "2027-01-01"})
        .value();
}

TEST(Replay, HasTheReleases)
{
    const std::vector<pack::Pack> all = releases();
    ASSERT_EQ(all.size(), 7U);
    EXPECT_EQ(all[0].sections[1].clauses.size(), 5U);
    EXPECT_EQ(all[6].sections[1].clauses.size(), 8U);
}

// A project wrote its own way of reporting, a stricter list and one sentence more about maintainers.
TEST(Replay, FollowsAllReleasesWithWhatAProjectHadAdapted)
{
    const std::vector<pack::Pack> all = releases();
    const auto body = [&](const char *id) { return all[0].words.at("en").clauses.at(id).body.text; };
    PolicyDocument policy = test::emptyPolicy();
    const auto word = [&](const char *id, const std::string &what, const std::string &by) {
        policy.customWordings.emplace(ClauseId(id), test::worded(body(id), replaced(body(id), what, by)));
    };
    word("rules.reporting", "opening an issue or contacting one or more of the project maintainers",
         "writing to care@harbour.example");
    word("rules.maintainers", "removed from the project team.",
         "removed from the project team. The board hears both sides.");
    word("rules.unacceptable", "or other unprofessional conduct", "spam, or other unprofessional conduct");

    std::vector<std::vector<std::string>> asked;
    for (std::size_t i = 1; i < all.size(); ++i) {
        const PackUpdate open = step(policy, all[i - 1], all[i], std::nullopt);
        asked.emplace_back();
        for (const compare::MergeConflict &conflict : open.conflicts)
            asked.back().push_back(conflict.place);
        policy = step(policy, all[i - 1], all[i], Take::Mine).policy;
    }
    const std::string list = "wording:rules.unacceptable:1";
    EXPECT_EQ(asked, (std::vector<std::vector<std::string>>{
                         {},                            // 1.1 changes other clauses
                         {list},                        // 1.2 makes a list of the sentence
                         {"wording:rules.reporting:1"}, // 1.3 rewords what was reworded
                         {list, "wording:rules.enforcement:1"},
                         {list, "wording:rules.enforcement:1", "wording:rules.consequences"}, // 2.0 withdraws the last
                         {}}));
    // The sentence about maintainers went with its clause as that was split, renamed, reworded and withdrawn.
    EXPECT_EQ(
        policy.ownClauses.at(ClauseId("own.rules_consequences")).text,
        "Project maintainers who do not follow or enforce the Code of Conduct in good faith may face temporary or "
        "permanent repercussions as determined by other members of the project's leadership. The board hears both "
        "sides.\n");
    EXPECT_TRUE(policy.customWordings.at(ClauseId("rules.enforcement")).text.contains("care@harbour.example"));
    EXPECT_TRUE(policy.customWordings.at(ClauseId("rules.unacceptable")).text.contains("spam,"));
    EXPECT_TRUE(policy.setAside.empty());
}

// Words of authors, one in each of some sentences, are followed through all releases, whatever is decided.
TEST(Replay, LosesNoWordOfTwoHundredAuthors)
{
    const std::vector<pack::Pack> all = releases();
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        std::mt19937_64 random(seed);
        PolicyDocument policy = test::emptyPolicy();
        std::vector<std::string> words;
        for (const auto &[id, clause] : all[0].words.at("en").clauses) {
            if (!id.starts_with("rules.") || random() % 3 == 0)
                continue;
            std::string text = clause.body.text;
            words.push_back("author" + std::to_string(words.size()));
            const std::size_t space = text.find(' ', random() % (text.size() / 2));
            text.insert(space, ' ' + words.back());
            policy.customWordings.emplace(ClauseId(id), test::worded(clause.body.text, text));
        }
        std::string shown;
        for (std::size_t i = 1; i < all.size(); ++i) {
            const Take take = random() % 2 == 0 ? Take::Mine : Take::Theirs;
            const PackUpdate update = step(policy, all[i - 1], all[i], take);
            ASSERT_TRUE(update.isDecided());
            for (const compare::MergeConflict &conflict : update.conflicts)
                shown += conflict.mine.value_or("");
            policy = update.policy;
            const PackUpdate again = step(policy, all[i], all[i], std::nullopt);
            ASSERT_EQ(again.policy, policy) << seed;
        }
        const std::string left = toText(model::toJson(policy)) + shown;
        for (const std::string &word : words)
            EXPECT_TRUE(left.contains(word)) << "seed " << seed << ": " << word;
    }
}

} // namespace
} // namespace policywright::update
