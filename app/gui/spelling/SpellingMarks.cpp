// SPDX-License-Identifier: Apache-2.0
#include "app/gui/spelling/SpellingMarks.h"

#include "app/gui/spelling/Dictionary.h"

#include <QSignalBlocker>
#include <QTextCharFormat>
#include <QTextCursor>
#include <QTextDocument>

#include <utility>

namespace policywright::gui {

SpellingMarks::SpellingMarks(QTextDocument *document, Dictionary &dictionary, IsText isText)
    : QSyntaxHighlighter(document), m_dictionary(dictionary), m_isText(std::move(isText))
{
    connect(&dictionary, &Dictionary::changed, this, &SpellingMarks::lookAgain);
    connect(document, &QTextDocument::contentsChange, this, [this](int, int, int added) { m_wasTyped = added > 0; });
    lookAgain(); // before the highlighter does, aloud
}

void SpellingMarks::setOn(bool on)
{
    if (on == m_isOn)
        return;
    m_isOn = on;
    lookAgain();
}

// After a key the cursor stands behind the word that is being typed; where it merely came along, nothing is typed.
void SpellingMarks::setCursor(const QTextCursor &cursor)
{
    const bool wasTyped = std::exchange(m_wasTyped, false);
    m_typing = wasTyped && !cursor.hasSelection() ? cursor.position() : -1;
    const int spared = std::exchange(m_spared, -1);
    if (spared >= 0 && spared != m_typing)
        lookAgainAt(spared);
    if (m_typing >= 0 && wrongWordAt(m_typing).selectionEnd() == m_typing)
        lookAgainAt(m_typing);
}

void SpellingMarks::lookAgain()
{
    const QSignalBlocker quiet(document());
    rehighlight();
}

void SpellingMarks::lookAgainAt(int position)
{
    const QTextBlock block = document()->findBlock(position);
    const QSignalBlocker quiet(document());
    if (block.isValid())
        rehighlightBlock(block);
}

void SpellingMarks::highlightBlock(const QString &text)
{
    if (!m_isOn || m_dictionary.state() != Dictionary::State::Ready)
        return;
    QTextCharFormat wave;
    wave.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    wave.setUnderlineColor(QColor(0xd0, 0x3b, 0x3b)); // seen on light and dark grounds
    for (const WordRange &word : wordsOf(text)) {
        if (!isWrong(currentBlock(), word))
            continue;
        const int end = currentBlock().position() + static_cast<int>(word.start + word.length);
        if (end == m_typing) {
            m_spared = end;
            continue;
        }
        QTextCharFormat marked = format(static_cast<int>(word.start));
        marked.merge(wave);
        setFormat(static_cast<int>(word.start), static_cast<int>(word.length), marked);
    }
}

bool SpellingMarks::isWrong(const QTextBlock &block, const WordRange &word) const
{
    return m_dictionary.isWrong(block.text().mid(word.start, word.length)) && m_isText(block, word);
}

QTextCursor SpellingMarks::wrongWordAt(int position) const
{
    const QTextBlock block = document()->findBlock(position);
    if (!m_isOn || !block.isValid())
        return {};
    const int at = position - block.position();
    for (const WordRange &word : wordsOf(block.text())) {
        if (at < word.start || at > word.start + word.length || !isWrong(block, word))
            continue;
        QTextCursor cursor(block);
        cursor.setPosition(block.position() + static_cast<int>(word.start));
        cursor.setPosition(block.position() + static_cast<int>(word.start + word.length), QTextCursor::KeepAnchor);
        return cursor;
    }
    return {};
}

} // namespace policywright::gui
