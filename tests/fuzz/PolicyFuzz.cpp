// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as JSON, and as the stored policy: what is accepted is written and read back the same, and what is written
// is the same bytes each time.
#include "core/model/PolicyDocument.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

using namespace policywright;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkJson(const Json &json)
{
    for (const JsonStyle style : {JsonStyle::Pretty, JsonStyle::Compact}) {
        const std::string written = toText(json, style);
        const auto again = parseJson(written, "written");
        require(again && *again == json && toText(*again, style) == written);
    }
}

Result<model::PolicyDocument> policyFrom(const Json &json)
{
    return JsonDocument::parse(toText(json), "fuzz").and_then([](const JsonDocument &document) {
        return model::policyFromJson(document.root());
    });
}

void checkPolicy(const Json &json)
{
    const auto policy = policyFrom(json);
    if (!policy)
        return;
    const Json stored = model::toJson(*policy);
    const auto again = policyFrom(stored);
    require(again && *again == *policy && model::toJson(*again) == stored);
    checkJson(stored);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto json = parseJson({reinterpret_cast<const char *>(data), size}, "fuzz");
    if (!json) {
        (void)describe(json.error());
        return 0;
    }
    checkJson(*json);
    checkPolicy(*json);
    return 0;
}
