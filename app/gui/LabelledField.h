// SPDX-License-Identifier: Apache-2.0
//
// A field of a dialog below its words, which are its name for assistive technology as well.
#pragma once

#include <QLabel>
#include <QVBoxLayout>

namespace policywright::gui {

inline void addLabelled(QVBoxLayout &rows, const QString &words, QWidget *field)
{
    auto *label = new QLabel(words, rows.parentWidget());
    label->setBuddy(field);
    field->setAccessibleName(words);
    rows.addWidget(label);
    rows.addWidget(field);
}

} // namespace policywright::gui
