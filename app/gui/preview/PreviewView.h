// SPDX-License-Identifier: Apache-2.0
//
// The preview of a view as it will be published: all that the window knows of it. Made before the window is on the
// screen, it costs nothing; the engine is loaded when the first document is shown.
#pragma once

#include "app/gui/preview/EngineView.h"
#include "app/gui/preview/PreviewRemarks.h"
#include "core/assembly/AssembledDocument.h"
#include "core/render/HtmlPage.h"

#include <QWidget>

#include <optional>
#include <string>

namespace policywright::gui {

// Where the reader wants a menu.
struct MenuPlace {
    QPoint onScreen;
    std::optional<ClauseId> clause = {}; // that stands there
    Selection selection = Selection::Nothing;
};

class PreviewView : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    using QWidget::show;

    // Brings the preview to this document. Of several calls in a row only the last is carried out: what lies between
    // was typed over before it could be seen.
    virtual void show(const assembly::AssembledDocument &document, const render::HtmlSettings &settings) = 0;

    // Shows a page that is whole as it is, from render::redlinePage() and the like, until show() is called again. One
    // that follows another keeps the reader's place.
    virtual void showPage(const std::string &html) = 0;

    // Marks the clause as the one that is worked on and brings it into sight. Nothing where the view does not hold it.
    virtual void goTo(const ClauseId &clause) = 0;

    virtual void setZoom(double zoom) = 0; // 1: as it is at first
    virtual void copy() = 0;               // what is selected
    virtual void selectAll() = 0;

    // Marks what remarks are about, and reports places and selections from now on; none: shows the text alone. To be
    // called again for each document.
    virtual void showRemarks(const std::optional<RemarkedPage> &page) = 0;
    enum class Scroll { No, Yes };
    virtual void pointTo(const std::string &mark, Scroll scroll) = 0; // the one that is talked about; empty: none
    virtual void scrollBy(double pixels) = 0;

Q_SIGNALS:
    void clauseClicked(const policywright::ClauseId &clause);
    void gapClicked(const std::string &name); // of the question, or question.column
    void menuWanted(const policywright::gui::MenuPlace &place);
    void zoomTurned(int steps);                                                // by the wheel with Ctrl
    void marksPlaced(const std::vector<policywright::gui::MarkPlace> &places); // all of them
    void markClicked(const std::string &mark);
    void scrolled(double top, double most); // what of the page stands at the upper edge
    void wordsSelected(const std::optional<policywright::gui::SelectedWords> &words); // none any more
    // What was given to show() last is laid out.
    void loaded();
    // It cannot be shown; the sentence stands in the place of the preview.
    void failed(const QString &sentence);
};

PreviewView *newPreview(QWidget *parent);

} // namespace policywright::gui
