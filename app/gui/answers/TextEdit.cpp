// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answers/TextEdit.h"

#include "app/gui/TextConversion.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace policywright::gui {

QString inOneLine(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral(" "));
    for (QChar &character : text) {
        const char16_t code = character.unicode();
        if (code == u'\n' || code == u'\r' || code == u'\t' || code == u'\u2028' || code == u'\u2029')
            character = QLatin1Char(' ');
    }
    return text;
}

TextEdit::TextEdit(const pack::CompiledQuestion &question, Room room, QWidget *parent)
    : AnswerEdit(question, room, parent), m_line(new QLineEdit(this))
{
    rows()->addWidget(m_line);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &TextEdit::takeTyped);
}

bool TextEdit::showExample(const QString &example)
{
    constexpr qsizetype kMostInside = 48; // characters; longer ones would be cut off
    if (example.size() > kMostInside)
        return false;
    m_line->setPlaceholderText(tr("Example: %1").arg(example));
    return true;
}

QString TextEdit::typed() const
{
    return m_line->text();
}

void TextEdit::setTyped(const QString &text)
{
    m_line->setText(text);
    takeTyped(text);
}

void TextEdit::setNames(const QString &name, const QString &description)
{
    m_line->setAccessibleName(name);
    m_line->setAccessibleDescription(description);
}

void TextEdit::display(const std::optional<model::Answer> &counting)
{
    const auto *text = counting ? std::get_if<std::string>(&*counting) : nullptr;
    m_line->setText(text ? shown(*text) : QString());
    m_line->setCursorPosition(0); // a long text is read from its start
}

void TextEdit::displayFaded(bool faded)
{
    fade(*m_line, faded);
}

void TextEdit::takeTyped(const QString &text)
{
    if (text.isEmpty())
        takeNothing(std::string());
    else
        take(stored(inOneLine(text)));
}

} // namespace policywright::gui
