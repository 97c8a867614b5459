// SPDX-License-Identifier: Apache-2.0
#include "tests/support/SmallPack.h"

#include "core/base/Version.h"

#include <cstdlib>
#include <iostream>

namespace policywright::test {
namespace {

using model::Answer;
using model::Choices;
using model::Person;
using model::Records;
using pack::AnswerType;
using pack::Audience;
using pack::Clause;
using pack::Question;
using pack::Required;
using pack::Section;
using pack::SourceText;
using pack::Words;

pack::Default valueDefault(Answer value)
{
    return {.value = std::move(value)};
}

Section setupSection()
{
    Section section{.id = SectionId("setup")};
    section.questions = {
        {.id = QuestionId("org_name"), .required = Required::Yes, .essential = true},
        {.id = QuestionId("org_profile"),
         .type = AnswerType::Choice,
         .options = {"charity", "bank"},
         .defaultAnswer = valueDefault(std::string("charity"))},
        {.id = QuestionId("strictness"),
         .type = AnswerType::Choice,
         .options = {"open", "strict"},
         .defaultAnswer = valueDefault(std::string("open"))},
        {.id = QuestionId("version"), .defaultAnswer = valueDefault(std::string("1.0"))},
        {.id = QuestionId("effective"), .type = AnswerType::Date, .required = Required::Yes},
        {.id = QuestionId("owner"),
         .type = AnswerType::Person,
         .required = Required::Yes,
         .audience = Audience::ByField},
    };
    section.clauses = {
        {.id = ClauseId("setup.cover"), .place = pack::Place::Cover},
        {.id = ClauseId("setup.notice"), .place = pack::Place::Notice},
    };
    return section;
}

Section rulesSection()
{
    Section section{.id = SectionId("rules")};
    section.questions = {
        {.id = QuestionId("places"),
         .type = AnswerType::Multi,
         .options = {"uk", "us", "eu"},
         .defaultAnswer = valueDefault(Choices{{"uk"}})},
        {.id = QuestionId("review_every"),
         .type = AnswerType::Duration,
         .defaultAnswer = valueDefault(std::string("12 months")),
         .audience = Audience::Internal},
        {.id = QuestionId("secret_tool"), .showIf = {"strictness == 'strict'"}, .audience = Audience::Internal},
        {.id = QuestionId("principles"), .type = AnswerType::LongText},
        {.id = QuestionId("contacts"),
         .type = AnswerType::Records,
         .columns = {{.id = "who", .type = AnswerType::Person, .audience = Audience::ByField},
                     {.id = "phone", .audience = Audience::Internal},
                     {.id = "role", .type = AnswerType::Choice, .options = {"lead", "deputy"}}}},
    };
    section.clauses = {
        {.id = ClauseId("rules.scope")},
        {.id = ClauseId("rules.review"), .sources = {"us-nlra"}},
        {.id = ClauseId("rules.tools"), .when = {"secret_tool"}},
        {.id = ClauseId("rules.contacts"), .when = {"contacts"}},
        {.id = ClauseId("rules.principles")},
    };
    section.checks = {
        {.id = CheckId("no-contacts"), .severity = pack::Severity::Warning, .when = {"contact_count == 0"}},
        {.id = CheckId("no-principles"), .severity = pack::Severity::Advice, .when = {"principles is empty"}}};
    return section;
}

Words words()
{
    Words words{.title = "Small pack"};
    words.sections = {{"setup", {"Terms", ""}}, {"rules", {"Rules", "What holds for everyone."}}};
    for (const char *id : {"org_name", "org_profile", "strictness", "version", "effective", "owner", "places",
                           "review_every", "secret_tool", "principles", "contacts"})
        words.questions[id].prompt = {std::string("What about ") + id + "?"};
    words.questions["org_profile"].options = {{"charity", "charity"}, {"bank", "bank"}};
    words.questions["strictness"].options = {{"open", "open"}, {"strict", "strict"}};
    words.questions["places"].options = {{"uk", "the United Kingdom"}, {"us", "the United States"}, {"eu", "the EU"}};
    words.questions["contacts"].columns = {{"who", "Who"}, {"phone", "Phone"}, {"role", "Role"}};
    words.questions["contacts"].columnOptions["role"] = {{"lead", "lead"}, {"deputy", "deputy"}};
    words.clauses = {
        {"setup.cover",
         {{"Facts"}, {"- **Version** {{ version }}\n- **In force from** {{ effective }}\n- **Owner** {{ owner }}\n"}}},
        {"setup.notice", {{"Notice"}, {"A lawyer has to read this first.\n"}}},
        {"rules.scope",
         {{"Where it applies"}, {"{{ org_name }} works in {{ places|and_list }}. See [](#rules.review).\n"}}},
        {"rules.review",
         {{"Review"},
          {"{% if audience == 'internal' %}We review this every {{ review_every }}.{% else %}We review this "
           "regularly.{% endif %}\n"}}},
        {"rules.tools",
         {{"Tools"},
          {"{% if audience == 'internal' %}We use {{ secret_tool }}.{% else %}We use approved tools.{% endif %}\n"}}},
        {"rules.contacts",
         {{"Contacts"},
          {"Table: Whom to call.\n\n| Who | Role |{% if audience == 'internal' %} Phone |{% endif %}\n\n"
           "|---|---|{% if audience == 'internal' %}---|{% endif %}\n\n"
           "{% for row in contacts %}\n| {{ row.who }} | {{ row.role|upper_first }} |"
           "{% if audience == 'internal' %} {{ row.phone }} |{% endif %}\n\n{% endfor %}\n"}}},
        {"rules.principles", {{"Principles"}, {"{{ principles }}\n"}}},
    };
    words.checks = {{"no-contacts", {"Nobody can be called at {{ org_name }}."}},
                    {"no-principles", {"Write principles."}}};
    words.views = {{"internal", {"Policy", "For us."}}, {"public", {"Public policy", "For everyone."}}};
    words.profiles = {{"charity", {"charity", ""}}, {"bank", {"bank", ""}}};
    words.strictness = {{"open", {"open", ""}}, {"strict", {"strict", ""}}};
    words.derived = {{"contact_count", "number of contacts"}};
    words.assembly = {
        {"gap", "not decided yet"},
        {"and", "and"},
        {"or", "or"},
        {"yes", "yes"},
        {"no", "no"},
        {"months", "January, February, March, April, May, June, July, August, September, October, November, December"},
        {"date", "{day} {month} {year}"},
        {"minutes", "minute, minutes"},
        {"hours", "hour, hours"},
        {"days", "day, days"},
        {"working_days", "working day, working days"},
        {"weeks", "week, weeks"},
        {"months_long", "month, months"},
        {"years", "year, years"},
        {"person", "{name} ({title})"},
        {"section", "section {number}"},
        {"contents", "Contents"},
        {"version", "Version {version}"},
        {"draft", "Draft"},
        {"draft_notice", "Not final."},
        {"skip", "Skip to the text"},
        {"footer", "Version {version}"},
        {"page", "Page {page} of {pages}"}};
    return words;
}

} // namespace

pack::Pack smallPack()
{
    pack::Pack pack{.id = PackId("small"), .version = Version(1, 0, 0)};
    pack.licence = "CC0-1.0";
    pack.languages = {"en"};
    pack.document = {.organisation = QuestionId("org_name"),
                     .version = QuestionId("version"),
                     .effective = QuestionId("effective"),
                     .owner = QuestionId("owner")};
    pack.titlesOnly = {"audience == 'public'"};
    pack.derived = {{.id = "contact_count", .type = pack::DerivedType::Number, .value = {"contacts|length"}}};
    pack.sections = {setupSection(), rulesSection()};
    pack.sources = {.compiled = "2026-11-22",
                    .disclaimer = "No legal advice.",
                    .sources = {{.id = "us-nlra",
                                 .jurisdiction = "us",
                                 .kind = "statute",
                                 .title = "National Labor Relations Act",
                                 .citation = "29 U.S.C. 157",
                                 .year = "1935",
                                 .gist = "Employees may talk about their pay and conditions."}}};
    pack.strictness = {
        {.id = "strict", .defaults = {{QuestionId("review_every"), valueDefault(std::string("6 months"))}}}};
    pack.profiles = {{.id = "bank",
                      .defaults = {{QuestionId("strictness"), valueDefault(std::string("strict"))}},
                      .addsToDefaults = {{QuestionId("places"), {"us"}}},
                      .adds = {ClauseId("rules.contacts")},
                      .severities = {{CheckId("no-contacts"), pack::Severity::Error}}},
                     {.id = "charity"}};
    pack.views = {{.id = ViewId("internal"), .file = "policy", .contents = {{}}},
                  {.id = ViewId("public"),
                   .audience = Audience::Public,
                   .file = "public-policy",
                   .contents = {{.leaveOut = {"rules.tools"}}}}};
    pack.words["en"] = words();
    return pack;
}

std::shared_ptr<const pack::PackSet> smallPackSet()
{
    auto set = pack::PackSet::compose({smallPack()}, "en", pack::Trust::AlreadyChecked);
    if (!set) {
        for (const Error &error : set.error())
            std::cerr << describe(error) << '\n';
        std::abort();
    }
    return std::make_shared<const pack::PackSet>(*std::move(set));
}

model::PolicyDocument emptyPolicy()
{
    return {.id = "6f1c3c8e-0000-4000-8000-000000000001", .packs = {}};
}

model::PolicyDocument answeredPolicy()
{
    const Person lead{.name = "Ada Marsh",
                      .title = "Head of Communications",
                      .email = "ada@harbour.example",
                      .phone = "020 7946 0001"};
    const Person deputy{.name = "Bo Lund", .title = "Officer"};
    model::PolicyDocument policy = emptyPolicy();
    policy.answers = {
        {QuestionId("org_name"), std::string("Harbour *Trust* <1>")},
        {QuestionId("org_profile"), std::string("bank")},
        {QuestionId("effective"), std::string("2027-03-01")},
        {QuestionId("owner"), lead},
        {QuestionId("places"), Choices{{"uk", "us"}}},
        {QuestionId("secret_tool"), std::string("Vaultkeeper 9")},
        {QuestionId("principles"), std::string("- Be **honest**.\n- Answer.")},
        {QuestionId("contacts"),
         Records{{{{"who", lead}, {"phone", std::string("020 7946 0111")}, {"role", std::string("lead")}},
                  {{"who", deputy}, {"phone", std::string("020 7946 0222")}, {"role", std::string("deputy")}}}}},
    };
    return policy;
}

} // namespace policywright::test
