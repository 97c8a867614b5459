// SPDX-License-Identifier: Apache-2.0
#include "tests/support/SmallPolicy.h"

#include "core/base/Digest.h"
#include "core/pack/PackJson.h"

#include <cstdlib>
#include <iostream>

namespace policywright::test {

session::PolicyFile policyFileWith(model::PolicyDocument policy, const pack::Pack &pack)
{
    const std::string stored = toText(pack::toJson(pack), JsonStyle::Compact);
    policy.packs = {{pack.id, pack.version, sha256Hex(stored)}};
    auto set = pack::PackSet::compose({pack}, "en", pack::Trust::AlreadyChecked);
    if (!set) {
        for (const Error &error : set.error())
            std::cerr << describe(error) << '\n';
        std::abort();
    }
    return {"small.policy",
            std::nullopt,
            {std::move(policy), {stored}},
            std::make_shared<const pack::PackSet>(*std::move(set))};
}

} // namespace policywright::test
