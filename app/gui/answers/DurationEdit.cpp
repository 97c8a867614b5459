// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answers/DurationEdit.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/answers/CalmComboBox.h"
#include "app/gui/answers/DurationText.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace policywright::gui {
namespace {

constexpr int kMostOfAUnit = 9999;

} // namespace

DurationEdit::DurationEdit(const pack::CompiledQuestion &question, const PackWords &words, Room room, QWidget *parent)
    : AnswerEdit(question, room, parent), m_words(words), m_number(new QLineEdit(this)), m_unit(new CalmComboBox(this))
{
    auto *line = new QHBoxLayout;
    line->setSpacing(look::kNear);
    rows()->addLayout(line);
    line->addWidget(m_number);
    line->addWidget(m_unit);
    line->addStretch(1);
    m_number->setFixedWidth(m_number->fontMetrics().averageCharWidth() * (room == Room::Page ? 12 : 7));
    for (const Duration::Unit unit : kDurationUnits)
        m_unit->addItem(unitWord(unit, m_words, 2));
    m_unit->setCurrentIndex(static_cast<int>(Duration::Unit::Days));
    setFocusProxy(m_number);
    m_number->installEventFilter(this);
    connect(m_number, &QLineEdit::textEdited, this, &DurationEdit::takeTyped);
    connect(m_unit, &QComboBox::activated, this, &DurationEdit::takeTyped);
}

QString DurationEdit::typed() const
{
    return m_number->text();
}

void DurationEdit::setTyped(const QString &text)
{
    m_number->setText(text);
    takeTyped();
}

void DurationEdit::setNames(const QString &name, const QString &description)
{
    setAccessibleName(name);
    m_number->setAccessibleName(tr("%1 Number").arg(name));
    m_number->setAccessibleDescription(description);
    m_unit->setAccessibleName(tr("%1 Unit of time").arg(name));
}

void DurationEdit::display(const std::optional<model::Answer> &counting)
{
    const auto *text = counting ? std::get_if<std::string>(&*counting) : nullptr;
    const auto duration = text ? Duration::fromText(*text) : fail(ErrorCode::NotADuration);
    if (duration) {
        m_number->setText(QString::number(duration->count()));
        m_unit->setCurrentIndex(static_cast<int>(duration->unit()));
    } else {
        m_number->setText(shown(text ? *text : std::string()));
    }
}

void DurationEdit::displayFaded(bool faded)
{
    fade(*m_number, faded);
    fade(*m_unit, faded);
}

bool DurationEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_number && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) {
            step(key->key() == Qt::Key_Up ? 1 : -1);
            return true;
        }
    }
    return AnswerEdit::eventFilter(watched, event);
}

void DurationEdit::takeTyped()
{
    const QString typed = m_number->text().simplified();
    if (typed.isEmpty()) {
        takeBack();
        return;
    }
    if (const auto whole = typedDuration(typed, m_words)) {
        m_unit->setCurrentIndex(static_cast<int>(whole->unit()));
        take(whole->toText());
        return;
    }
    const auto unit = static_cast<Duration::Unit>(m_unit->currentIndex());
    const std::string unitAsStored = Duration(2, unit).toText().substr(2);
    take(stored(typed) + ' ' + unitAsStored);
}

void DurationEdit::step(int by)
{
    const QString digits = m_number->text().simplified().section(QLatin1Char(' '), 0, 0);
    m_number->setText(QString::number(std::clamp(digits.toInt() + by, 1, kMostOfAUnit)));
    takeTyped();
}

} // namespace policywright::gui
