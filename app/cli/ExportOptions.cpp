// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ExportOptions.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace policywright::cli {
namespace {

std::vector<std::string> listed(const std::string &text)
{
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t comma = std::min(text.find(',', start), text.size());
        if (comma > start)
            parts.push_back(text.substr(start, comma - start));
        start = comma + 1;
    }
    return parts;
}

std::unexpected<Error> unknownFormat(const std::string &name)
{
    return fail(ErrorCode::OptionValueUnknown, name, "--to; it takes html, pdf, md and txt, separated by commas.");
}

Result<> readFormats(const std::string &text, ExportOptions &options)
{
    const std::vector<std::string> names = listed(text);
    if (names.empty())
        return unknownFormat(text);
    for (const std::string &name : names) {
        if (name == "html")
            options.formats.push_back(session::Format::Html);
        else if (name == "md")
            options.formats.push_back(session::Format::Markdown);
        else if (name == "txt")
            options.formats.push_back(session::Format::Text);
        else if (name == "pdf")
            options.pdf = Pdf::Yes;
        else
            return unknownFormat(name);
    }
    return {};
}

Result<> readViews(const std::string &text, ExportOptions &options)
{
    if (text == "all")
        return {};
    options.views.emplace();
    for (const std::string &view : listed(text))
        options.views->push_back(ViewId(view));
    if (options.views->empty()) {
        return fail(ErrorCode::OptionValueUnknown, text,
                    "--view; it takes ids of documents, separated by commas, or all.");
    }
    return {};
}

Result<> checkNames(const std::vector<std::string> &policies)
{
    std::set<std::string> stems;
    for (const std::string &policy : policies) {
        if (!stems.insert(stemOf(policy)).second)
            return fail(ErrorCode::OutputNameTwice, stemOf(policy));
    }
    return {};
}

} // namespace

std::string stemOf(const std::string &path)
{
    return std::filesystem::path(path).stem().string();
}

Result<ExportOptions> exportOptions(const Arguments &arguments)
{
    ExportOptions options{.policies = arguments.operands, .formats = {}};
    if (auto read = readFormats(arguments.value("to").value_or("html"), options); !read)
        return std::unexpected(read.error());
    if (auto read = readViews(arguments.value("view").value_or("all"), options); !read)
        return std::unexpected(read.error());
    options.revision = arguments.value("revision");
    options.folder = arguments.value("out").value_or(".");
    if (arguments.has("draft"))
        options.finish = render::Finish::Draft;
    if (arguments.has("sign-offs"))
        options.signOffs = SignOffs::Shown;
    const std::string page = arguments.value("page").value_or("a4");
    if (page != "a4" && page != "letter")
        return fail(ErrorCode::OptionValueUnknown, page, "--page; it takes a4 or letter.");
    options.pageSize = page == "letter" ? pdf::PageSize::Letter : pdf::PageSize::A4;
    if (auto checked = checkNames(options.policies); !checked)
        return std::unexpected(checked.error());
    return options;
}

} // namespace policywright::cli
