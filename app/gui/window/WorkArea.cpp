// SPDX-License-Identifier: Apache-2.0
#include "app/gui/window/WorkArea.h"

#include "app/gui/Look.h"
#include "app/gui/TabOrder.h"
#include "app/gui/TextConversion.h"
#include "app/gui/impact/AnswerGate.h"
#include "app/gui/impact/ImpactWords.h"
#include "app/gui/interview/InterviewPage.h"
#include "app/gui/outline/OutlinePanel.h"
#include "app/gui/window/HeaderRow.h"
#include "app/gui/window/NoticeBar.h"
#include "app/gui/window/PreviewPanel.h"
#include "app/gui/window/Questions.h"
#include "app/gui/window/Saving.h"
#include "app/gui/window/StatusRow.h"
#include "core/session/SectionText.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace policywright::gui {
namespace {

// A rule between rows, in the palette's colour.
QFrame *rule(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameStyle(static_cast<int>(QFrame::HLine) | static_cast<int>(QFrame::Plain));
    QPalette palette;
    palette.setColor(QPalette::WindowText, look::hairline(parent->palette()));
    line->setPalette(palette);
    return line;
}

} // namespace

WorkArea::WorkArea(session::EditingSession session, const Program &program, QWidget *parent)
    : QWidget(parent), m_controller(new EditingController(std::move(session), this)),
      m_gate(new AnswerGate(*m_controller, Settings(program.settingsFile), this)), m_header(new HeaderRow(this)),
      m_notices(new NoticeBar(this)), m_columns(new QSplitter(this)), m_status(new StatusRow(*m_controller, this))
{
    makeColumns(program);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(rule(this));
    rows->addWidget(m_notices);
    rows->addWidget(m_columns, 1);
    rows->addWidget(rule(this));
    rows->addWidget(m_status);
    connectOutline();
    connectInterview();
    connectPreview();
    connectController();
    refreshHeader();
}

WorkArea::~WorkArea()
{
    m_interview->clear(); // before the packs go with the controller
}

void WorkArea::makeColumns(const Program &program)
{
    m_outline = new OutlinePanel(m_columns);
    m_modes = new QStackedWidget(m_columns);
    m_modes->setAutoFillBackground(true);
    m_modes->setBackgroundRole(QPalette::Base);
    m_interview = new InterviewPage(m_modes);
    m_preview = new PreviewPanel(*m_controller, program, m_columns);
    addMode(tr("Interview"), m_interview, Shows::Section);
    connect(m_header, &HeaderRow::modeChosen, this, &WorkArea::setMode);
    m_columns->setChildrenCollapsible(false);
    m_columns->setHandleWidth(1);
    for (QWidget *column :
         {static_cast<QWidget *>(m_outline), static_cast<QWidget *>(m_modes), static_cast<QWidget *>(m_preview)})
        m_columns->addWidget(column);
    const int character = fontMetrics().averageCharWidth();
    m_outline->setMinimumWidth(character * 18);
    m_modes->setMinimumWidth(character * 42);
    m_preview->setMinimumWidth(character * 32);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 2);
    m_columns->setStretchFactor(2, 5); // the interview is as wide as reads well
    spreadColumns(character * 186);
}

void WorkArea::spreadColumns(int width)
{
    const int character = fontMetrics().averageCharWidth();
    const int outline = character * 34;
    const int middle = std::min(character * 90, (width - outline) * 21 / 40);
    m_columns->setSizes({outline, middle, width - outline - middle});
}

void WorkArea::connectOutline()
{
    connect(m_outline, &OutlinePanel::sectionChosen, this, [this](std::size_t section) {
        showSection(section);
        showClauseOf(section);
    });
    connect(m_outline, &OutlinePanel::clauseChosen, this, &WorkArea::goToClause);
    connect(m_outline, &OutlinePanel::questionChosen, this, [this](const QuestionId &question) {
        if (const pack::CompiledQuestion *found = m_controller->packs().question(question))
            showSection(found->section);
    });
    connect(m_outline, &OutlinePanel::questionEntered, this, &WorkArea::goToQuestion);
    connect(m_outline, &OutlinePanel::sectionEntered, this, &WorkArea::focusInterview);
}

void WorkArea::connectInterview()
{
    connect(m_interview, &InterviewPage::answered, m_gate, &AnswerGate::answer);
    connect(m_gate, &AnswerGate::kept, m_interview, &InterviewPage::showAgain);
    connect(m_gate, &AnswerGate::given, this,
            [this](const session::ImpactCounts &counts) { m_status->tell(impactSentence(counts)); });
    connect(m_gate, &AnswerGate::renamed, this, &WorkArea::offerName);
    connect(m_status, &StatusRow::offerTaken, this, &WorkArea::takeNameOver);
    connect(m_status, &StatusRow::undoWanted, m_controller, &EditingController::undo);
    connect(m_interview, &InterviewPage::questionEntered, m_controller, &EditingController::endStep);
    connect(m_interview, &InterviewPage::questionEntered, this, [this](const QuestionId &question) {
        if (const auto clause = clauseOf(m_section, question))
            select(*clause);
    });
    connect(m_status, &StatusRow::questionChosen, this, &WorkArea::goToQuestion);
}

void WorkArea::connectPreview()
{
    PreviewView &preview = m_preview->preview();
    connect(&preview, &PreviewView::clauseClicked, this, &WorkArea::goToClause);
    connect(&preview, &PreviewView::gapClicked, this, &WorkArea::goToGap);
    connect(m_preview, &PreviewPanel::questionChosen, this, &WorkArea::goToQuestion);
}

void WorkArea::connectController()
{
    connect(m_controller, &EditingController::answersChanged, this, &WorkArea::refreshInterview);
    connect(m_controller, &EditingController::historyChanged, this, &WorkArea::refreshHeader);
    connect(m_controller, &EditingController::documentMade, this, &WorkArea::refreshHeader);
    connect(m_controller, &EditingController::progressMade, this, &WorkArea::refreshOutline);
    connect(m_controller, &EditingController::findingsMade, this, &WorkArea::refreshOutline);
    connect(m_controller, &EditingController::undone, this, [this](const session::StepName &step) {
        const bool isAnswer =
            step.kind == session::ChangeKind::SetAnswer || step.kind == session::ChangeKind::ClearAnswer;
        if (const auto *question = isAnswer ? m_controller->packs().question(QuestionId(step.id)) : nullptr)
            showSection(question->section); // where something just changed
    });
    connect(m_controller, &EditingController::refused, this,
            [this](const Error &error) { m_notices->say(shown(sentence(error))); });
    connect(m_controller, &EditingController::notMade, this, [this](const Errors &errors) {
        m_notices->say(tr("The document cannot be made from these answers; the last one stays. %1")
                           .arg(sentencesOf({errors.front()})));
    });
    connect(m_controller, &EditingController::journalFailed, this, [this](const Error &error) {
        m_notices->say(
            tr("What you type cannot be kept safe until it is saved: save often. %1").arg(shown(sentence(error))));
    });
}

void WorkArea::showSection(std::size_t section)
{
    const auto values = m_controller->answers();
    if (!values) {
        m_notices->say(shown(sentence(values.error())));
        return;
    }
    m_section = section;
    m_interview->showSection(m_controller->packs(), section, **values, m_controller->policy());
    Q_EMIT sectionShown(section);
}

void WorkArea::refreshInterview()
{
    if (const auto values = m_controller->answers())
        m_interview->update(**values, m_controller->policy());
}

void WorkArea::refreshOutline()
{
    const auto values = m_controller->answers();
    if (!values || !m_controller->document())
        return;
    m_outline->setSections(outlineOf({m_controller->packs(), **values, *m_controller->document(),
                                      m_controller->progress(), m_controller->findings(), m_remarks}));
    if (!m_hasBegun)
        begin();
}

// The first section with something missing, else the first one that asks anything.
void WorkArea::begin()
{
    m_hasBegun = true;
    if (m_goOnAt)
        return goOn(*m_goOnAt);
    const auto &sections = m_outline->sections();
    auto first = std::ranges::find_if(sections, [](const OutlineSection &section) { return section.gaps > 0; });
    if (first == sections.end())
        first = std::ranges::find(sections, true, &OutlineSection::hasQuestions);
    if (first != sections.end()) {
        goToSection(first->section);
        QTimer::singleShot(0, this, &WorkArea::focusInterview); // where the next word goes
    }
    Q_EMIT begun();
}

WorkArea::Place WorkArea::place()
{
    Place place{.clause = m_clause, .view = m_controller->view(), .mode = mode()};
    const auto &sections = m_controller->packs().sections();
    if (m_section < sections.size())
        place.section = sections[m_section].id;
    Q_EMIT draftsWanted(place.drafts);
    return place;
}

void WorkArea::goOnAt(const Place &place)
{
    m_goOnAt = place;
    m_controller->showView(place.view); // or the first, where it is not offered any more
}

// Where the section is gone, at the first one that is shown.
void WorkArea::goOn(const Place &place)
{
    const auto &known = m_controller->packs().sections();
    const auto found =
        place.section ? std::ranges::find(known, *place.section, &pack::CompiledSection::id) : known.end();
    if (found != known.end())
        goToSection(static_cast<std::size_t>(found - known.begin()));
    else if (!m_outline->sections().empty())
        goToSection(m_outline->sections().front().section);
    setMode(place.mode);
    QTimer::singleShot(0, this, [this, clause = place.clause, drafts = place.drafts] {
        focusInterview(); // which chooses a clause of its own
        if (clause && isThere(*clause))
            goToClause(*clause);
        Q_EMIT draftsThere(drafts);
    });
}

bool WorkArea::isThere(const ClauseId &clause) const
{
    return session::sectionOf(clause, m_controller->packs()) || m_controller->policy().ownClauses.contains(clause);
}

void WorkArea::refreshHeader()
{
    const Document &document = m_controller->document();
    m_header->setTitle(organisationOf(*m_controller), document ? shown(document->title) : QString());
    QString state = tr("Not saved yet");
    if (m_controller->hasFile())
        state = m_controller->isModified() ? tr("Changed") : tr("Saved");
    m_header->setState(state);
    Q_EMIT titleChanged();
}

void WorkArea::offerName(const session::Renaming &renaming)
{
    const auto others =
        static_cast<int>(session::changeOfName(m_controller->packs(), m_controller->policy(), renaming).changes.size());
    if (others == 0)
        return;
    m_renaming = renaming;
    const QString name = shown(renaming.before);
    m_status->offer(others == 1 ? tr("“%1” still stands in 1 other answer.").arg(name)
                                : tr("“%1” still stands in %n other answers.", nullptr, others).arg(name),
                    tr("Change it there too"));
}

void WorkArea::takeNameOver()
{
    const session::Several change = session::changeOfName(m_controller->packs(), m_controller->policy(), *m_renaming);
    m_controller->endStep();
    if (const auto done = m_controller->perform(change); !done) {
        m_notices->say(shown(sentence(done.error())));
        return;
    }
    const auto others = static_cast<int>(change.changes.size());
    m_status->tell(others == 1 ? tr("Changed in 1 other answer") : tr("Changed in %n other answers", nullptr, others));
}

void WorkArea::goToSection(std::size_t section)
{
    if (!m_sectionModes.contains(mode()))
        setMode(0);
    showSection(section);
    m_outline->markSection(m_controller->packs().sections()[section].id);
    showClauseOf(section);
}

// The first clause that reads the question, or the section's first one.
std::optional<ClauseId> WorkArea::clauseOf(std::size_t section, const std::optional<QuestionId> &question) const
{
    const Document &document = m_controller->document();
    if (!document)
        return std::nullopt;
    const SectionId &id = m_controller->packs().sections()[section].id;
    const auto found = std::ranges::find(document->sections, id, &assembly::AssembledSection::id);
    if (found == document->sections.end() || found->clauses.empty())
        return std::nullopt;
    const auto reads = [&](const assembly::AssembledClause &clause) {
        return question && std::ranges::contains(clause.content->reads, question->toString());
    };
    auto clause = std::ranges::find_if(found->clauses, reads);
    if (clause == found->clauses.end())
        clause = found->clauses.begin();
    return clause->content->id;
}

void WorkArea::showClauseOf(std::size_t section, const std::optional<QuestionId> &question)
{
    if (const auto clause = clauseOf(section, question)) {
        m_preview->preview().goTo(*clause);
        select(*clause);
    }
}

void WorkArea::select(const ClauseId &clause)
{
    m_clause = clause;
    m_status->showClause(clause);
}

void WorkArea::goToQuestion(const QuestionId &question)
{
    const pack::CompiledQuestion *found = m_controller->packs().question(question);
    if (!found)
        return;
    setMode(0);
    showSection(found->section);
    m_outline->markSection(m_controller->packs().sections()[found->section].id);
    m_interview->goTo(question);
    showClauseOf(found->section, question);
}

void WorkArea::goToClause(const ClauseId &clause)
{
    m_preview->preview().goTo(clause);
    select(clause);
    const pack::PackSet &packs = m_controller->packs();
    const auto section = session::sectionOf(clause, packs);
    if (!section)
        return;
    showSection(*section);
    m_outline->markSection(packs.sections()[*section].id);
    m_outline->markClause(clause);
    Q_EMIT clauseChosen(clause);
}

void WorkArea::goToGap(const std::string &name)
{
    goToQuestion(QuestionId(name.substr(0, name.find('.'))));
}

// The next one behind the section that is shown, round and round; the essential ones of a section first.
void WorkArea::goToNextGap()
{
    const auto &missing = m_controller->missing();
    if (missing.empty())
        return;
    const QuestionId *best = nullptr;
    std::size_t nearest = 0;
    const std::size_t count = m_controller->packs().sections().size();
    for (const check::MissingAnswer &answer : missing) {
        const std::size_t section = m_controller->packs().question(answer.question)->section;
        const std::size_t distance = (section + count - m_section) % count;
        if (!best || distance < nearest) {
            best = &answer.question;
            nearest = distance;
        }
    }
    goToQuestion(*best);
}

void WorkArea::goBy(int step)
{
    const auto &sections = m_outline->sections();
    const auto here = std::ranges::find(sections, m_section, &OutlineSection::section);
    const auto at = here - sections.begin() + step;
    if (here != sections.end() && at >= 0 && at < std::ssize(sections))
        goToSection(sections[static_cast<std::size_t>(at)].section);
}

void WorkArea::focusInterview()
{
    if (mode() != 0 && m_sectionModes.contains(mode()))
        return m_modes->currentWidget()->setFocus(Qt::TabFocusReason);
    QWidget &page = mode() == 0 ? *static_cast<QWidget *>(m_interview) : *m_modes->currentWidget();
    if (QWidget *first = firstStopIn(page))
        goOnIn(*first);
}

int WorkArea::addMode(const QString &name, QWidget *page, Shows shows, Stands stands)
{
    m_modes->addWidget(page);
    const int added = m_header->addMode(name);
    if (shows == Shows::Section)
        m_sectionModes.insert(added);
    if (stands == Stands::BesideTheText)
        m_marginModes.insert(added);
    return added;
}

void WorkArea::setMode(int mode)
{
    if (mode == m_modes->currentIndex())
        return;
    m_modes->setCurrentIndex(mode);
    m_header->setMode(mode);
    setMarginRight(m_marginModes.contains(mode));
    Q_EMIT modeChanged(mode);
}

void WorkArea::setMarginRight(bool isRight)
{
    if (isRight == m_isMarginRight)
        return;
    if (isRight) {
        m_columnsBefore = m_columns->saveState();
        m_wasPages = m_preview->face() == PreviewPanel::Face::Pages;
        m_preview->setFace(PreviewPanel::Face::WebPage);
    }
    const QList<int> sizes = m_columns->sizes();
    m_columns->insertWidget(isRight ? 2 : 1, m_modes);
    m_isMarginRight = isRight;
    if (!isRight) {
        m_columns->restoreState(m_columnsBefore);
        if (m_wasPages)
            m_preview->setFace(PreviewPanel::Face::Pages);
        return;
    }
    const int both = sizes[1] + sizes[2];
    const int margin = std::min(fontMetrics().averageCharWidth() * 56, both * 2 / 5);
    m_columns->setSizes({sizes[0], both - margin, margin});
}

void WorkArea::markClause(const ClauseId &clause)
{
    select(clause);
    m_outline->markClause(clause);
}

void WorkArea::setRemarks(std::map<SectionId, int> openBySection)
{
    if (m_remarks == openBySection)
        return;
    m_remarks = std::move(openBySection);
    int open = 0;
    for (const auto &[section, count] : m_remarks)
        open += count;
    m_status->showRemarks(open);
    refreshOutline();
}

int WorkArea::mode() const
{
    return m_modes->currentIndex();
}

} // namespace policywright::gui
