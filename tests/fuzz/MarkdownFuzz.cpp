// SPDX-License-Identifier: Apache-2.0
//
// Any bytes: parsing ends, and what the writers make of the tree is the same document again. Answers: an escaped answer
// is one line of text.
#include "core/base/Text.h"
#include "core/markdown/Escaping.h"
#include "core/markdown/Parser.h"
#include "core/markdown/PlainTextWriter.h"
#include "core/markdown/Writer.h"

#include <cstdint>
#include <cstdlib>

using namespace policywright::markdown;

namespace {

// What is written is longer, with an address for each use of a reference, and has more runs: one ends at each
// backslash.
constexpr ParseLimits kWritten{.bytes = 64u << 20, .nodes = 64'000'000};

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkEscaping(std::string_view text)
{
    std::string escaped = "x";
    escapeText(text, escaped);
    escaped += 'x';
    const auto document = parse(escaped, kWritten);
    require(document && document->blocks.size() == 1);
    const auto *paragraph = std::get_if<Paragraph>(&document->blocks[0].value);
    require(paragraph != nullptr);
    for (const Inline &part : paragraph->content)
        require(std::holds_alternative<Text>(part.value));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    std::string text(reinterpret_cast<const char *>(data), size);
    (void)parse(text);
    if (!policywright::isValidUtf8(text)) { // what is written back is promised for UTF-8 alone
        for (char &c : text)
            c = static_cast<char>(c & 0x7F);
    }
    checkEscaping(text);
    const auto document = parse(text);
    if (!document)
        return 0;
    (void)toPlainText(*document);
    const auto again = parse(toMarkdown(*document), kWritten);
    require(again && sameContent(*document, *again));
    return 0;
}
