// SPDX-License-Identifier: Apache-2.0
#include "app/gui/window/PreviewPanel.h"

#include "app/gui/DocumentName.h"
#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/answers/FlowLayout.h"
#include "app/gui/pages/DocumentPages.h"
#include "app/gui/pages/PageBar.h"
#include "app/gui/pages/PageSheets.h"
#include "app/gui/pages/PagesView.h"
#include "app/gui/pages/Zoom.h"
#include "app/gui/window/WhyMenu.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace policywright::gui {
namespace {

using namespace std::chrono_literals;

constexpr auto kPagesRest = 1000ms; // nobody types any more

const QString kFaceKey = QStringLiteral("preview/face");
const QString kZoomKey = QStringLiteral("preview/zoom");
const QString kPageZoomKey = QStringLiteral("preview/pageZoom"); // 0: as wide as there is room
const QString kPaperKey = QStringLiteral("preview/paper");
const QString kPagesWord = QStringLiteral("pages");
const QString kA4Word = QStringLiteral("a4");
const QString kLetterWord = QStringLiteral("letter");

} // namespace

PreviewPanel::PreviewPanel(EditingController &controller, const Program &program, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_program(program), m_tabs(new QTabBar(this)),
      m_faces(new QStackedWidget(this)), m_preview(program.makePreview(m_faces)),
      m_pages(new PagesView(program.pdfProgram, pdfToolbox, m_faces)), m_bar(new PageBar(this)),
      m_webBar(new PageBar(this)), m_switch(new QButtonGroup(this)), m_pageSize(usualPageSize(locale())),
      m_pagesView("")
{
    makeTabs();
    m_faces->addWidget(m_preview);
    m_faces->addWidget(m_pages);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_faces, 1);
    makeBar();
    readSettings();
    connect(&controller, &EditingController::viewsChanged, this, &PreviewPanel::showViews);
    connect(&controller, &EditingController::documentMade, this, &PreviewPanel::showDocument);
    connect(m_preview, &PreviewView::menuWanted, this, &PreviewPanel::openMenu);
    connect(m_preview, &PreviewView::zoomTurned, this, &PreviewPanel::zoomBy);
}

void PreviewPanel::makeTabs()
{
    m_tabs->setAccessibleName(tr("Documents"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (!m_isFilling && tab >= 0)
            m_controller.showView(ViewId(m_tabs->tabData(tab).toString().toStdString()));
    });
}

void PreviewPanel::makeBar()
{
    auto *foot = new QWidget(this);
    auto *flow = new FlowLayout(look::kApart);
    foot->setLayout(flow);
    for (QWidget *part : {makeSwitch(), static_cast<QWidget *>(m_webBar), static_cast<QWidget *>(m_bar)})
        flow->addWidget(part);
    auto *margins = new QVBoxLayout; // a layout that flows has none
    margins->setContentsMargins(look::kNear, look::kTight, look::kNear, look::kTight);
    margins->addWidget(foot);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(margins);
    m_pages->connectBar(*m_bar);
    m_bar->hide();
    connect(m_webBar, &PageBar::zoomWanted, this, &PreviewPanel::zoomBy);
    connect(&m_pages->sheets(), &PageSheets::zoomChanged, this, &PreviewPanel::writeSettings);
}

QWidget *PreviewPanel::makeSwitch()
{
    auto *row = new QWidget(this);
    row->setAccessibleName(tr("Show the document"));
    auto *buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(0);
    const auto add = [&](Face face, const QString &words, const QString &name) {
        auto *button = new QToolButton(row);
        button->setText(words);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::toggled, button,
                [button](bool isChosen) { // to be told from the other in the dark
                    button->setFont(isChosen ? look::strong(button->parentWidget()->font())
                                             : button->parentWidget()->font());
                });
        m_switch->addButton(button, static_cast<int>(face));
        buttons->addWidget(button);
    };
    add(Face::WebPage, tr("Web page"), tr("As web page"));
    add(Face::Pages, tr("Pages"), tr("As pages"));
    m_switch->button(static_cast<int>(Face::WebPage))->setChecked(true);
    connect(m_switch, &QButtonGroup::idClicked, this, [this](int face) { setFace(static_cast<Face>(face)); });
    return row;
}

// -- which face

void PreviewPanel::setFace(Face face)
{
    if (face == m_face)
        return;
    m_face = face;
    m_switch->button(static_cast<int>(face))->setChecked(true);
    m_bar->setVisible(face == Face::Pages);
    m_webBar->setVisible(face == Face::WebPage);
    m_faces->setCurrentIndex(static_cast<int>(face));
    writeSettings();
    showDocument();
    Q_EMIT faceChanged();
}

void PreviewPanel::focusFace()
{
    m_faces->currentWidget()->setFocus(Qt::TabFocusReason);
}

void PreviewPanel::readSettings()
{
    const QSettings settings(m_program.settingsFile, QSettings::IniFormat);
    m_zoom = std::clamp(settings.value(kZoomKey, 1.0).toDouble(), kSmallestZoom, kLargestZoom);
    showWebZoom();
    if (const double zoom = settings.value(kPageZoomKey).toDouble(); zoom > 0)
        m_pages->sheets().setZoom(std::clamp(zoom, kSmallestZoom, kLargestZoom));
    if (const QString paper = settings.value(kPaperKey).toString(); !paper.isEmpty())
        m_pageSize = paper == kLetterWord ? pdf::PageSize::Letter : pdf::PageSize::A4;
    if (settings.value(kFaceKey).toString() == kPagesWord)
        setFace(Face::Pages);
}

void PreviewPanel::writeSettings() const
{
    QSettings settings(m_program.settingsFile, QSettings::IniFormat);
    settings.setValue(kFaceKey, m_face == Face::Pages ? kPagesWord : QStringLiteral("web"));
    settings.setValue(kZoomKey, m_zoom);
    settings.setValue(kPaperKey, m_pageSize == pdf::PageSize::Letter ? kLetterWord : kA4Word);
    settings.setValue(kPageZoomKey, m_pages->sheets().zoom().value_or(0));
}

// -- what is shown

void PreviewPanel::showViews()
{
    const QScopedValueRollback filling(m_isFilling, true);
    const auto &views = m_controller.offeredViews();
    while (m_tabs->count() > static_cast<int>(views.size()))
        m_tabs->removeTab(m_tabs->count() - 1);
    for (int tab = 0; tab < static_cast<int>(views.size()); ++tab) {
        const ViewId &id = views[static_cast<std::size_t>(tab)];
        const QString title = documentName(m_controller.packs(), id);
        if (tab == m_tabs->count())
            m_tabs->addTab(title);
        m_tabs->setTabText(tab, title);
        m_tabs->setTabToolTip(tab, title);
        m_tabs->setTabData(tab, shown(id.view()));
        if (id == m_controller.view())
            m_tabs->setCurrentIndex(tab);
    }
}

// The other one is brought up to date when it is turned to.
void PreviewPanel::showDocument()
{
    if (!m_controller.document())
        return;
    if (m_face == Face::WebPage && m_page)
        return; // it stands until it is taken away
    if (m_face == Face::WebPage)
        m_preview->show(*shownDocument(), m_controller.pageSettings());
    else
        showPages();
}

void PreviewPanel::showPage(std::optional<std::string> html)
{
    if (!html && !m_page)
        return;
    m_page = std::move(html);
    if (!m_page)
        return showDocument();
    setFace(Face::WebPage);
    m_preview->showPage(*m_page);
}

void PreviewPanel::showInstead(Document document)
{
    if (m_instead == document)
        return;
    m_instead = std::move(document);
    showDocument();
}

void PreviewPanel::showPages()
{
    const bool isAnother = m_pagesView != m_controller.view();
    m_pagesView = m_controller.view();
    if (isAnother)
        m_pages->clear({});
    m_pages->show(pagesOf(shownDocument(), m_controller.pageSettings(), m_pageSize, toIso8601(m_program.clock.now())),
                  kPagesRest);
}

void PreviewPanel::setPageSize(pdf::PageSize size)
{
    if (size == m_pageSize)
        return;
    m_pageSize = size;
    writeSettings();
    if (m_face == Face::Pages)
        showDocument();
}

// -- how large

void PreviewPanel::zoomBy(int steps)
{
    if (m_face == Face::Pages) {
        if (steps == 0)
            m_pages->sheets().setZoom({});
        else
            m_pages->sheets().zoomBy(steps);
        return;
    }
    if (steps == 0)
        m_zoom = 1;
    for (int i = 0; i < std::abs(steps); ++i)
        m_zoom = steps > 0 ? largerZoom(m_zoom) : smallerZoom(m_zoom);
    showWebZoom();
    writeSettings();
}

void PreviewPanel::showWebZoom()
{
    m_preview->setZoom(m_zoom);
    m_webBar->showZoom(zoomWords(m_zoom));
}

// -- the menu

void PreviewPanel::openMenu(const MenuPlace &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), m_preview, &PreviewView::copy)->setEnabled(place.selection == Selection::Something);
    menu->addAction(tr("Select all"), m_preview, &PreviewView::selectAll);
    menu->addSeparator();
    QAction *why =
        menu->addAction(tr("Why is this here?"), this, [this, place] { openWhy(*place.clause, place.onScreen); });
    why->setEnabled(place.clause.has_value());
    menu->addSeparator();
    menu->addAction(tr("Larger"), this, [this] { zoomBy(1); });
    menu->addAction(tr("Smaller"), this, [this] { zoomBy(-1); });
    menu->addAction(tr("Size as at first"), this, [this] { zoomBy(0); });
    menu->popup(place.onScreen);
}

void PreviewPanel::openWhy(const ClauseId &clause, const QPoint &onScreen)
{
    const Document &document = m_controller.document();
    const auto why = document ? whyOf(m_controller.packs(), *document, clause) : std::nullopt;
    if (!why)
        return;
    QMenu *menu =
        whyMenu(*why, this, [this](const QuestionId &question) { Q_EMIT questionChosen(question); }).release();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(onScreen);
}

} // namespace policywright::gui
