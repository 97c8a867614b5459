// SPDX-License-Identifier: Apache-2.0
//
// A template: text with inserted values, conditions and loops. The language is a subset of Jinja2; what is accepted
// renders to the same bytes as Jinja2 3.1 with StrictUndefined, trim_blocks, lstrip_blocks, keep_trailing_newline and
// without autoescaping. What would differ is refused, at parsing where it can be seen there. What goes beyond Jinja2:
//
//   {{ missing }}                  an unanswered question prints RenderOptions::gapText and a segment of kind Gap
//   x is empty                     undefined, missing, none, blank text, no items, a record without any field
//   x is older_than(d), due_within(d)   days since or until an ISO date; false for a missing one
//   list|where("row.x == y")       the items for which the expression holds; a list
//   list|and_list, list|or_list    "a, b and c", in the words of RenderOptions
//   date|days_since, days_until    whole days before or after RenderOptions::today
//   duration|dative                the duration as it reads behind a preposition (RenderOptions::dativeUnits)
//   duration|hours                 "4 hours", "10 working days", …: a number (core/base/Duration.h)
//   text|upper_first, text|cell    the first letter large; fits one cell of a Markdown table
//
// Differences that cannot be seen at parsing end in an error while rendering, never in other text: lists and maps are
// not printed, `%` formats no text, whole numbers have 64 bits, real numbers are finite, attributes exist on maps
// only, and errors inside |map or |select surface even where Jinja2 would not have come that far.
//
// Immutable; copies are cheap and share everything; safe to render from several threads.
#pragma once

#include "core/base/Error.h"
#include "core/templating/RenderOptions.h"
#include "core/templating/Scope.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::templating {

struct Program;
class LazyProgram;

enum class SegmentKind : std::uint8_t { Answer, Gap };

// A run of rendered text that came from answers. Text of the template itself is in no segment.
struct Segment {
    std::size_t begin = 0; // bytes in Rendered::text
    std::size_t end = 0;
    SegmentKind kind = SegmentKind::Answer;
    std::uint32_t origin = 0; // index into Template::origins()
    std::string gap = {};     // of a Gap: the name of what is missing, as `crisis_contacts.phone`

    bool operator==(const Segment &) const = default;
};

struct Rendered {
    std::string text;
    std::vector<Segment> segments; // in order, not empty, not overlapping
};

class Template {
public:
    // `source` starts in `file` at line `firstLine`. All errors that can be found in one pass.
    static ResultWithErrors<Template> parse(std::string source, std::string file, int firstLine = 1,
                                            TagLines lines = TagLines::Trimmed);
    // The same, for a text that is known to be right: it is parsed when it is first used. Should it be wrong after all,
    // render() says what parse() would have said first, and until then it reads no names.
    static Template parsedLater(std::string source, std::string file, int firstLine = 1);

    // The names that are read from outside, those inside where("…") included.
    const std::vector<std::string> &names() const;
    // For each printed expression that has one of its own: the names, as indices into names(), that its value is made
    // from. Loop variables and `set` stand for what they were made from; names in conditions of blocks do not count.
    const std::vector<std::vector<std::uint32_t>> &origins() const;

    const Program &program() const;
    const Error *problem() const; // of one that is parsed later, where it is wrong; else nullptr

private:
    explicit Template(std::shared_ptr<const LazyProgram> program);

    std::shared_ptr<const LazyProgram> m_program;
};

// Errors carry their position in the template's file.
Result<Rendered> render(const Template &source, const Scope &scope, const RenderOptions &options = {});

} // namespace policywright::templating
