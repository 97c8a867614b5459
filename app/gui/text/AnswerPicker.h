// SPDX-License-Identifier: Apache-2.0
//
// The list of questions whose answers can be inserted: typing narrows it, Enter takes one, Escape leaves.
#pragma once

#include "app/gui/text/ChipNames.h"

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace policywright::gui {

class AnswerPicker final : public QFrame {
    Q_OBJECT

public:
    explicit AnswerPicker(QWidget *parent);

    void offer(const std::vector<InsertableAnswer> &answers, const QPoint &globalPlace);

Q_SIGNALS:
    void chosen(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow(const QString &words);
    void choose();

    QLineEdit *m_search;
    QListWidget *m_list;
};

} // namespace policywright::gui
