// SPDX-License-Identifier: Apache-2.0
//
// Any text as a template: it is refused with errors, or renders, or ends with an error; twice the same, within the
// limits. Segments stay inside the text.
#include "core/templating/Analysis.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

using namespace policywright;
using namespace policywright::templating;

constexpr std::string_view kSecret = "hush, 7f3a9c51";

Scope answers()
{
    Scope scope =
        scopeFromJson(JsonDocument::parse(R"({"a": 3, "s": "Été", "xs": [3, 1, 2], "e": [], "yes": true, "nil": null,
        "m": {"k": 1}, "rows": [{"n": 2, "w": "x"}, {"n": 1, "w": "y"}]})",
                                          "data")
                          .value()
                          .root());
    scope.set("gap", Value::missing("gap"));
    scope.set("day", Value::text("2027-03-01").withDisplay("1 March 2027"));
    scope.set("secret", Value::text(std::string(kSecret)).withheldAs("secret"));
    return scope;
}

void requireSound(const Rendered &rendered)
{
    std::size_t at = 0;
    for (const Segment &segment : rendered.segments) {
        if (segment.begin < at || segment.end <= segment.begin || segment.end > rendered.text.size())
            std::abort();
        at = segment.end;
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Scope scope = answers();
    static const Schema schema;
    const std::string source(reinterpret_cast<const char *>(data), size);
    const auto parsed = Template::parse(source, "fuzz");
    if (!parsed) {
        if (parsed.error().empty())
            std::abort();
        return 0;
    }
    check(*parsed, schema);
    RenderOptions options;
    options.today = std::chrono::sys_days(std::chrono::year(2027) / 3 / 11);
    options.limits = {20'000, 1u << 16, 2'000};
    const auto first = render(*parsed, scope, options);
    const auto second = render(*parsed, scope, options);
    if (first.has_value() != second.has_value())
        std::abort();
    if (first) {
        requireSound(*first);
        if (first->text != second->text || first->segments != second->segments)
            std::abort();
        const bool isSpelledOut = source.contains(kSecret.substr(0, 4)) || source.contains(kSecret.substr(6));
        if (first->text.contains(kSecret) && !isSpelledOut)
            std::abort();
    }
    return 0;
}
