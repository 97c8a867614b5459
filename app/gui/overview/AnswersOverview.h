// SPDX-License-Identifier: Apache-2.0
//
// Every answer of a policy on one page, by section: what was asked, what counts, whether the author said it or a
// default did, and what is missing. Words in the box narrow it; one click or Enter goes to the question.
#pragma once

#include "app/gui/list/CalmList.h"
#include "core/assembly/AnswerValues.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;

namespace policywright::gui {

class AnswersOverview final : public QWidget {
    Q_OBJECT

public:
    explicit AnswersOverview(QWidget *parent);

    // What is shown is copied. The words in the box stay.
    void show(const pack::PackSet &packs, const assembly::AnswerValues &values, const model::PolicyDocument &policy);
    using QWidget::show;

Q_SIGNALS:
    void questionChosen(const QuestionId &question);

private:
    struct Entry {
        QuestionId question;
        std::size_t section;
        ListRow row;      // its key: the question's number in PackSet::questions()
        QString searched; // folded
    };

    void makeHeader();
    void add(const pack::PackSet &packs, std::size_t number, const assembly::EffectiveAnswer &answer,
             const model::PolicyDocument &policy, const assembly::Formats &formats);
    void countWords();
    void filter();

    std::vector<QString> m_sections; // titles
    std::vector<Entry> m_entries;
    QLabel *m_counts;
    QLabel *m_nothing;
    QLineEdit *m_filter;
    CalmList *m_list;
};

} // namespace policywright::gui
