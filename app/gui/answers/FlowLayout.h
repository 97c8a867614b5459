// SPDX-License-Identifier: Apache-2.0
//
// A row of small controls that goes on in the next line where the width ends: large text and long languages need no
// more room than there is.
#pragma once

#include <QLayout>

#include <vector>

namespace policywright::gui {

class FlowLayout final : public QLayout {
public:
    explicit FlowLayout(int spacing) { setSpacing(spacing); }
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.push_back(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &place) override;

private:
    std::vector<QRect> places(int width) const; // of the items, in their order

    std::vector<QLayoutItem *> m_items; // owned, as every layout owns its items
};

} // namespace policywright::gui
