// SPDX-License-Identifier: Apache-2.0
//
// The template engine in process, on the peers' inputs: a is 12 pages, b is 100.
#include "core/templating/Template.h"

#include <benchmark/benchmark.h>

#include <fstream>
#include <sstream>

namespace policywright::templating {
namespace {

std::string fileText(const std::string &name)
{
    std::ifstream file("tests/bench/data/" + name, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

Scope scopeOf(const std::string &name)
{
    return scopeFromJson(JsonDocument::parse(fileText(name), name).value().root());
}

void parse(benchmark::State &state, const std::string &name)
{
    const std::string source = fileText(name + ".j2");
    for (auto _ : state)
        benchmark::DoNotOptimize(Template::parse(source, "bench", 1, TagLines::Kept));
}

void renderWithSegments(benchmark::State &state, const std::string &name)
{
    const auto parsed = Template::parse(fileText(name + ".j2"), "bench", 1, TagLines::Kept);
    const Scope scope = scopeOf(name + ".json");
    if (render(*parsed, scope)->text != fileText(name + ".md"))
        state.SkipWithError("other bytes than the peers");
    for (auto _ : state)
        benchmark::DoNotOptimize(render(*parsed, scope));
}

void makeScope(benchmark::State &state, const std::string &name)
{
    const std::string text = fileText(name + ".json");
    for (auto _ : state)
        benchmark::DoNotOptimize(scopeFromJson(JsonDocument::parse(text, name).value().root()));
}

BENCHMARK_CAPTURE(parse, a, "a")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(parse, b, "b")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(renderWithSegments, a, "a")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(renderWithSegments, b, "b")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(makeScope, a, "a")->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace policywright::templating
