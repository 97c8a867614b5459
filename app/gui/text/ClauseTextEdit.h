// SPDX-License-Identifier: Apache-2.0
//
// The sheet on which a clause is reworded: a QTextEdit that knows chips, keeps what cannot be broken whole, and takes
// from the clipboard what a clause can hold. It knows nothing of Markdown; ClauseEdit.h does.
#pragma once

#include "app/gui/text/ClauseDocument.h"
#include "app/gui/text/ClauseFormatting.h"

#include <QTextEdit>

#include <set>

class QPainter;
class QTextTable;

namespace policywright::gui {

class ChipNames;
class ChipObject;

class ClauseTextEdit final : public QTextEdit {
    Q_OBJECT

public:
    explicit ClauseTextEdit(QWidget *parent);

    void setKeepsHistory(bool keeps);                               // else nothing can be undone here
    void setNames(const ChipNames *names);                          // which outlives this
    void load(const std::vector<editing::Content> &contents);       // the first thing that undo knows
    void replaceAll(const std::vector<editing::Content> &contents); // undo brings back what was there
    void insertContents(const std::vector<editing::Content> &contents);
    void insertAnswer(const QString &name); // in the place of the {{ that asked for it, where it is still there
    void setOwnLines(std::set<int> blocks); // that differ from the pack's text: a bar stands beside them
    ReadContents read() const { return readContents(*document()); }
    ClauseLook look() const { return {palette(), document()->defaultFont()}; }
    QString wordsOf(const std::vector<editing::Content> &contents) const; // with chips as they are shown

    void toggleStrong();
    void toggleEmphasis();

Q_SIGNALS:
    void answerWanted(); // {{ was typed
    void pasteRefused(qsizetype characters);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    bool handleTab(bool isBack);
    bool handleReturn();
    bool handleErasing(bool isBack);
    void stepBesideParts();
    void drawRules(QPainter &painter, const QTextTable &table, const QPointF &scrolled) const;
    void forgetChipFormat();

    ChipObject *m_chips;
    const ChipNames *m_names = nullptr;
    std::set<int> m_ownLines;
    bool m_isSettling = false;
    bool m_keepsHistory = true;
};

} // namespace policywright::gui
