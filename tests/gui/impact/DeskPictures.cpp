// SPDX-License-Identifier: Apache-2.0
//
// Takes pictures of what stands beside the columns for those who look at them: `desk_pictures FOLDER [dark] [de]
// [TEXT%]`. The question before an answer that changes much, people, settings, keyboard shortcuts, words that a
// dictionary does not have.
#include "app/gui/impact/AnswerGate.h"
#include "app/gui/impact/ImpactDialog.h"
#include "app/gui/interview/InterviewPage.h"
#include "app/gui/interview/SectionPage.h"
#include "app/gui/language/Language.h"
#include "app/gui/list/CalmList.h"
#include "app/gui/people/PeopleDialog.h"
#include "app/gui/settings/SettingsDialog.h"
#include "app/gui/spelling/Dictionary.h"
#include "app/gui/window/ApplicationLook.h"
#include "app/gui/window/WindowActions.h"
#include "app/gui/window/WorkArea.h"
#include "tests/gui/window/Installation.h"
#include "tests/support/TemporaryFolder.h"

#include <QApplication>
#include <QDir>
#include <QPlainTextEdit>
#include <QTest>

#include <filesystem>
#include <iostream>

namespace policywright::gui::test {
namespace {

QString folderOfPictures;

void take(QWidget &widget, const char *what)
{
    QTest::qWait(300);
    const QString file = QStringLiteral("%1/%2.png").arg(folderOfPictures, QString::fromLatin1(what));
    std::cout << file.toStdString() << (widget.grab().save(file) ? "" : " FAILED") << '\n';
}

void takeDialog(QAction &action, const char *what)
{
    action.trigger();
    QTest::qWait(200);
    if (QWidget *dialog = QApplication::activeModalWidget()) {
        if (auto *people = qobject_cast<PeopleDialog *>(dialog))
            people->findChild<CalmList *>()->setCurrentKey(1);
        take(*dialog, what);
        dialog->close();
    }
}

void takeAll()
{
    const testing::TemporaryFolder folder;
    Installation installation(std::filesystem::path(folder.path("x")).parent_path().string());
    PolicyWindow window(installation.program());
    window.resize(1280, 800);
    window.show();
    window.openFile(QString::fromStdString(installation.program().templatesFolder) +
                    QStringLiteral("/examples/charity.policy"));
    if (!opened(window))
        return;
    takeDialog(*window.actions().people, "people");
    takeDialog(*window.actions().settings, "settings");
    takeDialog(*window.actions().shortcuts, "shortcuts");
    WorkArea &work = *window.work();
    window.activateWindow();
    QTest::qWait(200);
    work.goToQuestion(QuestionId("principles"));
    for (auto *text : work.interview().findChildren<QPlainTextEdit *>()) {
        if (!text->isVisible())
            continue;
        text->setFocus();
        text->setPlainText(QStringLiteral("We ansewr within a day. Our principals are kindness and currage."));
        QTest::qWait(1500);
        take(window, "spelling");
        break;
    }
    ClauseId worded = work.controller().document()->sections[1].clauses[0].content->id;
    static_cast<void>(work.controller().perform(
        session::SetWording{worded, {"{{ org_name }}: {{ use_decision }}\n", "x", "1.0.0", "Ada", "2026-11-22"}}));
    QTest::qWait(500);
    work.gate().answer(QuestionId("team_model"), model::Answer("distributed"));
    if (work.gate().asking())
        work.gate().asking()->accept();
    take(window, "told");
    work.gate().answer(QuestionId("use_decision"), model::Answer("abstain"));
    if (QWidget *dialog = work.gate().asking())
        take(*dialog, "impact");
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
    const QStringList wishes = QApplication::arguments().mid(1);
    test::folderOfPictures = wishes.value(0, QStringLiteral("."));
    QDir().mkpath(test::folderOfPictures);
    int textPercent = kSmallestText;
    for (const QString &wish : wishes.mid(1)) {
        if (wish.endsWith(u'%'))
            textPercent = wish.chopped(1).toInt();
    }
    installLanguage(application, wishes.contains(QStringLiteral("de")) ? QStringLiteral("de") : QStringLiteral("en"));
    applyLook(application, textPercent);
    if (wishes.contains(QStringLiteral("dark")))
        applyTheme(WindowTheme::Dark);
    test::takeAll();
    return 0;
}
