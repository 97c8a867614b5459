// SPDX-License-Identifier: Apache-2.0
//
// Wherever we accept a template, Jinja2 gives the same bytes; what we refuse and Jinja2 accepts is listed as refused.
#include "tests/conformance/CaseFile.h"
#include "tests/conformance/Jinja2Peer.h"

#include "core/templating/Template.h"

#include <gtest/gtest.h>

#include <set>

namespace policywright::conformance {
namespace {

struct Ours {
    std::optional<std::string> text;
    std::string error;
};

Ours renderOurs(const std::string &source, const Json &data)
{
    const auto parsed = templating::Template::parse(source, "case");
    if (!parsed)
        return {std::nullopt, sentence(parsed.error().front())};
    const auto dataAgain = JsonDocument::parse(toText(data), "data");
    auto result = templating::render(*parsed, templating::scopeFromJson(dataAgain->root()));
    if (!result)
        return {std::nullopt, sentence(result.error())};
    return {std::move(result->text), {}};
}

std::string shown(const std::optional<std::string> &text, const std::string &error)
{
    return text ? toText(Json(*text), JsonStyle::Compact) : "error: " + error;
}

void compare(const Case &each, const PeerAnswer &theirs)
{
    const Ours ours = renderOurs(each.source, each.data);
    SCOPED_TRACE(each.name + "\n" + each.source);
    if (each.refused) {
        EXPECT_FALSE(ours.text) << "listed as refused, but it renders";
        EXPECT_EQ(ours.error, *each.refused);
        EXPECT_TRUE(theirs.text) << "listed as refused by us only, but Jinja2 refuses it too: " << theirs.error;
        return;
    }
    EXPECT_EQ(ours.text.has_value(), theirs.text.has_value())
        << "ours:   " << shown(ours.text, ours.error) << "\nJinja2: " << shown(theirs.text, theirs.error);
    if (ours.text && theirs.text) {
        EXPECT_EQ(*ours.text, *theirs.text);
    }
}

TEST(Conformance, RendersEveryCaseAsJinja2Does)
{
    const std::vector<Case> cases = readCases("tests/conformance/templates");
    ASSERT_GE(cases.size(), 300u);
    std::vector<PeerCase> asked;
    for (const Case &each : cases)
        asked.push_back({each.source, each.data});
    const std::vector<PeerAnswer> answers = askJinja2(asked);
    ASSERT_EQ(answers.size(), cases.size()) << "python3 with jinja2 is needed";
    for (std::size_t i = 0; i < cases.size(); ++i)
        compare(cases[i], answers[i]);
}

TEST(Conformance, NamesEachCaseOnce)
{
    std::set<std::string> names;
    for (const Case &each : readCases("tests/conformance/templates"))
        EXPECT_TRUE(names.insert(each.name).second) << each.name;
}

} // namespace
} // namespace policywright::conformance
