// SPDX-License-Identifier: Apache-2.0
//
// Takes pictures of the whole window for those who look at them: every page, mode, section and dialog.
// `window_pictures FOLDER [EXAMPLE] [review|versions|confirmations|dates|update] [dark] [rtl] [de|pseudo]
// [WIDTHxHEIGHT] [TEXT%]`, with the preview's stand-in, or the real one where POLICYWRIGHT_ENGINE is set.
#include "app/gui/dates/DatesMode.h"
#include "app/gui/dates/DatesPanel.h"
#include "app/gui/impact/AnswerGate.h"
#include "app/gui/impact/ImpactDialog.h"
#include "app/gui/interview/InterviewPage.h"
#include "app/gui/interview/SectionPage.h"
#include "app/gui/language/Language.h"
#include "app/gui/list/CalmList.h"
#include "app/gui/merge/MergeDialog.h"
#include "app/gui/outline/OutlinePanel.h"
#include "app/gui/pages/PagesView.h"
#include "app/gui/palette/CommandPalette.h"
#include "app/gui/people/PeopleDialog.h"
#include "app/gui/publish/PublishDialog.h"
#include "app/gui/publish/PublishForm.h"
#include "app/gui/publish/PublishPreview.h"
#include "app/gui/review/ReviewMode.h"
#include "app/gui/settings/SettingsDialog.h"
#include "app/gui/start/NewPolicyPage.h"
#include "app/gui/update/ProposalDialog.h"
#include "app/gui/versions/ChangeKindDialog.h"
#include "app/gui/versions/VersionsMode.h"
#include "app/gui/versions/VersionsPage.h"
#include "app/gui/window/ApplicationLook.h"
#include "app/gui/window/ComparisonDialog.h"
#include "app/gui/window/PreviewPanel.h"
#include "app/gui/window/WindowActions.h"
#include "app/gui/window/WorkArea.h"
#include "core/session/ChangeAdmission.h"
#include "core/session/ReviewEvents.h"
#include "tests/gui/window/ConfirmationPictures.h"
#include "tests/gui/window/Installation.h"
#include "tests/gui/window/NewerTemplates.h"
#include "tests/gui/window/PictureWishes.h"
#include "tests/support/TemporaryFolder.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>

#include <filesystem>
#include <iostream>

namespace policywright::gui::test {
namespace {

class Photographer {
public:
    Photographer(PolicyWindow &window, const Wishes &wishes) : m_window(window), m_wishes(wishes) {}

    void take(QWidget &widget, const std::string &what)
    {
        QTest::qWait(600);
        const QString file = m_wishes.folder + QLatin1Char('/') + QString::fromStdString(what) + QStringLiteral(".png");
        std::cout << file.toStdString() << (widget.grab().save(file) ? "" : " FAILED") << '\n';
    }
    void takeStart();
    void takeSections();
    void takeText();
    void takeModes();
    void takePublishing();
    void takeDialogs();
    void takeComparison();
    void takeImpact();
    void takeNewName();
    void takeReview();
    void takeUpdate();
    void takeMerge();
    void takeVersions(const std::string &file); // that may be written
    void takeDates();

private:
    WorkArea &work() { return *m_window.work(); }

    // The dialog that an action opens.
    void takeDialog(QAction &action, const char *what)
    {
        action.trigger();
        QTest::qWait(200);
        QWidget *dialog = QApplication::activeModalWidget();
        if (!dialog)
            return;
        if (auto *people = qobject_cast<PeopleDialog *>(dialog))
            people->findChild<CalmList *>()->setCurrentKey(1);
        if (auto *palette = qobject_cast<CommandPalette *>(dialog))
            palette->findChild<QLineEdit *>()->setText(QStringLiteral("con"));
        take(*dialog, what);
        dialog->close();
        m_window.activateWindow();
        QTest::qWait(100);
    }

    PolicyWindow &m_window;
    const Wishes &m_wishes;
};

void Photographer::takeStart()
{
    take(m_window, "start");
    m_window.beginNewPolicy();
    if (QTest::qWaitFor([&] { return m_window.newPolicyPage().start().isEnabled(); }, 20'000))
        take(m_window, "start-new");
    Q_EMIT m_window.newPolicyPage().cancelled();
}

void Photographer::takeSections()
{
    const auto &sections = work().controller().packs().sections();
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (sections[i].questions.empty())
            continue;
        work().goToSection(i);
        QTest::qWait(300);
        auto *fold = work().interview().page()->findChild<QToolButton *>(QStringLiteral("fold"));
        if (i > 1 && fold && fold->isVisible())
            fold->click();
        take(m_window, "interview-" + sections[i].id.toString());
    }
}

void Photographer::takeText()
{
    work().setMode(1);
    const auto &sections = work().controller().packs().sections();
    for (std::size_t i = 0; i < sections.size(); i += 4) {
        work().goToSection(i);
        take(m_window, "text-" + sections[i].id.toString());
    }
    m_window.actions().reword->trigger();
    take(m_window, "text-editor");
    m_window.actions().replace->trigger();
    take(m_window, "text-replace");
    work().setMode(0);
}

void Photographer::takeModes()
{
    work().setMode(3);
    take(m_window, "answers");
    work().setMode(4);
    take(m_window, "todo");
    takeDates();
    work().setMode(0);
    work().outline().filterBox().setText(QStringLiteral("pass"));
    take(m_window, "filter");
    work().outline().filterBox().clear();
}

// As they are, then with a review that is overdue and an exercise that has no day.
void Photographer::takeDates()
{
    m_window.actions().datesMode->trigger();
    take(m_window, "dates");
    EditingController &controller = work().controller();
    controller.answer(QuestionId("next_review"), model::Answer("2026-11-02"));
    controller.answer(QuestionId("last_exercise"), std::nullopt);
    controller.answer(QuestionId("legal_review_date"), model::Answer("2025-11-30"));
    QTest::qWait(1500);
    take(m_window, "dates-overdue");
    auto *ahead = work().findChild<DatesMode *>()->panel().findChild<QComboBox *>();
    ahead->setCurrentIndex(0);
    take(m_window, "dates-month");
    ahead->setCurrentIndex(ahead->count() - 1);
    for (int step = 0; step < 3; ++step)
        controller.undo();
}

// Remarks of two reviewers on the first longer clauses of the document, one of them answered, one settled.
void Photographer::takeReview()
{
    EditingController &controller = work().controller();
    session::EditingSession &session = controller.session();
    annotate::ReviewFile review = **session.review();
    RandomIdSource ids;
    const annotate::Author anna{.name = "Anna Berg", .email = "anna@example.org"};
    const annotate::Author ben{.name = "Ben Hart"};
    std::vector<std::string> made;
    using annotate::EventKind;
    const annotate::ReviewedText text = annotate::reviewedText(*controller.document());
    for (const annotate::ReviewedClause &clause : text) {
        if (clause.text.size() < 300 || made.size() > 7)
            continue;
        const auto kind = made.size() % 3 == 0   ? EventKind::Suggestion
                          : made.size() % 3 == 1 ? EventKind::Comment
                                                 : EventKind::Question;
        session::NewRemark remark{.kind = kind,
                                  .clause = clause.id,
                                  .range = annotate::TextRange{60, 110},
                                  .body = "This must say who decides when both are away, and by when.",
                                  .author = made.size() % 2 == 0 ? anna : ben,
                                  .created = "2026-11-20T09:30:00Z"};
        if (kind == EventKind::Suggestion)
            remark.replacement = "only the two directors, within one working day,";
        made.push_back(session::addRemark(review, std::move(remark), *controller.document(), ids)->id);
    }
    static_cast<void>(session::addEvent(review,
                                        {.kind = EventKind::Reply,
                                         .target = made[1],
                                         .author = anna,
                                         .created = "2026-11-21T08:00:00Z",
                                         .body = "Agreed. The deputy, I would say."},
                                        ids));
    static_cast<void>(controller.perform(session::AddToReview{review.since(**session.review())}));
    m_window.actions().reviewMode->trigger();
    QTest::qWait(800);
    take(m_window, "review");
    ReviewDesk &desk = work().findChild<ReviewMode *>()->desk();
    desk.ask({.request = {.reviewers = {anna, ben}, .views = {controller.view().toString()}, .due = "2026-12-11"},
              .author = {},
              .created = {},
              .body = "Please look at the crisis plan first."});
    static_cast<void>(QTest::qWaitFor([&] { return !desk.requests().empty(); }, 20'000));
    m_window.actions().nextRemark->trigger();
    m_window.actions().nextRemark->trigger();
    take(m_window, "review-thread");
    m_window.actions().previousRemark->trigger();
    take(m_window, "review-suggestion");
    m_window.actions().remark->trigger();
    take(m_window, "review-new");
    takeDialog(*m_window.actions().decide, "review-decide");
    takeDialog(*m_window.actions().askForDecision, "review-ask");
    takeDialog(*m_window.actions().handOver, "review-hand-over");
    takeMerge();
}

// An answer and a sentence that two authors changed differently.
void Photographer::takeMerge()
{
    const auto &document = *work().controller().document();
    const ClauseId clause = document.sections[1].clauses.front().content->id;
    MergeDialog dialog({.title = QStringLiteral("Both copies changed the same"),
                        .explanation = QStringLiteral("Here and in “from-anna.policy”, 2 things were changed to "
                                                      "something different. Everything else is put together by itself. "
                                                      "Undo takes all of it back."),
                        .sides = {QStringLiteral("Yours"), QStringLiteral("Theirs")},
                        .conflicts = {{.place = "answer:org_name",
                                       .base = "Wexmoor Hythe Group plc",
                                       .mine = "Wexmoor Hythe Group",
                                       .theirs = "Wexmoor and Hythe plc"},
                                      {.place = "wording:" + clause.toString() + ":1",
                                       .base = "Answer a complaint within two working days.",
                                       .mine = "Answer a complaint within one working day.",
                                       .theirs = "Answer a complaint within two working days, and say who answers.",
                                       .isProse = true}}},
                       PolicyNames({{&work().controller().packs(), &work().controller().policy()}}), &m_window);
    dialog.show();
    take(dialog, "merge");
}

// Of a policy whose author worded what the newer templates have changed.
void Photographer::takeUpdate()
{
    take(m_window, "update-notice");
    EditingController &controller = work().controller();
    const ClauseId clause("purpose_scope.living_document");
    std::string body = controller.packs().clause(clause)->body.text;
    body.replace(body.find("a few firm rules"), 16, "two firm rules");
    const auto change = session::rewording(controller.policy(), controller.packs(), clause, body, "Ada Marsh",
                                           *Date::fromIso("2026-11-23"));
    m_window.actions().updatePacks->trigger();
    auto *dialog = m_window.findChild<ProposalDialog *>();
    static_cast<void>(QTest::qWaitFor([&] { return dialog->take().isEnabled(); }, 20'000));
    take(*dialog, "update");
    dialog->close();
    QTest::qWait(100);
    static_cast<void>(controller.perform(*change));
    m_window.actions().updatePacks->trigger();
    dialog = m_window.findChild<ProposalDialog *>();
    static_cast<void>(QTest::qWaitFor([&] { return !dialog->findChildren<QRadioButton *>().isEmpty(); }, 20'000));
    take(*dialog, "update-decide");
    dialog->findChildren<QRadioButton *>().front()->click();
    static_cast<void>(QTest::qWaitFor([&] { return dialog->take().isEnabled(); }, 20'000));
    take(*dialog, "update-decided");
    dialog->take().click();
    QTest::qWait(3000);
    take(m_window, "update-taken");
    work().goToClause(clause);
    work().setMode(1);
    static_cast<void>(work().controller().perform(session::PinClause{clause, {}}));
    take(m_window, "update-pinned");
}

void Photographer::takePublishing()
{
    PreviewPanel &preview = work().preview();
    preview.setFace(PreviewPanel::Face::Pages);
    if (QTest::qWaitFor([&] { return preview.pages().isUpToDate(); }, 20'000))
        take(m_window, "pages");
    preview.setFace(PreviewPanel::Face::WebPage);
    m_window.actions().publish->trigger();
    auto *dialog = m_window.findChild<PublishDialog *>();
    dialog->resize(m_wishes.size * 9 / 10); // the offscreen platform's screen is small
    const auto isReady = [&] {
        return dialog->form().obstacle().isEmpty() &&
               (!dialog->preview().isVisible() || dialog->preview().pages().isUpToDate());
    };
    if (QTest::qWaitFor(isReady, 20'000))
        take(*dialog, "publish");
    dialog->close();
}

void Photographer::takeDialogs()
{
    takeDialog(*m_window.actions().people, "people");
    takeDialog(*m_window.actions().settings, "settings");
    takeDialog(*m_window.actions().shortcuts, "shortcuts");
    takeDialog(*m_window.actions().findAnything, "find-anything");
}

void Photographer::takeComparison()
{
    const session::PolicyFile &here = work().controller().file();
    session::PolicyFile inFile = here;
    inFile.bundle.policy.answers.insert_or_assign(QuestionId("org_name"), "Other Name");
    inFile.bundle.policy.answers.erase(QuestionId("principles"));
    inFile.bundle.policy.theme.accent = "#123456";
    const ClauseId worded = work().controller().document()->sections[1].clauses[0].content->id;
    inFile.bundle.policy.customWordings.insert_or_assign(
        worded, model::CustomWording{"We use social media to be found.\n", "x", "1.0.0", "Ada", "2026-11-22"});
    ComparisonDialog dialog(here, inFile, &m_window);
    dialog.show();
    take(dialog, "compare");
}

// An account of the register that other answers name.
void Photographer::takeNewName()
{
    const QuestionId channels("channels");
    const auto given = work().controller().policy().answers.find(channels);
    auto answer = given == work().controller().policy().answers.end() ? model::Answer{} : given->second;
    auto *records = std::get_if<model::Records>(&answer);
    if (!records || records->rows.empty())
        return;
    records->rows.front().front().second = std::string("The group's page");
    work().goToQuestion(channels);
    work().gate().answer(channels, answer);
    take(m_window, "new-name");
}

void Photographer::takeImpact()
{
    work().goToQuestion(QuestionId("principles"));
    for (auto *text : work().interview().findChildren<QPlainTextEdit *>()) {
        if (!text->isVisible())
            continue;
        text->setFocus();
        text->setPlainText(QStringLiteral("We ansewr within a day. Our principals are kindness and currage."));
        QTest::qWait(1500);
        take(m_window, "spelling");
        break;
    }
    const ClauseId worded = work().controller().document()->sections[1].clauses[0].content->id;
    static_cast<void>(work().controller().perform(
        session::SetWording{worded, {"{{ org_name }}: {{ use_decision }}\n", "x", "1.0.0", "Ada", "2026-11-22"}}));
    QTest::qWait(500);
    work().gate().answer(QuestionId("team_model"), model::Answer("distributed"));
    if (work().gate().asking())
        work().gate().asking()->accept();
    take(m_window, "told");
    work().gate().answer(QuestionId("use_decision"), model::Answer("abstain"));
    if (QWidget *dialog = work().gate().asking())
        take(*dialog, "impact");
}

void Photographer::takeVersions(const std::string &file)
{
    EditingController &controller = work().controller();
    auto &mode = *work().findChild<VersionsMode *>();
    m_window.actions().versionsMode->trigger();
    QTest::qWait(800);
    take(m_window, "versions-none");
    if (!controller.saveAs(file, session::IfThere::Replace))
        return;
    takeDialog(*m_window.actions().keepVersion, "versions-keep");
    static_cast<void>(mode.desk().keep({.when = {},
                                        .why = "The board agreed",
                                        .state = history::State::Published,
                                        .version = "1.0",
                                        .effective = "2026-12-01",
                                        .reviewBy = "2027-12-01"}));
    const Document document = controller.document();
    const assembly::AssembledSection &section = document->sections[1];
    static_cast<void>(controller.perform(
        session::SetWording{section.clauses[0].content->id,
                            {"You must tell {{ org_name }} within 4 hours.\n", "x", "1.0.0", "Ada", "2026-11-22"}}));
    static_cast<void>(
        controller.perform(session::LeaveOut{section.clauses[1].content->id, {"Not ours", "Ada", "2026-11-22"}}));
    controller.answer(QuestionId("org_name"), model::Answer("Quay Trust"));
    QTest::qWait(1000);
    static_cast<void>(
        mode.desk().keep({.when = {}, .why = "Sent to counsel", .state = history::State::InReview, .version = "1.1"}));
    static_cast<void>(controller.perform(session::TakeBack{section.clauses[1].content->id}));
    QTest::qWait(2500);
    mode.page().step(1);
    QTest::qWait(800);
    take(m_window, "versions-inline");
    mode.page().layoutChoice().setCurrentIndex(1);
    QTest::qWait(1500);
    mode.page().step(1);
    QTest::qWait(800);
    take(m_window, "versions-beside");
    mode.page().versions().setCurrentKey(1);
    QTest::qWait(1500);
    take(m_window, "versions-chosen");
    if (const Comparison &compared = mode.desk().comparison(); compared && !compared->changes.clauses.empty()) {
        ChangeKindDialog dialog(compared->changes.clauses[0], &m_window);
        dialog.show();
        QTest::qWait(200);
        take(dialog, "versions-kind");
    }
}

void takeAll(const Wishes &wishes)
{
    const testing::TemporaryFolder folder;
    Installation installation(std::filesystem::path(folder.path("x")).parent_path().string());
    Program program = installation.program();
    if (qEnvironmentVariableIsSet("POLICYWRIGHT_ENGINE"))
        program.makePreview = newPreview;
    PolicyWindow window(program);
    window.resize(wishes.size);
    window.show();
    Photographer photographer(window, wishes);
    if (wishes.only.isEmpty())
        photographer.takeStart();
    const NewerTemplates newer(folder.path("newer"));
    if (wishes.only == QLatin1String("update"))
        newer.raise();
    const QString examples = QString::fromStdString(program.templatesFolder) + QStringLiteral("/examples/");
    if (wishes.only == QLatin1String("update"))
        program.templatesFolder = newer.folder();
    window.openFile(examples + wishes.example + QStringLiteral(".policy"));
    if (!opened(window))
        return;
    QTest::qWait(2500); // the engine begins
    if (wishes.only == QLatin1String("review"))
        return photographer.takeReview();
    if (wishes.only == QLatin1String("versions"))
        return photographer.takeVersions(folder.path("versions.policy"));
    if (wishes.only == QLatin1String("confirmations"))
        return ConfirmationPictures(window, folder,
                                    [&](QWidget &widget, const char *what) { photographer.take(widget, what); })
            .takeAll();
    if (wishes.only == QLatin1String("dates"))
        return photographer.takeDates();
    if (wishes.only == QLatin1String("update"))
        return photographer.takeUpdate();
    photographer.takeSections();
    photographer.takeText();
    photographer.takeModes();
    photographer.takePublishing();
    photographer.takeDialogs();
    photographer.takeComparison();
    photographer.takeImpact();
    photographer.takeNewName();
    photographer.takeReview();
    photographer.takeVersions(folder.path("versions.policy"));
}

} // namespace
} // namespace policywright::gui::test

int main(int argc, char **argv)
{
    using namespace policywright::gui;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("fusion"));
    const test::Wishes wishes = test::wishesOf(QApplication::arguments().mid(1));
    QDir().mkpath(wishes.folder);
    installLanguage(application, wishes.language);
    if (wishes.isRightToLeft)
        QApplication::setLayoutDirection(Qt::RightToLeft);
    applyLook(application, wishes.textPercent);
    if (wishes.isDark)
        applyTheme(WindowTheme::Dark);
    test::takeAll(wishes);
    return 0;
}
