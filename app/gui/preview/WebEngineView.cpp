// SPDX-License-Identifier: Apache-2.0
#include "app/gui/preview/EngineView.h"
#include "app/gui/preview/SandboxCheck.h"
#include "app/pdf/OfflineProfile.h"

#include <QPalette>
#include <QQuickWindow>
#include <QVBoxLayout>
#include <QWebEngineScript>
#include <QWebEngineView>
#include <QWheelEvent>

#include <memory>
#include <utility>

namespace policywright::gui {
namespace {

class Page final : public pdf::OfflinePage {
public:
    Page(QWebEngineProfile &profile, std::function<void(const QString &)> said)
        : pdf::OfflinePage(profile), m_said(std::move(said))
    {
    }

protected:
    // Only our script can say anything here, and the engine, about what it refused. Nothing goes to the terminal.
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int,
                                  const QString &) override
    {
        if (level == InfoMessageLevel)
            m_said(message);
    }

private:
    std::function<void(const QString &)> m_said;
};

class WebEngineView final : public EngineView {
public:
    WebEngineView(QWidget *parent, const EngineReports &reports)
        : EngineView(parent), m_reports(reports), m_page(std::make_unique<Page>(m_profile.profile(), reports.said)),
          m_view(this)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(&m_view);
        setFocusProxy(&m_view);
        m_page->setBackgroundColor(palette().color(QPalette::Base)); // until the first page is there
        m_view.setPage(m_page.get());
        m_view.setContextMenuPolicy(Qt::CustomContextMenu); // the engine's own leads back, reloads and saves
        connect(&m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
            const auto selection = m_page->hasSelection() ? Selection::Something : Selection::Nothing;
            m_reports.menuWanted(place, QPointF(place) / m_page->zoomFactor(), selection);
        });
        m_view.setAcceptDrops(false);
        connect(m_page.get(), &QWebEnginePage::loadFinished, this, [this, reports](bool ok) {
            watchWheel();
            if (std::exchange(m_isLoading, false))
                reports.loaded(ok);
        });
        connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, this, [reports] { reports.ended(); });
    }

    ~WebEngineView() override { m_view.setPage(nullptr); }

    void load(const QByteArray &html) override
    {
        m_profile.documents().remove(m_url);
        m_url = m_profile.documents().add(html, 0);
        m_isLoading = true;
        m_page->load(m_url);
    }

    void run(const QString &script, std::function<void(const QVariant &)> answer) override
    {
        m_page->runJavaScript(script, QWebEngineScript::ApplicationWorld, answer);
    }

    void setZoom(double zoom) override { m_page->setZoomFactor(zoom); }
    void copy() override { m_page->triggerAction(QWebEnginePage::Copy); }
    void selectAll() override { m_page->triggerAction(QWebEnginePage::SelectAll); }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel)
            return EngineView::eventFilter(object, event);
        const auto *wheel = static_cast<QWheelEvent *>(event);
        if (!wheel->modifiers().testFlag(Qt::ControlModifier))
            return false;
        if (const int turned = wheel->angleDelta().y(); turned != 0)
            m_reports.zoomTurned(turned > 0 ? 1 : -1);
        return true;
    }

private:
    // The surface that the engine paints on; it may be another one after a page was loaded.
    void watchWheel()
    {
        if (QWidget *surface = m_view.focusProxy())
            surface->installEventFilter(this);
    }

    EngineReports m_reports;
    pdf::OfflineProfile m_profile;
    std::unique_ptr<Page> m_page; // ends before its profile
    QWebEngineView m_view;        // ends before its page
    QUrl m_url;
    bool m_isLoading = false;
};

} // namespace

extern "C" Q_DECL_EXPORT EngineFactory policywrightNewEngineView;

EngineView *policywrightNewEngineView(QWidget *parent, const EngineReports &reports)
{
    static const bool kIsPossible = canSandbox();
    if (!kIsPossible)
        return nullptr;
    [[maybe_unused]] static const bool kIsPrepared = [] {
        pdf::prepareOfflineEngine();
        // The engine paints without the graphics card (see prepareOfflineEngine); a window that it shares one with
        // would have to be prepared for it before it is made.
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
        return true;
    }();
    return new WebEngineView(parent, reports);
}

} // namespace policywright::gui
