// SPDX-License-Identifier: Apache-2.0
#include "app/gui/pages/PagesView.h"

#include "app/gui/Look.h"
#include "app/gui/pages/PageBar.h"
#include "app/gui/pages/PageSheets.h"
#include "app/gui/pages/Zoom.h"

#include <QHideEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace policywright::gui {

using namespace std::chrono_literals;

PagesView::PagesView(const std::string &pdfProgram, FindPdfToolbox findToolbox, QWidget *parent)
    : QWidget(parent), m_maker(new PagesMaker(pdfProgram, std::move(findToolbox), this)),
      m_layout(new QStackedLayout(this)), m_sheets(new PageSheets(this))
{
    makeMessage();
    m_layout->addWidget(m_sheets);
    connect(m_maker, &PagesMaker::made, this, &PagesView::takePages);
    connect(m_maker, &PagesMaker::failed, this, &PagesView::fail);
}

void PagesView::makeMessage()
{
    auto *message = new QWidget(this);
    auto *column = new QVBoxLayout(message);
    column->setContentsMargins(look::kMargin, look::kMargin, look::kMargin, look::kMargin);
    column->setSpacing(look::kApart);
    m_sentence = look::wrappingLabel(message, look::Ink::Quiet);
    m_again = new QPushButton(tr("Try again"), message);
    m_again->setAutoDefault(false);
    m_again->setVisible(false);
    connect(m_again, &QPushButton::clicked, this, [this] { show(m_last, 0ms); });
    column->addWidget(m_sentence);
    column->addWidget(m_again, 0, Qt::AlignLeft);
    column->addStretch();
    m_layout->addWidget(message);
}

void PagesView::connectBar(PageBar &bar)
{
    const auto refresh = [this, &bar] {
        bar.showPage(m_sheets->page(), sentence().isEmpty() ? m_sheets->count() : 0);
        bar.showZoom(m_sheets->zoom() ? zoomWords(*m_sheets->zoom()) : tr("Fit width"));
        bar.showState(m_maker->isBusy() && sentence().isEmpty() ? tr("Updating…") : QString());
    };
    connect(m_sheets, &PageSheets::pageChanged, &bar, refresh);
    connect(m_sheets, &PageSheets::zoomChanged, &bar, refresh);
    connect(m_maker, &PagesMaker::begun, &bar, refresh);
    connect(this, &PagesView::made, &bar, refresh);
    connect(this, &PagesView::failed, &bar, refresh);
    connect(&bar, &PageBar::pageWanted, m_sheets, &PageSheets::goTo);
    connect(&bar, &PageBar::zoomWanted, m_sheets, [this](int steps) {
        if (steps == 0)
            m_sheets->setZoom({});
        else
            m_sheets->zoomBy(steps);
    });
    refresh();
}

void PagesView::show(PageSource source, std::chrono::milliseconds rest)
{
    m_source = std::move(source);
    m_rest = m_sheets->count() == 0 && !m_maker->isBusy() ? 0ms : rest;
    m_maker->cancel();
    if (isVisible())
        begin();
}

void PagesView::begin()
{
    m_last = std::exchange(m_source, {});
    if (m_sheets->count() == 0 || !sentence().isEmpty())
        say(tr("The pages are being made…"));
    m_maker->make(m_last, m_rest);
}

void PagesView::clear(const QString &sentence)
{
    m_source = {};
    m_maker->cancel();
    m_sheets->setPages({});
    say(sentence);
    Q_EMIT failed(sentence);
}

QString PagesView::sentence() const
{
    return m_layout->currentWidget() == m_sheets ? QString() : m_sentence->text();
}

void PagesView::say(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_again->setVisible(false);
    m_layout->setCurrentIndex(0);
    setFocusProxy(nullptr);
}

void PagesView::takePages(const std::shared_ptr<const PdfPages> &pages)
{
    m_layout->setCurrentWidget(m_sheets);
    setFocusProxy(m_sheets);
    m_sheets->setPages(pages);
    Q_EMIT made();
}

void PagesView::fail(const QString &sentence)
{
    say(sentence);
    m_again->setVisible(true);
    Q_EMIT failed(sentence);
}

void PagesView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_source)
        begin();
}

// What is being made is not looked at any more.
void PagesView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous() || !m_maker->isBusy())
        return;
    m_source = m_last;
    m_maker->cancel();
}

} // namespace policywright::gui
