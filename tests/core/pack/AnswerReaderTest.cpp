// SPDX-License-Identifier: Apache-2.0
#include "core/pack/AnswerReader.h"

#include <gtest/gtest.h>

namespace policywright::pack {
namespace {

using model::Answer;
using model::Choices;
using model::Person;
using model::Records;

Question question(AnswerType type)
{
    return {.id = QuestionId("q"), .type = type, .options = {"small", "medium", "large"}};
}

Question table()
{
    return {.id = QuestionId("access_list"),
            .type = AnswerType::Records,
            .columns = {{.id = "account"},
                        {.id = "holder", .type = AnswerType::Person},
                        {.id = "via", .type = AnswerType::Choice, .options = {"own", "shared"}},
                        {.id = "checked", .type = AnswerType::Date},
                        {.id = "active", .type = AnswerType::Boolean}}};
}

Result<Answer> fromJson(const Question &asked, std::string_view json)
{
    return answerFromJson(asked, parseJson(json, "test").value());
}

std::string problem(const Result<Answer> &answer)
{
    return answer ? "no problem" : sentence(answer.error());
}

TEST(AnswerReader, ReadsTheNaturalFormOfEveryType)
{
    EXPECT_EQ(fromJson(question(AnswerType::Text), R"("Harbour Lights")"), Answer("Harbour Lights"));
    EXPECT_EQ(fromJson(question(AnswerType::LongText), R"("one\r\ntwo\tthree")"), Answer("one\ntwo\tthree"));
    EXPECT_EQ(fromJson(question(AnswerType::Boolean), "true"), Answer(true));
    EXPECT_EQ(fromJson(question(AnswerType::Choice), R"("medium")"), Answer("medium"));
    EXPECT_EQ(fromJson(question(AnswerType::Multi), R"(["large", "small", "large"])"),
              Answer(Choices{{"small", "large"}}));
    EXPECT_EQ(fromJson(question(AnswerType::Multi), "[]"), Answer(Choices{}));
    EXPECT_EQ(fromJson(question(AnswerType::Date), R"("2027-03-01")"), Answer("2027-03-01"));
    EXPECT_EQ(fromJson(question(AnswerType::Duration), R"("1 days")"), Answer("1 day"));
    EXPECT_EQ(fromJson(question(AnswerType::Person), R"({"title": "Head", "name": "Jane Doe"})"),
              Answer(Person{"Jane Doe", "Head"}));
    EXPECT_EQ(fromJson(table(), R"([{"via": "own", "account": "Main", "active": false, "holder": {"name": "J"},
                                     "checked": "2026-01-31"}, {}])"),
              Answer(Records{{{{"account", "Main"},
                               {"holder", Person{"J"}},
                               {"via", "own"},
                               {"checked", "2026-01-31"},
                               {"active", false}},
                              {}}}));
}

TEST(AnswerReader, GivesTheNaturalFormBack)
{
    const auto rows = R"([{"account":"Main","holder":{"name":"J","phone":"1"},"via":"own","active":true},{}])";
    EXPECT_EQ(toText(naturalForm(fromJson(table(), rows).value()), JsonStyle::Compact), rows);
    EXPECT_EQ(toText(naturalForm(Choices{{"a", "b"}}), JsonStyle::Compact), R"(["a","b"])");
    EXPECT_EQ(toText(naturalForm(Person{}), JsonStyle::Compact), "{}");
    EXPECT_EQ(toText(naturalForm(true), JsonStyle::Compact), "true");
}

TEST(AnswerReader, SaysWhatTypeIsWanted)
{
    EXPECT_EQ(problem(fromJson(question(AnswerType::Text), "1")), "q must be a text; put it into quotation marks.");
    EXPECT_EQ(problem(fromJson(question(AnswerType::Boolean), R"("true")")),
              "q must be yes or no (in JSON, true or false).");
    EXPECT_EQ(problem(fromJson(question(AnswerType::Choice), "true")),
              "q must be one of its options as a text; there are small, medium, large.");
    EXPECT_EQ(problem(fromJson(question(AnswerType::Multi), R"("small")")),
              R"(q must be a list of options, like ["one", "two"].)");
    EXPECT_EQ(problem(fromJson(question(AnswerType::Person), "[]")),
              R"(q must be a person: "name; title; email; phone" or {"name": …, "title": …, "email": …, "phone": …}.)");
    EXPECT_EQ(problem(fromJson(table(), "{}")), R"(access_list must be a list of rows, each like {"column": value}.)");
    EXPECT_EQ(problem(fromJson(table(), "[[]]")),
              R"(access_list[1] must be a list of rows, each like {"column": value}.)");
}

TEST(AnswerReader, SuggestsTheNearestName)
{
    EXPECT_EQ(problem(fromJson(question(AnswerType::Choice), R"("mediun")")),
              "q: mediun is not one of the options; the nearest is \"medium\".");
    EXPECT_EQ(problem(fromJson(question(AnswerType::Multi), R"(["xyz"])")),
              "q: xyz is not one of the options; there are small, medium, large.");
    EXPECT_EQ(problem(fromJson(question(AnswerType::Person), R"({"mail": "a@b"})")),
              "q: mail is not a part of a person; the nearest is \"email\".");
    EXPECT_EQ(problem(fromJson(table(), R"([{}, {"acount": "x"}])")),
              "access_list[2]: acount is not a column; the nearest is \"account\".");
    EXPECT_EQ(problem(fromJson(table(), R"([{"via": "share"}])")),
              "access_list[1].via: share is not one of the options; the nearest is \"shared\".");
}

TEST(AnswerReader, RefusesDatesAndDurationsThatAreNone)
{
    EXPECT_EQ(problem(fromJson(question(AnswerType::Date), R"("1 March 2027")")),
              "\"q: 1 March 2027\" is not a date; write it like 2027-03-01.");
    EXPECT_EQ(problem(fromJson(question(AnswerType::Date), R"("2027-02-29")")),
              "q: 2027-02-29 is not a day of the calendar; correct the date.");
    EXPECT_EQ(problem(fromJson(question(AnswerType::Duration), R"("soon")")),
              "\"q: soon\" is not a length of time; write it like 90 days, 4 hours, 10 working days or 12 months.");
}

TEST(AnswerReader, BoundsTexts)
{
    const Json most(std::string(kMaxTextLength, 'x'));
    EXPECT_TRUE(answerFromJson(question(AnswerType::Text), most));
    EXPECT_EQ(problem(answerFromJson(question(AnswerType::Text), std::string(kMaxTextLength + 1, 'x'))),
              "q is longer than 2000 characters; shorten it.");
    EXPECT_EQ(problem(answerFromJson(question(AnswerType::LongText), std::string(kMaxLongTextLength + 1, 'x'))),
              "q is longer than 20000 characters; shorten it.");
    EXPECT_EQ(problem(answerFromJson(table(), Json::Array(kMaxRows + 1, Json::Object{}))),
              "access_list has more than 1000 rows; shorten the table.");
}

TEST(AnswerReader, RefusesLineBreaksAndControlCharacters)
{
    for (const char *text : {"a\nb", "a\rb", "a\tb", "a\u2028b"})
        EXPECT_EQ(problem(answerFromJson(question(AnswerType::Text), text)),
                  "q must be one line, without line breaks and tabs.");
    for (const char *text : {"a\x1b", "a\x7f", "a\u0085"})
        EXPECT_EQ(problem(answerFromJson(question(AnswerType::LongText), text)),
                  "q has a control character that nobody can see; delete it.");
    EXPECT_EQ(problem(answerFromJson(question(AnswerType::Text), "\xC3")),
              "q is not valid UTF-8 text; save it as UTF-8.");
    EXPECT_EQ(problem(answerFromJson(question(AnswerType::Person), Json::Object{{"name", "a\nb"}})),
              "q.name must be one line, without line breaks and tabs.");
}

TEST(AnswerReader, ComposesCharacters)
{
    EXPECT_EQ(answerFromJson(question(AnswerType::Text), "Zoe\u0308"), Answer("Zo\u00eb"));
}

TEST(AnswerReader, ReadsWhatIsTypedOnACommandLine)
{
    EXPECT_EQ(answerFromText(question(AnswerType::Text), " as it is "), Answer(" as it is "));
    EXPECT_EQ(answerFromText(question(AnswerType::Boolean), "Yes"), Answer(true));
    EXPECT_EQ(answerFromText(question(AnswerType::Boolean), " FALSE "), Answer(false));
    EXPECT_EQ(answerFromText(question(AnswerType::Choice), "medium"), Answer("medium"));
    EXPECT_EQ(answerFromText(question(AnswerType::Multi), "large, small"), Answer(Choices{{"small", "large"}}));
    EXPECT_EQ(answerFromText(question(AnswerType::Multi), R"(["large"])"), Answer(Choices{{"large"}}));
    EXPECT_EQ(answerFromText(question(AnswerType::Multi), "none"), Answer(Choices{}));
    EXPECT_EQ(answerFromText(question(AnswerType::Date), "2027-03-01"), Answer("2027-03-01"));
    EXPECT_EQ(answerFromText(question(AnswerType::Duration), "2 weeks"), Answer("2 weeks"));
    EXPECT_EQ(answerFromText(question(AnswerType::Person), "Jane Doe; Head of IT;; +44 20"),
              Answer(Person{"Jane Doe", "Head of IT", "", "+44 20"}));
    EXPECT_EQ(answerFromText(question(AnswerType::Person), R"({"name": "Jane"})"), Answer(Person{"Jane"}));
    EXPECT_EQ(answerFromText(table(), R"([{"account": "Main"}])"), Answer(Records{{{{"account", "Main"}}}}));
}

TEST(AnswerReader, RefusesWhatIsTypedWrongly)
{
    EXPECT_EQ(problem(answerFromText(question(AnswerType::Boolean), "maybe")),
              "q must be yes or no (in JSON, true or false).");
    EXPECT_EQ(problem(answerFromText(question(AnswerType::Person), "a; b; c; d; e")),
              R"(q must be a person: "name; title; email; phone" or {"name": …, "title": …, "email": …, "phone": …}.)");
    EXPECT_EQ(problem(answerFromText(table(), "[{]")).substr(0, 31), "access_list is not valid JSON: ");
}

TEST(AnswerReader, TakesTheSpaceAroundThePartsOfAPersonOff)
{
    EXPECT_EQ(fromJson(question(AnswerType::Person), R"({"name": " Jane Doe "})"), Answer(Person{"Jane Doe"}));
    EXPECT_EQ(answerFromText(question(AnswerType::Person), " Jane Doe ; Head"), Answer(Person{"Jane Doe", "Head"}));
}

TEST(AnswerReader, KeepsAByteOrderMarkThatIsTyped)
{
    EXPECT_EQ(answerFromText(question(AnswerType::Text), "\uFEFFx"), Answer(std::string("\uFEFFx")));
}

} // namespace
} // namespace policywright::pack
