// SPDX-License-Identifier: Apache-2.0
//
// The pages of a PDF below one another, as sheets on a ground. Draws those that are seen, on another thread; the page
// that one reads stays when the pages are made anew. By keyboard: arrows scroll, Page Up and Page Down turn pages,
// Home and End lead to the first and the last one, Ctrl with +, - and 0 changes the size.
#pragma once

#include "app/gui/pages/PdfToolbox.h"

#include <QAbstractScrollArea>

#include <map>
#include <vector>

namespace policywright::gui {

class PageSheets final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PageSheets(QWidget *parent);

    void setPages(const std::shared_ptr<const PdfPages> &pages);
    int count() const { return m_pages ? m_pages->count() : 0; }
    int page() const { return m_page; } // the one that is read, from 0
    void goTo(int page);
    QString text(int page) const { return m_pages->text(page); }

    // None: as wide as there is room.
    void setZoom(std::optional<double> zoom);
    std::optional<double> zoom() const { return m_zoom; }
    double scale() const; // the size at which they are shown; 1: as large as paper
    void zoomBy(int steps);

Q_SIGNALS:
    void pageChanged(int page);
    void zoomChanged(); // by the reader, or by the width of the window

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    struct Drawn {
        QImage image;
        QSize wanted; // in pixels of the screen; the image may be of another size until it is drawn anew
    };

    void layOut();
    void keepPlace(const std::function<void()> &change);
    QRect sheet(int page) const; // in the viewport
    QSize pixelsOf(int page) const;
    void draw(int page);
    void forgetDistant();
    void notePage();

    std::shared_ptr<const PdfPages> m_pages;
    std::vector<QRect> m_sheets; // from the top of the first one
    std::map<int, Drawn> m_drawn;
    std::optional<double> m_zoom;
    int m_page = 0;
};

} // namespace policywright::gui
