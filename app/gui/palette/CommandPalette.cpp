// SPDX-License-Identifier: Apache-2.0
#include "app/gui/palette/CommandPalette.h"

#include "app/gui/TextConversion.h"
#include "app/gui/list/CalmList.h"

#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace policywright::gui {
namespace {

constexpr std::size_t kMostFound = 40;
constexpr std::size_t kMostCommands = 8;
constexpr qsizetype kMostRecent = 8;

// Of names that outlast the program.
const QString kAction = QStringLiteral("action:");
const QString kSection = QStringLiteral("section:");
const QString kQuestion = QStringLiteral("question:");
const QString kClause = QStringLiteral("clause:");

// "&Save As…" as it is read.
QString wordsOf(const QAction &action)
{
    QString name = action.text();
    name.replace(QStringLiteral("&&"), QString(QChar(0)));
    name.remove(QLatin1Char('&'));
    return name.replace(QChar(0), QLatin1Char('&'));
}

} // namespace

CommandPalette::CommandPalette(QWidget *parent) : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
{
    setWindowTitle(tr("Find anything"));
    setModal(true);
    auto *edge = new QVBoxLayout(this);
    edge->setContentsMargins(0, 0, 0, 0);
    auto *frame = new QFrame(this);
    frame->setFrameStyle(QFrame::StyledPanel | QFrame::Raised);
    edge->addWidget(frame);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(look::kNear, look::kNear, look::kNear, look::kNear);
    column->setSpacing(look::kNear);
    m_field = new QLineEdit(frame);
    m_field->setFont(look::heading(font()));
    m_field->setPlaceholderText(tr("Find questions, text, people, commands"));
    m_field->setAccessibleName(tr("Find anything"));
    m_field->setClearButtonEnabled(true);
    column->addWidget(m_field);
    m_nothing = look::wrappingLabel(frame, look::Ink::Quiet);
    m_nothing->setContentsMargins(look::kNear, 0, look::kNear, look::kNear);
    m_nothing->setText(tr("Nothing has these words. Try fewer or other ones."));
    column->addWidget(m_nothing);
    m_list = new CalmList(Emphasis::Title, frame);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setFocusPolicy(Qt::NoFocus); // the field steers it
    m_list->steerFrom(m_field);
    column->addWidget(m_list, 1);
    column->addStretch(0);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &CalmList::chosen, this, &CommandPalette::choose);
}

void CommandPalette::setActions(const QList<QAction *> &actions)
{
    m_actions.assign(actions.begin(), actions.end());
}

void CommandPalette::setPolicy(const pack::PackSet &packs, const assembly::AnswerValues &values,
                               const model::PolicyDocument &policy)
{
    setEntries(entriesOf(packs, values, policy));
}

void CommandPalette::setEntries(PaletteEntries entries)
{
    m_policy = std::move(entries);
    if (isVisible())
        search();
}

void CommandPalette::clear()
{
    setEntries({});
}

void CommandPalette::open()
{
    collectActions();
    place();
    m_field->clear();
    search();
    m_field->setFocus();
    QDialog::open();
    activateWindow();
}

bool CommandPalette::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate && isVisible())
        reject(); // as a menu goes when one clicks elsewhere
    return QDialog::event(event);
}

void CommandPalette::collectActions()
{
    m_commands = {};
    for (std::size_t i = 0; i < m_actions.size(); ++i) {
        const QAction *action = m_actions[i];
        if (!action || !action->isEnabled() || !action->isVisible() || action->isSeparator() ||
            wordsOf(*action).isEmpty())
            continue;
        m_commands.add({PaletteEntry::Kind::Action, wordsOf(*action),
                        action->shortcut().toString(QKeySequence::NativeText), ActionNumber{static_cast<int>(i)}});
        m_commands.addWords(SearchIndex::Field::Text, action->toolTip());
    }
}

void CommandPalette::search()
{
    const QString words = m_field->text().trimmed();
    m_offered.clear();
    if (words.isEmpty())
        showRecent();
    else
        showFound(words);
    const bool isEmpty = m_offered.empty();
    m_list->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty && !words.isEmpty());
    m_list->makeFirstCurrent();
}

// Few commands fit a word, and they are what such a field is mostly asked for: they come first.
void CommandPalette::showFound(const QString &words)
{
    std::vector<ListRow> rows;
    for (const int found : m_commands.index.find(words, kMostCommands))
        offer(m_commands.entries[static_cast<std::size_t>(found)], rows);
    for (const int found : m_policy.index.find(words, kMostFound))
        offer(m_policy.entries[static_cast<std::size_t>(found)], rows);
    m_list->setRows(std::move(rows));
}

void CommandPalette::showRecent()
{
    std::vector<ListRow> rows;
    std::vector<PaletteTarget> recent;
    for (const QString &name : m_recent) {
        const auto target = targetOf(name);
        const PaletteEntry *entry = target ? entryOf(*target) : nullptr;
        if (!entry)
            continue;
        if (rows.empty())
            rows.push_back({.kind = ListRow::Kind::Heading, .title = tr("Chosen last")});
        offer(*entry, rows);
        recent.push_back(*target);
    }
    if (!m_commands.entries.empty())
        rows.push_back({.kind = ListRow::Kind::Heading, .title = tr("Commands")});
    for (const PaletteEntry &entry : m_commands.entries) {
        if (!std::ranges::contains(recent, entry.target))
            offer(entry, rows);
    }
    m_list->setRows(std::move(rows));
}

void CommandPalette::offer(const PaletteEntry &entry, std::vector<ListRow> &rows)
{
    const auto kind = [&entry] {
        switch (entry.kind) {
        case PaletteEntry::Kind::Action: return tr("Command");
        case PaletteEntry::Kind::Section: return tr("Section");
        case PaletteEntry::Kind::Question: return tr("Question");
        case PaletteEntry::Kind::QuestionNotAsked: return tr("Question, not asked now");
        case PaletteEntry::Kind::Clause: return tr("Clause");
        case PaletteEntry::Kind::Person: return tr("Person");
        }
        return QString();
    };
    rows.push_back(
        {.title = entry.title, .text = entry.detail, .mark = kind(), .key = static_cast<int>(m_offered.size())});
    m_offered.push_back(entry);
}

void CommandPalette::choose(int key)
{
    const PaletteTarget target = m_offered[static_cast<std::size_t>(key)].target;
    remember(target);
    accept(); // first: what is chosen may open a window of its own
    if (const auto *action = std::get_if<ActionNumber>(&target)) {
        if (QAction *chosen = m_actions[static_cast<std::size_t>(action->number)])
            chosen->trigger();
    } else if (const auto *question = std::get_if<QuestionId>(&target)) {
        Q_EMIT questionChosen(*question);
    } else if (const auto *clause = std::get_if<ClauseId>(&target)) {
        Q_EMIT clauseChosen(*clause);
    } else if (const auto *section = std::get_if<SectionId>(&target)) {
        Q_EMIT sectionChosen(*section);
    }
}

void CommandPalette::remember(const PaletteTarget &target)
{
    const QString name = nameOf(target);
    m_recent.removeAll(name);
    m_recent.push_front(name);
    m_recent = m_recent.mid(0, kMostRecent);
    Q_EMIT chosenLastChanged(m_recent);
}

void CommandPalette::setChosenLast(const QStringList &names)
{
    m_recent = names.mid(0, kMostRecent);
}

// An action by the words that do not change with what it would do: "Undo", whatever there is to undo.
QString CommandPalette::nameOf(const PaletteTarget &target) const
{
    if (const auto *action = std::get_if<ActionNumber>(&target)) {
        const QAction *known = m_actions[static_cast<std::size_t>(action->number)];
        return kAction + (known ? known->iconText() : QString());
    }
    if (const auto *section = std::get_if<SectionId>(&target))
        return kSection + shown(section->view());
    if (const auto *question = std::get_if<QuestionId>(&target))
        return kQuestion + shown(question->view());
    return kClause + shown(std::get<ClauseId>(target).view());
}

std::optional<PaletteTarget> CommandPalette::targetOf(const QString &name) const
{
    const std::string id = stored(name.section(u':', 1));
    if (name.startsWith(kSection))
        return SectionId(id);
    if (name.startsWith(kQuestion))
        return QuestionId(id);
    if (name.startsWith(kClause))
        return ClauseId(id);
    for (std::size_t i = 0; i < m_actions.size(); ++i) {
        if (m_actions[i] && name == kAction + m_actions[i]->iconText())
            return ActionNumber{static_cast<int>(i)};
    }
    return std::nullopt;
}

// Of a question, itself before the people in its answer.
const PaletteEntry *CommandPalette::entryOf(const PaletteTarget &target) const
{
    for (const PaletteEntries *all : {&m_commands, &m_policy}) {
        const auto found = std::ranges::find(all->entries, target, &PaletteEntry::target);
        if (found != all->entries.end())
            return &*found;
    }
    return nullptr;
}

// At the top of the window, as wide as reading needs; where windows place themselves, in its middle.
void CommandPalette::place()
{
    const QWidget *around = parentWidget() ? parentWidget()->window() : nullptr;
    QSize size(look::readingWidth(*this), fontMetrics().height() * 28);
    if (around)
        size = size.boundedTo(QSize(around->width() - 2 * look::kMargin, around->height() - 2 * look::kMargin));
    resize(size.expandedTo(minimumSizeHint()));
    if (around)
        move(around->mapToGlobal(QPoint((around->width() - width()) / 2, look::kMargin)));
}

} // namespace policywright::gui
