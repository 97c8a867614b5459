// SPDX-License-Identifier: Apache-2.0
#include "core/templating/Template.h"

#include "core/templating/Ast.h"
#include "core/templating/Parser.h"

namespace policywright::templating {

Template::Template(std::shared_ptr<const Program> program) : m_program(std::move(program)) {}

const std::vector<std::string> &Template::names() const
{
    return m_program->names;
}

ResultWithErrors<Template> Template::parse(std::string source, std::string file, int firstLine, TagLines lines)
{
    auto program = parseTemplate(std::move(source), SourcePosition{std::move(file), firstLine, 1, {}}, lines);
    if (!program)
        return std::unexpected(std::move(program).error());
    return Template(*std::move(program));
}

const std::vector<std::vector<std::uint32_t>> &Template::origins() const
{
    return m_program->origins;
}

} // namespace policywright::templating
