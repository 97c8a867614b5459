// SPDX-License-Identifier: Apache-2.0
//
// The last column of the window: the views that are offered as tabs, and the chosen one as the web page or as the pages
// that it will be. Which of both, and how large, is remembered.
#pragma once

#include "app/gui/EditingController.h"
#include "app/gui/Program.h"
#include "app/gui/preview/PreviewView.h"
#include "app/pdf/PdfJob.h"

class QButtonGroup;
class QStackedWidget;
class QTabBar;

namespace policywright::gui {

class PageBar;
class PagesView;

class PreviewPanel final : public QWidget {
    Q_OBJECT

public:
    enum class Face { WebPage, Pages };

    // `controller` outlives the panel.
    PreviewPanel(EditingController &controller, const Program &program, QWidget *parent);

    PreviewView &preview() { return *m_preview; }
    PagesView &pages() { return *m_pages; }
    PageBar &bar() { return *m_bar; }
    QTabBar &tabs() { return *m_tabs; }

    Face face() const { return m_face; }
    void setFace(Face face);
    void zoomBy(int steps); // 0: as at first
    pdf::PageSize pageSize() const { return m_pageSize; }
    void setPageSize(pdf::PageSize size);
    void focusFace();
    // Shows this document as long as it is there, in place of the policy's; nullptr: the policy's.
    void showInstead(Document document);
    // Shows this page (PreviewView::showPage) as long as it is there, as a web page; none: the policy's document.
    void showPage(std::optional<std::string> html);

Q_SIGNALS:
    void faceChanged();
    void questionChosen(const policywright::QuestionId &question);

private:
    void makeTabs();
    void makeBar();
    QWidget *makeSwitch();
    void readSettings();
    void writeSettings() const;
    void showViews();
    void showDocument();
    const Document &shownDocument() const { return m_instead ? m_instead : m_controller.document(); }
    void showPages();
    void showWebZoom();
    void openMenu(const MenuPlace &place);
    void openWhy(const ClauseId &clause, const QPoint &onScreen);

    EditingController &m_controller;
    const Program &m_program;
    QTabBar *m_tabs;
    QStackedWidget *m_faces;
    PreviewView *m_preview;
    PagesView *m_pages;
    PageBar *m_bar;    // of the pages
    PageBar *m_webBar; // of the web page
    QButtonGroup *m_switch;
    Face m_face = Face::WebPage;
    double m_zoom = 1; // of the web page
    pdf::PageSize m_pageSize = pdf::PageSize::A4;
    ViewId m_pagesView;                // whose pages are shown
    Document m_instead;                // of the policy's document; nullptr: nothing
    std::optional<std::string> m_page; // that is shown in place of any document
    bool m_isFilling = false;
};

} // namespace policywright::gui
