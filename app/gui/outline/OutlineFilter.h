// SPDX-License-Identifier: Apache-2.0
//
// Which rows of the outline are shown: sections and clauses, and with words in the filter whatever holds all of them,
// questions and answers as well.
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace policywright::gui {

class OutlineFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit OutlineFilter(QObject *parent);

    void setWords(const QString &text);
    bool hasWords() const { return !m_words.isEmpty(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

} // namespace policywright::gui
