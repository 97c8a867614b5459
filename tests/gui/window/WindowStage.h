// SPDX-License-Identifier: Apache-2.0
//
// A window on the screen, of a program with folders of its own, and who answers its questions.
#pragma once

#include "app/gui/window/WorkArea.h"
#include "tests/gui/GuiTest.h"
#include "tests/gui/window/Installation.h"
#include "tests/support/TemporaryFolder.h"

#include <QMessageBox>
#include <QTimer>

#include <memory>
#include <string>

namespace policywright::gui {
class QuestionCard;
}

namespace policywright::gui::test {

class Stage {
public:
    Stage();
    ~Stage();

    Installation &installation() { return m_installation; }
    std::string path(const std::string &name) const { return m_folder.path(name); }

    // A policy made as the command line makes one.
    std::string makePolicy(const std::string &name, const std::string &organisation);
    std::string organisationIn(const std::string &file); // read anew

    PolicyWindow &window() { return *m_window; }
    void newWindow(); // in the place of the one before
    void open(const std::string &file);
    WorkArea &work() { return *m_window->work(); }
    EditingController &controller() { return m_window->work()->controller(); }
    StandInPreview &preview();

    // Through "find anything", by the keyboard: whether the cursor is in the question's card then.
    bool goTo(const char *question);
    QuestionCard *card(const char *question); // nullptr where the section on the screen has none
    // What a person reads in a question's control: texts in fields, labels of what is chosen, cells of tables.
    QStringList shownIn(const char *question);

    // By Ctrl+S, under this name where there is none yet: what the file holds then.
    model::PolicyDocument save(const std::string &name = {});
    // Until the document, the progress and the findings are those of the newest state.
    void settle();

private:
    testing::TemporaryFolder m_folder;
    Installation m_installation;
    std::unique_ptr<PolicyWindow> m_window;
};

// Answers the next question of the program by the button with these words, and keeps what was asked.
class Answering {
public:
    explicit Answering(const QString &button);
    ~Answering();
    bool wasAsked() const { return m_wasAsked; }
    QString asked() const { return m_asked; }

private:
    void look();

    QTimer m_timer;
    QString m_button;
    QString m_asked;
    bool m_wasAsked = false;
};

} // namespace policywright::gui::test
