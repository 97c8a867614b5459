// SPDX-License-Identifier: Apache-2.0
#include "core/pack/PackSet.h"

#include "core/base/PosixFileSystem.h"
#include "core/pack/PackCheck.h"
#include "core/pack/PackReader.h"

#include <gtest/gtest.h>

namespace policywright::pack {
namespace {

Pack readTestPack(const std::string &name)
{
    const PosixFileSystem files;
    return readPack(files, "tests/data/packs/" + name).value();
}

PackSet composed(std::vector<Pack> packs, Trust trust = Trust::CheckEverything)
{
    return PackSet::compose(std::move(packs), "en", trust).value();
}

std::vector<std::string> clausesOf(const PackSet &set)
{
    std::vector<std::string> ids;
    for (const CompiledSection &section : set.sections()) {
        for (const std::size_t index : section.clauses)
            ids.push_back(set.clauses()[index].logic.id.toString());
    }
    return ids;
}

TEST(PackSet, CompilesOnePack)
{
    const PackSet set = composed({readTestPack("minimal")});
    EXPECT_EQ(clausesOf(set),
              (std::vector<std::string>{"setup.purpose", "setup.record", "security.access", "security.escalate"}));
    const CompiledQuestion *question = set.question(QuestionId("review_every"));
    ASSERT_TRUE(question);
    EXPECT_EQ(question->words.prompt.text, "How often is it reviewed?");
    EXPECT_EQ(question->showIf->source(), "effective_date");
    EXPECT_EQ(question->section, 0u);
    const CompiledClause *clause = set.clause(ClauseId("security.escalate"));
    ASSERT_TRUE(clause);
    EXPECT_EQ(clause->title, "Escalation");
    EXPECT_EQ(clause->compiled.names(), std::vector<std::string>{"keeper"});
    EXPECT_EQ(set.view(ViewId("public"))->words.title, "Public policy");
    EXPECT_EQ(set.titlesOnly()->source(), "audience == 'public'");
    EXPECT_EQ(set.question(QuestionId("none")), nullptr);
    EXPECT_EQ(set.clause(ClauseId("none.none")), nullptr);
    EXPECT_EQ(set.view(ViewId("none")), nullptr);
}

TEST(PackSet, KnowsTheTypeOfEveryName)
{
    const PackSet set = composed({readTestPack("minimal")});
    using Kind = templating::Type::Kind;
    const std::vector<std::pair<std::string_view, Kind>> expected{{"org_name", Kind::Text},
                                                                  {"purpose", Kind::LongText},
                                                                  {"document_public", Kind::Boolean},
                                                                  {"strictness", Kind::Choice},
                                                                  {"jurisdictions", Kind::Multi},
                                                                  {"effective_date", Kind::Date},
                                                                  {"review_every", Kind::Duration},
                                                                  {"keeper", Kind::Person},
                                                                  {"access_list", Kind::Records},
                                                                  {"eu_scope", Kind::Boolean},
                                                                  {"account_count", Kind::Number},
                                                                  {"audience", Kind::Choice},
                                                                  {"view", Kind::Choice}};
    for (const auto &[name, kind] : expected) {
        const templating::Type *type = set.schema().find(name);
        ASSERT_TRUE(type) << name;
        EXPECT_EQ(type->kind, kind) << name;
    }
}

TEST(PackSet, CompilesDefaultsOfProfiles)
{
    const PackSet set = composed({readTestPack("minimal")});
    const Defaults &defaults = set.profiles().at(0).defaults;
    EXPECT_EQ(set.defaultExpression(defaults.at(QuestionId("review_every")))->source(),
              "'6 months' if eu_scope else '1 year'");
    EXPECT_EQ(set.defaultExpression(defaults.at(QuestionId("strictness"))), nullptr);
}

TEST(PackSet, BringsDefaultsOfProfilesIntoTheFormOfTheirQuestions)
{
    Pack pack = readTestPack("minimal");
    Defaults &defaults = pack.profiles[0].defaults;
    defaults.at(QuestionId("review_every")) = {.value = "1 months"};
    defaults[QuestionId("access_list")] = {.value = model::Choices{}}; // what an empty list is read as
    const PackSet set = composed({pack});
    EXPECT_EQ(set.profiles()[0].defaults.at(QuestionId("review_every")).value, model::Answer("1 month"));
    EXPECT_EQ(set.profiles()[0].defaults.at(QuestionId("access_list")).value, model::Answer(model::Records{}));
}

TEST(PackSet, TakesTheDefaultOfATextFromTheWordsOfItsLanguage)
{
    const Pack pack = readTestPack("bilingual");
    const auto defaultIn = [&](const std::string &language) {
        const PackSet set = PackSet::compose({pack}, language).value();
        return set.question(QuestionId("greeting"))->logic.defaultAnswer->value;
    };
    EXPECT_EQ(defaultIn("en"), model::Answer("Good day & welcome"));
    EXPECT_EQ(defaultIn("de"), model::Answer("Guten Tag"));
}

TEST(PackSet, ComputesTheDefaultOfATextThatInsertsAnswers)
{
    Pack pack = readTestPack("bilingual");
    pack.words["en"].questions["greeting"].defaultText.text = "It's {{ org_name }} \\ and {{ org_name|upper }}";
    const PackSet set = composed({pack});
    ASSERT_TRUE(set.question(QuestionId("greeting"))->computedDefault);
    EXPECT_EQ(set.question(QuestionId("greeting"))->computedDefault->source(),
              "'It\\'s ' ~ ( org_name ) ~ ' \\\\ and ' ~ ( org_name|upper ) ~ ''");
    pack.words["en"].questions["greeting"].defaultText.text = "Dear {{ org_nam }}";
    const auto wrong = PackSet::compose({pack}, "en", Trust::CheckEverything);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(sentence(wrong.error().front()),
              "There is no question or value \"org_nam\"; the nearest name is \"org_name\".");
    pack.words["en"].questions["greeting"].defaultText.text = "Dear {{ org_name";
    EXPECT_FALSE(PackSet::compose({pack}, "en", Trust::CheckEverything));
}

TEST(PackSet, KeepsTheLiteralDefaultOfATextThatWasPinnedBefore)
{
    Pack pack = readTestPack("minimal");
    pack.sections[0].questions[0].defaultAnswer = Default{.value = "Trust"};
    const PackSet set = composed({pack}, Trust::AlreadyChecked);
    EXPECT_EQ(set.question(QuestionId("org_name"))->logic.defaultAnswer, (Default{.value = "Trust"}));
}

TEST(PackSet, JoinsQuizAndLibraryOfAllLayers)
{
    const PackSet set = PackSet::compose({readTestPack("bilingual"), readTestPack("bilingual-layer")}, "de").value();
    std::vector<std::string> questions;
    for (const CompiledQuizItem &item : set.quiz())
        questions.push_back(item.words.question.text);
    EXPECT_EQ(questions,
              (std::vector<std::string>{"Wer darf posten?", "Wie schnell ist eine Antwort?", "Wessen Motto ist das?"}));
    ASSERT_EQ(set.library().size(), 3u);
    EXPECT_EQ(set.library()[1].when->source(), "'de' in places");
    EXPECT_EQ(set.library()[2].words.text.text, "Man kennt uns.");
}

TEST(PackSet, SaysInTheLanguageOfTheDocumentWhatASourceAsks)
{
    const auto sourcesIn = [](const char *language) {
        return PackSet::compose({readTestPack("bilingual")}, language).value().packs().front().sources.sources;
    };
    const LegalSource english = sourcesIn("en").front();
    EXPECT_EQ(english.gist, "Who posts says who they are.");
    LegalSource expected = english;
    expected.gist = "Wer veröffentlicht, sagt, wer spricht.";
    expected.statusNote = "Eine Änderung steht an.";
    expected.confidenceNote = "gelesen";
    EXPECT_EQ(sourcesIn("de").front(), expected);
    EXPECT_EQ(sourcesIn("de")[1].title, "Risiken");
    EXPECT_EQ(sourcesIn("de")[1].citation, "R Nr. 1");
}

TEST(PackSet, NeedsTheWordsOfItsLanguageAlone)
{
    const Pack german = inOneLanguage(readTestPack("bilingual"), "de");
    EXPECT_EQ(german.languages, std::vector<std::string>{"de"});
    EXPECT_EQ(german.words.size(), 1u);
    const PackSet set = PackSet::compose({german}, "de").value();
    EXPECT_EQ(set.question(QuestionId("greeting"))->logic.defaultAnswer->value, model::Answer("Guten Tag"));
    EXPECT_EQ(set.packs().front().sources.sources[1].gist, "Kennen Sie sie.");
}

TEST(PackSet, KnowsTheListsInBodiesOnly)
{
    const PackSet set = composed({readTestPack("bilingual")});
    EXPECT_EQ(set.schema().find("quiz"), nullptr);
    EXPECT_EQ(set.bodySchema().find("quiz")->columns.size(), 7u);
    EXPECT_EQ(set.bodySchema().find("library")->columns.size(), 7u);
}

TEST(PackSet, NamesThePackThatLacksALanguage)
{
    Pack layer = readTestPack("bilingual-layer");
    layer.words.erase("de");
    const auto set = PackSet::compose({readTestPack("bilingual"), layer}, "de");
    ASSERT_FALSE(set);
    EXPECT_EQ(set.error(), (Errors{{ErrorCode::PackLanguageMissing, "bilingual-layer", "de"}}));
}

TEST(PackSet, PutsDerivedValuesBehindWhatTheyRead)
{
    Pack pack = readTestPack("minimal");
    pack.derived.insert(pack.derived.begin(), {"total", DerivedType::Number, {.text = "account_count + 1"}});
    const PackSet set = composed({pack});
    std::vector<std::string> order;
    for (const CompiledDerived &derived : set.derived())
        order.push_back(derived.logic.id);
    EXPECT_EQ(order, (std::vector<std::string>{"account_count", "total", "eu_scope"}));
}

TEST(PackSet, AddsALayer)
{
    const PackSet set = composed({readTestPack("minimal"), readTestPack("layer")});
    EXPECT_EQ(clausesOf(set), (std::vector<std::string>{"setup.purpose", "setup.scope", "setup.record", "contacts.list",
                                                        "security.access", "security.escalate"}));
    EXPECT_EQ(set.sections()[0].title, "Set-up");
    EXPECT_EQ(set.sections()[1].title, "Contacts");
    EXPECT_EQ(set.question(QuestionId("regulator"))->section, 2u);
    EXPECT_EQ(set.views().back().logic.id, ViewId("contacts"));
    EXPECT_EQ(set.assemblyWords().at("gap"), "not decided yet");
    EXPECT_EQ(set.assemblyWords().at("contact"), "contact");
}

TEST(PackSet, LetsALayerReplaceAClauseUnderItsId)
{
    const PackSet set = composed({readTestPack("minimal"), readTestPack("layer")});
    const CompiledClause &clause = *set.clause(ClauseId("security.access"));
    EXPECT_EQ(clause.title, "Regulated access");
    EXPECT_EQ(clause.body.text, "{{ regulator }} may look at the list.");
    EXPECT_EQ(clause.when->source(), "regulator");
    EXPECT_EQ(clause.pack, PackId("layer"));
    EXPECT_EQ(set.clause(ClauseId("security.regulated_access")), nullptr);
}

TEST(PackSet, WantsThePackThatALayerExtends)
{
    const auto set = PackSet::compose({readTestPack("layer")}, "en", Trust::AlreadyChecked);
    ASSERT_FALSE(set);
    EXPECT_EQ(set.error().front(), (Error{ErrorCode::PackLayerMissing, "layer", "minimal"}));
}

TEST(PackSet, WantsWordsInTheLanguage)
{
    const auto set = PackSet::compose({readTestPack("minimal")}, "de");
    ASSERT_FALSE(set);
    EXPECT_EQ(set.error(), (Errors{{ErrorCode::PackLanguageMissing, "minimal", "de"}}));
}

TEST(PackSet, DoesNotCheckAgainWhatWasPinned)
{
    Pack pack = readTestPack("minimal");
    pack.sections[0].questions.push_back({.id = QuestionId("unused")});
    EXPECT_FALSE(PackSet::compose({pack}, "en", Trust::CheckEverything));
    EXPECT_TRUE(PackSet::compose({pack}, "en", Trust::AlreadyChecked));
}

TEST(PackSet, CallsTextsOfAPinnedPackByTheirName)
{
    Pack pack = readTestPack("minimal");
    pack.words["en"].clauses["security.escalate"].body = {.text = "a\n{{"};
    const PackSet set = composed({pack}, Trust::AlreadyChecked);
    const auto rendered = templating::render(set.clause(ClauseId("security.escalate"))->compiled, {});
    ASSERT_FALSE(rendered);
    EXPECT_EQ(rendered.error(), PackSet::compose({pack}, "en").error().front());
    EXPECT_EQ(rendered.error().where->file, "clause security.escalate");
}

TEST(PackSet, ReadsAPinnedConditionWhenItIsUsed)
{
    Pack pack = readTestPack("minimal");
    pack.sections[1].clauses[1].when = {.text = "keeper |"};
    const PackSet set = composed({pack}, Trust::AlreadyChecked);
    const auto held = templating::holds(*set.clauses().back().when, {});
    ASSERT_FALSE(held);
    EXPECT_EQ(held.error(), PackSet::compose({pack}, "en").error().front());
}

TEST(PackSet, RefusesTextsThatHaveAPlaceAtOnce)
{
    Pack pack = readTestPack("minimal");
    pack.words["en"].clauses["security.escalate"].body.text = "{{";
    EXPECT_FALSE(PackSet::compose({pack}, "en", Trust::AlreadyChecked));
}

TEST(PackCheck, LooksAtALayerWithWhatIsBelow)
{
    const PosixFileSystem files;
    EXPECT_EQ(checkPack(files, "tests/data/packs/layer", {readTestPack("minimal")}), Errors{});
    EXPECT_EQ(checkPack(files, "tests/data/packs/layer").front(),
              (Error{ErrorCode::PackLayerMissing, "layer", "minimal"}));
}

} // namespace
} // namespace policywright::pack
