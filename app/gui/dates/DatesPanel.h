// SPDX-License-Identifier: Apache-2.0
//
// What is overdue, what falls due soon, what has no date and what comes later, under headings, with the day, how far
// away it is and why. One click or Enter goes to where it is answered. It decides nothing: the days come from
// core/dates.
#pragma once

#include "core/base/Error.h"
#include "core/session/PolicyDates.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace policywright::gui {

class CalmList;
struct ListRow;

class DatesPanel final : public QWidget {
    Q_OBJECT

public:
    explicit DatesPanel(QWidget *parent);

    // A row that is current stays current where what it is about is still there.
    void show(session::PolicyDates dates, const Date &today);
    void showErrors(const Errors &errors); // it could not be found out
    using QWidget::show;

    Duration within() const; // what counts as due soon, as it is chosen

Q_SIGNALS:
    void chosen(const policywright::dates::DueItem &item);
    void calendarWanted();
    void pageWanted();

private:
    void makeHeader();
    void makeFoot();
    void refresh();
    void refreshWords();
    void putRows();
    void addGroup(dates::Standing standing, const QString &heading, std::vector<ListRow> &rows) const;
    bool isLaterShown() const;
    QString soonHeading() const;

    std::optional<session::PolicyDates> m_dates; // as they stand with what is chosen
    std::optional<Date> m_today;
    Errors m_errors;
    QLabel *m_summary;
    QLabel *m_note; // what there is to say where there is nothing to do
    QComboBox *m_ahead;
    CalmList *m_list;
    QLabel *m_more; // what is not shown
    QPushButton *m_calendar;
    QPushButton *m_page;
    std::vector<dates::DueItem> m_listed; // that the list's keys stand for
};

} // namespace policywright::gui
