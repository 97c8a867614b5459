// SPDX-License-Identifier: Apache-2.0
#include "core/session/Renaming.h"

#include "tests/support/SmallPack.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

using model::Person;
using model::Record;
using model::Records;

const QuestionId kAccounts("accounts");
const QuestionId kCases("cases");
const QuestionId kMain("main_account");
const QuestionId kPrinciples("principles");
const QuestionId kContacts("contacts");

// The small pack, with a register of accounts and two questions that speak of them.
pack::PackSet packs()
{
    pack::Pack pack = test::smallPack();
    pack::Section &rules = pack.sections.back();
    rules.questions.push_back({.id = kAccounts,
                               .type = pack::AnswerType::Records,
                               .columns = {{.id = "name"}, {.id = "owner", .type = pack::AnswerType::Person}}});
    rules.questions.push_back(
        {.id = kCases,
         .type = pack::AnswerType::Records,
         .columns = {{.id = "goal"}, {.id = "account"}, {.id = "why", .type = pack::AnswerType::LongText}}});
    rules.questions.push_back({.id = kMain});
    for (auto &[language, words] : pack.words) {
        for (const char *id : {"accounts", "cases", "main_account"})
            words.questions[id].prompt = {std::string("What about ") + id + "?"};
        words.questions["accounts"].columns = {{"name", "Name"}, {"owner", "Owner"}};
        words.questions["cases"].columns = {{"goal", "Goal"}, {"account", "Account"}, {"why", "Why"}};
    }
    auto set = pack::PackSet::compose({pack}, "en", pack::Trust::AlreadyChecked);
    EXPECT_TRUE(set) << (set ? "" : describe(set.error().front()));
    return *std::move(set);
}

Records accounts(const std::vector<std::string> &names)
{
    Records records;
    for (const std::string &name : names)
        records.rows.push_back({{"name", name}, {"owner", Person{"Ada", "", "", ""}}});
    return records;
}

Records cases(const std::string &account, const std::string &why)
{
    return {{{{"goal", std::string("More readers")}, {"account", account}, {"why", why}}}};
}

model::PolicyDocument policy()
{
    model::PolicyDocument policy = test::emptyPolicy();
    policy.answers = {{kAccounts, accounts({"Page", "Blog"})},
                      {kCases, cases(" page", "Page")},
                      {kMain, std::string("Page")},
                      {kPrinciples, std::string("Page")}};
    return policy;
}

std::optional<Renaming> renamed(const Records &now, const model::PolicyDocument &before = policy())
{
    return renamingBy(packs(), before, kAccounts, now);
}

TEST(Renaming, IsTheNameOfOneRowThatIsAnother)
{
    EXPECT_EQ(renamed(accounts({"Front page", "Blog"})), (Renaming{kAccounts, "Page", "Front page"}));
    EXPECT_EQ(renamed(accounts({"Page", "Journal"})), (Renaming{kAccounts, "Blog", "Journal"}));
}

TEST(Renaming, IsNothingWhereMoreIsAnother)
{
    EXPECT_EQ(renamed(accounts({"Page", "Blog"})), std::nullopt);
    EXPECT_EQ(renamed(accounts({"Front page", "Journal"})), std::nullopt) << "two rows";
    EXPECT_EQ(renamed(accounts({"Page"})), std::nullopt) << "a row that is gone";
    EXPECT_EQ(renamed(accounts({"Blog", "Page"})), std::nullopt) << "rows that changed places";
    EXPECT_EQ(renamed(accounts({" ", "Blog"})), std::nullopt) << "no name any more";
    Records other = accounts({"Front page", "Blog"});
    other.rows[0][1].second = Person{"Bo", "", "", ""};
    EXPECT_EQ(renamed(other), std::nullopt) << "the owner as well";
}

TEST(Renaming, IsNothingWhereAnotherRowStillHasTheName)
{
    model::PolicyDocument twice = policy();
    twice.answers.insert_or_assign(kAccounts, accounts({"Page", "PAGE"}));
    EXPECT_EQ(renamed(accounts({"Front page", "PAGE"}), twice), std::nullopt);
}

TEST(Renaming, IsNothingInTablesWhoseRowsHaveNoNameAndInOtherAnswers)
{
    model::PolicyDocument before = policy();
    before.answers.insert_or_assign(kContacts, Records{{{{"who", Person{"Ada", "", "", ""}}}}});
    EXPECT_EQ(renamingBy(packs(), before, kContacts, Records{{{{"who", Person{"Bo", "", "", ""}}}}}), std::nullopt);
    EXPECT_EQ(renamingBy(packs(), before, kMain, std::string("Front page")), std::nullopt);
    EXPECT_EQ(renamingBy(packs(), before, QuestionId("unknown"), accounts({"Page"})), std::nullopt);
}

TEST(Renaming, GoesOnInShortTextsThatSayTheNameAndNowhereElse)
{
    const Several several = changeOfName(packs(), policy(), {kAccounts, "Page", "Front page"});
    EXPECT_EQ(several, (Several{{SetAnswer{kCases, cases("Front page", "Page")}, SetAnswer{kMain, "Front page"}}}))
        << "what is written in sentences is the author's";
    EXPECT_EQ(changeOfName(packs(), policy(), {kAccounts, "Blog", "Journal"}), Several{});
}

} // namespace
} // namespace policywright::session
