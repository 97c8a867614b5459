// SPDX-License-Identifier: Apache-2.0
//
// A fresh folder that is removed with everything in it when the test ends.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace policywright::testing {

class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;

    std::string path(std::string_view name) const; // of a file in it

private:
    std::filesystem::path m_path;
};

void writeBytes(const std::string &path, std::string_view bytes);
std::string readBytes(const std::string &path);

} // namespace policywright::testing
