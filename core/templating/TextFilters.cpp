// SPDX-License-Identifier: Apache-2.0
#include "core/templating/FilterRun.h"

#include "core/templating/PythonText.h"

namespace policywright::templating {
namespace {

template <std::string (*change)(std::string_view)>
Value changeText(FilterRun &run)
{
    return Value::text(change(run.inputText()));
}

// White space around Markdown means nothing, so trimmed Markdown is Markdown still.
Value keepingMarkdown(const FilterRun &run, std::string text)
{
    const Value value = Value::text(std::move(text));
    return run.input().isMarkdown() ? value.asMarkdown() : value;
}

Value trim(FilterRun &run)
{
    const std::string text = run.inputText();
    const Value *characters = run.argument(0);
    if (!characters || characters->isNone())
        return keepingMarkdown(run, std::string(withoutLeadingSpace(withoutTrailingSpace(text))));
    if (!characters->ifText())
        return run.wrongArgument("chars must be a text");
    run.spend(text.size() * characters->ifText()->size() / 16);
    return keepingMarkdown(run, run.failed() ? std::string() : stripped(text, *characters->ifText()));
}

Value replace(FilterRun &run)
{
    const std::string text = run.inputText();
    const std::string from = run.text(*run.argument(0));
    const std::string to = run.text(*run.argument(1));
    const bool all = !run.argument(2) || run.argument(2)->isNone();
    std::int64_t left = all ? -1 : run.integer(2, -1);
    if (from.empty())
        return run.wrongArgument("the text to be replaced must not be empty");
    run.spend(text.size() * from.size() / 256);
    std::string result;
    std::size_t at = 0;
    while (left != 0 && !run.failed()) {
        const std::size_t found = text.find(from, at);
        if (found == std::string::npos)
            break;
        result.append(text, at, found - at).append(to);
        run.spend(to.size() / 64 + 1);
        if (result.size() > run.options().limits.outputBytes)
            return run.raise(ErrorCode::TemplateLimit, "bytes of text",
                             std::to_string(run.options().limits.outputBytes));
        at = found + from.size();
        --left;
    }
    return Value::text(result.append(text, at));
}

Value indent(FilterRun &run)
{
    if (!run.input().ifText())
        return run.wrongInput();
    const Value *width = run.argument(0);
    std::string indention(4, ' ');
    if (width && width->ifText()) {
        indention = *width->ifText();
    } else {
        const std::int64_t columns = run.integer(0, 4);
        if (columns > 1000)
            return run.wrongArgument("width must be at most 1000");
        indention.assign(columns > 0 ? static_cast<std::size_t>(columns) : 0, ' ');
    }
    const std::string text = run.inputText() + "\n";
    const bool blank = run.flag(2);
    std::string result = run.flag(1) ? indention : std::string();
    bool isFirst = true;
    for (const std::string_view line : splitLines(text)) {
        if (!isFirst) {
            result += '\n';
            if (blank || !line.empty())
                result += indention;
        }
        run.spend(indention.size() / 64 + 1);
        if (run.failed())
            return {};
        result += line;
        isFirst = false;
    }
    return keepingMarkdown(run, std::move(result));
}

Value wordcount(FilterRun &run)
{
    return Value::integer(wordCount(run.inputText()));
}

std::string unchanged(std::string_view text)
{
    return std::string(text);
}

// Ours: text that stays inside one cell of a Markdown table. It is escaped here, as only the table needs its pipes
// escaped, and must not be escaped again when it is printed.
Value cell(FilterRun &run)
{
    std::string text = run.inputText();
    if (run.options().escape && !run.input().isMarkdown()) {
        std::string escaped;
        run.options().escape(text, escaped);
        text = std::move(escaped);
    }
    std::string result;
    bool afterBackslash = false;
    for (const char c : withoutLeadingSpace(withoutTrailingSpace(text))) {
        if (c == '\n' || c == '\r') {
            if (!result.ends_with(' '))
                result += ' ';
            afterBackslash = false;
            continue;
        }
        if (c == '|' && !afterBackslash)
            result += '\\';
        result += c;
        afterBackslash = c == '\\' && !afterBackslash;
    }
    return Value::text(std::move(result)).asMarkdown();
}

constexpr FilterInfo textFilter(std::string_view name, Value (*apply)(FilterRun &), int required = 0,
                                std::array<std::string_view, kMostArguments> parameters = {})
{
    return {
        name, FilterForm::Plain, FilterInput::Any, FilterResult::Text, WhenMissing::Passes, false, required, parameters,
        apply};
}

constexpr FilterInfo kFilters[] = {
    textFilter("upper", changeText<upperCase>),
    textFilter("lower", changeText<lowerCase>),
    textFilter("capitalize", changeText<capitalized>),
    textFilter("title", changeText<titleCase>),
    textFilter("upper_first", changeText<upperFirst>),
    textFilter("string", changeText<unchanged>),
    textFilter("trim", trim, 0, {"chars"}),
    textFilter("replace", replace, 2, {"old", "new", "count"}),
    textFilter("indent", indent, 0, {"width", "first", "blank"}),
    textFilter("cell", cell),
    {"wordcount",
     FilterForm::Plain,
     FilterInput::Any,
     FilterResult::Number,
     WhenMissing::Passes,
     false,
     0,
     {},
     wordcount},
};

} // namespace

std::span<const FilterInfo> textFilters()
{
    return kFilters;
}

} // namespace policywright::templating
