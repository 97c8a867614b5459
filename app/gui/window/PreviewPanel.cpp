// SPDX-License-Identifier: Apache-2.0
#include "app/gui/window/PreviewPanel.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"

#include <QScopedValueRollback>
#include <QTabBar>
#include <QVBoxLayout>

namespace policywright::gui {

PreviewPanel::PreviewPanel(EditingController &controller, const MakePreview &makePreview, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_tabs(new QTabBar(this)), m_preview(makePreview(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tabs->setAccessibleName(tr("Documents"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    column->addWidget(m_tabs);
    column->addWidget(m_preview, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (!m_isFilling && tab >= 0)
            m_controller.showView(ViewId(m_tabs->tabData(tab).toString().toStdString()));
    });
    connect(&controller, &EditingController::viewsChanged, this, &PreviewPanel::showViews);
    connect(&controller, &EditingController::documentMade, this,
            [this] { m_preview->show(*m_controller.document(), m_controller.pageSettings()); });
}

void PreviewPanel::showViews()
{
    const QScopedValueRollback filling(m_isFilling, true);
    const auto &views = m_controller.offeredViews();
    while (m_tabs->count() > static_cast<int>(views.size()))
        m_tabs->removeTab(m_tabs->count() - 1);
    for (int tab = 0; tab < static_cast<int>(views.size()); ++tab) {
        const ViewId &id = views[static_cast<std::size_t>(tab)];
        const pack::CompiledView *view = m_controller.packs().view(id);
        const QString title = shown(view && !view->words.title.empty() ? view->words.title : id.toString());
        if (tab == m_tabs->count())
            m_tabs->addTab(title);
        m_tabs->setTabText(tab, title);
        m_tabs->setTabToolTip(tab, title);
        m_tabs->setTabData(tab, shown(id.view()));
        if (id == m_controller.view())
            m_tabs->setCurrentIndex(tab);
    }
}

} // namespace policywright::gui
