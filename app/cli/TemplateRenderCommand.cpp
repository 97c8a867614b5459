// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "core/markdown/Parser.h"
#include "core/render/HtmlFragment.h"
#include "core/templating/Template.h"

#include <ostream>

namespace policywright::cli {
namespace {

constexpr std::uint64_t kMaxFileBytes = 16u << 20;

ExitCode run(const Arguments &arguments, Context &context)
{
    const std::string &templatePath = arguments.operands[0];
    const auto source = context.files.readFile(templatePath, kMaxFileBytes);
    if (!source)
        return report(source.error(), context);
    auto scope = std::make_shared<templating::Scope>();
    if (const auto dataPath = arguments.value("data")) {
        const auto data = context.files.readFile(*dataPath, kMaxFileBytes);
        if (!data)
            return report(data.error(), context);
        const auto json = JsonDocument::parse(data->bytes, *dataPath);
        if (!json)
            return report(json.error(), context);
        if (!json->root().ifObject())
            return report({ErrorCode::NotAnObject, *dataPath}, context);
        *scope = templating::scopeFromJson(json->root());
    }
    const auto parsed = templating::Template::parse(source->bytes, templatePath);
    if (!parsed)
        return report(parsed.error(), context);
    context.leftToTheEnd = {scope, std::make_shared<templating::Template>(*parsed)};
    const auto rendered = templating::render(*parsed, *scope);
    if (!rendered)
        return report(rendered.error(), context);
    if (arguments.has("raw")) {
        context.out << rendered->text;
        return ExitCode::Done;
    }
    auto document = markdown::parse(rendered->text);
    if (!document)
        return report(document.error(), context);
    const auto content = std::make_shared<const markdown::Document>(*std::move(document));
    context.leftToTheEnd.push_back(content);
    context.out << render::htmlFragment(*content);
    return ExitCode::Done;
}

} // namespace

const Command &templateRenderCommand()
{
    static const Command command{
        {.name = "template render",
         .summary = "Renders one template with data, for authors of packs",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description =
             "Inserts the data into the template and prints the result as HTML, or as the template's own text\n"
             "with --raw. Names that the data does not have are errors, as they are in a pack.",
         .options = {{"data", "DATA.json", "A JSON object: the names that the template reads."},
                     {"raw", "", "Print the rendered text as it is, not as HTML."}},
         .examples = {{"policywright template render clause.md --data answers.json --raw",
                       "What a clause's body makes of some answers."}}},
        run};
    return command;
}

} // namespace policywright::cli
