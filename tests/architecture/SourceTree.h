// SPDX-License-Identifier: Apache-2.0
//
// The project's own files as the architecture tests see them: paths from the project's folder, with '/', sorted.
// What is built, installed or exported is none of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace policywright::architecture {

struct SourceFile {
    std::string path;
    std::string text;
};

std::string readText(const std::string &path);

// All files below the folders, hidden ones and node_modules left out.
std::vector<std::string> filesBelow(const std::vector<std::string> &folders);

// The C++ files below the folders.
std::vector<SourceFile> cppFilesBelow(const std::vector<std::string> &folders);

std::vector<std::string_view> linesOf(std::string_view text);

// The cells of each row of the Markdown table whose header row starts with the cell `firstHeader`, trimmed; header
// and rule rows left out. Empty where there is no such table.
std::vector<std::vector<std::string>> markdownTable(std::string_view markdown, std::string_view firstHeader);

// "a, b" -> {"a", "b"}
std::vector<std::string> namesIn(std::string_view cell);

// For messages: one finding a line.
std::string joined(const std::vector<std::string> &findings);

} // namespace policywright::architecture
