// SPDX-License-Identifier: Apache-2.0
//
// YAML, read strictly and within bounds: a tree of maps, lists and texts in which every node knows its place. What a
// pack does not need is refused before a tree is built: aliases and anchors (they make small files huge and references
// hard to follow), tags, several documents, keys that occur twice, keys that are not plain text. Values have no types
// here: `no`, `1.0` and `2027-03-01` are the text that was written, and whoever reads them knows what they should be.
#pragma once

#include "core/base/Json.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::pack {

struct YamlMember;

struct YamlNode {
    enum class Kind { Null, Scalar, List, Map };

    Kind kind = Kind::Null;
    bool isQuoted = false;            // of a scalar: in quotation marks or as a block
    std::string text = {};            // of a scalar
    std::vector<YamlNode> items = {}; // of a list
    std::vector<YamlMember> members;  // of a map, in their order; keys are unique
    std::size_t lineStart = 0;        // bytes from the start of the file
    std::size_t offset = 0;           // of its first character; behind the quotation mark of a quoted text
    int line = 1;

    bool isScalar() const { return kind == Kind::Scalar; }
    const YamlNode *find(std::string_view key) const; // of a map; nullptr where there is none
};

struct YamlMember {
    YamlNode key;
    YamlNode value;
};

struct YamlFile {
    std::string name; // as messages call it
    std::string text;
    YamlNode root;

    SourcePosition positionOf(const YamlNode &node) const;
};

inline constexpr std::size_t kMaxYamlBytes = 1024 * 1024;
inline constexpr std::size_t kMaxYamlLineBytes = 2'000;
inline constexpr std::size_t kMaxYamlNodes = 50'000;
inline constexpr int kMaxYamlDepth = 16;

// An empty text gives a root of kind Null. All duplicate keys are reported at once, everything else is the first
// problem. Errors: NotUtf8, YamlTooLarge, YamlLineTooLong, PackControlCharacter, YamlSyntax, YamlFeatureNotAllowed,
// YamlKeyNotText, YamlDuplicateKey, YamlTooDeep, YamlTooManyValues.
ResultWithErrors<YamlFile> readYaml(std::string text, std::string name);

// For answers written in YAML, in the natural form of AnswerReader: true and false without quotation marks are
// booleans, everything else that is written is text.
Json toJson(const YamlNode &node);

} // namespace policywright::pack
