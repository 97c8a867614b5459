// SPDX-License-Identifier: Apache-2.0
//
// Who confirmed that they received the policy: how many of each version, who is missing, who has to confirm again and
// why. A list of people is taken in by a button or by dropping its file; it is looked at first (ListDialog). It shows
// what its desk knows.
#pragma once

#include "app/gui/confirmations/ConfirmationsDesk.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace policywright::gui {

class CalmList;

class ConfirmationsDialog final : public QDialog {
    Q_OBJECT

public:
    // Both outlive it.
    ConfirmationsDialog(ConfirmationsDesk &desk, const Program &program, const QString &policyName, QWidget *parent);

    ConfirmationsDesk &desk() { return m_desk; }
    QString summary() const;
    QString said() const; // what came of the last thing done
    CalmList &versions() { return *m_versions; }
    CalmList &people() { return *m_people; }
    QLineEdit &filter() { return *m_filter; }
    QPushButton &takeButton() { return *m_take; }
    QPushButton &staffButton() { return *m_staff; }
    QPushButton &saveButton() { return *m_save; }
    QPushButton &removeButton() { return *m_remove; }
    QPushButton &sheetButton() { return *m_sheet; }

Q_SIGNALS:
    void sheetWanted(); // the document that people sign, to be seen

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeTools();
    QPushButton *addTool(QWidget *tools, const QString &words, const QString &help);
    void refresh();
    void refreshPeople();
    void refreshTools();
    QString summaryWords() const;
    const session::PersonStanding *chosen() const;
    void takeIn(const QString &path);
    void chooseStaff();
    void removeChosen();
    enum class People { Missing, All };
    void save(People which);
    void say(const QString &words);

    ConfirmationsDesk &m_desk;
    const Program &m_program;
    QString m_policyName;
    bool m_isRead = false; // something is known
    QLabel *m_summary = nullptr;
    QPushButton *m_sheet = nullptr;
    QLabel *m_versionsTitle = nullptr;
    CalmList *m_versions = nullptr;
    QLineEdit *m_filter = nullptr;
    CalmList *m_people = nullptr;
    QLabel *m_said = nullptr;
    QPushButton *m_take = nullptr;
    QPushButton *m_staff = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace policywright::gui
