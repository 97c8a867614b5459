// SPDX-License-Identifier: Apache-2.0
//
// The packs' own wording passes the rules for wording: every example, and every kind of organisation in every
// jurisdiction at each level of strictness, in every document.
#include "tests/wording/PhraseRules.h"
#include "core/assembly/Assembler.h"
#include "core/base/PosixFileSystem.h"
#include "core/markdown/PlainTextWriter.h"
#include "core/session/AnswersFile.h"
#include "tests/support/ShippedPacks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace policywright::wording {
namespace {

using testing::IsEmpty;

// Each sentence once, with the rule that found it and where it stands.
class Findings {
public:
    void look(const assembly::AssembledDocument &document, const model::PolicyDocument &policy)
    {
        for (const assembly::AssembledSection &section : document.sections) {
            for (const assembly::AssembledClause &clause : section.clauses) {
                if (m_seen.insert(clause.content->markdown).second)
                    look(section.id.toString(), *clause.content, document.audience, policy);
            }
        }
    }

    const std::set<std::string> &found() const { return m_found; }

private:
    void look(const std::string &section, const assembly::ClauseContent &clause, pack::Audience audience,
              const model::PolicyDocument &policy)
    {
        for (const QString &sentence : sentencesOf(markdown::toPlainText({clause.blocks}))) {
            for (const PhraseRule &rule : m_rules) {
                if (applies(rule, section, audience, policy) && rule.finds(sentence))
                    m_found.insert(rule.id + " in " + clause.id.toString() + ": " + sentence.toStdString());
            }
        }
    }

    static bool applies(const PhraseRule &rule, const std::string &section, pack::Audience audience,
                        const model::PolicyDocument &policy)
    {
        // Of these rules their source says more than a pattern can.
        const auto places = policy.answers.find(QuestionId("jurisdictions"));
        const auto *chosen = places == policy.answers.end() ? nullptr : std::get_if<model::Choices>(&places->second);
        if (rule.id == "fair-use-wrong-place" && chosen && std::ranges::contains(chosen->ids, "us"))
            return false;
        if (rule.id == "public-contact-leak")
            return audience == pack::Audience::Public;
        if (rule.id == "forced-password-rotation" && policy.answers.contains(QuestionId("password_interval_reason")))
            return false;
        // A citation may name what it replaces.
        if (rule.id == "outdated-reference" && section == "reviewers_sources")
            return false;
        return rule.section == "whole_document" || rule.section == section;
    }

    const std::vector<PhraseRule> m_rules = readPhraseRules();
    std::set<std::string> m_seen;
    std::set<std::string> m_found;
};

void lookAtEveryView(const model::PolicyDocument &policy, assembly::Assembler &assembler, Findings &findings)
{
    for (const pack::CompiledView &view : assembler.packs().views()) {
        const auto document = assembler.assemble(policy, view.logic.id);
        ASSERT_TRUE(document) << describe(document.error().front());
        findings.look(*document, policy);
    }
}

TEST(PhraseRules, FindTheirBadExamplesAndNotTheirGoodOnes)
{
    const std::vector<PhraseRule> rules = readPhraseRules();
    EXPECT_EQ(rules.size(), 30u);
    for (const PhraseRule &rule : rules) {
        for (const std::string &bad : rule.bad)
            EXPECT_TRUE(rule.finds(QString::fromStdString(bad))) << rule.id << ": " << bad;
        for (const std::string &good : rule.good)
            EXPECT_FALSE(rule.finds(QString::fromStdString(good))) << rule.id << ": " << good;
    }
}

TEST(PhraseRules, FindNothingInTheExamples)
{
    const auto packs = test::shippedSet(test::shippedPackNames());
    auto assembler = *assembly::Assembler::create(packs, test::kShippedToday);
    Findings findings;
    for (const test::ShippedExample &example : test::shippedExamples()) {
        const std::string path = test::answersPathOf(example);
        const Json json = parseJson(PosixFileSystem().readFile(path, 1 << 20).value().bytes, path).value();
        model::PolicyDocument policy{.id = example.id, .packs = {}};
        policy.answers = session::answersFromJson(json, *packs, path).value();
        lookAtEveryView(policy, assembler, findings);
    }
    EXPECT_THAT(findings.found(), IsEmpty());
}

TEST(PhraseRules, FindNothingForAnyProfileJurisdictionAndLevel)
{
    const auto packs = test::shippedSet(test::shippedPackNames());
    auto assembler = *assembly::Assembler::create(packs, test::kShippedToday);
    Findings findings;
    for (const pack::Profile &profile : packs->profiles()) {
        for (const std::string &place : packs->question(QuestionId("jurisdictions"))->logic.options) {
            for (const pack::StrictnessLevel &level : packs->strictness()) {
                model::PolicyDocument policy{.id = "6f1c3c8e-0000-4000-8000-000000000003", .packs = {}};
                policy.answers = {{QuestionId("org_profile"), profile.id},
                                  {QuestionId("jurisdictions"), model::Choices{{place}}},
                                  {QuestionId("strictness"), level.id}};
                lookAtEveryView(policy, assembler, findings);
            }
        }
    }
    EXPECT_THAT(findings.found(), IsEmpty());
}

} // namespace
} // namespace policywright::wording
