// SPDX-License-Identifier: Apache-2.0
#include "app/gui/interview/InterviewPage.h"

#include "app/gui/interview/QuestionCard.h"
#include "app/gui/interview/SectionPage.h"

#include <QApplication>
#include <QStackedLayout>

namespace policywright::gui {

InterviewPage::InterviewPage(QWidget *parent) : QWidget(parent), m_stack(new QStackedLayout(this))
{
    m_stack->setContentsMargins(0, 0, 0, 0);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { noteFocus(now); });
}

void InterviewPage::showSection(const pack::PackSet &packs, std::size_t section, const assembly::AnswerValues &values,
                                const model::PolicyDocument &policy)
{
    if (&packs != m_packs || policy.id != m_policyId)
        clear();
    m_packs = &packs;
    m_policyId = policy.id;
    SectionPage *&page = m_pages[section];
    if (!page) {
        page = new SectionPage(packs, section, this);
        connect(page, &SectionPage::answered, this, &InterviewPage::answered);
        m_stack->addWidget(page);
    }
    m_current = page;
    m_people = peopleIn(policy);
    page->setPeople(m_people);
    page->show(questionStates(packs, section, values, policy));
    m_stack->setCurrentWidget(page);
}

void InterviewPage::update(const assembly::AnswerValues &values, const model::PolicyDocument &policy)
{
    if (!m_current)
        return;
    m_people = peopleIn(policy); // offered from the next question on, so that nobody is offered their own beginning
    m_current->show(questionStates(*m_packs, m_current->section(), values, policy));
}

void InterviewPage::goTo(const QuestionId &question)
{
    if (m_current)
        m_current->goTo(question);
}

void InterviewPage::showAgain(const QuestionId &question)
{
    if (m_current)
        m_current->showAgain(question);
}

void InterviewPage::clear()
{
    m_current = nullptr;
    m_packs = nullptr;
    m_entered.reset();
    for (const auto &[section, page] : m_pages)
        delete page;
    m_pages.clear();
}

void InterviewPage::noteFocus(QWidget *now)
{
    if (!m_current || !now || !m_current->isAncestorOf(now))
        return;
    for (QWidget *at = now; at && at != this; at = at->parentWidget()) {
        const auto *card = qobject_cast<QuestionCard *>(at);
        if (!card)
            continue;
        if (m_entered != card->question()) {
            m_entered = card->question();
            m_current->setPeople(m_people);
            Q_EMIT questionEntered(*m_entered);
        }
        return;
    }
}

} // namespace policywright::gui
