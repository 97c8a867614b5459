// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/SourceTree.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace policywright::architecture {
namespace {

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t`");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t`") - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find(separator, start), text.size());
        parts.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

bool isRow(std::string_view line)
{
    return line.starts_with('|');
}

std::vector<std::string> cellsOf(std::string_view row)
{
    std::vector<std::string> cells;
    for (const std::string_view cell : split(row.substr(1, row.find_last_of('|') - 1), '|'))
        cells.emplace_back(trimmed(cell));
    return cells;
}

} // namespace

std::string readText(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> filesBelow(const std::vector<std::string> &folders)
{
    namespace fs = std::filesystem;
    std::vector<std::string> paths;
    for (const std::string &folder : folders) {
        if (!fs::is_directory(folder))
            continue;
        for (auto entry = fs::recursive_directory_iterator(folder); entry != fs::end(entry); ++entry) {
            const std::string name = entry->path().filename().string();
            if (name.starts_with('.') || name == "node_modules" || name == "__pycache__")
                entry.disable_recursion_pending();
            else if (entry->is_regular_file())
                paths.push_back(entry->path().generic_string());
        }
    }
    std::ranges::sort(paths);
    return paths;
}

std::vector<SourceFile> cppFilesBelow(const std::vector<std::string> &folders)
{
    std::vector<SourceFile> files;
    for (std::string &path : filesBelow(folders)) {
        if (path.ends_with(".cpp") || path.ends_with(".h")) {
            std::string text = readText(path);
            files.push_back({std::move(path), std::move(text)});
        }
    }
    return files;
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    return split(text, '\n');
}

std::vector<std::vector<std::string>> markdownTable(std::string_view markdown, std::string_view firstHeader)
{
    const std::vector<std::string_view> lines = linesOf(markdown);
    const auto header = std::ranges::find_if(
        lines, [&](std::string_view line) { return isRow(line) && cellsOf(line).front() == firstHeader; });
    std::vector<std::vector<std::string>> rows;
    for (auto line = header; line != lines.end() && isRow(*line); ++line) {
        if (line - header >= 2) // behind the header and its rule
            rows.push_back(cellsOf(*line));
    }
    return rows;
}

std::vector<std::string> namesIn(std::string_view cell)
{
    std::vector<std::string> names;
    for (const std::string_view name : split(cell, ','))
        names.emplace_back(trimmed(name));
    return names;
}

std::string joined(const std::vector<std::string> &findings)
{
    std::string text;
    for (const std::string &finding : findings)
        text += finding + '\n';
    return text;
}

} // namespace policywright::architecture
