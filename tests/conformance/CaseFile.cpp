// SPDX-License-Identifier: Apache-2.0
#include "tests/conformance/CaseFile.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace policywright::conformance {
namespace {

constexpr std::string_view kStart = "===== ";

std::string fileText(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// The line at the front of `text`, which is then shorter by it.
std::string_view takeLine(std::string_view &text)
{
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

Case readCase(const std::string &file, std::string_view block)
{
    Case result;
    result.name = file + ": " + std::string(takeLine(block));
    while (!block.empty()) {
        const std::string_view line = takeLine(block);
        if (line == "---")
            break;
        if (line.starts_with("data: ")) {
            auto data = parseJson(line.substr(6), result.name);
            EXPECT_TRUE(data) << (data ? "" : describe(data.error()));
            result.data = data.value_or(Json());
        } else if (line.starts_with("refused: ")) {
            result.refused = line.substr(9);
        } else {
            ADD_FAILURE() << result.name << ": unexpected line before ---: " << line;
        }
    }
    if (block.ends_with('\n'))
        block.remove_suffix(1);
    result.source = block;
    return result;
}

} // namespace

std::vector<Case> readCases(const std::string &folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".txt")
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    std::vector<Case> cases;
    for (const std::filesystem::path &path : files) {
        const std::string text = "\n" + fileText(path);
        const std::string separator = "\n" + std::string(kStart);
        std::size_t at = text.find(separator);
        while (at != std::string::npos) {
            const std::size_t begin = at + separator.size();
            at = text.find(separator, begin);
            const std::size_t end = at == std::string::npos ? text.size() : at + 1;
            cases.push_back(readCase(path.stem().string(), std::string_view(text).substr(begin, end - begin)));
        }
    }
    return cases;
}

} // namespace policywright::conformance
