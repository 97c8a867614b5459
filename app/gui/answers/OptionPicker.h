// SPDX-License-Identifier: Apache-2.0
//
// One of several options: as radio buttons, or as a list that opens where there are too many or too little room.
// Options are numbers here; what they stand for is known outside. Delete takes the choice back.
#pragma once

#include <QStringList>
#include <QWidget>

#include <optional>

namespace policywright::gui {

class OptionPicker : public QWidget {
    Q_OBJECT

public:
    static OptionPicker *radioButtons(const QStringList &options, Qt::Orientation direction, QWidget *parent);
    static OptionPicker *list(const QStringList &options, QWidget *parent);

    virtual void pick(std::optional<int> option) = 0; // without a signal
    virtual void setNames(const QString &name, const QString &description) = 0;

Q_SIGNALS:
    void picked(int option);
    void unpicked();

protected:
    explicit OptionPicker(QWidget *parent) : QWidget(parent) {}
};

} // namespace policywright::gui
