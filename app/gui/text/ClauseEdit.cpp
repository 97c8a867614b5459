// SPDX-License-Identifier: Apache-2.0
#include "app/gui/text/ClauseEdit.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/text/AnswerPicker.h"
#include "app/gui/text/ClauseTextEdit.h"
#include "app/gui/text/FormatBar.h"
#include "app/gui/text/LinkPanel.h"
#include "app/gui/text/PastedText.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTimer>
#include <QVBoxLayout>
#include <QtMath>

#include <algorithm>
#include <utility>

namespace policywright::gui {
namespace {

using Command = FormatBar::Command;

// A condition that has lost its end, in the words of who sees marks instead of tags.
bool isBrokenBlock(const Error &error)
{
    return error.code == ErrorCode::TemplateUnclosedBlock || error.code == ErrorCode::TemplateMisplacedTag;
}

QPoint belowCursor(const QTextEdit &edit)
{
    return edit.viewport()->mapToGlobal(edit.cursorRect().bottomLeft() + QPoint(0, look::kTight));
}

std::vector<editing::Content> withoutEmptyLines(std::vector<editing::Content> contents)
{
    std::erase_if(contents, [](const editing::Content &content) {
        const auto *line = std::get_if<editing::Line>(&content);
        return line && line->runs.empty();
    });
    return contents;
}

// Behind what differs from the text before.
int endOfChange(const QString &before, const QString &after)
{
    const auto shorter = std::min(before.size(), after.size());
    qsizetype begin = 0;
    while (begin < shorter && before[begin] == after[begin])
        ++begin;
    qsizetype behind = 0;
    while (behind < shorter - begin && before[before.size() - 1 - behind] == after[after.size() - 1 - behind])
        ++behind;
    return static_cast<int>(after.size() - behind);
}

template <class Sheet>
void putCursorAtChange(Sheet &sheet, const QString &before)
{
    QTextCursor cursor = sheet.textCursor();
    cursor.setPosition(endOfChange(before, sheet.toPlainText()));
    sheet.setTextCursor(cursor);
}

std::optional<TableStep> tableStep(Command command)
{
    switch (command) {
    case Command::AddRow: return TableStep::AddRow;
    case Command::AddColumn: return TableStep::AddColumn;
    case Command::RemoveRow: return TableStep::RemoveRow;
    case Command::RemoveColumn: return TableStep::RemoveColumn;
    default: return std::nullopt;
    }
}

} // namespace

ClauseEdit::ClauseEdit(QWidget *parent)
    : QWidget(parent), m_bar(new FormatBar(this)), m_ownMark(new QWidget(this)),
      m_usePack(new QPushButton(tr("Use the pack's text again"), m_ownMark)), m_sheets(new QStackedWidget(this)),
      m_formatted(new ClauseTextEdit(m_sheets)), m_markdown(new QPlainTextEdit(m_sheets)),
      m_message(look::wrappingLabel(this, look::Ink::Gap)), m_picker(new AnswerPicker(this)),
      m_linkPanel(new LinkPanel(this)),
      m_formattedKeys(new UndoKeys(m_formatted, [this](UndoKeys::Ask ask) { return dropUnused(ask); })),
      m_markdownKeys(new UndoKeys(m_markdown, [this](UndoKeys::Ask ask) { return dropUnused(ask); }))
{
    build();
    connectParts();
    showMark();
    showFormatState();
}

void ClauseEdit::build()
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF()); // large text is large here, too
    m_markdown->setFont(fixed);
    m_markdown->document()->setDocumentMargin(look::kApart);
    m_markdown->setAccessibleName(tr("Markdown of the clause"));
    m_markdown->setTabChangesFocus(true);
    m_message->setAccessibleName(tr("What keeps the text from being used"));
    m_message->setContentsMargins(look::kApart, look::kNear, look::kApart, look::kNear);
    m_message->hide();
    m_formatted->setNames(&m_names);
    m_formatted->setFrameShape(QFrame::NoFrame);
    m_markdown->setFrameShape(QFrame::NoFrame);
    m_sheets->addWidget(m_formatted);
    m_sheets->addWidget(m_markdown);
    setFocusProxy(m_sheets);
    m_sheets->setFocusProxy(m_formatted);

    auto *mark = new QLabel(tr("Your wording"), m_ownMark);
    mark->setFont(look::strong(mark->font()));
    auto *markRow = new QHBoxLayout(m_ownMark);
    markRow->setContentsMargins(look::kApart, look::kTight, look::kNear, look::kTight);
    markRow->addWidget(mark);
    markRow->addStretch();
    markRow->addWidget(m_usePack);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_bar);
    rows->addWidget(m_ownMark);
    rows->addWidget(m_sheets, 1);
    rows->addWidget(m_message);
    addActions(m_bar->actions());
}

void ClauseEdit::connectParts()
{
    connect(m_bar, &FormatBar::wanted, this, [this](Command command) { perform(static_cast<int>(command)); });
    const auto takeSoon = [this] {
        if (m_isLoading || m_isTakingEdits)
            return;
        m_isTakingEdits = true; // several changes of one key are one edit
        QTimer::singleShot(0, this, &ClauseEdit::takeEdits);
    };
    connect(m_formatted, &QTextEdit::textChanged, this, takeSoon);
    connect(m_markdown, &QPlainTextEdit::textChanged, this, [this, takeSoon] {
        m_isTouched = m_isTouched || !m_isLoading;
        takeSoon();
    });
    connect(m_formatted, &QTextEdit::cursorPositionChanged, this, &ClauseEdit::showFormatState);
    connect(m_formatted, &QTextEdit::currentCharFormatChanged, this, &ClauseEdit::showFormatState);
    connect(m_formatted, &ClauseTextEdit::answerWanted, this,
            [this] { m_picker->offer(m_names.answers(), belowCursor(*m_formatted)); });
    connect(m_formatted, &ClauseTextEdit::pasteRefused, this, [this](qsizetype characters) {
        m_message->setText(tr("The clipboard holds %L1 characters; a clause takes %L2 at once. Nothing was pasted.")
                               .arg(characters)
                               .arg(kMostPasted));
        m_message->show();
    });
    connect(m_picker, &AnswerPicker::chosen, m_formatted, &ClauseTextEdit::insertAnswer);
    connect(m_linkPanel, &LinkPanel::given, this, [this](const QString &address) {
        setLink(m_formatted->textCursor(), address, m_formatted->look());
        m_formatted->setFocus();
    });
    connect(m_formatted, &QTextEdit::cursorPositionChanged, this, &ClauseEdit::cursorMoved);
    connect(m_markdown, &QPlainTextEdit::cursorPositionChanged, this, &ClauseEdit::cursorMoved);
    for (const QTextDocument *document : {m_formatted->document(), m_markdown->document()})
        connect(document->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &ClauseEdit::grow);
    connect(m_sheets, &QStackedWidget::currentChanged, this, &ClauseEdit::grow);
    connect(m_usePack, &QPushButton::clicked, this, &ClauseEdit::usePackText);
}

void ClauseEdit::perform(int wanted)
{
    const auto command = static_cast<Command>(wanted);
    QTextCursor cursor = m_formatted->textCursor();
    switch (command) {
    case Command::Strong: m_formatted->toggleStrong(); break;
    case Command::Emphasis: m_formatted->toggleEmphasis(); break;
    case Command::Bullets: setLineKind(cursor, editing::LineKind::Bullet, m_formatted->look()); break;
    case Command::Numbers: setLineKind(cursor, editing::LineKind::Number, m_formatted->look()); break;
    case Command::Quote: setLineKind(cursor, editing::LineKind::Quote, m_formatted->look()); break;
    case Command::Link: return m_linkPanel->ask(linkAt(cursor), belowCursor(*m_formatted));
    case Command::Answer: return m_picker->offer(m_names.answers(), belowCursor(*m_formatted));
    case Command::Table:
        insertTable(cursor, m_formatted->look());
        m_formatted->setTextCursor(cursor);
        break;
    case Command::AddRow:
    case Command::AddColumn:
    case Command::RemoveRow:
    case Command::RemoveColumn: changeTable(cursor, *tableStep(command)); break;
    case Command::Markdown: return setMarkdown(!isMarkdown());
    }
    showFormatState();
    m_formatted->setFocus();
}

void ClauseEdit::setTerms(ConditionTerms terms)
{
    m_names.setTerms(std::move(terms));
}

void ClauseEdit::setAnswers(std::vector<InsertableAnswer> answers)
{
    m_names.setAnswers(std::move(answers));
    const QScopedValueRollback loading(m_isLoading, true); // chips are laid out again; no word changes
    m_formatted->setNames(&m_names);
}

void ClauseEdit::setCheck(BodyCheck check)
{
    m_check = std::move(check);
}

void ClauseEdit::leaveUndoToOwner()
{
    m_formatted->setKeepsHistory(false);
    m_markdown->setUndoRedoEnabled(false);
    m_formattedKeys->setOn(true);
    m_markdownKeys->setOn(true);
}

// Words that cannot be used are in no history: the words in use come back.
bool ClauseEdit::dropUnused(UndoKeys::Ask ask)
{
    takePending();
    if (!m_isBroken)
        return false;
    if (ask == UndoKeys::Ask::Drop) {
        open(m_used, Cursor::AtChange);
        showMark();
    }
    return true;
}

QRect ClauseEdit::cursorRect() const
{
    const QWidget *viewport = isMarkdown() ? m_markdown->viewport() : m_formatted->viewport();
    const QRect rect = isMarkdown() ? m_markdown->cursorRect() : m_formatted->cursorRect();
    return QRect(viewport->mapTo(this, rect.topLeft()), rect.size());
}

bool ClauseEdit::hasFocusInside() const
{
    return m_sheets->currentWidget()->hasFocus();
}

void ClauseEdit::forget()
{
    m_isOpen = false;
}

void ClauseEdit::takePending()
{
    if (m_isTakingEdits)
        takeEdits();
}

void ClauseEdit::showWords(const ClauseWords &words)
{
    takePending(); // what was typed a moment ago belongs to what is shown now
    const std::string body = words.ownBody.value_or(words.packBody.value_or(std::string()));
    const bool isSameClause = m_isOpen && words.clause == m_clause;
    const bool isShown = isSameClause && body == m_used;
    m_isOpen = true;
    m_clause = words.clause;
    m_packBody = words.packBody;
    m_packText = editing::editableText(m_packBody.value_or(std::string())).value_or(editing::EditableText{});
    m_used = body;
    if (!isShown)
        open(body, isSameClause ? Cursor::AtChange : Cursor::AtStart);
    if (!isSameClause && words.unused) {
        const QScopedValueRollback loading(m_isLoading, true);
        m_sheets->setCurrentWidget(m_markdown);
        m_markdown->setPlainText(shown(*words.unused));
        m_isTouched = true;
        m_sheets->setFocusProxy(m_markdown);
        use(*words.unused);
        showFormatState();
    }
    showMark();
    if (!isSameClause) // the sheet finds its height when the event loop comes round, and would keep what it scrolled by
        QTimer::singleShot(0, this, [this] { m_formatted->verticalScrollBar()->setValue(0); });
}

void ClauseEdit::open(const std::string &body, Cursor cursor)
{
    const QString before = isMarkdown() ? m_markdown->toPlainText() : m_formatted->toPlainText();
    const QScopedValueRollback loading(m_isLoading, true);
    m_message->hide();
    m_message->clear();
    m_isTouched = false;
    m_markdown->setPlainText(shown(body));
    const auto text = editing::editableText(body);
    bool isFormatted = text.has_value();
    m_isBroken = !isFormatted;
    if (text) {
        m_loaded = *text;
        m_formatted->load(editing::contentsOf(m_loaded));
        // What the sheet cannot show as it is is better edited as Markdown than changed unseen.
        isFormatted = editing::bodyOf(editing::reworded(m_loaded, m_formatted->read().contents)) == body;
    }
    if (!isFormatted)
        m_sheets->setCurrentWidget(m_markdown);
    if (!text)
        showProblem(text.error());
    m_sheets->setFocusProxy(m_sheets->currentWidget());
    if (cursor == Cursor::AtChange)
        isMarkdown() ? putCursorAtChange(*m_markdown, before) : putCursorAtChange(*m_formatted, before);
    showFormatState();
}

std::string ClauseEdit::currentBody() const
{
    if (isMarkdown())
        return m_markdown->toPlainText().toStdString();
    const std::vector<editing::Content> contents = withoutEmptyLines(m_formatted->read().contents);
    if (contents == editing::contentsOf(m_loaded))
        return editing::bodyOf(m_loaded);
    if (m_packBody && contents == editing::contentsOf(m_packText))
        return *m_packBody;
    return editing::bodyOf(editing::reworded(m_loaded, contents));
}

std::optional<Errors> ClauseEdit::problemsOf(const std::string &body) const
{
    if (auto text = editing::editableText(body); !text)
        return std::move(text).error();
    Errors errors = m_check ? m_check(body) : Errors();
    return errors.empty() ? std::nullopt : std::optional(std::move(errors));
}

void ClauseEdit::takeEdits()
{
    m_isTakingEdits = false;
    use(currentBody());
}

void ClauseEdit::use(const std::string &body)
{
    const auto errors = problemsOf(body);
    m_isBroken = errors.has_value();
    if (errors) {
        showProblem(*errors);
        showMark();
        return;
    }
    m_message->hide();
    m_message->clear();
    const bool isNew = body != m_used;
    m_used = body;
    showMark();
    if (!isNew)
        return;
    if (m_packBody && body == *m_packBody)
        Q_EMIT packTextWanted();
    else
        Q_EMIT worded(body);
}

void ClauseEdit::showProblem(const Errors &errors)
{
    const Error &first = errors.front();
    const QString words = shown(sentence(first));
    if (isMarkdown() && first.where)
        m_message->setText(tr("Line %1: %2").arg(first.where->line).arg(words));
    else if (isBrokenBlock(first))
        m_message->setText(
            tr("A condition or a list has lost its beginning or its end, so the text is not used yet. Undo, "
               "or remove what is left of it."));
    else
        m_message->setText(words);
    m_message->show();
}

QString ClauseEdit::problem() const
{
    return m_message->text();
}

bool ClauseEdit::isMarkdown() const
{
    return m_sheets->currentWidget() == m_markdown;
}

void ClauseEdit::setMarkdown(bool markdown)
{
    if (markdown == isMarkdown())
        return showFormatState();
    const std::string body = currentBody();
    if (!markdown && !editing::editableText(body)) {
        use(body); // says why
        return showFormatState();
    }
    if (markdown) {
        const QScopedValueRollback loading(m_isLoading, true);
        m_markdown->setPlainText(shown(body));
        m_isTouched = false;
    }
    m_sheets->setCurrentWidget(markdown ? static_cast<QWidget *>(m_markdown) : m_formatted);
    if (!markdown && m_isTouched) // else the sheet still has it, with what can be undone
        open(body, Cursor::AtStart);
    m_sheets->setFocusProxy(m_sheets->currentWidget());
    m_sheets->currentWidget()->setFocus();
    use(body);
    showFormatState();
}

std::optional<std::string> ClauseEdit::unusedBody() const
{
    return m_isBroken ? std::optional(currentBody()) : std::nullopt;
}

void ClauseEdit::growUpTo(int height)
{
    m_mostHeight = height;
    grow();
}

// The box is the text's, so that the page scrolls and not a box in it.
void ClauseEdit::grow()
{
    if (m_mostHeight == 0)
        return;
    const int line = fontMetrics().lineSpacing();
    int height = qCeil(m_formatted->document()->size().height());
    if (isMarkdown()) // its layout counts lines
        height =
            qCeil(m_markdown->document()->size().height() * m_markdown->fontMetrics().lineSpacing()) + 2 * look::kApart;
    m_sheets->setFixedHeight(std::clamp(height + look::kNear, 4 * line, std::max(m_mostHeight, 6 * line)));
}

bool ClauseEdit::holdsOwnWords() const
{
    return m_packBody && (m_used != *m_packBody || m_isBroken);
}

void ClauseEdit::showMark()
{
    m_ownMark->setVisible(holdsOwnWords());
    if (isMarkdown())
        return;
    if (!m_packBody)
        return m_formatted->setOwnLines({});
    const ReadContents read = m_formatted->read();
    const std::vector<editing::Content> pack = editing::contentsOf(m_packText);
    std::set<int> own;
    for (std::size_t i = 0; i < read.contents.size(); ++i) {
        const auto *line = std::get_if<editing::Line>(&read.contents[i]);
        const bool isEmpty = line && line->runs.empty();
        if (!isEmpty && !std::ranges::contains(pack, read.contents[i]))
            own.insert(read.blocks[i]);
    }
    m_formatted->setOwnLines(std::move(own));
}

void ClauseEdit::showFormatState()
{
    const QTextCursor cursor = m_formatted->textCursor();
    m_bar->showState({.isStrong = m_formatted->fontWeight() >= QFont::DemiBold,
                      .isEmphasis = m_formatted->fontItalic(),
                      .kind = lineKindAt(cursor),
                      .isInTable = cursor.currentTable() != nullptr,
                      .isMarkdown = isMarkdown()});
}

// One step that can be undone, so that the author's words come back with it.
void ClauseEdit::usePackText()
{
    if (!m_packBody)
        return;
    if (isMarkdown() || !editing::editableText(*m_packBody)) {
        setMarkdown(true);
        QTextCursor cursor(m_markdown->document());
        cursor.select(QTextCursor::Document);
        cursor.insertText(shown(*m_packBody));
    } else {
        m_formatted->replaceAll(editing::contentsOf(m_packText));
    }
    m_sheets->currentWidget()->setFocus();
}

} // namespace policywright::gui
