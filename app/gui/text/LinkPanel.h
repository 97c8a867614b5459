// SPDX-License-Identifier: Apache-2.0
//
// Asks for the address of a link. What a published policy may not link to is said at once and not taken.
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace policywright::gui {

class LinkPanel final : public QFrame {
    Q_OBJECT

public:
    explicit LinkPanel(QWidget *parent);

    void ask(const QString &address, const QPoint &globalPlace);

Q_SIGNALS:
    void given(const QString &address); // empty: no link

private:
    void take();
    void judge();

    QLineEdit *m_address;
    QLabel *m_reason;
    QPushButton *m_take;
    QPushButton *m_remove;
};

} // namespace policywright::gui
