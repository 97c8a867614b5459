// SPDX-License-Identifier: Apache-2.0
//
// One sentence above the columns about something that the author should know and need not answer at once, with at most
// one thing to do about it. A newer notice takes the place of the one before.
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace policywright::gui {

class NoticeBar final : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent);

    void say(const QString &sentence);
    void say(const QString &sentence, const QString &verb, std::function<void()> action);
    QString sentence() const; // empty: nothing is said

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QLabel *m_sentence;
    QPushButton *m_button;
    std::function<void()> m_action;
};

} // namespace policywright::gui
