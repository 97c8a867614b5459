// SPDX-License-Identifier: Apache-2.0
#include "app/gui/settings/SettingsDialog.h"

#include "app/gui/Look.h"
#include "app/gui/language/Language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace policywright::gui {
namespace {

constexpr int kTextSteps = 25; // percent

QString nameOf(const QString &language) // in the language itself
{
    QString name = QLocale(language).nativeLanguageName();
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name.isEmpty() ? language : name;
}

} // namespace

SettingsDialog::SettingsDialog(Settings settings, QList<std::pair<QString, QString>> dictionaries, QWidget *parent)
    : QDialog(parent), m_settings(std::move(settings)), m_dictionaries(std::move(dictionaries)),
      m_column(new QVBoxLayout(this))
{
    setWindowTitle(tr("Settings"));
    m_column->setContentsMargins(look::kDistant, look::kDistant, look::kDistant, look::kApart);
    m_column->setSpacing(look::kTight);
    build();
    addButtons();
    refreshNotes();
    for (QComboBox *choice : {m_language, m_text})
        connect(choice, &QComboBox::currentIndexChanged, this, &SettingsDialog::refreshNotes);
    connect(m_spelling, &QCheckBox::toggled, m_dictionary, &QComboBox::setEnabled);
    m_dictionary->setEnabled(m_spelling->isChecked());
    m_author->setFocus();
    const int width = sizeHint().width();
    m_column->setSizeConstraint(QLayout::SetNoConstraint);
    resize(width, m_column->totalHeightForWidth(width)); // the notes wrap
}

void SettingsDialog::build()
{
    addHeading(tr("You"));
    m_author = new QLineEdit(m_settings.author(), this);
    addLabelled(tr("Your name"), m_author);
    addNote(tr("It stands beside clauses that you word yourself and beside your comments."));

    addHeading(tr("The window"));
    m_language = addChoice(tr("Language"), languages(), m_settings.language());
    m_theme = addChoice(tr("Colours"),
                        {{tr("As the desktop"), int(WindowTheme::Desktop)},
                         {tr("Light"), int(WindowTheme::Light)},
                         {tr("Dark"), int(WindowTheme::Dark)}},
                        int(m_settings.theme()));
    Choices sizes;
    for (int percent = kSmallestText; percent <= kLargestText; percent += kTextSteps)
        sizes.push_back({percent == kSmallestText ? tr("As the desktop") : tr("%1 %").arg(percent), percent});
    const int percent = m_settings.textPercent();
    if (percent % kTextSteps != 0)
        sizes.push_back({tr("%1 %").arg(percent), percent});
    m_text = addChoice(tr("Size of text"), sizes, percent);
    m_restart = addNote(tr("Language and size of text change when the program is started again."));

    addHeading(tr("Writing"));
    m_spelling = addCheck(tr("Underline words that the dictionary does not have"), m_settings.checksSpelling());
    m_dictionary = addChoice(tr("Dictionary"), spellingLanguages(), m_settings.spellingLanguage());
    if (m_dictionaries.isEmpty())
        addNote(tr("No dictionaries are installed. Those of Hunspell and Aspell are used once they are."));

    addHeading(tr("Questions before changes"));
    m_impact = addCheck(tr("Ask before an answer that changes much of the policy"), m_settings.asksAboutImpact());
}

SettingsDialog::Choices SettingsDialog::languages() const
{
    Choices choices{{tr("As the system"), QString()}};
    for (const QString &language : windowLanguages())
        choices.push_back({nameOf(language), language});
    return choices;
}

// One that is settled and not there any more stays among them: a dictionary can be away for a while.
SettingsDialog::Choices SettingsDialog::spellingLanguages() const
{
    Choices choices{{tr("As the policy"), QString()}};
    for (const auto &[name, title] : m_dictionaries)
        choices.push_back({title, name});
    const QString settled = m_settings.spellingLanguage();
    const auto isSettled = [&](const auto &choice) { return choice.second.toString() == settled; };
    if (std::none_of(choices.cbegin(), choices.cend(), isSettled))
        choices.push_back({tr("%1 (not installed)").arg(settled), settled});
    return choices;
}

void SettingsDialog::addHeading(const QString &words)
{
    if (m_column->count() > 0)
        m_column->addSpacing(look::kApart);
    auto *heading = look::wrappingLabel(this);
    heading->setFont(look::strong(font()));
    heading->setText(words);
    m_column->addWidget(heading);
}

void SettingsDialog::addLabelled(const QString &label, QWidget *control)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(look::kNear);
    auto *words = look::wrappingLabel(this);
    words->setText(label);
    words->setBuddy(control);
    words->setFixedWidth(fontMetrics().averageCharWidth() * 18);
    control->setAccessibleName(label);
    control->setMinimumWidth(fontMetrics().averageCharWidth() * 34);
    row->addWidget(words);
    row->addWidget(control, 1);
    m_column->addLayout(row);
}

QComboBox *SettingsDialog::addChoice(const QString &label, const Choices &choices, const QVariant &current)
{
    auto *box = new QComboBox(this);
    for (const auto &[words, value] : choices)
        box->addItem(words, value);
    box->setCurrentIndex(qMax(0, box->findData(current)));
    addLabelled(label, box);
    return box;
}

QCheckBox *SettingsDialog::addCheck(const QString &words, bool isOn)
{
    auto *check = new QCheckBox(words, this);
    check->setChecked(isOn);
    m_column->addWidget(check);
    return check;
}

QLabel *SettingsDialog::addNote(const QString &words)
{
    auto *note = look::wrappingLabel(this, look::Ink::Quiet);
    note->setFont(look::small(font()));
    note->setText(words);
    m_column->addWidget(note);
    return note;
}

void SettingsDialog::addButtons()
{
    m_column->addSpacing(look::kApart);
    m_column->addStretch(1);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *save = new QPushButton(tr("Save"), this);
    save->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(save);
    m_column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &SettingsDialog::accept);
}

// Said louder once it is so.
void SettingsDialog::refreshNotes()
{
    const bool isLater = m_language->currentData().toString() != m_settings.language() ||
                         m_text->currentData().toInt() != m_settings.textPercent();
    m_restart->setFont(isLater ? look::strong(look::small(font())) : look::small(font()));
}

void SettingsDialog::accept()
{
    m_settings.setAuthor(m_author->text());
    m_settings.setLanguage(m_language->currentData().toString());
    m_settings.setTheme(static_cast<WindowTheme>(m_theme->currentData().toInt()));
    m_settings.setTextPercent(m_text->currentData().toInt());
    m_settings.setChecksSpelling(m_spelling->isChecked());
    m_settings.setSpellingLanguage(m_dictionary->currentData().toString());
    m_settings.setAsksAboutImpact(m_impact->isChecked());
    QDialog::accept();
}

} // namespace policywright::gui
