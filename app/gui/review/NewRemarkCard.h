// SPDX-License-Identifier: Apache-2.0
//
// The card in which a new remark is written: which words it is about, and what is said. The words can be chosen here as
// well, by the keyboard, in the clause's text.
#pragma once

#include "app/gui/review/RemarkForm.h"
#include "core/annotate/ReviewedText.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace policywright::gui {

class NewRemarkCard final : public QWidget {
    Q_OBJECT

public:
    explicit NewRemarkCard(QWidget *parent);

    // Empty range: the clause as a whole. What was typed before stays.
    void begin(const annotate::ReviewedClause &clause, annotate::TextRange range, annotate::EventKind kind);
    void setNote(const QString &words); // quiet, about the selection

    const annotate::ReviewedClause &clause() const { return m_clause; }
    annotate::TextRange range() const { return m_range; }
    RemarkForm &form() { return *m_form; }
    QPlainTextEdit &wordChoice() { return *m_words; }
    QToolButton &chooseButton() { return *m_choose; }

Q_SIGNALS:
    void given(const policywright::gui::RemarkForm::Draft &draft);
    void rangeChosen();
    void cancelled();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setRange(annotate::TextRange range);
    void takeSelection();
    annotate::TextRange whole() const;

    annotate::ReviewedClause m_clause;
    annotate::TextRange m_range;
    QLabel *m_about;
    QLabel *m_note;
    QToolButton *m_choose;
    QPlainTextEdit *m_words;
    RemarkForm *m_form;
};

} // namespace policywright::gui
