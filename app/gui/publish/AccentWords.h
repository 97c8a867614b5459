// SPDX-License-Identifier: Apache-2.0
//
// What becomes of an organisation's colour on a published page, in words.
#pragma once

#include "core/render/Theme.h"

#include <QString>

namespace policywright::gui {

QString accentWords(render::Colour accent);

} // namespace policywright::gui
