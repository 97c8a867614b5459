// SPDX-License-Identifier: Apache-2.0
//
// Why what somebody typed cannot be stored, in the words of the form. The core's sentences speak to people who write
// answers files; here nobody needs the question's id or JSON.
#pragma once

#include "core/base/Error.h"

#include <QString>

namespace policywright::gui {

QString reasonFor(const Error &error);

} // namespace policywright::gui
