// SPDX-License-Identifier: Apache-2.0
//
// The few questions that a new policy begins with, asked with the words and the controls of the interview: they are
// questions of the base pack. Their answers choose the packs and are the first answers of the policy; nothing here is
// asked twice. It holds them as a small policy of its own until the author begins.
#pragma once

#include "app/gui/start/Starting.h"

#include <QScrollArea>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace policywright::gui {

class QuestionCard;

class NewPolicyPage final : public QScrollArea {
    Q_OBJECT

public:
    NewPolicyPage(const Program &program, QWidget *parent);

    void begin();              // with nothing answered
    void setBusy(bool isBusy); // the draft is being made
    QPushButton &start() { return *m_start; }
    QuestionCard *card(const QuestionId &question) const; // nullptr before the pack is read

Q_SIGNALS:
    void startWanted(const policywright::gui::NewPolicy &policy);
    void cancelled();

private:
    void makeTop();
    void makeBottom();
    void readPack();
    void takePack(ResultWithErrors<std::shared_ptr<const pack::PackSet>> packs);
    void makeCards();
    void refresh();
    void showProblem(const QString &sentence);

    const Program &m_program;
    QVBoxLayout *m_column;
    QVBoxLayout *m_questions;
    QComboBox *m_language;
    QLabel *m_problem;
    QPushButton *m_start = nullptr;
    int m_reading = 0; // counts what was asked for: an older pack that arrives late is dropped
    std::shared_ptr<const pack::PackSet> m_packs;
    std::optional<assembly::Assembler> m_assembler;
    model::PolicyDocument m_answers;
    std::vector<QuestionCard *> m_cards;
};

} // namespace policywright::gui
