// SPDX-License-Identifier: Apache-2.0
//
// Takes pictures of the window for those who look at them: `window_pictures FOLDER [dark] [WIDTHxHEIGHT] [TEXT%]`, with
// the preview's stand-in, or the real one where POLICYWRIGHT_ENGINE is set.
#include "app/gui/Look.h"
#include "app/gui/outline/OutlinePanel.h"
#include "app/gui/pages/PagesView.h"
#include "app/gui/publish/PublishDialog.h"
#include "app/gui/publish/PublishForm.h"
#include "app/gui/publish/PublishPreview.h"
#include "app/gui/start/NewPolicyPage.h"
#include "app/gui/window/ApplicationLook.h"
#include "app/gui/window/PreviewPanel.h"
#include "app/gui/window/WindowActions.h"
#include "app/gui/window/WorkArea.h"
#include "tests/gui/window/Installation.h"
#include "tests/support/TemporaryFolder.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <filesystem>
#include <iostream>

namespace policywright::gui::test {
namespace {

struct Wishes {
    QString folder;
    QString name = QStringLiteral("light");
    QSize size{1280, 800};
};

void take(QWidget &widget, const Wishes &wishes, const char *what)
{
    QTest::qWait(700);
    const QString file = QStringLiteral("%1/%2-%3-%4.png")
                             .arg(wishes.folder, QString::fromLatin1(what), wishes.name)
                             .arg(wishes.size.width());
    std::cout << file.toStdString() << (widget.grab().save(file) ? "" : " FAILED") << '\n';
}

Program withEngine(Program program)
{
    if (qEnvironmentVariableIsSet("POLICYWRIGHT_ENGINE"))
        program.makePreview = newPreview;
    return program;
}

// Fusion's own of a dark desktop.
QPalette darkPalette()
{
    QPalette palette(QColor(0x32, 0x32, 0x32));
    palette.setColor(QPalette::Base, QColor(0x24, 0x24, 0x24));
    palette.setColor(QPalette::Highlight, look::accent(palette));
    palette.setColor(QPalette::HighlightedText, Qt::black);
    return palette;
}

void takePublishing(PolicyWindow &window, const Wishes &wishes)
{
    PreviewPanel &preview = window.work()->preview();
    preview.setFace(PreviewPanel::Face::Pages);
    if (!QTest::qWaitFor([&] { return preview.pages().isUpToDate(); }, 20'000))
        return;
    take(window, wishes, "pages");
    window.actions().publish->trigger();
    auto *dialog = window.findChild<PublishDialog *>();
    dialog->resize(wishes.size * 9 / 10); // the offscreen platform's screen is small
    const auto isReady = [&] {
        return dialog->form().obstacle().isEmpty() &&
               (!dialog->preview().isVisible() || dialog->preview().pages().isUpToDate());
    };
    if (QTest::qWaitFor(isReady, 20'000))
        take(*dialog, wishes, "publish");
    dialog->close();
}

void takeAll(const Wishes &wishes)
{
    const testing::TemporaryFolder folder;
    Installation installation(std::filesystem::path(folder.path("x")).parent_path().string());
    const Program program = withEngine(installation.program());
    PolicyWindow window(program);
    window.resize(wishes.size);
    window.show();
    take(window, wishes, "start");
    window.beginNewPolicy();
    if (!QTest::qWaitFor([&] { return window.newPolicyPage().start().isEnabled(); }, 20'000))
        return;
    take(window, wishes, "new");
    Q_EMIT window.newPolicyPage().cancelled();
    const QString examples = QString::fromStdString(program.templatesFolder) + QStringLiteral("/examples/");
    window.openFile(examples + QStringLiteral("charity.policy"));
    if (!opened(window))
        return;
    window.work()->goToQuestion(QuestionId("team_model"));
    QTest::qWait(2500); // the engine begins
    take(window, wishes, "work");
    takePublishing(window, wishes);
    window.work()->outline().filterBox().setText(QStringLiteral("password"));
    take(window, wishes, "filter");
}

} // namespace
} // namespace policywright::gui::test

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("fusion"));
    policywright::gui::test::Wishes wishes{.folder = QString::fromLocal8Bit(argc > 1 ? argv[1] : ".")};
    QDir().mkpath(wishes.folder);
    bool isDark = false;
    for (int i = 2; i < argc; ++i) {
        const QString wish = QString::fromLocal8Bit(argv[i]);
        if (wish == QLatin1String("dark")) {
            isDark = true; // the offscreen platform has no dark scheme
            wishes.name = wish;
        } else if (wish.contains(QLatin1Char('x'))) {
            wishes.size = {wish.section(QLatin1Char('x'), 0, 0).toInt(), wish.section(QLatin1Char('x'), 1).toInt()};
        } else {
            QFont font = QApplication::font();
            font.setPointSizeF(font.pointSizeF() * wish.chopped(1).toDouble() / 100);
            QApplication::setFont(font);
            wishes.name += wish.chopped(1);
        }
    }
    policywright::gui::applyLook(application);
    if (isDark)
        QApplication::setPalette(policywright::gui::test::darkPalette());
    policywright::gui::test::takeAll(wishes);
    return 0;
}
