// SPDX-License-Identifier: Apache-2.0
//
// The closed table of tests (`x is odd`). Ours are empty, older_than and due_within; all others are Jinja2's.
#pragma once

#include "core/templating/Ast.h"

#include <string_view>
#include <vector>

namespace policywright::templating {

class TestRun;

struct TestInfo {
    std::string_view name;
    int arguments;      // exactly so many
    bool seesUndefined; // is asked about unknown names too; for all others an unknown name is an error
    bool (*holds)(TestRun &);
};

const TestInfo *findTest(std::string_view name);
std::vector<std::string_view> testNames();

} // namespace policywright::templating
