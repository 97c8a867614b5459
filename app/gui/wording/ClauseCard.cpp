// SPDX-License-Identifier: Apache-2.0
#include "app/gui/wording/ClauseCard.h"

#include "app/gui/Look.h"
#include "app/gui/wording/ClauseSheet.h"
#include "app/gui/wording/LeaveOutRow.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <tuple>

namespace policywright::gui {

ClauseCard::ClauseCard(const ClauseId &clause, QWidget *parent)
    : QWidget(parent), m_clause(clause), m_rows(new QVBoxLayout(this)),
      m_number(look::wrappingLabel(this, look::Ink::Quiet)), m_title(look::wrappingLabel(this)),
      m_mark(look::wrappingLabel(this, look::Ink::Quiet)), m_reword(new QToolButton(this)),
      m_more(new QToolButton(this)), m_menu(new QMenu(this)), m_legend(look::wrappingLabel(this, look::Ink::Quiet)),
      m_sheet(new ClauseSheet(this)), m_reason(look::wrappingLabel(this, look::Ink::Quiet)),
      m_leaveOut(new LeaveOutRow(this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_rows->setContentsMargins(look::kApart, look::kNear, look::kApart, look::kNear);
    m_rows->setSpacing(look::kTight);
    makeMenu();
    makeHead();
    m_legend->setText(tr("Underlined: your words. Struck through: the pack's."));
    m_legend->setFont(look::small(font()));
    for (QWidget *part : {static_cast<QWidget *>(m_legend), static_cast<QWidget *>(m_sheet),
                          static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_leaveOut)})
        m_rows->addWidget(part);
    m_leaveOut->hide();
    connect(m_leaveOut, &LeaveOutRow::closed, this, [this] {
        m_leaveOut->hide();
        setFocus(Qt::OtherFocusReason);
    });
    connect(m_leaveOut, &LeaveOutRow::given, this, [this](const QString &reason) {
        m_leaveOut->hide();
        setFocus(Qt::OtherFocusReason);
        Q_EMIT leftOut(m_clause, reason);
    });
}

void ClauseCard::makeHead()
{
    m_number->setWordWrap(false);
    m_title->setFont(look::strong(font()));
    m_mark->setFont(look::small(font()));
    for (QToolButton *button : {m_reword, m_more}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_more->setText(QStringLiteral("⋯"));
    m_more->setAccessibleName(tr("More about this clause"));
    m_more->setToolTip(m_more->accessibleName());
    connect(m_more, &QToolButton::clicked, this,
            [this] { m_menu->popup(m_more->mapToGlobal(m_more->rect().bottomLeft())); });
    auto *head = new QHBoxLayout;
    head->setSpacing(look::kNear);
    head->addWidget(m_number, 0, Qt::AlignVCenter);
    head->addWidget(m_title, 1, Qt::AlignVCenter);
    head->addWidget(m_reword, 0, Qt::AlignVCenter);
    head->addWidget(m_more, 0, Qt::AlignVCenter);
    m_rows->addLayout(head);
    m_rows->addWidget(m_mark);
    connect(m_reword, &QToolButton::clicked, this, [this] {
        if (m_editor)
            Q_EMIT doneWanted();
        else if (m_state.reason)
            Q_EMIT takenBack(m_clause);
        else
            Q_EMIT rewordWanted(m_clause);
    });
}

void ClauseCard::makeMenu()
{
    m_rewordAction = m_menu->addAction(tr("Reword"), this, [this] { Q_EMIT rewordWanted(m_clause); });
    m_compareAction = m_menu->addAction(tr("Compare with the pack's text"));
    m_compareAction->setCheckable(true);
    connect(m_compareAction, &QAction::toggled, this, &ClauseCard::refreshText);
    m_packAction = m_menu->addAction(tr("Use the pack's text"), this, [this] { Q_EMIT packTextWanted(m_clause); });
    m_menu->addSeparator();
    m_leaveOutAction = m_menu->addAction(tr("Leave out…"), this, &ClauseCard::askForReason);
    m_takeBackAction = m_menu->addAction(tr("Take back"), this, [this] { Q_EMIT takenBack(m_clause); });
    m_factsAction = m_menu->addAction(tr("Title and readers…"), this, [this] { Q_EMIT factsWanted(m_clause); });
    m_removeAction = m_menu->addAction(tr("Remove the clause"), this, [this] { Q_EMIT removalWanted(m_clause); });
    m_pinAction = m_menu->addAction(tr("Pin: updates never touch it"));
    m_pinAction->setCheckable(true);
    connect(m_pinAction, &QAction::triggered, this, [this](bool isOn) { Q_EMIT pinWanted(m_clause, isOn); });
    m_menu->addSeparator();
    for (const auto &[words, keys, step] : {std::tuple(tr("Move up"), Qt::ALT | Qt::Key_Up, -1),
                                            std::tuple(tr("Move down"), Qt::ALT | Qt::Key_Down, 1)}) {
        QAction *move = m_menu->addAction(words, this, [this, by = step] { Q_EMIT moveWanted(m_clause, by); });
        move->setShortcut(keys); // shown here; the card takes the keys
        move->setShortcutContext(Qt::WidgetShortcut);
    }
    m_moveBackAction =
        m_menu->addAction(tr("Move back to its place"), this, [this] { Q_EMIT moveBackWanted(m_clause); });
}

void ClauseCard::show(const CardState &state)
{
    if (state == m_state && !m_title->text().isEmpty())
        return;
    m_state = state;
    refresh();
}

void ClauseCard::refresh()
{
    m_number->setText(m_state.number);
    m_number->setVisible(!m_state.number.isEmpty());
    m_title->setText(m_state.title);
    QStringList marks;
    if (m_state.reason)
        marks += tr("left out");
    else if (m_state.isElsewhere)
        marks += tr("not in this document");
    if (m_state.isUnused)
        marks += tr("not used yet");
    if (m_state.isOwn && !m_editor) // which has a mark of its own
        marks += tr("your wording");
    if (m_state.isPinned)
        marks += tr("pinned");
    if (m_state.isAdded)
        marks += m_state.isInternal ? tr("your clause, internal") : tr("your clause");
    m_mark->setText(marks.join(QStringLiteral(" · ")));
    m_mark->setVisible(!marks.isEmpty());
    const QString name =
        m_state.number.isEmpty() ? m_state.title : tr("%1 %2", "number, title").arg(m_state.number, m_state.title);
    setAccessibleName(name);
    setAccessibleDescription(m_mark->text());
    m_reason->setText(m_state.reason ? tr("Reason: %1").arg(*m_state.reason) : QString());
    m_reason->setVisible(m_state.reason.has_value());
    const bool isOut = m_state.reason.has_value();
    m_rewordAction->setVisible(!isOut);
    m_compareAction->setVisible(!m_state.comparison.isEmpty());
    m_packAction->setVisible(m_state.isOwn);
    m_leaveOutAction->setVisible(!isOut && !m_state.isAdded);
    m_pinAction->setVisible(!m_state.isAdded);
    m_pinAction->setChecked(m_state.isPinned);
    m_factsAction->setVisible(m_state.isAdded);
    m_removeAction->setVisible(m_state.isAdded);
    m_moveBackAction->setVisible(m_state.isOrdered);
    m_takeBackAction->setVisible(isOut);
    if (m_state.comparison.isEmpty())
        m_compareAction->setChecked(false);
    refreshText();
}

void ClauseCard::refreshText()
{
    const bool isComparing = m_compareAction->isChecked() && !m_editor;
    m_legend->setVisible(isComparing);
    m_sheet->setHtml(isComparing ? m_state.comparison : m_state.html);
    m_sheet->setQuiet(m_state.reason || m_state.isElsewhere);
    m_sheet->setVisible(!m_editor);
    m_reword->setText(m_editor ? tr("Done") : m_state.reason ? tr("Take back") : tr("Reword"));
    m_reword->setAccessibleName(
        tr("%1: %2", "what a button does, title of the clause").arg(m_reword->text(), m_state.title));
}

void ClauseCard::setEditor(QWidget *editor)
{
    if (m_editor && m_editor != editor)
        m_rows->removeWidget(m_editor);
    m_editor = editor;
    if (editor) {
        m_leaveOut->hide();
        m_rows->insertWidget(m_rows->indexOf(m_sheet), editor);
        editor->show();
    }
    refresh();
    update();
}

void ClauseCard::setChosen(bool isChosen)
{
    if (isChosen == m_isChosen)
        return;
    m_isChosen = isChosen;
    update();
}

void ClauseCard::setFound(const SearchedWords &words)
{
    m_sheet->setFound(words);
}

void ClauseCard::askForReason()
{
    if (m_editor)
        Q_EMIT doneWanted();
    m_leaveOut->ask();
}

void ClauseCard::setComparing(bool isComparing)
{
    m_compareAction->setChecked(isComparing && !m_state.comparison.isEmpty());
}

bool ClauseCard::isComparing() const
{
    return m_compareAction->isChecked();
}

void ClauseCard::keyPressEvent(QKeyEvent *event)
{
    const bool isMine = hasFocus();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (isMine && !m_editor && !m_state.reason)
            return Q_EMIT rewordWanted(m_clause);
        break;
    case Qt::Key_Escape:
        if (m_editor)
            return Q_EMIT doneWanted();
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (isMine) {
            const int step = event->key() == Qt::Key_Up ? -1 : 1;
            if (event->modifiers().testFlag(Qt::AltModifier))
                return Q_EMIT moveWanted(m_clause, step);
            return Q_EMIT stepWanted(m_clause, step);
        }
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void ClauseCard::mousePressEvent(QMouseEvent *event)
{
    m_isPressed = event->button() == Qt::LeftButton;
}

void ClauseCard::mouseReleaseEvent(QMouseEvent *event)
{
    const bool isClick =
        m_isPressed && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint());
    m_isPressed = false;
    if (!isClick || m_editor)
        return;
    if (m_state.reason)
        setFocus(Qt::MouseFocusReason);
    else
        Q_EMIT rewordWanted(m_clause);
}

void ClauseCard::contextMenuEvent(QContextMenuEvent *event)
{
    m_menu->popup(event->globalPos());
}

void ClauseCard::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
    Q_EMIT chosen(m_clause);
}

void ClauseCard::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

// The chosen one has a ground and a bar at its side; the one with the focus a frame.
void ClauseCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_isChosen || m_editor) {
        painter.fillRect(rect(), look::chosenGround(palette()));
        const int left = layoutDirection() == Qt::LeftToRight ? 0 : width() - look::kTight;
        painter.fillRect(QRect(left, 0, look::kTight, height()), look::accent(palette()));
    }
    if (hasFocus()) {
        painter.setPen(QPen(look::accent(palette()), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

} // namespace policywright::gui
