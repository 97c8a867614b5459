// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answers/BooleanEdit.h"

#include "app/gui/TextConversion.h"
#include "app/gui/answers/OptionPicker.h"
#include "app/gui/answers/OptionWords.h"

#include <QVBoxLayout>

namespace policywright::gui {
namespace {

constexpr int kYes = 0;
constexpr int kNo = 1;

QString wordOr(const PackWords &words, const char *name, const QString &otherwise)
{
    const auto found = words.find(name);
    return upperFirst(found == words.end() ? otherwise : shown(found->second));
}

} // namespace

QString yesWord(const PackWords &words)
{
    return wordOr(words, "yes", BooleanEdit::tr("Yes"));
}

QString noWord(const PackWords &words)
{
    return wordOr(words, "no", BooleanEdit::tr("No"));
}

BooleanEdit::BooleanEdit(const pack::CompiledQuestion &question, const PackWords &words, Room room, QWidget *parent)
    : AnswerEdit(question, room, parent)
{
    const QStringList options{yesWord(words), noWord(words)};
    m_picker = room == Room::Page ? OptionPicker::radioButtons(options, Qt::Horizontal, this)
                                  : OptionPicker::list(options, this);
    rows()->addWidget(m_picker);
    setFocusProxy(room == Room::Page ? m_picker : m_picker->focusProxy());
    connect(m_picker, &OptionPicker::picked, this, [this](int option) { take(option == kYes); });
    connect(m_picker, &OptionPicker::unpicked, this, [this] { takeBack(); });
}

void BooleanEdit::setNames(const QString &name, const QString &description)
{
    m_picker->setNames(name, description);
}

void BooleanEdit::display(const std::optional<model::Answer> &counting)
{
    const auto *flag = counting ? std::get_if<bool>(&*counting) : nullptr;
    m_picker->pick(flag ? std::optional(*flag ? kYes : kNo) : std::nullopt);
}

void BooleanEdit::displayFaded(bool faded)
{
    fade(*m_picker, faded);
}

} // namespace policywright::gui
