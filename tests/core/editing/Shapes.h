// SPDX-License-Identifier: Apache-2.0
//
// Contents as one line of text each, so that a test shows what an author would see.
#pragma once

#include "core/editing/EditableText.h"

#include <string>
#include <vector>

namespace policywright::editing {

inline std::string shapeOf(const Runs &runs)
{
    std::string shape;
    for (const Run &run : runs) {
        const std::string style = std::string(run.strong ? "b" : "") + (run.emphasis ? "i" : "") +
                                  (run.code ? "c" : "") + (run.address.empty() ? "" : "=" + run.address);
        std::string text = run.text;
        if (run.kind == RunKind::Break)
            text = "↵";
        else if (run.kind != RunKind::Text)
            text = "⟨" + text + "⟩";
        shape += style.empty() ? text : "[" + style + ":" + text + "]";
    }
    return shape;
}

inline std::string shapeOf(const Content &content)
{
    if (const auto *line = std::get_if<Line>(&content)) {
        static const char *const kNames[] = {"p", "h", "*", "#", ">"};
        std::string level = line->level == 0 ? "" : std::to_string(line->level);
        return kNames[static_cast<int>(line->kind)] + level + " " + shapeOf(line->runs);
    }
    if (const auto *table = std::get_if<Table>(&content)) {
        std::string shape = "table";
        for (const auto &row : table->rows) {
            shape += " /";
            for (const Runs &cell : row)
                shape += " " + shapeOf(cell) + " |";
        }
        return shape;
    }
    if (const auto *mark = std::get_if<BlockMark>(&content))
        return "mark " + mark->source;
    const auto &fixed = std::get<Fixed>(content);
    return std::string(fixed.isTable ? "fixed table " : "fixed ") + fixed.source;
}

inline std::vector<std::string> shapesOf(const EditableText &text)
{
    std::vector<std::string> shapes;
    for (const Part &part : text.parts)
        shapes.push_back(shapeOf(part.content));
    return shapes;
}

inline std::vector<std::string> shapesOf(std::string_view body)
{
    const auto text = editableText(body);
    return text ? shapesOf(*text) : std::vector<std::string>{"error"};
}

} // namespace policywright::editing
