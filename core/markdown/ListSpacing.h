// SPDX-License-Identifier: Apache-2.0
//
// Whether a list is tight, where md4c's word cannot be taken for it. Internal to the room.
#pragma once

#include "core/markdown/Document.h"

namespace policywright::markdown {

// md4c takes some blank lines for none. Where the blocks themselves tell whether the list is tight (see BulletList),
// they decide; else it stays as it is.
void settleTightness(BulletList &list);
void settleTightness(OrderedList &list);

} // namespace policywright::markdown
