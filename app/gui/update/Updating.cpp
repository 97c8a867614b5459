// SPDX-License-Identifier: Apache-2.0
#include "app/gui/update/Updating.h"

#include "app/gui/Background.h"
#include "app/gui/TextConversion.h"
#include "app/gui/update/ProposalDialog.h"
#include "app/gui/update/ProposalWords.h"
#include "app/gui/window/NoticeBar.h"
#include "app/gui/window/StatusRow.h"
#include "app/gui/window/WindowActions.h"
#include "app/gui/window/WorkArea.h"
#include "app/gui/wording/Author.h"

#include <QPushButton>

#include <algorithm>

namespace policywright::gui {
namespace {

using State = session::PolicyUpdate::State;

// What the newer templates ask for: on the new desk.
void tellOfQuestions(WorkArea &work, const std::vector<check::MissingAnswer> &missing)
{
    if (missing.empty())
        return;
    const auto count = static_cast<int>(missing.size());
    work.notices().say(
        count == 1 ? Updating::tr("The newer templates ask 1 question that has no answer yet.")
                   : Updating::tr("The newer templates ask %n questions that have no answer yet.", nullptr, count),
        count == 1 ? Updating::tr("Go to it") : Updating::tr("Go to the first"),
        [&work, question = missing.front().question] { work.goToQuestion(question); });
}

} // namespace

Updating::Updating(WorkArea &work, const WindowActions &actions, const Program &program)
    : QObject(&work), m_work(work), m_controller(work.controller()), m_program(program)
{
    actions.updatePacks->setVisible(true);
    actions.versions->menuAction()->setVisible(true);
    connect(actions.updatePacks, &QAction::triggered, this, &Updating::open);
    connect(&work, &WorkArea::begun, this, &Updating::lookForNewer);
}

// Of each pack one small file is read. Where the program has none of them, or older ones, nobody is to be bothered.
void Updating::lookForNewer()
{
    using Versions = ResultWithErrors<std::vector<session::PackVersion>>;
    inBackground(
        this,
        [policy = std::make_shared<const model::PolicyDocument>(m_controller.policy()), path = m_controller.file().path,
         &program = m_program] { return session::packVersions(program.files, program.templatesFolder, *policy, path); },
        [this](const Versions &versions) {
            const bool isThere = versions && std::ranges::any_of(*versions, &session::PackVersion::isNewer);
            if (isThere && m_work.notices().sentence().isEmpty()) // what was lost or recovered is more urgent
                m_work.notices().say(tr("Newer templates are there: %1. Nothing changes before you have looked.")
                                         .arg(newerInWords(*versions)),
                                     tr("Look at them…"), [this] { open(); });
            Q_EMIT lookedForNewer(isThere);
        });
}

void Updating::open()
{
    m_controller.takeWords();
    m_policy = std::make_shared<const session::PolicyFile>(m_controller.file());
    m_dialog = new ProposalDialog({.title = tr("Update the templates"),
                                   .verb = tr("Update"),
                                   .elsewhere = tr("Templates in another folder…"),
                                   .sides = {.mine = tr("Your text"), .theirs = tr("The newer template's text")}},
                                  m_work.window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ProposalDialog::decided, this, &Updating::prepare);
    connect(m_dialog, &ProposalDialog::elsewhereWanted, this, &Updating::chooseFolder);
    connect(m_dialog, &ProposalDialog::taken, this, &Updating::take);
    connect(this, &QObject::destroyed, m_dialog, &QObject::deleteLater);
    lookInto(m_program.templatesFolder);
    m_dialog->open();
}

void Updating::lookInto(const std::string &folder)
{
    m_folder = folder;
    m_dialog->setExplanation(
        folder == m_program.templatesFolder
            ? tr("The templates that come with the program, beside those that this policy carries. What you worded, "
                 "left out and answered stays.")
            : tr("The templates in %1, beside those that this policy carries. What you worded, left out and answered "
                 "stays.")
                  .arg(shown(folder)));
    prepare();
}

void Updating::chooseFolder()
{
    const QString folder = m_program.chooser.toOpenPacks(m_dialog, shown(m_folder));
    if (!folder.isEmpty() && m_dialog)
        lookInto(stored(folder));
}

void Updating::prepare()
{
    m_update.reset();
    m_dialog->setLooking();
    const int run = ++m_run;
    inBackground(
        this,
        [policy = m_policy, folder = m_folder, decisions = m_dialog->decisions(), &program = m_program] {
            return session::preparedUpdate(*policy, program.files, folder, decisions, {}, todayOf(program.clock));
        },
        [this, run](ResultWithErrors<session::PolicyUpdate> prepared) {
            if (m_dialog && run == m_run)
                show(std::move(prepared));
        });
}

void Updating::show(ResultWithErrors<session::PolicyUpdate> prepared)
{
    if (!prepared)
        return m_dialog->say(refusalInWords(prepared.error()), m_dialog->decisions().choices.empty()
                                                                   ? ProposalDialog::Stays::Nothing
                                                                   : ProposalDialog::Stays::Cards);
    if (prepared->state == State::UpToDate)
        return m_dialog->say(tr("The templates of this policy are up to date."));
    m_update = std::make_shared<const session::PolicyUpdate>(*std::move(prepared));
    m_dialog->show(proposalOf(*m_update, *m_policy));
}

void Updating::take()
{
    if (!m_update || m_update->state != State::Ready)
        return;
    const history::RevisionNote note{.when = toIso8601(m_program.clock.now()),
                                     .by = authorName(m_program.settingsFile)};
    m_dialog->accept();
    m_controller.changePacks({.perform = [update = m_update, note](session::EditingSession &session) -> Result<> {
                                  const auto done = session.updatePacks(*update, note);
                                  return done ? Result<>() : std::unexpected(done.error());
                              },
                              .then =
                                  [update = m_update](WorkArea &work, const Result<> &done) {
                                      if (!done)
                                          return work.notices().say(shown(sentence(done.error())));
                                      work.status().tell(tr("Updated to %1").arg(newerInWords(update->versions)));
                                      tellOfQuestions(work, update->preview.newlyMissing);
                                  }});
}

} // namespace policywright::gui
