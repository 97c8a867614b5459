// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/LayerRules.h"

#include <algorithm>
#include <regex>

namespace policywright::architecture {
namespace {

// "core/base/Error.h" -> "core/base"
std::string layerOf(std::string_view path)
{
    const std::size_t first = path.find('/');
    const std::size_t second = first == std::string_view::npos ? first : path.find('/', first + 1);
    return std::string(second == std::string_view::npos ? path.substr(0, first) : path.substr(0, second));
}

bool isStandardHeader(std::string_view header)
{
    return std::ranges::all_of(header,
                               [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

bool isQtHeader(std::string_view header)
{
    return header.starts_with('Q') || (header.starts_with('q') && header.ends_with(".h") && !header.contains('/'));
}

} // namespace

LayerRules::LayerRules(std::string_view architectureText, QtModuleOf qtModuleOf) : m_qtModuleOf(std::move(qtModuleOf))
{
    for (const auto &row : markdownTable(architectureText, "from")) {
        const std::vector<std::string> targets = namesIn(row.at(1));
        m_allowed[row.at(0)] = {targets.begin(), targets.end()};
    }
    for (const auto &row : markdownTable(architectureText, "library")) {
        for (const std::string &header : namesIn(row.at(1)))
            m_headerToLibrary.emplace_back(header, row.at(0));
    }
}

std::vector<std::string> LayerRules::violations(const SourceFile &file) const
{
    static const std::regex kInclude(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"].*)");
    const std::string from = layerOf(file.path);
    std::vector<std::string> findings;
    int number = 0;
    for (const std::string_view line : linesOf(file.text)) {
        ++number;
        std::match_results<std::string_view::const_iterator> match;
        if (!std::regex_match(line.begin(), line.end(), match, kInclude))
            continue;
        const std::string header = match[2].str();
        const std::string problem =
            match[1].str() == "<" ? problemOfLibraryHeader(from, header) : problemOfProjectHeader(from, header);
        if (!problem.empty())
            findings.push_back(file.path + ':' + std::to_string(number) + ": " + std::string(line) + ": " + problem);
    }
    return findings;
}

std::vector<std::string> LayerRules::foldersThatMayInclude(const std::string &library) const
{
    std::vector<std::string> folders;
    for (const auto &[folder, targets] : m_allowed) {
        if (targets.contains(library))
            folders.push_back(folder);
    }
    return folders;
}

std::string LayerRules::problemOfProjectHeader(const std::string &from, std::string_view header) const
{
    const std::string target = layerOf(header);
    if (!target.starts_with("core/") && !target.starts_with("app/"))
        return "name the header by its layer, like \"core/base/Error.h\"";
    return isAllowed(from, target) ? "" : from + " may not include " + target;
}

std::string LayerRules::problemOfLibraryHeader(const std::string &from, std::string_view header) const
{
    if (isStandardHeader(header))
        return {};
    if (header.starts_with("Qt") && header.contains('/'))
        return "name Qt's header without its module";
    const std::string library = libraryOf(header);
    if (library.empty())
        return "no library of ARCHITECTURE.md has this header";
    return isAllowed(from, library) ? "" : from + " may not include " + library;
}

std::string LayerRules::libraryOf(std::string_view header) const
{
    if (isQtHeader(header))
        return m_qtModuleOf(header);
    for (const auto &[known, library] : m_headerToLibrary) {
        if (header == known || (known.ends_with('/') && header.starts_with(known)))
            return library;
    }
    return {};
}

bool LayerRules::isAllowed(const std::string &from, const std::string &target) const
{
    if (from == target)
        return true;
    const auto row = m_allowed.find(from);
    if (row == m_allowed.end())
        return false;
    const std::set<std::string> &targets = row->second;
    return targets.contains(target) || (target.starts_with("core/") && targets.contains("core")) ||
           (target.starts_with("Qt") && targets.contains("Qt"));
}

} // namespace policywright::architecture
