// SPDX-License-Identifier: Apache-2.0
//
// What must hold of the base pack's documents whatever is answered: every view is assembled, pages are well formed,
// numbers have no gaps, cross references lead somewhere or are words, no answer is taken for a template, and an
// assembler that remembers gives what a new one gives.
#include "core/assembly/Assembler.h"
#include "core/export/TextFormats.h"

#include "tests/properties/Packs.h"
#include "tests/properties/RandomAnswers.h"
#include "tests/properties/StrictHtml.h"
#include "tests/properties/TextProblems.h"
#include "tests/support/ShippedPacks.h"

#include <gtest/gtest.h>

#include <sstream>

namespace policywright::properties {
namespace {

using assembly::AssembledDocument;
using assembly::Assembler;

std::vector<std::string> numbersOf(const AssembledDocument &document)
{
    std::vector<std::string> numbers;
    for (const assembly::AssembledSection &section : document.sections) {
        numbers.push_back(section.number);
        for (const assembly::AssembledClause &clause : section.clauses)
            numbers.push_back(clause.number);
    }
    return numbers;
}

std::vector<std::string> numbersWithoutGaps(const AssembledDocument &document)
{
    std::vector<std::string> numbers;
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        const std::string section = std::to_string(i + 1);
        numbers.push_back(section);
        for (std::size_t k = 0; k < document.sections[i].clauses.size(); ++k)
            numbers.push_back(section + '.' + std::to_string(k + 1));
    }
    return numbers;
}

void expectPlainText(const std::string &text)
{
    for (const char c : text)
        ASSERT_TRUE(c == '\n' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)) << static_cast<int>(c);
}

std::string withoutCode(const std::string &markdown)
{
    std::istringstream lines(markdown);
    std::string kept;
    std::string fence;
    for (std::string line; std::getline(lines, line);) {
        const std::size_t at = line.find("```");
        const bool isFence = at != std::string::npos && line.find_first_not_of("> -0123456789.") == at;
        if (fence.empty() && isFence)
            fence = line.substr(at, line.find_first_not_of('`', at) - at);
        else if (!fence.empty() && isFence && line.substr(at) == fence)
            fence.clear();
        else if (fence.empty())
            kept += line + '\n';
    }
    return kept;
}

void expectSound(const AssembledDocument &document)
{
    EXPECT_EQ(textProblems(document), std::vector<std::string>{});
    EXPECT_EQ(numbersOf(document), numbersWithoutGaps(document));
    for (const render::Finish finish : {render::Finish::Draft, render::Finish::Final}) {
        const std::string html = render::htmlPage(document, {.finish = finish});
        const std::string markdown = exporting::markdownFile(document, finish);
        const std::string text = exporting::textFile(document, finish);
        EXPECT_EQ(htmlProblems(html), std::vector<std::string>{});
        for (const std::string &file : {html, markdown, text})
            EXPECT_FALSE(file.contains(kInterpreted)) << "a template in an answer was interpreted";
        // An answer's own brackets are escaped there, but in code; in the others they stand as typed.
        EXPECT_FALSE(withoutCode(markdown).contains("[](")) << "a cross reference without words";
        expectPlainText(markdown);
        expectPlainText(text);
    }
}

class Language : public ::testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(Robustness, Language, ::testing::ValuesIn(kLanguages),
                         [](const auto &language) { return language.param; });

TEST_P(Language, EveryViewOfRandomAnswersIsSound)
{
    const auto packs = allPacksIn(GetParam());
    const std::size_t sets = setsOr(100);
    RandomAnswers random(*packs, firstSeed());
    Assembler remembering = *Assembler::create(packs, kToday);
    for (std::size_t i = 0; i < sets && !HasFailure(); ++i) {
        SCOPED_TRACE("set " + std::to_string(i) + " from seed " + std::to_string(firstSeed()));
        const model::PolicyDocument policy = random.next();
        for (const pack::CompiledView &view : packs->views()) {
            SCOPED_TRACE(view.logic.id.toString());
            const auto document = remembering.assemble(policy, view.logic.id);
            EXPECT_TRUE(document) << described(document.error());
            if (document)
                expectSound(*document);
        }
    }
}

// Answers that call for no sector and no country that has a pack.
void callForNoLayer(model::PolicyDocument &policy)
{
    policy.answers[QuestionId("org_profile")] = std::string("other");
    policy.answers[QuestionId("jurisdictions")] = model::Choices{{"other"}};
    policy.answers[QuestionId("sensitive_data")] = model::Choices{};
    policy.answers[QuestionId("is_public_body")] = false;
    policy.answers[QuestionId("is_listed")] = false;
}

// The lines of the one text from the first on that is another one in the other text.
std::string addedLines(const std::string &text, const std::string &other)
{
    const auto [first, ignored] = std::ranges::mismatch(text, other);
    if (first == text.end() && text.size() == other.size())
        return {};
    constexpr std::size_t kShown = 300;
    const std::size_t at = static_cast<std::size_t>(first - text.begin());
    const std::size_t line = text.rfind('\n', at) == std::string::npos ? 0 : text.rfind('\n', at);
    return text.substr(line, kShown) + "[…]";
}

TEST(Robustness, PacksThatTheAnswersDoNotCallForChangeNothing)
{
    const auto base = test::shippedSet({"base"});
    RandomAnswers random(*base, firstSeed());
    Assembler alone = *Assembler::create(base, kToday);
    Assembler among = *Assembler::create(allPacks(), kToday);
    for (std::size_t i = 0; i < setsOr(20) && !HasFailure(); ++i) {
        SCOPED_TRACE("set " + std::to_string(i) + " from seed " + std::to_string(firstSeed()));
        model::PolicyDocument policy = random.next();
        callForNoLayer(policy);
        for (const pack::CompiledView &view : base->views()) {
            SCOPED_TRACE(view.logic.id.toString());
            const auto expected = alone.assemble(policy, view.logic.id);
            const auto document = among.assemble(policy, view.logic.id);
            ASSERT_TRUE(expected && document);
            EXPECT_EQ(addedLines(exporting::markdownFile(*document, render::Finish::Draft),
                                 exporting::markdownFile(*expected, render::Finish::Draft)),
                      "");
        }
    }
}

// Gives a clause the author's own wording, or takes it back.
void toggleWording(model::PolicyDocument &policy, std::size_t number)
{
    const pack::CompiledClause &clause = allPacks()->clauses()[number % allPacks()->clauses().size()];
    if (policy.customWordings.erase(clause.logic.id) == 0)
        policy.customWordings[clause.logic.id] = {
            "{{ org_name }}: " + clause.body.text, {}, "1.0.0", "A", "2026-11-22"};
}

// One answer after the other goes from one random set to the next, and now and then a clause is reworded.
TEST(Robustness, RememberingClausesAndTheirHtmlChangesNothing)
{
    RandomAnswers random(*allPacks(), firstSeed());
    Assembler remembering = *Assembler::create(allPacks(), kToday);
    std::map<ViewId, render::ClauseHtmlCache> caches;
    model::PolicyDocument policy = random.next();
    for (std::size_t i = 0; i < setsOr(10) && !HasFailure(); ++i) {
        const model::PolicyDocument next = random.next();
        std::size_t changes = 0;
        for (const pack::CompiledQuestion &question : allPacks()->questions()) {
            const auto given = next.answers.find(question.logic.id);
            if (given == next.answers.end())
                policy.answers.erase(question.logic.id);
            else
                policy.answers.insert_or_assign(question.logic.id, given->second);
            if (++changes % 5 != 0)
                continue;
            toggleWording(policy, 7 * changes);
            Assembler forgetful = *Assembler::create(allPacks(), kToday);
            for (const pack::CompiledView &view : allPacks()->views()) {
                SCOPED_TRACE(view.logic.id.toString() + " behind " + question.logic.id.toString());
                const auto remembered = remembering.assemble(policy, view.logic.id);
                const auto fresh = forgetful.assemble(policy, view.logic.id);
                ASSERT_EQ(remembered.has_value(), fresh.has_value());
                if (fresh) {
                    ASSERT_EQ(render::htmlPage(*remembered, {}, caches[view.logic.id]), render::htmlPage(*fresh, {}));
                }
            }
        }
    }
}

TEST(StrictHtml, NamesWhatIsWrongWithAPage)
{
    const auto kindsOf = [](std::string_view body) {
        std::vector<std::string> kinds;
        for (const std::string &problem : htmlProblems("<!doctype html>" + std::string(body)))
            kinds.push_back(problem.substr(0, problem.find(" near: ")));
        return kinds;
    };
    using Kinds = std::vector<std::string>;
    EXPECT_EQ(kindsOf("<p id=\"a\">x &amp; <a href=\"#a\">y</a><br></p>\n"), Kinds{});
    EXPECT_EQ(kindsOf("<p><b>x</p></b>"), (Kinds{"end tag </p> does not fit", "never closed: p", "never closed: b"}));
    EXPECT_EQ(kindsOf("<p>a & b</p>"), Kinds{"unknown reference"});
    EXPECT_EQ(kindsOf("<p>a > b</p>"), Kinds{"raw >"});
    EXPECT_EQ(kindsOf("<p>a \x1b b</p>"), Kinds{"control character 27"});
    EXPECT_EQ(kindsOf("<p id=\"a\"></p><p id=\"a\"></p>"), Kinds{"id twice: a"});
    EXPECT_EQ(kindsOf("<p class=\"a\" class=\"b\"></p>"), Kinds{"attribute without a name or twice: class"});
    EXPECT_EQ(kindsOf("<a href=\"#b\">x</a>"), Kinds{"link to nothing: #b"});
    EXPECT_EQ(kindsOf("<p id=\"a\"><a href=\"#a\"> </a></p>"), Kinds{"link without words"});
    EXPECT_EQ(kindsOf("<p onclick=\"x\"></p>"), Kinds{"event handler onclick"});
    EXPECT_EQ(kindsOf("<a href=\"javascript:x\">x</a>"), Kinds{"link to javascript:x"});
    EXPECT_EQ(kindsOf("<img src=\"https://a.example\">"), Kinds{"loads https://a.example"});
    EXPECT_EQ(htmlProblems("<p></p>").front(), "no doctype near: <p></p>");
}

} // namespace
} // namespace policywright::properties
