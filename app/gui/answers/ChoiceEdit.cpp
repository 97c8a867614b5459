// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answers/ChoiceEdit.h"

#include "app/gui/answers/OptionPicker.h"
#include "app/gui/answers/OptionWords.h"

#include <QVBoxLayout>

#include <algorithm>

namespace policywright::gui {

ChoiceEdit::ChoiceEdit(const pack::CompiledQuestion &question, Room room, QWidget *parent)
    : AnswerEdit(question, room, parent)
{
    QStringList labels;
    for (const std::string &option : question.logic.options)
        labels.push_back(optionLabel(question.words, option));
    const bool asButtons = room == Room::Page && question.logic.options.size() <= kMostRadioButtons;
    m_picker = asButtons ? OptionPicker::radioButtons(labels, Qt::Vertical, this) : OptionPicker::list(labels, this);
    rows()->addWidget(m_picker);
    setFocusProxy(room == Room::Page ? m_picker : m_picker->focusProxy());
    connect(m_picker, &OptionPicker::picked, this,
            [this](int option) { take(this->question().logic.options[static_cast<std::size_t>(option)]); });
    connect(m_picker, &OptionPicker::unpicked, this, [this] { takeBack(); });
}

void ChoiceEdit::setNames(const QString &name, const QString &description)
{
    m_picker->setNames(name, description);
}

void ChoiceEdit::display(const std::optional<model::Answer> &counting)
{
    const auto *chosen = counting ? std::get_if<std::string>(&*counting) : nullptr;
    const auto &options = question().logic.options;
    const auto found = chosen ? std::ranges::find(options, *chosen) : options.end();
    m_picker->pick(found == options.end() ? std::nullopt : std::optional(static_cast<int>(found - options.begin())));
}

void ChoiceEdit::displayFaded(bool faded)
{
    fade(*m_picker, faded);
}

} // namespace policywright::gui
