// SPDX-License-Identifier: Apache-2.0
//
// What goes out to others and comes back from them: hands over a copy of the policy, and takes what is in a file that
// comes back, first its remarks and then what its authors did. Where both changed the same, it asks. What came of it is
// told in one notice.
#pragma once

#include "app/gui/review/ReviewDesk.h"

#include <QObject>

namespace policywright::gui {

class WorkArea;

class ReviewExchange final : public QObject {
    Q_OBJECT

public:
    // All of them outlive this.
    ReviewExchange(ReviewDesk &desk, WorkArea &work, const Program &program);

    void handOver(); // asks how, and for whom
    void takeIn();   // asks for the file

private:
    using Copy = std::shared_ptr<const bundle::PolicyBundle>;

    void handOverPolicy(const QString &file, const QString &reviewer);
    void tell(const TakenIn &taken);
    // `told`: of its remarks, what has not been said yet.
    void merge(const std::string &path, const Copy &copy, const QString &told,
               const session::MergeDecisions &decisions = {});
    // Decisions can lead to more: words of one's own that do not fit make a question of the whole text.
    void askAndMerge(const std::string &path, const Copy &copy, const QString &told,
                     std::vector<session::MergeConflict> conflicts, const session::MergeDecisions &decisions);
    history::RevisionNote note(const QString &why = {}) const;

    ReviewDesk &m_desk;
    WorkArea &m_work;
    EditingController &m_controller;
    const Program &m_program;
};

} // namespace policywright::gui
