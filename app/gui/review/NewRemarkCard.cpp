// SPDX-License-Identifier: Apache-2.0
#include "app/gui/review/NewRemarkCard.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/review/ThreadWords.h"
#include "core/annotate/Anchor.h"

#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextCursor>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace policywright::gui {
namespace {

constexpr int kLinesOfClause = 7;

std::uint32_t pointsIn(QStringView text)
{
    const auto low = std::ranges::count_if(text, [](QChar unit) { return unit.isLowSurrogate(); });
    return static_cast<std::uint32_t>(text.size() - low);
}

} // namespace

NewRemarkCard::NewRemarkCard(QWidget *parent)
    : QWidget(parent), m_clause{ClauseId(""), {}}, m_about(look::wrappingLabel(this, look::Ink::Quiet)),
      m_note(look::wrappingLabel(this, look::Ink::Gap)), m_choose(new QToolButton(this)),
      m_words(new QPlainTextEdit(this)), m_form(new RemarkForm(RemarkForm::Kind::Remark, this))
{
    setAccessibleName(tr("New remark"));
    m_about->setTextFormat(Qt::PlainText);
    m_choose->setText(tr("Choose the words…"));
    m_choose->setCheckable(true);
    m_choose->setAutoRaise(true);
    m_choose->setFocusPolicy(Qt::StrongFocus);
    m_words->setReadOnly(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    m_words->setTabChangesFocus(true);
    m_words->setAccessibleName(tr("The clause's text: select the words that the remark is about"));
    m_words->setFixedHeight(fontMetrics().lineSpacing() * kLinesOfClause + 2 * look::kNear);
    m_words->hide();
    m_note->hide();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(look::kNear + look::kGrid, look::kNear, look::kNear, look::kNear);
    rows->setSpacing(look::kTight);
    rows->addWidget(m_about);
    rows->addWidget(m_note);
    rows->addWidget(m_choose, 0, Qt::AlignLeft);
    rows->addWidget(m_words);
    rows->addWidget(m_form);
    connect(m_choose, &QToolButton::toggled, this, [this](bool isOpen) {
        m_words->setVisible(isOpen);
        if (isOpen)
            m_words->setFocus(Qt::OtherFocusReason);
    });
    connect(m_words, &QPlainTextEdit::selectionChanged, this, &NewRemarkCard::takeSelection);
    connect(m_form, &RemarkForm::given, this, &NewRemarkCard::given);
    connect(m_form, &RemarkForm::cancelled, this, &NewRemarkCard::cancelled);
    connect(m_form, &RemarkForm::closed, this, &NewRemarkCard::closed);
}

void NewRemarkCard::begin(const annotate::ReviewedClause &clause, annotate::TextRange range, annotate::EventKind kind)
{
    m_clause = clause;
    m_choose->setChecked(false);
    m_words->setPlainText(shown(clause.text));
    setNote({});
    setRange(range.isEmpty() ? whole() : range);
    m_form->setKind(kind);
}

void NewRemarkCard::setNote(const QString &words)
{
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
}

annotate::TextRange NewRemarkCard::whole() const
{
    return {0, std::min(pointsIn(shown(m_clause.text)), annotate::kMaxQuoteLength)};
}

void NewRemarkCard::setRange(annotate::TextRange range)
{
    m_range = range;
    const std::string_view words = annotate::partOf(m_clause.text, range);
    m_about->setText(range == whole() ? tr("On the whole clause") : tr("On “%1”").arg(shortQuote(words)));
    m_form->setQuote(shown(words).trimmed());
}

void NewRemarkCard::takeSelection()
{
    const QTextCursor cursor = m_words->textCursor();
    if (!cursor.hasSelection())
        return;
    const QString text = m_words->toPlainText();
    const std::uint32_t begin = pointsIn(QStringView(text).first(cursor.selectionStart()));
    const std::uint32_t end = pointsIn(QStringView(text).first(cursor.selectionEnd()));
    if (QStringView(text)
            .sliced(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart())
            .trimmed()
            .isEmpty())
        return;
    setRange({begin, end});
    Q_EMIT rangeChosen();
}

void NewRemarkCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(look::accent(palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace policywright::gui
