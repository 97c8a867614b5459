// SPDX-License-Identifier: Apache-2.0
//
// The main window: the start page, or one policy on the desk. Opens, saves and closes policies, and connects the
// actions of its menus with the part that does them. What is inside of a policy is the work area's business.
#pragma once

#include "app/gui/Program.h"
#include "app/gui/start/Starting.h"

#include <QMainWindow>

#include <functional>
#include <memory>

class QLabel;
class QStackedWidget;

namespace policywright::gui {

class NewPolicyPage;
class StartPage;
struct PacksChange;
class WorkArea;
struct WindowActions;

class PolicyWindow final : public QMainWindow {
    Q_OBJECT

public:
    // `program` outlives the window.
    explicit PolicyWindow(const Program &program);
    ~PolicyWindow() override;

    void openFile(const QString &path);
    void openExampleCopy(const QString &path);
    void beginNewPolicy();
    void recover(const QString &journal, const QString &name, const session::RecoveryOptions &options = {});

    using QMainWindow::show;

    WorkArea *work() { return m_work; } // nullptr on the start page
    StartPage &startPage() { return *m_start; }
    NewPolicyPage &newPolicyPage();
    const WindowActions &actions() const { return *m_actions; }

Q_SIGNALS:
    void policyOpened();
    void settingsChanged();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    using Start = std::function<ResultWithErrors<Started>()>;

    void makePages();
    void connectFileActions();
    void connectOtherActions();
    void connectWork();
    void layDesk(session::EditingSession session);
    void changePacks(const PacksChange &change);
    void readSettings();
    void writeSettings() const;

    // `mend`: tries another way; whether it found one.
    using Mend = std::function<bool(const Errors &errors)>;
    void openWith(const QString &what, Start start, Mend mend = {}); // off this thread
    void takeOver(const QString &what, ResultWithErrors<Started> started, const Mend &mend);
    bool mendRecovery(const QString &journal, const QString &name, session::RecoveryOptions options,
                      const Errors &errors);
    bool mendDamaged(const std::string &path, bool canBeRead, const Errors &errors);
    void show(Started started);
    void showStartPage();
    bool leavePolicy(); // asks about what is not saved; whether it may go
    void noteRecent();
    PolicyWindow &windowForAnother();
    void askForFile();
    void discardWork(const QString &journal, const QString &name);
    void offerChangedFile();

    void refreshTitle();
    void refreshSteps();
    void refreshDocuments();
    void refreshRecentMenu();
    QString nameOf(const session::StepName &step) const;
    void showShortcuts();
    void showSettings();
    void goToColumn(int step);

    const Program &m_program;
    std::unique_ptr<WindowActions> m_actions;
    QStackedWidget *m_pages;
    StartPage *m_start = nullptr;
    NewPolicyPage *m_newPolicy = nullptr;
    QLabel *m_waiting = nullptr;
    WorkArea *m_work = nullptr;
    bool m_isOpening = false;
    std::optional<FileIdentity> m_toldAbout; // a change by somebody else that the author knows of
    QByteArray m_columns;                    // as they were when the last policy was closed
};

} // namespace policywright::gui
