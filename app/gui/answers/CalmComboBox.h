// SPDX-License-Identifier: Apache-2.0
//
// A list that a turn of the wheel over the page changes only while it has the focus.
#pragma once

#include <QComboBox>
#include <QWheelEvent>

namespace policywright::gui {

class CalmComboBox final : public QComboBox {
    Q_OBJECT

public:
    explicit CalmComboBox(QWidget *parent) : QComboBox(parent) { setFocusPolicy(Qt::StrongFocus); }

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (hasFocus())
            QComboBox::wheelEvent(event);
        else
            event->ignore();
    }
};

} // namespace policywright::gui
