// SPDX-License-Identifier: Apache-2.0
#include "app/gui/window/ShortcutsDialog.h"

#include "app/gui/Look.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <span>

namespace policywright::gui {
namespace {

struct Key {
    const char *what;
    QKeyCombination keys;
};

// As they are handled in app/gui/text, app/gui/answers and app/gui/list.
constexpr Key kInText[]{{QT_TRANSLATE_NOOP("Shortcuts", "Bold"), Qt::CTRL | Qt::Key_B},
                        {QT_TRANSLATE_NOOP("Shortcuts", "Italic"), Qt::CTRL | Qt::Key_I},
                        {QT_TRANSLATE_NOOP("Shortcuts", "Bulleted list"), Qt::CTRL | Qt::SHIFT | Qt::Key_8},
                        {QT_TRANSLATE_NOOP("Shortcuts", "Numbered list"), Qt::CTRL | Qt::SHIFT | Qt::Key_7},
                        {QT_TRANSLATE_NOOP("Shortcuts", "Note"), Qt::CTRL | Qt::SHIFT | Qt::Key_9},
                        {QT_TRANSLATE_NOOP("Shortcuts", "Link"), Qt::CTRL | Qt::SHIFT | Qt::Key_L},
                        {QT_TRANSLATE_NOOP("Shortcuts", "Insert an answer"), Qt::CTRL | Qt::SHIFT | Qt::Key_A},
                        {QT_TRANSLATE_NOOP("Shortcuts", "Edit as Markdown"), Qt::CTRL | Qt::SHIFT | Qt::Key_M},
                        {QT_TRANSLATE_NOOP("Shortcuts", "Suggestions for a word"), Qt::Key_Menu}};
constexpr Key kInTables[]{{QT_TRANSLATE_NOOP("Shortcuts", "Edit the cell"), Qt::Key_Return},
                          {QT_TRANSLATE_NOOP("Shortcuts", "Next cell"), Qt::Key_Tab},
                          {QT_TRANSLATE_NOOP("Shortcuts", "Add a row"), Qt::Key_Insert},
                          {QT_TRANSLATE_NOOP("Shortcuts", "Empty the cell"), Qt::Key_Delete},
                          {QT_TRANSLATE_NOOP("Shortcuts", "Remove the row"), Qt::CTRL | Qt::Key_Delete},
                          {QT_TRANSLATE_NOOP("Shortcuts", "Move the row up"), Qt::ALT | Qt::Key_Up},
                          {QT_TRANSLATE_NOOP("Shortcuts", "Move the row down"), Qt::ALT | Qt::Key_Down}};
constexpr Key kInAnswers[]{{QT_TRANSLATE_NOOP("Shortcuts", "Next control"), Qt::Key_Tab},
                           {QT_TRANSLATE_NOOP("Shortcuts", "Previous control"), Qt::SHIFT | Qt::Key_Tab},
                           {QT_TRANSLATE_NOOP("Shortcuts", "Choose the option"), Qt::Key_Space},
                           {QT_TRANSLATE_NOOP("Shortcuts", "Take the choice back"), Qt::Key_Delete},
                           {QT_TRANSLATE_NOOP("Shortcuts", "Open the calendar"), Qt::ALT | Qt::Key_Down}};

QString plain(QString text)
{
    return text.remove(QLatin1Char('&'));
}

QString wordsOf(const QList<QKeySequence> &keys)
{
    QStringList words;
    for (const QKeySequence &sequence : keys)
        words.push_back(sequence.toString(QKeySequence::NativeText));
    words.removeDuplicates();
    return words.join(QStringLiteral(", "));
}

void addMenu(const QMenu &menu, std::vector<ListRow> &rows)
{
    for (const QAction *action : menu.actions()) {
        if (action->menu())
            addMenu(*action->menu(), rows);
        else if (action->isVisible() && !action->shortcuts().isEmpty())
            rows.push_back({.title = plain(action->text()), .mark = wordsOf(action->shortcuts()), .key = 0});
    }
}

void addPlace(const QString &heading, std::span<const Key> keys, std::vector<ListRow> &rows)
{
    rows.push_back({.kind = ListRow::Kind::Heading, .title = heading});
    for (const Key &key : keys) {
        rows.push_back({.title = QCoreApplication::translate("Shortcuts", key.what),
                        .mark = wordsOf({QKeySequence(key.keys)}),
                        .key = 0});
    }
}

} // namespace

std::vector<ListRow> shortcutRows(const QMenuBar &menus)
{
    std::vector<ListRow> rows;
    for (const QAction *menu : menus.actions()) {
        const std::size_t before = rows.size();
        rows.push_back({.kind = ListRow::Kind::Heading, .title = plain(menu->text())});
        if (menu->menu())
            addMenu(*menu->menu(), rows);
        if (rows.size() == before + 1)
            rows.pop_back();
    }
    addPlace(ShortcutsDialog::tr("In an answer"), kInAnswers, rows);
    addPlace(ShortcutsDialog::tr("In a table"), kInTables, rows);
    addPlace(ShortcutsDialog::tr("In the text of a clause"), kInText, rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].kind == ListRow::Kind::Item)
            rows[i].key = static_cast<int>(i);
    }
    return rows;
}

ShortcutsDialog::ShortcutsDialog(const QMenuBar &menus, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::kApart, look::kApart, look::kApart, look::kApart);
    column->setSpacing(look::kApart);
    auto *list = new CalmList(Emphasis::Title, this);
    list->setAccessibleName(tr("Keyboard shortcuts"));
    list->setRows(shortcutRows(menus));
    list->makeFirstCurrent();
    column->addWidget(list, 1);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *close = new QPushButton(tr("Close"), this);
    row->addWidget(close);
    column->addLayout(row);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    look::resizeWithin(*this, QSize(fontMetrics().averageCharWidth() * 64, fontMetrics().height() * 34));
}

} // namespace policywright::gui
