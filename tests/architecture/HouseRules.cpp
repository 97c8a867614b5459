// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/HouseRules.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <regex>

namespace policywright::architecture {
namespace {

constexpr std::size_t kMaxLines = 500;
constexpr std::size_t kMaxHeaderLines = 300;
constexpr std::size_t kLicenceLines = 5;

std::string lowerCase(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool saysNothing(const std::string &name)
{
    constexpr std::array<std::string_view, 6> kEmptyNames{"util", "utils", "common", "helper", "helpers", "misc"};
    constexpr std::array<std::string_view, 5> kEmptyEndings{"Util", "Utils", "Helper", "Helpers", "Misc"};
    return std::ranges::contains(kEmptyNames, lowerCase(name)) ||
           std::ranges::any_of(kEmptyEndings, [&](std::string_view ending) { return name.ends_with(ending); });
}

// Whether a word stands in the text as a whole.
bool containsWord(std::string_view text, std::string_view word)
{
    const auto isPart = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '/'; };
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !isPart(text[at - 1])) && (end == text.size() || !isPart(text[end])))
            return true;
    }
    return false;
}

// Of a sentence like "The file {subject} cannot be read: {detail}." what stands between the placeholders, and between
// quotation marks, which are written otherwise in C++ and in a file of expected messages.
std::string longestFixedPart(const std::string &sentence)
{
    static const std::regex kPlaceholder(R"(\{\w+\}|\\")");
    std::string longest;
    for (std::sregex_token_iterator part(sentence.begin(), sentence.end(), kPlaceholder, -1), end; part != end;
         ++part) {
        if (part->length() > static_cast<std::ptrdiff_t>(longest.size()))
            longest = part->str();
    }
    return longest;
}

} // namespace

std::vector<std::string> filesThatAreTooLong(const std::vector<SourceFile> &files)
{
    std::vector<std::string> findings;
    for (const SourceFile &file : files) {
        const std::size_t lines = linesOf(file.text).size();
        const std::size_t most = file.path.ends_with(".h") ? kMaxHeaderLines : kMaxLines;
        if (lines > most)
            findings.push_back(file.path + ": " + std::to_string(lines) + " lines; at most " + std::to_string(most));
    }
    return findings;
}

std::vector<std::string> namesThatSayNothing(const std::vector<std::string> &paths)
{
    std::vector<std::string> findings;
    for (const std::string &path : paths) {
        const std::filesystem::path parts(path);
        if (saysNothing(parts.stem().string()) ||
            std::ranges::any_of(parts, [](const auto &part) { return saysNothing(part.string()); }))
            findings.push_back(path);
    }
    return findings;
}

std::vector<std::string> sourcesThatNobodyBuilds(const std::vector<SourceFile> &files,
                                                 const std::vector<SourceFile> &cmakeLists)
{
    const auto isListed = [&](const std::string &path) {
        return std::ranges::any_of(cmakeLists, [&](const SourceFile &list) {
            const std::string folder = list.path.substr(0, list.path.rfind('/') + 1);
            return path.starts_with(folder) && containsWord(list.text, path.substr(folder.size()));
        });
    };
    std::vector<std::string> findings;
    for (const SourceFile &file : files) {
        if (file.path.ends_with(".cpp") && !isListed(file.path))
            findings.push_back(file.path);
    }
    return findings;
}

std::vector<std::string> filesWithoutLicence(const std::vector<SourceFile> &files)
{
    std::vector<std::string> findings;
    for (const SourceFile &file : files) {
        const std::vector<std::string_view> lines = linesOf(file.text);
        const auto end = lines.begin() + static_cast<std::ptrdiff_t>(std::min(lines.size(), kLicenceLines));
        if (std::none_of(lines.begin(), end,
                         [](std::string_view line) { return line.contains("SPDX-License-Identifier: "); }))
            findings.push_back(file.path);
    }
    return findings;
}

std::vector<std::string> errorCodesWithoutTest(const std::string &errorCodesDef, const std::vector<SourceFile> &tests)
{
    static const std::regex kCode(R"re(^POLICYWRIGHT_ERROR\((\w+), \w+, "(.*)"\).*)re");
    std::vector<std::string> findings;
    for (const std::string_view line : linesOf(errorCodesDef)) {
        std::match_results<std::string_view::const_iterator> match;
        if (!std::regex_match(line.begin(), line.end(), match, kCode))
            continue;
        const std::string code = match[1].str();
        const std::string words = longestFixedPart(match[2].str());
        if (std::ranges::none_of(tests, [&](const SourceFile &test) {
                return containsWord(test.text, code) || test.text.contains(words);
            }))
            findings.push_back(code);
    }
    return findings;
}

} // namespace policywright::architecture
