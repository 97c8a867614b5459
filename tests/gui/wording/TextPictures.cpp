// SPDX-License-Identifier: Apache-2.0
//
// Takes pictures of the text mode for those who look at them: `text_pictures FOLDER [dark] [de] [WIDTHxHEIGHT]
// [TEXT%]`.
#include "app/gui/Look.h"
#include "app/gui/language/Language.h"
#include "app/gui/window/ApplicationLook.h"
#include "app/gui/window/WindowActions.h"
#include "app/gui/window/WorkArea.h"
#include "app/gui/wording/ClauseCard.h"
#include "app/gui/wording/SectionTextPage.h"
#include "core/session/ChangeAdmission.h"
#include "tests/gui/window/Installation.h"
#include "tests/support/TemporaryFolder.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <filesystem>
#include <iostream>

namespace policywright::gui::test {
namespace {

const ClauseId kClause("purpose_scope.living_document");

struct Wishes {
    QString folder;
    QString name;
    QSize size{1280, 800};
};

void take(QWidget &widget, const Wishes &wishes, const char *what)
{
    QTest::qWait(400);
    const QString file = QStringLiteral("%1/text-%2%3.png").arg(wishes.folder, QString::fromLatin1(what), wishes.name);
    std::cout << file.toStdString() << (widget.grab().save(file) ? "" : " FAILED") << '\n';
}

void rewordSome(EditingController &controller)
{
    const auto set = [&](const ClauseId &clause, const std::string &from, const std::string &to) {
        std::string body = controller.packs().clause(clause)->body.text;
        body.replace(body.find(from), from.size(), to);
        const auto change = session::rewording(controller.policy(), controller.packs(), clause, body, "Ada Marsh",
                                               *Date::fromIso("2026-11-22"));
        static_cast<void>(controller.perform(*change));
    };
    set(kClause, "gives you principles and a few firm rules, and trusts your judgement for the rest",
        "has principles and three rules; **{{ org_name }}** trusts you with the rest");
    static_cast<void>(controller.perform(session::LeaveOut{
        ClauseId("purpose_scope.why_policy"),
        {.reason = "The introduction says so already.", .author = "Ada Marsh", .date = "2026-11-22", .unknown = {}}}));
}

// How long it takes until a section stands there, for whoever looks.
void measure(PolicyWindow &window)
{
    WorkArea &work = *window.work();
    for (std::size_t section = 0; section < work.controller().packs().sections().size(); ++section) {
        QElapsedTimer time;
        time.start();
        work.goToSection(section);
        const qint64 shown = time.elapsed();
        QCoreApplication::processEvents();
        std::cout << work.controller().packs().sections()[section].id.toString() << ": " << shown << " ms, with layout "
                  << time.elapsed() << " ms\n";
    }
}

void takeAll(const Wishes &wishes)
{
    const testing::TemporaryFolder folder;
    Installation installation(std::filesystem::path(folder.path("x")).parent_path().string());
    PolicyWindow window(installation.program());
    window.resize(wishes.size);
    window.show();
    const QString examples =
        QString::fromStdString(installation.program().templatesFolder) + QStringLiteral("/examples/");
    window.openFile(examples + QStringLiteral("charity.policy"));
    if (!opened(window))
        return;
    rewordSome(window.work()->controller());
    QTest::qWait(300);
    window.work()->goToClause(kClause);
    window.actions().reword->trigger();
    auto &page = *window.findChild<SectionTextPage *>();
    take(window, wishes, "editor");
    page.closeEditor();
    take(window, wishes, "cards");
    page.card(kClause)->setComparing(true);
    page.card(kClause)->askForReason();
    take(window, wishes, "compared");
    window.work()->goToClause(ClauseId("roles.raci"));
    window.actions().replace->trigger();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("social media"));
    take(window, wishes, "find");
    measure(window);
}

} // namespace
} // namespace policywright::gui::test

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("fusion"));
    policywright::gui::test::Wishes wishes{.folder = QString::fromLocal8Bit(argc > 1 ? argv[1] : "."), .name = {}};
    QDir().mkpath(wishes.folder);
    bool isDark = false;
    for (int i = 2; i < argc; ++i) {
        const QString wish = QString::fromLocal8Bit(argv[i]);
        wishes.name += QLatin1Char('-') + wish;
        if (wish == QLatin1String("dark")) {
            isDark = true;
        } else if (wish == QLatin1String("de")) {
            policywright::gui::installLanguage(application, wish);
        } else if (wish.contains(QLatin1Char('x'))) {
            wishes.size = {wish.section(QLatin1Char('x'), 0, 0).toInt(), wish.section(QLatin1Char('x'), 1).toInt()};
        } else {
            QFont font = QApplication::font();
            font.setPointSizeF(font.pointSizeF() * wish.chopped(1).toDouble() / 100);
            QApplication::setFont(font);
        }
    }
    policywright::gui::applyLook(application);
    if (isDark) {
        QPalette palette(QColor(0x32, 0x32, 0x32));
        palette.setColor(QPalette::Base, QColor(0x24, 0x24, 0x24));
        palette.setColor(QPalette::Highlight, policywright::gui::look::accent(palette));
        QApplication::setPalette(palette);
    }
    policywright::gui::test::takeAll(wishes);
    return 0;
}
