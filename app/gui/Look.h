// SPDX-License-Identifier: Apache-2.0
//
// The metrics and colours that the window's parts share: a grid of 4 px, a few sizes of text, and what the palette does
// not name (quiet words, gaps). Everything is made from the palette and the font at hand, so that dark mode and large
// text need no code of their own. Not a place for style sheets.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QSize>

class QLabel;
class QWidget;

namespace policywright::gui::look {

inline constexpr int kGrid = 4; // px; distances are multiples of it
inline constexpr int kTight = kGrid;
inline constexpr int kNear = 2 * kGrid;    // within a group
inline constexpr int kApart = 4 * kGrid;   // between groups
inline constexpr int kDistant = 6 * kGrid; // between questions
inline constexpr int kMargin = 8 * kGrid;  // around a page

// Quiet words and gaps keep 4.5 : 1 on the palette's window and base.
QColor quietInk(const QPalette &palette);
QColor gapInk(const QPalette &palette);
QColor gapGround(const QPalette &palette);
QColor hairline(const QPalette &palette);     // rules and frames
QColor chosenGround(const QPalette &palette); // behind what is chosen
QColor accent(const QPalette &palette);       // of marks and links, readable as text

// Of a page's ground: white in light palettes; in dark ones the window's, on which fields stand out.
QPalette::ColorRole pageGround(const QPalette &palette);

QColor mixed(const QColor &one, const QColor &other, double shareOfOther);

QFont small(const QFont &font);
QFont strong(const QFont &font);
QFont heading(const QFont &font); // of a part of a page
QFont pageTitle(const QFont &font);

// The width of a line that reads well, about 75 characters of the font.
int readingWidth(const QWidget &widget);

// As large as wanted, as far as the screen has room for its frame.
void resizeWithin(QWidget &window, const QSize &wanted);

// A label of words that wrap, in quiet ink; it follows the palette.
enum class Ink { Plain, Quiet, Gap };
QLabel *wrappingLabel(QWidget *parent, Ink ink = Ink::Plain);

} // namespace policywright::gui::look
