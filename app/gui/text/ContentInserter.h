// SPDX-License-Identifier: Apache-2.0
//
// Contents into a QTextDocument at a cursor: the way there of which ClauseDocument.h has the way back.
#pragma once

#include "core/editing/EditableText.h"

#include <QFont>
#include <QPalette>
#include <QTextCursor>

#include <map>
#include <vector>

class QTextList;

namespace policywright::gui {

// What formats need of the editor that shows them.
struct ClauseLook {
    QPalette palette;
    QFont font;
};

QTextCharFormat formatOf(const editing::Run &run, const ClauseLook &look);
QTextCharFormat chipFormat(const std::string &source, int kind);
QTextBlockFormat blockFormatOf(const editing::Line &line, const ClauseLook &look);
QTextListFormat listFormatOf(const editing::Line &line);
QTextTableFormat tableFormatOf(const std::vector<markdown::Alignment> &columns, const ClauseLook &look);

class ContentInserter {
public:
    ContentInserter(QTextCursor &cursor, const ClauseLook &look) : m_cursor(cursor), m_look(look) {}

    void insertRuns(const editing::Runs &runs);
    // Each in a block of its own; the first in the block of the cursor where that is empty.
    void insertParts(const std::vector<editing::Content> &contents);

private:
    void beginBlock(const QTextBlockFormat &format);
    void insert(const editing::Line &line);
    void insert(const editing::Table &table);
    void insertPart(const std::string &source, int kind);

    QTextCursor &m_cursor;
    const ClauseLook &m_look;
    std::map<int, QTextList *> m_lists; // the open ones, by level
};

} // namespace policywright::gui
