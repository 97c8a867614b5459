// SPDX-License-Identifier: Apache-2.0
#include "tests/core/update/VersionedPack.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace policywright::test {

pack::Pack versionOf(int minor, const std::vector<TestClause> &clauses)
{
    pack::Pack pack = smallPack();
    pack.version = Version(1, minor, 0);
    pack.profiles = {};
    pack.views = {{.id = ViewId("internal"), .file = "policy", .contents = {{}}},
                  {.id = ViewId("public"), .audience = pack::Audience::Public, .file = "public", .contents = {{}}}};
    pack::Words &words = pack.words["en"];
    for (const pack::Clause &clause : pack.sections[1].clauses)
        words.clauses.erase(clause.id.toString());
    pack.sections[1].clauses.clear();
    for (const TestClause &clause : clauses) {
        const std::string section = clause.id.substr(0, clause.id.find('.'));
        auto found = std::ranges::find(pack.sections, SectionId(section), &pack::Section::id);
        if (found == pack.sections.end()) {
            found = pack.sections.insert(found, pack::Section{.id = SectionId(section)});
            words.sections[section] = {section, ""};
        }
        found->clauses.push_back({.id = ClauseId(clause.id)});
        words.clauses[clause.id] = {{clause.title}, {clause.body}};
    }
    return pack;
}

pack::Release &release(pack::Pack &pack, int minor)
{
    pack.changes.insert(pack.changes.begin(), pack::Release{.version = Version(1, minor, 0), .date = "2027-01-01"});
    pack.words["en"].changes["1." + std::to_string(minor) + ".0"] = "Version " + std::to_string(minor);
    return pack.changes.front();
}

pack::Succession succession(std::vector<std::string> from, std::vector<std::string> into)
{
    return {std::move(from), std::move(into)};
}

pack::PackSet composed(const pack::Pack &pack)
{
    auto set = pack::PackSet::compose({pack}, "en", pack::Trust::AlreadyChecked);
    if (!set) {
        for (const Error &error : set.error())
            std::cerr << describe(error) << '\n';
        std::abort();
    }
    return *std::move(set);
}

model::CustomWording worded(std::string packText, std::string text)
{
    return {std::move(text), std::move(packText), "1.0.0", "Ada", "2026-11-22"};
}

std::string textIn(const model::PolicyDocument &policy, const pack::PackSet &packs, const char *clause)
{
    const auto wording = policy.customWordings.find(ClauseId(clause));
    if (wording != policy.customWordings.end())
        return wording->second.text;
    const pack::CompiledClause *found = packs.clause(ClauseId(clause));
    return found ? found->body.text : "(there is none)";
}

} // namespace policywright::test
