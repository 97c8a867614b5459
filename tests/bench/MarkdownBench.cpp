// SPDX-License-Identifier: Apache-2.0
//
// Our tree against md4c's own HTML writer, which builds none, on a document of 303 KB.
#include "core/markdown/Escaping.h"
#include "core/markdown/Parser.h"
#include "core/markdown/Writer.h"

#include <benchmark/benchmark.h>
#include <md4c-html.h>

#include <fstream>
#include <iterator>
#include <string>

namespace policywright::markdown {
namespace {

const std::string &largeText()
{
    static const std::string text = [] {
        std::ifstream file("tests/bench/data/b.md", std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    }();
    return text;
}

void addBytes(benchmark::State &state, std::size_t bytes)
{
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
}

void append(const MD_CHAR *text, MD_SIZE size, void *out)
{
    static_cast<std::string *>(out)->append(text, size);
}

void htmlByMd4c(benchmark::State &state)
{
    for ([[maybe_unused]] auto _ : state) {
        std::string html;
        md_html(largeText().data(), static_cast<MD_SIZE>(largeText().size()), append, &html,
                MD_FLAG_TABLES | MD_FLAG_NOHTML, 0);
        benchmark::DoNotOptimize(html);
    }
    addBytes(state, largeText().size());
}
BENCHMARK(htmlByMd4c)->Unit(benchmark::kMicrosecond);

void parseToTree(benchmark::State &state)
{
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(parse(largeText()));
    addBytes(state, largeText().size());
}
BENCHMARK(parseToTree)->Unit(benchmark::kMicrosecond);

void writeMarkdown(benchmark::State &state)
{
    const Document document = parse(largeText()).value();
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(toMarkdown(document));
    addBytes(state, largeText().size());
}
BENCHMARK(writeMarkdown)->Unit(benchmark::kMicrosecond);

void escapePlainAnswer(benchmark::State &state)
{
    const std::string answer = "Chief Information Security Officer";
    std::string out;
    for ([[maybe_unused]] auto _ : state) {
        out.clear();
        escapeText(answer, out);
        benchmark::DoNotOptimize(out);
    }
}
BENCHMARK(escapePlainAnswer);

void escapeSpecialAnswer(benchmark::State &state)
{
    const std::string answer = "Müller & Söhne – *IT* <security>";
    std::string out;
    for ([[maybe_unused]] auto _ : state) {
        out.clear();
        escapeText(answer, out);
        benchmark::DoNotOptimize(out);
    }
}
BENCHMARK(escapeSpecialAnswer);

} // namespace
} // namespace policywright::markdown
