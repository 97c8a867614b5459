// SPDX-License-Identifier: Apache-2.0
//
// What a redline of a hundred pages costs, how it grows to a thousand, and what it costs where everything differs.
// tests/bench/data/b2.md is b.md with a twentieth of its words edited.
#include "core/assembly/MarkdownDocument.h"
#include "core/base/Memory.h"
#include "core/compare/Redline.h"
#include "core/export/RedlineText.h"

#include <benchmark/benchmark.h>

#include <fstream>
#include <sstream>
#include <string>

namespace policywright {
namespace {

std::string dataNamed(const std::string &name)
{
    const std::ifstream file("tests/bench/data/" + name);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// The text so many times, each under headings of its own.
std::string repeated(const std::string &text, int times)
{
    std::string all = "# Policy\n";
    for (int i = 0; i < times; ++i) {
        std::string copy = text;
        for (std::size_t at = copy.find("\n## "); at != std::string::npos; at = copy.find("\n## ", at + 1))
            copy.insert(at + 4, "Part " + std::to_string(i) + " of ");
        all += copy.substr(copy.find('\n'));
    }
    return all;
}

// Each word another one: nothing is the same.
std::string foreign(std::string text)
{
    for (char &c : text) {
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>('a' + (c - 'a' + 13) % 26);
    }
    return text;
}

assembly::AssembledDocument documentOf(const std::string &text)
{
    return *assembly::documentOfMarkdown(text);
}

void compare(benchmark::State &state, const std::string &before, const std::string &after)
{
    const assembly::AssembledDocument one = documentOf(before);
    const assembly::AssembledDocument other = documentOf(after);
    for (auto _ : state)
        benchmark::DoNotOptimize(compare::redlineOf(one, other));
}

void edited(benchmark::State &state)
{
    const int times = static_cast<int>(state.range(0)) / 100;
    compare(state, repeated(dataNamed("b.md"), times), repeated(dataNamed("b2.md"), times));
}
BENCHMARK(edited)->ArgName("pages")->Arg(100)->Arg(200)->Arg(500)->Arg(1000)->UseRealTime()->Unit(
    benchmark::kMicrosecond);

void allDiffers(benchmark::State &state)
{
    const int times = static_cast<int>(state.range(0)) / 100;
    compare(state, repeated(dataNamed("b.md"), times), repeated(foreign(dataNamed("b.md")), times));
}
BENCHMARK(allDiffers)
    ->ArgName("pages")
    ->Arg(100)
    ->Arg(200)
    ->Arg(500)
    ->Arg(1000)
    ->UseRealTime()
    ->Unit(benchmark::kMicrosecond);

// Without headings everything is one clause.
void allDiffersInOneClause(benchmark::State &state)
{
    const auto flat = [](std::string text) {
        for (std::size_t at = text.find("\n#"); at != std::string::npos; at = text.find("\n#", at + 1))
            text.erase(at + 1, text.find(' ', at) - at);
        return "# Policy\n\n" + text;
    };
    const int times = static_cast<int>(state.range(0)) / 100;
    const std::string text = repeated(dataNamed("b.md"), times);
    compare(state, flat(text), flat(foreign(text)));
}
BENCHMARK(allDiffersInOneClause)->ArgName("pages")->Arg(100)->Arg(1000)->UseRealTime()->Unit(benchmark::kMicrosecond);

void readMarkdown(benchmark::State &state)
{
    const std::string text = dataNamed("b.md");
    for (auto _ : state)
        benchmark::DoNotOptimize(assembly::documentOfMarkdown(text));
}
BENCHMARK(readMarkdown)->UseRealTime()->Unit(benchmark::kMicrosecond);

void writeText(benchmark::State &state)
{
    const assembly::AssembledDocument after = documentOf(dataNamed("b2.md"));
    const compare::Redline redline = compare::redlineOf(documentOf(dataNamed("b.md")), after);
    for (auto _ : state)
        benchmark::DoNotOptimize(exporting::redlineText(redline, after, {"b.md", "b2.md"}));
}
BENCHMARK(writeText)->UseRealTime()->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace policywright

// With memory as the program has it.
int main(int argc, char **argv)
{
    policywright::keepFreedMemory();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
