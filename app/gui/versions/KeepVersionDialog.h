// SPDX-License-Identifier: Apache-2.0
//
// What is noted of a version: its state, its name, why, and its dates. It changes nothing: it says what was
// wanted, and whoever opened it closes it once that is done.
#pragma once

#include "core/history/Revision.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace policywright::gui {

struct VersionToNote {
    QString title; // of the dialog
    QString verb;  // of its button
    std::vector<history::State> states;
    history::RevisionNote note = {}; // as it is; time and name are not looked at
};

class KeepVersionDialog final : public QDialog {
    Q_OBJECT

public:
    KeepVersionDialog(const VersionToNote &version, const QDate &today, QWidget *parent);

    QComboBox &state() { return *m_state; }
    QLineEdit &name() { return *m_name; }
    QLineEdit &why() { return *m_why; }
    QCheckBox &hasEffective() { return *m_hasEffective; }
    QDateEdit &effective() { return *m_effective; }
    QPushButton &keepButton() { return *m_keep; }

Q_SIGNALS:
    void wanted(const policywright::history::RevisionNote &note); // without time and name

private:
    void addDay(QCheckBox *&has, QDateEdit *&day, const QString &words, const std::string &known,
                const QDate &otherwise);
    void refresh();
    void give();
    history::State chosenState() const;

    QLabel *m_explanation;
    QComboBox *m_state;
    QLineEdit *m_name;
    QLineEdit *m_why;
    QCheckBox *m_hasEffective = nullptr;
    QDateEdit *m_effective = nullptr;
    QCheckBox *m_hasReview = nullptr;
    QDateEdit *m_review = nullptr;
    QLabel *m_obstacle;
    QPushButton *m_keep = nullptr;
};

} // namespace policywright::gui
