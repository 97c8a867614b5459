// SPDX-License-Identifier: Apache-2.0
//
// A program with folders of its own; the preview is a stand-in that keeps what it was shown, so that a test reads the
// assembled text without a web engine.
#pragma once

#include "app/gui/PolicyWindow.h"
#include "app/gui/preview/PreviewView.h"
#include "core/base/PosixFileSystem.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace policywright::gui::test {

class StandInPreview final : public PreviewView {
public:
    using PreviewView::PreviewView;

    void show(const assembly::AssembledDocument &document, const render::HtmlSettings &settings) override;
    void showPage(const std::string &html) override { page = html; }
    void goTo(const ClauseId &clause) override { wentTo.push_back(clause.toString()); }

    void setZoom(double shownZoom) override { zoom = shownZoom; }
    void copy() override { ++copies; }
    void selectAll() override {}
    void showRemarks(const std::optional<RemarkedPage> &wanted) override { remarks = wanted; }
    void pointTo(const std::string &mark, Scroll) override { pointed = mark; }
    void scrollBy(double pixels) override { scrolledBy += pixels; }

    std::string text() const; // of all clauses, as Markdown
    std::optional<assembly::AssembledDocument> document;
    std::optional<std::string> page; // none: a document was shown last
    int shownDocuments = 0;
    int copies = 0;
    double zoom = 0;
    std::vector<std::string> wentTo;
    std::optional<RemarkedPage> remarks;
    std::string pointed;
    double scrolledBy = 0;
};

// The folders of a program that was installed for one test.
class Installation {
public:
    explicit Installation(const std::string &folder); // exists

    const std::string &folder() const { return m_folder; }
    std::string path(const std::string &name) const { return m_folder + '/' + name; }
    const Program &program() const { return *m_program; }
    FileSystem &files() { return m_files; }
    void useTemplates(const std::string &templates) { m_program->templatesFolder = templates; } // installed later

    QString saveName; // what the next file dialog answers
    QString openName;
    QString suggestedName; // by the last file dialog that suggests one for dates

private:
    std::string m_folder;
    PosixFileSystem m_files;
    SystemClock m_clock;
    RandomIdSource m_ids;
    session::PackCache m_packs;
    std::unique_ptr<Program> m_program;
};

// Waits until the window shows a policy and everything about it.
bool opened(PolicyWindow &window);

} // namespace policywright::gui::test
