// SPDX-License-Identifier: Apache-2.0
#include "app/gui/wording/ClauseSheet.h"

#include "app/gui/Look.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QPainter>
#include <QtMath>

namespace policywright::gui {
namespace {

// Pages, words that were taken out and put in (not by colour alone), tables with rules between their rows.
QString styleFor(const QPalette &palette)
{
    return QStringLiteral("p { margin-top: 0; margin-bottom: 6px; }"
                          "ul, ol { margin-top: 0; margin-bottom: 6px; }"
                          "h4, h5, h6 { font-size: medium; margin-top: 4px; margin-bottom: 4px; }"
                          "a { color: %1; text-decoration: none; }"
                          ".gap { color: %2; background-color: %3; }"
                          "del { color: %2; text-decoration: line-through; }"
                          "ins { color: %1; text-decoration: underline; font-weight: 600; }"
                          "table { border-collapse: collapse; margin-bottom: 6px; }"
                          "td, th { padding: 4px 8px 4px 0; border-bottom: 1px solid %4; font-size: small; }"
                          "th { text-align: left; }")
        .arg(look::accent(palette).name(), look::gapInk(palette).name(), look::gapGround(palette).name(),
             look::hairline(palette).name());
}

} // namespace

ClauseSheet::ClauseSheet(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_document.setDocumentMargin(0);
    m_document.setIndentWidth(look::kDistant);
    m_document.setUndoRedoEnabled(false);
    m_document.setDefaultFont(font());
    setAccessibleName(tr("Text of the clause"));
}

void ClauseSheet::setHtml(const QString &html)
{
    if (html == m_html)
        return;
    m_html = html;
    fill();
}

void ClauseSheet::setQuiet(bool isQuiet)
{
    if (isQuiet == m_isQuiet)
        return;
    m_isQuiet = isQuiet;
    update();
}

void ClauseSheet::setFound(const SearchedWords &words)
{
    if (words == m_found)
        return;
    m_found = words;
    update();
}

void ClauseSheet::fill()
{
    m_document.setDefaultStyleSheet(styleFor(palette()));
    m_document.setHtml(m_html);
    setAccessibleDescription(words());
    updateGeometry();
    update();
}

int ClauseSheet::heightForWidth(int width) const
{
    if (m_document.textWidth() != width)
        m_document.setTextWidth(width);
    return qCeil(m_document.size().height());
}

QSize ClauseSheet::sizeHint() const
{
    const int width = this->width() > 0 ? this->width() : look::readingWidth(*this);
    return {width, heightForWidth(width)};
}

QSize ClauseSheet::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, fontMetrics().lineSpacing()};
}

void ClauseSheet::paintEvent(QPaintEvent *event)
{
    heightForWidth(width());
    QPainter painter(this);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = palette();
    const QColor ink = m_isQuiet ? look::quietInk(palette()) : palette().color(QPalette::Text);
    context.palette.setColor(QPalette::Text, ink);
    context.clip = event->rect();
    for (const auto &[begin, end] : placesOf(m_found, words())) {
        QAbstractTextDocumentLayout::Selection found;
        found.cursor = QTextCursor(&m_document);
        found.cursor.setPosition(static_cast<int>(begin));
        found.cursor.setPosition(static_cast<int>(end), QTextCursor::KeepAnchor);
        found.format.setBackground(look::mixed(palette().color(QPalette::Base), QColor(0xf2, 0xc7, 0x38), 0.55));
        found.format.setForeground(palette().color(QPalette::Text));
        context.selections.push_back(found);
    }
    m_document.documentLayout()->draw(&painter, context);
}

void ClauseSheet::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_document.setDefaultFont(font());
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace policywright::gui
