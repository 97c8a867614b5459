// SPDX-License-Identifier: Apache-2.0
#include "core/model/Confirmations.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace policywright::model {
namespace {

using Taken = Confirmations::Taken;

const std::string kFile = "club.policy";

Date day(const char *iso)
{
    return *Date::fromIso(iso);
}

Confirmation of(const std::string &name, const std::string &email, const char *on, const std::string &list = "a.csv",
                const std::string &revision = "r1")
{
    return {.name = name,
            .email = email,
            .revision = revision,
            .content = "c-" + revision,
            .first = {day(on), list, day("2026-12-31")}};
}

Confirmations with(const std::vector<Confirmation> &all)
{
    Confirmations confirmations;
    for (const Confirmation &each : all)
        confirmations.take(each);
    return confirmations;
}

Error problem(const std::string &text)
{
    const auto read = Confirmations::fromText(text, kFile);
    return read ? Error{} : read.error();
}

TEST(Confirmations, AreOneForAPersonAndAVersionWithTheFirstAndTheLastDay)
{
    Confirmations confirmations;
    EXPECT_EQ(confirmations.take(of("Ada", "ada@x.example", "2026-05-01")), Taken::New);
    EXPECT_EQ(confirmations.take(of("Ada M.", "ADA@x.example", "2026-05-01", "b.csv")), Taken::Known);
    EXPECT_EQ(confirmations.take(of("Ada", "ada@x.example", "2026-04-01", "c.csv")), Taken::Again);
    EXPECT_EQ(confirmations.take(of("Ada", "ada@x.example", "2026-04-15", "d.csv")), Taken::Known);
    Confirmation expected = of("Ada", "ada@x.example", "2026-04-01", "c.csv");
    expected.again = Receipt{day("2026-05-01"), "a.csv", day("2026-12-31")};
    EXPECT_EQ(confirmations.all(), std::vector{expected});
}

TEST(Confirmations, KeepPeopleAndVersionsApart)
{
    const Confirmations confirmations =
        with({of("Ada", "ada@x.example", "2026-05-01"), of("Ada", "", "2026-05-01"),
              of("Ada", "other@x.example", "2026-05-01"), of("Ada", "ada@x.example", "2026-05-01", "a.csv", "r2")});
    EXPECT_EQ(confirmations.all().size(), 4U);
}

TEST(Confirmations, AreTheSameInWhateverOrderCopiesCome)
{
    const std::vector<Confirmation> all{of("Ada", "ada@x.example", "2026-05-01"),
                                        of("A. Marsh", "ada@X.example", "2026-05-01", "b.csv"),
                                        of("Ada", "ada@x.example", "2026-03-01", "c.csv"),
                                        of("Ada", "ada@x.example", "2026-09-01", "d.csv"), of("Bo", "", "2026-05-02")};
    std::vector<std::size_t> order{0, 1, 2, 3, 4};
    std::optional<Confirmations> expected;
    do {
        Confirmations merged;
        for (const std::size_t i : order)
            merged.merge(with({all[i]}));
        EXPECT_EQ(merged.merge(with({all[order[0]], all[order[1]]})), 0U) << "twice changes nothing";
        if (!expected)
            expected = merged;
        ASSERT_EQ(merged, *expected);
    } while (std::ranges::next_permutation(order).found);
    EXPECT_EQ(expected->all().size(), 2U);
    EXPECT_EQ(expected->all()[0].first.day, day("2026-03-01"));
    EXPECT_EQ(expected->all()[0].last().day, day("2026-09-01"));
}

TEST(Confirmations, ForgetAPersonWholly)
{
    Confirmations confirmations = with({of("Ada", "ada@x.example", "2026-05-01"), of("Bo", "", "2026-05-01"),
                                        of("Ada", "ada@x.example", "2026-06-01", "a.csv", "r2")});
    EXPECT_EQ(confirmations.remove(personKey("", "Ada@X.example")), 2U);
    EXPECT_EQ(confirmations, with({of("Bo", "", "2026-05-01")}));
    EXPECT_FALSE(confirmations.toText().contains("Ada"));
    EXPECT_EQ(confirmations.remove(personKey("Ada", "")), 0U);
}

TEST(Confirmations, ComeBackAsTheyWereWrittenWithWhatANewerProgramAdded)
{
    Confirmations confirmations = with({of("Ada", "ada@x.example", "2026-05-01"),
                                        of("Ada", "ada@x.example", "2026-06-01"), of("Bo", "", "2026-05-02")});
    EXPECT_EQ(Confirmations::fromText(confirmations.toText(), kFile), confirmations);
    std::string text = confirmations.toText();
    text.replace(text.find("\"name\""), 6, "\"team\": \"Harbour\", \"name\"");
    text.replace(text.find("\"format\""), 8, "\"later\": [1], \"format\"");
    auto read = Confirmations::fromText(text, kFile);
    ASSERT_TRUE(read) << describe(read.error());
    read->take(of("Ada", "ada@x.example", "2026-07-01"));
    EXPECT_TRUE(read->toText().contains("\"team\": \"Harbour\"")) << read->toText();
    EXPECT_TRUE(read->toText().contains("\"later\""));
}

TEST(Confirmations, SayWhatIsDamaged)
{
    const std::string good = with({of("Ada", "", "2026-05-01"), of("Bo", "", "2026-05-01")}).toText();
    const auto without = [&](const std::string &from, const std::string &to) {
        std::string text = good;
        text.replace(text.find(from), from.size(), to);
        return problem(text);
    };
    const auto damaged = [](const std::string &detail) {
        return Error{ErrorCode::ConfirmationsDamaged, kFile, detail};
    };
    EXPECT_EQ(
        sentence(damaged("format")),
        "The confirmations in club.policy are damaged: format. The policy itself is whole; take the confirmations "
        "from another copy of the file, or from the lists that they came from.");
    EXPECT_EQ(problem("{").code, ErrorCode::ConfirmationsDamaged);
    EXPECT_EQ(problem("[]"), damaged("format"));
    EXPECT_EQ(problem(R"({"format":1})"), damaged("confirmations"));
    EXPECT_EQ(problem(R"({"format":1,"confirmations":[7]})"), damaged("confirmations.0"));
    EXPECT_EQ(without("\"name\": \"Ada\"", "\"name\": \"\""), damaged("confirmations.0.name"));
    EXPECT_EQ(without("\"name\": \"Ada\"", "\"name\": \"Zoe\""), damaged("confirmations")) << "not in their order";
    EXPECT_EQ(without("\"day\": \"2026-05-01\"", "\"day\": \"soon\""), damaged("confirmations.0.first.day"));
    EXPECT_EQ(without("\"content\": \"c-r1\"", "\"content\": 1"), damaged("confirmations.0.content"));
    EXPECT_EQ(without("\"format\": 1", "\"format\": 2"), (Error{ErrorCode::NewerConfirmations, kFile, "2"}));
    EXPECT_EQ(sentence({ErrorCode::NewerConfirmations, kFile, "2"}),
              "The confirmations in club.policy were written by a newer version of Policywright (format 2). Update the "
              "program to read them.");
}

} // namespace
} // namespace policywright::model
