// SPDX-License-Identifier: Apache-2.0
//
// Asks why a clause is left out: one line and two buttons, in the place where it was asked for. Without a reason there
// is nothing to give.
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace policywright::gui {

class LeaveOutRow final : public QWidget {
    Q_OBJECT

public:
    explicit LeaveOutRow(QWidget *parent);

    void ask(); // with the cursor in the line

Q_SIGNALS:
    void given(const QString &reason); // never empty
    void closed();                     // by Escape or the button

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take();

    QLineEdit *m_reason;
    QPushButton *m_take;
};

} // namespace policywright::gui
