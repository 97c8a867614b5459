// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/window/Installation.h"

#include "app/gui/outline/OutlinePanel.h"
#include "app/gui/window/WorkArea.h"

#include <QTest>

#include <filesystem>

namespace policywright::gui::test {

void StandInPreview::show(const assembly::AssembledDocument &shownDocument, const render::HtmlSettings &)
{
    document = shownDocument;
    page.reset();
    ++shownDocuments;
}

std::string StandInPreview::text() const
{
    std::string text;
    for (const assembly::AssembledSection &section : document->sections) {
        for (const assembly::AssembledClause &clause : section.clauses)
            text += clause.content->markdown + '\n';
    }
    return text;
}

Installation::Installation(const std::string &folder) : m_folder(folder)
{
    m_program = std::make_unique<Program>(
        Program{.files = m_files,
                .clock = m_clock,
                .ids = m_ids,
                .packs = m_packs,
                .templatesFolder = std::filesystem::absolute("templates").string(),
                .journalFolder = path("recovery"),
                .keysFolder = path("keys"),
                .pdfProgram = WINDOW_PDF_PROGRAM,
                .settingsFile = QString::fromStdString(path("window.ini")),
                .chooser = {.toOpen = [this](QWidget *) { return openName; },
                            .toSave = [this](QWidget *, const QString &) { return saveName; },
                            .toOpenReview = [this](QWidget *) { return openName; },
                            .toSaveReviewCopy = [this](QWidget *, const QString &) { return saveName; },
                            .toSavePaper =
                                [this](QWidget *, const QString &suggestion, const QStringList &) {
                                    suggestedName = suggestion;
                                    return saveName;
                                },
                            .toOpenList = [this](QWidget *) { return openName; },
                            .toOpenPacks = [this](QWidget *, const QString &) { return openName; }},
                .makePreview = [](QWidget *parent) -> PreviewView * { return new StandInPreview(parent); }});
}

bool opened(PolicyWindow &window)
{
    return QTest::qWaitFor([&] { return window.work() && !window.work()->outline().sections().empty(); }, 20'000);
}

} // namespace policywright::gui::test
