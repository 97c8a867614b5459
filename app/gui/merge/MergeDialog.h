// SPDX-License-Identifier: Apache-2.0
//
// What two people changed differently, as cards to decide. It changes nothing: whoever opened it merges with the
// decisions. Nothing is decided beforehand, and nothing can be taken while one card is not.
#pragma once

#include "app/gui/PolicyNames.h"
#include "app/gui/merge/ConflictCard.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace policywright::gui {

struct MergeQuestion {
    QString title;
    QString explanation; // one or two sentences
    MergeSides sides;
    std::vector<session::MergeConflict> conflicts;
};

class MergeDialog final : public QDialog {
    Q_OBJECT

public:
    MergeDialog(const MergeQuestion &question, const PolicyNames &names, QWidget *parent);

    const session::MergeDecisions &decisions() const { return m_decisions; } // of all, once it was accepted

private:
    QWidget *makeCards(const MergeQuestion &question, const PolicyNames &names);
    QWidget *makeButtons(const MergeSides &sides);
    void chooseForAll(compare::Take take); // where nothing was chosen yet
    void refresh();

    std::vector<ConflictCard *> m_cards;
    QLabel *m_count;
    QPushButton *m_merge = nullptr;
    session::MergeDecisions m_decisions;
};

} // namespace policywright::gui
