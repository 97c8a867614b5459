// SPDX-License-Identifier: Apache-2.0
//
// What the window shows before a policy is open: begin a new one, open a file, go on with work that was not saved, or
// explore an example. Says what the author chose; opens nothing.
#pragma once

#include "app/gui/Program.h"
#include "app/gui/start/RecentFiles.h"

#include <QScrollArea>
#include <QTimer>

class QPushButton;
class QVBoxLayout;

namespace policywright::gui {

class EntryList;
struct RecoveryOffer;

class StartPage final : public QScrollArea {
    Q_OBJECT

public:
    StartPage(const Program &program, QWidget *parent);

    void refresh(); // what is on disk now
    QPushButton &newPolicy() { return *m_new; }

Q_SIGNALS:
    void newPolicyWanted();
    void openWanted();
    void fileChosen(const QString &path);
    void exampleChosen(const QString &path);
    void recoveryChosen(const QString &journal, const QString &name);
    void recoveryUnwanted(const QString &journal, const QString &name);

private:
    void makeTop(QVBoxLayout &column);
    void listRecoveries();
    void listRecent();
    void listExamples();

    const Program &m_program;
    QPushButton *m_new = nullptr;
    EntryList *m_recoveries = nullptr;
    EntryList *m_recent = nullptr;
    EntryList *m_examples = nullptr;
    QTimer m_examplesSoon; // after the first picture of the window, which need not wait for them
};

// "2 gaps, 1 essential · next review 1 September 2027"
QString stateInWords(const RecentFile &file, const QDate &today);

} // namespace policywright::gui
