// SPDX-License-Identifier: Apache-2.0
//
// Shows what another version would make of the policy, and has conflicts decided on cards. It changes nothing and
// prepares nothing: whoever opened it shows what comes of the decisions so far, and takes it when it is wanted. What is
// taken is therefore always what was seen.
#pragma once

#include "app/gui/merge/ConflictCard.h"
#include "app/gui/update/Proposal.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace policywright::gui {

struct ProposalTexts {
    QString title;
    QString verb;      // on the button that takes it
    QString elsewhere; // on the button that looks somewhere else
    MergeSides sides;
};

class ProposalDialog final : public QDialog {
    Q_OBJECT

public:
    ProposalDialog(const ProposalTexts &texts, QWidget *parent);

    void setExplanation(const QString &sentence);
    // Of the newest decisions. Cards that are there keep what is chosen on them.
    void show(const Proposal &proposal);
    // Instead: there is nothing to take, or nothing can be shown. `isOfChoices`: the cards stay, to be chosen
    // otherwise.
    enum class Stays { Nothing, Cards };
    void say(const QString &sentence, Stays stays = Stays::Nothing);
    void setLooking(); // until one of them
    using QDialog::show;

    const compare::MergeDecisions &decisions() const { return m_decisions; }
    QPushButton &take() { return *m_take; }
    QPushButton &elsewhere() { return *m_elsewhere; }
    QString state() const; // beside the buttons

Q_SIGNALS:
    void decided(); // other decisions than before; a moment after the last key
    void elsewhereWanted();
    void taken(); // as it is shown; the dialog stays until it is closed

private:
    void makeButtons(QVBoxLayout &column, const ProposalTexts &texts);
    QVBoxLayout *addBox(QVBoxLayout &rows);
    void showCards(const std::vector<ProposedChoice> &choices);
    void chooseForAll(compare::Take take); // where nothing was chosen yet
    void noteChoice();
    void refresh();
    static void clear(QVBoxLayout &rows);

    MergeSides m_sides;
    QLabel *m_explanation;
    QScrollArea *m_scroll;
    QVBoxLayout *m_reasons = nullptr;
    QVBoxLayout *m_cardRows = nullptr;
    QVBoxLayout *m_preview = nullptr;
    QLabel *m_state;
    QPushButton *m_elsewhere = nullptr;
    QPushButton *m_restMine = nullptr;
    QPushButton *m_restTheirs = nullptr;
    QPushButton *m_take = nullptr;
    std::vector<ConflictCard *> m_cards;
    compare::MergeDecisions m_decisions;
    QTimer m_pause;
    bool m_isDecided = false; // what is shown can be taken
    bool m_isLooking = false;
};

} // namespace policywright::gui
