// SPDX-License-Identifier: Apache-2.0
//
// Where this policy differs from the one that it extends: weaker rules first, each with what counts here and there, and
// the reason where one is asked for. It changes nothing: it says what the author wants, and is shown anew.
#pragma once

#include "app/gui/inherit/InheritWords.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace policywright::gui {

class CalmList;

class InheritDialog final : public QDialog {
    Q_OBJECT

public:
    explicit InheritDialog(QWidget *parent);

    // `above`: the name of the other policy.
    void show(std::vector<Difference> differences, const QString &above);
    using QDialog::show;
    void choose(const PlaceId &place);

    CalmList &list() { return *m_list; }
    QLineEdit &reason() { return *m_reason; }
    QPushButton &keepButton() { return *m_keep; }
    QPushButton &backButton() { return *m_back; }
    QPushButton &goButton() { return *m_go; }
    QPushButton &endButton() { return *m_end; }
    QString summary() const;

Q_SIGNALS:
    void reasonGiven(const policywright::inherit::Mark &mark, const std::string &reason);
    void inheritedWanted(const PlaceId &place); // what is inherited is to count
    void placeChosen(const PlaceId &place);     // to go there
    void endWanted();                           // of inheriting

private:
    QWidget *makeReason();
    QWidget *makeButtons();
    void refreshTools();
    const Difference *current() const;
    void giveReason();

    std::vector<Difference> m_differences;
    QLabel *m_summary;
    CalmList *m_list;
    QWidget *m_reasonRow = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_go = nullptr;
    QPushButton *m_end = nullptr;
};

} // namespace policywright::gui
