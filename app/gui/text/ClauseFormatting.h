// SPDX-License-Identifier: Apache-2.0
//
// What the format bar does to the lines and tables under a cursor; each is one step to undo.
#pragma once

#include "app/gui/text/ContentInserter.h"

#include <QTextCursor>

namespace policywright::gui {

editing::LineKind lineKindAt(const QTextCursor &cursor);

// All lines of the selection. The kind that they have already makes them paragraphs again.
void setLineKind(QTextCursor cursor, editing::LineKind kind, const ClauseLook &look);
void changeLevel(QTextCursor cursor, int by); // of list items; within 0 to 3

enum class TableStep { AddRow, AddColumn, RemoveRow, RemoveColumn };
void insertTable(QTextCursor &cursor, const ClauseLook &look);
void changeTable(const QTextCursor &cursor, TableStep step);

// The whole link that the cursor stands in, or the selection, gets the address; an empty one makes it words.
void setLink(QTextCursor cursor, const QString &address, const ClauseLook &look);
QString linkAt(const QTextCursor &cursor);

} // namespace policywright::gui
