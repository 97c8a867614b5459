// SPDX-License-Identifier: Apache-2.0
#include "app/gui/outline/OutlineFilter.h"

#include "app/gui/outline/OutlineModel.h"

#include <algorithm>

namespace policywright::gui {

OutlineFilter::OutlineFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void OutlineFilter::setWords(const QString &text)
{
    QStringList words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = std::move(words);
    invalidateFilter();
}

bool OutlineFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_words.isEmpty())
        return !index.data(OutlineModel::IsQuestionRole).toBool();
    const QString text =
        index.data(Qt::DisplayRole).toString() + QLatin1Char('\n') + index.data(OutlineModel::FoundRole).toString();
    return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace policywright::gui
