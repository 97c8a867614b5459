// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answers/MultiEdit.h"

#include "app/gui/answers/OptionButton.h"
#include "app/gui/answers/OptionWords.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace policywright::gui {

MultiEdit::MultiEdit(const pack::CompiledQuestion &question, Room room, QWidget *parent)
    : AnswerEdit(question, room, parent)
{
    for (const std::string &option : question.logic.options) {
        auto *box = new OptionCheck(optionLabel(question.words, option), this);
        rows()->addWidget(box);
        connect(box, &QCheckBox::clicked, this, &MultiEdit::takeTicks);
        m_boxes.push_back(box);
    }
    setFocusProxy(m_boxes.front());
}

void MultiEdit::setNames(const QString &name, const QString &description)
{
    setAccessibleName(name);
    for (OptionCheck *box : m_boxes)
        box->setAccessibleDescription(description.isEmpty() ? name : name + QLatin1Char(' ') + description);
}

void MultiEdit::display(const std::optional<model::Answer> &counting)
{
    const auto *choices = counting ? std::get_if<model::Choices>(&*counting) : nullptr;
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const QSignalBlocker quietly(m_boxes[i]);
        m_boxes[i]->setChecked(choices && std::ranges::contains(choices->ids, question().logic.options[i]));
    }
}

void MultiEdit::displayFaded(bool faded)
{
    for (OptionCheck *box : m_boxes)
        fade(*box, faded);
}

void MultiEdit::takeTicks()
{
    Json::Array ticked;
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes[i]->isChecked())
            ticked.emplace_back(question().logic.options[i]);
    }
    if (ticked.empty())
        takeNothing(model::Choices{});
    else
        take(std::move(ticked));
}

} // namespace policywright::gui
