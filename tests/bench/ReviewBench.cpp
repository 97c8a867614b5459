// SPDX-License-Identifier: Apache-2.0
//
// Reviews: opening a policy of 100 pages with and without 10,000 remarks, finding the remarks again after a 5 % edit,
// and merging ten reviews. Read the ratios of one run.
#include "core/annotate/Placement.h"
#include "core/session/PolicyReview.h"
#include "tests/bench/ReviewInputs.h"

#include <benchmark/benchmark.h>

#include <cstdlib>

namespace policywright::bench {
namespace {

constexpr std::size_t kReviews = 10;
constexpr std::size_t kEvents = 1'000; // of a review

// As a file, with the remarks or without any.
std::string fileWith(bool hasRemarks)
{
    session::PolicyFile policy = longPolicy();
    if (hasRemarks)
        session::keepReview(policy, reviewWithRemarks(policy));
    return bundle::writeBundle(policy.bundle, policy.path).value();
}

void openPolicy(benchmark::State &state)
{
    const std::string file = fileWith(state.range(0) != 0);
    std::size_t placed = 0;
    for (auto _ : state) {
        session::PackCache cache;
        const auto policy = session::openPolicy(file, "long.policy", cache).value();
        auto publisher = session::Publisher::create(policy, today()).value();
        const auto document = publisher.assembler().assemble(policy.bundle.policy, longView()).value();
        const auto threads = session::threadsIn(document, true, session::reviewIn(policy).value(), *policy.packs);
        placed = threads.size();
        benchmark::DoNotOptimize(threads.data());
    }
    state.counters["remarks"] = static_cast<double>(placed);
    state.counters["bytes"] = static_cast<double>(file.size());
}

enum class Base { Known, Unknown };

void findAgain(benchmark::State &state, Base base)
{
    const annotate::ReviewedText text = textOf(longPolicy());
    const annotate::ReviewedText edited = editedBy5Percent(text);
    const bool isKnown = base == Base::Known;
    const auto anchors = anchorsIn(text, isKnown ? "before" : "", isKnown ? kRemarks : kRemarks / 100, 1);
    std::size_t placed = 0;
    for (auto _ : state) {
        annotate::Placer placer(edited);
        if (isKnown)
            placer.addRevision("before", text);
        placed = 0;
        for (const annotate::Anchor &anchor : anchors)
            placed += placer.place(anchor).state != annotate::Placement::State::NotPlaced ? 1U : 0U;
    }
    state.counters["placed"] = static_cast<double>(placed);
}

void mergeReviews(benchmark::State &state)
{
    const session::PolicyFile policy = longPolicy();
    const annotate::ReviewedText text = textOf(policy);
    std::vector<std::string> files;
    for (std::size_t i = 0; i < kReviews; ++i)
        files.push_back(reviewOfOnePerson(policy.bundle.policy.id, text, i, kEvents));
    std::size_t events = 0;
    for (auto _ : state) {
        annotate::ReviewFile all(policy.bundle.policy.id);
        for (const std::string &file : files)
            all.merge(annotate::reviewFromText(file, "review.jsonld").value());
        events = all.events().size();
    }
    state.counters["events"] = static_cast<double>(events);
}

} // namespace
} // namespace policywright::bench

using namespace policywright::bench;
BENCHMARK(openPolicy)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(findAgain, known, Base::Known)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(findAgain, unknown, Base::Unknown)->Unit(benchmark::kMillisecond);
BENCHMARK(mergeReviews)->Unit(benchmark::kMillisecond);
