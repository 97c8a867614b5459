// SPDX-License-Identifier: Apache-2.0
//
// Edit > Settings: what the author settles about the window. Nothing is written before Save; what needs another start
// of the program says so beside it.
#pragma once

#include "app/gui/settings/Settings.h"

#include <QDialog>
#include <QList>

#include <utility>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace policywright::gui {

class SettingsDialog final : public QDialog {
    Q_OBJECT

public:
    // `dictionaries`: name and title of those that the system has.
    SettingsDialog(Settings settings, QList<std::pair<QString, QString>> dictionaries, QWidget *parent);

    void accept() override; // writes

private:
    using Choices = QList<std::pair<QString, QVariant>>; // words and value
    void build();
    void addHeading(const QString &words);
    QComboBox *addChoice(const QString &label, const Choices &choices, const QVariant &current);
    QCheckBox *addCheck(const QString &words, bool isOn);
    void addLabelled(const QString &label, QWidget *control);
    QLabel *addNote(const QString &words);
    void addButtons();
    Choices languages() const;
    Choices spellingLanguages() const;
    void refreshNotes();

    Settings m_settings;
    QList<std::pair<QString, QString>> m_dictionaries;
    QVBoxLayout *m_column;
    QLineEdit *m_author = nullptr;
    QComboBox *m_language = nullptr;
    QComboBox *m_theme = nullptr;
    QComboBox *m_text = nullptr;
    QLabel *m_restart = nullptr;
    QCheckBox *m_spelling = nullptr;
    QComboBox *m_dictionary = nullptr;
    QCheckBox *m_impact = nullptr;
};

} // namespace policywright::gui
