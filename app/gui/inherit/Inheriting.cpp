// SPDX-License-Identifier: Apache-2.0
#include "app/gui/inherit/Inheriting.h"

#include "app/gui/TextConversion.h"
#include "app/gui/update/ProposalWords.h"
#include "app/gui/window/NoticeBar.h"
#include "app/gui/window/Questions.h"
#include "app/gui/window/Saving.h"
#include "app/gui/window/StatusRow.h"
#include "app/gui/window/WindowActions.h"
#include "app/gui/window/WorkArea.h"
#include "app/gui/wording/Author.h"
#include "core/session/Loosenings.h"
#include "core/session/ParentFollow.h"

#include <QDir>
#include <QFileInfo>
#include <QLineEdit>

#include <algorithm>

namespace policywright::gui {

Inheriting::Inheriting(WorkArea &work, const WindowActions &actions, const Program &program)
    : QObject(&work), m_work(work), m_controller(work.controller()), m_program(program)
{
    connectActions(actions);
    connect(&m_controller, &EditingController::findingsMade, this, &Inheriting::look); // keys rest
    connect(&m_controller, &EditingController::findingsMade, this, [this] {
        if (m_dialog)
            showDifferences();
    });
}

void Inheriting::connectActions(const WindowActions &actions)
{
    const auto refresh = [this, &actions] { refreshActions(actions); };
    refresh();
    connect(&m_controller, &EditingController::historyChanged, this, refresh);
    connect(actions.differences, &QAction::triggered, this, [this] { open(); });
    connect(actions.extendAnother, &QAction::triggered, this, &Inheriting::extendAnother);
    connect(actions.makeBelow, &QAction::triggered, this, &Inheriting::makeBelow);
}

void Inheriting::refreshActions(const WindowActions &actions)
{
    const bool isBelow = !m_controller.policy().ancestors.empty();
    actions.differences->setVisible(isBelow);
    actions.extendAnother->setVisible(!isBelow);
    actions.makeBelow->setVisible(true);
}

QString Inheriting::above() const
{
    return nameInWords(m_controller.policy().ancestors.front());
}

void Inheriting::say(const Errors &errors)
{
    m_work.notices().say(sentencesOf(errors));
}

Result<assembly::Assembler *> Inheriting::assembler()
{
    if (!m_assembler) {
        auto made = assembly::Assembler::create(m_controller.file().packs, todayOf(m_program.clock));
        if (!made)
            return std::unexpected(made.error());
        m_assembler = *std::move(made);
    }
    return &*m_assembler;
}

// -- weaker rules

void Inheriting::look()
{
    std::vector<Difference> weaker;
    if (!m_controller.policy().ancestors.empty()) {
        const auto assembling = assembler();
        auto found = assembling ? differencesOf(m_controller.policy(), **assembling)
                                : Result<std::vector<Difference>>(std::unexpected(assembling.error()));
        if (!found)
            return say({found.error()});
        weaker = *std::move(found);
        std::erase_if(weaker, [](const Difference &each) { return each.group != Difference::Group::WantsReason; });
    }
    std::set<std::pair<PlaceId, std::string>> now;
    const Difference *news = nullptr;
    for (const Difference &each : weaker) {
        const auto [known, isFirst] = now.emplace(each.mark.place, inherit::digestOf(each.mark));
        if (isFirst && m_known && !m_known->contains(*known))
            news = &each;
    }
    m_known = std::move(now);
    if (news)
        m_work.notices().say(
            tr("%1 is weaker now than in “%2”. Whoever reviews the policy will ask why.").arg(news->place, above()),
            tr("Say why…"), [this, place = news->mark.place] { open(place); });
    Q_EMIT weakerFound(weaker);
}

// -- the dialog

void Inheriting::open(const std::optional<PlaceId> &at)
{
    m_controller.takeWords();
    m_dialog = new InheritDialog(m_work.window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &InheritDialog::reasonGiven, this, &Inheriting::giveReason);
    connect(m_dialog, &InheritDialog::inheritedWanted, this, [this](const PlaceId &place) {
        const auto change = session::asInherited(m_controller.policy(), place);
        if (!change)
            return say({change.error()});
        perform(*change);
    });
    connect(m_dialog, &InheritDialog::placeChosen, this, [this](const PlaceId &place) {
        m_dialog->accept();
        goTo(place);
    });
    connect(m_dialog, &InheritDialog::endWanted, this, &Inheriting::end);
    connect(this, &QObject::destroyed, m_dialog, &QObject::deleteLater);
    showDifferences();
    if (!m_dialog)
        return;
    if (at)
        m_dialog->choose(*at);
    m_dialog->open();
    if (at)
        m_dialog->reason().setFocus();
}

void Inheriting::showDifferences()
{
    const auto assembling = assembler();
    auto found = assembling ? differencesOf(m_controller.policy(), **assembling)
                            : Result<std::vector<Difference>>(std::unexpected(assembling.error()));
    if (found)
        return m_dialog->show(*std::move(found), above());
    m_dialog->deleteLater();
    m_dialog = nullptr;
    say({found.error()});
}

void Inheriting::giveReason(const inherit::Mark &mark, const std::string &reason)
{
    perform(
        session::withReason({mark}, {reason, authorName(m_program.settingsFile), todayOf(m_program.clock).toIso()}));
}

void Inheriting::perform(const session::Change &change)
{
    if (const auto done = m_controller.perform(change); !done)
        return say({done.error()});
    if (m_dialog)
        showDifferences();
}

void Inheriting::goTo(const PlaceId &id)
{
    const auto place = inherit::placeFrom(id);
    if (!place)
        return;
    if (place->kind == inherit::PlaceKind::Answer)
        return m_work.goToQuestion(QuestionId(place->id));
    if (place->kind != inherit::PlaceKind::Order)
        return m_work.goToClause(ClauseId(place->id));
    const auto &sections = m_controller.packs().sections();
    const auto found = std::ranges::find(sections, SectionId(place->id), &pack::CompiledSection::id);
    if (found != sections.end())
        m_work.goToSection(static_cast<std::size_t>(found - sections.begin()));
}

void Inheriting::end()
{
    const QString name = above();
    m_dialog->accept();
    m_dialog = nullptr;
    perform(session::SetAncestors{});
    m_work.status().tell(tr("Stands alone now; “%1” is no longer above it").arg(name));
}

// -- which policies belong together

void Inheriting::extendAnother()
{
    m_controller.takeWords();
    const QString file = m_program.chooser.toOpen(m_work.window());
    if (file.isEmpty())
        return;
    const auto other = session::openPolicy(m_program.files, stored(file), m_program.packs);
    if (!other)
        return say(other.error());
    const auto state = session::parentState(*other, {}, todayOf(m_program.clock));
    if (!state)
        return say(state.error());
    if (const auto done = m_controller.extendParent(*state); !done)
        return say({done.error()});
    m_work.notices().say(tr("This policy extends “%1” now. Not a word of it changed.").arg(above()),
                         tr("Where do they differ?"), [this] { open(); });
}

void Inheriting::makeBelow()
{
    m_controller.takeWords();
    if ((!m_controller.hasFile() || m_controller.isModified()) && !save(m_work.window(), m_controller, m_program))
        return;
    const QFileInfo mine(shown(m_controller.file().path));
    const QString name = m_program.chooser.toSave(
        m_work.window(), mine.dir().filePath(tr("%1-part.policy", "file name").arg(mine.completeBaseName())));
    if (name.isEmpty())
        return;
    if (QFileInfo(name) == mine)
        return m_work.notices().say(tr("This file holds the policy that is open. Choose another name."));
    const auto state = session::parentState(m_controller.file(), {}, todayOf(m_program.clock));
    auto made = state ? session::childOf(*state, stored(name), {}, m_program.ids)
                      : ResultWithErrors<session::PolicyFile>(std::unexpected(state.error()));
    if (!made)
        return say(made.error());
    if (const auto saved = session::savePolicy(m_program.files, *made); !saved)
        return say({saved.error()});
    m_work.notices().say(tr("“%1” is there. It says nothing of its own yet, and what you change here can be taken over "
                            "there.")
                             .arg(QFileInfo(name).fileName()),
                         tr("Open it"), [this, name] { Q_EMIT m_work.openWanted(name); });
}

} // namespace policywright::gui
