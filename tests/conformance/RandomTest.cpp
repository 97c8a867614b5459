// SPDX-License-Identifier: Apache-2.0
//
// Random templates through ours and Jinja2. POLICYWRIGHT_SEED and POLICYWRIGHT_COUNT choose others than the usual
// ones. What fails is written to tests/conformance/found/, ready to become a case of tests/conformance/templates.
#include "tests/conformance/Jinja2Peer.h"
#include "tests/conformance/RandomTemplates.h"

#include "core/templating/Template.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>

namespace policywright::conformance {
namespace {

std::uint64_t fromEnvironment(const char *name, std::uint64_t usual)
{
    const char *value = std::getenv(name);
    return value ? std::strtoull(value, nullptr, 10) : usual;
}

struct Ours {
    std::optional<std::string> text;
    std::optional<Error> error;
};

Ours renderOurs(const PeerCase &each)
{
    const auto parsed = templating::Template::parse(each.source, "random");
    if (!parsed)
        return {std::nullopt, parsed.error().front()};
    const auto data = JsonDocument::parse(toText(each.data), "data");
    auto result = templating::render(*parsed, templating::scopeFromJson(data->root()));
    if (!result)
        return {std::nullopt, result.error()};
    return {std::move(result->text), std::nullopt};
}

// What Template.h says that we refuse although Jinja2 goes on.
bool isRefusalByDesign(ErrorCode code)
{
    switch (code) {
    case ErrorCode::TemplateNotSupported:
    case ErrorCode::TemplateStreamNotConsumed:
    case ErrorCode::TemplatePrintsList:
    case ErrorCode::TemplateNumberRange:
    case ErrorCode::TemplateNoMember:
    case ErrorCode::TemplateUndefined:      // of an unknown name in a test
    case ErrorCode::TemplateWrongOperands:  // inside a stream that Jinja2 does not read to its end; 'text' % value
    case ErrorCode::TemplateWrongInput:     // likewise
    case ErrorCode::TemplateNotAList:       // likewise
    case ErrorCode::TemplateWrongArguments: // likewise
    case ErrorCode::TemplateNoOrder: return true; // likewise, and equal items that have no order
    default: return false;
    }
}

void keep(const PeerCase &each, std::size_t index)
{
    std::filesystem::create_directories("tests/conformance/found");
    std::ofstream file("tests/conformance/found/" + std::to_string(index) + ".txt", std::ios::binary);
    file << "===== found " << index << "\ndata: " << toText(each.data, JsonStyle::Compact) << "\n---\n"
         << each.source << '\n';
}

TEST(RandomTemplates, RenderAsInJinja2WhereWeAcceptThem)
{
    const std::uint64_t seed = fromEnvironment("POLICYWRIGHT_SEED", 20260401);
    const std::uint64_t count = fromEnvironment("POLICYWRIGHT_COUNT", 4000);
    SCOPED_TRACE("seed " + std::to_string(seed));
    RandomTemplates templates(seed);
    std::vector<PeerCase> cases;
    for (std::uint64_t i = 0; i < count; ++i)
        cases.push_back(templates.next());
    const std::vector<PeerAnswer> answers = askJinja2(cases);
    ASSERT_EQ(answers.size(), cases.size()) << "python3 with jinja2 is needed";

    std::size_t rendered = 0;
    std::size_t refused = 0;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const Ours ours = renderOurs(cases[i]);
        const bool sameText = ours.text == (answers[i].text ? answers[i].text : answers[i].unoptimized);
        const bool agree = ours.text ? sameText : !answers[i].text || isRefusalByDesign(ours.error->code);
        rendered += ours.text ? 1 : 0;
        refused += !ours.text && answers[i].text ? 1 : 0;
        if (agree)
            continue;
        keep(cases[i], i);
        ADD_FAILURE() << cases[i].source << "\nours:   " << (ours.text ? *ours.text : sentence(*ours.error))
                      << "\nJinja2: " << (answers[i].text ? *answers[i].text : answers[i].error);
    }
    EXPECT_GT(rendered, count / 3) << "too few templates mean anything";
    EXPECT_LT(refused, count / 5) << "too many are refused";
    std::printf("seed %llu: %zu of %zu rendered, %zu refused by us only\n", static_cast<unsigned long long>(seed),
                rendered, cases.size(), refused);
}

} // namespace
} // namespace policywright::conformance
