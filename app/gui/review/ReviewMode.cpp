// SPDX-License-Identifier: Apache-2.0
#include "app/gui/review/ReviewMode.h"

#include "app/gui/TextConversion.h"
#include "app/gui/outline/OutlinePanel.h"
#include "app/gui/review/DecisionDialog.h"
#include "app/gui/review/NewRemarkCard.h"
#include "app/gui/review/RemarkMargin.h"
#include "app/gui/review/RequestDialog.h"
#include "app/gui/review/ReviewExchange.h"
#include "app/gui/review/ReviewPage.h"
#include "app/gui/review/ThreadWords.h"
#include "app/gui/window/NoticeBar.h"
#include "app/gui/window/PreviewPanel.h"
#include "app/gui/window/StatusRow.h"
#include "app/gui/window/WindowActions.h"
#include "app/gui/window/WorkArea.h"

#include <QDate>
#include <QPlainTextEdit>

#include <algorithm>
#include <ranges>
#include <utility>

namespace policywright::gui {
namespace {

const std::string kDraftKey = "draft";
const QString kDrafts = QStringLiteral("review");

// What is about all of a clause marks none of its words: its card stands beside the clause.
annotate::TextRange markedRange(const annotate::ReviewedText &text, const ClauseId &clause, annotate::TextRange range)
{
    const auto found = std::ranges::find(text, clause, &annotate::ReviewedClause::id);
    const bool isWhole = found != text.end() && shown(annotate::partOf(found->text, range)).trimmed().size() ==
                                                    shown(found->text).trimmed().size();
    return isWhole ? annotate::TextRange() : range;
}

} // namespace

ReviewMode::ReviewMode(WorkArea &work, const WindowActions &actions, const Program &program)
    : QObject(&work), m_work(work), m_controller(work.controller()), m_program(program),
      m_desk(new ReviewDesk(work.controller(), program, this)), m_page(new ReviewPage(*m_desk, &work)),
      m_exchange(new ReviewExchange(*m_desk, work, program)),
      m_mode(work.addMode(tr("Review"), m_page, WorkArea::Shows::Something, WorkArea::Stands::BesideTheText))
{
    connectDesk();
    connectPage();
    connectPreview();
    connectActions(actions);
    connect(&m_work, &WorkArea::modeChanged, this, &ReviewMode::showMode);
    connect(&m_work, &WorkArea::draftsWanted, this, &ReviewMode::keepDrafts);
    connect(&m_work, &WorkArea::draftsThere, this, [this](const QVariantMap &drafts) {
        m_begun = drafts.value(kDrafts).value<Drafts>();
        goOnWriting();
    });
    connect(&m_work.status(), &StatusRow::remarksWanted, this, [this] { m_work.setMode(m_mode); });
}

bool ReviewMode::isShown() const
{
    return m_work.mode() == m_mode;
}

// -- joining

void ReviewMode::connectDesk()
{
    connect(m_desk, &ReviewDesk::changed, this, [this] {
        if (isShown())
            setReading(m_page->reading());
    });
    connect(m_desk, &ReviewDesk::finalMade, this, &ReviewMode::showFinal);
    connect(&m_controller, &EditingController::reviewChanged, this, &ReviewMode::refreshCounts);
    connect(&m_controller, &EditingController::findingsMade, this, &ReviewMode::refreshCounts); // keys rest
    connect(m_desk, &ReviewDesk::refused, this,
            [this](const Error &error) { m_work.notices().say(shown(sentence(error))); });
    connect(m_desk, &ReviewDesk::accepted, this,
            [this] { m_work.status().tell(tr("The suggested words stand in the clause now")); });
    connect(m_desk, &ReviewDesk::decided, this, [this] { m_work.status().tell(tr("Your decision is noted")); });
}

void ReviewMode::connectPage()
{
    RemarkMargin &margin = m_page->margin();
    connect(&margin, &RemarkMargin::threadChosen, this, &ReviewMode::activate);
    connect(&margin, &RemarkMargin::cardMade, this, &ReviewMode::connectCard);
    connect(&margin, &RemarkMargin::scrollWanted, &m_work.preview().preview(), &PreviewView::scrollBy);
    connect(m_page, &ReviewPage::stepWanted, this, &ReviewMode::step);
    connect(m_page, &ReviewPage::remarkWanted, this, &ReviewMode::remarkOnClause);
    connect(m_page, &ReviewPage::decisionWanted, this, &ReviewMode::openDecision);
    connect(m_page, &ReviewPage::requestWanted, this, &ReviewMode::openRequest);
    connect(m_page, &ReviewPage::withdrawalWanted, this, [this](const std::string &request) {
        tell(m_desk->say(annotate::EventKind::Delete, request, {}), tr("The request was taken back."));
    });
    connect(m_page, &ReviewPage::handOverWanted, m_exchange, &ReviewExchange::handOver);
    connect(m_page, &ReviewPage::takeInWanted, m_exchange, &ReviewExchange::takeIn);
    connect(m_page, &ReviewPage::readingChanged, this, [this] { setReading(m_page->reading()); });
    NewRemarkCard &card = m_page->newCard();
    connect(&card, &NewRemarkCard::given, this, &ReviewMode::take);
    connect(&card, &NewRemarkCard::rangeChosen, this, &ReviewMode::refreshMarks);
    connect(&card, &NewRemarkCard::closed, this, &ReviewMode::leaveNewCard);
    connect(&card, &NewRemarkCard::cancelled, this, [this] {
        m_page->newCard().form().setDraft({});
        leaveNewCard();
    });
    connect(&card.form(), &RemarkForm::heightChanged, &margin, &RemarkMargin::refreshHeights);
}

void ReviewMode::connectCard(ThreadCard *card)
{
    using annotate::EventKind;
    const auto say = [this](EventKind kind, const QString &told) {
        return [this, kind, told](const std::string &target) { tell(m_desk->say(kind, target, {}), told); };
    };
    connect(card, &ThreadCard::answered, this, [this](const std::string &target, const std::string &body) {
        tell(m_desk->say(EventKind::Reply, target, body), tr("Your answer is there"));
    });
    connect(
        card, &ThreadCard::changed, this,
        [this](const std::string &target, const std::string &body, const std::string &replacement) {
            const auto *thread = m_desk->thread(target);
            const bool isSuggestion = thread && thread->thread.root.replacement;
            tell(m_desk->say(EventKind::Edit, target, body, isSuggestion ? std::optional(replacement) : std::nullopt),
                 tr("Changed"));
        });
    connect(card, &ThreadCard::severityChosen, this, [this](const std::string &id, annotate::Severity severity) {
        tell(m_desk->setSeverity(id, severity), tr("Changed"));
    });
    connect(card, &ThreadCard::declined, this, [this](const std::string &target, const std::string &reason) {
        tell(m_desk->say(EventKind::Decline, target, reason), tr("Declined"));
    });
    connect(card, &ThreadCard::takenBack, this, say(EventKind::Delete, tr("Taken back")));
    connect(card, &ThreadCard::resolveWanted, this, say(EventKind::Resolve, tr("Resolved")));
    connect(card, &ThreadCard::reopenWanted, this, say(EventKind::Reopen, tr("Open again")));
    connect(card, &ThreadCard::acceptWanted, m_desk, &ReviewDesk::accept);
    connect(card, &ThreadCard::left, this, [this] { m_work.preview().focusFace(); });
}

void ReviewMode::connectPreview()
{
    PreviewView &preview = m_work.preview().preview();
    RemarkMargin &margin = m_page->margin();
    connect(&preview, &PreviewView::marksPlaced, this, [this, &margin](const std::vector<MarkPlace> &places) {
        m_places.clear();
        for (const MarkPlace &place : places)
            m_places.emplace(place.key, place);
        if (const auto draft = m_places.find(kDraftKey); m_isWriting && draft != m_places.end())
            margin.setNewCard(&m_page->newCard(), draft->second.top);
        margin.setPlaces(places);
    });
    connect(&preview, &PreviewView::scrolled, this, [this, &margin](double top, double most) {
        m_scroll = top;
        // The page begins below the tabs of the documents, the margin below its own head.
        const int apart = m_work.preview().preview().mapTo(&m_work, QPoint()).y() - margin.mapTo(&m_work, QPoint()).y();
        margin.setScroll(top, most, apart);
    });
    connect(&preview, &PreviewView::markClicked, this, [this](const std::string &mark) {
        if (mark != kDraftKey)
            activate(mark);
    });
    connect(&preview, &PreviewView::wordsSelected, this, [this](const std::optional<SelectedWords> &words) {
        if (!words || !isShown())
            return;
        if (m_final) // its words may be nobody's yet
            return m_work.status().tell(tr("Choose “Text with marks” to remark on words"));
        begin(words->clause, words->range, words->top, annotate::EventKind::Comment);
        m_page->newCard().setNote(
            words->isCut ? tr("What you selected goes on in the next clause; a remark is about one clause.")
                         : QString());
    });
}

void ReviewMode::connectActions(const WindowActions &actions)
{
    actions.review->menuAction()->setVisible(true);
    const auto inMode = [this](auto what) {
        return [this, what] {
            m_work.setMode(m_mode);
            (this->*what)();
        };
    };
    connect(actions.reviewMode, &QAction::triggered, this, [this] { m_work.setMode(m_mode); });
    connect(actions.remark, &QAction::triggered, this, inMode(&ReviewMode::remarkOnClause));
    connect(actions.decide, &QAction::triggered, this, inMode(&ReviewMode::openDecision));
    connect(actions.askForDecision, &QAction::triggered, this, inMode(&ReviewMode::openRequest));
    connect(actions.handOver, &QAction::triggered, m_exchange, &ReviewExchange::handOver);
    connect(actions.takeIn, &QAction::triggered, this, [this] {
        m_work.setMode(m_mode);
        m_exchange->takeIn();
    });
    connect(actions.nextRemark, &QAction::triggered, this, [this] {
        m_work.setMode(m_mode);
        step(1);
    });
    connect(actions.previousRemark, &QAction::triggered, this, [this] {
        m_work.setMode(m_mode);
        step(-1);
    });
}

// -- showing

void ReviewMode::showMode()
{
    if (isShown() == std::exchange(m_isOn, isShown()))
        return;
    m_desk->setShown(m_isOn);
    if (m_isOn) {
        setReading(m_page->reading());
        return goOnWriting();
    }
    leaveFinal();
    m_work.preview().preview().showRemarks(std::nullopt);
}

// Also anew, since what was said changed. A card that was read makes no other text.
void ReviewMode::setReading(Reading reading)
{
    if (reading == Reading::Final) {
        const std::pair wanted(m_controller.document(), m_controller.session().reviewState());
        return std::exchange(m_finalAsked, wanted) == wanted ? refreshMarks() : m_desk->makeFinal();
    }
    leaveFinal();
    refreshMarks();
}

void ReviewMode::leaveFinal()
{
    m_final.reset();
    m_finalAsked = {};
    m_work.preview().showInstead(nullptr);
}

void ReviewMode::showFinal(const Document &document, int taken, int left)
{
    if (!isShown() || m_page->reading() != Reading::Final)
        return;
    m_final = document;
    m_work.preview().showInstead(document);
    refreshMarks();
    QString in = tr("There is no suggestion that could be in the text");
    if (taken > 0)
        in = taken == 1 ? tr("1 suggestion is in the text as it is shown")
                        : tr("%n suggestions are in the text as it is shown", nullptr, taken);
    m_work.status().tell(left == 0 ? in : tr("%1; %n could not be", nullptr, left).arg(in));
}

void ReviewMode::refreshMarks()
{
    const Document &document = m_final ? m_final : m_controller.document();
    if (!isShown() || !document)
        return;
    if (m_textOf != document) {
        m_textOf = document;
        m_text = annotate::reviewedText(*document);
    }
    RemarkedPage page{.text = m_text, .cover = {}};
    for (const assembly::AssembledClause &clause : document->cover)
        page.cover.push_back(clause.content->id);
    for (const session::PlacedThread *thread : m_desk->wanted()) {
        const bool isPlaced = thread->placement.state != annotate::Placement::State::NotPlaced;
        page.marks.push_back({.key = thread->thread.root.id,
                              .clause = thread->placement.clause,
                              .section = thread->section,
                              .range = isPlaced && m_page->reading() == Reading::Marked
                                           ? markedRange(m_text, thread->placement.clause, thread->placement.range)
                                           : annotate::TextRange(),
                              .look = lookOf(thread->thread)});
    }
    if (m_isWriting)
        page.marks.push_back({.key = kDraftKey,
                              .clause = m_page->newCard().clause().id,
                              .range = markedRange(m_text, m_page->newCard().clause().id, m_page->newCard().range()),
                              .look = RemarkMark::Look::Draft});
    m_work.preview().preview().showRemarks(page);
}

void ReviewMode::refreshCounts()
{
    const auto state = m_controller.session().reviewState();
    if (m_countedState == state)
        return;
    m_countedState = state;
    m_work.setRemarks(m_desk->openBySection());
}

void ReviewMode::activate(const std::string &thread)
{
    const session::PlacedThread *found = m_desk->thread(thread);
    if (!found)
        return;
    m_page->margin().setActive(thread);
    m_work.preview().preview().pointTo(thread, PreviewView::Scroll::Yes);
    m_work.markClause(found->placement.clause);
    m_desk->markRead(thread);
}

void ReviewMode::step(int by)
{
    const std::string next = m_page->next(by);
    if (next.empty()) {
        m_work.status().tell(tr("There is no remark to go to"));
        return;
    }
    activate(next);
    m_page->margin().focusActive();
}

// -- a new remark

void ReviewMode::remarkOnClause()
{
    if (m_isWriting) // on words that were selected
        return m_page->newCard().form().focusWriting();
    const auto &clause = m_work.clause();
    if (!clause) {
        m_work.status().tell(tr("Select a clause first, in the outline or in the text"));
        return;
    }
    begin(*clause, {}, m_scroll, annotate::EventKind::Comment);
    if (m_isWriting)
        m_page->newCard().form().focusWriting();
}

void ReviewMode::begin(const ClauseId &clause, annotate::TextRange range, double top, annotate::EventKind kind)
{
    if (m_final) // a remark is about words that stand in the policy
        m_page->setReading(Reading::Marked);
    const auto found = std::ranges::find(m_text, clause, &annotate::ReviewedClause::id);
    if (found == m_text.end()) {
        m_work.status().tell(tr("The clause is not in this document"));
        return;
    }
    NewRemarkCard &card = m_page->newCard();
    const bool isTouched = m_isWriting && card.form().isTouched();
    m_isWriting = true;
    card.begin(*found, range, isTouched ? card.form().draft().kind : kind);
    m_page->margin().setNewCard(&card, top);
    refreshMarks();
}

void ReviewMode::keepDrafts(QVariantMap &drafts)
{
    const NewRemarkCard &card = m_page->newCard();
    Drafts begun = m_begun.value_or(Drafts{.cards = m_page->margin().drafts()});
    if (!m_begun && m_page->newCard().form().isTouched()) {
        begun.remark = m_page->newCard().form().draft();
        begun.clause = card.clause();
        begun.range = card.range();
        begun.isWriting = m_isWriting;
    }
    drafts.insert(kDrafts, QVariant::fromValue(begun));
}

void ReviewMode::goOnWriting()
{
    if (!isShown() || !m_begun)
        return;
    const Drafts begun = *std::exchange(m_begun, std::nullopt);
    m_page->margin().setDrafts(begun.cards);
    if (begun.isWriting) {
        const auto now = std::ranges::find(m_text, begun.clause.id, &annotate::ReviewedClause::id);
        const bool isSame = now != m_text.end() && now->text == begun.clause.text;
        if (now == m_text.end())
            m_work.notices().say(tr("The clause that you are writing a remark on is not in this document any more. "
                                    "What you wrote is in the form when you begin another remark."));
        else
            begin(begun.clause.id, isSame ? begun.range : annotate::TextRange(), m_scroll, begun.remark.kind);
        if (now != m_text.end() && !isSame)
            m_page->newCard().setNote(tr("The clause reads otherwise than when you began."));
    }
    m_page->newCard().form().setDraft(begun.remark);
}

void ReviewMode::leaveNewCard()
{
    m_isWriting = false;
    m_page->newCard().hide();
    m_page->margin().setNewCard(nullptr, 0);
    refreshMarks();
    m_work.preview().focusFace();
}

void ReviewMode::take(const RemarkForm::Draft &draft)
{
    NewRemarkCard &card = m_page->newCard();
    session::NewRemark remark{.kind = draft.kind,
                              .clause = card.clause().id,
                              .range = card.range(),
                              .body = stored(draft.body),
                              .author = {},
                              .created = {}};
    if (draft.kind == annotate::EventKind::Suggestion)
        remark.replacement = stored(draft.replacement);
    if (draft.severity != annotate::Severity::Normal)
        remark.severity = draft.severity;
    const auto added = m_desk->remark(std::move(remark));
    if (!added)
        return card.form().complain(shown(sentence(added.error())));
    card.form().setDraft({});
    leaveNewCard();
    m_page->margin().setActive(*added);
    m_work.status().tell(tr("Your remark is there"));
}

void ReviewMode::tell(const Result<> &done, const QString &words)
{
    if (!done)
        return m_work.notices().say(shown(sentence(done.error())));
    m_work.status().tell(words);
}

// -- beyond the text

void ReviewMode::openDecision()
{
    auto *dialog = new DecisionDialog(m_controller, m_work.section(), m_desk->me(), m_program, m_work.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DecisionDialog::decided, m_desk, &ReviewDesk::decide);
    dialog->open();
}

void ReviewMode::openRequest()
{
    const QDate today = QDate::fromString(shown(toIso8601(m_program.clock.now())).left(10), Qt::ISODate);
    auto *dialog = new RequestDialog(m_controller, m_work.section(), today, m_work.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RequestDialog::asked, m_desk, &ReviewDesk::ask);
    dialog->open();
}

} // namespace policywright::gui
