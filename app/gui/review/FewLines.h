// SPDX-License-Identifier: Apache-2.0
//
// The first lines of a text; what does not fit ends in "…".
#pragma once

#include <QWidget>

namespace policywright::gui {

class FewLines final : public QWidget {
    Q_OBJECT

public:
    FewLines(int lines, QWidget *parent);

    void setText(const QString &text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int m_lines;
    QString m_text;
};

} // namespace policywright::gui
