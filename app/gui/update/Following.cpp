// SPDX-License-Identifier: Apache-2.0
#include "app/gui/update/Following.h"

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

#include <filesystem>

namespace policywright::gui {
namespace {

using session::ParentFollow;
using State = ParentFollow::State;
using Policy = std::shared_ptr<const session::PolicyFile>;

// `file`: of the other policy; empty: beside this one. Errors: ParentNotFound; those of opening it, of parentState and
// of preparedFollow.
ResultWithErrors<ParentFollow> prepared(const session::PolicyFile &policy, const std::string &file,
                                        const compare::MergeDecisions &decisions, const Program &program)
{
    const model::Ancestor &known = policy.bundle.policy.ancestors.front();
    // The name is from the file, and only ever a name: no other folder is looked into for it.
    const std::string name = std::filesystem::path(known.file).filename().string();
    const std::string path = file.empty() ? (std::filesystem::path(policy.path).parent_path() / name).string() : file;
    const Errors notFound{{ErrorCode::ParentNotFound, policy.path, inherit::nameOf(known)}};
    if (file.empty() && (name.empty() || policy.path.empty()))
        return std::unexpected(notFound);
    const auto parent = session::openPolicy(program.files, path, program.packs);
    if (!parent && file.empty() && parent.error().front().code == ErrorCode::FileNotFound)
        return std::unexpected(notFound);
    if (!parent)
        return std::unexpected(parent.error());
    const Date today = todayOf(program.clock);
    const auto state = session::parentState(*parent, {}, today);
    if (!state)
        return std::unexpected(state.error());
    return session::preparedFollow(policy, *state, decisions, {}, today);
}

} // namespace

Following::Following(WorkArea &work, const WindowActions &actions, const Program &program)
    : QObject(&work), m_work(work), m_controller(work.controller()), m_program(program)
{
    const auto refresh = [this, action = actions.followParent] {
        action->setVisible(!m_controller.policy().ancestors.empty());
    };
    refresh();
    connect(&m_controller, &EditingController::historyChanged, this, refresh);
    connect(actions.followParent, &QAction::triggered, this, &Following::open);
    connect(&work, &WorkArea::begun, this, &Following::lookForNewer);
}

// A file that is not there, or cannot be read now, is nobody's business before they ask.
void Following::lookForNewer()
{
    if (m_controller.policy().ancestors.empty() || !m_controller.hasFile())
        return;
    inBackground(
        this,
        [policy = Policy(std::make_shared<session::PolicyFile>(m_controller.file())), &program = m_program] {
            return prepared(*policy, {}, {}, program);
        },
        [this](const ResultWithErrors<ParentFollow> &follow) {
            if (!follow || follow->state == State::UpToDate || !m_work.notices().sentence().isEmpty())
                return;
            m_work.notices().say(tr("The policy above has changed: “%1” is there; this one follows “%2”.")
                                     .arg(nameInWords(follow->to), nameInWords(follow->from)),
                                 tr("Look at it…"), [this] { open(); });
        });
}

void Following::open()
{
    m_controller.takeWords();
    m_policy = std::make_shared<const session::PolicyFile>(m_controller.file());
    m_file.clear();
    m_dialog = new ProposalDialog({.title = tr("Follow the policy above"),
                                   .verb = tr("Follow it"),
                                   .elsewhere = tr("Its file is elsewhere…"),
                                   .sides = {.mine = tr("Here"), .theirs = tr("In the policy above")}},
                                  m_work.window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setExplanation(tr("What the policy above changed since the state that this one follows. What was decided "
                                "differently here stays so."));
    connect(m_dialog, &ProposalDialog::decided, this, &Following::prepare);
    connect(m_dialog, &ProposalDialog::elsewhereWanted, this, &Following::chooseFile);
    connect(m_dialog, &ProposalDialog::taken, this, &Following::take);
    connect(this, &QObject::destroyed, m_dialog, &QObject::deleteLater);
    prepare();
    m_dialog->open();
}

void Following::chooseFile()
{
    const QString file = m_program.chooser.toOpen(m_dialog);
    if (file.isEmpty() || !m_dialog)
        return;
    m_file = stored(file);
    prepare();
}

void Following::prepare()
{
    m_follow.reset();
    m_dialog->setLooking();
    const int run = ++m_run;
    inBackground(
        this,
        [policy = m_policy, file = m_file, decisions = m_dialog->decisions(), &program = m_program] {
            return prepared(*policy, file, decisions, program);
        },
        [this, run](ResultWithErrors<ParentFollow> follow) {
            if (m_dialog && run == m_run)
                show(std::move(follow));
        });
}

void Following::show(ResultWithErrors<ParentFollow> follow)
{
    if (!follow)
        return m_dialog->say(refusalInWords(follow.error()), m_dialog->decisions().choices.empty()
                                                                 ? ProposalDialog::Stays::Nothing
                                                                 : ProposalDialog::Stays::Cards);
    if (follow->state == State::UpToDate)
        return m_dialog->say(tr("This policy follows “%1” already.").arg(nameInWords(follow->to)));
    m_follow = std::make_shared<const ParentFollow>(*std::move(follow));
    m_dialog->show(proposalOf(*m_follow, *m_policy));
}

void Following::take()
{
    if (!m_follow || m_follow->state != State::Ready)
        return;
    const auto done = m_controller.followParent(
        *m_follow, {.when = toIso8601(m_program.clock.now()), .by = authorName(m_program.settingsFile)});
    m_dialog->accept();
    if (!done)
        return m_work.notices().say(shown(sentence(done.error())));
    m_work.status().tell(tr("Follows “%1” now").arg(nameInWords(m_follow->to)));
}

} // namespace policywright::gui
