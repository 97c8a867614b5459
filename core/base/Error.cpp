// SPDX-License-Identifier: Apache-2.0
#include "core/base/Error.h"

#include "core/base/Text.h"

#include <QCoreApplication>

#include <array>

namespace policywright {
namespace {

struct CodeInfo {
    std::string_view name;
    ErrorKind kind;
    const char *pattern;
};

constexpr auto kCodes = std::to_array<CodeInfo>({
#define POLICYWRIGHT_ERROR(code, kind, pattern) {#code, ErrorKind::kind, QT_TRANSLATE_NOOP("errors", pattern)},
#include "core/base/ErrorCodes.def"
#undef POLICYWRIGHT_ERROR
});

const CodeInfo &infoOf(ErrorCode code)
{
    return kCodes[static_cast<std::size_t>(code)];
}

std::string withoutControls(std::string_view text)
{
    std::string shown;
    shown.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f)
            shown += "\uFFFD";
        else
            shown += c;
    }
    return shown;
}

} // namespace

ErrorKind kindOf(ErrorCode code)
{
    return infoOf(code).kind;
}

std::string_view nameOf(ErrorCode code)
{
    return infoOf(code).name;
}

std::string sentence(const Error &error)
{
    const std::string pattern = QCoreApplication::translate("errors", infoOf(error.code).pattern).toStdString();
    std::string text;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::string_view rest = std::string_view(pattern).substr(at);
        if (rest.starts_with("{subject}")) {
            text += withoutControls(error.subject);
            at += std::string_view("{subject}").size();
        } else if (rest.starts_with("{detail}")) {
            text += withoutControls(error.detail);
            at += std::string_view("{detail}").size();
        } else {
            text += pattern[at++];
        }
    }
    return text;
}

std::string describe(const Error &error)
{
    if (!error.where)
        return sentence(error);
    const SourcePosition &where = *error.where;
    std::string text = withoutControls(where.file);
    if (!text.empty())
        text += ':';
    text += std::to_string(where.line) + ':' + std::to_string(where.column) + ": " + sentence(error);
    if (where.lineText.empty())
        return text;
    const ExcerptWithCaret excerpt = excerptWithCaret(where.lineText, where.column);
    return text + "\n    " + excerpt.line + "\n    " + excerpt.caret;
}

} // namespace policywright
