// SPDX-License-Identifier: Apache-2.0
#include "tests/support/DrillPack.h"

namespace policywright::test {
namespace {

using model::Choices;
using model::Records;
using pack::AnswerType;
using pack::DrillStep;
using pack::Question;

std::vector<Question> questions()
{
    const std::vector<std::string> levels{"watch", "crisis"};
    return {
        {.id = QuestionId("scenarios"), .type = AnswerType::Multi, .options = {"takeover", "leak", "rumour"}},
        {.id = QuestionId("leader"), .type = AnswerType::Person},
        {.id = QuestionId("deputy"), .type = AnswerType::Person},
        {.id = QuestionId("how")},
        {.id = QuestionId("levels"),
         .type = AnswerType::Records,
         .columns = {{.id = "level", .type = AnswerType::Choice, .options = levels},
                     {.id = "decides", .type = AnswerType::Person},
                     {.id = "within", .type = AnswerType::Duration},
                     {.id = "informs"}}},
        {.id = QuestionId("phones"),
         .type = AnswerType::Records,
         .columns = {{.id = "role", .type = AnswerType::Choice, .options = {"legal", "team"}},
                     {.id = "name"},
                     {.id = "job"},
                     {.id = "phone"},
                     {.id = "second"},
                     {.id = "email"},
                     {.id = "backup"},
                     {.id = "backup_phone"},
                     {.id = "hours"},
                     {.id = "checked", .type = AnswerType::Date}}},
        {.id = QuestionId("inside"),
         .type = AnswerType::Records,
         .columns = {{.id = "group"}, {.id = "by", .type = AnswerType::Person}, {.id = "how"}}},
        {.id = QuestionId("statements"),
         .type = AnswerType::Records,
         .columns = {{.id = "scenario", .type = AnswerType::Choice, .options = {"takeover", "leak", "rumour"}},
                     {.id = "wording", .type = AnswerType::LongText}}},
    };
}

pack::Drill drill()
{
    return {.scenarios = {"scenarios"},
            .levels = {"levels.level"},
            .contacts = {.table = {"phones"},
                         .name = {"name"},
                         .title = {"job"},
                         .phone = {"phone"},
                         .secondPhone = {"second"},
                         .email = {"email"},
                         .deputy = {"backup"},
                         .deputyPhone = {"backup_phone"},
                         .hours = {"hours"},
                         .checked = {"checked"},
                         .every = {"90 days"}},
            .steps = {
                {.id = "lead", .who = {"leader"}, .deputy = {"deputy"}, .text = {"how"}},
                {.id = "size",
                 .who = {"levels.decides"},
                 .rows = {"row.level == level"},
                 .within = {"levels.within"},
                 .text = {"levels.informs"}},
                {.id = "legal", .when = {"level == 'crisis'"}, .who = {"phones.name"}, .rows = {"row.role == 'legal'"}},
                {.id = "statement", .rows = {"row.scenario == scenario"}, .text = {"statements.wording"}},
                {.id = "inside", .who = {"inside.by"}, .text = {"inside.how"}, .reach = pack::Reach::Each}}};
}

} // namespace

model::Person person(const char *name, const char *phone, const char *email)
{
    return {.name = name, .email = email, .phone = phone};
}

model::Record contactRow(const char *role, const char *name, const char *phone, const char *backup,
                         const char *backupPhone, const char *hours, const char *checked)
{
    const auto text = [](const char *said) { return std::string(said); };
    return {{"role", text(role)},
            {"name", text(name)},
            {"phone", text(phone)},
            {"backup", text(backup)},
            {"backup_phone", text(backupPhone)},
            {"hours", text(hours)},
            {"checked", text(checked)}};
}

pack::Pack drillPack()
{
    pack::Pack pack = smallPack();
    pack::Words &words = pack.words["en"];
    for (Question &question : questions()) {
        words.questions[question.id.toString()].prompt = {"Who or what is " + question.id.toString() + "?"};
        pack.sections[1].questions.push_back(std::move(question));
    }
    words.questions["scenarios"].options = {
        {"takeover", "a hijacked account"}, {"leak", "a leak"}, {"rumour", "a rumour"}};
    words.questions["levels"].columns = {{"informs", "Informs"}};
    words.questions["inside"].columns = {{"how", "Means"}};
    words.questions["levels"].columnOptions["level"] = {{"watch", "watch"}, {"crisis", "crisis"}};
    pack.drill = drill();
    for (const DrillStep &step : pack.drill.steps)
        words.steps[step.id] = {{"Do " + step.id}, {"It is done."}, {"It is not done: " + step.id + '.'}};
    return pack;
}

model::PolicyDocument drilledPolicy()
{
    model::PolicyDocument policy = answeredPolicy();
    const auto answer = [&](const char *question, model::Answer given) {
        policy.answers[QuestionId(question)] = std::move(given);
    };
    answer("scenarios", Choices{{"takeover", "rumour"}});
    answer("leader", person("Ada Marsh", "111"));
    answer("deputy", person("Ben Holt", "222"));
    answer("how", std::string("Call."));
    answer("levels", Records{{{{"level", std::string("watch")}, {"decides", person("Cy Roe", "333")}},
                              {{"level", std::string("crisis")},
                               {"decides", person("Ada Marsh", "111")},
                               {"within", std::string("1 hour")},
                               {"informs", std::string("Everybody")}}}});
    answer("phones", Records{{contactRow("legal", "Dee Fox", "444", "Eve Lund", "555", "8:00 to 20:00"),
                              contactRow("team", "Ada Marsh", "111", "Ben Holt", "222", "At any hour")}});
    answer(
        "inside",
        Records{{{{"group", std::string("Shop")}, {"by", person("Ada Marsh", "111")}, {"how", std::string("Phone")}},
                 {{"group", std::string("Board")}, {"by", person("Cy Roe", "333")}, {"how", std::string("Letter")}}}});
    answer("statements", Records{{{{"scenario", std::string("takeover")}, {"wording", std::string("It is not us.")}}}});
    return policy;
}

} // namespace policywright::test
