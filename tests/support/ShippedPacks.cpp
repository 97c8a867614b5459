// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ShippedPacks.h"

#include "core/base/PosixFileSystem.h"
#include "core/pack/PackReader.h"

#include <cstdlib>
#include <iostream>
#include <map>

namespace policywright::test {
namespace {

template <class T>
T orStop(ResultWithErrors<T> result)
{
    if (result)
        return *std::move(result);
    for (const Error &error : result.error())
        std::cerr << describe(error) << '\n';
    std::abort();
}

} // namespace

const std::vector<std::string> &shippedPackNames()
{
    static const std::vector<std::string> kNames{"base",    "finance", "health", "education", "public",
                                                 "charity", "media",   "us",     "uk",        "eu",
                                                 "de",      "fr",      "ca",     "au",        "in"};
    return kNames;
}

pack::Pack shippedPack(const std::string &name)
{
    return orStop(pack::readPack(PosixFileSystem(), "templates/" + name));
}

std::shared_ptr<const pack::PackSet> shippedSet(const std::vector<std::string> &names, const std::string &language)
{
    static std::map<std::pair<std::vector<std::string>, std::string>, std::shared_ptr<const pack::PackSet>> sets;
    auto &set = sets[{names, language}];
    if (!set) {
        std::vector<pack::Pack> packs;
        packs.reserve(names.size());
        for (const std::string &name : names)
            packs.push_back(shippedPack(name));
        set = std::make_shared<const pack::PackSet>(
            orStop(pack::PackSet::compose(std::move(packs), language, pack::Trust::CheckEverything)));
    }
    return set;
}

const std::vector<ShippedExample> &shippedExamples()
{
    static const std::vector<ShippedExample> kExamples{
        {"finance", "0f8d7f0e-5c1e-4c55-9a53-2f6f5c0a1b01", "#1f4e79", {"base", "finance", "us", "uk"}},
        {"charity", "0f8d7f0e-5c1e-4c55-9a53-2f6f5c0a1b02", "#0b5f6b", {"base", "charity", "eu", "fr"}},
        {"hospital", "0f8d7f0e-5c1e-4c55-9a53-2f6f5c0a1b03", "#005f73", {"base", "health", "public", "uk"}},
        {"city", "0f8d7f0e-5c1e-4c55-9a53-2f6f5c0a1b04", "#8a1c2b", {"base", "public", "eu", "de"}},
        {"university", "0f8d7f0e-5c1e-4c55-9a53-2f6f5c0a1b05", "#4b2e83", {"base", "education", "us"}},
        {"music", "0f8d7f0e-5c1e-4c55-9a53-2f6f5c0a1b06", "#9a3b00", {"base", "media", "us"}},
        {"project", "0f8d7f0e-5c1e-4c55-9a53-2f6f5c0a1b07", "#1b5e20", {"base", "public", "au"}},
        {"maschinenbau", "0f8d7f0e-5c1e-4c55-9a53-2f6f5c0a1b08", "#37474f", {"base", "eu", "de"}, "de"},
    };
    return kExamples;
}

std::string answersPathOf(const ShippedExample &example)
{
    return "templates/examples/" + example.name + ".answers.json";
}

} // namespace policywright::test
