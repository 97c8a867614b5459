// SPDX-License-Identifier: Apache-2.0
//
// The mode "Versions": what changed since when. Joins the desk of the versions, its page and the preview, which shows
// the text with its changes while the mode is on.
#pragma once

#include "app/gui/versions/VersionsDesk.h"

#include <QObject>

class QDialog;

namespace policywright::gui {

class VersionsPage;
class WorkArea;
struct WindowActions;

class VersionsMode final : public QObject {
    Q_OBJECT

public:
    // All of them outlive this, which goes with the work area.
    VersionsMode(WorkArea &work, const WindowActions &actions, const Program &program);

    VersionsDesk &desk() { return *m_desk; }
    VersionsPage &page() { return *m_page; }

private:
    void connectActions();
    void connectPage();
    bool isShown() const;
    void showMode();
    void showRedline();
    void keep();
    void changeState(const std::string &revision);
    void decide(const std::string &clause);
    void saveVersion(const std::string &revision);
    void handOut(VersionPaper paper);
    // Whether it was done; where it was not, why is said. `what`: what did not happen, as a sentence. `asked`: the
    // dialog that it was asked in, which stays open until it is done.
    bool tell(const ResultWithErrors<> &done, const QString &what, QDialog *asked = nullptr);

    WorkArea &m_work;
    EditingController &m_controller;
    const WindowActions &m_actions;
    const Program &m_program;
    VersionsDesk *m_desk;
    VersionsPage *m_page;
    bool m_isOn = false;
    int m_mode;
};

} // namespace policywright::gui
