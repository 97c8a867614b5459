// SPDX-License-Identifier: Apache-2.0
//
// The words of one thing that has fields: a paragraph, then "Help: …", "Options:", …. Part of WordsReader.
#pragma once

#include "core/base/Error.h"
#include "core/pack/Pack.h"
#include "core/pack/WordsLines.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace policywright::pack {

struct FieldWords {
    SourceText paragraph = {};
    std::map<std::string, SourceText> texts = {}; // by the name of their field, "Help for regulated_finance"
    std::map<std::string, std::string> options = {};
    std::map<std::string, std::string> columns = {};
    std::map<std::string, std::map<std::string, std::string>> columnOptions = {};

    SourceText text(const std::string &field) const; // empty where it is not there
};

// All fields are texts, but for these two lists; kHelpForProfile stands for one field a profile.
inline constexpr std::string_view kOptionsField = "Options";
inline constexpr std::string_view kColumnsField = "Columns";
inline constexpr std::string_view kHelpForProfile = "Help for <profile>";
inline constexpr std::string_view kHelpFor = "Help for ";

// `name`: the thing as `places` calls it, "question use_decision". `fields`: those that it can have.
FieldWords readFieldWords(WordsLines &lines, const std::string &name, std::span<const std::string_view> fields,
                          std::map<std::string, SourceText> &places, Errors &errors);

// "- id: label"; neither part is empty.
struct WordsListItem {
    std::string_view id;
    std::string_view label;
    std::size_t indent;
};
std::optional<WordsListItem> listItemOf(std::string_view line);

} // namespace policywright::pack
