// SPDX-License-Identifier: Apache-2.0
//
// Makes templates/examples/<name>.policy from <name>.answers.json and the base pack as it stands. The same inputs give
// the same bytes: the ids are fixed. To be run after every change of the base pack or of the answers (target
// `examples`); a test compares what it makes with what is in the project.
//
//     make_examples TEMPLATES_FOLDER OUTPUT_FOLDER
#include "core/base/PosixFileSystem.h"
#include "core/pack/PackReader.h"
#include "core/session/AnswersFile.h"
#include "core/session/PolicyFile.h"

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

// One example, in the colour of its organisation.
int make(const std::string &templates, const std::string &target, const std::string &name, const std::string &id,
         const std::string &accent)
{
    PosixFileSystem files;
    const auto base = pack::readPack(files, templates + "/base");
    if (!base)
        return complain(base.error());
    FixedId ids(id);
    auto policy = session::newPolicy(target + '/' + name + ".policy", {*base}, "en", ids);
    if (!policy)
        return complain(policy.error());
    const std::string answersPath = templates + "/examples/" + name + ".answers.json";
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
    policy->bundle.policy.theme.accent = accent;
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
    if (argc != 3) {
        std::cerr << "Usage: make_examples TEMPLATES_FOLDER OUTPUT_FOLDER\n";
        return 2;
    }
    using policywright::make;
    const int finance = make(argv[1], argv[2], "finance", "0f8d7f0e-5c1e-4c55-9a53-2f6f5c0a1b01", "#1f4e79");
    const int charity = make(argv[1], argv[2], "charity", "0f8d7f0e-5c1e-4c55-9a53-2f6f5c0a1b02", "#0b5f6b");
    return finance + charity;
}
