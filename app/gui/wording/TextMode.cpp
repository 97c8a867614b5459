// SPDX-License-Identifier: Apache-2.0
#include "app/gui/wording/TextMode.h"

#include "app/gui/TextConversion.h"
#include "app/gui/text/PastedText.h"
#include "app/gui/window/NoticeBar.h"
#include "app/gui/window/WindowActions.h"
#include "app/gui/window/WorkArea.h"
#include "app/gui/wording/Author.h"
#include "app/gui/wording/CardStates.h"
#include "app/gui/wording/InsertableAnswers.h"
#include "app/gui/wording/Replacing.h"
#include "app/gui/wording/SectionTextPage.h"
#include "core/model/OwnClauseId.h"
#include "core/session/ChangeAdmission.h"
#include "core/session/ClauseMove.h"

#include <QMimeData>

namespace policywright::gui {
namespace {

const QString kDrafts = QStringLiteral("text");

} // namespace

TextMode::TextMode(WorkArea &work, const WindowActions &actions, const Program &program)
    : QObject(&work), m_work(work), m_controller(work.controller()), m_program(program),
      m_page(new SectionTextPage(&work)),
      m_replacing(new Replacing(work, *m_page, [this] { return Signature{author(), today()}; })),
      m_mode(work.addMode(tr("Text"), m_page, WorkArea::Shows::Section))
{
    m_page->edit().setCheck([this](const std::string &body) {
        const auto clause = m_page->editing();
        return clause
                   ? session::wordingProblems(m_controller.session().assembler(), m_controller.policy(), *clause, body)
                   : Errors();
    });
    connectWork();
    connectPage();
    connectOwnClauses();
    connectActions(actions);
}

void TextMode::connectWork()
{
    connect(&m_work, &WorkArea::modeChanged, this, [this] {
        if (isShown())
            refresh();
        else
            m_page->closeEditor();
    });
    connect(&m_work, &WorkArea::sectionShown, this, &TextMode::refresh);
    connect(&m_work, &WorkArea::clauseChosen, this, [this](const ClauseId &clause) {
        if (isShown())
            m_page->goTo(clause);
    });
    connect(&m_work, &WorkArea::draftsWanted, this,
            [this](QVariantMap &drafts) { drafts.insert(kDrafts, QVariant::fromValue(m_page->drafts())); });
    connect(&m_work, &WorkArea::draftsThere, this, [this](const QVariantMap &drafts) {
        m_page->setDrafts(drafts.value(kDrafts).value<SectionTextPage::Drafts>());
    });
    connect(&m_controller, &EditingController::wordsWanted, this, [this] {
        if (m_page->editing())
            m_page->edit().takePending();
    });
    connect(&m_controller, &EditingController::answersChanged, this, [this] {
        if (m_page->editing())
            refreshEditor();
    });
    connect(&m_controller, &EditingController::documentMade, this, &TextMode::refresh);
    connect(&m_controller, &EditingController::undone, this, &TextMode::showStep);
}

void TextMode::connectPage()
{
    connect(m_page, &SectionTextPage::rewordWanted, this, &TextMode::reword);
    connect(m_page, &SectionTextPage::worded, this, &TextMode::setWording);
    connect(m_page, &SectionTextPage::packTextWanted, this,
            [this](const ClauseId &clause) { perform(session::ClearWording{clause}, session::Entry::Whole); });
    connect(m_page, &SectionTextPage::leftOut, this, &TextMode::leaveOut);
    connect(m_page, &SectionTextPage::takenBack, this,
            [this](const ClauseId &clause) { perform(session::TakeBack{clause}, session::Entry::Whole); });
    connect(m_page, &SectionTextPage::pinWanted, this, &TextMode::pin);
    connect(m_page, &SectionTextPage::clauseChosen, &m_work, &WorkArea::goToClause);
    connect(m_page, &SectionTextPage::editorClosed, this, [this] {
        m_controller.endStep();
        refresh();
    });
}

void TextMode::connectOwnClauses()
{
    connect(m_page, &SectionTextPage::clauseWanted, this, &TextMode::addClause);
    connect(m_page, &SectionTextPage::clauseChanged, this, &TextMode::changeClause);
    connect(m_page, &SectionTextPage::factsWanted, this, [this](const ClauseId &clause) {
        const auto own = m_controller.policy().ownClauses.find(clause);
        if (own != m_controller.policy().ownClauses.end())
            m_page->askAboutClause(clause, {.title = shown(own->second.title),
                                            .isInternal = own->second.audience == model::OwnAudience::Internal});
    });
    connect(m_page, &SectionTextPage::removalWanted, this,
            [this](const ClauseId &clause) { perform(session::RemoveOwnClause{clause}, session::Entry::Whole); });
    connect(m_page, &SectionTextPage::moveWanted, this,
            [this](const ClauseId &clause, const ClauseId &other, int step) {
                const auto side = step < 0 ? session::Side::Before : session::Side::After;
                performMove(session::moved(clause, side, other, m_controller.policy(), m_controller.packs()), clause);
            });
    connect(m_page, &SectionTextPage::moveBackWanted, this, [this](const ClauseId &clause) {
        performMove(session::movedBack(clause, m_controller.policy(), m_controller.packs()), clause);
    });
    connect(&m_work, &WorkArea::sectionShown, m_page, &SectionTextPage::closeForm);
}

void TextMode::connectActions(const WindowActions &actions)
{
    actions.reword->setVisible(true);
    connect(actions.reword, &QAction::triggered, this, [this] {
        if (const auto clause = m_work.clause())
            reword(ClauseId(*clause));
    });
    actions.replace->setVisible(true);
    connect(actions.replace, &QAction::triggered, this, [this] {
        m_work.setMode(m_mode);
        m_replacing->open();
    });
}

bool TextMode::isShown() const
{
    return m_work.mode() == m_mode;
}

// Of the newest document; what waits for one is shown when it is made.
void TextMode::refresh()
{
    const Document &document = m_controller.document();
    if (!isShown() || !document)
        return;
    assembly::Assembler &assembler = m_controller.session().assembler();
    const std::size_t section = m_work.section();
    const auto clauses = session::sectionText(assembler, m_controller.policy(), *document, section);
    if (!clauses) {
        m_work.notices().say(shown(sentence(clauses.error())));
        return;
    }
    m_page->showSection(shown(m_controller.packs().sections()[section].title),
                        sectionCards(*clauses, assembler, m_controller.policy(), *document,
                                     m_controller.packs().sections()[section].id));
}

std::optional<ClauseWords> TextMode::wordsOf(const ClauseId &clause) const
{
    const model::PolicyDocument &policy = m_controller.policy();
    const pack::CompiledClause *known = m_controller.packs().clause(clause);
    if (policy.omissions.contains(clause))
        return std::nullopt;
    ClauseWords words{.clause = clause.toString()};
    if (known) {
        words.packBody = known->body.text;
        if (const auto wording = policy.customWordings.find(clause); wording != policy.customWordings.end())
            words.ownBody = wording->second.text;
    } else if (const auto own = policy.ownClauses.find(clause); own != policy.ownClauses.end()) {
        words.ownBody = own->second.text;
    } else {
        return std::nullopt;
    }
    return words;
}

void TextMode::reword(ClauseId clause)
{
    const auto words = wordsOf(clause);
    if (!words)
        return;
    m_work.setMode(m_mode);
    if (!m_page->card(clause))
        m_work.goToClause(clause); // shows its section
    if (!m_page->card(clause))
        return;
    if (m_page->editing() != clause) {
        m_page->closeEditor();
        m_controller.endStep();
        m_answers.clear();
        m_page->edit().setTerms(conditionTerms(m_controller.packs())); // here, and not at every key
        refreshEditor();
    }
    m_page->openEditor(*words);
}

// The words and the answers of the policy as it is.
void TextMode::refreshEditor()
{
    if (const auto values = m_controller.answers()) {
        auto answers = insertableAnswers(m_controller.packs(), **values);
        if (answers != m_answers) {
            m_answers = answers;
            m_page->edit().setAnswers(std::move(answers));
        }
    }
    const auto clause = m_page->editing();
    if (!clause)
        return;
    if (const auto words = wordsOf(*clause))
        m_page->edit().showWords(*words);
    else
        m_page->closeEditor();
}

void TextMode::showStep(const session::StepName &step)
{
    using Kind = session::ChangeKind;
    const bool isOfClause = step.kind == Kind::SetWording || step.kind == Kind::ClearWording ||
                            step.kind == Kind::LeaveOut || step.kind == Kind::TakeBack ||
                            step.kind == Kind::SetOwnClause || step.kind == Kind::PinClause ||
                            step.kind == Kind::UnpinClause;
    if (isOfClause && m_page->editing() != ClauseId(step.id))
        m_work.goToClause(ClauseId(step.id));
}

void TextMode::setWording(const ClauseId &clause, const std::string &body)
{
    const auto change =
        session::rewording(m_controller.policy(), m_controller.packs(), clause, body, author(), today());
    if (!change)
        return m_work.notices().say(shown(sentence(change.error())));
    perform(*change, session::Entry::Typing);
}

void TextMode::leaveOut(const ClauseId &clause, const QString &reason)
{
    perform(session::LeaveOut{clause,
                              {.reason = stored(reason), .author = author(), .date = today().toIso(), .unknown = {}}},
            session::Entry::Whole);
}

void TextMode::pin(const ClauseId &clause, bool isPinned)
{
    if (isPinned)
        perform(session::PinClause{clause, {.author = author(), .date = today().toIso(), .unknown = {}}},
                session::Entry::Whole);
    else
        perform(session::UnpinClause{clause}, session::Entry::Whole);
}

void TextMode::addClause(const OwnClauseFacts &facts)
{
    QMimeData typed;
    typed.setText(facts.text);
    const auto contents = pastedContents(typed);
    if (!contents)
        return m_page->complain(tr("The text is too long for one clause."));
    const ClauseId clause = model::newOwnClauseId(stored(facts.title), m_controller.policy());
    const SectionId &section = m_controller.packs().sections()[m_work.section()].id;
    std::string body = editing::bodyOf(editing::reworded({}, *contents));
    if (!performOwn(clause, {.section = section, .title = {}, .text = std::move(body)}, facts))
        return;
    m_page->endForm();
    m_page->goTo(clause);
}

void TextMode::changeClause(const ClauseId &clause, const OwnClauseFacts &facts)
{
    const auto own = m_controller.policy().ownClauses.find(clause);
    if (own == m_controller.policy().ownClauses.end() || performOwn(clause, own->second, facts))
        m_page->endForm();
}

bool TextMode::performOwn(const ClauseId &clause, model::OwnClause own, const OwnClauseFacts &facts)
{
    own.title = stored(facts.title);
    own.audience = facts.isInternal ? model::OwnAudience::Internal : model::OwnAudience::Public;
    own.author = author();
    own.date = today().toIso();
    const auto done = m_controller.perform(session::SetOwnClause{clause, std::move(own)});
    if (!done)
        m_page->complain(shown(sentence(done.error())));
    return done.has_value();
}

void TextMode::performMove(const Result<session::Change> &move, ClauseId clause)
{
    if (!move)
        return m_work.notices().say(shown(sentence(move.error())));
    perform(*move, session::Entry::Whole);
    m_page->goTo(clause);
}

void TextMode::perform(const session::Change &change, session::Entry entry)
{
    if (const auto done = m_controller.perform(change, entry); !done)
        m_work.notices().say(shown(sentence(done.error())));
}

std::string TextMode::author() const
{
    return authorName(m_program.settingsFile);
}

Date TextMode::today() const
{
    return todayOf(m_program.clock);
}

} // namespace policywright::gui
