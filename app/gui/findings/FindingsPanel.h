// SPDX-License-Identifier: Apache-2.0
//
// What is missing, the essential answers first, and what the checks report, in words and under headings. One click or
// Enter goes to the place; the sources of a finding are shown when they are asked for. It decides nothing: what is
// missing or found comes from core/check.
#pragma once

#include "core/check/Findings.h"
#include "core/pack/PackSet.h"

#include <QWidget>

#include <optional>
#include <variant>
#include <vector>

class QLabel;
class QScrollArea;
class QToolButton;

namespace policywright::gui {

class CalmList;
struct ListRow;

class FindingsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit FindingsPanel(QWidget *parent);

    // What is shown is copied. A row that is current stays current.
    void show(const std::vector<check::MissingAnswer> &missing, const std::vector<check::Finding> &findings,
              const pack::PackSet &packs);
    // A rule that is weaker than in the policy that this one extends, without a reason.
    struct WeakerRule {
        PlaceId place;
        QString title;
        QString text;
    };
    void setWeaker(std::vector<WeakerRule> rules); // to be among what is shown next
    void showError(const Error &error);            // it could not be found out
    using QWidget::show;

    int count() const { return static_cast<int>(m_places.size()); }
    QString title() const; // with the count, for a tab or a dock

Q_SIGNALS:
    void questionChosen(const QuestionId &question);
    void clauseChosen(const ClauseId &clause);
    void weakerChosen(const PlaceId &place);
    void titleChanged(const QString &title);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    using Place = std::variant<std::monostate, QuestionId, ClauseId, PlaceId>;
    struct Shown {
        Place place = {};
        QString sources = {};
        int sourceCount = 0;
    };

    void makeHeader();
    void makeSources();
    void addMissing(const std::vector<check::MissingAnswer> &missing, check::Need need, const pack::PackSet &packs,
                    std::vector<ListRow> &rows);
    void addFindings(const std::vector<check::Finding> &findings, pack::Severity severity, const pack::PackSet &packs,
                     std::vector<ListRow> &rows);
    void addWeaker(std::vector<ListRow> &rows);
    void put(std::vector<ListRow> rows, std::vector<Shown> places);
    void go(int key);
    void showSources(int key);

    std::vector<Shown> m_places; // by key
    std::vector<WeakerRule> m_weaker;
    QLabel *m_title;
    QLabel *m_nothing;
    QLabel *m_nothingMore;
    CalmList *m_list;
    QToolButton *m_sourcesButton;
    QScrollArea *m_sourcesArea; // never more than a third of the panel
    QLabel *m_sources;
};

} // namespace policywright::gui
