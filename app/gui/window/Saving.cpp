// SPDX-License-Identifier: Apache-2.0
#include "app/gui/window/Saving.h"

#include "app/gui/TextConversion.h"
#include "app/gui/window/ComparisonDialog.h"
#include "app/gui/window/Questions.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

namespace policywright::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::Saving)
};

QString pathOf(const EditingController &controller)
{
    return shown(controller.file().path);
}

// "Harbour Trust" -> ".../Harbour Trust.policy" in the user's documents.
QString suggestedPath(const EditingController &controller)
{
    if (controller.hasFile())
        return pathOf(controller);
    static const QRegularExpression kNotForNames(QStringLiteral("[\\x00-\\x1f/\\\\:*?\"<>|]+"));
    QString name = organisationOf(controller).replace(kNotForNames, QStringLiteral(" ")).simplified().left(80);
    if (name.isEmpty() || name.startsWith(QLatin1Char('.')))
        name = Words::tr("Social media policy");
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/%1.policy").arg(name);
}

bool explain(QWidget *parent, EditingController &controller, const Program &program, const Error &error)
{
    if (error.code == ErrorCode::FileChangedMeanwhile) {
        switch (tellOfChangedFile(parent, fileNameOf(controller))) {
        case ChangedFileChoice::Compare: return compareWithFile(parent, controller, program);
        case ChangedFileChoice::SaveAs: return saveAs(parent, controller, program);
        case ChangedFileChoice::Cancel: return false;
        }
    }
    tellOfErrors(parent, Words::tr("The policy was not saved. Your changes are still here."), {error});
    return false;
}

std::string chosenPath(QWidget *parent, const EditingController &controller, const Program &program)
{
    const QString path = program.chooser.toSave(parent, suggestedPath(controller));
    return path.isEmpty() ? std::string() : QFileInfo(path).absoluteFilePath().toStdString();
}

} // namespace

bool save(QWidget *parent, EditingController &controller, const Program &program)
{
    if (!controller.hasFile())
        return saveAs(parent, controller, program);
    const auto saved = controller.save();
    return saved || explain(parent, controller, program, saved.error());
}

bool saveAs(QWidget *parent, EditingController &controller, const Program &program)
{
    const std::string path = chosenPath(parent, controller, program);
    if (path.empty())
        return false;
    const auto saved = controller.saveAs(path, session::IfThere::Replace); // the chooser asked about a file there
    return saved || explain(parent, controller, program, saved.error());
}

bool compareWithFile(QWidget *parent, EditingController &controller, const Program &program)
{
    const auto inFile = controller.fileAsItIs(program.files, program.packs);
    if (!inFile) {
        tellOfErrors(parent, Words::tr("The file cannot be compared: it cannot be read."), inFile.error());
        return false;
    }
    ComparisonDialog dialog(controller.file(), *inFile, parent);
    return dialog.exec() == QDialog::Accepted && saveAs(parent, controller, program);
}

bool saveCopy(QWidget *parent, EditingController &controller, const Program &program)
{
    const std::string path = chosenPath(parent, controller, program);
    if (path.empty())
        return false;
    const auto saved = controller.saveCopy(path, session::IfThere::Replace);
    if (!saved)
        tellOfErrors(parent, Words::tr("The copy was not saved."), {saved.error()});
    return saved.has_value();
}

QString refusalOfName(const QString &file, const QString &suffix)
{
    if (!file.endsWith(QLatin1String(".policy"), Qt::CaseInsensitive))
        return {};
    return Words::tr("“%1” is the name of a policy, which would be lost. Nothing was written: choose a name that ends "
                     "in “%2”.")
        .arg(QFileInfo(file).fileName(), QLatin1Char('.') + suffix);
}

QString fileNameOf(const EditingController &controller)
{
    return QFileInfo(pathOf(controller)).fileName();
}

QString organisationOf(const EditingController &controller)
{
    const auto &question = controller.packs().document().organisation;
    if (!question)
        return {};
    const auto found = controller.policy().answers.find(*question);
    const std::string *name =
        found == controller.policy().answers.end() ? nullptr : std::get_if<std::string>(&found->second);
    return name ? shown(*name).simplified() : QString();
}

} // namespace policywright::gui
