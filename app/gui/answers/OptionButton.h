// SPDX-License-Identifier: Apache-2.0
//
// A radio button and a check box in a row of their own: the words wrap, the whole row can be clicked, what is chosen
// stands on a tinted ground. The marks grow with the text.
#pragma once

#include <QCheckBox>
#include <QRadioButton>

namespace policywright::gui {

class OptionRadio final : public QRadioButton {
    Q_OBJECT

public:
    OptionRadio(const QString &words, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }
};

class OptionCheck final : public QCheckBox {
    Q_OBJECT

public:
    OptionCheck(const QString &words, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }
};

} // namespace policywright::gui
