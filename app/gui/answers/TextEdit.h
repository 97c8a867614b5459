// SPDX-License-Identifier: Apache-2.0
//
// One line of text.
#pragma once

#include "app/gui/answers/AnswerEdit.h"

class QLineEdit;

namespace policywright::gui {

// Line breaks and tabs of what was pasted into one line become spaces.
QString inOneLine(QString text);

class TextEdit final : public AnswerEdit {
    Q_OBJECT

public:
    TextEdit(const pack::CompiledQuestion &question, Room room, QWidget *parent);

    bool showExample(const QString &example) override;
    QString typed() const override;
    void setTyped(const QString &text) override;
    void setNames(const QString &name, const QString &description) override;

protected:
    void display(const std::optional<model::Answer> &counting) override;
    void displayFaded(bool faded) override;

private:
    void takeTyped(const QString &text);

    QLineEdit *m_line;
};

} // namespace policywright::gui
