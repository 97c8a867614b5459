// SPDX-License-Identifier: Apache-2.0
//
// A clock that stands still until the test moves it.
#pragma once

#include "core/base/Clock.h"

namespace policywright::testing {

class FixedClock final : public Clock {
public:
    explicit FixedClock(UtcTime time) : m_time(time) {}

    UtcTime now() const override { return m_time; }
    void advance(std::chrono::seconds by) { m_time += by; }

private:
    UtcTime m_time;
};

} // namespace policywright::testing
