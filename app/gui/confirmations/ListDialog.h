// SPDX-License-Identifier: Apache-2.0
//
// A list of people who confirmed, before it is taken in: what is new, what is known, and which lines are refused and
// why. Where the list leaves open which version it is about, or how its days are meant, it asks. It changes nothing: it
// says what is to be taken, and whoever opened it closes it once that is done.
#pragma once

#include "app/gui/confirmations/ConfirmationsDesk.h"
#include "core/session/ConfirmationList.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace policywright::gui {

class CalmList;

class ListDialog final : public QDialog {
    Q_OBJECT

public:
    // `desk` outlives it.
    ListDialog(ReadList list, const ConfirmationsDesk &desk, QWidget *parent);

    QComboBox &version() { return *m_version; }
    QComboBox &order() { return *m_order; }
    CalmList &rows() { return *m_rows; }
    QPushButton &takeButton() { return *m_take; }
    QString summary() const;

Q_SIGNALS:
    void wanted(const std::vector<policywright::model::Confirmation> &confirmations);

private:
    void addQuestions(QVBoxLayout &column);
    void addButtons(QVBoxLayout &column);
    void refresh();
    void showLines(const session::ListedConfirmations &listed);
    void ask(const Error &error);
    void say(const QString &words);

    ReadList m_list;
    const ConfirmationsDesk &m_desk;
    std::vector<session::PublishedAs> m_versions;
    std::vector<model::Confirmation> m_fresh; // to be taken
    QWidget *m_versionBox = nullptr;
    QComboBox *m_version = nullptr;
    QWidget *m_orderBox = nullptr;
    QComboBox *m_order = nullptr;
    QLabel *m_summary = nullptr;
    CalmList *m_rows = nullptr;
    QLabel *m_ignored = nullptr;
    QPushButton *m_take = nullptr;
};

} // namespace policywright::gui
