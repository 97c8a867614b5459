// SPDX-License-Identifier: Apache-2.0
//
// Our strict, verified archives against a bare KZip on the same entries: 500 texts, 20 MB. Read the ratios of one run.
#include "core/archive/ArchiveReader.h"
#include "core/archive/ArchiveWriter.h"

#include <KZip>
#include <QBuffer>
#include <QByteArray>
#include <QString>

#include <benchmark/benchmark.h>
#include <random>

namespace policywright::archive {
namespace {

// Words of a policy in random order: deflates to about a quarter, as English text does.
std::string text(std::mt19937 &random, std::size_t size)
{
    static constexpr std::string_view kWords[]{
        "the ",      "organisation ",  "account ",  "must ",       "approve ", "social ", "media ",
        "post ",     "crisis ",        "team ",     "within ",     "hours ",   "and ",    "never ",
        "employee ", "personal ",      "data ",     "of ",         "to ",      "is ",     "reviewed ",
        "before ",   "publication.\n", "disclose ", "advertising "};
    std::string words;
    while (words.size() < size) {
        words += kWords[random() % std::size(kWords)];
        if (random() % 4 == 0)
            words += std::to_string(random() % 100'000) + ' ';
    }
    words.resize(size);
    return words;
}

const std::vector<Entry> &entries()
{
    static const std::vector<Entry> kEntries = [] {
        std::mt19937 random(1);
        std::vector<Entry> made{{"mimetype", "application/vnd.policywright.policy+zip"}};
        for (int i = 0; i < 500; ++i)
            made.push_back({"revisions/r" + std::to_string(i) + ".json", text(random, 40'000)});
        return made;
    }();
    return kEntries;
}

QByteArray bareKZip()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    KZip zip(&buffer);
    zip.open(QIODevice::WriteOnly);
    for (const Entry &entry : entries())
        zip.writeFile(QString::fromStdString(entry.name),
                      QByteArrayView(entry.bytes.data(), static_cast<qsizetype>(entry.bytes.size())));
    zip.close();
    return bytes;
}

void writeBareKZip(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(bareKZip());
}

void writeVerified(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(writeArchive(entries(), "a.policy"));
}

void readBareKZip(benchmark::State &state)
{
    QByteArray bytes = bareKZip();
    for (auto _ : state) {
        QBuffer buffer(&bytes);
        KZip zip(&buffer);
        zip.open(QIODevice::ReadOnly);
        for (const Entry &entry : entries())
            benchmark::DoNotOptimize(zip.directory()->file(QString::fromStdString(entry.name))->data());
    }
}

void readVerified(benchmark::State &state)
{
    const std::string bytes = *writeArchive(entries(), "a.policy");
    for (auto _ : state)
        benchmark::DoNotOptimize(readArchive(bytes, "a.policy"));
}

BENCHMARK(writeBareKZip)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(writeVerified)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(readBareKZip)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(readVerified)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
} // namespace policywright::archive
