// SPDX-License-Identifier: Apache-2.0
#include "core/session/Publisher.h"

#include "tests/support/SmallPolicy.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

using test::policyFileWith;

using render::Finish;

const std::vector<Format> kAllFormats{Format::Html, Format::Markdown, Format::Text};
const Date kToday = *Date::fromIso("2026-11-22");

// The files, or all problems, a line each.
std::string published(const PolicyFile &policy, const char *view, const std::vector<Format> &formats,
                      Finish finish = Finish::Final)
{
    auto publisher = Publisher::create(policy, kToday);
    if (!publisher)
        return sentence(publisher.error()) + '\n';
    const auto made = publisher->publish(ViewId(view), formats, finish);
    std::string text;
    if (made) {
        for (const std::string &file : made->files)
            text += file;
    } else {
        for (const Error &error : made.error())
            text += sentence(error) + '\n';
    }
    return text;
}

// The small pack with another body for a clause that the public reads.
pack::Pack packThatSays(const std::string &body)
{
    pack::Pack pack = test::smallPack();
    pack.words["en"].clauses["rules.review"].body = {body};
    return pack;
}

std::string leakOf(const std::string &answer)
{
    return "The internal answer \"" + answer +
           "\" would appear in the document \"public\", which is for the public. Nothing was published.\n";
}

TEST(Publisher, PublishesEveryFormatThatWasAskedForInItsOrder)
{
    const PolicyFile policy = policyFileWith(test::answeredPolicy());
    auto publisher = Publisher::create(policy, kToday);
    ASSERT_TRUE(publisher);
    const auto made =
        publisher->publish(ViewId("public"), {Format::Text, Format::Html, Format::Markdown}, Finish::Final);
    ASSERT_TRUE(made) << describe(made.error().front());
    ASSERT_EQ(made->files.size(), 3u);
    EXPECT_TRUE(made->files[0].starts_with("P")) << made->files[0];
    EXPECT_TRUE(made->files[1].starts_with("<!doctype html>"));
    EXPECT_TRUE(made->files[2].starts_with("# Public policy\n"));
    EXPECT_EQ(made->document.view, ViewId("public"));
}

TEST(Publisher, NamesTheExtensionOfEachFormat)
{
    EXPECT_EQ(fileExtension(Format::Html), "html");
    EXPECT_EQ(fileExtension(Format::Markdown), "md");
    EXPECT_EQ(fileExtension(Format::Text), "txt");
}

TEST(Publisher, RefusesToPublishGapsAndNamesEachOnce)
{
    EXPECT_EQ(published(policyFileWith(test::emptyPolicy()), "internal", kAllFormats),
              "The answer to \"effective\" is missing; setup.cover needs it. Answer it, or export a draft.\n"
              "The answer to \"owner\" is missing; setup.cover needs it. Answer it, or export a draft.\n"
              "The answer to \"org_name\" is missing; rules.scope needs it. Answer it, or export a draft.\n"
              "The answer to \"principles\" is missing; rules.principles needs it. Answer it, or export a draft.\n");
}

TEST(Publisher, MarksGapsInADraft)
{
    const std::string page = published(policyFileWith(test::emptyPolicy()), "internal", {Format::Html}, Finish::Draft);
    EXPECT_NE(page.find("<h2 id=\"draft\">Draft</h2>\n<p>Not final.</p>"), std::string::npos);
    EXPECT_NE(page.find("<p><mark class=\"gap\">not decided yet</mark> works in the United Kingdom."),
              std::string::npos);
}

TEST(Publisher, UsesTheThemesColourAndLogo)
{
    PolicyFile policy = policyFileWith(test::answeredPolicy());
    policy.bundle.policy.theme = {"#112233", "logo.png"};
    policy.bundle.assets = {{"logo.png", "\x89PNG\r\n\x1a\n"}};
    const std::string page = published(policy, "internal", {Format::Html});
    EXPECT_NE(page.find("--brand:#112233;"), std::string::npos);
    EXPECT_NE(page.find("src=\"data:image/png;base64,"), std::string::npos);
}

TEST(Publisher, RefusesAThemeThatItCannotUse)
{
    PolicyFile policy = policyFileWith(test::answeredPolicy());
    policy.bundle.policy.theme.accent = "teal";
    EXPECT_EQ(published(policy, "internal", kAllFormats), "\"teal\" is not a colour; write it like #0b5f6b.\n");
    policy.bundle.policy.theme = {"#112233", "gone.png"};
    EXPECT_EQ(published(policy, "internal", kAllFormats),
              "The logo gone.png is missing, larger than 1 MiB, or not a PNG, JPEG or WebP image.\n");
}

TEST(Publisher, KnowsWhichViewsAreOffered)
{
    pack::Pack pack = test::smallPack();
    pack.views[1].when = {"org_profile == 'charity'"};
    const PolicyFile bank = policyFileWith(test::answeredPolicy(), pack);
    EXPECT_EQ(Publisher::create(bank, kToday)->offeredViews().value(), (std::vector{ViewId("internal")}));
}

TEST(Publisher, StopsATemplateThatPrintsAnInternalAnswerForThePublic)
{
    EXPECT_EQ(
        published(policyFileWith(test::answeredPolicy(), packThatSays("{{ secret_tool }}")), "public", kAllFormats),
        "The confidential answer secret_tool would be printed in this view; leave it out or ask for the view before "
        "it.\n");
}

TEST(Publisher, StopsATemplateThatPrintsWhatIsDerivedFromAnInternalAnswer)
{
    pack::Pack pack = packThatSays("We use {{ tool_text }} every day.");
    pack.derived.push_back({.id = "tool_text", .type = pack::DerivedType::Text, .value = {"secret_tool|upper"}});
    const PolicyFile policy = policyFileWith(test::answeredPolicy(), pack);
    EXPECT_EQ(
        published(policy, "public", kAllFormats),
        "The confidential answer secret_tool would be printed in this view; leave it out or ask for the view before "
        "it.\n");
    EXPECT_NE(published(policy, "internal", {Format::Text}).find("VAULTKEEPER 9"), std::string::npos);
}

// The way around what is withheld: the default of a public answer is computed from an internal one.
class LeakingPolicy {
public:
    explicit LeakingPolicy(const std::string &expression)
    {
        pack.sections[0].questions[0].defaultAnswer = pack::Default{.value = {}, .expression = {expression}};
        policy.answers.erase(QuestionId("org_name"));
    }

    std::string publishedAs(Format format, Finish finish = Finish::Final) const
    {
        return published(policyFileWith(policy, pack), "public", {format}, finish);
    }

    pack::Pack pack = test::smallPack();
    model::PolicyDocument policy = test::answeredPolicy();
};

TEST(Publisher, FindsAnInternalAnswerInEveryFormatAndInDrafts)
{
    const LeakingPolicy leaking("secret_tool");
    for (const Format format : kAllFormats) {
        EXPECT_EQ(leaking.publishedAs(format), leakOf("secret_tool")) << fileExtension(format);
        EXPECT_EQ(leaking.publishedAs(format, Finish::Draft), leakOf("secret_tool")) << fileExtension(format);
    }
}

TEST(Publisher, FindsAnInternalAnswerThatOnlyTheAuthorsWordingPrints)
{
    LeakingPolicy leaking("secret_tool");
    leaking.policy.omissions[ClauseId("rules.scope")] = {"", "A", "2026-11-22"};
    leaking.policy.customWordings[ClauseId("rules.review")] = {"At {{ org_name }}.", "", "1.0.0", "A", "2026-11-22"};
    EXPECT_EQ(leaking.publishedAs(Format::Text), leakOf("secret_tool"));
}

TEST(Publisher, StopsAClauseOfTheAuthorsOwnThatPrintsAnInternalAnswerForThePublic)
{
    model::PolicyDocument policy = test::answeredPolicy();
    model::OwnClause &own =
        policy.ownClauses
            .emplace(ClauseId("own.tool"), model::OwnClause{SectionId("rules"), "Tool", "{{ secret_tool }}"})
            .first->second;
    EXPECT_EQ(
        published(policyFileWith(policy), "public", kAllFormats),
        "The confidential answer secret_tool would be printed in this view; leave it out or ask for the view before "
        "it.\n");
    own.audience = model::OwnAudience::Internal;
    EXPECT_TRUE(published(policyFileWith(policy), "internal", {Format::Text}).contains("Vaultkeeper 9"));
    EXPECT_FALSE(published(policyFileWith(policy), "public", {Format::Text}).contains("Tool"));
}

TEST(Publisher, FindsAContactThatTheAuthorTypedIntoAClauseOfTheirOwn)
{
    model::PolicyDocument policy = test::answeredPolicy();
    policy.ownClauses.emplace(ClauseId("own.call"),
                              model::OwnClause{SectionId("rules"), "Emergencies", "Call 020 7946 0111."});
    for (const Format format : kAllFormats)
        EXPECT_EQ(published(policyFileWith(policy), "public", {format}), leakOf("contacts.phone"));
    policy.ownClauses.at(ClauseId("own.call")) = {SectionId("rules"), "Call 020 7946 0111", "At once."};
    for (const Format format : kAllFormats)
        EXPECT_EQ(published(policyFileWith(policy), "public", {format}), leakOf("contacts.phone"));
}

TEST(Publisher, FindsAnInternalDefaultThatAClauseOfTheAuthorsOwnPrints)
{
    LeakingPolicy leaking("secret_tool");
    leaking.policy.omissions[ClauseId("rules.scope")] = {"", "A", "2026-11-22"};
    leaking.policy.ownClauses.emplace(ClauseId("own.at"),
                                      model::OwnClause{SectionId("rules"), "At", "At {{ org_name }}."});
    EXPECT_EQ(leaking.publishedAs(Format::Text), leakOf("secret_tool"));
}

TEST(Publisher, FindsAnInternalDefault)
{
    for (const Format format : kAllFormats)
        EXPECT_EQ(LeakingPolicy("review_every").publishedAs(format), leakOf("review_every")) << fileExtension(format);
}

TEST(Publisher, FindsAnInternalCellOfATable)
{
    EXPECT_EQ(LeakingPolicy("(contacts|first).phone").publishedAs(Format::Html), leakOf("contacts.phone"));
    EXPECT_EQ(LeakingPolicy("(contacts|first).who.name").publishedAs(Format::Html),
              leakOf("contacts.who.name") + leakOf("owner.name"));
}

TEST(Publisher, FindsAnInternalAnswerThatTheFormatHadToEscape)
{
    LeakingPolicy leaking("secret_tool");
    leaking.policy.answers[QuestionId("secret_tool")] = std::string("vault_*keeper*_<9> & \"co\" [x]");
    for (const Format format : kAllFormats)
        EXPECT_EQ(leaking.publishedAs(format), leakOf("secret_tool")) << fileExtension(format);
}

TEST(Publisher, FindsAnInternalAnswerThatLineBreaksPart)
{
    LeakingPolicy leaking("secret_tool");
    leaking.policy.answers[QuestionId("secret_tool")] =
        std::string("a tool whose name is longer than any line of a plain text that is meant to be read by people");
    EXPECT_EQ(leaking.publishedAs(Format::Text), leakOf("secret_tool"));
}

TEST(Publisher, LetsATextStandThatThePackItselfSays)
{
    model::PolicyDocument policy = test::answeredPolicy();
    policy.answers[QuestionId("secret_tool")] = std::string("Review");
    policy.answers[QuestionId("review_every")] = std::string("1 years");
    EXPECT_TRUE(published(policyFileWith(policy), "public", {Format::Markdown}).starts_with("# Public policy"));
}

} // namespace
} // namespace policywright::session
