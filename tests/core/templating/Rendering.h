// SPDX-License-Identifier: Apache-2.0
//
// Short ways to render in tests: what comes back is the text, or the sentence of the error.
#pragma once

#include "core/templating/Expression.h"
#include "core/templating/Template.h"

#include <fstream>
#include <sstream>
#include <string>

namespace policywright::templating {

inline std::string fileText(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// All errors of one text, a sentence a line.
inline std::string sentences(const Errors &errors)
{
    std::string all;
    for (const Error &error : errors)
        all += (all.empty() ? "" : "\n") + sentence(error);
    return all;
}

inline std::string rendered(const std::string &source, const Scope &scope = {}, const RenderOptions &options = {},
                            TagLines lines = TagLines::Trimmed)
{
    const auto parsed = Template::parse(source, "t.md", 1, lines);
    if (!parsed)
        return sentences(parsed.error());
    const auto result = render(*parsed, scope, options);
    return result ? result->text : sentence(result.error());
}

inline Scope scopeOf(std::string_view json)
{
    return scopeFromJson(JsonDocument::parse(json, "data").value().root());
}

} // namespace policywright::templating
