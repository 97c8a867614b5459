// SPDX-License-Identifier: Apache-2.0
//
// What an author is told of a damaged file that was opened as far as it could be read.
#pragma once

#include "app/gui/start/Starting.h"

#include <QString>

namespace policywright::gui {

QString wordsOf(const Loss &loss);

} // namespace policywright::gui
