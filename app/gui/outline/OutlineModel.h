// SPDX-License-Identifier: Apache-2.0
//
// The outline's rows for a tree. New rows are taken over in place: what is open, selected and scrolled stays where the
// sections are the same.
#pragma once

#include "app/gui/outline/OutlineRows.h"

#include <QAbstractItemModel>

namespace policywright::gui {

class OutlineModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        FullnessRole = Qt::UserRole, // int of Fullness; none: the section asks nothing
        GapsRole,                    // QString, "2 gaps"; empty: none
        RemarksRole,                 // QString, "3 remarks"; empty: none
        FoundRole,                   // QString
        IsQuestionRole,
    };

    explicit OutlineModel(QObject *parent);

    void setSections(std::vector<OutlineSection> sections);
    const std::vector<OutlineSection> &sections() const { return m_sections; }

    const OutlineSection *sectionAt(const QModelIndex &index) const; // of the row, or that it belongs to
    const OutlineRow *rowAt(const QModelIndex &index) const;         // nullptr: a section, or nothing
    QModelIndex indexOfSection(const SectionId &section) const;
    QModelIndex indexOfRow(OutlineRow::Kind kind, const std::string &id) const;

    QModelIndex index(int row, int column, const QModelIndex &parent) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent) const override;
    int columnCount(const QModelIndex &parent) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QVariant sectionData(const OutlineSection &section, int role) const;
    QString stateInWords(const OutlineSection &section) const;
    void setRows(int section, std::vector<OutlineRow> rows);

    std::vector<OutlineSection> m_sections;
};

} // namespace policywright::gui
