// SPDX-License-Identifier: Apache-2.0
//
// Ids that are the same in every run: 00000000-0000-4000-8000-000000000001, …2, …3.
#pragma once

#include "core/base/IdSource.h"

#include <format>

namespace policywright::testing {

class SequentialIdSource final : public IdSource {
public:
    std::string newUuid() override { return std::format("00000000-0000-4000-8000-{:012x}", ++m_last); }

private:
    unsigned m_last = 0;
};

} // namespace policywright::testing
