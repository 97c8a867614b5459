// SPDX-License-Identifier: Apache-2.0
#include "app/gui/pages/PageSheets.h"

#include "app/gui/Background.h"
#include "app/gui/Look.h"
#include "app/gui/pages/Zoom.h"

#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace policywright::gui {
namespace {

constexpr int kKeptScreens = 2; // above and below that stay drawn

} // namespace

PageSheets::PageSheets(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Pages"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // one that came and went would change what fits
    viewport()->setBackgroundRole(QPalette::Window);
    viewport()->setAutoFillBackground(true);
}

void PageSheets::setPages(const std::shared_ptr<const PdfPages> &pages)
{
    keepPlace([&] {
        m_pages = pages;
        if (m_sheets.empty())
            m_drawn.clear();
        for (auto &[page, drawn] : m_drawn)
            drawn.wanted = {}; // shown until it is drawn anew
    });
    m_page = -1;
    notePage();
}

// -- the size

double PageSheets::scale() const
{
    if (m_zoom)
        return *m_zoom;
    double widest = 1;
    for (int page = 0; page < count(); ++page)
        widest = std::max(widest, m_pages->sizePt(page).width());
    const double room = std::max(viewport()->width() - 2 * look::kApart, 8 * look::kGrid);
    return room / (widest * logicalDpiX() / 72.0);
}

void PageSheets::setZoom(std::optional<double> zoom)
{
    keepPlace([&] { m_zoom = zoom; });
    Q_EMIT zoomChanged();
}

void PageSheets::zoomBy(int steps)
{
    double zoom = scale();
    for (int i = 0; i < std::abs(steps); ++i)
        zoom = steps > 0 ? largerZoom(zoom) : smallerZoom(zoom);
    setZoom(zoom);
}

void PageSheets::layOut()
{
    m_sheets.clear();
    const double pixels = scale() * logicalDpiX() / 72.0;
    int top = look::kApart;
    int widest = 0;
    for (int page = 0; page < count(); ++page) {
        const QSize size = (m_pages->sizePt(page) * pixels).toSize();
        m_sheets.emplace_back(QPoint(0, top), size);
        top += size.height() + look::kApart;
        widest = std::max(widest, size.width());
    }
    const int width = std::max(widest + 2 * look::kApart, viewport()->width());
    for (QRect &sheet : m_sheets)
        sheet.moveLeft((width - sheet.width()) / 2);
    verticalScrollBar()->setRange(0, std::max(0, top - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 2);
    horizontalScrollBar()->setRange(0, width - viewport()->width());
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
}

// What stands at the upper edge stays there.
void PageSheets::keepPlace(const std::function<void()> &change)
{
    const int at = std::max(m_page, 0);
    double share = 0;
    if (at < std::ssize(m_sheets)) {
        const QRect &sheet = m_sheets[static_cast<std::size_t>(at)];
        share = (verticalScrollBar()->value() - sheet.top()) / static_cast<double>(sheet.height());
    }
    const bool wasAtTop = verticalScrollBar()->value() == 0;
    change();
    layOut();
    if (m_sheets.empty() || wasAtTop)
        return;
    const QRect &sheet = m_sheets[static_cast<std::size_t>(std::min(at, count() - 1))];
    verticalScrollBar()->setValue(sheet.top() + qRound(share * sheet.height()));
}

QRect PageSheets::sheet(int page) const
{
    return m_sheets[static_cast<std::size_t>(page)].translated(-horizontalScrollBar()->value(),
                                                               -verticalScrollBar()->value());
}

// -- where one is

void PageSheets::goTo(int page)
{
    if (page < 0 || page >= count())
        return;
    verticalScrollBar()->setValue(m_sheets[static_cast<std::size_t>(page)].top() - look::kApart / 2);
    m_page = page; // the last one may not reach the upper edge
    Q_EMIT pageChanged(m_page);
}

// The last one that begins above the middle.
void PageSheets::notePage()
{
    int found = 0;
    for (int page = 0; page < count(); ++page) {
        if (sheet(page).top() <= viewport()->height() / 2)
            found = page;
    }
    if (found == m_page)
        return;
    m_page = found;
    setAccessibleDescription(tr("Page %1 of %2").arg(m_page + 1).arg(count()));
    Q_EMIT pageChanged(m_page);
}

void PageSheets::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    keepPlace([] {});
    if (!m_zoom)
        Q_EMIT zoomChanged();
}

void PageSheets::scrollContentsBy(int, int)
{
    notePage();
    viewport()->update();
}

void PageSheets::keyPressEvent(QKeyEvent *event)
{
    const bool isZoom = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_PageDown: goTo(m_page + 1); return;
    case Qt::Key_PageUp: goTo(m_page - 1); return;
    case Qt::Key_Home: goTo(0); return;
    case Qt::Key_End: goTo(count() - 1); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        if (isZoom) {
            zoomBy(1);
            return;
        }
        break;
    case Qt::Key_Minus:
        if (isZoom) {
            zoomBy(-1);
            return;
        }
        break;
    case Qt::Key_0:
        if (isZoom) {
            setZoom({});
            return;
        }
        break;
    default: break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void PageSheets::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (const int turned = event->angleDelta().y(); turned != 0)
        zoomBy(turned > 0 ? 1 : -1);
    event->accept();
}

// -- drawing

QSize PageSheets::pixelsOf(int page) const
{
    return (QSizeF(m_sheets[static_cast<std::size_t>(page)].size()) * devicePixelRatioF()).toSize();
}

void PageSheets::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int page = 0; page < std::ssize(m_sheets); ++page) {
        const QRect place = sheet(page);
        if (!place.intersects(event->rect()))
            continue;
        painter.fillRect(place, Qt::white); // paper is white in the dark as well
        draw(page);
        if (const QImage &image = m_drawn[page].image; !image.isNull())
            painter.drawImage(place, image);
        painter.setPen(look::hairline(palette()));
        painter.drawRect(place.adjusted(-1, -1, 0, 0));
    }
    forgetDistant();
}

void PageSheets::draw(int page)
{
    const QSize pixels = pixelsOf(page);
    Drawn &drawn = m_drawn[page];
    if (drawn.wanted == pixels)
        return; // it is there, or on its way
    drawn.wanted = pixels;
    inBackground(
        this, [pages = m_pages, page, pixels] { return pages->image(page, pixels); },
        [this, pages = m_pages, page, pixels](const QImage &image) {
            const auto found = m_drawn.find(page);
            if (pages != m_pages || found == m_drawn.end() || found->second.wanted != pixels)
                return; // for pages or a size that are no longer shown
            found->second.image = image;
            viewport()->update();
        });
}

void PageSheets::forgetDistant()
{
    const int around = kKeptScreens * viewport()->height();
    std::erase_if(m_drawn, [&](const auto &entry) {
        return entry.first >= count() || sheet(entry.first).bottom() < -around ||
               sheet(entry.first).top() > viewport()->height() + around;
    });
}

} // namespace policywright::gui
