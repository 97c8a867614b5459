// SPDX-License-Identifier: Apache-2.0
//
// A policy on the desk: the header row, three columns that keep their place (outline, interview, preview) and the
// status row. Joins them with the controller, which it owns, and leads from one column to the same place in the others.
#pragma once

#include "app/gui/EditingController.h"
#include "app/gui/Program.h"
#include "core/session/Renaming.h"

#include <QVariantMap>
#include <QWidget>

#include <map>
#include <optional>
#include <set>

class QSplitter;
class QStackedWidget;

namespace policywright::gui {

class AnswerGate;
class HeaderRow;
class InterviewPage;
class NoticeBar;
class OutlinePanel;
class PreviewPanel;
class StatusRow;

class WorkArea final : public QWidget {
    Q_OBJECT

public:
    WorkArea(session::EditingSession session, const Program &program, QWidget *parent);
    ~WorkArea() override;

    EditingController &controller() { return *m_controller; }
    AnswerGate &gate() { return *m_gate; } // for answers that the author chose
    HeaderRow &header() { return *m_header; }
    NoticeBar &notices() { return *m_notices; }
    OutlinePanel &outline() { return *m_outline; }
    InterviewPage &interview() { return *m_interview; }
    PreviewPanel &preview() { return *m_preview; }
    StatusRow &status() { return *m_status; }
    QSplitter &columns() { return *m_columns; }
    void spreadColumns(int width); // of all of them: the interview as wide as reads well, the preview has the rest

    std::size_t section() const { return m_section; }                  // index in PackSet::sections()
    const std::optional<ClauseId> &clause() const { return m_clause; } // the one that is selected

    void goToSection(std::size_t section); // and leaves the cursor where it is
    void goToQuestion(const QuestionId &question);
    void goToClause(const ClauseId &clause);
    void goToGap(const std::string &name); // of the question, or question.column
    void goToNextGap();
    void goToNextSection() { goBy(1); }
    void goToPreviousSection() { goBy(-1); }
    void focusInterview();

    // A mode beside the interview, in the middle column. Returns its number.
    enum class Shows { Something, Section }; // whatever it likes, or the section that the others show
    // In the place of the interview; or as a margin to the right of the document, which is then the web page.
    enum class Stands { InTheMiddle, BesideTheText };
    int addMode(const QString &name, QWidget *page, Shows shows = Shows::Something,
                Stands stands = Stands::InTheMiddle);
    void setMode(int mode);
    int mode() const;

    bool isMarginRight() const { return m_isMarginRight; }

    // Where the author is, by names that hold when the packs are others, and what they are writing that is no change
    // yet, by whose it is.
    struct Place {
        std::optional<SectionId> section = {};
        std::optional<ClauseId> clause = {};
        ViewId view{""};
        int mode = 0;
        QVariantMap drafts = {};
    };
    Place place();
    void goOnAt(const Place &place); // before anything was shown: instead of the first section with a gap

    void markClause(const ClauseId &clause); // as the one that is talked about, without leaving where one is
    void setRemarks(std::map<SectionId, int> openBySection);

Q_SIGNALS:
    void begun(); // everything is there for the first time; not where one goes on
    void modeChanged(int mode);
    void sectionShown(std::size_t section);
    void clauseChosen(const policywright::ClauseId &clause);
    void titleChanged();
    void openWanted(const QString &file); // another policy
    // Before this is cleared for another one with the same policy: who holds a draft puts it there under a name of its
    // own, and finds it again on the other one.
    void draftsWanted(QVariantMap &drafts);
    void draftsThere(const QVariantMap &drafts);

private:
    void makeColumns(const Program &program);
    void connectOutline();
    void connectInterview();
    void connectPreview();
    void connectController();
    void showSection(std::size_t section);
    void refreshInterview();
    void refreshOutline();
    void refreshHeader();
    void offerName(const session::Renaming &renaming); // to the other answers that say it
    void takeNameOver();
    void begin();
    void goOn(const Place &place);
    bool isThere(const ClauseId &clause) const;
    void goBy(int step);
    void showClauseOf(std::size_t section, const std::optional<QuestionId> &question = {});
    std::optional<ClauseId> clauseOf(std::size_t section, const std::optional<QuestionId> &question) const;
    void select(const ClauseId &clause);
    void setMarginRight(bool isRight);

    EditingController *m_controller;
    AnswerGate *m_gate;
    HeaderRow *m_header;
    NoticeBar *m_notices;
    QSplitter *m_columns;
    OutlinePanel *m_outline = nullptr;
    QStackedWidget *m_modes = nullptr;
    InterviewPage *m_interview = nullptr;
    PreviewPanel *m_preview = nullptr;
    StatusRow *m_status;
    std::size_t m_section = 0;
    std::optional<ClauseId> m_clause;
    std::optional<session::Renaming> m_renaming; // that was offered last
    std::set<int> m_sectionModes;
    std::set<int> m_marginModes;
    std::map<SectionId, int> m_remarks; // open ones
    QByteArray m_columnsBefore;         // while the margin is right
    bool m_isMarginRight = false;
    bool m_wasPages = false; // the preview, before the margin was right
    std::optional<Place> m_goOnAt;
    bool m_hasBegun = false;
};

} // namespace policywright::gui
