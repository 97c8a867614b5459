// SPDX-License-Identifier: Apache-2.0
//
// policywright-desktop: the window. `policywright-desktop [FILE]`.
#include "app/gui/PolicyWindow.h"
#include "app/gui/language/Language.h"
#include "app/gui/preview/PreviewView.h"
#include "app/gui/settings/Settings.h"
#include "app/gui/window/ApplicationLook.h"
#include "core/base/PosixFileSystem.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QThreadPool>

#include <csignal>

namespace {

namespace gui = policywright::gui;
namespace session = policywright::session;
using policywright::PosixFileSystem;
using policywright::RandomIdSource;
using policywright::SystemClock;

int run(const QString &file)
{
    PosixFileSystem files;
    const SystemClock clock;
    RandomIdSource ids;
    session::PackCache packs;
    const gui::Program program{.files = files,
                               .clock = clock,
                               .ids = ids,
                               .packs = packs,
                               .templatesFolder = gui::templatesFolder(),
                               .journalFolder = gui::journalFolder(),
                               .keysFolder = gui::keysFolder(),
                               .pdfProgram = gui::pdfProgram(),
                               .settingsFile = gui::settingsFile(),
                               .chooser = gui::systemFileChooser(),
                               .makePreview = gui::newPreview};
    auto *window = new gui::PolicyWindow(program);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
    if (!file.isEmpty())
        window->openFile(file);
    const int code = QApplication::exec();
    QThreadPool::globalInstance()->waitForDone(); // what is under way uses the above
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    // Beyond a limit of file sizes a write shall fail like on a full disk, not end the program.
    std::signal(SIGXFSZ, SIG_IGN);
    QApplication::setApplicationName(QStringLiteral("policywright"));
    QApplication::setApplicationDisplayName(QStringLiteral("Policywright"));
    QApplication::setApplicationVersion(QStringLiteral(POLICYWRIGHT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.policywright.Policywright"));
    QApplication application(argc, argv);
    const gui::Settings settings(gui::settingsFile());
    gui::installLanguage(application, settings.language());
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "Writes an organisation's social media policy."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE"), QApplication::translate("main", "The policy to open."),
                                 QStringLiteral("[FILE]"));
    parser.process(application);
    gui::applyLook(application, settings.textPercent());
    gui::applyTheme(settings.theme());
    return run(parser.positionalArguments().value(0));
}
