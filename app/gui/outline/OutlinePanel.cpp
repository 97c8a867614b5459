// SPDX-License-Identifier: Apache-2.0
#include "app/gui/outline/OutlinePanel.h"

#include "app/gui/Look.h"
#include "app/gui/outline/OutlineDelegate.h"
#include "app/gui/outline/OutlineFilter.h"
#include "app/gui/outline/OutlineModel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

namespace policywright::gui {

OutlinePanel::OutlinePanel(QWidget *parent)
    : QWidget(parent), m_model(new OutlineModel(this)), m_filter(new OutlineFilter(this)),
      m_filterBox(new QLineEdit(this)), m_tree(new QTreeView(this)),
      m_nothing(look::wrappingLabel(this, look::Ink::Quiet))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::kNear, look::kNear, look::kNear, look::kNear);
    column->setSpacing(look::kNear);
    m_filterBox->setPlaceholderText(tr("Filter sections, questions, text"));
    m_filterBox->setAccessibleName(tr("Filter the outline"));
    m_filterBox->setClearButtonEnabled(true);
    m_filterBox->installEventFilter(this);
    column->addWidget(m_filterBox);
    makeTree();
    column->addWidget(m_tree, 1);
    m_nothing->setText(tr("No section, clause, question or answer has these words."));
    m_nothing->setContentsMargins(look::kNear, look::kNear, look::kNear, look::kNear);
    m_nothing->hide();
    column->addWidget(m_nothing);
    connect(m_filterBox, &QLineEdit::textChanged, this, &OutlinePanel::filter);
}

void OutlinePanel::makeTree()
{
    m_filter->setSourceModel(m_model);
    m_tree->setModel(m_filter);
    m_tree->setItemDelegate(new OutlineDelegate(m_tree));
    m_tree->setAccessibleName(tr("Outline"));
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setMouseTracking(true);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setBackgroundRole(QPalette::Window);
    m_tree->viewport()->setBackgroundRole(QPalette::Window);
    m_tree->installEventFilter(this);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { choose(current); });
    connect(m_tree, &QTreeView::clicked, this, &OutlinePanel::clicked);
}

void OutlinePanel::setSections(std::vector<OutlineSection> sections)
{
    const QScopedValueRollback marking(m_isMarking, true);
    m_model->setSections(std::move(sections));
    filter(m_filterBox->text());
}

const std::vector<OutlineSection> &OutlinePanel::sections() const
{
    return m_model->sections();
}

void OutlinePanel::filter(const QString &text)
{
    const QScopedValueRollback marking(m_isMarking, true);
    m_filter->setWords(text);
    const bool isEmpty = m_filter->rowCount({}) == 0;
    m_nothing->setVisible(isEmpty && m_filter->hasWords());
    if (m_filter->hasWords())
        m_tree->expandAll();
    markHere();
}

void OutlinePanel::markSection(const SectionId &section)
{
    const QScopedValueRollback marking(m_isMarking, true);
    if (section == m_section && !m_clause.empty()) {
        const OutlineRow *row = m_model->rowAt(m_model->indexOfRow(OutlineRow::Kind::Clause, m_clause));
        if (row)
            return; // more precisely there already
    }
    m_section = section;
    m_clause.clear();
    markHere();
}

void OutlinePanel::markClause(const ClauseId &clause)
{
    const QScopedValueRollback marking(m_isMarking, true);
    const QModelIndex index = m_model->indexOfRow(OutlineRow::Kind::Clause, clause.toString());
    if (!index.isValid())
        return;
    m_clause = clause.toString();
    m_section = m_model->sectionAt(index)->id;
    markHere();
}

void OutlinePanel::markHere()
{
    const QModelIndex clause = m_model->indexOfRow(OutlineRow::Kind::Clause, m_clause);
    const QModelIndex index = m_filter->mapFromSource(clause.isValid() ? clause : m_model->indexOfSection(m_section));
    if (!index.isValid()) {
        m_tree->selectionModel()->clear();
        return;
    }
    foldOthers(index.parent().isValid() ? index.parent() : index);
    if (m_tree->currentIndex() == index)
        return;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void OutlinePanel::foldOthers(const QModelIndex &section)
{
    if (m_filter->hasWords())
        return;
    for (int row = 0; row < m_filter->rowCount({}); ++row) {
        const QModelIndex index = m_filter->index(row, 0, {});
        m_tree->setExpanded(index, index == section);
    }
}

void OutlinePanel::choose(const QModelIndex &index)
{
    const QModelIndex source = m_filter->mapToSource(index);
    const OutlineSection *section = m_model->sectionAt(source);
    if (m_isMarking || !section)
        return;
    m_section = section->id;
    m_clause.clear();
    const OutlineRow *row = m_model->rowAt(source);
    if (!row) {
        foldOthers(index);
        Q_EMIT sectionChosen(section->section);
    } else if (row->kind == OutlineRow::Kind::Clause) {
        m_clause = row->id;
        Q_EMIT clauseChosen(ClauseId(row->id));
    } else {
        Q_EMIT questionChosen(QuestionId(row->id));
    }
}

void OutlinePanel::enter(const QModelIndex &index)
{
    const OutlineRow *row = m_model->rowAt(m_filter->mapToSource(index));
    if (row && row->kind == OutlineRow::Kind::Question)
        Q_EMIT questionEntered(QuestionId(row->id));
    else if (index.isValid())
        Q_EMIT sectionEntered();
}

void OutlinePanel::clicked(const QModelIndex &index)
{
    const OutlineRow *row = m_model->rowAt(m_filter->mapToSource(index));
    if (row && row->kind == OutlineRow::Kind::Question)
        Q_EMIT questionEntered(QuestionId(row->id));
    else
        choose(index); // again, where the window was elsewhere meanwhile
}

bool OutlinePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_filterBox && (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)) {
        m_tree->setFocus(Qt::TabFocusReason);
        if (m_filter->hasWords() || !m_tree->currentIndex().isValid())
            m_tree->setCurrentIndex(m_filter->index(0, 0, {}));
        return true;
    }
    if (watched == m_filterBox && key == Qt::Key_Escape && !m_filterBox->text().isEmpty()) {
        m_filterBox->clear();
        return true;
    }
    if (watched == m_tree && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        enter(m_tree->currentIndex());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace policywright::gui
