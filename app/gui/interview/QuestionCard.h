// SPDX-License-Identifier: Apache-2.0
//
// One question of the interview: the prompt, why it is asked, the control, the state in words (needed, default,
// inherited), a way back to the default, and the sources behind the help.
#pragma once

#include "app/gui/interview/QuestionState.h"

#include <QWidget>

#include <array>
class QBoxLayout;
class QLabel;
class QToolButton;

namespace policywright::gui {

class AnswerEdit;

class QuestionCard final : public QWidget {
    Q_OBJECT

public:
    QuestionCard(const pack::PackSet &packs, const pack::CompiledQuestion &question, QWidget *parent);

    void show(const QuestionState &state);
    using QWidget::show;
    void setPeople(const std::vector<model::Person> &people);

    const QuestionId &question() const { return m_question; }
    AnswerEdit &edit() { return *m_edit; }

Q_SIGNALS:
    void answered(const QuestionId &question, const std::optional<model::Answer> &answer);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    std::array<QWidget *, 3> besidePrompt() const;
    void arrangeHeader();
    void makeHeader();
    void makeBody(const pack::PackSet &packs, const pack::CompiledQuestion &question);
    void showHelp(const std::optional<std::string> &profile);
    void showMark(const QuestionState &state);
    void showInherited(const std::optional<InheritedAnswer> &inherited);
    void showWayBack(const QuestionState &state);

    QuestionId m_question;
    const pack::QuestionWords &m_words; // of the pack, which outlives the page
    QLabel *m_prompt;
    QLabel *m_help;
    QLabel *m_neededMark;
    QLabel *m_defaultMark;
    QLabel *m_inheritedMark;
    AnswerEdit *m_edit;
    QBoxLayout *m_header = nullptr;
    QToolButton *m_wayBack; // made behind the control, and so behind it for Tab
};

} // namespace policywright::gui
