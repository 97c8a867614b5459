// SPDX-License-Identifier: Apache-2.0
#include "app/gui/spelling/SpellingHelp.h"

#include "app/gui/settings/Settings.h"
#include "app/gui/spelling/Dictionary.h"
#include "app/gui/spelling/SpellingMarks.h"
#include "app/gui/text/ClauseDocument.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextEdit>

namespace policywright::gui {
namespace {

// Code and chips of formatted text are no words; plain text is text everywhere.
bool isTextAt(const QTextBlock &block, const WordRange &word)
{
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment part = it.fragment();
        const int start = part.position() - block.position();
        if (word.start >= start + part.length() || word.start + word.length <= start)
            continue;
        if (part.charFormat().boolProperty(CodeProperty) || isChip(part.charFormat()))
            return false;
    }
    return true;
}

// Both kinds of texts have the same way to what is needed here.
template <class Function>
auto onText(QWidget *widget, Function function) -> decltype(function(static_cast<QTextEdit *>(nullptr)))
{
    if (auto *formatted = qobject_cast<QTextEdit *>(widget))
        return function(formatted);
    if (auto *plain = qobject_cast<QPlainTextEdit *>(widget))
        return function(plain);
    return {};
}

bool canBeWritten(QWidget *widget)
{
    return onText(widget, [](auto *edit) { return !edit->isReadOnly(); });
}

} // namespace

SpellingHelp::SpellingHelp(QWidget *area) : QObject(area), m_area(area), m_dictionary(new Dictionary(this))
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { enter(now); });
}

SpellingHelp::~SpellingHelp()
{
    for (const Watched &watched : m_watched)
        delete watched.marks; // before the dictionary goes
}

void SpellingHelp::use(const Settings &settings, const QString &policyLanguage)
{
    m_isOn = settings.checksSpelling();
    const QString settled = settings.spellingLanguage();
    m_dictionary->setLanguage(settled.isEmpty() ? policyLanguage : settled);
    for (const Watched &watched : m_watched) {
        if (watched.marks)
            watched.marks->setOn(m_isOn);
    }
    if (m_isOn && !m_watched.empty())
        m_dictionary->read();
}

void SpellingHelp::enter(QWidget *widget)
{
    if (!widget || !m_area->isAncestorOf(widget) || !canBeWritten(widget) || marksOf(widget))
        return;
    std::erase_if(m_watched, [](const Watched &watched) { return !watched.edit; });
    if (m_isOn)
        m_dictionary->read();
    onText(widget, [this](auto *edit) {
        auto *marks = new SpellingMarks(edit->document(), *m_dictionary, isTextAt);
        marks->setOn(m_isOn);
        m_watched.push_back({edit, marks});
        const auto follow = [edit, marks] { marks->setCursor(edit->textCursor()); };
        connect(edit, &std::remove_pointer_t<decltype(edit)>::cursorPositionChanged, marks, follow);
        follow();
        edit->installEventFilter(this);
        edit->viewport()->installEventFilter(this);
        return true;
    });
}

SpellingMarks *SpellingHelp::marksOf(const QWidget *edit) const
{
    for (const Watched &watched : m_watched) {
        if (watched.edit == edit)
            return watched.marks;
    }
    return nullptr;
}

bool SpellingHelp::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ContextMenu)
        return QObject::eventFilter(watched, event);
    auto *widget = qobject_cast<QWidget *>(watched);
    auto *edit = widget && marksOf(widget) ? widget : widget->parentWidget(); // the text, or its viewport
    const auto *wanted = static_cast<QContextMenuEvent *>(event);
    const bool isByKey = wanted->reason() == QContextMenuEvent::Keyboard;
    const QPoint at = onText(edit, [&](auto *text) {
        return isByKey ? text->cursorRect().center() : text->viewport()->mapFromGlobal(wanted->globalPos());
    });
    const auto menu = menuOf(edit, at);
    if (!menu)
        return QObject::eventFilter(watched, event);
    menu->exec(onText(edit, [&](auto *text) { return text->viewport()->mapToGlobal(at); }));
    return true;
}

std::unique_ptr<QMenu> SpellingHelp::menuOf(QWidget *edit, const QPoint &at)
{
    SpellingMarks *marks = marksOf(edit);
    if (!marks)
        return nullptr;
    std::unique_ptr<QMenu> menu(onText(edit, [](auto *text) { return text->createStandardContextMenu(); }));
    const int position = onText(edit, [&](auto *text) { return text->cursorForPosition(at).position(); });
    addSpelling(*menu, *marks, position);
    return menu;
}

void SpellingHelp::addSpelling(QMenu &menu, SpellingMarks &marks, int position)
{
    if (!m_isOn)
        return;
    if (m_dictionary->state() == Dictionary::State::Missing) {
        addDictionaryNote(menu);
        return;
    }
    const QTextCursor wrong = marks.wrongWordAt(position);
    if (wrong.isNull())
        return;
    QAction *const first = menu.actions().value(0);
    const auto add = [&](const QString &words) {
        auto *action = new QAction(words, &menu);
        menu.insertAction(first, action);
        return action;
    };
    const QString word = wrong.selectedText();
    addSuggestions(menu, wrong, add(tr("Looking for suggestions…")));
    menu.insertSeparator(first);
    connect(add(tr("Add “%1” to the dictionary").arg(word)), &QAction::triggered, m_dictionary,
            [this, word] { m_dictionary->add(word); });
    connect(add(tr("Ignore “%1”").arg(word)), &QAction::triggered, m_dictionary,
            [this, word] { m_dictionary->ignore(word); });
    menu.insertSeparator(first);
}

// In the place of `waiting`, once they are found.
void SpellingHelp::addSuggestions(QMenu &menu, const QTextCursor &wrong, QAction *waiting)
{
    waiting->setEnabled(false);
    m_dictionary->suggest(wrong.selectedText(), &menu, [&menu, wrong, waiting](const QStringList &suggestions) {
        for (const QString &suggestion : suggestions) {
            auto *action = new QAction(QString(suggestion).replace(u'&', QStringLiteral("&&")), &menu);
            QFont font = menu.font();
            font.setBold(true);
            action->setFont(font);
            menu.insertAction(waiting, action);
            connect(action, &QAction::triggered, &menu,
                    [wrong, suggestion] { QTextCursor(wrong).insertText(suggestion); });
        }
        if (suggestions.isEmpty())
            waiting->setText(tr("No suggestions"));
        else
            menu.removeAction(waiting);
    });
}

void SpellingHelp::addDictionaryNote(QMenu &menu) const
{
    const QString language = QLocale::languageToString(QLocale(m_dictionary->language()).language());
    auto *note = new QAction(tr("No dictionary for this language is installed: %1").arg(language), &menu);
    note->setEnabled(false);
    menu.insertAction(menu.actions().value(0), note);
    menu.insertSeparator(menu.actions().value(1));
}

} // namespace policywright::gui
