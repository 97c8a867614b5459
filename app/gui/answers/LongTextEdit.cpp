// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answers/LongTextEdit.h"

#include "app/gui/TextConversion.h"
#include "core/pack/AnswerReader.h"

#include <QMimeData>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace policywright::gui {
namespace {

constexpr int kMostLines = 24;
constexpr qsizetype kMostPasted = 4 * qsizetype{pack::kMaxLongTextLength};

} // namespace

GrowingText::GrowingText(int fewestLines, QWidget *parent) : QPlainTextEdit(parent), m_fewestLines(fewestLines)
{
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // The height hangs on the number of wrapped lines, which changes with text and width.
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { updateGeometry(); });
}

int GrowingText::heightOfText() const
{
    // A plain text document measures its height in lines.
    const double lines = document()->documentLayout()->documentSize().height();
    const int shownLines = std::clamp(static_cast<int>(std::ceil(lines)), m_fewestLines, kMostLines);
    const int margins = qRound(2 * document()->documentMargin()) + 2 * frameWidth();
    return shownLines * fontMetrics().lineSpacing() + margins + 2;
}

QSize GrowingText::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, heightOfText()};
}

QSize GrowingText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, heightOfText()};
}

void GrowingText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (height() != heightOfText())
        updateGeometry();
}

void GrowingText::insertFromMimeData(const QMimeData *source)
{
    const QString text = source->text();
    if (text.size() > kMostPasted)
        Q_EMIT pasteRefused(text.size());
    else
        insertPlainText(text); // words only: formats of the source mean nothing here
}

LongTextEdit::LongTextEdit(const pack::CompiledQuestion &question, Room room, QWidget *parent)
    : AnswerEdit(question, room, parent), m_text(new GrowingText(room == Room::Page ? 3 : 2, this))
{
    rows()->addWidget(m_text);
    setFocusProxy(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &LongTextEdit::takeTyped);
    connect(m_text, &GrowingText::pasteRefused, this, &LongTextEdit::explainRefusedPaste);
}

bool LongTextEdit::showExample(const QString &example)
{
    m_text->setPlaceholderText(tr("Example: %1").arg(example));
    return true;
}

void LongTextEdit::setNames(const QString &name, const QString &description)
{
    m_text->setAccessibleName(name);
    m_text->setAccessibleDescription(description);
}

void LongTextEdit::display(const std::optional<model::Answer> &counting)
{
    const auto *text = counting ? std::get_if<std::string>(&*counting) : nullptr;
    const QSignalBlocker quietly(m_text);
    m_text->setPlainText(text ? shown(*text) : QString());
    m_text->updateGeometry();
}

void LongTextEdit::displayFaded(bool faded)
{
    fade(*m_text, faded);
}

void LongTextEdit::takeTyped()
{
    const QString text = m_text->toPlainText();
    if (text.isEmpty())
        takeNothing(std::string());
    else
        take(stored(text));
}

void LongTextEdit::explainRefusedPaste(qsizetype characters)
{
    showReason(tr("The clipboard holds %L1 characters; an answer can have %L2. Nothing was pasted.")
                   .arg(characters)
                   .arg(qsizetype{pack::kMaxLongTextLength}));
}

} // namespace policywright::gui
