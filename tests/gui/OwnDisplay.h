// SPDX-License-Identifier: Apache-2.0
//
// A screen that nobody sees (Xvfb) with a window manager (Openbox), for one test program. The manager gives the
// keyboard to a dialog that opens, as every desktop does; the X server alone leaves it where it was.
#pragma once

#include <vector>

#include <sys/types.h>

namespace policywright::gui::test {

class OwnDisplay {
public:
    OwnDisplay(); // and sets DISPLAY; aborts with a sentence where it cannot be made
    ~OwnDisplay();
    OwnDisplay(const OwnDisplay &) = delete;
    OwnDisplay &operator=(const OwnDisplay &) = delete;

private:
    std::vector<pid_t> m_programs; // the server last
};

} // namespace policywright::gui::test
