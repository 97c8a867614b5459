// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/window/NewerTemplates.h"

#include "tests/support/TemporaryFolder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <utility>

namespace policywright::gui::test {

NewerTemplates::NewerTemplates(std::string folder) : m_folder(std::move(folder))
{
    std::filesystem::create_directories(m_folder);
    std::filesystem::copy("templates/base", m_folder + "/base", std::filesystem::copy_options::recursive);
}

void NewerTemplates::replace(const std::string &file, const std::string &before, const std::string &now) const
{
    const std::string path = m_folder + "/base/" + file;
    std::string text = testing::readBytes(path);
    const std::size_t at = text.find(before);
    ASSERT_NE(at, std::string::npos) << before;
    std::ofstream(path, std::ios::binary) << text.replace(at, before.size(), now);
}

void NewerTemplates::withdraw(const std::string &file, const std::string &from, const std::string &to) const
{
    const std::string text = testing::readBytes(m_folder + "/base/" + file);
    const std::size_t begin = text.find(from);
    const std::size_t end = text.find(to, begin);
    ASSERT_NE(end, std::string::npos) << from;
    replace(file, text.substr(begin, end - begin), {});
}

void NewerTemplates::raise() const
{
    const auto append = [&](const std::string &file, const std::string &text) {
        std::ofstream(m_folder + "/base/" + file, std::ios::binary | std::ios::app) << text;
    };
    replace("pack.yaml", "version: 1.0.0", "version: 1.1.0");
    append("pack.yaml", "\nchanges:\n  - version: 1.1.0\n    date: 2027-01-15\n");
    append("en.md", "\n## change 1.1.0\n\nRules are some now, and a deputy is named.\n");
    replace("purpose_scope/section.yaml", "questions:\n",
            "questions:\n  - id: deputy_voice\n    type: text\n    required: yes\n\n");
    replace("purpose_scope/en.md", "## question use_decision",
            "## question deputy_voice\n\nWho answers when nobody else can?\n\n## question use_decision");
    replace("purpose_scope/en.md", "a few firm rules", "some firm rules");
    replace("purpose_scope/en.md", "Platforms and laws change", "Ask {{ deputy_voice }}. Platforms and laws change");
}

} // namespace policywright::gui::test
