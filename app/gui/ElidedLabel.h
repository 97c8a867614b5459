// SPDX-License-Identifier: Apache-2.0
//
// Words of one line that give way where there is no room: what does not fit ends in "…", and the tool tip has it whole.
// Assistive technology reads all of it.
#pragma once

#include "app/gui/Look.h"

#include <QLabel>

namespace policywright::gui {

class ElidedLabel final : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent, look::Ink ink = look::Ink::Plain);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    look::Ink m_ink;
};

} // namespace policywright::gui
