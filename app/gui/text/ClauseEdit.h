// SPDX-License-Identifier: Apache-2.0
//
// With this an author rewords a clause: as formatted text with answers as chips, or as Markdown where they want to.
// What comes out is the body as the pack would have it; parts that nobody touched keep their bytes (core/editing). A
// body that does not parse is never given to anybody: the reason stands below the text, the text stays.
//
// Owns no policy: it shows the words it is given and says what the author wants. By itself it can undo what was typed
// into it. Where its text is part of a policy, whose history undoes everything, it keeps no history of its own: Ctrl+Z
// goes to the window, the owner shows the words of before, and the cursor comes to stand where they differ. Only words
// that were not used (a template with a mistake) are dropped here first: the history does not know them.
#pragma once

#include "app/gui/text/ChipNames.h"
#include "app/gui/text/UndoKeys.h"
#include "core/base/Error.h"
#include "core/editing/EditableText.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <string>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace policywright::gui {

class AnswerPicker;
class ClauseTextEdit;
class FormatBar;
class LinkPanel;

struct ClauseWords {
    std::string clause = {}; // its id; another one opens another text, whatever was not used of the one before
    std::optional<std::string> packBody = {}; // none: a clause of the author's own, with nothing to compare it with
    std::optional<std::string> ownBody = {};  // the author's custom wording
    std::optional<std::string> unused = {};   // what was typed last and could not be used; shown once, when it opens
};

// What is wrong with a body beside what the template language says: names that nobody asked for.
using BodyCheck = std::function<Errors(const std::string &body)>;

class ClauseEdit final : public QWidget {
    Q_OBJECT

public:
    explicit ClauseEdit(QWidget *parent);

    void setAnswers(std::vector<InsertableAnswer> answers);
    void setCheck(BodyCheck check);
    void leaveUndoToOwner();
    void growUpTo(int height); // as tall as its text, px, instead of a scrolled box
    QRect cursorRect() const;  // in its own coordinates
    bool hasFocusInside() const;
    void forget();      // what it shows: the next words open anew
    void takePending(); // what was typed a moment ago is emitted now
    // Of what it shows already, only the mark changes: the cursor and what can be undone stay.
    void showWords(const ClauseWords &words);

    bool isMarkdown() const;
    void setMarkdown(bool markdown); // stays as it is where the text is no template
    QString problem() const;         // what keeps the text from being used; empty: nothing
    bool holdsOwnWords() const;
    std::optional<std::string> unusedBody() const; // what is on the sheet and not used

Q_SIGNALS:
    // As one types, with a body that parses and is not the one that was given or emitted last.
    void worded(const std::string &body);
    // The text is the pack's again, by the button or by what was typed.
    void packTextWanted();
    void cursorMoved();

private:
    void build();
    void connectParts();
    void perform(int command);
    enum class Cursor { AtStart, AtChange };
    void open(const std::string &body, Cursor cursor);
    bool dropUnused(UndoKeys::Ask ask);
    void grow();
    void takeEdits();
    void use(const std::string &body);
    void showProblem(const Errors &errors);
    void showMark();
    void showFormatState();
    void usePackText();
    std::string currentBody() const;
    std::optional<Errors> problemsOf(const std::string &body) const;

    FormatBar *m_bar;
    QWidget *m_ownMark;
    QPushButton *m_usePack;
    QStackedWidget *m_sheets;
    ClauseTextEdit *m_formatted;
    QPlainTextEdit *m_markdown;
    QLabel *m_message;
    AnswerPicker *m_picker;
    LinkPanel *m_linkPanel;

    UndoKeys *m_formattedKeys;
    UndoKeys *m_markdownKeys;

    ChipNames m_names;
    BodyCheck m_check;
    std::string m_clause;
    std::optional<std::string> m_packBody;
    editing::EditableText m_packText;
    editing::EditableText m_loaded; // what the sheet was filled with
    std::string m_used;             // given or emitted last
    bool m_isOpen = false;
    bool m_isLoading = false;
    bool m_isTakingEdits = false;
    bool m_isBroken = false;  // what is on the sheet is not used
    int m_mostHeight = 0;     // 0: it does not grow
    bool m_isTouched = false; // the Markdown was edited since it was opened
};

} // namespace policywright::gui
