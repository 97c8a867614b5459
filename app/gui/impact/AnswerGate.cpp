// SPDX-License-Identifier: Apache-2.0
#include "app/gui/impact/AnswerGate.h"

#include "app/gui/TextConversion.h"

#include <QWidget>

namespace policywright::gui {

AnswerGate::AnswerGate(EditingController &controller, Settings settings, QWidget *over)
    : QObject(over), m_controller(controller), m_settings(std::move(settings)), m_over(over)
{
}

bool AnswerGate::isChosen(const QuestionId &id) const
{
    const pack::CompiledQuestion *question = m_controller.packs().question(id);
    if (!question)
        return false;
    const pack::AnswerType type = question->logic.type;
    return type == pack::AnswerType::Boolean || type == pack::AnswerType::Choice || type == pack::AnswerType::Multi;
}

void AnswerGate::answer(const QuestionId &question, const std::optional<model::Answer> &answer)
{
    if (!isChosen(question)) {
        giveTyped(question, answer);
        return;
    }
    const session::Change change = answer ? session::Change(session::SetAnswer{question, *answer})
                                          : session::Change(session::ClearAnswer{question});
    const auto impact = m_controller.session().impactOf(change);
    if (!impact) { // the answer, or the document, is told of by the controller
        m_controller.answer(question, answer);
        return;
    }
    if (session::asksFirst(*impact) && !m_asksNoMore && m_settings.asksAboutImpact())
        ask(question, answer, *impact);
    else
        give(question, answer, *impact);
}

void AnswerGate::giveTyped(const QuestionId &question, const std::optional<model::Answer> &answer)
{
    const auto renaming =
        answer ? session::renamingBy(m_controller.packs(), m_controller.policy(), question, *answer) : std::nullopt;
    m_controller.answer(question, answer);
    if (renaming)
        Q_EMIT renamed(*renaming);
}

void AnswerGate::ask(const QuestionId &question, const std::optional<model::Answer> &answer,
                     const session::Impact &impact)
{
    const pack::PackSet &packs = m_controller.packs();
    m_dialog = new ImpactDialog(shown(packs.question(question)->words.prompt.text), impact, packs, m_over->window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this, [this, question, answer, impact] {
        m_asksNoMore = m_dialog->asksNoMore();
        give(question, answer, impact);
    });
    connect(m_dialog, &QDialog::rejected, this, [this, question] {
        m_asksNoMore = m_dialog->asksNoMore();
        Q_EMIT kept(question);
    });
    m_dialog->open();
}

void AnswerGate::give(const QuestionId &question, const std::optional<model::Answer> &answer,
                      const session::Impact &impact)
{
    m_controller.answer(question, answer);
    const session::ImpactCounts counts = session::countsOf(impact);
    if (counts != session::ImpactCounts{})
        Q_EMIT given(counts);
}

} // namespace policywright::gui
