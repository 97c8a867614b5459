// SPDX-License-Identifier: Apache-2.0
//
// Every body of every shipped pack in every language, through the editor's form and back.
#include "core/editing/EditableText.h"

#include "core/base/PosixFileSystem.h"
#include "core/pack/PackReader.h"
#include "tests/core/editing/Shapes.h"
#include "tests/support/ShippedPacks.h"

#include <gtest/gtest.h>

#include <random>

namespace policywright::editing {
namespace {

struct Body {
    std::string name; // "base/en/crisis.contacts"
    std::string text;
};

std::vector<Body> shippedBodies()
{
    std::vector<Body> bodies;
    for (const std::string &name : policywright::test::shippedPackNames()) {
        // What is not translated yet is no matter here.
        const auto reading = pack::readPackLeniently(PosixFileSystem(), "templates/" + name);
        for (const auto &[language, words] : reading.pack.words) {
            for (const auto &[id, clause] : words.clauses)
                bodies.push_back({name + '/' + language + '/' + id, clause.body.text});
        }
    }
    return bodies;
}

TEST(ShippedClauses, ComeBackToTheByte)
{
    const auto bodies = shippedBodies();
    EXPECT_GT(bodies.size(), 500u);
    for (const Body &body : bodies) {
        const auto text = editableText(body.text);
        ASSERT_TRUE(text) << body.name;
        EXPECT_EQ(bodyOf(*text), body.text) << body.name;
        EXPECT_EQ(bodyOf(reworded(*text, contentsOf(*text))), body.text) << body.name;
    }
}

TEST(ShippedClauses, AreFormattedTextButForTablesThatLoopsMake)
{
    std::size_t words = 0;
    std::size_t fixedOthers = 0;
    for (const Body &body : shippedBodies()) {
        const auto text = editableText(body.text);
        ASSERT_TRUE(text) << body.name;
        for (const Part &part : text->parts) {
            const auto *fixed = std::get_if<Fixed>(&part.content);
            words += std::holds_alternative<Line>(part.content) || std::holds_alternative<Table>(part.content);
            fixedOthers += fixed && !fixed->isTable;
        }
    }
    EXPECT_GT(words, 4000u);
    EXPECT_LT(fixedOthers, words / 100);
}

// Any one line of any clause gets other words: every other part keeps its bytes, and what was written reads as meant.
TEST(ShippedClauses, ChangeOnlyWhereTheyAreEdited)
{
    std::mt19937 random(20261122);
    for (const Body &body : shippedBodies()) {
        const EditableText text = editableText(body.text).value_or(EditableText{});
        std::vector<std::size_t> lines;
        for (std::size_t i = 0; i < text.parts.size(); ++i) {
            if (std::holds_alternative<Line>(text.parts[i].content))
                lines.push_back(i);
        }
        if (lines.empty())
            continue;
        const std::size_t chosen = lines[random() % lines.size()];
        auto contents = contentsOf(text);
        auto &line = std::get<Line>(contents[chosen]);
        line.runs.insert(line.runs.begin(), {RunKind::Text, "Our own *words* {{ here }} "});
        if (line.runs.size() > 1 && line.runs[1].kind == RunKind::Text && line.runs[1].sameLook(line.runs[0])) {
            line.runs[0].text += line.runs[1].text;
            line.runs.erase(line.runs.begin() + 1);
        }
        const EditableText after = reworded(text, contents);
        ASSERT_EQ(after.parts.size(), text.parts.size()) << body.name;
        for (std::size_t i = 0; i < text.parts.size(); ++i) {
            EXPECT_EQ(after.parts[i].gap, text.parts[i].gap) << body.name;
            if (i != chosen) {
                EXPECT_EQ(after.parts[i].source, text.parts[i].source) << body.name;
            }
        }
        const auto again = editableText(bodyOf(after));
        ASSERT_TRUE(again) << body.name;
        EXPECT_EQ(shapesOf(*again), shapesOf(after)) << body.name;
    }
}

} // namespace
} // namespace policywright::editing
