// SPDX-License-Identifier: Apache-2.0
//
// Archives that a stranger might send, each with one thing wrong and the error that it must give; and good ones. The
// fuzzer's corpus is made of the small ones.
#pragma once

#include "core/base/Error.h"

#include <string>
#include <vector>

namespace policywright::testing {

struct HostileArchive {
    std::string defect; // a file's name in the corpus
    std::string bytes;
    ErrorCode expected;
};

std::vector<HostileArchive> hostileArchives();

struct GoodArchive {
    std::string name;
    std::string bytes;
};

std::vector<GoodArchive> goodArchives();

} // namespace policywright::testing
