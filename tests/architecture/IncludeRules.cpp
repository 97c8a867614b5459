// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/IncludeRules.h"

#include <algorithm>
#include <array>
#include <map>
#include <regex>
#include <set>

namespace policywright::architecture {
namespace {

// A header, what stands in it, and other headers that promise to bring it.
struct Header {
    std::string_view name;
    std::string_view holds;
    std::string_view broughtBy = {};
};

constexpr std::array kHeaders{
    Header{"algorithm", "all_of any_of binary_search clamp contains copy copy_if count count_if ends_with equal "
                        "equal_range fill find find_if find_if_not for_each includes is_sorted lexicographical_compare "
                        "lower_bound max max_element min min_element minmax mismatch none_of partition remove_if "
                        "replace reverse rotate search set_difference sort stable_partition stable_sort starts_with "
                        "transform unique upper_bound"},
    Header{"any", "any any_cast"},
    Header{"array", "array to_array"},
    Header{"atomic", "atomic"},
    Header{"bit", "bit_cast"},
    Header{"bitset", "bitset"},
    Header{"charconv", "from_chars from_chars_result to_chars"},
    Header{"chrono", "chrono"},
    Header{"cmath", "abs floor lround round"},
    Header{"compare", "strong_ordering weak_ordering"},
    Header{"concepts", "convertible_to invocable same_as"},
    Header{"deque", "deque"},
    Header{"exception", "exception", "stdexcept"},
    Header{"expected", "expected unexpected"},
    Header{"filesystem", "filesystem"},
    Header{"format", "format format_to vformat"},
    Header{"fstream", "ifstream ofstream"},
    Header{"functional", "bind_front function hash identity less move_only_function plus reference_wrapper"},
    Header{"future", "async future"},
    Header{"initializer_list", "initializer_list", "vector string map set"},
    Header{"iomanip", "setfill setw"},
    Header{"iostream", "cerr cin cout"},
    Header{"iterator", "back_inserter distance inserter istreambuf_iterator next prev ssize"},
    Header{"limits", "numeric_limits"},
    Header{"list", "list"},
    Header{"map", "map multimap"},
    Header{"memory", "make_shared make_unique shared_ptr unique_ptr weak_ptr"},
    Header{"mutex", "lock_guard mutex scoped_lock"},
    Header{"numeric", "accumulate iota reduce"},
    Header{"optional", "nullopt optional"},
    Header{"ostream", "ostream", "iosfwd iostream sstream fstream"},
    Header{"queue", "priority_queue queue"},
    Header{"random", "mt19937 mt19937_64 uniform_int_distribution"},
    Header{"ranges", "views"},
    Header{"set", "multiset set"},
    Header{"span", "span"},
    Header{"sstream", "istringstream ostringstream stringstream"},
    Header{"stop_token", "stop_source stop_token"},
    Header{"string", "getline stoi string to_string u16string u32string"},
    Header{"string_view", "string_view u16string_view u32string_view", "string"},
    Header{"thread", "jthread thread"},
    Header{"tuple", "apply forward_as_tuple make_tuple tie tuple"},
    Header{"type_traits", "decay_t is_same_v remove_cvref_t"},
    Header{"unordered_map", "unordered_map"},
    Header{"unordered_set", "unordered_set"},
    Header{"utility", "as_const cmp_less exchange forward make_pair move pair swap to_underlying unreachable"},
    Header{"variant", "get_if holds_alternative monostate variant visit"},
    Header{"vector", "vector"},
};

std::set<std::string, std::less<>> wordsIn(std::string_view text)
{
    std::set<std::string, std::less<>> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        words.emplace(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

std::map<std::string, const Header *, std::less<>> headersByName()
{
    std::map<std::string, const Header *, std::less<>> found;
    for (const Header &header : kHeaders) {
        for (const std::string &name : wordsIn(header.holds))
            found.emplace(name, &header);
    }
    return found;
}

// What the group of a pattern matches, each once.
std::set<std::string> matchesOf(const std::regex &pattern, const std::string &text)
{
    std::set<std::string> found;
    for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match)
        found.insert((*match)[1].str());
    return found;
}

std::string withoutCommentsAndTexts(const std::string &text)
{
    static const std::regex kSilent(R"(//[^\n]*|"(\\.|[^"\\\n])*")");
    return std::regex_replace(text, kSilent, "\"\"");
}

// The headers of libraries that each file includes, itself or by the project's own.
class Includes {
public:
    explicit Includes(const std::vector<SourceFile> &files)
    {
        for (const SourceFile &file : files)
            m_texts.emplace(file.path, &file.text);
    }

    const std::set<std::string> &of(const std::string &path)
    {
        const auto [found, isNew] = m_known.try_emplace(path);
        if (!isNew)
            return found->second;
        static const std::regex kLibrary("#include <([^>]+)>");
        static const std::regex kOwn("#include \"([^\"]+)\"");
        const auto text = m_texts.find(path);
        if (text == m_texts.end())
            return found->second;
        std::set<std::string> headers = matchesOf(kLibrary, *text->second);
        for (const std::string &own : matchesOf(kOwn, *text->second))
            headers.merge(std::set(of(own)));
        return m_known[path] = std::move(headers);
    }

private:
    std::map<std::string, const std::string *> m_texts;
    std::map<std::string, std::set<std::string>> m_known;
};

bool brings(const std::set<std::string> &included, const Header &header)
{
    return included.contains(std::string(header.name)) ||
           std::ranges::any_of(wordsIn(header.broughtBy),
                               [&](const std::string &other) { return included.contains(other); });
}

} // namespace

std::vector<std::string> namesWithoutHeader(const std::vector<SourceFile> &files)
{
    static const std::regex kStandardName(R"(\bstd::(?:ranges::)?(\w+))");
    static const std::regex kMadeByQt(R"(\bnew (Q[A-Z]\w+))");
    static const auto kByName = headersByName();
    Includes includes(files);
    std::vector<std::string> findings;
    for (const SourceFile &file : files) {
        const std::string text = withoutCommentsAndTexts(file.text);
        const std::set<std::string> &included = includes.of(file.path);
        for (const std::string &name : matchesOf(kStandardName, text)) {
            const auto header = kByName.find(name);
            if (header != kByName.end() && !brings(included, *header->second))
                findings.push_back(file.path + ": std::" + name + " needs <" + std::string(header->second->name) + '>');
        }
        for (const std::string &made : matchesOf(kMadeByQt, text)) {
            if (!included.contains(made))
                findings.push_back(file.path + ": new " + made + " needs <" + made + '>');
        }
    }
    return findings;
}

} // namespace policywright::architecture
