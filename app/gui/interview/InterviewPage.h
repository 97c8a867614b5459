// SPDX-License-Identifier: Apache-2.0
//
// The interview: one section at a time. Sections that were shown are kept with their folds, their scroll position and
// what is typed but cannot be stored yet. Holds no answers: it shows those of the policy and emits what the author
// says.
#pragma once

#include "app/gui/interview/QuestionState.h"

#include <QWidget>

#include <map>

class QStackedLayout;

namespace policywright::gui {

class SectionPage;

class InterviewPage final : public QWidget {
    Q_OBJECT

public:
    explicit InterviewPage(QWidget *parent);

    // `section`: index in PackSet::sections(). The packs are borrowed until another set, or another policy, is shown or
    // the page goes; values and policy are only read during the call.
    void showSection(const pack::PackSet &packs, std::size_t section, const assembly::AnswerValues &values,
                     const model::PolicyDocument &policy);
    // The same section after an answer has changed, from here or from elsewhere.
    void update(const assembly::AnswerValues &values, const model::PolicyDocument &policy);
    using QWidget::update;
    // A question of the section that is shown.
    void goTo(const QuestionId &question);
    // As the policy has it, whatever the author did to its control: their answer was not taken.
    void showAgain(const QuestionId &question);
    // Forgets every section: before the packs that were shown go.
    void clear();

    const SectionPage *page() const { return m_current; } // nullptr before the first section

Q_SIGNALS:
    void answered(const QuestionId &question, const std::optional<model::Answer> &answer);
    void questionEntered(const QuestionId &question); // by the cursor

private:
    void noteFocus(QWidget *now);

    QStackedLayout *m_stack;
    const pack::PackSet *m_packs = nullptr;
    std::string m_policyId;
    std::map<std::size_t, SectionPage *> m_pages;
    SectionPage *m_current = nullptr;
    std::vector<model::Person> m_people;
    std::optional<QuestionId> m_entered;
};

} // namespace policywright::gui
