// SPDX-License-Identifier: Apache-2.0
//
// A pack as a policy's file carries it, with its digest in the pin.
#pragma once

#include "core/model/PolicyDocument.h"
#include "core/pack/Pack.h"

#include <string>

namespace policywright::session {

struct StoredPack {
    model::PackPin pin;
    std::string bytes;

    bool operator==(const StoredPack &) const = default;
};

StoredPack storedPack(const pack::Pack &pack, const std::string &language);

} // namespace policywright::session
