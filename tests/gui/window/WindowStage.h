// SPDX-License-Identifier: Apache-2.0
//
// A program with folders of its own and a window of it on the screen; the preview is a stand-in that keeps what it was
// shown, so that a test reads the assembled text without a web engine.
#pragma once

#include "app/gui/PolicyWindow.h"
#include "app/gui/preview/PreviewView.h"
#include "app/gui/window/WorkArea.h"
#include "core/base/PosixFileSystem.h"
#include "tests/gui/GuiTest.h"
#include "tests/support/TemporaryFolder.h"

#include <QMessageBox>
#include <QTimer>

#include <memory>
#include <string>

namespace policywright::gui::test {

class StandInPreview final : public PreviewView {
public:
    using PreviewView::PreviewView;

    void show(const assembly::AssembledDocument &document, const render::HtmlSettings &settings) override;
    void goTo(const ClauseId &clause) override { wentTo.push_back(clause.toString()); }

    std::string text() const; // of all clauses, as Markdown
    std::optional<assembly::AssembledDocument> document;
    int shownDocuments = 0;
    std::vector<std::string> wentTo;
};

// The folders of a program that was installed for one test.
class Installation {
public:
    explicit Installation(const std::string &folder); // exists

    const std::string &folder() const { return m_folder; }
    std::string path(const std::string &name) const { return m_folder + '/' + name; }
    const Program &program() const { return *m_program; }
    FileSystem &files() { return m_files; }

    QString saveName; // what the next file dialog answers
    QString openName;

private:
    std::string m_folder;
    PosixFileSystem m_files;
    SystemClock m_clock;
    RandomIdSource m_ids;
    session::PackCache m_packs;
    std::unique_ptr<Program> m_program;
};

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

// Waits until the window shows a policy and everything about it.
bool opened(PolicyWindow &window);

} // namespace policywright::gui::test
