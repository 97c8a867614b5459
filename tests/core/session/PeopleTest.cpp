// SPDX-License-Identifier: Apache-2.0
#include "core/session/People.h"

#include "tests/core/session/EditingDesk.h"

namespace policywright::session {
namespace {

using model::Person;

const QuestionId kOwner("owner");
const QuestionId kContacts("contacts");

Person person(std::string name, std::string title, std::string email = "", std::string phone = "")
{
    return {std::move(name), std::move(title), std::move(email), std::move(phone)};
}

model::PolicyDocument policyOf(const Person &owner, const std::vector<Person> &contacts)
{
    model::PolicyDocument policy = test::emptyPolicy();
    policy.answers.emplace(kOwner, owner);
    model::Records records;
    for (const Person &contact : contacts)
        records.rows.push_back({{"who", contact}, {"phone", std::string("x")}});
    policy.answers.emplace(kContacts, records);
    return policy;
}

// How many people two entries are.
std::size_t count(const Person &one, const Person &other)
{
    return peopleInUse(policyOf(one, {other})).size();
}

TEST(People, AreOneByTheirAddressOrByNameAndPhone)
{
    EXPECT_EQ(count(person("Ada", "", "ada@h.example"), person("A. L.", "", "ADA@h.example")), 1U);
    EXPECT_EQ(count(person("Ada", "Lead", "", "+49 30 12"), person("Ada", "", "a@h.example", "+493012")), 1U);
    EXPECT_EQ(count(person("Ada", "Lead"), person("Ada", "Deputy")), 1U);
    EXPECT_EQ(count(person("", "Director"), person("", "Director")), 1U);
}

TEST(People, AreTwoWhereOnlyTheNameOrThePhoneIsTheSame)
{
    EXPECT_EQ(count(person("Ada", "", "ada@h.example"), person("Ada", "", "ada@other.example")), 2U);
    EXPECT_EQ(count(person("Ada", "", "ada@h.example"), person("Ada", "")), 2U);
    EXPECT_EQ(count(person("Ada", "", "", "12"), person("Bo", "", "", "12")), 2U);
    EXPECT_EQ(count(person("Ada", "", "", "12"), person("Ada", "", "", "34")), 2U);
    EXPECT_EQ(count(person("", "Director"), person("", "Chair")), 2U);
    EXPECT_EQ(count(person("Ada", "Lead"), Person{}), 1U) << "what is empty is nobody";
}

TEST(People, AreOneWhereAnotherEntryJoinsThem)
{
    const auto people = peopleInUse(policyOf(person("Ada", "Lead", "ada@h.example", "12"),
                                             {person("A.", "", "ada@h.example"), person("Ada", "", "", "12")}));
    ASSERT_EQ(people.size(), 1U);
    EXPECT_EQ(people[0].person, person("A.", "Lead", "ada@h.example", "12"));
    EXPECT_EQ(people[0].places,
              (std::vector<PersonPlace>{
                  {.question = kContacts, .row = 0, .column = "who", .entry = person("A.", "", "ada@h.example")},
                  {.question = kContacts, .row = 1, .column = "who", .entry = person("Ada", "", "", "12")},
                  {.question = kOwner, .entry = person("Ada", "Lead", "ada@h.example", "12")}}));
}

TEST(People, ChangeInAllPlacesAndOnlyWhereTheyWereChanged)
{
    const auto policy = policyOf(person("Ada", "Director", "ada@h.example", "1"),
                                 {person("Bo", ""), person("Ada", "Spokesperson", "ada@h.example")});
    const auto people = peopleInUse(policy);
    ASSERT_EQ(people.size(), 2U);
    Person now = people[1].person;
    now.email = "ada@new.example";
    model::PolicyDocument changed = policy;
    apply(changeOfPerson(policy, people[1], now), changed);
    EXPECT_EQ(changed.answers, policyOf(person("Ada", "Director", "ada@new.example", "1"),
                                        {person("Bo", ""), person("Ada", "Spokesperson", "ada@new.example")})
                                   .answers);
    EXPECT_EQ(changeOfPerson(policy, people[1], people[1].person), Several{});
}

TEST(People, AreLeftAloneWhereTheirPlaceIsGone)
{
    const auto policy = policyOf(person("Ada", "Director"), {person("Bo", "")});
    const auto people = peopleInUse(policy);
    EXPECT_EQ(changeOfPerson(test::emptyPolicy(), people[0], person("Bob", "")), Several{});
    EXPECT_EQ(changeOfPerson(policyOf(person("Ada", "Director"), {}), people[0], person("Bob", "")), Several{});
}

class PeopleAtTheDesk : public EditingDesk {};

TEST_F(PeopleAtTheDesk, ChangeAsOneStepThatIsUndoneAndRecovered)
{
    const auto policy = policyOf(person("Ada", "Director", "ada@h.example"), {person("Ada", "", "ada@h.example")});
    putPolicy(policy);
    model::PolicyDocument expected = policy;
    {
        EditingSession session = opened();
        const auto people = peopleInUse(session.policy());
        const Change change =
            changeOfPerson(session.policy(), people.front(), person("Ada L.", "Director", "a@l.example"));
        ASSERT_TRUE(session.perform(change));
        EXPECT_EQ(session.history().nextUndo(), (StepName{ChangeKind::Several, ""}));
        apply(change, expected);
        EXPECT_EQ(session.policy().answers, expected.answers);
        ASSERT_TRUE(session.undo());
        EXPECT_EQ(session.policy().answers, policy.answers);
        ASSERT_TRUE(session.redo());
        ASSERT_TRUE(session.flush());
    }
    Recovered back = recovered();
    EXPECT_EQ(back.session.policy().answers, expected.answers);
    ASSERT_TRUE(back.session.undo());
    EXPECT_EQ(back.session.policy().answers, policy.answers);
}

} // namespace
} // namespace policywright::session
