// SPDX-License-Identifier: Apache-2.0
#include "app/gui/outline/OutlineModel.h"

#include <algorithm>

namespace policywright::gui {
namespace {

constexpr quintptr kIsSection = 0; // of a row: the number of its section, from 1

QString remarksInWords(std::size_t remarks)
{
    return remarks == 1 ? OutlineModel::tr("1 remark")
                        : OutlineModel::tr("%n remarks", nullptr, static_cast<int>(remarks));
}

QString gapsInWords(std::size_t gaps)
{
    return gaps == 1 ? OutlineModel::tr("1 gap") : OutlineModel::tr("%n gaps", nullptr, static_cast<int>(gaps));
}

QString findingsInWords(std::size_t findings)
{
    return findings == 1 ? OutlineModel::tr("1 finding")
                         : OutlineModel::tr("%n findings", nullptr, static_cast<int>(findings));
}

std::size_t unsignedOf(int row)
{
    return static_cast<std::size_t>(row);
}

} // namespace

OutlineModel::OutlineModel(QObject *parent) : QAbstractItemModel(parent) {}

void OutlineModel::setSections(std::vector<OutlineSection> sections)
{
    if (!std::ranges::equal(sections, m_sections, {}, &OutlineSection::id, &OutlineSection::id)) {
        beginResetModel();
        m_sections = std::move(sections);
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (sections[i] == m_sections[i])
            continue;
        setRows(static_cast<int>(i), std::move(sections[i].rows));
        sections[i].rows = std::move(m_sections[i].rows);
        m_sections[i] = std::move(sections[i]);
        const QModelIndex at = index(static_cast<int>(i), 0, {});
        Q_EMIT dataChanged(at, at);
    }
}

void OutlineModel::setRows(int section, std::vector<OutlineRow> rows)
{
    std::vector<OutlineRow> &own = m_sections[unsignedOf(section)].rows;
    const QModelIndex parent = index(section, 0, {});
    const auto sameRow = [](const OutlineRow &a, const OutlineRow &b) { return a.kind == b.kind && a.id == b.id; };
    if (std::ranges::equal(rows, own, sameRow)) {
        own = std::move(rows);
        if (!own.empty())
            Q_EMIT dataChanged(index(0, 0, parent), index(static_cast<int>(own.size()) - 1, 0, parent));
        return;
    }
    if (!own.empty()) {
        beginRemoveRows(parent, 0, static_cast<int>(own.size()) - 1);
        own.clear();
        endRemoveRows();
    }
    if (!rows.empty()) {
        beginInsertRows(parent, 0, static_cast<int>(rows.size()) - 1);
        own = std::move(rows);
        endInsertRows();
    }
}

const OutlineSection *OutlineModel::sectionAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    return &m_sections[index.internalId() == kIsSection ? unsignedOf(index.row()) : index.internalId() - 1];
}

const OutlineRow *OutlineModel::rowAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kIsSection)
        return nullptr;
    return &m_sections[index.internalId() - 1].rows[unsignedOf(index.row())];
}

QModelIndex OutlineModel::indexOfSection(const SectionId &section) const
{
    const auto found = std::ranges::find(m_sections, section, &OutlineSection::id);
    return found == m_sections.end() ? QModelIndex() : index(static_cast<int>(found - m_sections.begin()), 0, {});
}

QModelIndex OutlineModel::indexOfRow(OutlineRow::Kind kind, const std::string &id) const
{
    for (const OutlineSection &section : m_sections) {
        const auto found =
            std::ranges::find_if(section.rows, [&](const OutlineRow &row) { return row.kind == kind && row.id == id; });
        if (found != section.rows.end())
            return index(static_cast<int>(found - section.rows.begin()), 0, indexOfSection(section.id));
    }
    return {};
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kIsSection);
}

QModelIndex OutlineModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == kIsSection)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, kIsSection);
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_sections.size());
    return parent.internalId() == kIsSection ? static_cast<int>(m_sections[unsignedOf(parent.row())].rows.size()) : 0;
}

int OutlineModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    const OutlineRow *row = rowAt(index);
    if (!row)
        return index.isValid() ? sectionData(*sectionAt(index), role) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return row->title;
    case Qt::AccessibleTextRole:
        return row->kind == OutlineRow::Kind::Question ? tr("Question: %1").arg(row->title) : row->title;
    case FoundRole: return row->found;
    case IsQuestionRole: return row->kind == OutlineRow::Kind::Question;
    default: return {};
    }
}

QVariant OutlineModel::sectionData(const OutlineSection &section, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return section.title;
    case Qt::ToolTipRole: return QStringLiteral("%1\n%2").arg(section.title, stateInWords(section));
    case Qt::AccessibleTextRole: return QStringLiteral("%1, %2").arg(section.title, stateInWords(section));
    case GapsRole: return section.gaps == 0 ? QString() : gapsInWords(section.gaps);
    case RemarksRole: return section.remarks == 0 ? QString() : remarksInWords(section.remarks);
    case FullnessRole: return section.hasQuestions ? QVariant(static_cast<int>(section.fullness)) : QVariant();
    case IsQuestionRole: return false;
    default: return {};
    }
}

QString OutlineModel::stateInWords(const OutlineSection &section) const
{
    QString state = tr("asks nothing");
    if (section.hasQuestions && section.gaps > 0)
        state = gapsInWords(section.gaps);
    else if (section.hasQuestions)
        state = section.fullness == Fullness::Empty ? tr("with the defaults") : tr("complete");
    if (section.findings > 0)
        state = tr("%1, %2", "state, findings").arg(state, findingsInWords(section.findings));
    if (section.remarks > 0)
        state = tr("%1, %2", "state, remarks").arg(state, remarksInWords(section.remarks));
    return state;
}

} // namespace policywright::gui
