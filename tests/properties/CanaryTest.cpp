// SPDX-License-Identifier: Apache-2.0
//
// No internal answer reaches a document for the public: canaries in every internal field of every example and of random
// answers, every view for the public, every format. The documents are searched as assembled and written, before the
// leak check of Publisher looks at them, so that this test stands on its own feet; then they are published as usual.
#include "core/export/TextFormats.h"
#include "core/session/Publisher.h"

#include "tests/properties/Canaries.h"
#include "tests/properties/Packs.h"
#include "tests/properties/RandomAnswers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace policywright::properties {
namespace {

using session::Format;

using Packs = std::shared_ptr<const pack::PackSet>;

std::vector<ViewId> viewsFor(pack::Audience audience, const Packs &packs)
{
    std::vector<ViewId> views;
    for (const pack::CompiledView &view : packs->views()) {
        if (view.logic.audience == audience)
            views.push_back(view.logic.id);
    }
    return views;
}

// Draft and final, all formats, one behind the other.
std::string everythingWritten(const assembly::AssembledDocument &document)
{
    std::string bytes;
    for (const render::Finish finish : {render::Finish::Draft, render::Finish::Final}) {
        bytes += render::htmlPage(document, {.finish = finish});
        bytes += exporting::markdownFile(document, finish);
        bytes += exporting::textFile(document, finish);
    }
    return bytes;
}

// Canaries that stand in the views, and views that cannot be assembled.
std::vector<std::string> findings(const Planted &planted, pack::Audience audience, const Packs &packs)
{
    std::vector<std::string> found;
    auto assembler = *assembly::Assembler::create(packs, kToday);
    for (const ViewId &view : viewsFor(audience, packs)) {
        const auto document = assembler.assemble(planted.policy, view);
        if (document)
            std::ranges::move(canariesIn(everythingWritten(*document), planted.canaries), std::back_inserter(found));
        else
            found.push_back(described(document.error()));
    }
    return found;
}

void expectPublished(const model::PolicyDocument &policy, const Packs &packs)
{
    const session::PolicyFile file = asFile(policy, packs);
    auto publisher = session::Publisher::create(file, kToday);
    ASSERT_TRUE(publisher) << describe(publisher.error());
    for (const ViewId &view : viewsFor(pack::Audience::Public, packs)) {
        const auto published =
            publisher->publish(view, {Format::Html, Format::Markdown, Format::Text}, render::Finish::Draft);
        EXPECT_TRUE(published) << described(published.error());
    }
}

// The example with everything that it leaves open filled in, so that every field can have its canary.
Planted planted(const Example &example, std::uint64_t seed)
{
    model::PolicyDocument policy = example.policy;
    RandomAnswers(*example.packs, seed).complete(policy);
    return withCanaries(*example.packs, std::move(policy));
}

TEST(Canaries, OfTheExamplesNeverReachThePublic)
{
    ASSERT_FALSE(examples().empty());
    ASSERT_FALSE(viewsFor(pack::Audience::Public, allPacks()).empty());
    for (const Example &example : examples()) {
        SCOPED_TRACE(example.name);
        for (const Planted &policy : {withCanaries(*example.packs, example.policy), planted(example, firstSeed())}) {
            EXPECT_GT(policy.canaries.size(), 100u);
            EXPECT_EQ(findings(policy, pack::Audience::Public, example.packs), std::vector<std::string>{});
            expectPublished(policy.policy, example.packs);
        }
    }
}

class CanaryLanguage : public ::testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(Canaries, CanaryLanguage, ::testing::ValuesIn(kLanguages),
                         [](const auto &language) { return language.param; });

TEST_P(CanaryLanguage, OfRandomAnswersNeverReachThePublic)
{
    const auto packs = allPacksIn(GetParam());
    const std::size_t sets = setsOr(100);
    RandomAnswers random(*packs, firstSeed());
    for (std::size_t i = 0; i < sets && !HasFailure(); ++i) {
        SCOPED_TRACE("set " + std::to_string(i) + " from seed " + std::to_string(firstSeed()));
        model::PolicyDocument policy = random.next();
        if (i % 2 == 0)
            random.complete(policy);
        const Planted policyWithCanaries = withCanaries(*packs, std::move(policy));
        EXPECT_EQ(findings(policyWithCanaries, pack::Audience::Public, packs), std::vector<std::string>{});
        expectPublished(policyWithCanaries.policy, packs);
    }
}

// Without this, a test that searches for the wrong thing would pass for ever. Not all of them: questions that are not
// asked have answers here, too.
TEST(Canaries, StandInTheInternalDocuments)
{
    for (const Example &example : examples()) {
        SCOPED_TRACE(example.name);
        const Planted policy = planted(example, firstSeed());
        std::set<std::string> seen;
        for (const std::string &name : findings(policy, pack::Audience::Internal, example.packs))
            seen.insert(name);
        EXPECT_GT(seen.size(), policy.canaries.size() / 3);
    }
}

} // namespace
} // namespace policywright::properties
