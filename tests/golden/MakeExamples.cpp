// SPDX-License-Identifier: Apache-2.0
//
// Makes templates/examples/<name>.policy from <name>.answers.json and the packs as they stand. The same inputs give the
// same bytes: the ids are fixed. To be run after every change of a pack or of the answers (target `examples`); a test
// compares what it makes with what is in the project.
//
//     make_examples OUTPUT_FOLDER
#include "core/base/PosixFileSystem.h"
#include "core/session/AnswersFile.h"
#include "core/session/PolicyFile.h"
#include "tests/support/ShippedPacks.h"

#include <iostream>
#include <string>
#include <utility>

namespace policywright {
namespace {

constexpr std::uint64_t kMaxAnswersBytes = 16u << 20;

class FixedId final : public IdSource {
public:
    explicit FixedId(std::string id) : m_id(std::move(id)) {}
    std::string newUuid() override { return m_id; }

private:
    std::string m_id;
};

int complain(const Errors &errors)
{
    for (const Error &error : errors)
        std::cerr << describe(error) << '\n';
    return 1;
}

int make(const std::string &target, const test::ShippedExample &example)
{
    PosixFileSystem files;
    std::vector<pack::Pack> packs;
    packs.reserve(example.packs.size());
    for (const std::string &name : example.packs)
        packs.push_back(test::shippedPack(name));
    FixedId ids(example.id);
    auto policy = session::newPolicy(target + '/' + example.name + ".policy", packs, example.language, ids);
    if (!policy)
        return complain(policy.error());
    const std::string answersPath = test::answersPathOf(example);
    const auto text = files.readFile(answersPath, kMaxAnswersBytes);
    if (!text)
        return complain({text.error()});
    const auto json = parseJson(text->bytes, answersPath);
    if (!json)
        return complain({json.error()});
    auto answers = session::answersFromJson(*json, *policy->packs, answersPath);
    if (!answers)
        return complain(answers.error());
    policy->bundle.policy.answers = *std::move(answers);
    policy->bundle.policy.theme.accent = example.accent;
    const auto bytes = bundle::writeBundle(policy->bundle, policy->path);
    if (!bytes)
        return complain({bytes.error()});
    const auto written = files.replaceFile(policy->path, *bytes, {Backup::None});
    return written ? 0 : complain({written.error()});
}

} // namespace
} // namespace policywright

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::cerr << "Usage: make_examples OUTPUT_FOLDER, in the project's folder\n";
        return 2;
    }
    int failed = 0;
    for (const policywright::test::ShippedExample &example : policywright::test::shippedExamples())
        failed |= policywright::make(argv[1], example);
    return failed;
}
