// SPDX-License-Identifier: Apache-2.0
//
// What it takes to bring a policy of 100 pages with 200 custom wordings to newer packs, beside assembling it once.
// Every clause of the newer packs has a sentence more, and a third of them another one. Read the ratios of one run.
#include "core/assembly/Assembler.h"
#include "core/base/PosixFileSystem.h"
#include "core/pack/PackJson.h"
#include "core/session/PolicyFile.h"
#include "core/update/PackUpdate.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <iostream>

namespace policywright::session {
namespace {

constexpr auto kExample = "templates/examples/finance.policy"; // beside the working folder
constexpr std::size_t kWordings = 200;
const Date kToday = *Date::fromIso("2026-11-22");
const ViewId kLongest("internal");

template <class Value>
Value orExit(Value value)
{
    if (!value) {
        std::cerr << "the example cannot be read: run this in the project's folder\n";
        std::exit(EXIT_FAILURE);
    }
    return value;
}

struct Example {
    PolicyFile policy; // with wordings
    std::shared_ptr<const pack::PackSet> after;
};

std::shared_ptr<const pack::PackSet> laterPacks(const bundle::PolicyBundle &bundle)
{
    std::vector<pack::Pack> packs;
    std::size_t number = 0;
    for (const std::string &stored : bundle.packs) {
        pack::Pack pack = *orExit(pack::packFromText(stored, "pack"));
        pack.version = Version(1, 1, 0);
        for (auto &[id, words] : pack.words.begin()->second.clauses) {
            std::string &body = words.body.text;
            if (++number % 3 == 0 && body.starts_with("The "))
                body.replace(0, 4, "Each ");
            body += "\n\nWhat this clause says is looked at whenever the law behind it changes.";
        }
        packs.push_back(std::move(pack));
    }
    auto set = orExit(pack::PackSet::compose(std::move(packs), bundle.policy.language, pack::Trust::AlreadyChecked));
    return std::make_shared<const pack::PackSet>(*std::move(set));
}

// The example has 60 pages; the wordings make 100 of it.
Example example()
{
    const PosixFileSystem files;
    PackCache cache;
    Example result{.policy = *orExit(openPolicy(files, kExample, cache)), .after = nullptr};
    result.after = laterPacks(result.policy.bundle);
    model::PolicyDocument &policy = result.policy.bundle.policy;
    std::string more;
    for (int i = 0; i < 4; ++i)
        more +=
            "\n\nWhoever acts for us asks first, writes down what was said and by whom, and tells the person who is "
            "responsible for it on the same day, also where nothing came of it.";
    for (const pack::CompiledClause &clause : result.policy.packs->clauses()) {
        if (policy.customWordings.size() < kWordings)
            policy.customWordings.emplace(clause.logic.id,
                                          model::CustomWording{"In our words: " + clause.body.text + more,
                                                               clause.body.text, "1.0.0", "Anna", "2026-11-22"});
    }
    return result;
}

void assembleOnce(benchmark::State &state)
{
    const Example example = session::example();
    for (auto _ : state) {
        auto assembler = orExit(assembly::Assembler::create(example.policy.packs, kToday));
        benchmark::DoNotOptimize(orExit(assembler->assemble(example.policy.bundle.policy, kLongest)));
    }
    state.counters["wordings"] = static_cast<double>(example.policy.bundle.policy.customWordings.size());
}

void updatePacks(benchmark::State &state)
{
    const Example example = session::example();
    std::size_t conflicts = 0;
    for (auto _ : state) {
        const auto update =
            orExit(update::updatedPolicy(example.policy.bundle.policy, *example.policy.packs, *example.after));
        conflicts = update->conflicts.size();
        benchmark::DoNotOptimize(update);
    }
    state.counters["conflicts"] = static_cast<double>(conflicts);
}

BENCHMARK(assembleOnce)->Unit(benchmark::kMicrosecond);
BENCHMARK(updatePacks)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace policywright::session
