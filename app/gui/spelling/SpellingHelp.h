// SPDX-License-Identifier: Apache-2.0
//
// Spelling in the texts that an author writes in: joins a text with marks when the cursor first enters it, and puts
// suggestions on top of its context menu. The dictionary is read when the first such text is entered, so that neither
// the start of the program nor an author who only chooses answers pays for it.
#pragma once

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

class QAction;
class QMenu;
class QTextCursor;
class QWidget;

namespace policywright::gui {

class Dictionary;
class Settings;
class SpellingMarks;

class SpellingHelp final : public QObject {
    Q_OBJECT

public:
    // Of the texts of several lines below `area`, with which this goes.
    explicit SpellingHelp(QWidget *area);
    ~SpellingHelp() override;

    // `policyLanguage` counts where the author settled on none.
    void use(const Settings &settings, const QString &policyLanguage);
    Dictionary &dictionary() { return *m_dictionary; }

    // What the context menu of a text is at a place of its viewport; nullptr: it is no text of ours.
    std::unique_ptr<QMenu> menuOf(QWidget *edit, const QPoint &at);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Watched {
        QPointer<QWidget> edit;
        QPointer<SpellingMarks> marks;
    };

    void enter(QWidget *widget);
    SpellingMarks *marksOf(const QWidget *edit) const;
    void addSpelling(QMenu &menu, SpellingMarks &marks, int position);
    void addSuggestions(QMenu &menu, const QTextCursor &wrong, QAction *waiting);
    void addDictionaryNote(QMenu &menu) const;

    QWidget *m_area;
    Dictionary *m_dictionary;
    bool m_isOn = true;
    std::vector<Watched> m_watched;
};

} // namespace policywright::gui
