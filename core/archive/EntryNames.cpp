// SPDX-License-Identifier: Apache-2.0
#include "core/archive/EntryNames.h"

#include "core/archive/ArchiveLimits.h"

#include <algorithm>
#include <format>
#include <unordered_set>
#include <utility>

namespace policywright::archive {
namespace {

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isAllowed(char c)
{
    const char low = lowered(c);
    return (low >= 'a' && low <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

// "." and ".." end in a dot as well; Windows drops a dot at the end; a dash in front looks like an option.
bool isAllowedPart(std::string_view part)
{
    return !part.empty() && part.front() != '-' && part.back() != '.' && std::ranges::all_of(part, isAllowed);
}

bool isAllowedName(std::string_view name)
{
    if (name.size() > kMaxNameBytes)
        return false;
    std::size_t parts = 0;
    for (std::size_t start = 0;;) {
        const std::size_t slash = name.find('/', start);
        if (!isAllowedPart(name.substr(start, slash - start)) || ++parts > kMaxNameParts)
            return false;
        if (slash == std::string_view::npos)
            return true;
        start = slash + 1;
    }
}

} // namespace

Result<> checkNames(const std::vector<std::string_view> &names, const std::string &file)
{
    std::unordered_set<std::string> seen;
    std::unordered_set<std::string> folders;
    for (const std::string_view name : names) {
        if (!isAllowedName(name))
            return fail(ErrorCode::ArchiveNameNotAllowed, file, shownName(name));
        std::string folded(name);
        std::ranges::transform(folded, folded.begin(), lowered);
        for (auto slash = folded.find('/'); slash != std::string::npos; slash = folded.find('/', slash + 1))
            folders.insert(folded.substr(0, slash));
        if (!seen.insert(std::move(folded)).second)
            return fail(ErrorCode::ArchiveNameTwice, file, shownName(name));
    }
    const auto clash = std::ranges::find_if(folders, [&](const auto &folder) { return seen.contains(folder); });
    if (clash != folders.end())
        return fail(ErrorCode::ArchiveNameClash, file, *clash);
    return {};
}

std::string shownName(std::string_view name)
{
    constexpr std::size_t kShownBytes = 80;
    std::string shown;
    for (const char c : name.substr(0, kShownBytes)) {
        if (c >= ' ' && c <= '~')
            shown += c;
        else
            shown += std::format("\\x{:02x}", static_cast<unsigned char>(c));
    }
    return name.size() > kShownBytes ? shown + "..." : shown;
}

} // namespace policywright::archive
