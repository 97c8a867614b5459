// SPDX-License-Identifier: Apache-2.0
//
// The way of the larger example from the file to its pages, stage by stage, and what one changed answer costs beside
// doing it all again. Read the ratios of one run.
#include "core/base/PosixFileSystem.h"
#include "core/bundle/PolicyBundle.h"
#include "core/session/PolicyFile.h"
#include "core/session/Publisher.h"
#include "core/session/Revisions.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <iostream>

namespace policywright::session {
namespace {

constexpr auto kExample = "templates/examples/finance.policy"; // beside the working folder
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

PolicyFile openExample()
{
    PosixFileSystem files;
    PackCache cache;
    return *orExit(openPolicy(files, kExample, cache));
}

void readBundle(benchmark::State &state)
{
    const PosixFileSystem files;
    const auto file = orExit(files.readFile(kExample, 100'000'000));
    for (auto _ : state)
        benchmark::DoNotOptimize(bundle::readBundle(file->bytes, kExample));
}

void composePacks(benchmark::State &state)
{
    const PolicyFile policy = openExample();
    for (auto _ : state)
        benchmark::DoNotOptimize(PackCache().packsOf(policy.bundle));
}

void publish(benchmark::State &state, const std::string &view)
{
    const PolicyFile policy = openExample();
    for (auto _ : state) {
        auto publisher = orExit(Publisher::create(policy, kToday));
        benchmark::DoNotOptimize(orExit(publisher->publish(ViewId(view), {Format::Html}, render::Finish::Final)));
    }
}

// The example, with so many revisions, each of which has changed one clause.
std::string exampleWithRevisions(std::int64_t count)
{
    PolicyFile policy = openExample();
    const ClauseId clause = policy.packs->clauses().front().logic.id;
    model::CustomWording wording{std::string(1500, 'w'), std::string(1500, 'p'), "1.0.0", "Anna", "2026-11-22"};
    for (std::int64_t i = 0; i < count; ++i) {
        wording.text.replace(500, 40, "A sentence that is of revision " + std::to_string(i) + ". ");
        policy.bundle.policy.customWordings[clause] = wording;
        orExit(addRevision(policy, {.when = "2026-11-22T09:00:00Z", .by = "Anna", .why = "Reworded by the board"}));
    }
    policy.bundle.policy.customWordings[clause] = wording;
    return orExit(bundle::writeBundle(policy.bundle, kExample)).value();
}

void open(benchmark::State &state)
{
    const std::string file = exampleWithRevisions(state.range(0));
    for (auto _ : state) {
        PackCache cache;
        benchmark::DoNotOptimize(orExit(openPolicy(file, kExample, cache)));
    }
    state.counters["bytes"] = static_cast<double>(file.size());
}

// Every other time the answer is another one.
void changeOneAnswer(benchmark::State &state, const std::string &question)
{
    PolicyFile policy = openExample();
    auto publisher = orExit(Publisher::create(policy, kToday));
    orExit(publisher->publish(kLongest, {Format::Html}, render::Finish::Final));
    model::Answer &answer = policy.bundle.policy.answers.at(QuestionId(question));
    const model::Answer first = answer;
    const model::Answer second = std::get<std::string>(first) + " B";
    bool turn = false;
    for (auto _ : state) {
        answer = (turn = !turn) ? second : first;
        benchmark::DoNotOptimize(orExit(publisher->publish(kLongest, {Format::Html}, render::Finish::Final)));
    }
}

void resolveAnswers(benchmark::State &state)
{
    const PolicyFile policy = openExample();
    auto publisher = orExit(Publisher::create(policy, kToday));
    for (auto _ : state)
        benchmark::DoNotOptimize(orExit(publisher->assembler().answers(policy.bundle.policy)));
}

void assembleAgain(benchmark::State &state)
{
    const PolicyFile policy = openExample();
    auto publisher = orExit(Publisher::create(policy, kToday));
    for (auto _ : state)
        benchmark::DoNotOptimize(orExit(publisher->assembler().assemble(policy.bundle.policy, kLongest)));
}

void renderPage(benchmark::State &state)
{
    const PolicyFile policy = openExample();
    auto publisher = orExit(Publisher::create(policy, kToday));
    const auto document = orExit(publisher->assembler().assemble(policy.bundle.policy, kLongest));
    for (auto _ : state)
        benchmark::DoNotOptimize(render::htmlPage(*document, {}));
}

BENCHMARK(resolveAnswers)->Unit(benchmark::kMicrosecond);
BENCHMARK(assembleAgain)->Unit(benchmark::kMicrosecond);
BENCHMARK(renderPage)->Unit(benchmark::kMicrosecond);
BENCHMARK(readBundle)->Unit(benchmark::kMicrosecond);
BENCHMARK(open)->Arg(0)->Arg(1)->Arg(200)->Arg(201)->Unit(benchmark::kMicrosecond);
BENCHMARK(composePacks)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(publish, internal, "internal")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(publish, public, "public")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(publish, crisis_plan, "crisis_plan")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(publish, staff_summary, "staff_summary")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(changeOneAnswer, one_clause, "conduct_reference")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(changeOneAnswer, many_clauses, "org_short_name")->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace policywright::session
