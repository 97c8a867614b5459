// SPDX-License-Identifier: Apache-2.0
//
// Asks what to find in the texts of the policy and what to put in its place. It searches nothing: it says what was
// asked for and shows how much there is of it.
#pragma once

#include "app/gui/wording/WordSearch.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace policywright::gui {

class FindBar final : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent);

    void open(); // with the cursor in the first line, whose words are selected
    SearchedWords searched() const;
    QString replacement() const;
    void showCount(std::size_t at, std::size_t count); // the first is 1; 0: none of them is shown
    void say(const QString &sentence);                 // what was done

Q_SIGNALS:
    void searchChanged();
    void nextWanted(int step); // 1 or -1
    void replaceWanted();
    void replaceAllWanted();
    void closed(); // by Escape or the button

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();

    QLineEdit *m_find;
    QLineEdit *m_replace;
    QCheckBox *m_matchCase;
    QCheckBox *m_wholeWords;
    QLabel *m_count;
    QPushButton *m_previous = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_replaceOne = nullptr;
    QPushButton *m_replaceAll = nullptr;
};

} // namespace policywright::gui
