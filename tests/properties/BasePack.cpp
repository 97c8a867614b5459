// SPDX-License-Identifier: Apache-2.0
#include "tests/properties/BasePack.h"

#include "core/base/PosixFileSystem.h"
#include "core/pack/PackReader.h"
#include "core/session/AnswersFile.h"

#include <cstdlib>
#include <iostream>

namespace policywright::properties {
namespace {

constexpr const char *kExamples = "templates/examples";
constexpr std::string_view kEnding = ".answers.json";
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

std::shared_ptr<const pack::PackSet> basePack()
{
    static const auto set = std::make_shared<const pack::PackSet>(orStop(pack::PackSet::compose(
        {orStop(pack::readPack(PosixFileSystem(), "templates/base"))}, "en", pack::Trust::CheckEverything)));
    return set;
}

std::vector<Example> examples()
{
    const PosixFileSystem files;
    std::vector<Example> found;
    for (const std::string &file : orStop(files.list(kExamples))) {
        if (!file.ends_with(kEnding))
            continue;
        const Json json = orStop(
            parseJson(orStop(files.readFile(std::string(kExamples) + '/' + file, kMaxExampleBytes)).bytes, file));
        model::PolicyDocument policy{.id = "6f1c3c8e-0000-4000-8000-000000000002", .packs = {}};
        policy.answers = orStop(session::answersFromJson(json, *basePack(), file));
        found.push_back({file.substr(0, file.size() - kEnding.size()), std::move(policy)});
    }
    return found;
}

session::PolicyFile asFile(model::PolicyDocument policy)
{
    return {.path = "test.policy", .bundle = {.policy = std::move(policy)}, .packs = basePack()};
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
