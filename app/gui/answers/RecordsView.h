// SPDX-License-Identifier: Apache-2.0
//
// The table itself: as high as its rows (it scrolls inside only when it would fill the page), columns as wide as there
// is room for, and the keys of a spreadsheet. Tab leaves it, arrows walk in it, Return and any letter edit a cell.
#pragma once

#include "core/pack/PackSet.h"

#include <QTableView>

namespace policywright::gui {

class RecordsModel;

class RecordsView final : public QTableView {
    Q_OBJECT

public:
    RecordsView(RecordsModel &model, QWidget *parent);

    void fitRow(int row);
    void fitSoon(); // when the event loop comes round, once for many changes
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int sizeHintForRow(int row) const override; // the open editor too: nothing of it lies over other rows

Q_SIGNALS:
    void addRowAsked();
    void removeRowAsked();
    void moveRowAsked(int by);
    void clearAsked();
    void copyAsked();
    void pasteAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void fit();
    void fitColumns();
    int leastWidthOf(const pack::CompiledQuestion &column) const;

    RecordsModel &m_model;
    bool m_willFit = false;
};

} // namespace policywright::gui
