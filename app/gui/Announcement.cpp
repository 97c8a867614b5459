// SPDX-License-Identifier: Apache-2.0
#include "app/gui/Announcement.h"

#include <QAccessible>
#include <QLabel>

namespace policywright::gui {

void announce(QLabel &label, const QString &words)
{
    label.setText(words);
    QAccessibleAnnouncementEvent announcement(&label, words);
    QAccessible::updateAccessibility(&announcement);
}

} // namespace policywright::gui
