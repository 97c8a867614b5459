// SPDX-License-Identifier: Apache-2.0
#include "app/gui/window/Companions.h"

#include "app/gui/TextConversion.h"
#include "app/gui/confirmations/Confirming.h"
#include "app/gui/dates/DatesMode.h"
#include "app/gui/findings/FindingsPanel.h"
#include "app/gui/inherit/Inheriting.h"
#include "app/gui/overview/AnswersOverview.h"
#include "app/gui/pages/DocumentPages.h"
#include "app/gui/pages/PageSheets.h"
#include "app/gui/pages/PagesView.h"
#include "app/gui/pages/Printing.h"
#include "app/gui/palette/CommandPalette.h"
#include "app/gui/people/PeopleDialog.h"
#include "app/gui/publish/PublishDialog.h"
#include "app/gui/publish/PublishForm.h"
#include "app/gui/review/ReviewMode.h"
#include "app/gui/settings/Settings.h"
#include "app/gui/spelling/Dictionary.h"
#include "app/gui/spelling/SpellingHelp.h"
#include "app/gui/update/Following.h"
#include "app/gui/update/Updating.h"
#include "app/gui/versions/VersionsMode.h"
#include "app/gui/window/HeaderRow.h"
#include "app/gui/window/NoticeBar.h"
#include "app/gui/window/PreviewPanel.h"
#include "app/gui/window/Questions.h"
#include "app/gui/window/StatusRow.h"
#include "app/gui/window/WindowActions.h"
#include "app/gui/window/WorkArea.h"
#include "app/gui/wording/TextMode.h"

#include <algorithm>

namespace policywright::gui {
Companions::Companions(WorkArea &work, const WindowActions &actions, const Program &program)
    : QObject(&work), m_work(work), m_program(program)
{
    new TextMode(work, actions, program);
    new ReviewMode(work, actions, program);
    new VersionsMode(work, actions, program);
    new Updating(work, actions, program);
    new Following(work, actions, program);
    new Confirming(work, actions, program);
    addOverview();
    addFindings();
    addInheriting(actions);
    addPublishing(actions);
    addPrinting(actions);
    addFaces(actions);
    new DatesMode(work, actions, program);
    addPalette(actions);
    m_spelling = new SpellingHelp(&work);
    useSettings();
    connect(actions.people, &QAction::triggered, this, &Companions::openPeople);
    connect(&work.controller(), &EditingController::findingsMade, this, &Companions::refreshKnownWords); // keys rest
    connect(&work, &WorkArea::modeChanged, this, &Companions::refreshShown);
    const auto refresh = [this] { refreshShown(m_work.mode()); };
    connect(&work.controller(), &EditingController::progressMade, this, refresh);
    connect(&work.controller(), &EditingController::findingsMade, this, refresh);
}

void Companions::addOverview()
{
    m_overview = new AnswersOverview(&m_work);
    m_overviewMode = m_work.addMode(tr("Answers"), m_overview);
    connect(m_overview, &AnswersOverview::questionChosen, &m_work, &WorkArea::goToQuestion);
}

void Companions::addFindings()
{
    m_findings = new FindingsPanel(&m_work);
    m_findingsMode = m_work.addMode(tr("To do"), m_findings);
    connect(m_findings, &FindingsPanel::questionChosen, &m_work, &WorkArea::goToQuestion);
    connect(m_findings, &FindingsPanel::clauseChosen, &m_work, &WorkArea::goToClause);
    connect(&m_work.status(), &StatusRow::listWanted, this, [this] { m_work.setMode(m_findingsMode); });
}

void Companions::addInheriting(const WindowActions &actions)
{
    auto *inheriting = new Inheriting(m_work, actions, m_program);
    connect(inheriting, &Inheriting::weakerFound, this, [this](const std::vector<Difference> &weaker) {
        std::vector<FindingsPanel::WeakerRule> rules;
        rules.reserve(weaker.size());
        for (const Difference &each : weaker)
            rules.push_back({each.mark.place, each.place, tr("Here: %1").arg(each.here)});
        m_findings->setWeaker(std::move(rules));
        refreshShown(m_work.mode());
    });
    connect(m_findings, &FindingsPanel::weakerChosen, inheriting,
            [inheriting](const PlaceId &place) { inheriting->open(place); });
}

// Those that are not looked at are filled when they are.
void Companions::refreshShown(int mode)
{
    EditingController &controller = m_work.controller();
    if (mode == m_findingsMode)
        m_findings->show(controller.missing(), controller.findings(), controller.packs());
    if (mode != m_overviewMode)
        return;
    if (const auto values = controller.answers())
        m_overview->show(controller.packs(), **values, controller.policy());
}

void Companions::addPalette(const WindowActions &actions)
{
    m_palette = new CommandPalette(m_work.window());
    connect(this, &QObject::destroyed, m_palette, &QObject::deleteLater);
    QList<QAction *> offered;
    for (const QMenu *menu :
         {actions.file, actions.edit, actions.go, actions.versions, actions.view, actions.documents, actions.help}) {
        for (QAction *action : menu->actions()) {
            if (!action->isSeparator() && !action->menu() && action != actions.findAnything)
                offered.push_back(action);
        }
    }
    m_palette->setActions(offered);
    m_palette->setChosenLast(Settings(m_program.settingsFile).chosenLast());
    connect(m_palette, &CommandPalette::chosenLastChanged, this,
            [this](const QStringList &names) { Settings(m_program.settingsFile).setChosenLast(names); });
    actions.findAnything->setVisible(true);
    connect(actions.findAnything, &QAction::triggered, this, &Companions::openPalette);
    connect(m_palette, &CommandPalette::questionChosen, &m_work, &WorkArea::goToQuestion);
    connect(m_palette, &CommandPalette::clauseChosen, &m_work, &WorkArea::goToClause);
    connect(m_palette, &CommandPalette::sectionChosen, this, [this](const SectionId &id) {
        const auto &sections = m_work.controller().packs().sections();
        const auto found = std::ranges::find(sections, id, &pack::CompiledSection::id);
        if (found != sections.end())
            m_work.goToSection(static_cast<std::size_t>(found - sections.begin()));
    });
}

void Companions::openPalette()
{
    EditingController &controller = m_work.controller();
    if (const auto values = controller.answers())
        m_palette->setPolicy(controller.packs(), **values, controller.policy());
    m_palette->open();
}

void Companions::openPeople()
{
    m_work.controller().endStep();
    auto *dialog = new PeopleDialog(m_work.controller(), m_work.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PeopleDialog::questionChosen, &m_work, &WorkArea::goToQuestion);
    dialog->open();
}

void Companions::useSettings()
{
    m_spelling->use(Settings(m_program.settingsFile), shown(m_work.controller().policy().language));
}

// The names of the organisation and its people stand in no dictionary.
void Companions::refreshKnownWords()
{
    const EditingController &controller = m_work.controller();
    if (!controller.document())
        return;
    QStringList words = shown(controller.document()->facts.organisation).split(u' ', Qt::SkipEmptyParts);
    for (const session::PersonInUse &who : session::peopleInUse(controller.policy()))
        words += shown(who.person.name).split(u' ', Qt::SkipEmptyParts);
    words.removeDuplicates();
    m_spelling->dictionary().setKnownWords(words);
}

void Companions::addPublishing(const WindowActions &actions)
{
    actions.publish->setVisible(true);
    connect(actions.publish, &QAction::triggered, this, &Companions::publish);
}

void Companions::addPrinting(const WindowActions &actions)
{
    m_printing = new Printing(m_program.files, m_program.pdfProgram, pdfToolbox, &m_work);
    actions.print->setVisible(true);
    connect(actions.print, &QAction::triggered, this, &Companions::print);
    connect(m_printing, &Printing::publishWanted, this, &Companions::publish);
    connect(m_printing, &Printing::said, &m_work.notices(), qOverload<const QString &>(&NoticeBar::say));
}

void Companions::addFaces(const WindowActions &actions)
{
    PreviewPanel &preview = m_work.preview();
    const auto refresh = [&preview, webPage = actions.asWebPage, pages = actions.asPages] {
        (preview.face() == PreviewPanel::Face::Pages ? pages : webPage)->setChecked(true);
    };
    connect(&preview, &PreviewPanel::faceChanged, this, refresh);
    connect(actions.asWebPage, &QAction::triggered, &preview, [&] { preview.setFace(PreviewPanel::Face::WebPage); });
    connect(actions.asPages, &QAction::triggered, &preview, [&] { preview.setFace(PreviewPanel::Face::Pages); });
    connect(actions.zoomIn, &QAction::triggered, &preview, [&] { preview.zoomBy(1); });
    connect(actions.zoomOut, &QAction::triggered, &preview, [&] { preview.zoomBy(-1); });
    connect(actions.zoomReset, &QAction::triggered, &preview, [&] { preview.zoomBy(0); });
    refresh();
}

// The view that is shown, as it would be published.
void Companions::print()
{
    EditingController &controller = m_work.controller();
    if (!controller.document())
        return;
    controller.endStep();
    const auto policy = std::make_shared<const session::PolicyFile>(controller.file());
    const auto sourceOf = [&](Paper paper) {
        return publishedPagesOf({.policy = policy,
                                 .view = controller.view(),
                                 .pageSize = paper == Paper::Letter ? pdf::PageSize::Letter : pdf::PageSize::A4,
                                 .today = todayOf(m_program.clock),
                                 .created = toIso8601(m_program.clock.now())});
    };
    m_printing->print(sourceOf, shown(controller.document()->title));
}

void Companions::publish()
{
    EditingController &controller = m_work.controller();
    controller.endStep();
    auto *dialog = new PublishDialog(
        controller.file(),
        {m_program.files, m_program.clock, todayOf(m_program.clock), m_program.pdfProgram, m_program.keysFolder},
        m_work.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->form().setPageSize(m_work.preview().pageSize());
    connect(dialog, &PublishDialog::published, this,
            [this, dialog] { m_work.preview().setPageSize(dialog->form().order().pageSize); });
    connect(dialog, &PublishDialog::themeChosen, this,
            [this](const model::Theme &theme, const std::optional<bundle::NamedBytes> &logo) {
                const auto done = m_work.controller().setTheme(theme, logo);
                if (!done)
                    m_work.notices().say(sentencesOf({done.error()}));
            });
    dialog->open();
}

} // namespace policywright::gui
