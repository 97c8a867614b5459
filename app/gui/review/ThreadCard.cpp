// SPDX-License-Identifier: Apache-2.0
#include "app/gui/review/ThreadCard.h"

#include "app/gui/ElidedLabel.h"
#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/review/FewLines.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace policywright::gui {
namespace {

constexpr int kStripe = look::kGrid; // px, at the card's edge
constexpr int kSmallLines = 2;

QLabel *plainLabel(QWidget *parent, const QString &text, look::Ink ink = look::Ink::Plain)
{
    QLabel *label = look::wrappingLabel(parent, ink);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QColor stripeOf(RemarkMark::Look look, const QPalette &palette)
{
    switch (look) {
    case RemarkMark::Look::Comment: return QColor(0xc9, 0x8f, 0x00);
    case RemarkMark::Look::Suggestion: return QColor(0x2f, 0x9e, 0x6b);
    case RemarkMark::Look::Question: return QColor(0x3f, 0x7f, 0xd0);
    case RemarkMark::Look::Draft: return QColor(0x8a, 0x5b, 0xd0);
    case RemarkMark::Look::Closed: break;
    }
    return look::hairline(palette);
}

QMargins margins()
{
    return {look::kNear + kStripe, look::kNear, look::kNear, look::kNear};
}

} // namespace

ThreadCard::ThreadCard(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_rows->setContentsMargins(margins());
    m_rows->setSpacing(look::kTight);
}

int ThreadCard::smallHeight(const QWidget &like)
{
    const int line = like.fontMetrics().lineSpacing();
    return line * (kSmallLines + 1) + look::kTight + margins().top() + margins().bottom();
}

void ThreadCard::show(const ThreadWords &thread, bool isOpen)
{
    if (m_contents && m_thread == thread && m_isOpened == isOpen)
        return;
    const bool isOpening = isOpen && !m_isOpened;
    const auto written = m_form || isOpening ? draft() : std::nullopt;
    const bool hadFocus = m_form && m_form->isAncestorOf(focusWidget());
    m_thread = thread;
    m_isOpened = isOpen;
    refresh();
    if (written)
        keep(*written);
    if (written && isOpen && hadFocus)
        m_form->focusWriting();
}

void ThreadCard::keep(const CardDraft &draft)
{
    if (m_isOpened)
        write(draft);
    else
        m_kept = draft;
}

void ThreadCard::refresh()
{
    closeForm();
    const bool hadFocus = m_contents && m_contents->isAncestorOf(focusWidget());
    delete m_contents;
    m_contents = m_isOpened ? makeOpen(this) : makeSmall(this);
    m_rows->insertWidget(0, m_contents);
    m_contents->setVisible(true);
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
    setAccessibleName(spokenName(m_thread));
    update();
}

QWidget *ThreadCard::makeSmall(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(look::kTight);
    auto *who = new ElidedLabel(box);
    who->setText(tr("%1 · %2", "author, kind").arg(m_thread.root.author, m_thread.kind));
    who->setTextFormat(Qt::PlainText);
    who->setFont(m_thread.isUnread ? look::strong(font()) : font());
    auto *head = new QHBoxLayout;
    head->setSpacing(look::kNear);
    head->addWidget(who, 1);
    const QString mark = !m_thread.place.isEmpty() ? tr("check place")
                         : m_thread.isUnread       ? tr("new")
                         : m_thread.isOpen         ? QString()
                                                   : tr("settled");
    if (!mark.isEmpty()) {
        QLabel *label = look::wrappingLabel(box, m_thread.place.isEmpty() ? look::Ink::Quiet : look::Ink::Gap);
        label->setWordWrap(false);
        label->setText(mark);
        head->addWidget(label);
    }
    rows->addLayout(head);
    auto *words = new FewLines(kSmallLines, box);
    words->setText(m_thread.summary);
    rows->addWidget(words);
    return box;
}

QWidget *ThreadCard::makeOpen(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(look::kTight);
    addRemark(*rows, m_thread.root, true);
    if (!m_thread.place.isEmpty())
        rows->addWidget(plainLabel(box, m_thread.place, look::Ink::Gap));
    if (!m_thread.quote.isEmpty())
        rows->addWidget(plainLabel(box, tr("It was about: %1").arg(m_thread.quote), look::Ink::Quiet));
    for (const RemarkWords &reply : m_thread.replies)
        addRemark(*rows, reply, false);
    if (!m_thread.state.isEmpty())
        rows->addWidget(plainLabel(box, m_thread.state, look::Ink::Quiet));
    addButtons(*rows);
    return box;
}

void ThreadCard::addRemark(QVBoxLayout &rows, const RemarkWords &remark, bool isRoot)
{
    QWidget *box = rows.parentWidget();
    auto *head = new QHBoxLayout;
    head->setSpacing(look::kNear);
    auto *who = new ElidedLabel(box);
    who->setTextFormat(Qt::PlainText);
    who->setText(remark.author);
    who->setFont(look::strong(font()));
    head->addWidget(who, 1);
    addMenu(*head, remark, isRoot);
    if (!isRoot)
        rows.addSpacing(look::kTight);
    rows.addLayout(head);
    QLabel *when = plainLabel(box, isRoot ? tr("%1 · %2", "kind, when").arg(m_thread.kind, remark.when) : remark.when,
                              look::Ink::Quiet);
    when->setFont(look::small(font()));
    rows.addWidget(when);
    if (isRoot && !m_thread.change.isEmpty() && !remark.isDeleted) {
        QLabel *change = look::wrappingLabel(box);
        change->setTextFormat(Qt::RichText);
        change->setText(m_thread.change);
        change->setAccessibleName(tr("Suggested: %1").arg(shown(m_thread.replacement)));
        change->setTextInteractionFlags(Qt::TextSelectableByMouse);
        rows.addWidget(change);
    }
    if (!remark.text.isEmpty())
        rows.addWidget(plainLabel(box, remark.text, remark.isDeleted ? look::Ink::Quiet : look::Ink::Plain));
}

void ThreadCard::addMenu(QHBoxLayout &head, const RemarkWords &remark, bool isRoot)
{
    if (!remark.isMine || remark.isDeleted)
        return;
    auto *more = new QToolButton(head.parentWidget() ? head.parentWidget() : this);
    more->setText(QStringLiteral("⋯"));
    more->setAutoRaise(true);
    more->setAccessibleName(tr("More about this remark"));
    more->setToolTip(more->accessibleName());
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    menu->addAction(tr("Change…"), this, [this, remark, isRoot] {
        RemarkForm::Draft words{.body = remark.text};
        if (isRoot && m_thread.isSuggestion)
            words = {annotate::EventKind::Suggestion, remark.text, shown(m_thread.replacement)};
        write({CardDraft::Purpose::Change, remark.id, words});
    });
    if (isRoot)
        addSeverities(*menu, remark.id);
    menu->addAction(tr("Take back"), this, [this, id = remark.id] { Q_EMIT takenBack(id); });
    more->setMenu(menu);
    head.addWidget(more);
}

void ThreadCard::addSeverities(QMenu &menu, const std::string &id)
{
    QMenu *choice = menu.addMenu(tr("How much it matters"));
    for (const annotate::Severity severity :
         {annotate::Severity::Must, annotate::Severity::Normal, annotate::Severity::Minor}) {
        QAction *action = choice->addAction(severityWords(severity), this,
                                            [this, id, severity] { Q_EMIT severityChosen(id, severity); });
        action->setCheckable(true);
        action->setChecked(severity == m_thread.severity);
    }
}

void ThreadCard::addButtons(QVBoxLayout &rows)
{
    QWidget *box = rows.parentWidget();
    auto *line = new QHBoxLayout;
    line->setSpacing(look::kNear);
    const auto add = [&](const QString &words, auto action) {
        auto *button = new QPushButton(words, box);
        connect(button, &QPushButton::clicked, this, action);
        line->addWidget(button);
        return button;
    };
    if (m_thread.canBeAccepted)
        add(tr("Accept"), [this] {
            Q_EMIT acceptWanted(m_thread.root.id);
        })->setToolTip(tr("The words become the clause's wording, with the reviewer's name"));
    if (m_thread.isSuggestion && m_thread.isOpen)
        add(tr("Decline…"), [this] { write({CardDraft::Purpose::Decline, m_thread.root.id, {}}); });
    add(tr("Answer"), [this] { write({CardDraft::Purpose::Answer, m_thread.root.id, {}}); });
    if (!m_thread.isSuggestion && m_thread.isOpen)
        add(tr("Resolve"), [this] { Q_EMIT resolveWanted(m_thread.root.id); });
    if (!m_thread.isOpen)
        add(tr("Open again"), [this] { Q_EMIT reopenWanted(m_thread.root.id); });
    line->addStretch(1);
    rows.addSpacing(look::kTight);
    rows.addLayout(line);
}

// -- writing

void ThreadCard::write(const CardDraft &wanted)
{
    closeForm();
    CardDraft draft = wanted;
    const auto kept = std::exchange(m_kept, std::nullopt);
    if (kept && kept->purpose == draft.purpose && kept->remark == draft.remark)
        draft = *kept;
    m_purpose = draft.purpose;
    m_writingOn = draft.remark;
    RemarkForm::Kind kind = RemarkForm::Kind::Answer;
    if (draft.purpose == CardDraft::Purpose::Decline)
        kind = RemarkForm::Kind::Reason;
    else if (draft.purpose == CardDraft::Purpose::Change && draft.words.kind == annotate::EventKind::Suggestion)
        kind = RemarkForm::Kind::Suggestion;
    m_form = new RemarkForm(kind, this);
    if (draft.purpose == CardDraft::Purpose::Decline)
        m_form->setSendWords(tr("Decline"));
    if (draft.purpose == CardDraft::Purpose::Change)
        m_form->setSendWords(tr("Change"));
    m_form->setDraft(draft.words);
    m_begun = draft.begun.value_or(draft.words);
    m_rows->addWidget(m_form);
    m_form->show();
    connect(m_form, &RemarkForm::given, this, &ThreadCard::send);
    connect(m_form, &RemarkForm::heightChanged, this, &ThreadCard::heightChanged);
    const auto leave = [this] {
        closeForm();
        setFocus(Qt::OtherFocusReason);
        Q_EMIT heightChanged();
    };
    connect(m_form, &RemarkForm::cancelled, this, leave);
    connect(m_form, &RemarkForm::closed, this, [this, leave] {
        m_kept = this->draft();
        leave();
    });
    Q_EMIT heightChanged();
    m_form->focusWriting();
}

std::optional<CardDraft> ThreadCard::draft() const
{
    if (!m_form)
        return m_kept;
    if (m_form->draft() == m_begun)
        return std::nullopt;
    return CardDraft{m_purpose, m_writingOn, m_form->draft(), m_begun};
}

void ThreadCard::closeForm()
{
    if (!m_form)
        return;
    m_rows->removeWidget(m_form);
    m_form->hide();
    m_form->deleteLater(); // this may be its own report
    m_form = nullptr;
}

void ThreadCard::send(const RemarkForm::Draft &words)
{
    const std::string body = stored(words.body);
    const std::string target = m_writingOn;
    m_begun = m_form->draft(); // it is no draft any more
    switch (m_purpose) {
    case CardDraft::Purpose::Answer: return Q_EMIT answered(target, body);
    case CardDraft::Purpose::Decline: return Q_EMIT declined(target, body);
    case CardDraft::Purpose::Change: return Q_EMIT changed(target, body, stored(words.replacement));
    }
}

// -- looks and keys

int ThreadCard::heightFor(int width) const
{
    if (!m_isOpened)
        return smallHeight(*this);
    return m_rows->hasHeightForWidth() ? m_rows->totalHeightForWidth(width) : m_rows->totalSizeHint().height();
}

void ThreadCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isChosen = m_isOpened;
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(hasFocus() ? look::accent(palette())
                              : (isChosen ? look::mixed(look::hairline(palette()), look::accent(palette()), 0.5)
                                          : look::hairline(palette())));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    const QRect stripe = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, kStripe, height()));
    painter.fillRect(stripe, stripeOf(m_thread.look, palette()));
}

void ThreadCard::mousePressEvent(QMouseEvent *event)
{
    QWidget::mousePressEvent(event);
    Q_EMIT chosen(m_thread.root.id);
}

void ThreadCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT chosen(m_thread.root.id);
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

void ThreadCard::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ThreadCard::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace policywright::gui
