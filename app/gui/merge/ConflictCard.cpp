// SPDX-License-Identifier: Apache-2.0
#include "app/gui/merge/ConflictCard.h"

#include "app/gui/Look.h"
#include "app/gui/MarkedWords.h"
#include "app/gui/TextConversion.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace policywright::gui {
namespace {

using compare::Take;

constexpr int kOwnWords = -2; // beside the values of Take; -1 is QButtonGroup's "none"

// Words under a choice stand where its name stands.
constexpr int kIndent = 6 * look::kGrid;

} // namespace

ConflictCard::ConflictCard(session::MergeConflict conflict, const QString &place, const MergeSides &sides,
                           QWidget *parent)
    : QFrame(parent), m_conflict(std::move(conflict)), m_choices(new QButtonGroup(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(place);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(look::kApart, look::kApart, look::kApart, look::kApart);
    rows->setSpacing(look::kTight);
    QLabel *title = look::wrappingLabel(this);
    title->setFont(look::strong(font()));
    title->setText(place);
    rows->addWidget(title);
    addBefore(*rows);
    addSide(*rows, Take::Mine, sides.mine, m_conflict.mine);
    addSide(*rows, Take::Theirs, sides.theirs, m_conflict.theirs);
    if (m_conflict.isProse) {
        addChoice(*rows, static_cast<int>(Take::Both), tr("Both, one after the other"));
        addOwnWords(*rows);
    }
    connect(m_choices, &QButtonGroup::idToggled, this, [this](int, bool isOn) {
        if (isOn)
            Q_EMIT chosen();
    });
}

void ConflictCard::addBefore(QVBoxLayout &rows)
{
    QLabel *before = look::wrappingLabel(this, look::Ink::Quiet);
    before->setText(m_conflict.base ? tr("Before: %1").arg(shown(*m_conflict.base).trimmed())
                                    : tr("Before, there was nothing here."));
    before->setTextInteractionFlags(Qt::TextSelectableByMouse);
    rows.addWidget(before);
}

QRadioButton *ConflictCard::addChoice(QVBoxLayout &rows, int id, const QString &name)
{
    auto *button = new QRadioButton(name, this);
    m_choices->addButton(button, id);
    rows.addSpacing(look::kTight);
    rows.addWidget(button);
    return button;
}

void ConflictCard::addSide(QVBoxLayout &rows, Take take, const QString &name, const std::optional<std::string> &text)
{
    QRadioButton *button = addChoice(rows, static_cast<int>(take), name);
    button->setAccessibleDescription(text ? shown(*text) : tr("Taken out"));
    QLabel *words = look::wrappingLabel(this);
    words->setContentsMargins(kIndent, 0, 0, 0);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (!text)
        words->setText(tr("Taken out"));
    else if (m_conflict.base) {
        words->setTextFormat(Qt::RichText);
        words->setText(markedWordsForLabel(*m_conflict.base, *text));
    } else
        words->setText(shown(*text));
    rows.addWidget(words);
}

void ConflictCard::addOwnWords(QVBoxLayout &rows)
{
    const QRadioButton *button = addChoice(rows, kOwnWords, tr("Other words:"));
    m_own = new QPlainTextEdit(this);
    m_own->setPlainText(shown(m_conflict.mine.value_or(std::string())));
    m_own->setAccessibleName(tr("Other words"));
    m_own->setTabChangesFocus(true);
    m_own->setFixedHeight(fontMetrics().lineSpacing() * 4);
    m_own->hide();
    rows.addWidget(m_own);
    connect(button, &QRadioButton::toggled, m_own, &QWidget::setVisible);
    connect(m_own, &QPlainTextEdit::textChanged, this, &ConflictCard::chosen);
}

std::optional<compare::MergeChoice> ConflictCard::choice() const
{
    const int id = m_choices->checkedId();
    if (id == -1)
        return std::nullopt;
    if (id != kOwnWords)
        return static_cast<Take>(id);
    const std::string words = stored(m_own->toPlainText());
    return words.empty() ? std::nullopt : std::optional<compare::MergeChoice>(words);
}

void ConflictCard::choose(Take take)
{
    if (QAbstractButton *button = m_choices->button(static_cast<int>(take)))
        button->setChecked(true);
}

} // namespace policywright::gui
