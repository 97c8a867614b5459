// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QLabel;

namespace policywright::gui {

// Puts the words into the label, and has screen readers read them out.
void announce(QLabel &label, const QString &words);

} // namespace policywright::gui
