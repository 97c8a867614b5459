// SPDX-License-Identifier: Apache-2.0
#include "tests/properties/Packs.h"

#include "core/base/PosixFileSystem.h"
#include "core/session/AnswersFile.h"
#include "tests/support/ShippedPacks.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <iterator>

namespace policywright::properties {
namespace {

constexpr std::uint64_t kMaxExampleBytes = 1 << 20;

template <class T, class E>
T orStop(std::expected<T, E> result)
{
    if (result)
        return *std::move(result);
    if constexpr (std::is_same_v<E, Error>)
        std::cerr << describe(result.error()) << '\n';
    else
        std::cerr << described(result.error()) << '\n';
    std::abort();
}

std::uint64_t numberFromEnvironment(const char *name, std::uint64_t otherwise)
{
    const char *value = std::getenv(name);
    return value ? std::strtoull(value, nullptr, 10) : otherwise;
}

} // namespace

std::shared_ptr<const pack::PackSet> allPacks()
{
    return test::shippedSet(test::shippedPackNames());
}

std::shared_ptr<const pack::PackSet> allPacksIn(const std::string &language)
{
    std::vector<std::string> names;
    std::ranges::copy_if(test::shippedPackNames(), std::back_inserter(names), [&](const std::string &name) {
        return std::ranges::contains(test::shippedPack(name).languages, language);
    });
    return test::shippedSet(names, language);
}

std::vector<Example> examples()
{
    const PosixFileSystem files;
    std::vector<Example> found;
    for (const test::ShippedExample &shipped : test::shippedExamples()) {
        const std::string path = test::answersPathOf(shipped);
        const Json json = orStop(parseJson(orStop(files.readFile(path, kMaxExampleBytes)).bytes, path));
        model::PolicyDocument policy{.id = shipped.id, .language = shipped.language, .packs = {}};
        auto packs = test::shippedSet(shipped.packs, shipped.language);
        policy.answers = orStop(session::answersFromJson(json, *packs, path));
        found.push_back({shipped.name, std::move(packs), std::move(policy)});
    }
    return found;
}

session::PolicyFile asFile(model::PolicyDocument policy, std::shared_ptr<const pack::PackSet> packs)
{
    return {.path = "test.policy", .bundle = {.policy = std::move(policy)}, .packs = std::move(packs)};
}

std::size_t setsOr(std::size_t usual)
{
    return numberFromEnvironment("POLICYWRIGHT_SETS", usual);
}

std::uint64_t firstSeed()
{
    return numberFromEnvironment("POLICYWRIGHT_SEED", 1);
}

std::string described(const Errors &errors)
{
    std::string text;
    for (const Error &error : errors)
        text += describe(error) + '\n';
    return text;
}

} // namespace policywright::properties
