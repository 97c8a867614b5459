// SPDX-License-Identifier: Apache-2.0
//
// One policy in each language of its packs: nothing of the other language is left in it.
#include "core/assembly/Assembler.h"
#include "core/base/PosixFileSystem.h"
#include "core/pack/PackReader.h"

#include <gtest/gtest.h>

namespace policywright::assembly {
namespace {

AssembledDocument documentIn(const std::string &language)
{
    const PosixFileSystem files;
    auto set = pack::PackSet::compose({pack::readPack(files, "tests/data/packs/bilingual").value(),
                                       pack::readPack(files, "tests/data/packs/bilingual-layer").value()},
                                      language);
    EXPECT_TRUE(set) << describe(set.error().front());
    auto assembler =
        Assembler::create(std::make_shared<const pack::PackSet>(*std::move(set)), *Date::fromIso("2026-11-22"));
    model::PolicyDocument policy{.id = "6f1c3c8e-0000-4000-8000-000000000004", .packs = {}};
    policy.answers = {{QuestionId("org_name"), "Kai"},
                      {QuestionId("effective_date"), "2027-03-01"},
                      {QuestionId("reply_within"), "1 day"},
                      {QuestionId("places"), model::Choices{{"de", "uk"}}}};
    auto document = assembler->assemble(policy, ViewId("internal"));
    EXPECT_TRUE(document) << describe(document.error().front());
    return *std::move(document);
}

std::string textOf(const AssembledDocument &document)
{
    std::string text = document.language + ": " + document.title + '\n';
    for (const AssembledSection &section : document.sections) {
        text += section.title + '\n';
        for (std::size_t i = 0; i < 2; ++i)
            text += section.clauses[i].content->title + '\n' + section.clauses[i].content->markdown + '\n';
    }
    return text + document.words.at("draft") + '\n';
}

TEST(Languages, GiveTheDocumentItsTitlesDatesListsPluralsAndDefaults)
{
    EXPECT_EQ(textOf(documentIn("en")), "en: Policy\n"
                                        "Rules\n"
                                        "The first rule\n"
                                        "Kai, from 1 March 2027, in Germany and the United Kingdom: everyone within 1 "
                                        "day. Good day & welcome!\n\nBe *kind*.\n"
                                        "Motto\n"
                                        "Steady on.\n"
                                        "Draft\n");
    EXPECT_EQ(textOf(documentIn("de")), "de: Richtlinie\n"
                                        "Regeln\n"
                                        "Die erste Regel\n"
                                        "Kai, ab 1\\. März 2027, in Deutschland und dem Vereinigten Königreich: alle, "
                                        "Frist 1 Tag. Guten Tag!\n\nSeid *nett*.\n"
                                        "Motto\n"
                                        "Immer mit der Ruhe.\n"
                                        "Entwurf\n");
}

} // namespace
} // namespace policywright::assembly
