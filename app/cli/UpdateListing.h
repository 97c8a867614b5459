// SPDX-License-Identifier: Apache-2.0
//
// What `update` says of policies: a line each, all of one, or JSON.
#pragma once

#include "app/cli/Command.h"
#include "core/session/PolicyUpdate.h"

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace policywright::cli {

struct UpdatedPolicy {
    std::string file;
    Errors errors = {}; // where there are any, nothing else is known
    std::optional<session::PolicyUpdate> update = {};
    std::shared_ptr<const pack::PackSet> packs = {}; // those that the policy has
    bool isWritten = false;
};

void printLine(const UpdatedPolicy &policy, std::ostream &out);
// Its own documents with the words that go in [- -] and those that come in {+ +}.
void printAll(const UpdatedPolicy &policy, std::ostream &out);
void printJson(const std::vector<UpdatedPolicy> &policies, std::ostream &out);

} // namespace policywright::cli
