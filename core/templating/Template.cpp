// SPDX-License-Identifier: Apache-2.0
#include "core/templating/Template.h"

#include "core/templating/LazyProgram.h"
#include "core/templating/Parser.h"

namespace policywright::templating {

Template::Template(std::shared_ptr<const LazyProgram> program) : m_program(std::move(program)) {}

ResultWithErrors<Template> Template::parse(std::string source, std::string file, int firstLine, TagLines lines)
{
    auto program = parseTemplate(std::move(source), SourcePosition{std::move(file), firstLine, 1, {}}, lines);
    if (!program)
        return std::unexpected(std::move(program).error());
    return Template(std::make_shared<LazyProgram>(*std::move(program)));
}

Template Template::parsedLater(std::string source, std::string file, int firstLine)
{
    return Template(std::make_shared<LazyProgram>(std::move(source), SourcePosition{std::move(file), firstLine, 1, {}},
                                                  [](std::string text, SourcePosition base) {
                                                      return parseTemplate(std::move(text), std::move(base),
                                                                           TagLines::Trimmed);
                                                  }));
}

const Program &Template::program() const
{
    return m_program->program();
}

const Error *Template::problem() const
{
    return m_program->problem();
}

const std::vector<std::string> &Template::names() const
{
    return program().names;
}

const std::vector<std::vector<std::uint32_t>> &Template::origins() const
{
    return program().origins;
}

} // namespace policywright::templating
