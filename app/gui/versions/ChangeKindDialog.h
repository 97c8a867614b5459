// SPDX-License-Identifier: Apache-2.0
//
// Whether a change is editorial or material, as its author decides it, with the reason. It changes nothing: it says
// what was decided, and whoever opened it closes it once that is noted.
#pragma once

#include "core/export/ChangeLog.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace policywright::gui {

class ChangeKindDialog final : public QDialog {
    Q_OBJECT

public:
    ChangeKindDialog(const exporting::ClauseChange &change, QWidget *parent);

    QRadioButton &material() { return *m_material; }
    QRadioButton &editorial() { return *m_editorial; }
    QLineEdit &why() { return *m_why; }
    QPushButton &decideButton() { return *m_decide; }

Q_SIGNALS:
    void decided(bool isMaterial, const std::string &why);

private:
    QRadioButton *m_material;
    QRadioButton *m_editorial;
    QLineEdit *m_why;
    QPushButton *m_decide = nullptr;
};

} // namespace policywright::gui
