// SPDX-License-Identifier: Apache-2.0
//
// Waves under the words of a text that its dictionary does not have. Only the paragraph that changed is looked at
// again, and the word that is being typed is left in peace until the cursor goes on. The text itself is not touched:
// neither what is stored nor what can be undone, and nobody is told that it changed where only marks came or went: a
// default that is looked at must not become an answer.
#pragma once

#include "app/gui/spelling/WordsOfText.h"

#include <QSyntaxHighlighter>

#include <functional>

class QTextCursor;

namespace policywright::gui {

class Dictionary;

class SpellingMarks final : public QSyntaxHighlighter {
    Q_OBJECT

public:
    // `dictionary` outlives the marks; `isText`: whether a place in a paragraph is text at all, and not code.
    using IsText = std::function<bool(const QTextBlock &block, const WordRange &word)>;
    SpellingMarks(QTextDocument *document, Dictionary &dictionary, IsText isText);

    void setOn(bool on);
    void setCursor(const QTextCursor &cursor); // where the author types

    // The wrong word at a place of the document; a null cursor: there is none.
    QTextCursor wrongWordAt(int position) const;

protected:
    void highlightBlock(const QString &text) override;

private:
    bool isWrong(const QTextBlock &block, const WordRange &word) const;
    void lookAgain();
    void lookAgainAt(int position);

    Dictionary &m_dictionary;
    IsText m_isText;
    bool m_isOn = true;
    bool m_wasTyped = false; // since the cursor was told of
    int m_typing = -1;       // the cursor's place after a key
    int m_spared = -1;       // the place behind a word that was left in peace
};

} // namespace policywright::gui
