// SPDX-License-Identifier: Apache-2.0
//
// What parsing and rendering need beside the template and its data: the day, the words of the language, how text is
// escaped, and the limits that end a template which would not end by itself.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace policywright::templating {

struct Limits {
    std::int64_t steps = 4'000'000;      // nodes evaluated, items visited, blocks of 64 bytes of text made
    std::size_t outputBytes = 16u << 20; // of the rendered text, and of any text on the way
    std::size_t listItems = 100'000;     // of one list
};

// For |and_list and |or_list: "a, b and c", "a, b, or c".
enum class LastComma : std::uint8_t { Without, With };
struct ListWords {
    std::string conjunction = "and";
    std::string disjunction = "or";
    LastComma lastComma = LastComma::Without;
};

// For |dative: the many of each unit of time behind a preposition ("innerhalb von 3 Tagen"), in the order of
// Duration::Unit. Empty where the language has no form of its own.
using DativeUnits = std::array<std::string, 7>;

// Appends `text` to `out` so that it stays what it is in the document's format.
using EscapeHook = void (*)(std::string_view text, std::string &out);

struct RenderOptions {
    std::optional<std::chrono::sys_days> today = std::nullopt; // without it, |days_since and its like are errors
    std::string gapText = "[…]";
    ListWords words = {};
    DativeUnits dativeUnits = {};
    EscapeHook escape = nullptr; // null: printed values are inserted as they are
    Limits limits = {};
};

// What becomes of the line on which a block tag or comment stands. Trimmed is the language: white space before the tag
// and the newline behind it go (trim_blocks and lstrip_blocks of Jinja2). Kept is Jinja2's own default, for templates
// that were written for it.
enum class TagLines : std::uint8_t { Trimmed, Kept };

// Limits of parsing. They are constants: a template that exceeds them was not written by a person.
inline constexpr std::size_t kMaxSourceBytes = 4u << 20;
inline constexpr std::size_t kMaxSetNames = 1'000;      // at any one place, loop variables among them
inline constexpr std::size_t kMaxMapEntries = 1'000;    // of a map that it writes out
inline constexpr std::size_t kMaxReadSteps = 4'000'000; // to find the answers behind its values
inline constexpr int kMaxBlockDepth = 40;               // if and for inside one another
inline constexpr int kMaxLoopDepth = 16;                // Python, and so Jinja2, allows 20
inline constexpr int kMaxExpressionDepth = 60;          // brackets, operators and filters inside one another
inline constexpr int kMaxValueDepth = 80;               // lists in lists that a template builds

} // namespace policywright::templating
