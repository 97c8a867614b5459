// SPDX-License-Identifier: Apache-2.0
//
// A day: typed as the locale writes it or as 2027-03-01, or picked from a calendar (Alt+Down). The day in words beside
// it shows how the digits were understood.
#pragma once

#include "app/gui/answers/AnswerEdit.h"

class QLabel;
class QLineEdit;
class QToolButton;

namespace policywright::gui {

class DateEdit final : public AnswerEdit {
    Q_OBJECT

public:
    DateEdit(const pack::CompiledQuestion &question, Room room, QWidget *parent);

    bool showExample(const QString &example) override;
    QString typed() const override;
    void setTyped(const QString &text) override;
    void setNames(const QString &name, const QString &description) override;

protected:
    void display(const std::optional<model::Answer> &counting) override;
    void displayFaded(bool faded) override;

private:
    void takeTyped(const QString &text);
    void takeDay(const QDate &day);
    void openCalendar();
    void showInWords(const QDate &day);

    QLineEdit *m_line;
    QToolButton *m_button;
    QLabel *m_inWords = nullptr; // on a page only
};

} // namespace policywright::gui
