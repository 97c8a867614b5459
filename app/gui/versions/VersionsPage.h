// SPDX-License-Identifier: Apache-2.0
//
// The column of the mode "Versions": which versions there are, what the chosen one is compared with, and what changed,
// clause by clause. It shows what it is given and says what the reader wants.
#pragma once

#include "app/gui/versions/VersionsDesk.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace policywright::gui {

class CalmList;

class VersionsPage final : public QWidget {
    Q_OBJECT

public:
    VersionsPage(VersionsDesk &desk, QWidget *parent); // `desk` outlives it

    CalmList &versions() { return *m_versions; }
    CalmList &changes() { return *m_changes; }
    QComboBox &since() { return *m_since; }
    QComboBox &layoutChoice() { return *m_layout; }
    QString summary() const;
    render::RedlineLayout redlineLayout() const;
    void step(int by); // to the next change, or the one before

Q_SIGNALS:
    void changeChosen(const policywright::ClauseId &clause);
    void layoutChanged();
    void keepWanted();
    void stateWanted(const std::string &revision);
    void decisionWanted(const std::string &clause);
    void copyWanted(const std::string &revision);
    void confirmationsWanted();
    void paperWanted(policywright::gui::VersionPaper paper);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeVersions();
    QWidget *makeComparison();
    QWidget *makeTools();
    void refreshVersions();
    void refreshSince();
    void refreshChanges();
    void refreshTools();
    const exporting::ClauseChange *currentChange() const;

    VersionsDesk &m_desk;
    CalmList *m_versions = nullptr;
    QWidget *m_choices = nullptr; // of what is compared, and how
    QComboBox *m_since = nullptr;
    QComboBox *m_layout = nullptr;
    QLabel *m_summary = nullptr;
    CalmList *m_changes = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_state = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_decide = nullptr;
    QPushButton *m_papers = nullptr;
    bool m_isFilling = false;
};

} // namespace policywright::gui
