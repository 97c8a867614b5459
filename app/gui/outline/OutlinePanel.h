// SPDX-License-Identifier: Apache-2.0
//
// The first column of the window: where I am. A filter box over a tree of sections and clauses; with words in the
// filter, questions and answers are found as well. It shows what it is given and says where the author wants to go.
#pragma once

#include "app/gui/outline/OutlineRows.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeView;

namespace policywright::gui {

class OutlineFilter;
class OutlineModel;

class OutlinePanel final : public QWidget {
    Q_OBJECT

public:
    explicit OutlinePanel(QWidget *parent);

    void setSections(std::vector<OutlineSection> sections);
    const std::vector<OutlineSection> &sections() const;

    // Marks where the window is, without saying so. Its clauses are shown, those of other sections are folded.
    void markSection(const SectionId &section);
    void markClause(const ClauseId &clause);

    QLineEdit &filterBox() { return *m_filterBox; }
    QTreeView &tree() { return *m_tree; }

Q_SIGNALS:
    void sectionChosen(std::size_t section); // index in PackSet::sections()
    void clauseChosen(const policywright::ClauseId &clause);
    void questionChosen(const policywright::QuestionId &question);
    // By Return or a click: the author wants to write there.
    void sectionEntered();
    void questionEntered(const policywright::QuestionId &question);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeTree();
    void filter(const QString &text);
    void choose(const QModelIndex &index); // of the filter, here and below
    void enter(const QModelIndex &index);
    void clicked(const QModelIndex &index);
    void markHere(); // where the window is, as far as the filter shows it
    void foldOthers(const QModelIndex &section);

    OutlineModel *m_model;
    OutlineFilter *m_filter;
    QLineEdit *m_filterBox;
    QTreeView *m_tree;
    QLabel *m_nothing;
    bool m_isMarking = false;
    SectionId m_section{""};
    std::string m_clause;
};

} // namespace policywright::gui
