// SPDX-License-Identifier: Apache-2.0
//
// Something to open: its name, and a quiet line about it that wraps where there is no room. Flat until the pointer or
// the keyboard is on it. (Qt's own command link has a font of its own, whatever size the desktop asks for.)
#pragma once

#include "app/gui/KnownHeights.h"

#include <QPushButton>

namespace policywright::gui {

class EntryButton final : public QPushButton {
    Q_OBJECT

public:
    EntryButton(const QString &name, const QString &about, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QFont nameFont() const;

    QString m_name;
    QString m_about;
    mutable KnownHeights m_heights;
};

} // namespace policywright::gui
