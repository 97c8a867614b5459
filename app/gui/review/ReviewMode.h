// SPDX-License-Identifier: Apache-2.0
//
// The mode "Review": the text cannot be changed, its remarks stand beside it. Joins the desk of the review, its page
// and the preview, which takes the middle while the mode is on, with the margin to its right as people know it.
#pragma once

#include "app/gui/preview/PreviewRemarks.h"
#include "app/gui/review/RemarkForm.h"
#include "app/gui/review/ReviewDesk.h"
#include "app/gui/review/ThreadCard.h"

#include <QObject>
#include <QVariantMap>

#include <cstdint>
#include <utility>

namespace policywright::gui {

class ReviewExchange;
class ReviewPage;
class WorkArea;
struct WindowActions;

class ReviewMode final : public QObject {
    Q_OBJECT

public:
    // All of them outlive this, which goes with the work area.
    ReviewMode(WorkArea &work, const WindowActions &actions, const Program &program);

    ReviewDesk &desk() { return *m_desk; }
    ReviewPage &page() { return *m_page; }

private:
    // What is being written and was not sent.
    struct Drafts {
        std::map<std::string, CardDraft> cards = {}; // by thread
        RemarkForm::Draft remark = {};
        annotate::ReviewedClause clause = {ClauseId(""), {}}; // that the new remark is on
        annotate::TextRange range = {};
        bool isWriting = false;
    };

    void connectDesk();
    void connectPage();
    void connectPreview();
    void connectActions(const WindowActions &actions);
    void connectCard(ThreadCard *card);
    bool isShown() const;
    void showMode();
    void refreshMarks();
    void setReading(Reading reading);
    void leaveFinal();
    void showFinal(const Document &document, int taken, int left);
    void refreshCounts();
    void activate(const std::string &thread);
    void step(int by);
    void remarkOnClause();
    void begin(const ClauseId &clause, annotate::TextRange range, double top, annotate::EventKind kind);
    void take(const RemarkForm::Draft &draft);
    void leaveNewCard();
    void keepDrafts(QVariantMap &drafts);
    void goOnWriting(); // what was begun on another desk
    void tell(const Result<> &done, const QString &words);
    void openDecision();
    void openRequest();

    WorkArea &m_work;
    EditingController &m_controller;
    const Program &m_program;
    ReviewDesk *m_desk;
    ReviewPage *m_page;
    ReviewExchange *m_exchange;
    annotate::ReviewedText m_text; // of the document that is shown
    Document m_textOf;
    std::map<std::string, MarkPlace> m_places;
    double m_scroll = 0;
    Document m_final;                                // that is shown in place of the policy's; nullptr: it is not
    std::pair<Document, std::uint64_t> m_finalAsked; // the document and the review that it was asked for last
    bool m_isWriting = false;                        // a new remark
    bool m_isOn = false;
    std::optional<std::uint64_t> m_countedState; // of the review; see refreshCounts()
    std::optional<Drafts> m_begun;               // until the mode is shown
    int m_mode;
};

} // namespace policywright::gui
