// SPDX-License-Identifier: Apache-2.0
//
// The signs of what is missing or found, drawn in the palette's inks: each has a shape of its own, so that nobody needs
// to tell colours apart.
#pragma once

#include "app/gui/list/CalmList.h"

class QPainter;

namespace policywright::gui {

void drawSign(QPainter &painter, const QRect &place, ListRow::Sign sign, const QPalette &palette);

} // namespace policywright::gui
